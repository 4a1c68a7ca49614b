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
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import ij.CompositeImage;
import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.Calibration;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageConverter;
import ij.process.ImageProcessor;
import ij.process.LUT;
import ij.process.ShortProcessor;

import io.github.lywnet.image.color.JpegColor;
import io.github.lywnet.metrics.FusionMetric;
import io.github.lywnet.metrics.FusionScores;

import java.awt.Color;

import org.junit.ClassRule;
import org.junit.Test;

/** Tests fusion of all types of images: 8, 16, 32 bits, RGB, colour tables. */
public class ImageTypesTest {

	@ClassRule
	public static final WeightedSumFusion FUSION = new WeightedSumFusion();

	@Test
	public void sixteenBitsStaySixteenBits() {
		final ImagePlus anatomical = shorts("mri", 1000, 2000, 5000);
		final ImagePlus fused = FUSION.fuse(anatomical, bytes("ct", 0, 255, 0));
		assertEquals(16, fused.getBitDepth());
		assertValues(fused, 1000, 1000 + 0.75 * 1000 + 0.25 * 4000, 4000);
		assertEquals(1000, fused.getDisplayRangeMin(), 0);
		assertEquals(5000, fused.getDisplayRangeMax(), 0);
	}

	@Test
	public void sixteenBitsAreNotCutToEightForTheNetwork() {
		final ImagePlus fused = FUSION.fuse(shorts("mri", 0, 1, 2, 60000), shorts(
			"ct", 0, 0, 0, 4));
		assertValues(fused, 0, 1, 2, 60000);
	}

	@Test
	public void floatsStayFloatsAndAreNotBlack() {
		final ImagePlus fused = FUSION.fuse(floats("mri", -1, 0, 7), floats("pet",
			0, 1e-3f, 0));
		assertEquals(32, fused.getBitDepth());
		assertValues(fused, -1, 0.75 * 1 + 0.25 * 8 - 1, 5);
		assertEquals(-1, fused.getDisplayRangeMin(), 0);
		assertEquals(7, fused.getDisplayRangeMax(), 0);
	}

	@Test
	public void theDisplayRangeDoesNotMatter() {
		for (final int bits : new int[] { 8, 16, 32 }) {
			final ImagePlus anatomical = bytes("mri", 10, 20, 30);
			final ImagePlus functional = bytes("ct", 7, 8, 9);
			convert(anatomical, bits);
			convert(functional, bits);
			final ImagePlus expected = FUSION.fuse(anatomical, functional);
			anatomical.setDisplayRange(0, 1);
			functional.setDisplayRange(8, 300);
			final ImagePlus fused = FUSION.fuse(anatomical, functional);
			for (int i = 0; i < 3; i++) {
				assertEquals(expected.getProcessor().getf(i), fused.getProcessor().getf(
					i), 0);
			}
		}
	}

	@Test
	public void missingDataIsBlackForTheNetworkAndMissingAgain() {
		final float nan = Float.NaN, infinite = Float.POSITIVE_INFINITY;
		final ImagePlus fused = FUSION.fuse(floats("mri", nan, 10, 20, infinite,
			-infinite), floats("pet", 1, nan, 1, 0, 0));
		assertValues(fused, nan, 10, 20, 17.5, 10);
	}

	@Test
	public void anImageWithoutFiniteValuesIsRefused() {
		final ImagePlus empty = floats("pet.tif", Float.NaN, Float.NaN);
		assertRefused(() -> FUSION.fuse(bytes("mri", 1, 2), empty), "pet.tif",
			"no finite value");
	}

	@Test
	public void constantImagesAreBlack() {
		assertValues(FUSION.fuse(shorts("mri", 700, 700), bytes("ct", 0, 255)), 700,
			700);
		assertValues(FUSION.fuse(bytes("mri", 100, 200), floats("pet", 3, 3)), 75,
			150);
	}

