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

import io.github.lywnet.metrics.plane.FrequencyFilter;
import io.github.lywnet.metrics.plane.LuminancePlane;
import io.github.lywnet.metrics.plane.SobelRow;

import java.util.Arrays;

/**
 * {@link io.github.lywnet.metrics.FusionMetric#QCV}: the squared differences
 * between F and the sources as the eye sees them, averaged over regions with
 * their saliency as weight.
 * <p>
 * The regions are squares of 16 x 16 pixels from the upper left corner; those
 * at the right and lower border are filled with zeros. The saliency of a region
 * is the sum of g^5, g being the strength of the edges of the source by the
 * Sobel operator, black outside. The error D of a region is the mean of the
 * square of {@code source - F}, filtered with the contrast sensitivity of
 * Mannos and Sakrison, {@code 2.6 (0.0192 + 0.144 r) e^(-(0.144 r)^1.1)}; r is
 * a quarter of the frequency in periods per image.
 * {@code Q_CV = sum (l_A D_A + l_B D_B) / sum (l_A + l_B)}.
 * </p>
 * <p>
 * Public code: equals {@code metricChen.m} of Z. Liu's imageFusionMetrics,
 * which first stretches each of the three images to 0 to 255. It divides by the
 * sum over all regions and by one alpha of 5, where the paper leaves alpha
 * open; where an image is constant and not black it is NaN, here the image is
 * taken for black.
 * </p>
 */
public final class RegionalErrorMetric implements Analysis<Double> {

	private static final int REGION = 16;
	private static final FrequencyFilter SENSITIVITY = new FrequencyFilter(
		RegionalErrorMetric::sensitivity);

	/** NaN if both sources are constant and black. */
	@Override
	public Double of(final LuminancePlane anatomical,
		final LuminancePlane functional, final LuminancePlane fused)
	{
		final LuminancePlane a = StretchedPlane.of(anatomical, 1);
		final LuminancePlane b = StretchedPlane.of(functional, 1);
		final LuminancePlane f = StretchedPlane.of(fused, 1);
		final double[] errorA = difference(a, f);
		final double[] errorB = difference(b, f);
		SENSITIVITY.apply(errorA, errorB, f.width());
		final SobelRow edgesA = SobelRow.inBlack(a);
		final SobelRow edgesB = SobelRow.inBlack(b);
		double error = 0;
		double weights = 0;
		for (int y = 0; y < f.height(); y += REGION) {
			final Regions ofA = new Regions(edgesA, errorA, y, f);
			final Regions ofB = new Regions(edgesB, errorB, y, f);
			error += ofA.weightedError() + ofB.weightedError();
			weights += ofA.weights() + ofB.weights();
		}
		return error / weights;
	}

	private static double[] difference(final LuminancePlane source,
		final LuminancePlane fused)
	{
		final double[] difference = new double[fused.size()];
		for (int i = 0; i < difference.length; i++) {
			difference[i] = source.level(i) - fused.level(i);
		}
		return difference;
	}

	private static double sensitivity(final double periods) {
		final double r = 0.144 * periods / 4;
		return 2.6 * (0.0192 + r) * Math.exp(-Math.pow(r, 1.1));
	}

	/** Saliency and error of a source in the regions that are side by side. */
	private static final class Regions {

		private final double[] saliency;
		private final double[] error;

		private Regions(final SobelRow edges, final double[] differences,
			final int top, final LuminancePlane size)
		{
			final int width = size.width();
			saliency = new double[(width + REGION - 1) / REGION];
			error = new double[saliency.length];
			final int bottom = Math.min(top + REGION, size.height());
			for (int y = top; y < bottom; y++) {
				edges.moveTo(y);
				for (int x = 0; x < width; x++) {
					final double difference = differences[x + y * width];
					saliency[x / REGION] += Math.pow(edges.strength(x), 5);
					error[x / REGION] += difference * difference / (REGION * REGION);
				}
			}
		}

		private double weightedError() {
			double sum = 0;
			for (int i = 0; i < error.length; i++) {
				sum += saliency[i] * error[i];
			}
			return sum;
		}

		private double weights() {
			return Arrays.stream(saliency).sum();
		}
	}
}
