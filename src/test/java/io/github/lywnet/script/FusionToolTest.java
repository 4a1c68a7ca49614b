/*-
 * #%L
 * Medical image fusion with the LYWNet network, for Fiji and ImageJ.
 * %%
 * Copyright (C) 2026 LYWNet Fusion developers.
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */

package io.github.lywnet.script;

import static io.github.lywnet.Messages.assertRefused;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import ij.IJ;
import ij.ImagePlus;

import io.github.lywnet.common.FusionCanceledException;
import io.github.lywnet.common.FusionException;
import io.github.lywnet.common.FusionMonitor;
import io.github.lywnet.engine.WeightedSumModel;
import io.github.lywnet.image.files.ImageFiles;
import io.github.lywnet.metrics.FusionMetric;
import io.github.lywnet.metrics.FusionScores;

import java.io.IOException;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import net.imglib2.Cursor;
import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.real.DoubleType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Fuses with a network of fused = 0.75 * anatomical + 0.25 * functional. */
public class FusionToolTest {

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	private final FusionTool tool = new FusionTool();

	@Before
	public void chooseModel() throws IOException {
		tool.setModel(WeightedSumModel.write(temporary.getRoot().toPath())
			.toString());
		tool.setDevice("cpu");
	}

	@Test
	public void fusesImagesOfImageJ() {
		final ImagePlus fused = tool.fuse(image("8-bit", 4, 1, 200), image("RGB", 4,
			1, 0xe08020));
		assertEquals(ImagePlus.COLOR_RGB, fused.getType());
		assertEquals("mri-LYWNet", fused.getTitle());
	}

	@Test
	public void obeysItsOptions() {
		final ImagePlus anatomical = image("16-bit", 8, 3, 500);
		anatomical.setRoi(2, 2, 4, 5);
		tool.setColor("grey");
		tool.setRange("0:1000");
		tool.setResample(true);
		tool.setRoi(true);
		tool.setRepeat(true);
		final ImagePlus fused = tool.fuse(anatomical, image("RGB", 4, 1, 0));
		assertEquals("4 x 5 x 3 slices of 16 bits", fused.getWidth() + " x " + fused
			.getHeight() + " x " + fused.getNSlices() + " slices of " + fused
				.getBitDepth() + " bits");
		assertEquals(375, fused.getProcessor().get(1, 1));
	}

	@Test
	public void savesTheTransformOfARegistration() {
		final ImagePlus mri = ImageFiles.open(Paths.get(
			"test-data/MRI-CT/anatomical/head-1.png"));
		final ImagePlus ct = ImageFiles.open(Paths.get(
			"test-data/MRI-CT/functional/head-1.png"));
		final String file = temporary.getRoot() + "/a.tfm";
		tool.setTransform(file);
		assertTrue(assertThrows(FusionException.class, () -> tool.fuse(mri, ct))
			.getMessage().contains("register is none"));
		tool.setRegister("rigid");
		final ImagePlus fused = tool.fuse(mri, ct);
		tool.setTransform(null);
		tool.setRegister(file);
		assertArrayEquals((byte[]) fused.getProcessor().getPixels(), (byte[]) tool
			.fuse(mri, ct).getProcessor().getPixels());
	}

	@Test
	public void scoresEachPlane() {
		final ImagePlus mri = image("8-bit", 60, 3, 200);
		mri.getStack().getProcessor(2).set(3, 4, 90);
		final ImagePlus pet = image("8-bit", 60, 3, 10);
		tool.setMetrics("SD, EN");
		final List<FusionScores> planes = tool.scores(mri, pet, mri);
		assertEquals(3, planes.size());
		assertEquals(0, planes.get(0).get(FusionMetric.SD), 0);
		assertTrue(planes.get(1).get(FusionMetric.SD) > 1);
		assertEquals(2, planes.get(0).choice().metrics().size());
		assertThrows(FusionException.class, () -> tool.setMetrics("Qxy"));
	}

