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

import ij.IJ;
import ij.ImagePlus;

import io.github.lywnet.engine.WeightedSumModel;
import io.github.lywnet.fusion.FusionCanceledException;
import io.github.lywnet.fusion.FusionMonitor;

import java.io.IOException;

import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.real.FloatType;

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
	public void fusesImagesOfImgLib2() {
		final Img<FloatType> fused = tool.fuse(ArrayImgs.floats(new float[] { 0.2f,
			0.4f }, 1, 1, 2), ArrayImgs.floats(new float[] { 1, 0 }, 1, 1, 2));
		assertArrayEquals(new long[] { 1, 1, 2 }, fused.dimensionsAsLongArray());
		assertEquals(0.4f, fused.getAt(0, 0, 0).get(), 1e-6f);
		assertEquals(0.3f, fused.getAt(0, 0, 1).get(), 1e-6f);
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
		assertThrows(FusionCanceledException.class, () -> tool.fuse(image("8-bit", 4,
			1, 1), image("8-bit", 4, 1, 2)));
		assertThrows(FusionCanceledException.class, () -> tool.fuse(ArrayImgs.floats(4,
			4), ArrayImgs.floats(4, 4)));
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

	/** A square image of one value. */
	private static ImagePlus image(final String type, final int size,
		final int slices, final int value)
	{
		final ImagePlus image = IJ.createImage("mri.tif", type + " black", size, size,
			slices);
		for (int i = 1; i <= slices; i++) {
			for (int k = 0; k < size * size; k++) {
				image.getStack().getProcessor(i).set(k, value);
			}
		}
		return image;
	}
}
