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

import io.github.lywnet.metrics.plane.LuminancePlane;

import org.junit.Test;

/**
 * Where the definitions of others differ, on planes that are computed by hand.
 */
public class ConventionTest {

	private static final LuminancePlane DARK = plane(64, 48, (x, y) -> 50);
	private static final LuminancePlane BRIGHT = plane(64, 48, (x, y) -> 100);
	private static final LuminancePlane HALVES = plane(64, 48, (x, y) -> x < 32
		? 0 : 200);

	@Test
	public void similarityOfCddfuseIsASumWithADataRangeOfTwo() {
		final double c1 = 0.02 * 0.02;
		assertEquals(2 * (2 * 50 * 100 + c1) / (50 * 50 + 100 * 100 + c1), value(
			FusionMetric.SSIM, Convention.CDDFUSE, DARK, DARK, BRIGHT), 1e-6);
	}

	@Test
	public void similarityOfTangHasTheConstantsOfADataRangeOfOne() {
		final double c1 = 0.01 * 0.01;
		assertEquals((2 * 50 * 100 + c1) / (50 * 50 + 100 * 100 + c1), value(
			FusionMetric.SSIM, Convention.TANG, DARK, DARK, BRIGHT), 1e-9);
	}

	@Test
	public void similarityOfTangHasAWindowForEachPixel() {
		final LuminancePlane small = plane(4, 3, (x, y) -> 7 * x * y);
		assertEquals(1, value(FusionMetric.SSIM, Convention.TANG, small, small,
			small), 1e-9);
		assertEquals(Double.NaN, value(FusionMetric.SSIM, Convention.STANDARD,
			small, small, small), 0);
	}

	@Test
	public void peaksDiffer() {
		final double error = (50 * 50 + 150 * 150) / 2.0;
		final LuminancePlane far = plane(64, 48, (x, y) -> 200);
		final LuminancePlane fused = DARK;
		final LuminancePlane near = BRIGHT;
		assertEquals(10 * Math.log10(50 * 50 / error), value(FusionMetric.PSNR,
			Convention.CDDFUSE, near, far, fused), 1e-12);
		assertEquals(10 * Math.log10(255 * 255 / error) + 20 * Math.log10(255),
			value(FusionMetric.PSNR, Convention.TANG, near, far, fused), 1e-12);
	}

	@Test
	public void gradientOfTangIsDividedByTheIntervals() {
		final LuminancePlane ramp = plane(20, 15, (x, y) -> 3 * x + 4 * y);
		assertEquals(Math.sqrt(12.5) * 20 * 15 / (19 * 14), value(FusionMetric.AG,
			Convention.TANG, ramp, ramp, ramp), 1e-12);
	}

	@Test
	public void informationOfTangIsInBits() {
		assertEquals(2, value(FusionMetric.MI, Convention.TANG, HALVES, HALVES,
			HALVES), 1e-12);
		assertEquals(2 * Math.log(2), value(FusionMetric.MI, Convention.CDDFUSE,
			HALVES, HALVES, HALVES), 1e-12);
	}

	@Test
	public void informationOfTangTakesWhiteForOneLevelLessInTheJointHistogram() {
		// H(A) = H(F) = 1 bit and H(A, F) = 0
		final LuminancePlane white = plane(64, 48, (x, y) -> x < 32 ? 254 : 255);
		assertEquals(4, value(FusionMetric.MI, Convention.TANG, white, white,
			white), 1e-12);
	}

	@Test
	public void unitsAreThoseOfTheDefinitions() {
		assertEquals("nat", Convention.CDDFUSE.unit(FusionMetric.MI));
		assertEquals("bit", Convention.TANG.unit(FusionMetric.MI));
		assertEquals("dB", Convention.TANG.unit(FusionMetric.PSNR));
	}

	@Test
	public void fidelityToAConstantIsOneForCddfuse() {
		final LuminancePlane noise = noise(64, 48, 1);
		assertEquals(2, value(FusionMetric.VIF, Convention.CDDFUSE, noise, DARK,
			noise), 1e-9);
		assertEquals(Double.NaN, value(FusionMetric.VIF, Convention.STANDARD, noise,
			DARK, noise), 0);
	}
}
