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
import io.github.lywnet.metrics.plane.LocalStatistics.Covariance;
import io.github.lywnet.metrics.plane.LocalStatistics.Moments;
import io.github.lywnet.metrics.plane.LuminancePlane;
import io.github.lywnet.metrics.plane.Plane;
import io.github.lywnet.metrics.plane.SlidingWindow;

/**
 * {@link io.github.lywnet.metrics.FusionMetric#VIF} and
 * {@link io.github.lywnet.metrics.FusionMetric#VIFF}, which are read from the
 * same local statistics: four scales with Gaussian windows of 17, 9, 5 and 3
 * pixels, sigma a fifth of that, windows inside the image only.
 * <p>
 * In each window F is modelled as {@code gain * source + distortion}. With the
 * variance s of the source, d of the distortion and n of the visual noise, the
 * source offers the information {@code log(1 + s / n)}, of which F carries
 * {@code log(1 + gain^2 s / (d + n))}.
 * </p>
 * <ul>
 * <li>VIFp of a source is the information that F carries, over all windows and
 * scales, divided by what the source offers; n = 2. VIF is the sum for A and
 * B.</li>
 * <li>VIFF takes in each window the source of the smaller gain, B if they are
 * equal, with n = 0.005 * 255^2; F_k is the information carried at scale k,
 * divided by what is offered (10^-7 being added to both in each window, as
 * decimal logarithm). VIFF = (F_1 + 0.15 F_3 + F_4) / 2.15: the second scale
 * has no weight.</li>
 * </ul>
 * <p>
 * Public code: VIFp equals {@code vifp_mscale.m} by the authors, which also L.
 * Tang's Evaluation-for-Image-Fusion has, and {@code VIFF} (sic) of CDDFuse's
 * Evaluator.py; that one puts 1 where it is 0 / 0. VIFF equals
 * {@code VIFF_Public.m} by Y. Han for grey images.
 * </p>
 */
public final class InformationFidelity implements
	Analysis<InformationFidelity.Result>
{

	private static final int[] SIZES = { 17, 9, 5, 3 };
	private static final double SIGMA_PER_SIZE = 0.2;

	/** The visual information that a fused image carries. */
	public static final class Result {

		private final double ofAnatomical;
		private final double ofFunctional;
		private final double forFusion;

		private Result(final double ofAnatomical, final double ofFunctional,
			final double forFusion)
		{
			this.ofAnatomical = ofAnatomical;
			this.ofFunctional = ofFunctional;
			this.forFusion = forFusion;
		}

		/**
		 * VIF; NaN if a source is constant, or if a scale is smaller than its
		 * window.
		 */
		public double vif() {
			return ofAnatomical + ofFunctional;
		}

		/** VIF, a source that is not defined counting 1, as for CDDFuse. */
		public double vifOrOnes() {
			return orOne(ofAnatomical) + orOne(ofFunctional);
		}

		/** VIFF; NaN if a scale is smaller than its window. */
		public double viff() {
			return forFusion;
		}

		private static double orOne(final double value) {
			return Double.isNaN(value) ? 1 : value;
		}
	}

	@Override
	public Result of(final LuminancePlane anatomical,
		final LuminancePlane functional, final LuminancePlane fused)
	{
		final Information a = new Information();
		final Information b = new Information();
		final FusionInformation both = new FusionInformation();
		Plane p = anatomical;
		Plane q = functional;
		Plane f = fused;
		for (int scale = 0; scale < SIZES.length; scale++) {
			final int size = SIZES[scale];
			final double sigma = SIGMA_PER_SIZE * size;
			if (scale > 0) {
				p = HalvedPlane.of(p, size, sigma);
				q = HalvedPlane.of(q, size, sigma);
				f = HalvedPlane.of(f, size, sigma);
			}
			if (f.width() < size || f.height() < size) return new Result(Double.NaN,
				Double.NaN, Double.NaN);
			final LocalStatistics statistics = LocalStatistics.of(SlidingWindow
				.gaussian(size, sigma), p, q, f);
			while (statistics.next()) {
				for (int x = 0; x < statistics.width(); x++) {
					a.add(statistics.anatomical(), statistics.fused(), statistics
						.anatomicalFused(), x);
					b.add(statistics.functional(), statistics.fused(), statistics
						.functionalFused(), x);
					both.add(a.gain < b.gain ? a : b);
				}
			}
			both.endScale(scale);
		}
		return new Result(a.fidelity(), b.fidelity(), both.fidelity());
	}

	/**
	 * The information of a source that the fused image carries, and all of it, as
	 * a visual system with noise perceives them; and the model of the last
	 * window.
	 */
	private static final class Information {

		private static final double VISUAL_NOISE = 2;
		/** A smaller variance is none. */
		private static final double EPSILON = 1e-10;

		private final LogarithmSum transferred = new LogarithmSum();
		private final LogarithmSum available = new LogarithmSum();

		private double variance;
		private double gain;
		private double distortion;

		private void add(final Moments source, final Moments fused,
			final Covariance covariance, final int x)
		{
			variance = source.variance(x);
			gain = 0;
			if (variance < EPSILON) {
				variance = 0;
				return;
			}
			available.add(1 + variance / VISUAL_NOISE);
			final double fusedVariance = fused.variance(x);
			final double common = covariance.at(x);
			// an inverted structure is a gain of 0, not a negative one
			if (fusedVariance < EPSILON || common <= 0) return;
			gain = common / (variance + EPSILON);
			distortion = Math.max(fusedVariance - gain * common, EPSILON);
			transferred.add(carried(VISUAL_NOISE));
		}

		/** e to the power of the information carried in the last window. */
		private double carried(final double noise) {
			return 1 + gain * gain * variance / (distortion + noise);
		}

		/** The part that is carried; 0 / 0 = NaN if the source is constant. */
		private double fidelity() {
			return transferred.get() / available.get();
		}
	}

	/** VIFF, scale by scale. */
	private static final class FusionInformation {

		private static final double VISUAL_NOISE = 0.005 * 255 * 255;
		private static final double[] WEIGHTS = { 1, 0, 0.15, 1 };
		/** Added to each decimal logarithm. */
		private static final double CONSTANT = 1e-7;

		private LogarithmSum transferred = new LogarithmSum();
		private LogarithmSum available = new LogarithmSum();
		private long windows;
		private double sum;
		private double weights;

		private void add(final Information source) {
			available.add(1 + source.variance / VISUAL_NOISE);
			if (source.gain > 0) transferred.add(source.carried(VISUAL_NOISE));
			windows++;
		}

		private void endScale(final int scale) {
			sum += WEIGHTS[scale] * total(transferred) / total(available);
			weights += WEIGHTS[scale];
			transferred = new LogarithmSum();
			available = new LogarithmSum();
			windows = 0;
		}

		private double total(final LogarithmSum logarithms) {
			return logarithms.get() / Math.log(10) + windows * CONSTANT;
		}

		private double fidelity() {
			return sum / weights;
		}
	}
}
