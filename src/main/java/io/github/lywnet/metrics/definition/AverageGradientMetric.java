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
 * {@link io.github.lywnet.metrics.FusionMetric#AG}: the sum of
 * {@code sqrt((gx^2 + gy^2) / 2)} over all pixels, divided by a number of
 * pixels. The gradient along a side of one pixel is 0.
 * <p>
 * Public code: {@link #perPixel()} equals {@code AG} of CDDFuse's Evaluator.py,
 * {@link #perInterval()} equals {@code AG_evaluation.m} of L. Tang's
 * Evaluation-for-Image-Fusion.
 * </p>
 */
public final class AverageGradientMetric implements Analysis<Double> {

	private final int left;

	private AverageGradientMetric(final int left) {
		this.left = left;
	}

	/** The sum divided by the number of pixels, W H. */
	public static AverageGradientMetric perPixel() {
		return new AverageGradientMetric(0);
	}

	/**
	 * The sum divided by (W - 1) (H - 1); NaN or infinite if a side has one
	 * pixel.
	 */
	public static AverageGradientMetric perInterval() {
		return new AverageGradientMetric(1);
	}

	@Override
	public Double of(final LuminancePlane anatomical,
		final LuminancePlane functional, final LuminancePlane fused)
	{
		final int width = fused.width();
		final int height = fused.height();
		double sum = 0;
		for (int y = 0; y < height; y++) {
			final int row = y * width;
			for (int x = 0; x < width; x++) {
				final double gx = slope(fused, row, 1, x, width);
				final double gy = slope(fused, x, width, y, height);
				sum += Math.sqrt((gx * gx + gy * gy) / 2);
			}
		}
		return sum / ((width - left) * (double) (height - left));
	}

	/**
	 * The slope at a position of a line of pixels.
	 *
	 * @param start index of the line's first pixel
	 * @param step from one pixel of the line to the next
	 */
	private static double slope(final LuminancePlane plane, final int start,
		final int step, final int position, final int length)
	{
		if (length == 1) return 0;
		final int before = Math.max(position - 1, 0);
		final int after = Math.min(position + 1, length - 1);
		return (plane.level(start + after * step) - plane.level(start + before *
			step)) / (double) (after - before);
	}
}
