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

import io.github.lywnet.metrics.plane.LocalStatistics;
import io.github.lywnet.metrics.plane.LocalStatistics.Covariance;
import io.github.lywnet.metrics.plane.LocalStatistics.Moments;
import io.github.lywnet.metrics.plane.LuminancePlane;
import io.github.lywnet.metrics.plane.PaddedPlane;
import io.github.lywnet.metrics.plane.Plane;
import io.github.lywnet.metrics.plane.SlidingWindow;

import java.util.function.UnaryOperator;

/**
 * {@link io.github.lywnet.metrics.FusionMetric#SSIM}: Gaussian window of 11 x
 * 11 pixels, sigma 1.5, K1 = 0.01, K2 = 0.03 (equation 13 of the paper), the
 * mean of {@code SSIM(A, F)} and {@code SSIM(B, F)}.
 * <p>
 * Public code: {@link #standard()} equals {@code ssim_index.m} by the authors;
 * {@link #ofUnitRange()} equals MATLAB's {@code ssim} of numbers that are not
 * integers, which expects 0 to 1 and gets 0 to 255 in L. Tang's
 * Evaluation-for-Image-Fusion.
 * </p>
 */
public final class StructuralSimilarityMetric implements Analysis<Double> {

	private static final int SIZE = 11;
	private static final double SIGMA = 1.5;

	private final double c1;
	private final double c2;
	private final UnaryOperator<Plane> border;

	private StructuralSimilarityMetric(final double range,
		final UnaryOperator<Plane> border)
	{
		c1 = Math.pow(0.01 * range, 2);
		c2 = Math.pow(0.03 * range, 2);
		this.border = border;
	}

	/** With L = 255, over the windows that lie inside the image. */
	public static StructuralSimilarityMetric standard() {
		return new StructuralSimilarityMetric(255, UnaryOperator.identity());
	}

	/**
	 * With L = 1, over a window for each pixel, the image going on outside with
	 * the pixels of its edge.
	 */
	public static StructuralSimilarityMetric ofUnitRange() {
		return new StructuralSimilarityMetric(1, plane -> PaddedPlane.replicated(
			plane, SIZE / 2));
	}

	@Override
	public Double of(final LuminancePlane anatomical,
		final LuminancePlane functional, final LuminancePlane fused)
	{
		final LocalStatistics statistics = LocalStatistics.of(SlidingWindow
			.gaussian(SIZE, SIGMA), border.apply(anatomical), border.apply(
				functional), border.apply(fused));
		double a = 0;
		double b = 0;
		long windows = 0;
		while (statistics.next()) {
			for (int x = 0; x < statistics.width(); x++) {
				a += similarity(statistics.anatomical(), statistics.fused(), statistics
					.anatomicalFused(), x);
				b += similarity(statistics.functional(), statistics.fused(), statistics
					.functionalFused(), x);
			}
			windows += statistics.width();
		}
		// 0 / 0 = NaN without a window
		return (a / windows + b / windows) / 2;
	}

	private double similarity(final Moments p, final Moments q,
		final Covariance covariance, final int x)
	{
		final double meanP = p.mean(x);
		final double meanQ = q.mean(x);
		return (2 * meanP * meanQ + c1) * (2 * covariance.at(x) + c2) / ((meanP *
			meanP + meanQ * meanQ + c1) * (p.variance(x) + q.variance(x) + c2));
	}
}
