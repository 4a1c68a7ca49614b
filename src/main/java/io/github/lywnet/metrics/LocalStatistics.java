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

/**
 * Means, variances and covariance of two planes in a Gaussian window that slides
 * over them.
 */
final class LocalStatistics {

	/** Gets the statistics of one position of the window after the other. */
	interface Visitor {

		/**
		 * Statistics of the planes p and q in one window, weighted with the Gaussian.
		 * Rounding may make a variance slightly negative.
		 */
		void window(double meanP, double meanQ, double varianceP, double varianceQ,
			double covariance);
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
	 * @param p a plane
	 * @param q another plane of the same size
	 */
	static void visit(final int size, final double sigma, final Plane p,
		final Plane q, final Visitor visitor)
	{
		final int width = p.width();
		if (width < size || p.height() < size) return;
		final SlidingGaussian meanP = new SlidingGaussian(size, sigma, width);
		final SlidingGaussian meanQ = new SlidingGaussian(size, sigma, width);
		final SlidingGaussian meanPP = new SlidingGaussian(size, sigma, width);
		final SlidingGaussian meanQQ = new SlidingGaussian(size, sigma, width);
		final SlidingGaussian meanPQ = new SlidingGaussian(size, sigma, width);
		final double[] rowP = new double[width];
		final double[] rowQ = new double[width];
		final double[] product = new double[width];
		for (int y = 0; y < p.height(); y++) {
			p.copyRow(y, rowP);
			q.copyRow(y, rowQ);
			meanP.push(rowP);
			meanQ.push(rowQ);
			meanPP.push(product(rowP, rowP, product));
			meanQQ.push(product(rowQ, rowQ, product));
			meanPQ.push(product(rowP, rowQ, product));
			if (y < size - 1) continue;
			visitRow(meanP.filtered(), meanQ.filtered(), meanPP.filtered(), meanQQ
				.filtered(), meanPQ.filtered(), visitor);
		}
	}

	private static double[] product(final double[] a, final double[] b,
		final double[] product)
	{
		for (int x = 0; x < product.length; x++) {
			product[x] = a[x] * b[x];
		}
		return product;
	}

	private static void visitRow(final double[] p, final double[] q,
		final double[] pp, final double[] qq, final double[] pq,
		final Visitor visitor)
	{
		for (int x = 0; x < p.length; x++) {
			visitor.window(p[x], q[x], pp[x] - p[x] * p[x], qq[x] - q[x] * q[x],
				pq[x] - p[x] * q[x]);
		}
	}
}
