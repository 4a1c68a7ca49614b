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

package io.github.lywnet.metrics;

import static io.github.lywnet.metrics.TestPlanes.noise;
import static io.github.lywnet.metrics.TestPlanes.plane;
import static io.github.lywnet.metrics.TestPlanes.value;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import io.github.lywnet.common.FusionException;
import io.github.lywnet.metrics.plane.LuminancePlane;

import org.junit.Test;

/**
 * The default metrics on planes whose values follow from its equation by hand.
 */
public class FusionScoresTest {

	private static final double EXACT = 1e-12;

	private static final LuminancePlane BLACK = plane(64, 48, (x, y) -> 0);
	private static final LuminancePlane HALVES = plane(64, 48, (x, y) -> x < 32
		? 0 : 200);
	private static final LuminancePlane BANDS = plane(64, 48, (x, y) -> y < 24 ? 0
		: 40);

	@Test
	public void entropyCountsLevels() {
		assertEquals(0, ofFused(FusionMetric.EN, BLACK), 0);
		assertEquals(1, ofFused(FusionMetric.EN, HALVES), EXACT);
		final LuminancePlane all = plane(256, 2, (x, y) -> x);
		assertEquals(8, ofFused(FusionMetric.EN, all), EXACT);
	}

	@Test
	public void deviationIsOfThePopulation() {
		assertEquals(0, ofFused(FusionMetric.SD, plane(7, 3, (x, y) -> 133)), 0);
		assertEquals(100, ofFused(FusionMetric.SD, HALVES), EXACT);
	}

	@Test
	public void slopesOfARamp() {
		final LuminancePlane ramp = plane(20, 15, (x, y) -> 3 * x + 4 * y);
		assertEquals(5, ofFused(FusionMetric.SF, ramp), EXACT);
		assertEquals(Math.sqrt(12.5), ofFused(FusionMetric.AG, ramp), EXACT);
	}

	@Test
	public void slopesOfASingleRow() {
		final LuminancePlane row = plane(3, 1, (x, y) -> 4 * x * x);
		assertEquals(Math.sqrt((4 * 4 + 12 * 12) / 2.0), ofFused(FusionMetric.SF,
			row), EXACT);
		assertEquals((4 + 8 + 12) / 3 / Math.sqrt(2), ofFused(FusionMetric.AG, row),
			EXACT);
	}

	@Test
	public void mutualInformationIsTheSharedOne() {
		// F tells everything about A, which is one bit, and nothing about B
		assertEquals(Math.log(2), value(FusionMetric.MI, HALVES, BANDS, HALVES),
			EXACT);
		assertEquals(2 * Math.log(2), value(FusionMetric.MI, HALVES, HALVES,
			HALVES), EXACT);
	}

	@Test
	public void differencesOfASumAreItsParts() {
		final LuminancePlane sum = plane(64, 48, (x, y) -> (x < 32 ? 0 : 200) +
			(y < 24 ? 0 : 40));
		assertEquals(2, value(FusionMetric.SCD, HALVES, BANDS, sum), EXACT);
	}

	@Test
	public void correlationOfAConstantIsUndefined() {
		assertEquals(Double.NaN, value(FusionMetric.SCD, BLACK, BANDS, HALVES), 0);
		assertEquals(Double.NaN, value(FusionMetric.SCD, HALVES, BANDS, BANDS), 0);
	}

	@Test
	public void fidelityOfACopyIsWhole() {
		final LuminancePlane noise = noise(64, 48, 1);
		assertEquals(2, value(FusionMetric.VIF, noise, noise, noise), 1e-9);
		assertEquals(0, value(FusionMetric.VIF, noise, noise, BLACK), 0);
		assertEquals(Double.NaN, value(FusionMetric.VIF, BLACK, noise, noise), 0);
	}

	@Test
	public void fidelityOfAnInvertedImageIsNothing() {
		final LuminancePlane noise = noise(64, 48, 1);
		final LuminancePlane inverted = plane(64, 48, (x, y) -> 255 - noise.level(
			x + 64 * y));
		assertEquals(0, value(FusionMetric.VIF, noise, noise, inverted), 0);
	}

	@Test
	public void fidelityNeedsFourScales() {
		final LuminancePlane enough = noise(41, 41, 2);
		assertEquals(2, value(FusionMetric.VIF, enough, enough, enough), 1e-9);
		final LuminancePlane narrow = noise(40, 41, 2);
		assertEquals(Double.NaN, value(FusionMetric.VIF, narrow, narrow, narrow),
			0);
	}

