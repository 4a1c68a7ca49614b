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

import io.github.lywnet.space.Affine3D;

import java.util.stream.IntStream;

/**
 * How much two images tell of each other when one is moved: their joint
 * histogram at a fixed sample. It does not depend on the number of threads:
 * blocks of places are counted side by side and added in their order.
 * Immutable; any thread may ask.
 */
final class ImageMatch {

	/**
	 * Places counted by one thread at a time; less do not pay for waiting for it.
	 */
	private static final int BLOCK = 8192;

	private final SamplePoints points;
	private final VoxelVolume moving;
	private final LevelRange movingRange;

	/** Whether the moving image goes on past its edges with the values there. */
	private final boolean continued;

	ImageMatch(final SamplePoints points, final VoxelVolume moving,
		final LevelRange movingRange)
	{
		this(points, moving, movingRange, false);
	}

	private ImageMatch(final SamplePoints points, final VoxelVolume moving,
		final LevelRange movingRange, final boolean continued)
	{
		this.points = points;
		this.moving = moving;
		this.movingRange = movingRange;
		this.continued = continued;
	}

	/**
	 * The match at those places only that lie in the moving image under a
	 * transform; under transforms near it, the moving image goes on past its
	 * edges. So the information changes with the intensities alone, not with what
	 * the edge of the field of view covers, which would draw the optimum away by
	 * millimetres.
	 */
	ImageMatch within(final Affine3D transform) {
		final double[] map = toIndex(transform);
		return new ImageMatch(points.where(i -> Double.isFinite(value(map, i))),
			moving, movingRange, true);
	}

	/** Places of the sample. */
	int count() {
		return points.count();
	}

	/**
	 * Counts the pairs of values.
	 *
	 * @param transform from the fixed to the moving image's coordinates in mm
	 */
	JointHistogram histogram(final Affine3D transform) {
		final double[] map = toIndex(transform);
		final int blocks = (points.count() + BLOCK - 1) / BLOCK;
		final JointHistogram[] parts = IntStream.range(0, blocks).parallel()
			.mapToObj(block -> count(map, block)).toArray(JointHistogram[]::new);
		final JointHistogram all = new JointHistogram();
		for (final JointHistogram part : parts) {
			all.add(part);
		}
		return all;
	}

	private JointHistogram count(final double[] map, final int block) {
		final JointHistogram histogram = new JointHistogram();
		final int end = Math.min(points.count(), (block + 1) * BLOCK);
		for (int i = block * BLOCK; i < end; i++) {
			final double value = value(map, i);
			if (Double.isFinite(value)) histogram.add(points.bin(i), movingRange.bin(
				value, JointHistogram.BINS));
		}
		return histogram;
	}

	private double[] toIndex(final Affine3D transform) {
		return moving.toWorld().inverse().after(transform).toArray();
	}

	/** The moving image's value at a place of the sample. */
	private double value(final double[] map, final int index) {
		final double x = points.coordinate(index, 0), y = points.coordinate(index,
			1), z = points.coordinate(index, 2);
		final double column = map[0] * x + map[1] * y + map[2] * z + map[3];
		final double row = map[4] * x + map[5] * y + map[6] * z + map[7];
		final double slice = map[8] * x + map[9] * y + map[10] * z + map[11];
		return continued ? moving.continued(column, row, slice) : moving
			.interpolate(column, row, slice);
	}
}
