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

import io.github.lywnet.metrics.plane.HalvedPlane;
import io.github.lywnet.metrics.plane.LocalStatistics;
import io.github.lywnet.metrics.plane.LocalStatistics.Moments;
import io.github.lywnet.metrics.plane.LuminancePlane;
import io.github.lywnet.metrics.plane.Plane;
import io.github.lywnet.metrics.plane.SlidingWindow;

/**
 * {@link io.github.lywnet.metrics.FusionMetric#MSSSIM}: similarity of the
 * structure of F to that of A and B together, over three scales.
 * <p>
 * In each window of 11 x 11 pixels the sources without their means, a and b,
 * make a patch r: the strength |a| or |b| (Euclidean norm, plus 0.001) of the
 * stronger one in the direction of {@code w_a a / |a| + w_b b / |b|}. The
 * weights, of sum 1, are proportional to {@code (|a| / 11)^p} and
 * {@code (|b| / 11)^p}, with {@code p = tan(pi / 2 |a + b| / (|a| + |b|))}, at
 * most 10. The value of the window is
 * {@code (2 cov(r, F) + C) / (var(r) + var(F) + C)} with a Gaussian window
 * (sigma 1.5) and C = (0.03 * 255)^2: SSIM without its term of luminance. The
 * mean over the windows that lie inside the image is Q_k at scale k; the next
 * scale is the mean of blocks of 2 x 2 pixels. MS-SSIM is the product of
 * Q_k^w_k with w = 0.0448, 0.2856 and 0.3001, divided by their sum.
 * </p>
 * <p>
 * Public code: equals {@code mef_ms_ssim.m} by the authors, which the toolboxes
 * of thfylsty and of L. Tang call {@code analysis_ms_ssim.m}. It is not the
 * MS-SSIM of Wang, Simoncelli and Bovik (2003).
 * </p>
 */
public final class ExposureFusionSimilarityMetric implements Analysis<Double> {

	private static final int SIZE = 11;
	private static final double[] WEIGHTS = { 0.0448, 0.2856, 0.3001 };

	/** NaN if a side is shorter than 44 pixels. */
	@Override
	public Double of(final LuminancePlane anatomical,
		final LuminancePlane functional, final LuminancePlane fused)
	{
		final int coarsest = 1 << WEIGHTS.length - 1;
		if (Math.min(fused.width(), fused.height()) < SIZE * coarsest)
			return Double.NaN;
		Plane a = anatomical;
		Plane b = functional;
		Plane f = fused;
		double logarithm = 0;
		double weights = 0;
		for (int scale = 0; scale < WEIGHTS.length; scale++) {
			if (scale > 0) {
				a = HalvedPlane.ofBlocks(a);
				b = HalvedPlane.ofBlocks(b);
				f = HalvedPlane.ofBlocks(f);
			}
			// NB: NaN for a negative similarity, where the public code gets complex
			logarithm += WEIGHTS[scale] * Math.log(similarity(a, b, f));
			weights += WEIGHTS[scale];
		}
		return Math.exp(logarithm / weights);
	}

	private static double similarity(final Plane a, final Plane b,
		final Plane f)
	{
		final LocalStatistics uniform = LocalStatistics.withSources(SlidingWindow
			.uniform(SIZE), a, b, f);
		final LocalStatistics gaussian = LocalStatistics.withSources(SlidingWindow
			.gaussian(SIZE, 1.5), a, b, f);
		double sum = 0;
		long windows = 0;
		while (uniform.next() && gaussian.next()) {
			for (int x = 0; x < gaussian.width(); x++) {
				sum += new Patch(uniform, x).similarity(gaussian, x);
			}
			windows += gaussian.width();
		}
		return sum / windows;
	}

	/** The patch that the sources make in a window: {@code partA a + partB b}. */
	private static final class Patch {

		private static final int PIXELS = SIZE * SIZE;
		private static final double C = Math.pow(0.03 * 255, 2);
		private static final double STRENGTH_OF_NOTHING = 0.001;
		private static final double LARGEST_POWER = 10;
		private static final double EPSILON = Math.ulp(1.0);
		/** A smaller variance is that of rounding; equal pixels have none. */
		private static final double FLAT = 1e-9;

		private final double partA;
		private final double partB;

		private Patch(final LocalStatistics uniform, final int x) {
			final double varianceA = variance(uniform.anatomical(), x);
			final double varianceB = variance(uniform.functional(), x);
			final double covariance = varianceA == 0 || varianceB == 0 ? 0 : uniform
				.sources().at(x);
			final double normA = norm(varianceA);
			final double normB = norm(varianceB);
			final double agreement = (norm(varianceA + varianceB + 2 * covariance) +
				EPSILON) / (normA + normB + EPSILON);
			final double power = Math.min(LARGEST_POWER, Math.tan(Math.PI / 2 * Math
				.min(agreement, 1)));
			final double strengthA = normA + STRENGTH_OF_NOTHING;
			final double strengthB = normB + STRENGTH_OF_NOTHING;
			final double weightA = Math.pow(strengthA / SIZE, power) + EPSILON;
			final double weightB = Math.pow(strengthB / SIZE, power) + EPSILON;
			final double a = weightA / (weightA + weightB) / strengthA;
			final double b = weightB / (weightA + weightB) / strengthB;
			final double norm = norm(variance(a, varianceA, b, varianceB,
				covariance));
			final double scale = norm == 0 ? 0 : Math.max(strengthA, strengthB) /
				norm;
			partA = scale * a;
			partB = scale * b;
		}

		private double similarity(final LocalStatistics gaussian, final int x) {
			final double variance = variance(partA, gaussian.anatomical().variance(x),
				partB, gaussian.functional().variance(x), gaussian.sources().at(x));
			final double covariance = partA * gaussian.anatomicalFused().at(x) +
				partB * gaussian.functionalFused().at(x);
			return (2 * covariance + C) / (variance + gaussian.fused().variance(x) +
				C);
		}

		private static double variance(final Moments moments, final int x) {
			final double variance = moments.variance(x);
			return variance < FLAT ? 0 : variance;
		}

		/** The variance of {@code p a + q b}. */
		private static double variance(final double p, final double varianceA,
			final double q, final double varianceB, final double covariance)
		{
			return p * p * varianceA + q * q * varianceB + 2 * p * q * covariance;
		}

		/** The Euclidean norm of the pixels of a window without their mean. */
		private static double norm(final double variance) {
			return Math.sqrt(PIXELS * Math.max(variance, 0));
		}
	}
}
