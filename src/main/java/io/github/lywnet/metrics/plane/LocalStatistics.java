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

package io.github.lywnet.metrics.plane;

/**
 * Means, variances and covariances of an anatomical, a functional and a fused
 * plane in a window that slides over all of them where it lies inside. The
 * windows are visited row by row, from top to bottom:
 *
 * <pre>
 * while (statistics.next()) {
 * 	for (int x = 0; x &lt; statistics.width(); x++) {
 * 		... statistics.fused().mean(x) ...
 * 	}
 * }
 * </pre>
 * <p>
 * For one thread.
 * </p>
 */
public final class LocalStatistics {

	private final int size;
	private final int height;
	private final Moments anatomical;
	private final Moments functional;
	private final Moments fused;
	private final Covariance anatomicalFused;
	private final Covariance functionalFused;
	private final Covariance sources;
	private int pushed;

	private LocalStatistics(final double[] weights, final Plane anatomical,
		final Plane functional, final Plane fused, final boolean ofSources)
	{
		size = weights.length;
		height = fused.width() < size ? 0 : fused.height();
		this.anatomical = new Moments(weights, anatomical);
		this.functional = new Moments(weights, functional);
		this.fused = new Moments(weights, fused);
		anatomicalFused = new Covariance(weights, this.anatomical, this.fused);
		functionalFused = new Covariance(weights, this.functional, this.fused);
		sources = ofSources ? new Covariance(weights, this.anatomical,
			this.functional) : null;
	}

	/**
	 * Statistics without the covariance of the sources, before their first row.
	 *
	 * @param weights of the window, see {@link SlidingWindow}; their sum is 1
	 * @param anatomical the anatomical plane
	 * @param functional the functional plane, of the same size
	 * @param fused the fused plane, of the same size
	 */
	public static LocalStatistics of(final double[] weights,
		final Plane anatomical, final Plane functional, final Plane fused)
	{
		return new LocalStatistics(weights, anatomical, functional, fused, false);
	}

	/**
	 * Statistics with the covariance of the sources, before their first row.
	 *
	 * @param weights of the window, see {@link SlidingWindow}; their sum is 1
	 * @param anatomical the anatomical plane
	 * @param functional the functional plane, of the same size
	 * @param fused the fused plane, of the same size
	 */
	public static LocalStatistics withSources(final double[] weights,
		final Plane anatomical, final Plane functional, final Plane fused)
	{
		return new LocalStatistics(weights, anatomical, functional, fused, true);
	}

	/** Goes to the next row of windows; false if there is none. */
	public boolean next() {
		if (height < size || pushed == height) return false;
		do {
			push(pushed++);
		}
		while (pushed < size);
		return true;
	}

	/** The number of windows in a row. */
	public int width() {
		return fused.means.length;
	}

	/** Mean and variance of the anatomical plane. */
	public Moments anatomical() {
		return anatomical;
	}

	/** Mean and variance of the functional plane. */
	public Moments functional() {
		return functional;
	}

	/** Mean and variance of the fused plane. */
	public Moments fused() {
		return fused;
	}

	/** Covariance of the anatomical and the fused plane. */
	public Covariance anatomicalFused() {
		return anatomicalFused;
	}

	/** Covariance of the functional and the fused plane. */
	public Covariance functionalFused() {
		return functionalFused;
	}

	/**
	 * Covariance of the anatomical and the functional plane; null unless made
	 * with it.
	 */
	public Covariance sources() {
		return sources;
	}

	private void push(final int y) {
		final boolean complete = y >= size - 1;
		anatomical.push(y, complete);
		functional.push(y, complete);
		fused.push(y, complete);
		anatomicalFused.push(complete);
		functionalFused.push(complete);
		if (sources != null) sources.push(complete);
	}

	/** Mean and variance of a plane in the windows of the current row. */
	public static final class Moments {

		private final Plane plane;
		private final SlidingWindow mean;
		private final SlidingWindow square;
		private final double[] row;
		private final double[] product;
		private double[] means;
		private double[] squares;

		private Moments(final double[] weights, final Plane plane) {
			this.plane = plane;
			row = new double[plane.width()];
			product = new double[plane.width()];
			mean = new SlidingWindow(weights, plane.width());
			square = new SlidingWindow(weights, plane.width());
		}

		/** The weighted mean in the window with its left edge at x. */
		public double mean(final int x) {
			return means[x];
		}

		/** The weighted variance in this window; rounding may make it negative. */
		public double variance(final int x) {
			return squares[x] - means[x] * means[x];
		}

		private void push(final int y, final boolean filters) {
			plane.copyRow(y, row);
			mean.push(row);
			square.push(times(row));
			if (!filters) return;
			means = mean.filtered();
			squares = square.filtered();
		}

		private double[] times(final double[] other) {
			for (int x = 0; x < product.length; x++) {
				product[x] = row[x] * other[x];
			}
			return product;
		}
	}

	/** Covariance of two planes in the windows of the current row. */
	public static final class Covariance {

		private final Moments first;
		private final Moments second;
		private final SlidingWindow product;
		private double[] products;

		private Covariance(final double[] weights, final Moments first,
			final Moments second)
		{
			this.first = first;
			this.second = second;
			product = new SlidingWindow(weights, first.row.length);
		}

		/** The weighted covariance in the window with its left edge at x. */
		public double at(final int x) {
			return products[x] - first.means[x] * second.means[x];
		}

		private void push(final boolean filters) {
			product.push(first.times(second.row));
			if (filters) products = product.filtered();
		}
	}
}
