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

import io.github.lywnet.metrics.plane.EdgeMap;
import io.github.lywnet.metrics.plane.LuminancePlane;
import io.github.lywnet.metrics.plane.Plane;
import io.github.lywnet.metrics.plane.SlopePlane;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * {@link io.github.lywnet.metrics.FusionMetric#FMI_PIXEL},
 * {@link io.github.lywnet.metrics.FusionMetric#FMI_GRADIENT} and
 * {@link io.github.lywnet.metrics.FusionMetric#FMI_EDGE}: how much information
 * about a feature of A and of B is in that of F, window by window.
 * <p>
 * FMI is the mean of {@code I(A; F) / (H(A) + H(F)) + I(B; F) / (H(B) + H(F))}
 * over the windows of 3 x 3 pixels that lie inside the image, with the
 * distributions of {@link FeatureWindow}. The feature is the grey level, or its
 * slope along x ({@link SlopePlane}), or whether there is an edge
 * ({@link EdgeMap}).
 * </p>
 * <p>
 * Public code: equals {@code fmi.m} by the authors (fast FMI), which the
 * toolboxes of thfylsty and of L. Tang call {@code analysis_fmi.m}, with the
 * features {@code none}, {@code gradient} and {@code edge}. The last one is the
 * default of that file, so that it is the one that these toolboxes, and papers
 * with them, call FMI_pixel.
 * </p>
 */
public final class FeatureInformationMetric implements Analysis<Double> {

	private final Function<LuminancePlane, Plane> feature;

	private FeatureInformationMetric(
		final Function<LuminancePlane, Plane> feature)
	{
		this.feature = feature;
	}

	/** FMI of grey levels. */
	public static FeatureInformationMetric ofPixels() {
		return new FeatureInformationMetric(plane -> plane);
	}

	/** FMI of slopes along x. */
	public static FeatureInformationMetric ofGradients() {
		return new FeatureInformationMetric(SlopePlane::new);
	}

	/** FMI of edges. */
	public static FeatureInformationMetric ofEdges() {
		return new FeatureInformationMetric(EdgeMap::of);
	}

	/** NaN if a side is shorter than 3 pixels. */
	@Override
	public Double of(final LuminancePlane anatomical,
		final LuminancePlane functional, final LuminancePlane fused)
	{
		final Plane featureA = feature.apply(anatomical);
		final Plane featureB = feature.apply(functional);
		final Plane featureF = feature.apply(fused);
		final int rows = Math.max(fused.height() - FeatureWindow.SIDE + 1, 0);
		final int columns = Math.max(fused.width() - FeatureWindow.SIDE + 1, 0);
		final double[] sums = new double[rows];
		// NB: in parallel, as it takes longer than all other metrics together
		IntStream.range(0, rows).parallel().forEach(y -> sums[y] = information(rows(
			featureA, y), rows(featureB, y), rows(featureF, y), columns));
		return Arrays.stream(sums).sum() / ((long) rows * columns);
	}

	/** The sum over the windows side by side in three rows. */
	private static double information(final double[][] rowsA,
		final double[][] rowsB, final double[][] rowsF, final int columns)
	{
		final FeatureWindow a = new FeatureWindow();
		final FeatureWindow b = new FeatureWindow();
		final FeatureWindow f = new FeatureWindow();
		double sum = 0;
		for (int x = 0; x < columns; x++) {
			a.moveTo(rowsA, x);
			b.moveTo(rowsB, x);
			f.moveTo(rowsF, x);
			sum += (a.information(f) + b.information(f)) / 2;
		}
		return sum;
	}

	private static double[][] rows(final Plane plane, final int top) {
		final double[][] rows = new double[FeatureWindow.SIDE][plane.width()];
		for (int k = 0; k < rows.length; k++) {
			plane.copyRow(top + k, rows[k]);
		}
		return rows;
	}
}