	@Test
	public void extremeFloatsDoNotOverflow() {
		final float max = Float.MAX_VALUE;
		final ImagePlus fused = FUSION.fuse(floats("mri", -max, -0.9f * max, 0,
			max), floats("pet", -max, -0.9f * max, 0, max));
		assertValues(fused, -max, -0.9f * max, 0, max);
	}

	@Test
	public void theRangeCanBeGiven() {
		final PairOptions options = new PairOptions().with(PairOptions.RANGE,
			"100:300,0:10");
		final ImagePlus fused = FUSION.fuse(shorts("mri", 0, 200, 900), floats(
			"pet", -5, 5, 20), options);
		assertValues(fused, 100, 100 + 0.75 * 100 + 0.25 * 100, 300);
	}

	@Test
	public void theRangeOfEightBitsIsThatOfTheType() {
		assertValues(FUSION.fuse(bytes("mri", 40, 60), bytes("ct", 100, 200)), 55,
			95);
		assertValues(FUSION.fuse(bytes("mri", 40, 60), bytes("ct", 100, 200),
			new PairOptions().with(PairOptions.RANGE, "0%:100%")), 40, 60);
	}

	@Test
	public void givenValuesAreCalibratedOnes() {
		final ImagePlus hounsfield = shorts("ct", 0, 300, 1024, 2048);
		hounsfield.getCalibration().setFunction(Calibration.STRAIGHT_LINE,
			new double[] { -1024, 1 }, "HU");
		final ImagePlus fused = FUSION.fuse(hounsfield, bytes("pet", 0, 0, 0, 0),
			new PairOptions().with(PairOptions.RANGE, "0:1024,auto"));
		assertValues(fused, 1024, 1024, 1024, 1024 + 0.75 * 1024);
		assertTrue(fused.getCalibration().calibrated());
		final String range = ImagePair.of(hounsfield, bytes("pet", 0, 0, 0, 0),
			new PairOptions()).facts().range();
		assertEquals("anatomical -1024 to 1024 (percentiles 0.1 and 99.9); " +
			"functional 0 to 255 (type)", range);
	}

	@Test
	public void paddingIsBlackAndNoPartOfTheRange() {
		final ImagePlus anatomical = floats("mri", -3024, -3024, 0, 100, 200);
		final ImagePair pair = ImagePair.of(anatomical, bytes("ct", new int[5]),
			new PairOptions());
		assertEquals("anatomical 0 to 200 (percentiles 0.1 and 99.9, -3024 taken " +
			"for padding); functional 0 to 255 (type)", pair.facts().range());
		assertValues(FUSION.fuse(anatomical, bytes("ct", new int[5])), 0, 0, 0, 75,
			150);
	}

	@Test
	public void anInvertedRangeGivesTheNegative() {
		final ImagePlus negative = bytes("ct", 255, 155, 0);
		final PairOptions options = new PairOptions().with(PairOptions.RANGE,
			"auto,255:0");
		assertValues(FUSION.fuse(bytes("mri", 0, 0, 0), negative, options), 0, 25,
			63.75);
		assertValues(FUSION.fuse(bytes("mri", 0, 0, 0), rgb("ct", 0xffffff,
			0x9b9b9b, 0), options), 0, 25, 63.75);
	}

	@Test
	public void percentilesLeaveOutExtremes() {
		final float[] values = new float[101];
		for (int i = 0; i <= 100; i++) {
			values[i] = i;
		}
		// NB: a lowest value far below all others would count as padding
		values[0] = -1e30f;
		values[1] = -0.9e30f;
		values[100] = 1e30f;
		final ImagePair pair = ImagePair.of(floats("mri", values), bytes("ct",
			new int[101]), new PairOptions().with(PairOptions.RANGE, "10%:90%,auto"));
		assertEquals("anatomical 10 to 90 (percentiles 10 and 90); " +
			"functional 0 to 255 (type)", pair.facts().range());
	}