	@Test
	public void fusesImagesOfImgLib2() {
		final Img<FloatType> fused = tool.fuse(ArrayImgs.floats(new float[] { 0.2f,
			0.4f }, 1, 1, 2), ArrayImgs.floats(new float[] { 1, 0 }, 1, 1, 2));
		assertArrayEquals(new long[] { 1, 1, 2 }, fused.dimensionsAsLongArray());
		assertEquals(0.4f, fused.getAt(0, 0, 0).get(), 1e-6f);
		assertEquals(0.3f, fused.getAt(0, 0, 1).get(), 1e-6f);
	}

	@Test
	public void fusesPlaneByPlaneWhereverTheIntervalsBegin() {
		final Img<FloatType> anatomical = ramp(0.001f, 7, 5, 3);
		final Img<DoubleType> functional = ArrayImgs.doubles(9, 5, 3);
		functional.getAt(3, 4, 2).set(0.8);
		final Img<FloatType> fused = tool.fuse(Views.translate(anatomical, 10, -4,
			0), Views.interval(functional, new long[] { 2, 0, 0 }, new long[] { 8, 4,
				2 }));
		assertArrayEquals(new long[] { 7, 5, 3 }, fused.dimensionsAsLongArray());
		final Cursor<FloatType> cursor = fused.localizingCursor();
		while (cursor.hasNext()) {
			final float value = cursor.next().get();
			final boolean bright = cursor.getIntPosition(0) == 1 && cursor
				.getIntPosition(1) == 4 && cursor.getIntPosition(2) == 2;
			assertEquals(0.75f * anatomical.getAt(cursor).get() + (bright ? 0.2f : 0),
				value, 1e-6f);
		}
	}

	@Test
	public void fusedImagesHaveTheAxesOfTheAnatomicalOne() {
		for (final long[] size : new long[][] { { 4, 3 }, { 4, 3, 1 }, { 4, 3, 2 },
			{ 4, 3, 2, 2 }, { 4, 3, 2, 1, 2 } })
		{
			final Img<FloatType> anatomical = ramp(0.01f, size);
			final Img<FloatType> fused = tool.fuse(anatomical, anatomical);
			assertArrayEquals(size, fused.dimensionsAsLongArray());
			final Cursor<FloatType> cursor = fused.localizingCursor();
			while (cursor.hasNext()) {
				final float value = cursor.next().get();
				assertEquals(anatomical.getAt(cursor).get(), value, 1e-6f);
			}
		}
	}

	@Test
	public void imagesOfImgLib2ObeyTheOptions() {
		tool.setRange("0:200,0:100");
		final Img<FloatType> fused = tool.fuse(ArrayImgs.unsignedBytes(new byte[] {
			100, 50, 0, 40 }, 2, 2), ArrayImgs.unsignedShorts(new short[] { 100, 0,
				50, 9999 }, 2, 2));
		assertPixels(fused, 125, 37.5f, 25, 80);
		tool.setRoi(true);
		assertRefused(() -> tool.fuse(ramp(1, 4, 4), ramp(1, 4, 4)),
			"no region of interest");
		tool.setRoi(false);
		assertRefused(() -> tool.fuse(ramp(1, 4, 4), ramp(1, 2, 2)),
			"4 x 4 x 1 voxels", "2 x 2 x 1 voxels");
		tool.setResample(true);
		assertPixels(tool.fuse(ArrayImgs.floats(2, 2), ArrayImgs.floats(
			new float[] { 40 }, 1, 1)), 20, 20, 20, 20);
	}

	@Test
	public void aRepeatedPlaneOfImgLib2LosesNothing() {
		tool.setRepeat(true);
		final Img<FloatType> plane = ArrayImgs.floats(new float[] { 0.4f, 0.8f }, 2,
			1);
		final Img<FloatType> volume = ArrayImgs.floats(new float[] { 0, 0, 1, 1,
			0.2f, 0.2f }, 2, 1, 3);
		assertPixels(tool.fuse(volume, plane), 0.1f, 0.2f, 0.85f, 0.95f, 0.25f,
			0.35f);
		final Img<FloatType> fused = tool.fuse(plane, volume);
		assertArrayEquals(new long[] { 2, 1, 3 }, fused.dimensionsAsLongArray());
		assertPixels(fused, 0.3f, 0.6f, 0.55f, 0.85f, 0.35f, 0.65f);
	}

