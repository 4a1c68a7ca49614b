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

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;

import ij.IJ;
import ij.ImagePlus;
import ij.gui.OvalRoi;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;
import ij.process.LUT;

import io.github.lywnet.common.FusionMonitor;
import io.github.lywnet.metrics.FusionMetric;

import java.awt.Color;
import java.awt.Rectangle;

import org.junit.ClassRule;
import org.junit.Test;

/** Tests fusion of the region of interest. */
public class RegionFusionTest {

	private static final PairOptions ROI = new PairOptions().with(PairOptions.ROI,
		"true");

	@ClassRule
	public static final WeightedSumFusion FUSION = new WeightedSumFusion();

	@Test
	public void theBoundingBoxIsFused() {
		for (final String type : new String[] { "8-bit", "16-bit", "32-bit" }) {
			final ImagePlus anatomical = IJ.createImage("mri", type + " ramp", 20, 16,
				3);
			final ImagePlus functional = IJ.createImage("pet", "8-bit ramp", 20, 16,
				3);
			functional.setLut(LUT.createLutFromColor(Color.RED));
			functional.setDisplayRange(50, 90);
			final ImagePlus whole = FUSION.fuse(anatomical, functional);
			anatomical.setRoi(new OvalRoi(5, 3, 10, 6));
			assertEquals("without the option", 20, FUSION.fuse(anatomical, functional)
				.getWidth());
			final ImagePlus fused = FUSION.fuse(anatomical, functional, ROI);
			assertArrayEquals(new int[] { 10, 6, 1, 3, 1 }, fused.getDimensions());
			for (int z = 1; z <= 3; z++) {
				final ImageProcessor expected = whole.getStack().getProcessor(z);
				final ImageProcessor found = fused.getStack().getProcessor(z);
				for (int i = 0; i < 60; i++) {
					assertEquals(type, expected.get(5 + i % 10, 3 + i / 10), found.get(
						i));
				}
			}
		}
	}

	@Test
	public void positionsStayTheSame() {
		final ImagePlus anatomical = IJ.createImage("mri", "8-bit ramp", 20, 16, 1);
		anatomical.getCalibration().pixelWidth = 0.5;
		anatomical.getCalibration().setUnit("mm");
		anatomical.getCalibration().xOrigin = 1;
		anatomical.setRoi(new Roi(4, 6, 8, 8));
		final ImagePlus fused = FUSION.fuse(anatomical, IJ.createImage("pet",
			"8-bit black", 20, 16, 1), ROI);
		assertEquals(anatomical.getCalibration().getX(4), fused.getCalibration()
			.getX(0), 0);
		assertEquals(anatomical.getCalibration().getY(6), fused.getCalibration()
			.getY(0), 0);
		assertEquals(1, anatomical.getCalibration().xOrigin, 0);
	}

	@Test
	public void theOverlayMovesWithTheRegion() {
		final ImagePlus anatomical = IJ.createImage("mri", "8-bit ramp", 20, 16, 1);
		anatomical.setOverlay(new Overlay(new Roi(5, 8, 2, 3)));
		anatomical.setRoi(new Roi(4, 6, 8, 8));
		final ImagePlus fused = FUSION.fuse(anatomical, IJ.createImage("pet",
			"8-bit black", 20, 16, 1), ROI);
		assertEquals(new Rectangle(1, 2, 2, 3), fused.getOverlay().get(0)
			.getBounds());
	}

	@Test
	public void aFunctionalImageOfOtherPixelsIsCutAtTheSamePlace() {
		final ImagePlus anatomical = IJ.createImage("mri", "8-bit ramp", 20, 16, 1);
		final ImagePlus functional = IJ.createImage("pet", "8-bit ramp", 10, 8, 1);
		final PairOptions resample = new PairOptions().with(PairOptions.RESAMPLE,
			"true");
		final ImagePlus whole = FUSION.fuse(anatomical, functional, resample);
		anatomical.setRoi(new Roi(7, 2, 9, 5));
		final ImagePlus fused = FUSION.fuse(anatomical, functional, resample.with(
			PairOptions.ROI, "true"));
		for (int i = 0; i < 45; i++) {
			assertEquals(whole.getProcessor().get(7 + i % 9, 2 + i / 9), fused
				.getProcessor().get(i));
		}
	}

	@Test
	public void aRegionBeyondTheBorderIsCut() {
		final ImagePlus anatomical = IJ.createImage("mri", "8-bit ramp", 20, 16, 1);
		final ImagePlus functional = IJ.createImage("pet", "8-bit ramp", 20, 16, 1);
		anatomical.setRoi(new Roi(-3, 10, 8, 50));
		final ImagePlus fused = FUSION.fuse(anatomical, functional, ROI);
		assertEquals(5, fused.getWidth());
		assertEquals(6, fused.getHeight());
		anatomical.setRoi(new Roi(30, 0, 5, 5));
		assertRefused(() -> FUSION.fuse(anatomical, functional, ROI), "mri",
			"outside", "20 x 16");
	}

	@Test
	public void anImageWithoutARegionIsRefused() {
		final ImagePlus functional = IJ.createImage("pet", "8-bit ramp", 8, 8, 1);
		functional.setRoi(new Roi(1, 1, 3, 3));
		assertRefused(() -> FUSION.fuse(IJ.createImage("mri", "8-bit ramp", 8, 8,
			1), functional, ROI), "mri", "no region of interest");
	}

	@Test
	public void onlyTheRegionMustBeGrey() {
		final ImagePlus anatomical = new ImagePlus("screen", new ColorProcessor(8,
			8));
		anatomical.getProcessor().set(6, 5, 0xff0000);
		final ImagePlus functional = IJ.createImage("pet", "8-bit ramp", 8, 8, 1);
		anatomical.setRoi(new Roi(0, 0, 5, 5));
		assertEquals(5, FUSION.fuse(anatomical, functional, ROI).getWidth());
		anatomical.setRoi(new Roi(2, 2, 6, 6));
		assertRefused(() -> FUSION.fuse(anatomical, functional, ROI), "screen",
			"(6, 5)");
	}

	@Test
	public void metricsAreOfTheRegion() {
		final ImagePlus anatomical = IJ.createImage("mri", "8-bit ramp", 20, 16, 1);
		final ImagePlus functional = IJ.createImage("pet", "8-bit white", 20, 16,
			1);
		anatomical.setRoi(new Roi(4, 6, 12, 8));
		final ImagePair pair = ImagePair.of(anatomical, functional, ROI);
		final ImagePlus fused = FUSION.fuse(anatomical, functional, ROI);
		final double entropy = PairScores.of(pair, fused, FusionMonitor.NONE).get(
			FusionMetric.EN);
		assertEquals(Math.log(12) / Math.log(2), entropy, 1e-9);
		assertRefused(() -> PairScores.of(pair, anatomical, FusionMonitor.NONE),
			"20 x 16 x 1 x 1 x 1", "12 x 8 x 1 x 1 x 1");
	}
}