	@Test
	public void percentilesThatAreEqualAreRefused() {
		final ImagePlus sparse = shorts("pet.tif", 0, 0, 0, 0, 0, 0, 0, 9);
		assertRefused(() -> FUSION.fuse(bytes("mri", new int[8]), sparse,
			new PairOptions().with(PairOptions.RANGE, "auto,5%:50%")), "pet.tif",
			"percentiles 5 and 50", "both 0");
	}

	@Test
	public void aColorTableGivesItsColors() {
		for (final int bits : new int[] { 8, 16, 32 }) {
			final ImagePlus functional = bytes("pet", 0, 128, 255);
			convert(functional, bits);
			functional.setLut(LUT.createLutFromColor(Color.RED));
			functional.setDisplayRange(100, 140);
			final ImagePlus anatomical = bytes("mri", 0, 100, 200);
			final ImagePlus fused = FUSION.fuse(anatomical, functional);
			final ImagePlus expected = FUSION.fuse(anatomical, rgb("pet", 0x000000,
				0x800000, 0xff0000));
			assertEquals(24, fused.getBitDepth());
			for (int i = 0; i < 3; i++) {
				assertEquals(expected.getProcessor().get(i) & 0xffffff, fused
					.getProcessor().get(i) & 0xffffff);
			}
			assertValues(FUSION.fuse(anatomical, functional, new PairOptions().with(
				PairOptions.COLOR, "grey")), 0, 75 + 32, 150 + 63.75);
		}
	}

	@Test
	public void theColorOfAThresholdDoesNotMatter() {
		for (final int bits : new int[] { 8, 16, 32 }) {
			final ImagePlus functional = bytes("ct", 0, 128, 255);
			convert(functional, bits);
			functional.getProcessor().setThreshold(100, 200, ImageProcessor.RED_LUT);
			assertEquals(bits + " bits", 8, FUSION.fuse(bytes("mri", 0, 100, 200),
				functional).getBitDepth());
		}
	}

	@Test
	public void theColorTableOfTheAnatomicalImageDoesNotMatter() {
		final ImagePlus anatomical = bytes("mri", 40, 80);
		anatomical.setLut(LUT.createLutFromColor(Color.GREEN));
		assertValues(FUSION.fuse(anatomical, bytes("ct", 0, 0)), 30, 60);
	}

	@Test
	public void indexedColorsAreRgb() {
		final ImagePlus indexed = rgb("pet", 0xff0000, 0x0000ff, 0x00ff00);
		new ImageConverter(indexed).convertRGBtoIndexedColor(256);
		assertEquals(ImagePlus.COLOR_256, indexed.getType());
		final ImagePlus fused = FUSION.fuse(bytes("mri", 90, 90, 90), indexed);
		final ImagePlus expected = FUSION.fuse(bytes("mri", 90, 90, 90),
			new ImagePlus("pet", indexed.getProcessor().convertToRGB()));
		assertEquals(24, fused.getBitDepth());
		for (int i = 0; i < 3; i++) {
			assertEquals(expected.getProcessor().get(i), fused.getProcessor().get(i));
		}
		assertRefused(() -> FUSION.fuse(indexed, bytes("mri", 90, 90, 90)), "pet",
			"is coloured", "swapped");
	}

	@Test
	public void threeChannelsInRedGreenAndBlueAreRgb() {
		final ImagePlus rgb = rgb("pet", 0xff8040, 0x204060, 0xffffff);
		final CompositeImage composite = new CompositeImage(rgb, IJ.COMPOSITE);
		assertEquals(3, composite.getNChannels());
		final ImagePlus anatomical = bytes("mri", 10, 90, 200);
		final ImagePlus fused = FUSION.fuse(anatomical, composite);
		final ImagePlus expected = FUSION.fuse(anatomical, rgb);
		for (int i = 0; i < 3; i++) {
			assertEquals(expected.getProcessor().get(i) & 0xffffff, fused
				.getProcessor().get(i) & 0xffffff);
		}
		composite.setMode(IJ.COLOR);
		assertRefused(() -> FUSION.fuse(anatomical, composite), "3 x 1 x 1 x 1 x 1",
			"3 x 1 x 3 x 1 x 1");
	}