	@Test
	public void refusesOtherSizesAndLines() {
		assertRefused(() -> tool.fuse(ramp(0.01f, 4, 4), ramp(0.01f, 4, 5)),
			"4 x 4 x 1 voxels", "4 x 5 x 1 voxels");
		assertRefused(() -> tool.fuse(ramp(0.1f, 4), ramp(0.1f, 4)), "anatomical",
			"[4]", "X and Y");
		final Img<FloatType> sixAxes = ramp(0.1f, 2, 2, 1, 1, 1, 1);
		assertRefused(() -> tool.fuse(ramp(0.1f, 2, 2), sixAxes), "functional",
			"[2, 2, 1, 1, 1, 1]", "X and Y");
	}

	@Test
	public void refusesValuesThatAreNoLuminance() {
		final Img<FloatType> zero = ArrayImgs.floats(1, 2);
		for (final float value : new float[] { -0.1f, 1.5f, Float.NaN }) {
			final Img<FloatType> bad = ArrayImgs.floats(new float[] { 1, value }, 1,
				2);
			assertRefused(() -> tool.fuse(bad, zero), "anatomical", value,
				"luminance", "range");
			assertRefused(() -> tool.fuse(zero, bad), "functional", value,
				"luminance");
		}
		tool.setRange("auto");
		assertEquals(1, tool.fuse(ArrayImgs.floats(new float[] { 0, 1.5f }, 1, 2),
			zero).dimension(0));
	}

	@Test
	public void tellsOfPlanesAndEndsBetweenThem() {
		final List<String> progress = new ArrayList<>();
		tool.setMonitor(new FusionMonitor() {

			@Override
			public void progress(final long done, final long total) {
				progress.add(done + "/" + total);
			}

			@Override
			public boolean isCanceled() {
				return progress.size() >= 2;
			}
		});
		// NB: planes that are at work already are told of, too
		assertThrows(FusionCanceledException.class, () -> tool.fuse(ramp(0.0001f, 4,
			4, 30), ramp(0.0001f, 4, 4, 30)));
		assertEquals(Arrays.asList("1/30", "2/30"), progress.subList(0, 2));
		assertTrue(progress.toString(), progress.size() < 20);
	}

	@Test
	public void tellsItsMonitor() {
		tool.setMonitor(new FusionMonitor() {

			@Override
			public void progress(final long done, final long total) {
				// nobody looks
			}

			@Override
			public boolean isCanceled() {
				return true;
			}
		});
		assertThrows(FusionCanceledException.class, () -> tool.fuse(image("8-bit",
			4, 1, 1), image("8-bit", 4, 1, 2)));
		assertThrows(FusionCanceledException.class, () -> tool.fuse(ArrayImgs
			.floats(4, 4), ArrayImgs.floats(4, 4)));
	}

	@Test
	public void refusesBadOptions() {
		assertRefused(() -> tool.setDevice("tpu"), "tpu", "gpu");
		assertRefused(() -> tool.setPrecision("half"), "half", "bfloat16");
		assertRefused(() -> tool.setColor("red"), "red", "grey");
		assertRefused(() -> tool.setRange("wide"), "wide", "1%:99%");
		tool.setModel("none");
		assertRefused(() -> tool.fuse(image("8-bit", 4, 1, 1), image("8-bit", 4, 1,
			2)), "none", "LYWNet-S");
	}

	private static Img<FloatType> ramp(final float step, final long... sizes) {
		final Img<FloatType> image = ArrayImgs.floats(sizes);
		float value = 0;
		for (final FloatType pixel : image) {
			pixel.set(value);
			value += step;
		}
		return image;
	}

	private static void assertPixels(final Img<FloatType> image,
		final float... expected)
	{
		int i = 0;
		for (final FloatType pixel : Views.flatIterable(image)) {
			assertEquals("pixel " + i, expected[i++], pixel.get(), 1e-5f * (1 + Math
				.abs(pixel.get())));
		}
		assertEquals(expected.length, i);
	}

	/** A square image of one value. */
	private static ImagePlus image(final String type, final int size,
		final int slices, final int value)
	{
		final ImagePlus image = IJ.createImage("mri.tif", type + " black", size,
			size, slices);
		for (int i = 1; i <= slices; i++) {
			for (int k = 0; k < size * size; k++) {
				image.getStack().getProcessor(i).set(k, value);
			}
		}
		return image;
	}
}
