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

import java.util.Arrays;

/**
 * Filters a plane with a square window, row by row, where the window lies
 * inside the plane ("valid"). Rows are pushed from the top; only those inside
 * the window are held. The weights of the window are the products of those of
 * its columns and rows, which are symmetric.
 */
public final class SlidingWindow {

	private final double[] weights;
	/** The last rows, filtered along x: row y at y modulo the window's size. */
	private final double[][] rows;
	private final double[] filtered;
	private int pushed;

	/**
	 * Makes a filter for rows of a width.
	 *
	 * @param weights of the columns and of the rows, odd in number, symmetric
	 * @param width of the rows in pixels; nothing can be filtered if they are
	 *          shorter than the window
	 */
	public SlidingWindow(final double[] weights, final int width) {
		this.weights = weights;
		final int windows = Math.max(width - weights.length + 1, 0);
		rows = new double[weights.length][windows];
		filtered = new double[windows];
	}

	/**
	 * The weights of a Gaussian window, of sum 1.
	 *
	 * @param size of the window in pixels, odd
	 * @param sigma of the Gaussian in pixels
	 */
	public static double[] gaussian(final int size, final double sigma) {
		final double[] weights = new double[size];
		double sum = 0;
		for (int k = 0; k < size; k++) {
			final double distance = k - (size - 1) / 2.0;
			weights[k] = Math.exp(-distance * distance / (2 * sigma * sigma));
			sum += weights[k];
		}
		for (int k = 0; k < size; k++) {
			weights[k] /= sum;
		}
		return weights;
	}

	/**
	 * The weights of a uniform window, of sum 1.
	 *
	 * @param size of the window in pixels, odd
	 */
	public static double[] uniform(final int size) {
		final double[] weights = new double[size];
		Arrays.fill(weights, 1.0 / size);
		return weights;
	}

	/** Takes the next row of the plane. */
	public void push(final double[] row) {
		final double[] target = rows[pushed % rows.length];
		final int radius = rows.length / 2;
		setWeighted(weights[radius], row, radius, target);
		for (int k = 0; k < radius; k++) {
			addWeighted(weights[k], row, k, row, rows.length - 1 - k, target);
		}
		pushed++;
	}

	/**
	 * The filtered row with the last pushed row at the window's lower edge; only
	 * when as many rows as the window has are pushed. The array is used again at
	 * the next call.
	 */
	public double[] filtered() {
		final int radius = rows.length / 2;
		setWeighted(weights[radius], inWindow(radius), 0, filtered);
		for (int k = 0; k < radius; k++) {
			addWeighted(weights[k], inWindow(k), 0, inWindow(rows.length - 1 - k), 0,
				filtered);
		}
		return filtered;
	}

	/**
	 * Row k of the window: the oldest comes first, where the next one will be
	 * pushed.
	 */
	private double[] inWindow(final int k) {
		return rows[(pushed + k) % rows.length];
	}

	private static void setWeighted(final double weight, final double[] values,
		final int offset, final double[] sum)
	{
		for (int x = 0; x < sum.length; x++) {
			sum[x] = weight * values[x + offset];
		}
	}

	/**
	 * Adds what lies on both sides of the window's middle, where weights are
	 * equal.
	 */
	private static void addWeighted(final double weight, final double[] left,
		final int leftOffset, final double[] right, final int rightOffset,
		final double[] sum)
	{
		for (int x = 0; x < sum.length; x++) {
			sum[x] += weight * (left[x + leftOffset] + right[x + rightOffset]);
		}
	}
}
