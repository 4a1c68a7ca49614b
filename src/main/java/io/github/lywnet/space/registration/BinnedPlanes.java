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

import net.imglib2.Cursor;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

/**
 * A few planes of an image, averaged to a coarse grid of grey levels.
 * Immutable.
 */
final class BinnedPlanes {

	/** Grey levels. */
	static final int BINS = 16;

	/** The bin of what is missing. */
	static final byte MISSING = -1;

	/** Planes that are looked at, evenly through a volume. */
	private static final int MOST_PLANES = 5;

	private final int width;
	private final int height;
	private final byte[][] planes;

	private BinnedPlanes(final int width, final int height,
		final byte[][] planes)
	{
		this.width = width;
		this.height = height;
		this.planes = planes;
	}

	/**
	 * Reads an image.
	 *
	 * @param values intensities: x, y and z
	 * @param factor pixels that become one, in both directions
	 */
	static BinnedPlanes of(final RandomAccessibleInterval<FloatType> values,
		final int factor)
	{
		final int depth = (int) Math.min(MOST_PLANES, values.dimension(2));
		final int width = (int) (values.dimension(0) / factor), height =
			(int) (values.dimension(1) / factor);
		final float[][] means = new float[depth][];
		double low = Double.POSITIVE_INFINITY, high = Double.NEGATIVE_INFINITY;
		for (int i = 0; i < depth; i++) {
			means[i] = means(Views.hyperSlice(values, 2, values.min(2) + (2 * i + 1) *
				values.dimension(2) / (2 * depth)), factor, width, height);
			for (final float mean : means[i]) {
				if (!Float.isFinite(mean)) continue;
				low = Math.min(low, mean);
				high = Math.max(high, mean);
			}
		}
		final LevelRange range = new LevelRange(low, high);
		final byte[][] planes = new byte[depth][];
		for (int i = 0; i < depth; i++) {
			planes[i] = bins(means[i], range);
		}
		return new BinnedPlanes(width, height, planes);
	}

	/** The means of squares of pixels; NaN where none has a finite value. */
	private static float[] means(final RandomAccessibleInterval<FloatType> plane,
		final int factor, final int width, final int height)
	{
		final float[] sums = new float[width * height];
		final int[] counts = new int[width * height];
		final int columns = (int) plane.dimension(0);
		final Cursor<FloatType> cursor = Views.flatIterable(plane).cursor();
		for (int i = 0; cursor.hasNext(); i++) {
			final float value = cursor.next().get();
			final int x = i % columns / factor, y = i / columns / factor;
			if (x >= width || y >= height || !Float.isFinite(value)) continue;
			sums[x + y * width] += value;
			counts[x + y * width]++;
		}
		for (int i = 0; i < sums.length; i++) {
			sums[i] /= counts[i];
		}
		return sums;
	}

	private static byte[] bins(final float[] values, final LevelRange range) {
		final byte[] bins = new byte[values.length];
		for (int i = 0; i < bins.length; i++) {
			bins[i] = Float.isFinite(values[i]) && !range.isConstant() ? (byte) (range
				.bin(values[i], BINS) + 0.5) : MISSING;
		}
		return bins;
	}

	/** The mean bins of two by two pixels each. */
	BinnedPlanes halved() {
		final byte[][] halves = new byte[planes.length][(width / 2) * (height / 2)];
		for (int plane = 0; plane < planes.length; plane++) {
			for (int i = 0; i < halves[plane].length; i++) {
				halves[plane][i] = mean(planes[plane], i % (width / 2) * 2 + i /
					(width / 2) * 2 * width);
			}
		}
		return new BinnedPlanes(width / 2, height / 2, halves);
	}

	private byte mean(final byte[] plane, final int first) {
		int sum = 0, count = 0;
		for (final int at : new int[] { first, first + 1, first + width, first +
			width + 1 })
		{
			if (plane[at] == MISSING) continue;
			sum += plane[at];
			count++;
		}
		return count == 0 ? MISSING : (byte) ((sum + count / 2) / count);
	}

	/** Pixels of a row. */
	int width() {
		return width;
	}

	/** Rows. */
	int height() {
		return height;
	}

	/** How many planes there are. */
	int count() {
		return planes.length;
	}

	/**
	 * The bins of a plane, row by row, {@link #MISSING} or 0 to BINS - 1; not a
	 * copy.
	 */
	byte[] plane(final int index) {
		return planes[index];
	}

	/** How often each bin occurs. */
	int[] counts() {
		final int[] counts = new int[BINS];
		for (final byte[] plane : planes) {
			for (final byte bin : plane) {
				if (bin != MISSING) counts[bin]++;
			}
		}
		return counts;
	}

	/** The share of the most frequent bin, 0 to 1; 1 if everything is missing. */
	double largestShare() {
		int all = 0, largest = 0;
		for (final int count : counts()) {
			all += count;
			largest = Math.max(largest, count);
		}
		return all == 0 ? 1 : largest / (double) all;
	}
}
