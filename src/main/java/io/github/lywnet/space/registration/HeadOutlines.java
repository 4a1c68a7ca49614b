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

package io.github.lywnet.space.registration;

/**
 * How the outlines of what two images show agree: foreground by Otsu's
 * threshold ("A threshold selection method from gray-level histograms", IEEE
 * Trans. Syst. Man Cybern. 9, 1979), filled from all four sides. Immutable.
 */
final class HeadOutlines {

	/** Share of Otsu's threshold from which on a level is foreground. */
	private static final double LOWERED = 0.5;

	private long anatomicalArea;
	private long functionalArea;
	private long common;
	private final long all;

	/**
	 * Sums over all planes of x, y, x squared and y squared of the pixels inside.
	 */
	private final double[] anatomicalSums = new double[4];
	private final double[] functionalSums = new double[4];

	private final int size;

	/** Two images of the same size and number of planes. */
	HeadOutlines(final BinnedPlanes anatomical, final BinnedPlanes functional) {
		final int width = anatomical.width();
		size = Math.max(width, anatomical.height());
		all = (long) width * anatomical.height() * anatomical.count();
		final double a = LOWERED * otsu(anatomical), f = LOWERED * otsu(functional);
		for (int plane = 0; plane < anatomical.count(); plane++) {
			final boolean[] inA = filled(anatomical.plane(plane), a, width);
			final boolean[] inF = filled(functional.plane(plane), f, width);
			for (int i = 0; i < inA.length; i++) {
				if (inA[i]) anatomicalArea += add(anatomicalSums, i, width);
				if (inF[i]) functionalArea += add(functionalSums, i, width);
				if (inA[i] && inF[i]) common++;
			}
		}
	}

	private static int add(final double[] sums, final int i, final int width) {
		final int x = i % width, y = i / width;
		sums[0] += x;
		sums[1] += y;
		sums[2] += x * x;
		sums[3] += y * y;
		return 1;
	}

	/** The level that parts an image's levels best in two. */
	private static double otsu(final BinnedPlanes planes) {
		final int[] counts = planes.counts();
		double all = 0, mean = 0;
		for (int bin = 0; bin < counts.length; bin++) {
			all += counts[bin];
			mean += (double) bin * counts[bin];
		}
		double below = 0, sum = 0, most = 0, best = 0;
		for (int bin = 0; bin < counts.length - 1; bin++) {
			below += counts[bin];
			sum += (double) bin * counts[bin];
			if (below == 0 || below == all) continue;
			final double difference = sum / below - (mean - sum) / (all - below);
			final double variance = below * (all - below) * difference * difference;
			if (variance <= most) continue;
			most = variance;
			best = bin + 0.5;
		}
		return best;
	}

	/** What has foreground to its left, right, top and bottom. */
	private static boolean[] filled(final byte[] bins, final double threshold,
		final int width)
	{
		final int height = bins.length / width;
		final boolean[] filled = new boolean[bins.length];
		final int[] first = new int[width], last = new int[width];
		for (int i = bins.length - 1; i >= 0; i--) {
			if (bins[i] > threshold) first[i % width] = i / width + 1;
		}
		for (int i = 0; i < bins.length; i++) {
			if (bins[i] > threshold) last[i % width] = i / width + 1;
		}
		for (int y = 0; y < height; y++) {
			int left = width, right = -1;
			for (int x = 0; x < width; x++) {
				if (bins[x + y * width] <= threshold) continue;
				left = Math.min(left, x);
				right = x;
			}
			for (int x = left; x <= right; x++) {
				filled[x + y * width] = first[x] > 0 && first[x] - 1 <= y && last[x] -
					1 >= y;
			}
		}
		return filled;
	}

	/** The share of the functional outline that is outside the anatomical one. */
	double outside() {
		return functionalArea == 0 ? 0 : 1 - common / (double) functionalArea;
	}

	/** The share of the anatomical outline that the functional one covers. */
	double covered() {
		return anatomicalArea == 0 ? 0 : common / (double) anatomicalArea;
	}

	/** What both have in common, as a share of their mean area (Dice). */
	double dice() {
		final long sum = anatomicalArea + functionalArea;
		return sum == 0 ? 0 : 2.0 * common / sum;
	}

	/** The share of the field of view inside the anatomical outline. */
	double anatomicalShare() {
		return anatomicalArea / (double) all;
	}

	/** The share of the field of view inside the functional outline. */
	double functionalShare() {
		return functionalArea / (double) all;
	}

	/**
	 * The distance of the outlines' centres, as a share of the field of view.
	 *
	 * @param axis 0 for x, 1 for y
	 */
	double centreDistance(final int axis) {
		if (anatomicalArea == 0 || functionalArea == 0) return 0;
		return Math.abs(anatomicalSums[axis] / anatomicalArea -
			functionalSums[axis] / functionalArea) / size;
	}

	/**
	 * The logarithm of the functional outline's width over the anatomical one's.
	 *
	 * @param axis 0 for x, 1 for y
	 */
	double relativeWidth(final int axis) {
		if (anatomicalArea == 0 || functionalArea == 0) return 0;
		return (Math.log(variance(functionalSums, functionalArea, axis)) - Math.log(
			variance(anatomicalSums, anatomicalArea, axis))) / 2;
	}

	/** At least that of a pixel. */
	private static double variance(final double[] sums, final long area,
		final int axis)
	{
		final double mean = sums[axis] / area;
		return Math.max(1.0 / 12, sums[2 + axis] / area - mean * mean);
	}
}
