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

import java.util.function.DoubleUnaryOperator;

/**
 * Multiplies the spectrum of planes with a real gain that depends on the
 * frequency alone, in periods per image: the square root of the sum of the
 * squares of those along x and along y. The planes go on outside as if
 * repeated.
 */
public final class FrequencyFilter {

	private final DoubleUnaryOperator gain;

	/**
	 * Makes a filter.
	 *
	 * @param gain the gain of each frequency, 0 being that of the mean
	 */
	public FrequencyFilter(final DoubleUnaryOperator gain) {
		this.gain = gain;
	}

	/**
	 * Filters two planes at once. As the gain is real, and equal in opposite
	 * directions, they may be the real and the imaginary part of one.
	 *
	 * @param first a plane row by row, overwritten
	 * @param second a plane of the same size, overwritten
	 * @param width number of columns
	 */
	public void apply(final double[] first, final double[] second,
		final int width)
	{
		final int height = first.length / width;
		final FourierTransform alongX = new FourierTransform(width);
		final double[][] row = new double[2][width];
		for (int y = 0; y < height; y++) {
			copy(first, second, y * width, 1, row);
			alongX.forward(row);
			copyBack(row, first, second, y * width, 1);
		}
		final FourierTransform alongY = new FourierTransform(height);
		final double[][] column = new double[2][height];
		for (int x = 0; x < width; x++) {
			copy(first, second, x, width, column);
			alongY.forward(column);
			multiply(column, periods(x, width));
			alongY.inverse(column);
			copyBack(column, first, second, x, width);
		}
		for (int y = 0; y < height; y++) {
			copy(first, second, y * width, 1, row);
			alongX.inverse(row);
			copyBack(row, first, second, y * width, 1);
		}
	}

	private void multiply(final double[][] column, final int periodsX) {
		final int height = column[0].length;
		for (int y = 0; y < height; y++) {
			final double factor = gain.applyAsDouble(Math.hypot(periodsX, periods(y,
				height)));
			column[0][y] *= factor;
			column[1][y] *= factor;
		}
	}

	/** The number of periods along a side at a position of the spectrum. */
	private static int periods(final int position, final int length) {
		return Math.min(position, length - position);
	}

	private static void copy(final double[] first, final double[] second,
		final int start, final int step, final double[][] line)
	{
		for (int k = 0, i = start; k < line[0].length; k++, i += step) {
			line[0][k] = first[i];
			line[1][k] = second[i];
		}
	}

	private static void copyBack(final double[][] line, final double[] first,
		final double[] second, final int start, final int step)
	{
		for (int k = 0, i = start; k < line[0].length; k++, i += step) {
			first[i] = line[0][k];
			second[i] = line[1][k];
		}
	}
}
