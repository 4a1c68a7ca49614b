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

package io.github.lywnet.image;

import static io.github.lywnet.Messages.assertRefused;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.measure.Calibration;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;
import ij.process.LUT;

import io.github.lywnet.image.color.JpegColor;

import java.awt.Color;

import org.junit.ClassRule;
import org.junit.Test;

/** Tests fusion with functional images of other pixels. */
public class ResampledFusionTest {

	private static final PairOptions RESAMPLE = new PairOptions().with(
		PairOptions.RESAMPLE, "true");

	@ClassRule
	public static final WeightedSumFusion FUSION = new WeightedSumFusion();

	@Test
	public void otherMatricesAreRefusedUnlessWanted() {
		assertRefused(() -> FUSION.fuse(black(8, 8), bytes(2, 0, 100, 0, 100)),
			"differ in size", "8 x 8 x 1 voxels", "2 x 2 x 1 voxels",
			"Image > Properties...", "resample", "mri", "pet");
	}

	@Test
	public void interpolatesBetweenPixelCentres() {
		final ImagePlus fused = FUSION.fuse(black(8, 8), bytes(2, 0, 160, 80, 240),
			RESAMPLE);
		// NB: positions -0.375, -0.125, 0.125 ... of functional pixels
		final double[] across = { 0, 0, 20, 60, 100, 140, 160, 160 };
		final double[] down = { 0, 0, 10, 30, 50, 70, 80, 80 };
		for (int y = 0; y < 8; y++) {
			for (int x = 0; x < 8; x++) {
				assertEquals(0.25 * (across[x] + down[y]), fused.getProcessor().get(x,
					y), 0.63);
			}
		}
	}

	@Test
	public void reducesLargerImages() {
		final ImagePlus fused = FUSION.fuse(black(2, 1), bytes(4, 0, 100, 200, 240,
			0, 100, 200, 240), RESAMPLE);
		assertEquals(0.25 * 50, fused.getProcessor().get(0, 0), 0.5);
		assertEquals(0.25 * 220, fused.getProcessor().get(1, 0), 0.5);
	}

	@Test
	public void anotherAspectIsRefused() {
		assertRefused(() -> FUSION.fuse(black(8, 8), black(4, 5), RESAMPLE),
			"4 x 5", "8 x 8", "aspect", "25.0 %", "1 %");
		final ImagePlus fused = FUSION.fuse(black(400, 400), black(200, 201),
			RESAMPLE);
		assertEquals(400, fused.getHeight());
	}

	@Test
	public void calibrationGoesBeforeMatrix() {
		final ImagePlus anatomical = calibrated(black(6, 2), 0.5, 1, "mm");
		final ImagePlus functional = calibrated(bytes(2, 40, 80, 120, 160), 1, 1,
			"mm");
		final ImagePlus fused = FUSION.fuse(anatomical, functional, RESAMPLE);
		// NB: centre on centre: positions -0.25, 0.25, 0.75, 1.25, one outside each
		// side
		final double[] upper = { 0, 40, 50, 70, 80, 0 };
		for (int x = 0; x < 6; x++) {
			assertEquals(0.25 * upper[x], fused.getProcessor().get(x, 0), 0.5);
		}
		assertEquals(0.5, fused.getCalibration().pixelWidth, 0);
	}

	@Test
	public void originsCount() {
		final ImagePlus anatomical = calibrated(black(4, 1), 1, 1, "mm");
		final ImagePlus functional = calibrated(bytes(2, 80, 160), 1, 1, "mm");
		anatomical.getCalibration().xOrigin = 3;
		functional.getCalibration().xOrigin = 1;
		final ImageProcessor fused = FUSION.fuse(anatomical, functional, RESAMPLE)
			.getProcessor();
		assertEquals(0, fused.get(1, 0));
		assertEquals(20, fused.get(2, 0));
		assertEquals(40, fused.get(3, 0));
		functional.getCalibration().xOrigin = 90;
		assertRefused(() -> FUSION.fuse(anatomical, functional, RESAMPLE),
			"origins of the calibrations", "0.0 %", "at least 5.0 %");
	}

	@Test
	public void anotherPixelSizeOfTheSameMatrixIsRefusedUnlessWanted() {
		final ImagePlus anatomical = calibrated(black(2, 2), 1, 1, "mm");
		final ImagePlus functional = calibrated(bytes(2, 80, 80, 80, 80), 2, 2,
			"mm");
		assertRefused(() -> FUSION.fuse(anatomical, functional),
			"spacing along x, y:", "1 x 1 x 1 mm", "2 x 2 x 1 mm", "resample");
		assertEquals(20, FUSION.fuse(anatomical, functional, RESAMPLE)
			.getProcessor().get(1, 1));
		for (final String unit : new String[] { "cm", "inch" }) {
			anatomical.getCalibration().setUnit(unit);
			functional.getCalibration().setUnit(unit);
			assertRefused(() -> FUSION.fuse(anatomical, functional),
				"spacing along x");
		}
	}

	@Test
	public void unitsOfLengthAreConverted() {
		final ImagePlus anatomical = calibrated(black(2, 2), 1, 1, "mm");
		final ImagePlus functional = calibrated(bytes(2, 80, 80, 80, 80), 1000,
			1000, "\u00b5m");
		functional.getCalibration().pixelDepth = 1000;
		assertEquals(20, FUSION.fuse(anatomical, functional).getProcessor().get(1,
			1));
		functional.getCalibration().setUnit("inch");
		assertRefused(() -> FUSION.fuse(anatomical, functional), "1 x 1 x 1 mm",
			"25400 x 25400 x 25400 mm");
	}

