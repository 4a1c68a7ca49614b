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

import java.util.List;

/**
 * {@link FusionMetric#SSIM}: Gaussian window of 11 x 11 pixels, sigma 1.5, K1 =
 * 0.01, K2 = 0.03, L = 255; mean over the windows that lie inside the image.
 */
final class StructuralSimilarityMetric implements Metric {

	private static final int SIZE = 11;
	private static final double SIGMA = 1.5;
	private static final double C1 = Math.pow(0.01 * 255, 2);
	private static final double C2 = Math.pow(0.03 * 255, 2);

	@Override
	public double of(final LuminancePlane anatomical,
		final LuminancePlane functional, final LuminancePlane fused)
	{
		final Mean a = new Mean();
		final Mean b = new Mean();
		LocalStatistics.visit(SIZE, SIGMA, fused, List.of(anatomical, functional),
			List.of(a, b));
		return (a.value() + b.value()) / 2;
	}

	/** Equation 13 of the paper, averaged. */
	private static final class Mean implements LocalStatistics.Visitor {

		private double sum;
		private long count;

		@Override
		public void window(final double meanP, final double meanQ,
			final double varianceP, final double varianceQ, final double covariance)
		{
			sum += (2 * meanP * meanQ + C1) * (2 * covariance + C2) / ((meanP *
				meanP + meanQ * meanQ + C1) * (varianceP + varianceQ + C2));
			count++;
		}

		/** 0 / 0 = NaN without a window. */
		private double value() {
			return sum / count;
		}
	}
}