	@Test
	public void threeGreyChannelsInRedGreenAndBlueAreAnAnatomicalImage() {
		final ImageStack stack = new ImageStack(2, 1);
		for (int c = 0; c < 3; c++) {
			stack.addSlice(bytes("", 40, 80).getProcessor());
		}
		final ImagePlus image = new ImagePlus("mri", stack);
		image.setDimensions(3, 1, 1);
		final ImagePlus fused = FUSION.fuse(new CompositeImage(image, IJ.COMPOSITE),
			bytes("ct", 0, 0));
		assertFalse(fused.isComposite());
		assertValues(fused, 30, 60);
	}

	@Test
	public void coloredFusionOfSixteenBitsIsRgb() {
		final ImagePlus fused = FUSION.fuse(shorts("mri", 0, 4000), rgb("pet",
			0x000000, 0xff0000));
		assertEquals(24, fused.getBitDepth());
		final int luminance = Math.round(0.75f * 255 + 0.25f * JpegColor.luminance(
			0xff0000));
		assertEquals(JpegColor.desaturatedRgb(luminance, JpegColor.blueChroma(
			0xff0000), JpegColor.redChroma(0xff0000)), fused.getProcessor().get(1) &
				0xffffff);
	}

	@Test
	public void metricsAreOfEightBitsByTheSameRange() {
		final ImagePlus anatomical = shorts("mri", 0, 200, 400, 1020);
		final ImagePlus functional = bytes("ct", 9, 60, 70, 80);
		final FusionScores wide = scores(anatomical, functional, FUSION.fuse(
			anatomical, functional));
		final ImagePlus bytes = bytes("mri", 0, 50, 100, 255);
		final FusionScores narrow = scores(bytes, functional, FUSION.fuse(bytes,
			functional));
		assertEquals(narrow.get(FusionMetric.PSNR), wide.get(FusionMetric.PSNR),
			0.05);
		assertEquals(narrow.get(FusionMetric.SD), wide.get(FusionMetric.SD), 0.3);
	}

	private static FusionScores scores(final ImagePlus anatomical,
		final ImagePlus functional, final ImagePlus fused)
	{
		return ImagePairFusion.scores(anatomical, functional, fused);
	}

	private static void assertValues(final ImagePlus image,
		final double... values)
	{
		for (int i = 0; i < values.length; i++) {
			final double tolerance = image.getBitDepth() == 32 ? 1e-5 * Math.abs(
				values[i]) : 0.5;
			assertEquals("pixel " + i, values[i], image.getProcessor().getf(i),
				tolerance);
		}
	}

	/** Keeps the values. */
	private static void convert(final ImagePlus image, final int bits) {
		final ImageProcessor pixels = image.getProcessor();
		if (bits == 16) image.setProcessor(pixels.convertToShort(false));
		if (bits == 32) image.setProcessor(pixels.convertToFloat());
	}

	private static ImagePlus bytes(final String title, final int... values) {
		return image(title, new ByteProcessor(values.length, 1), values);
	}

	private static ImagePlus shorts(final String title, final int... values) {
		return image(title, new ShortProcessor(values.length, 1), values);
	}

	private static ImagePlus rgb(final String title, final int... values) {
		return image(title, new ColorProcessor(values.length, 1), values);
	}

	private static ImagePlus image(final String title,
		final ImageProcessor pixels, final int... values)
	{
		for (int i = 0; i < values.length; i++) {
			pixels.set(i, values[i]);
		}
		return new ImagePlus(title, pixels);
	}

	private static ImagePlus floats(final String title, final float... values) {
		return new ImagePlus(title, new FloatProcessor(values.length, 1, values));
	}
}
