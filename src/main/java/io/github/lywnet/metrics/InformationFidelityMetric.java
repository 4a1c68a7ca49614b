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
 * {@link FusionMetric#VIF}: the pixel-domain version that the authors published
 * as vifp_mscale. Four scales with Gaussian windows of 17, 9, 5 and 3 pixels,
 * sigma a fifth of that, variance of the visual noise 2, windows inside the
 * image only. NaN if a scale is smaller than its window.
 */
final class InformationFidelityMetric implements Metric {

	private static final int[] SIZES = { 17, 9, 5, 3 };
	private static final double SIGMA_PER_SIZE = 0.2;

	@Override
	public double of(final LuminancePlane anatomical,
		final LuminancePlane functional, final LuminancePlane fused)
	{
		final Information a = new Information();
		final Information b = new Information();
		List<Plane> sources = List.of(anatomical, functional);
		Plane f = fused;
		for (final int size : SIZES) {
			final double sigma = SIGMA_PER_SIZE * size;
			if (size < SIZES[0]) {
				sources = List.of(HalvedPlane.of(sources.get(0), size, sigma), HalvedPlane
					.of(sources.get(1), size, sigma));
				f = HalvedPlane.of(f, size, sigma);
			}
			if (f.width() < size || f.height() < size) return Double.NaN;
			LocalStatistics.visit(size, sigma, f, sources, List.of(a, b));
		}
		return a.fidelity() + b.fidelity();
	}

	/**
	 * The information of the source that the fused image carries, and all of it, as
	 * a visual system with noise perceives them. The fused image is modelled as
	 * gain * source + noise in each window.
	 */
	private static final class Information implements LocalStatistics.Visitor {

		private static final double VISUAL_NOISE = 2;
		/** A smaller variance is none. */
		private static final double EPSILON = 1e-10;

		private final LogarithmSum transferred = new LogarithmSum();
		private final LogarithmSum available = new LogarithmSum();

		@Override
		public void window(final double sourceMean, final double fusedMean,
			final double sourceVariance, final double fusedVariance,
			final double covariance)
		{
			if (sourceVariance < EPSILON) return;
			available.add(1 + sourceVariance / VISUAL_NOISE);
			// an inverted structure is a gain of 0, not a negative one
			if (fusedVariance < EPSILON || covariance <= 0) return;
			final double gain = covariance / (sourceVariance + EPSILON);
			final double noise = Math.max(fusedVariance - gain * covariance, EPSILON);
			transferred.add(1 + gain * gain * sourceVariance / (noise + VISUAL_NOISE));
		}

		/** The part that is carried; 0 / 0 = NaN if the source is constant. */
		private double fidelity() {
			return transferred.get() / available.get();
		}
	}
}
