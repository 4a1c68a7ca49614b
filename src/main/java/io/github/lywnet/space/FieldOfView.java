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

/**
 * The part of a row of anatomical voxels whose centres lie in the field of view
 * of a functional volume: between the outer faces of its first and last voxels.
 */
final class FieldOfView {

	/**
	 * NB: a hair wider, so that faces that coincide do so after rounding, too.
	 */
	private static final double HALF = 0.5 + 1e-6;

	private final int first;
	private final int last;

	/**
	 * Finds the part.
	 *
	 * @param toFunctional from anatomical to functional voxel indices
	 * @param size functional voxels along each axis
	 * @param length voxels of the row
	 * @param y which row
	 * @param z in which plane
	 */
	FieldOfView(final Affine3D toFunctional, final long[] size, final long length,
		final long y, final long z)
	{
		final double[] start = toFunctional.apply(0, y, z);
		double from = 0;
		double to = length - 1;
		for (int axis = 0; axis < size.length; axis++) {
			final double step = toFunctional.get(axis, 0);
			final double low = -HALF - start[axis];
			final double high = size[axis] - 1 + HALF - start[axis];
			if (step != 0) {
				from = Math.max(from, Math.min(low / step, high / step));
				to = Math.min(to, Math.max(low / step, high / step));
			}
			else if (low > 0 || high < 0) to = -1;
		}
		first = (int) Math.ceil(from);
		last = (int) Math.floor(to);
	}

	/** The first voxel; behind {@link #last} where there is none. */
	int first() {
		return first;
	}

	/** The last voxel. */
	int last() {
		return last;
	}

	/** How many voxels there are. */
	int count() {
		return Math.max(0, last - first + 1);
	}
}
