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
import io.github.lywnet.metrics.plane.SlidingWindow;

/**
 * {@link io.github.lywnet.metrics.FusionMetric#QY}: in windows where the
 * sources are similar, {@code SSIM(A, B) >= 0.75}, F shall be similar to both,
 * {@code l SSIM(A, F) + (1 - l) SSIM(B, F)} with
 * {@code l = var(A) / (var(A) + var(B))}; elsewhere to one of them,
 * {@code max(SSIM(A, F), SSIM(B, F))}. The mean over the Gaussian windows of 7
 * x 7 pixels, sigma 1.5, that lie inside the image; SSIM has the constants C1 =
 * C2 = 2 10^-16.
 * <p>
 * Public code: equals {@code metricYang.m} of Z. Liu's imageFusionMetrics, but
 * in two points. Where both sources are flat, l is 0 / 0 there and the whole
 * metric NaN, as for every image with a black background; here l = 1/2. And
 * windows of equal pixels have exactly the variance 0 here, where there are
 * rounding errors of about 10^-12, of which these constants make anything.
 * </p>
 */
public final class SimilaritySelectionMetric implements Analysis<Double> {

	private static final int SIZE = 7;
	private static final double SIGMA = 1.5;
	private static final double C1 = 2e-16;
	private static final double C2 = 2e-16;
	private static final double SIMILAR = 0.75;
	/** A smaller variance is that of rounding; equal grey levels have none. */
	private static final double FLAT = 1e-9;

	/** NaN if a side is shorter than 7 pixels. */
	@Override
	public Double of(final LuminancePlane anatomical,
		final LuminancePlane functional, final LuminancePlane fused)
	{
		final LocalStatistics statistics = LocalStatistics.withSources(SlidingWindow
			.gaussian(SIZE, SIGMA), anatomical, functional, fused);
		double sum = 0;
		long windows = 0;
		while (statistics.next()) {
			for (int x = 0; x < statistics.width(); x++) {
				sum += quality(statistics, x);
			}
			windows += statistics.width();
		}
		return sum / windows;
	}

	private static double quality(final LocalStatistics window, final int x) {
		final Moments a = window.anatomical();
		final Moments b = window.functional();
		final Moments f = window.fused();
		final double ofA = similarity(a, f, window.anatomicalFused(), x);
		final double ofB = similarity(b, f, window.functionalFused(), x);
		if (similarity(a, b, window.sources(), x) < SIMILAR) return Math.max(ofA,
			ofB);
		final double varianceA = variance(a, x);
		final double variances = varianceA + variance(b, x);
		final double weight = variances == 0 ? 0.5 : varianceA / variances;
		return weight * ofA + (1 - weight) * ofB;
	}

	private static double similarity(final Moments p, final Moments q,
		final Covariance common, final int x)
	{
		final double meanP = p.mean(x);
		final double meanQ = q.mean(x);
		final double varianceP = variance(p, x);
		final double varianceQ = variance(q, x);
		final double covariance = varianceP == 0 || varianceQ == 0 ? 0 : common.at(
			x);
		return (2 * meanP * meanQ + C1) * (2 * covariance + C2) / ((meanP * meanP +
			meanQ * meanQ + C1) * (varianceP + varianceQ + C2));
	}

	private static double variance(final Moments moments, final int x) {
		final double variance = moments.variance(x);
		return variance < FLAT ? 0 : variance;
	}
}