	@Test
	public void aPixelSizeWithoutAUnitOfLengthIsNone() {
		final ImagePlus anatomical = calibrated(black(2, 2), 1, 1, "mm");
		final ImagePlus functional = calibrated(bytes(2, 80, 80, 80, 80), 2, 2,
			"pixel");
		assertEquals(20, FUSION.fuse(anatomical, functional).getProcessor().get(1,
			1));
		final String warnings = ImagePair.of(anatomical, functional,
			new PairOptions()).facts().warnings().toString();
		assertTrue(warnings, warnings.contains("Only one image knows its place"));
	}

	@Test
	public void slicesAreResampledToo() {
		final ImagePlus anatomical = IJ.createImage("mri", "8-bit black", 2, 2, 4);
		final ImagePlus functional = IJ.createImage("pet", "8-bit black", 2, 2, 2);
		functional.getStack().getProcessor(2).add(200);
		calibrated(anatomical, 1, 1, "mm").getCalibration().pixelDepth = 1;
		calibrated(functional, 1, 1, "mm").getCalibration().pixelDepth = 2;
		assertRefused(() -> FUSION.fuse(anatomical, functional), "size",
			"spacing along z", "2 x 2 x 4 voxels of 1 x 1 x 1 mm",
			"2 x 2 x 2 voxels of 1 x 1 x 2 mm");
		final ImagePlus fused = FUSION.fuse(anatomical, functional, RESAMPLE);
		// NB: positions -0.25, 0.25, 0.75, 1.25 of functional slices
		final double[] expected = { 0, 50, 150, 200 };
		for (int z = 1; z <= 4; z++) {
			assertEquals(0.25 * expected[z - 1], fused.getStack().getProcessor(z).get(
				1, 1), 0.5);
		}
	}

	@Test
	public void equalGridsStayExact() {
		final ImagePlus anatomical = calibrated(black(2, 2), 0.7, 0.7, "mm");
		final ImagePlus functional = calibrated(bytes(2, 4, 8, 16, 32), 0.7, 0.7,
			"mm");
		final ImagePlus expected = FUSION.fuse(anatomical, functional);
		final ImagePlus fused = FUSION.fuse(anatomical, functional, RESAMPLE);
		for (int i = 0; i < 4; i++) {
			assertEquals(expected.getProcessor().get(i), fused.getProcessor().get(i));
		}
	}

	@Test
	public void colorsAreInterpolatedBeforeTheirLuminance() {
		final ImagePlus functional = new ImagePlus("pet", new ColorProcessor(2, 1,
			new int[] { 0xff0000, 0x0000ff }));
		final ImagePlus anatomical = new ImagePlus("mri", new ByteProcessor(6, 3));
		final ImagePlus fused = FUSION.fuse(anatomical, functional, RESAMPLE);
		final int middle = 0xaa0055; // 2/3 red and 1/3 blue, at position 1/3
		final int luminance = Math.round(0.25f * JpegColor.luminance(middle));
		assertEquals(JpegColor.desaturatedRgb(luminance, JpegColor.blueChroma(
			middle), JpegColor.redChroma(middle)), fused.getProcessor().get(2, 1) &
				0xffffff);
	}

	@Test
	public void valuesAreInterpolatedBeforeTheirColorTable() {
		final ImagePlus functional = bytes(2, 0, 120);
		functional.setLut(LUT.createLutFromColor(Color.RED));
		final ImagePlus fused = FUSION.fuse(new ImagePlus("mri", new ByteProcessor(
			6, 3)), functional, RESAMPLE);
		final int red = 40 << 16; // at position 1/3
		final int luminance = Math.round(0.25f * JpegColor.luminance(red));
		assertEquals(JpegColor.desaturatedRgb(luminance, JpegColor.blueChroma(red),
			JpegColor.redChroma(red)), fused.getProcessor().get(2, 1) & 0xffffff);
	}

	@Test
	public void stacksAreResampledPlaneByPlane() {
		final ImagePlus anatomical = IJ.createImage("mri", "16-bit ramp", 8, 8, 2);
		final ImagePlus functional = IJ.createImage("pet", "16-bit black", 4, 4, 2);
		functional.getStack().getProcessor(2).add(600);
		final PairOptions options = RESAMPLE.with(PairOptions.RANGE,
			"0:65535,0:600");
		final ImagePlus fused = FUSION.fuse(anatomical, functional, options);
		for (int z = 1; z <= 2; z++) {
			assertEquals(0.75 * anatomical.getStack().getProcessor(z).get(5, 5) +
				0.25 * 65535 * (z - 1), fused.getStack().getProcessor(z).get(5, 5), 1);
		}
	}

	private static ImagePlus black(final int width, final int height) {
		return new ImagePlus("mri", new ByteProcessor(width, height));
	}

	private static ImagePlus bytes(final int width, final int... values) {
		final ByteProcessor pixels = new ByteProcessor(width, values.length /
			width);
		for (int i = 0; i < values.length; i++) {
			pixels.set(i, values[i]);
		}
		return new ImagePlus("pet", pixels);
	}

	private static ImagePlus calibrated(final ImagePlus image,
		final double pixelWidth, final double pixelHeight, final String unit)
	{
		final Calibration calibration = image.getCalibration();
		calibration.pixelWidth = pixelWidth;
		calibration.pixelHeight = pixelHeight;
		calibration.setUnit(unit);
		return image;
	}
}
