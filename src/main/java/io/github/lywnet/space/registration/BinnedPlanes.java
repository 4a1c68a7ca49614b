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

import io.github.lywnet.space.Geometry;

import net.imglib2.FinalInterval;
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
		final VoxelVolume[] volumes = new VoxelVolume[depth];
		double low = Double.POSITIVE_INFINITY, high = Double.NEGATIVE_INFINITY;
		for (int i = 0; i < depth; i++) {
			volumes[i] = plane(values, (2 * i + 1) * values.dimension(2) / (2 *
				depth), factor);
			low = Math.min(low, volumes[i].range().low());
			high = Math.max(high, volumes[i].range().high());
		}
		final LevelRange range = new LevelRange(low, high);
		final byte[][] planes = new byte[depth][];
		for (int i = 0; i < depth; i++) {
			planes[i] = volumes[i].bins(range, BINS, MISSING);
		}
		return new BinnedPlanes(volumes[0].size(0), volumes[0].size(1), planes);
	}

	private static VoxelVolume plane(
		final RandomAccessibleInterval<FloatType> values, final long index,
		final int factor)
	{
		final long[] min = values.minAsLongArray(), max = values.maxAsLongArray();
		min[2] += index;
		max[2] = min[2];
		final long width = values.dimension(0), height = values.dimension(1);
		return VoxelVolume.of(Views.interval(values, new FinalInterval(min, max)),
			Geometry.pixels(width, height, 1), factor);
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

	/** The share of the most frequent bin, 0 to 1; 1 if everything is missing. */
	double largestShare() {
		final int[] counts = new int[BINS];
		int all = 0, largest = 0;
		for (final byte[] plane : planes) {
			for (final byte bin : plane) {
				if (bin == MISSING) continue;
				all++;
				largest = Math.max(largest, ++counts[bin]);
			}
		}
		return all == 0 ? 1 : largest / (double) all;
	}
}
