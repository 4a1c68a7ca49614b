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

import io.github.lywnet.metrics.plane.ArrayPlane;
import io.github.lywnet.metrics.plane.FrequencyFilter;
import io.github.lywnet.metrics.plane.LuminancePlane;
import io.github.lywnet.metrics.plane.PaddedPlane;
import io.github.lywnet.metrics.plane.Plane;
import io.github.lywnet.metrics.plane.SlidingWindow;

/**
 * {@link io.github.lywnet.metrics.FusionMetric#QCB}: how well F preserves the
 * local contrast of A and B, as the eye sees it, averaged over all pixels.
 * <p>
 * Each image is filtered with the contrast sensitivity
 * {@code e^(-(r / 15.387)^2) - 0.7622 e^(-(r / 1.3456)^2)}, r being a fifteenth
 * of the frequency in periods per image. Its contrast is
 * {@code C = |G_2 / G_4 - 1|}, G_s being the filtered image blurred with a
 * Gaussian of sigma s (31 x 31 pixels, zeros outside), and its masked contrast
 * {@code C' = C^3 / (C^2 + 0.0001)}. The preservation of a source is the
 * smaller one of the masked contrasts of it and F, divided by the larger one.
 * The weight of the sources is the square of their masked contrasts.
 * </p>
 * <p>
 * Public code: equals {@code metricChenBlum.m} of Z. Liu's imageFusionMetrics,
 * which first stretches each of the three images to 0 to 255; the paper's
 * contrast has no magnitude, and its masking other powers. Far from the head,
 * in a black background, both blurred images are rounding errors of the Fourier
 * transform, and so is their contrast: with another transform the value of such
 * an image changes by up to 0.02 %.
 * </p>
 */
public final class ContrastPreservationMetric implements Analysis<Double> {

	private static final int RADIUS = 15;
	private static final double[] FINE = gaussian(2);
	private static final double[] COARSE = gaussian(4);
	private static final FrequencyFilter SENSITIVITY = new FrequencyFilter(
		ContrastPreservationMetric::sensitivity);

	/** NaN if an image is constant. */
	@Override
	public Double of(final LuminancePlane anatomical,
		final LuminancePlane functional, final LuminancePlane fused)
	{
		final double[] a = stretched(anatomical);
		final double[] b = stretched(functional);
		final double[] f = stretched(fused);
		SENSITIVITY.apply(a, b, fused.width());
		SENSITIVITY.apply(f, new double[f.length], fused.width());
		final Contrast ofA = new Contrast(a, fused.width());
		final Contrast ofB = new Contrast(b, fused.width());
		final Contrast ofF = new Contrast(f, fused.width());
		double sum = 0;
		for (int y = 0; y < fused.height(); y++) {
			final double[] rowA = ofA.nextRow();
			final double[] rowB = ofB.nextRow();
			final double[] rowF = ofF.nextRow();
			for (int x = 0; x < rowF.length; x++) {
				sum += preservation(rowA[x], rowB[x], rowF[x]);
			}
		}
		return sum / fused.size();
	}

	private static double preservation(final double a, final double b,
		final double f)
	{
		final double weightA = a * a / (a * a + b * b);
		return weightA * Math.min(a, f) / Math.max(a, f) + (1 - weightA) * Math.min(
			b, f) / Math.max(b, f);
	}

	private static double[] stretched(final LuminancePlane plane) {
		return ArrayPlane.valuesOf(StretchedPlane.of(plane, 255));
	}

	private static double sensitivity(final double periods) {
		final double r = periods / 15;
		return Math.exp(-Math.pow(r / 15.387, 2)) - 0.7622 * Math.exp(-Math.pow(r /
			1.3456, 2));
	}

	/** The values of a Gaussian, not scaled to a sum of 1. */
	private static double[] gaussian(final double sigma) {
		final double[] weights = new double[2 * RADIUS + 1];
		for (int k = -RADIUS; k <= RADIUS; k++) {
			weights[k + RADIUS] = Math.exp(-k * k / (2 * sigma * sigma)) / (Math.sqrt(
				2 * Math.PI) * sigma);
		}
		return weights;
	}

	/** The masked contrast of a filtered image, row by row from the top. */
	private static final class Contrast {

		private final Plane plane;
		private final SlidingWindow fine;
		private final SlidingWindow coarse;
		private final double[] row;
		private final double[] contrast;
		private int pushed;

		private Contrast(final double[] filtered, final int width) {
			plane = PaddedPlane.withZeros(new ArrayPlane(filtered, width), RADIUS);
			fine = new SlidingWindow(FINE, plane.width());
			coarse = new SlidingWindow(COARSE, plane.width());
			row = new double[plane.width()];
			contrast = new double[width];
		}

		/** The next row; the array is used again. */
		private double[] nextRow() {
			do {
				plane.copyRow(pushed++, row);
				fine.push(row);
				coarse.push(row);
			}
			while (pushed <= 2 * RADIUS);
			final double[] near = fine.filtered();
			final double[] around = coarse.filtered();
			for (int x = 0; x < contrast.length; x++) {
				final double value = Math.abs(near[x] / around[x] - 1);
				contrast[x] = value * value * value / (value * value + 0.0001);
			}
			return contrast;
		}
	}
}
