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
import static org.junit.Assert.assertTrue;

import io.github.lywnet.metrics.plane.LuminancePlane;

import org.junit.Test;

/**
 * The metrics beside the default ones, on planes whose values follow from their
 * equations by hand; see {@link PublicCodeTest} for others.
 */
public class FurtherMetricsTest {

	private static final LuminancePlane BLACK = plane(64, 48, (x, y) -> 0);
	private static final LuminancePlane HALVES = plane(64, 48, (x, y) -> x < 32
		? 0 : 200);
	private static final LuminancePlane BANDS = plane(64, 48, (x, y) -> y < 24 ? 0
		: 40);
	private static final LuminancePlane NOISE = noise(64, 48, 1);

	@Test
	public void aCopyIsTheBest() {
		for (final FusionMetric metric : new FusionMetric[] { FusionMetric.MSSSIM,
			FusionMetric.VIFF, FusionMetric.FMI_PIXEL, FusionMetric.FMI_GRADIENT,
			FusionMetric.FMI_EDGE, FusionMetric.QCB, FusionMetric.QY,
			FusionMetric.CC })
		{
			assertEquals(metric.fullName(), 1, value(metric, NOISE, NOISE, NOISE),
				1e-9);
		}
		assertEquals(2, value(FusionMetric.QMI, NOISE, NOISE, NOISE), 1e-12);
		assertEquals(0, value(FusionMetric.QCV, NOISE, NOISE, NOISE), 0);
		assertEquals(0, value(FusionMetric.NABF, NOISE, NOISE, NOISE), 0);
	}

	@Test
	public void anInvertedCopyIsBad() {
		final LuminancePlane inverted = plane(64, 48, (x, y) -> 255 - NOISE.level(
			x + 64 * y));
		assertEquals(-1, value(FusionMetric.CC, NOISE, NOISE, inverted), 1e-12);
		assertTrue(value(FusionMetric.QY, NOISE, NOISE, inverted) < 0);
		assertTrue(value(FusionMetric.QCV, NOISE, NOISE, inverted) > 100);
	}

	@Test
	public void informationIsRelativeToTheEntropies() {
		// F tells all about A, one bit of (1 + 1) / 2, and nothing about B
		assertEquals(1, value(FusionMetric.QMI, HALVES, BANDS, HALVES), 1e-12);
		assertEquals(Double.NaN, value(FusionMetric.QMI, BLACK, HALVES, BLACK), 0);
		assertEquals(0, value(FusionMetric.QMI, HALVES, BANDS, BLACK), 1e-12);
	}

	@Test
	public void correlationOfAConstantIsUndefined() {
		assertEquals(Double.NaN, value(FusionMetric.CC, BLACK, HALVES, HALVES), 0);
	}

	@Test
	public void fidelityForFusionIsToTheSourceThatIsFollowedLess() {
		final LuminancePlane other = noise(64, 48, 2);
		assertTrue(value(FusionMetric.VIF, NOISE, other, NOISE) > 1);
		assertTrue(value(FusionMetric.VIFF, NOISE, other, NOISE) < 0.1);
	}

	@Test
	public void anEdgeOfFusedAloneIsAnArtifact() {
		// two columns of 48 pixels have the edge: strength 0 of its own,
		// perpendicular
		final double strengthKept = 0.9999 / (1 + Math.exp(19 * 0.5));
		final double orientationKept = 0.9995 / (1 + Math.exp(22 * 0.5));
		assertEquals(2 / 64.0 * (1 - Math.sqrt(strengthKept * orientationKept)),
			value(FusionMetric.NABF, BLACK, BLACK, HALVES), 1e-12);
	}

	@Test
	public void theMirroredBorderIsNoEdge() {
		final LuminancePlane bright = plane(64, 48, (x, y) -> 200);
		assertEquals(0, value(FusionMetric.NABF, BLACK, BLACK, bright), 0);
	}

