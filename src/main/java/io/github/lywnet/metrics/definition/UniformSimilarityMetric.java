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

import java.util.function.IntUnaryOperator;

/**
 * SSIM as scikit-image up to 0.19 computes it by default for numbers that are
 * not integers: uniform window of 7 x 7 pixels, sample variances (divided by
 * 48), data range 2 whatever the numbers are, single precision, over the
 * windows that lie inside the image; {@code SSIM(A, F) + SSIM(B, F)}.
 * <p>
 * Public code: equals {@code SSIM} of CDDFuse's Evaluator.py, whose images are
 * 0 to 255.
 * </p>
 */
public final class UniformSimilarityMetric implements Analysis<Double> {

	private static final int SIZE = 7;
	private static final float TO_SAMPLE = 49 / 48f;
	private static final float C1 = (float) Math.pow(0.01 * 2, 2);
	private static final float C2 = (float) Math.pow(0.03 * 2, 2);

	@Override
	public Double of(final LuminancePlane anatomical,
		final LuminancePlane functional, final LuminancePlane fused)
	{
		return similarity(fused, anatomical) + similarity(fused, functional);
	}

	/** NaN if no window fits. */
	private static double similarity(final LuminancePlane p,
		final LuminancePlane q)
	{
		final int windows = Math.max(p.width() - SIZE + 1, 0);
		final float[] meanP = new float[windows];
		final float[] meanQ = new float[windows];
		final float[] squareP = new float[windows];
		final float[] squareQ = new float[windows];
		final float[] product = new float[windows];
		double sum = 0;
		final int rows = Math.max(p.height() - SIZE + 1, 0);
		for (int top = 0; top < rows; top++) {
			filter(top, p.width(), p::level, meanP);
			filter(top, p.width(), q::level, meanQ);
			filter(top, p.width(), i -> p.level(i) * p.level(i), squareP);
			filter(top, p.width(), i -> q.level(i) * q.level(i), squareQ);
			filter(top, p.width(), i -> p.level(i) * q.level(i), product);
			for (int x = 0; x < windows; x++) {
				sum += similarity(meanP[x], meanQ[x], squareP[x], squareQ[x],
					product[x]);
			}
		}
		return sum / ((long) rows * windows);
	}

	private static float similarity(final float meanP, final float meanQ,
		final float squareP, final float squareQ, final float product)
	{
		final float varianceP = TO_SAMPLE * (squareP - meanP * meanP);
		final float varianceQ = TO_SAMPLE * (squareQ - meanQ * meanQ);
		final float covariance = TO_SAMPLE * (product - meanP * meanQ);
		return (2 * meanP * meanQ + C1) * (2 * covariance + C2) / ((meanP * meanP +
			meanQ * meanQ + C1) * (varianceP + varianceQ + C2));
	}

	/**
	 * Means of the windows in a row: along y, rounded to single precision, then
	 * along x, rounded again.
	 */
	private static void filter(final int top, final int width,
		final IntUnaryOperator level, final float[] means)
	{
		final float[] columns = new float[width];
		for (int x = 0; x < width; x++) {
			int sum = 0;
			for (int y = top; y < top + SIZE; y++) {
				sum += level.applyAsInt(x + y * width);
			}
			columns[x] = (float) (sum / (double) SIZE);
		}
		for (int x = 0; x < means.length; x++) {
			double sum = 0;
			for (int k = 0; k < SIZE; k++) {
				sum += columns[x + k];
			}
			means[x] = (float) (sum / SIZE);
		}
	}
}
