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

import java.util.Arrays;

/**
 * The feature of an image in a window of 3 x 3 pixels, taken for the
 * distribution of a random number from 1 to 9, the position in the window
 * (column by column): the feature minus its minimum, divided by the sum of
 * that. For one thread.
 * <p>
 * The joint distribution with another image is the mixture of the one of
 * independence and of the one that Frechet's bound gives, the upper bound if
 * the correlation r of the two distributions' values is positive, else the
 * lower one; the part of the bound is r, divided by the correlation of the two
 * numbers under the bound (Nelsen, Int. J. Mathematical Education in Science
 * and Technology 18 (1987)). A bound has at most 17 cells of the 9 x 9 that are
 * not 0: logarithms are needed of them alone.
 * </p>
 */
final class FeatureWindow {

	/** The side of the window in pixels. */
	static final int SIDE = 3;

	private static final int SIZE = SIDE * SIDE;

	private final double[] values = new double[SIZE];
	private final double[] density = new double[SIZE];
	/** Natural logarithms of the density, 0 where it is 0. */
	private final double[] logarithms = new double[SIZE];
	private final double[] cumulated = new double[SIZE];
	private boolean flat;
	private double mean;
	private double deviation;
	private double entropy;

	/** The cells of a bound, up to their number. */
	private final int[] cellsHere = new int[2 * SIZE];
	private final int[] cellsThere = new int[2 * SIZE];
	private final double[] cells = new double[2 * SIZE];
	private int cellCount;

	/**
	 * Moves the window.
	 *
	 * @param rows three rows of the feature
	 * @param x the window's left edge
	 */
	void moveTo(final double[][] rows, final int x) {
		double minimum = rows[0][x];
		double maximum = minimum;
		for (int i = 0; i < SIZE; i++) {
			values[i] = rows[i % SIDE][x + i / SIDE];
			minimum = Math.min(minimum, values[i]);
			maximum = Math.max(maximum, values[i]);
		}
		flat = minimum == maximum;
		if (!flat) setDistribution(minimum, maximum);
	}

	/**
	 * The mutual information with another image in its window, divided by the
	 * mean of both entropies; 1 if the features are equal, 0 if one of them alone
	 * is flat.
	 */
	double information(final FeatureWindow other) {
		if (Arrays.equals(values, other.values)) return 1;
		if (flat || other.flat || deviation == 0 || other.deviation == 0) return 0;
		final double correlation = correlation(other);
		if (correlation == 0) return 0;
		if (correlation > 0) setUpperBound(other);
		else setLowerBound(other);
		final double bound = correlation / (covariance(other) / (deviation *
			other.deviation));
		final double entropies = entropy + other.entropy;
		return 2 * (entropies - jointEntropy(other, bound)) / entropies;
	}

	private void setDistribution(final double minimum, final double maximum) {
		double sum = 0;
		for (int i = 0; i < SIZE; i++) {
			density[i] = (values[i] - minimum) / (maximum - minimum);
			sum += density[i];
		}
		mean = 0;
		entropy = 0;
		double squares = 0;
		double total = 0;
		for (int i = 0; i < SIZE; i++) {
			density[i] /= sum;
			logarithms[i] = density[i] == 0 ? 0 : Math.log(density[i]);
			total += density[i];
			cumulated[i] = total;
			mean += (i + 1) * density[i];
			squares += (i + 1) * (i + 1) * density[i];
			entropy -= density[i] * logarithms[i];
		}
		deviation = Math.sqrt(squares - mean * mean);
	}

	/** Pearson's correlation of the values of the two distributions. */
	private double correlation(final FeatureWindow other) {
		final double average = 1.0 / SIZE;
		double product = 0;
		double square = 0;
		double otherSquare = 0;
		for (int i = 0; i < SIZE; i++) {
			final double p = density[i] - average;
			final double q = other.density[i] - average;
			product += p * q;
			square += p * p;
			otherSquare += q * q;
		}
		return product / Math.sqrt(square * otherSquare);
	}

	/** Both numbers rise together. */
	private void setUpperBound(final FeatureWindow other) {
		cellCount = 0;
		double done = 0;
		for (int i = 0, j = 0; i < SIZE && j < SIZE;) {
			final double here = cumulated[i];
			final double there = other.cumulated[j];
			addCell(i, j, Math.min(here, there) - done);
			done = Math.min(here, there);
			if (here <= there) i++;
			else j++;
		}
	}

	/** One number rises while the other one falls. */
	private void setLowerBound(final FeatureWindow other) {
		cellCount = 0;
		double done = 0;
		for (int i = 0, j = SIZE - 1; i < SIZE && j >= 0;) {
			final double here = cumulated[i];
			final double there = j == 0 ? 1 : 1 - other.cumulated[j - 1];
			addCell(i, j, Math.min(here, there) - done);
			done = Math.min(here, there);
			if (here <= there) i++;
			else j--;
		}
	}

	private void addCell(final int here, final int there,
		final double probability)
	{
		if (probability <= 0) return;
		cellsHere[cellCount] = here;
		cellsThere[cellCount] = there;
		cells[cellCount++] = probability;
	}

	/** The covariance of the two numbers under the bound. */
	private double covariance(final FeatureWindow other) {
		double products = 0;
		for (int k = 0; k < cellCount; k++) {
			products += cells[k] * (cellsHere[k] + 1) * (cellsThere[k] + 1);
		}
		return products - mean * other.mean;
	}

	/**
	 * The entropy of the mixture: that of the independent part as if it were
	 * alone, corrected in the cells of the bound. A part above 1 makes
	 * probabilities negative; as in the public code, the logarithm is that of
	 * their magnitude.
	 */
	private double jointEntropy(final FeatureWindow other, final double bound) {
		final double independent = 1 - bound;
		final double logarithm = independent == 0 ? 0 : Math.log(Math.abs(
			independent));
		double sum = independent * (entropy + other.entropy - logarithm);
		for (int k = 0; k < cellCount; k++) {
			final int i = cellsHere[k];
			final int j = cellsThere[k];
			final double part = independent * density[i] * other.density[j];
			final double probability = bound * cells[k] + part;
			sum += part * (logarithm + logarithms[i] + other.logarithms[j]);
			if (probability != 0) sum -= probability * Math.log(Math.abs(
				probability));
		}
		return sum;
	}
}
