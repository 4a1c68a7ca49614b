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

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Places in the fixed image at which both images are compared: a
 * low-discrepancy sequence over its field of view, the same for the same image.
 * Immutable.
 * <p>
 * The places lie between the voxels, so that no position of the moving grid is
 * favoured (Pluim et al., "Interpolation artefacts in mutual information-based
 * image registration", Computer Vision and Image Understanding 77, 2000).
 * </p>
 */
final class SamplePoints {

	/**
	 * Solution of x^4 = x + 1: its powers' fractions fill a cube evenly (Roberts
	 * 2018).
	 */
	private static final double GENERATOR = 1.2207440846057596;

	/** Coordinates in mm, x, y and z of each place. */
	private final double[] coordinates;

	/** Of the fixed image's value at each place. */
	private final int[] bins;

	private SamplePoints(final double[] coordinates, final int[] bins) {
		this.coordinates = coordinates;
		this.bins = bins;
	}

	/**
	 * Spreads places over an image.
	 *
	 * @param fixed the image
	 * @param range of its values
	 * @param count places; less remain where values are missing
	 */
	static SamplePoints of(final VoxelVolume fixed, final LevelRange range,
		final int count)
	{
		final double[] coordinates = new double[3 * count];
		final int[] bins = new int[count];
		int kept = 0;
		for (int i = 0; i < count; i++) {
			final double x = place(i, 1, fixed.size(0)), y = place(i, 2, fixed.size(
				1)), z = fixed.isPlane() ? 0 : place(i, 3, fixed.size(2));
			final double value = fixed.interpolate(x, y, z);
			if (!Double.isFinite(value)) continue;
			System.arraycopy(fixed.toWorld().apply(x, y, z), 0, coordinates, 3 * kept,
				3);
			bins[kept++] = (int) (range.bin(value, JointHistogram.BINS) + 0.5);
		}
		return new SamplePoints(Arrays.copyOf(coordinates, 3 * kept), Arrays.copyOf(
			bins, kept));
	}

	/** Those places of which something holds. */
	SamplePoints where(final IntPredicate condition) {
		final double[] coordinatesThere = new double[coordinates.length];
		final int[] binsThere = new int[bins.length];
		int kept = 0;
		for (int i = 0; i < bins.length; i++) {
			if (!condition.test(i)) continue;
			System.arraycopy(coordinates, 3 * i, coordinatesThere, 3 * kept, 3);
			binsThere[kept++] = bins[i];
		}
		return new SamplePoints(Arrays.copyOf(coordinatesThere, 3 * kept), Arrays
			.copyOf(binsThere, kept));
	}

	/**
	 * A place along an axis, from the first voxel's outer face to the last one's.
	 */
	private static double place(final int index, final int power,
		final int size)
	{
		final double step = 1 / Math.pow(GENERATOR, power);
		return (0.5 + (index + 1) * step) % 1 * size - 0.5;
	}

	/** How many there are. */
	int count() {
		return bins.length;
	}

	/** A coordinate in mm, axis 0 to 2. */
	double coordinate(final int index, final int axis) {
		return coordinates[3 * index + axis];
	}

	/** The bin of the fixed image's value. */
	int bin(final int index) {
		return bins[index];
	}
}
