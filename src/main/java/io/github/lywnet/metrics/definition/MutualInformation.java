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
 * {@link io.github.lywnet.metrics.FusionMetric#MI} and
 * {@link io.github.lywnet.metrics.FusionMetric#QMI}, which are read from the
 * same joint histograms.
 * <p>
 * With the mutual information I and the entropy H:
 * {@code MI = I(A; F) + I(B; F)} and
 * {@code QMI = 2 (I(A; F) / (H(A) + H(F)) + I(B; F) / (H(B) + H(F)))}.
 * </p>
 * <p>
 * Public code: MI in nats equals {@code MI} of CDDFuse's Evaluator.py
 * (scikit-learn). MI in bits differs from {@code MI_evaluation.m} of L. Tang's
 * Evaluation-for-Image-Fusion, which counts the grey level 255 as 254 in the
 * joint histograms, but not in the others; see {@link Result#saturatedBits()}.
 * QMI equals {@code metricMI.m} (revised MI) of Z. Liu's imageFusionMetrics;
 * that one first stretches the images to 0 to 255, which does not change the
 * value, and is NaN if an image is constant.
 * </p>
 */
public final class MutualInformation implements
	Analysis<MutualInformation.Result>
{

	/** The information that a fused image and its sources have in common. */
	public static final class Result {

		private final JointHistogram anatomical;
		private final JointHistogram functional;

		private Result(final JointHistogram anatomical,
			final JointHistogram functional)
		{
			this.anatomical = anatomical;
			this.functional = functional;
		}

		/** MI in nats. */
		public double nats() {
			return anatomical.information() + functional.information();
		}

		/**
		 * MI in bits as L. Tang's code has it, the levels 254 and 255 being taken
		 * for one in the joint histograms: more than MI if they occur.
		 */
		public double saturatedBits() {
			return (anatomical.entropies() - anatomical.saturatedJointEntropy() +
				functional.entropies() - functional.saturatedJointEntropy()) / Math.log(
					2);
		}

		/** QMI; NaN if F and a source are constant. */
		public double normalised() {
			return 2 * (anatomical.information() / anatomical.entropies() + functional
				.information() / functional.entropies());
		}
	}

	@Override
	public Result of(final LuminancePlane anatomical,
		final LuminancePlane functional, final LuminancePlane fused)
	{
		return new Result(new JointHistogram(anatomical, fused), new JointHistogram(
			functional, fused));
	}
}