	@Test
	public void copiedEdgesAreKept() {
		final double strengthKept = 0.9994;
		final double orientationKept = 0.9879 / (1 + Math.exp(-22 * 0.2));
		assertEquals(strengthKept * orientationKept, value(FusionMetric.QABF,
			HALVES, HALVES, HALVES), EXACT);
	}

	@Test
	public void aHalvedEdgeIsHalfKept() {
		final LuminancePlane fainter = plane(64, 48, (x, y) -> x < 32 ? 0 : 100);
		final double strengthKept = 0.9994 / 2;
		final double orientationKept = 0.9879 / (1 + Math.exp(-22 * 0.2));
		assertEquals(strengthKept * orientationKept, value(FusionMetric.QABF,
			HALVES, HALVES, fainter), EXACT);
	}

	@Test
	public void lostEdgesAreNotKept() {
		assertEquals(0, value(FusionMetric.QABF, HALVES, BANDS, BLACK), 0.001);
		assertEquals(Double.NaN, value(FusionMetric.QABF, BLACK, BLACK, HALVES), 0);
	}

	@Test
	public void similarityOfConstantsIsThatOfTheirMeans() {
		final LuminancePlane dark = plane(11, 11, (x, y) -> 50);
		final LuminancePlane bright = plane(11, 11, (x, y) -> 100);
		final double c1 = 2.55 * 2.55;
		assertEquals((2 * 50 * 100 + c1) / (50 * 50 + 100 * 100 + c1), value(
			FusionMetric.SSIM, dark, dark, bright), 1e-9);
		assertEquals(1, value(FusionMetric.SSIM, HALVES, HALVES, HALVES), 1e-9);
	}

	@Test
	public void similarityNeedsAWindow() {
		final LuminancePlane flat = noise(11, 10, 3);
		assertEquals(Double.NaN, value(FusionMetric.SSIM, flat, flat, flat), 0);
	}

	@Test
	public void errorsAreAveragedBeforeTheLogarithm() {
		final LuminancePlane far = plane(64, 48, (x, y) -> 20);
		assertEquals(10 * Math.log10(255 * 255 / 200.0), value(FusionMetric.PSNR,
			BLACK, far, BLACK), EXACT);
		assertEquals(Double.POSITIVE_INFINITY, value(FusionMetric.PSNR, HALVES,
			HALVES, HALVES), 0);
	}

	@Test
	public void sourcesAreInterchangeable() {
		final LuminancePlane a = noise(64, 48, 4);
		final LuminancePlane b = noise(64, 48, 5);
		final LuminancePlane fused = noise(64, 48, 6);
		for (final FusionMetric metric : FusionMetric.values()) {
			// takes B where both have the same gain, as where it is 0
			if (metric == FusionMetric.VIFF) continue;
			assertEquals(metric.fullName(), value(metric, a, b, fused), value(metric,
				b, a, fused), 1e-9);
		}
	}

	@Test
	public void aSinglePixelHasScores() {
		final LuminancePlane pixel = plane(1, 1, (x, y) -> 9);
		final FusionScores scores = FusionScores.of(pixel, pixel, pixel);
		for (final FusionMetric metric : new FusionMetric[] { FusionMetric.EN,
			FusionMetric.SD, FusionMetric.SF, FusionMetric.AG, FusionMetric.MI })
		{
			assertEquals(metric.fullName(), 0, scores.get(metric), 0);
		}
		for (final FusionMetric metric : new FusionMetric[] { FusionMetric.SCD,
			FusionMetric.VIF, FusionMetric.QABF, FusionMetric.SSIM })
		{
			assertEquals(metric.fullName(), Double.NaN, scores.get(metric), 0);
		}
	}

	@Test
	public void differentSizesAreRefused() {
		final LuminancePlane turned = plane(48, 64, (x, y) -> 0);
		final String message = assertThrows(FusionException.class,
			() -> FusionScores.of(BLACK, turned, BLACK)).getMessage();
		assertTrue(message, message.contains("functional image has 48 x 64"));
		assertThrows(FusionException.class, () -> FusionScores.of(BLACK, BLACK,
			turned));
	}

	@Test
	public void planesDoNotChange() {
		final byte[] levels = { 1, (byte) 255 };
		final LuminancePlane plane = new LuminancePlane(levels, 2, 1);
		levels[0] = 7;
		assertEquals(1, plane.level(0));
		assertEquals(255, plane.level(1));
		assertThrows(IllegalArgumentException.class, () -> new LuminancePlane(
			levels, 3, 1));
		assertThrows(IllegalArgumentException.class, () -> new LuminancePlane(
			new byte[0], 0, 4));
	}

	private static double ofFused(final FusionMetric metric,
		final LuminancePlane fused)
	{
		return value(metric, fused, fused, fused);
	}
}
