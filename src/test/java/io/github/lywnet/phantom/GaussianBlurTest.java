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

package io.github.lywnet.phantom;

import static org.junit.Assert.assertEquals;

import java.util.Arrays;

import org.junit.Test;

/** Tests {@link GaussianBlur}. */
public class GaussianBlurTest {

	private static final int SIZE = 41;
	private static final int MIDDLE = SIZE / 2;

	@Test
	public void halfTheMaximumIsHalfTheWidthAway() {
		final double[] blurred = new GaussianBlur(8).apply(point(), SIZE);
		final double peak = blurred[MIDDLE + MIDDLE * SIZE];
		assertEquals(0.5 * peak, blurred[MIDDLE + 4 + MIDDLE * SIZE], 1e-9);
		assertEquals(0.5 * peak, blurred[MIDDLE + (MIDDLE - 4) * SIZE], 1e-9);
	}

	@Test
	public void keepsTheSum() {
		assertEquals(1, Arrays.stream(new GaussianBlur(5).apply(point(), SIZE))
			.sum(), 1e-9);
	}

	@Test
	public void statesWhatIsLeftOfWhiteNoise() {
		// variances add: the standard deviation is the root of the point's energy
		final GaussianBlur blur = new GaussianBlur(3);
		final double energy = Arrays.stream(blur.apply(point(), SIZE)).map(v -> v *
			v).sum();
		assertEquals(Math.sqrt(energy), blur.noiseGain(), 1e-12);
	}

	private static double[] point() {
		final double[] plane = new double[SIZE * SIZE];
		plane[MIDDLE + MIDDLE * SIZE] = 1;
		return plane;
	}
}
