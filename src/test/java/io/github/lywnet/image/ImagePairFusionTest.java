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

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import ij.ImagePlus;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.measure.Calibration;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;

import io.github.lywnet.common.FusionException;
import io.github.lywnet.image.color.ColorMode;
import io.github.lywnet.image.color.JpegColor;
import io.github.lywnet.metrics.FusionMetric;
import io.github.lywnet.metrics.FusionScores;

import java.awt.Rectangle;
import java.util.Arrays;

import org.junit.ClassRule;
import org.junit.Test;

public class ImagePairFusionTest {

	@ClassRule
	public static final WeightedSumFusion FUSION = new WeightedSumFusion();

	@Test
	public void fusesGreyImages() {
		final ImagePlus fused = fuse(ColorMode.KEEP, grey("mri.png", 3, 5, 200),
			grey("ct.png", 3, 5, 100));
		assertEquals(ImagePlus.GRAY8, fused.getType());
		assertEquals(3, fused.getWidth());
		assertEquals(5, fused.getHeight());
		assertEquals(175, fused.getProcessor().get(2, 4));
	}

	@Test
	public void fusesOnePixel() {
		final ImagePlus fused = fuse(ColorMode.KEEP, grey("mri", 1, 1, 40), grey(
			"ct", 1, 1, 80));
		assertEquals(50, fused.getProcessor().get(0, 0));
	}

	@Test
	public void keepsTheColorsOfTheFunctionalImage() {
		final int orange = 0xe08020;
		final ImagePlus fused = fuse(ColorMode.KEEP, grey("mri", 4, 4, 100), rgb(
			"pet", 4, 4, orange));
		assertEquals(ImagePlus.COLOR_RGB, fused.getType());
		final int level = Math.round(0.75f * 100 + 0.25f * JpegColor.luminance(
			orange));
		assertEquals(JpegColor.desaturatedRgb(level, JpegColor.blueChroma(orange),
			JpegColor.redChroma(orange)), fused.getProcessor().get(3, 3) & 0xffffff);
	}

	@Test
	public void givesGreyWhereColorsAreNotWanted() {
		final ImagePlus fused = fuse(ColorMode.GREY, grey("mri", 4, 4, 100), rgb(
			"pet", 4, 4, 0xe08020));
		assertEquals(ImagePlus.GRAY8, fused.getType());
		assertEquals(Math.round(75 + 0.25f * JpegColor.luminance(0xe08020)), fused
			.getProcessor().get(0, 0));
	}

	@Test
	public void givesGreyWhereAnRgbImageHasNoColors() {
		final ImagePlus fused = fuse(ColorMode.KEEP, rgb("mri", 4, 4, 0x646464),
			rgb("ct", 4, 4, 0xc8c8c8));
		assertEquals(ImagePlus.GRAY8, fused.getType());
		assertEquals(125, fused.getProcessor().get(0, 0));
	}

	@Test
	public void hasTheAnatomicalImagesCalibrationAndProperties() {
		final ImagePlus anatomical = grey("mri", 4, 4, 100);
		final Calibration calibration = anatomical.getCalibration();
		calibration.pixelWidth = 0.5;
		calibration.pixelHeight = 0.25;
		calibration.setUnit("mm");
		calibration.setFunction(Calibration.STRAIGHT_LINE, new double[] { 0, 2 },
			"T1");
		anatomical.setProp("Patient", "phantom");
		anatomical.setProperty("Info", "drawn");
		final ImagePlus fused = fuse(ColorMode.KEEP, anatomical, grey("ct", 4, 4,
			1));
		assertEquals(0.5, fused.getCalibration().pixelWidth, 0);
		assertEquals(0.25, fused.getCalibration().pixelHeight, 0);
		assertEquals("mm", fused.getCalibration().getUnit());
		assertFalse(fused.getCalibration().calibrated());
		assertTrue(anatomical.getCalibration().calibrated());
		assertEquals("phantom", fused.getProp("Patient"));
		final String info = fused.getInfoProperty();
		assertTrue(info, info.startsWith("Fused by LYWNet Fusion"));
		for (final String part : new String[] {
			"Model: WeightedSum, float32 on CPU", "Anatomical image: mri\n",
			"Functional image: ct\n",
			"Range: anatomical 0 to 255 (type); functional 0 to 255 (type)\n",
			"Geometry: same voxels (pixels)\n" })
		{
			assertTrue(info, info.contains(part));
		}
		assertTrue(info, info.endsWith("\n\ndrawn\n"));
	}

