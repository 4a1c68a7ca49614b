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
package io.github.lywnet.fusion;

import static io.github.lywnet.Messages.assertRefused;
import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import io.github.lywnet.engine.EngineLoader;
import io.github.lywnet.engine.WeightedSumModel;
import io.github.lywnet.network.Device;
import io.github.lywnet.network.FusionNetwork;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import net.imglib2.Cursor;
import net.imglib2.RandomAccess;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.real.DoubleType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Tests {@link IntervalFusion} with a network of fused = 0.75 * anatomical + 0.25 * functional. */
public class IntervalFusionTest {

	@ClassRule
	public static final TemporaryFolder FOLDER = new TemporaryFolder();

	private static FusionNetwork network;

	@BeforeClass
	public static void loadNetwork() throws IOException {
		network = EngineLoader.engine().load(WeightedSumModel.write(FOLDER
			.getRoot().toPath()), Device.CPU);
	}

	@AfterClass
	public static void closeNetwork() {
		network.close();
	}

	@Test
	public void fusesPlaneByPlaneWhereverTheIntervalsBegin() {
		final Img<FloatType> anatomical = ramp(0.001f, 7, 5, 3);
		final Img<DoubleType> functional = ArrayImgs.doubles(9, 5, 3);
		final RandomAccess<DoubleType> access = functional.randomAccess();
		access.setPosition(new long[] { 3, 4, 2 });
		access.get().set(0.8);

		final Img<FloatType> fused = fuse(Views.translate(anatomical, 10, -4, 0),
			Views.interval(functional, new long[] { 2, 0, 0 }, new long[] { 8, 4,
				2 }), FusionMonitor.NONE);

		assertArrayEquals(new long[] { 7, 5, 3 }, fused.dimensionsAsLongArray());
		final Cursor<FloatType> cursor = fused.localizingCursor();
		final RandomAccess<FloatType> source = anatomical.randomAccess();
		while (cursor.hasNext()) {
			final float value = cursor.next().get();
			source.setPosition(cursor);
			final boolean bright = cursor.getIntPosition(0) == 1 && cursor
				.getIntPosition(1) == 4 && cursor.getIntPosition(2) == 2;
			assertEquals(0.75f * source.get().get() + (bright ? 0.2f : 0), value,
				1e-6f);
		}
	}

	@Test
	public void refusesOtherSizesAndLines() {
		assertRefused(() -> fuse(ramp(1, 4, 4), ramp(1, 4, 5), FusionMonitor.NONE),
			"[4, 4]", "[4, 5]");
		assertRefused(() -> fuse(ramp(1, 4), ramp(1, 4), FusionMonitor.NONE), "[4]",
			"two dimensions");
	}

	@Test
	public void refusesValuesThatAreNoLuminance() {
		final Img<FloatType> zero = ArrayImgs.floats(1, 2);
		for (final float value : new float[] { -0.1f, 1.5f, Float.NaN }) {
			final Img<FloatType> bad = ArrayImgs.floats(new float[] { 1, value }, 1, 2);
			assertRefused(() -> fuse(bad, zero, FusionMonitor.NONE), "anatomical",
				value, "luminance");
			assertRefused(() -> fuse(zero, bad, FusionMonitor.NONE), "functional",
				value, "luminance");
		}
	}

	@Test
	public void bringsValuesToLuminance() {
		final float[] expected = { 0, 0, 0.25f, 1, 1, 0 };
		int i = 0;
		for (final FloatType value : Views.flatIterable(IntervalFusion.luminance(
			ArrayImgs.floats(new float[] { -9, -2, 0, 6, Float.POSITIVE_INFINITY,
				Float.NaN }, 3, 2), -2, 6)))
		{
			assertEquals(expected[i++], value.get(), 0);
		}
		assertEquals(expected.length, i);
		assertRefused(() -> IntervalFusion.luminance(ramp(1, 2, 2), 5, 5), "5.0");
		assertRefused(() -> IntervalFusion.luminance(ramp(1, 2, 2), 0, Double.NaN),
			"NaN");
	}

	@Test
	public void tellsOfPlanesAndEndsBetweenThem() {
		final List<String> progress = new ArrayList<>();
		final FusionMonitor monitor = new FusionMonitor() {

			@Override
			public void progress(final long done, final long total) {
				progress.add(done + "/" + total);
			}

			@Override
			public boolean isCanceled() {
				return progress.size() == 2;
			}
		};
		assertThrows(FusionCanceledException.class, () -> fuse(ramp(0.01f, 4, 4, 3),
			ramp(0.01f, 4, 4, 3), monitor));
		assertEquals(List.of("1/3", "2/3"), progress);
	}

	private static Img<FloatType> fuse(
		final RandomAccessibleInterval<? extends RealType<?>> anatomical,
		final RandomAccessibleInterval<? extends RealType<?>> functional,
		final FusionMonitor monitor)
	{
		return new IntervalFusion(network, monitor).fuse(anatomical, functional);
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
}
