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

import java.util.ArrayList;
import java.util.List;

/**
 * Means, variances and covariances of a fused plane and its sources in a Gaussian
 * window that slides over all of them.
 */
final class LocalStatistics {

	/** Gets the statistics of one position of the window after the other. */
	interface Visitor {

		/**
		 * Statistics of a source and the fused plane in one window, weighted with the
		 * Gaussian. Rounding may make a variance slightly negative.
		 */
		void window(double sourceMean, double fusedMean, double sourceVariance,
			double fusedVariance, double covariance);
	}

	private LocalStatistics() {
		// static methods only
	}

	/**
	 * Visits all positions where the window lies inside the planes, from left to
	 * right and from top to bottom; none if the planes are smaller than the window.
	 *
	 * @param size of the window in pixels, odd
	 * @param sigma of the Gaussian in pixels
	 * @param fused the fused plane
	 * @param sources planes of the same size
	 * @param visitors one for each source
	 */
	static void visit(final int size, final double sigma, final Plane fused,
		final List<? extends Plane> sources,
		final List<? extends Visitor> visitors)
	{
		if (fused.width() < size || fused.height() < size) return;
		final Moments ofFused = new Moments(size, sigma, fused);
		final List<SourceMoments> ofSources = new ArrayList<>();
		for (int i = 0; i < sources.size(); i++) {
			ofSources.add(new SourceMoments(size, sigma, sources.get(i), ofFused,
				visitors.get(i)));
		}
		for (int y = 0; y < fused.height(); y++) {
			final boolean visits = y >= size - 1;
			ofFused.push(y, visits);
			for (final SourceMoments ofSource : ofSources) {
				ofSource.push(y, visits);
			}
		}
	}

	/** A row of a plane, and the means of it and its square in the windows above. */
	private static class Moments {

		protected final double[] row;
		protected final double[] product;
		/** Of the row of windows whose lower edge is the row. */
		protected double[] means;
		protected double[] squares;

		private final Plane plane;
		private final SlidingGaussian mean;
		private final SlidingGaussian square;

		private Moments(final int size, final double sigma, final Plane plane) {
			this.plane = plane;
			row = new double[plane.width()];
			product = new double[plane.width()];
			mean = new SlidingGaussian(size, sigma, plane.width());
			square = new SlidingGaussian(size, sigma, plane.width());
		}

		/** Goes to the next row; the windows must be inside the plane to be filtered. */
		protected void push(final int y, final boolean filters) {
			plane.copyRow(y, row);
			mean.push(row);
			square.push(times(row));
			if (!filters) return;
			means = mean.filtered();
			squares = square.filtered();
		}

		/** The row times another one. */
		protected final double[] times(final double[] other) {
			for (int x = 0; x < product.length; x++) {
				product[x] = row[x] * other[x];
			}
			return product;
		}
	}

	/** The moments of a source, and those it has in common with the fused plane. */
	private static final class SourceMoments extends Moments {

		private final Moments fused;
		private final SlidingGaussian common;
		private final Visitor visitor;

		private SourceMoments(final int size, final double sigma,
			final Plane source, final Moments fused, final Visitor visitor)
		{
			super(size, sigma, source);
			this.fused = fused;
			this.visitor = visitor;
			common = new SlidingGaussian(size, sigma, source.width());
		}

		@Override
		protected void push(final int y, final boolean visits) {
			super.push(y, visits);
			common.push(times(fused.row));
			if (visits) visitRow(common.filtered());
		}

		private void visitRow(final double[] products) {
			for (int x = 0; x < products.length; x++) {
				final double p = means[x];
				final double q = fused.means[x];
				visitor.window(p, q, squares[x] - p * p, fused.squares[x] - q * q,
					products[x] - p * q);
			}
		}
	}
}
