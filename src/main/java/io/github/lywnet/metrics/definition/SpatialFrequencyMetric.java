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

package io.github.lywnet.metrics.definition;

import io.github.lywnet.metrics.plane.LuminancePlane;

/**
 * {@link io.github.lywnet.metrics.FusionMetric#SF}:
 * {@code sqrt(mean dx^2 + mean dy^2)}. Each mean is over the differences that
 * exist, so that a plane of W x H pixels has (W - 1) H of them along x; without
 * any, the mean is 0.
 * <p>
 * Public code: equals {@code SF} of CDDFuse's Evaluator.py and
 * {@code SF_evaluation.m} of L. Tang's Evaluation-for-Image-Fusion.
 * </p>
 */
public final class SpatialFrequencyMetric implements Analysis<Double> {

	@Override
	public Double of(final LuminancePlane anatomical,
		final LuminancePlane functional, final LuminancePlane fused)
	{
		final int width = fused.width();
		final int height = fused.height();
		long squaresX = 0;
		long squaresY = 0;
		for (int y = 0, i = 0; y < height; y++) {
			for (int x = 0; x < width; x++, i++) {
				if (x > 0) squaresX += squaredDifference(fused, i, i - 1);
				if (y > 0) squaresY += squaredDifference(fused, i, i - width);
			}
		}
		return Math.sqrt(mean(squaresX, (width - 1L) * height) + mean(squaresY,
			(height - 1L) * width));
	}

	private static int squaredDifference(final LuminancePlane plane, final int i,
		final int j)
	{
		final int difference = plane.level(i) - plane.level(j);
		return difference * difference;
	}

	private static double mean(final long sum, final long count) {
		return count == 0 ? 0 : sum / (double) count;
	}
}