	@Test
	public void errorsCountWhereTheSourceIsSalient() {
		// the edge is in the first regions of 16 x 16 pixels, an error far from it
		// is not
		final LuminancePlane source = plane(256, 128, (x, y) -> x < 8 ? 255
			: y < 127 ? 100 : 0);
		final LuminancePlane near = plane(256, 128, (x, y) -> source.level(x + 256 *
			y) + (x > 8 && x < 16 && y > 40 && y < 60 ? 50 : 0));
		final LuminancePlane far = plane(256, 128, (x, y) -> source.level(x + 256 *
			y) + (x > 200 && x < 208 && y > 40 && y < 60 ? 50 : 0));
		assertTrue(value(FusionMetric.QCV, source, source, near) > 5 * value(
			FusionMetric.QCV, source, source, far));
	}

	@Test
	public void flatSourcesWeighTheSameWhereBothAreSimilar() {
		// both black in the left half: F is similar to both there, whatever the
		// weight
		final double value = value(FusionMetric.QY, HALVES, HALVES, HALVES);
		assertEquals(1, value, 1e-9);
		final LuminancePlane grey = plane(64, 48, (x, y) -> 3);
		assertEquals("similar in nothing but the variance", 0, value(
			FusionMetric.QY, BLACK, BLACK, grey), 1e-9);
	}

	@Test
	public void featuresOfAFlatWindowTellNothing() {
		final LuminancePlane grey = plane(64, 48, (x, y) -> 3);
		assertEquals(0, value(FusionMetric.FMI_PIXEL, NOISE, NOISE, grey), 0);
		assertEquals("equal where all are flat", 1, value(FusionMetric.FMI_PIXEL,
			grey, grey, grey), 0);
		// slopes are equal where levels differ by a constant
		final LuminancePlane low = plane(64, 48, (x, y) -> NOISE.level(x + 64 * y) /
			2);
		final LuminancePlane high = plane(64, 48, (x, y) -> NOISE.level(x + 64 *
			y) / 2 + 9);
		assertEquals(1, value(FusionMetric.FMI_GRADIENT, low, low, high), 0);
		assertEquals("the same distribution, not the same levels", 1, value(
			FusionMetric.FMI_PIXEL, low, low, high), 1e-9);
	}

	@Test
	public void contrastOfAConstantIsUndefined() {
		assertEquals(Double.NaN, value(FusionMetric.QCB, NOISE, NOISE, BLACK), 0);
		assertEquals(Double.NaN, value(FusionMetric.QCV, BLACK, BLACK, NOISE), 0);
	}

	@Test
	public void smallImagesAreUndefined() {
		assertSmallest(FusionMetric.MSSSIM, 44);
		assertSmallest(FusionMetric.VIFF, 41);
		assertSmallest(FusionMetric.QY, 7);
		assertSmallest(FusionMetric.FMI_PIXEL, 3);
		assertSmallest(FusionMetric.FMI_GRADIENT, 3);
		assertSmallest(FusionMetric.FMI_EDGE, 3);
	}

	@Test
	public void aSinglePixelHasScores() {
		final LuminancePlane pixel = plane(1, 1, (x, y) -> 9);
		final FusionScores scores = FusionScores.of(MetricChoice.of("all",
			Convention.STANDARD), pixel, pixel, pixel);
		assertEquals(0, scores.get(FusionMetric.NABF), 0);
		assertEquals(Double.NaN, scores.get(FusionMetric.QCB), 0);
		assertEquals(Double.NaN, scores.get(FusionMetric.QCV), 0);
	}

	private static void assertSmallest(final FusionMetric metric,
		final int side)
	{
		final LuminancePlane enough = noise(side, side, 3);
		assertEquals(metric.fullName(), 1, value(metric, enough, enough, enough),
			1e-9);
		final LuminancePlane narrow = noise(side - 1, side, 3);
		assertEquals(metric.fullName(), Double.NaN, value(metric, narrow, narrow,
			narrow), 0);
	}
}