	@Test
	public void hasTheAnatomicalImagesOverlayAndInvertingTable() {
		final ImagePlus anatomical = grey("mri", 8, 8, 100);
		anatomical.setOverlay(new Overlay(new Roi(3, 4, 2, 2)));
		anatomical.getProcessor().invertLut();
		anatomical.updateAndDraw();
		assertTrue(anatomical.isInvertedLut());
		final ImagePlus fused = fuse(ColorMode.KEEP, anatomical, grey("ct", 8, 8,
			1));
		assertEquals(new Rectangle(3, 4, 2, 2), fused.getOverlay().get(0)
			.getBounds());
		assertTrue(fused.isInvertedLut());
		assertEquals(Math.round(0.75f * 100 + 0.25f), fused.getProcessor().get(0));
		fused.getOverlay().get(0).setLocation(0, 0);
		assertEquals("a copy", 3, anatomical.getOverlay().get(0).getBounds().x);
	}

	@Test
	public void namesTheFusedImageAfterTheAnatomicalOne() {
		assertEquals("mri-LYWNet", title("mri.png"));
		assertEquals("head-LYWNet", title("head.nii.gz"));
		assertEquals("head.tar-LYWNet", title("head.tar.gz"));
		assertEquals("slice 3.1-LYWNet", title("slice 3.1.tiff"));
		assertEquals("no extension here-LYWNet", title("no extension here"));
		assertEquals("Dr. Who's head-LYWNet", title("Dr. Who's head"));
		assertEquals(".png-LYWNet", title(".png"));
		assertEquals("\u8111.v2 final-LYWNet", title("\u8111.v2 final"));
	}

	@Test
	public void doesNotChangeItsImages() {
		final ImagePlus anatomical = grey("mri", 5, 3, 100);
		final ImagePlus functional = rgb("pet", 5, 3, 0x102030);
		fuse(ColorMode.KEEP, anatomical, functional);
		assertArrayEquals((byte[]) grey("", 5, 3, 100).getProcessor().getPixels(),
			(byte[]) anatomical.getProcessor().getPixels());
		assertArrayEquals((int[]) rgb("", 5, 3, 0x102030).getProcessor()
			.getPixels(), (int[]) functional.getProcessor().getPixels());
	}

	@Test
	public void computesTheMetricsOfTheFusedImage() {
		final ImagePlus anatomical = grey("mri", 4, 4, 100);
		final FusionScores scores = ImagePairFusion.scores(anatomical, grey("ct", 4,
			4, 120), anatomical.duplicate());
		// NB: mean squared error (0 + 20^2) / 2
		assertEquals(10 * Math.log10(255 * 255 / 200.0), scores.get(
			FusionMetric.PSNR), 1e-9);
	}

	@Test
	public void refusesImagesOfDifferentSizes() {
		assertRefused(grey("mri.png", 4, 4, 1), grey("ct.png", 4, 5, 1), "mri.png",
			"ct.png", "4 x 4", "4 x 5");
	}

	@Test
	public void refusesTheSameImageTwice() {
		final ImagePlus image = grey("mri.png", 4, 4, 1);
		assertRefused(image, image, "mri.png", "two different images");
	}

	@Test
	public void refusesMissingAndEmptyImages() {
		assertRefused(null, grey("ct.png", 4, 4, 1), "no anatomical image",
			"ct.png");
		assertRefused(grey("mri.png", 4, 4, 1), new ImagePlus(), "mri.png",
			"no functional image", "title of an open image");
	}

	@Test
	public void refusesAColoredAnatomicalImage() {
		final ImagePlus colored = rgb("pet.png", 4, 4, 0x646464);
		colored.getProcessor().set(1, 2, 0xff8000);
		assertRefused(colored, grey("mri.png", 4, 4, 1), "pet.png", "mri.png",
			"(1, 2)", "red 255, green 128, blue 0", "swapped");
	}

	@Test
	public void allowsAnAnatomicalImageWithTracesOfColor() {
		final ImagePlus anatomical = rgb("mri.jpg", 4, 4, 0x64646c);
		assertEquals(ImagePlus.GRAY8, fuse(ColorMode.KEEP, anatomical, grey("ct", 4,
			4, 1)).getType());
	}

	private static ImagePlus fuse(final ColorMode color,
		final ImagePlus anatomical, final ImagePlus functional)
	{
		return FUSION.fuse(anatomical, functional, new PairOptions().with(
			PairOptions.COLOR, color.key()));
	}

	private static String title(final String anatomical) {
		return ImagePairFusion.title(grey(anatomical, 1, 1, 0));
	}

	private static void assertRefused(final ImagePlus anatomical,
		final ImagePlus functional, final String... parts)
	{
		final String message = assertThrows(FusionException.class, () -> fuse(
			ColorMode.KEEP, anatomical, functional)).getMessage();
		for (final String part : parts) {
			assertTrue(message, message.contains(part));
		}
	}

	private static ImagePlus grey(final String title, final int width,
		final int height, final int level)
	{
		final ByteProcessor pixels = new ByteProcessor(width, height);
		pixels.setValue(level);
		pixels.fill();
		return new ImagePlus(title, pixels);
	}

	private static ImagePlus rgb(final String title, final int width,
		final int height, final int rgb)
	{
		final int[] pixels = new int[width * height];
		Arrays.fill(pixels, rgb);
		return new ImagePlus(title, new ColorProcessor(width, height, pixels));
	}
}
