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
 * {@link io.github.lywnet.metrics.FusionMetric#PSNR} for several peaks:
 * {@code 10 log10(peak^2 / ((MSE(A, F) + MSE(B, F)) / 2))}.
 */
public final class SignalToNoise implements Analysis<SignalToNoise.Result> {

	/** The mean squared error of a fused image. */
	public static final class Result {

		private final double error;
		private final int maximum;

		private Result(final double error, final int maximum) {
			this.error = error;
			this.maximum = maximum;
		}

		/** In dB, the peak being 255; positive infinity if A = B = F. */
		public double ofWhite() {
			return decibels(255);
		}

		/**
		 * In dB, the peak being the brightest level of F, as in {@code PSNR} of
		 * CDDFuse's Evaluator.py.
		 */
		public double ofFusedMaximum() {
			return decibels(maximum);
		}

		/**
		 * In dB, the peak being 255 for images of 0 to 1, as in
		 * {@code PSNR_evaluation.m} of L. Tang's Evaluation-for-Image-Fusion: 48.13
		 * dB more than {@link #ofWhite()}.
		 */
		public double ofWhiteTimesRange() {
			return decibels(255 * 255);
		}

		private double decibels(final double peak) {
			return 10 * Math.log10(peak * peak / error);
		}
	}

	@Override
	public Result of(final LuminancePlane anatomical,
		final LuminancePlane functional, final LuminancePlane fused)
	{
		int maximum = 0;
		for (int i = 0; i < fused.size(); i++) {
			maximum = Math.max(maximum, fused.level(i));
		}
		return new Result((meanSquaredError(anatomical, fused) + meanSquaredError(
			functional, fused)) / 2, maximum);
	}

	private static double meanSquaredError(final LuminancePlane source,
		final LuminancePlane fused)
	{
		long sum = 0;
		for (int i = 0; i < fused.size(); i++) {
			final int difference = source.level(i) - fused.level(i);
			sum += difference * difference;
		}
		return sum / (double) fused.size();
	}
}
