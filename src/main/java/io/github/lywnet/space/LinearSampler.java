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

package io.github.lywnet.space;

import net.imglib2.RandomAccess;
import net.imglib2.RandomAccessibleInterval;

/**
 * Finds the eight voxels around a position, with their weights in a trilinear
 * interpolation. Voxels without a weight are left out, so that what they hold,
 * NaN perhaps, does not count; positions beyond the outermost voxel centres are
 * those of the next of these. To be used by one thread.
 *
 * @param <T> the type of the voxels
 */
final class LinearSampler<T> {

	/** Gets a voxel. */
	@FunctionalInterface
	interface Sum<T> {

		void add(T voxel, double weight);
	}

	/** NB: what rounding leaves of a position at a voxel's centre. */
	private static final double NOTHING = 1e-6;

	private final RandomAccess<T> voxels;
	private final long[] last = new long[3];
	private final long[] below = new long[3];
	private final double[] shareAbove = new double[3];

	/** @param volume three axes, beginning at 0 */
	LinearSampler(final RandomAccessibleInterval<T> volume) {
		voxels = volume.randomAccess();
		for (int axis = 0; axis < last.length; axis++) {
			last[axis] = volume.dimension(axis) - 1;
		}
	}

	/** Adds the voxels around a position; their weights are 1 together. */
	void sample(final double x, final double y, final double z,
		final Sum<T> sum)
	{
		place(0, x);
		place(1, y);
		place(2, z);
		for (int corner = 0; corner < 8; corner++) {
			double weight = 1;
			for (int axis = 0; axis < 3; axis++) {
				weight *= (corner >> axis & 1) == 0 ? 1 - shareAbove[axis]
					: shareAbove[axis];
			}
			if (weight == 0) continue;
			for (int axis = 0; axis < 3; axis++) {
				voxels.setPosition(below[axis] + (corner >> axis & 1), axis);
			}
			sum.add(voxels.get(), weight);
		}
	}

	private void place(final int axis, final double position) {
		final double inside = Math.max(0, Math.min(last[axis], position));
		below[axis] = Math.min(last[axis], (long) inside);
		final double share = inside - below[axis];
		shareAbove[axis] = share < NOTHING ? 0 : share;
		if (share > 1 - NOTHING) {
			below[axis]++;
			shareAbove[axis] = 0;
		}
	}
}
