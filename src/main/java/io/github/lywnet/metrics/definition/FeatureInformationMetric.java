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
 * {@link io.github.lywnet.metrics.FusionMetric#FMI_PIXEL} and
 * {@link io.github.lywnet.metrics.FusionMetric#FMI_GRADIENT}: how much information
 * about a feature of A and of B is in that of F, window by window.
 * <p>
 * The feature is the grey level, or its slope along x (central differences,
 * one-sided at the border). FMI is the mean of
 * {@code I(A; F) / (H(A) + H(F)) + I(B; F) / (H(B) + H(F))} over the windows of 3 x
 * 3 pixels that lie inside the image, with the distributions of
 * {@link FeatureWindow}.
 * </p>
 * <p>
 * Public code: equals {@code fmi.m} by the authors (fast FMI), which the toolboxes
 * of thfylsty and of L. Tang call {@code analysis_fmi.m}, with the features
 * {@code none} and {@code gradient}. What L. Tang's evaluation calls FMI_pixel is
 * the default of that file, {@code edge}, and neither of these.
 * </p>
 */
public final class FeatureInformationMetric implements Analysis<Double> {

	/** A feature of a row of pixels. */
	private interface Feature {

		void copyRow(LuminancePlane plane, int y, double[] row);
	}

	private final Feature feature;

	private FeatureInformationMetric(final Feature feature) {
		this.feature = feature;
	}

	/** FMI of grey levels. */
	public static FeatureInformationMetric ofPixels() {
		return new FeatureInformationMetric(LuminancePlane::copyRow);
	}

	/** FMI of slopes along x. */
	public static FeatureInformationMetric ofGradients() {
		return new FeatureInformationMetric(FeatureInformationMetric::copySlopes);
	}

	/** NaN if a side is shorter than 3 pixels. */
	@Override
	public Double of(final LuminancePlane anatomical,
		final LuminancePlane functional, final LuminancePlane fused)
	{
		final FeatureWindow a = new FeatureWindow();
		final FeatureWindow b = new FeatureWindow();
		final FeatureWindow f = new FeatureWindow();
		final int columns = Math.max(fused.width() - FeatureWindow.SIDE + 1, 0);
		final int rows = Math.max(fused.height() - FeatureWindow.SIDE + 1, 0);
		double sum = 0;
		for (int y = 0; y < rows; y++) {
			final double[][] ofA = features(anatomical, y);
			final double[][] ofB = features(functional, y);
			final double[][] ofF = features(fused, y);
			for (int x = 0; x < columns; x++) {
				a.moveTo(ofA, x);
				b.moveTo(ofB, x);
				f.moveTo(ofF, x);
				sum += (a.information(f) + b.information(f)) / 2;
			}
		}
		return sum / ((long) rows * columns);
	}

	private double[][] features(final LuminancePlane plane, final int top) {
		final double[][] rows = new double[FeatureWindow.SIDE][plane.width()];
		for (int k = 0; k < rows.length; k++) {
			feature.copyRow(plane, top + k, rows[k]);
		}
		return rows;
	}

	private static void copySlopes(final LuminancePlane plane, final int y,
		final double[] row)
	{
		final int start = y * plane.width();
		for (int x = 0; x < row.length; x++) {
			final int before = Math.max(x - 1, 0);
			final int after = Math.min(x + 1, row.length - 1);
			row[x] = (plane.level(start + after) - plane.level(start + before)) /
				(double) (after - before);
		}
	}
}
