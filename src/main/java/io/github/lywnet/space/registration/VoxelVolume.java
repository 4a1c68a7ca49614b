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
import io.github.lywnet.space.Geometry;

import java.util.Arrays;

import net.imglib2.Cursor;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

/**
 * Intensities in memory with their place in space: a volume, or a plane as a
 * volume of one slice. NaN is a voxel without a value. Not changed after its
 * making, so that several threads may read.
 */
final class VoxelVolume {

	/** How far a voxel reaches from its centre, in voxels. */
	private static final double HALF = 0.5;

	/** Share of the values at either end that the bins are not spread over. */
	private static final double TAIL = 1e-4;

	/** Values of which the ends are found. */
	private static final int RANGE_SAMPLE = 100000;

	private static final double GOLDEN_RATIO = (Math.sqrt(5) - 1) / 2;

	/** No axis is thinned to less. */
	private static final int LEAST_VOXELS = 4;

	/** Voxels along x, y and z. */
	private final int[] size;

	/** x fastest, then y, then z. */
	private final float[] values;

	/** From voxel indices to coordinates in mm. */
	private final Affine3D toWorld;

	private VoxelVolume(final int[] size, final float[] values,
		final Affine3D toWorld)
	{
		this.size = size;
		this.values = values;
		this.toWorld = toWorld;
	}

	/**
	 * Copies a volume, smoothed to a resolution.
	 * <p>
	 * Each axis is smoothed by a Gaussian, whose sigma is half the resolution for
	 * voxels that are much smaller and 0 for voxels of that size, and then
	 * thinned by a whole number, but not to more than half of the resolution:
	 * linear interpolation between larger voxels would blur some places more than
	 * others, and mutual information prefers transforms at which that is so
	 * (Pluim et al., "Interpolation artefacts in mutual information-based image
	 * registration", Computer Vision and Image Understanding 77, 2000). An axis
	 * whose voxels are larger stays as it is. Missing values have no weight.
	 * Slices are read one after the other, so that no more than the thinned
	 * planes is held.
	 * </p>
	 *
	 * @param values intensities, three dimensions
	 * @param geometry where they lie
	 * @param resolution in mm
	 */
	static VoxelVolume of(final RandomAccessibleInterval<FloatType> values,
		final Geometry geometry, final double resolution)
	{
		final Thinning[] thinnings = new Thinning[3];
		for (int axis = 0; axis < 3; axis++) {
			final int count = Math.toIntExact(geometry.size(axis));
			thinnings[axis] = thinning(count, resolution / geometry.spacing(axis));
		}
		final int width = Math.toIntExact(geometry.size(0)), height = Math
			.toIntExact(geometry.size(1)), depth = Math.toIntExact(geometry.size(2));
		final int[] size = { thinnings[0].count(), thinnings[1].count(), depth };
		final float[] planes = new float[Math.multiplyExact(size[0] * size[1],
			depth)];
		for (int z = 0; z < depth; z++) {
			final float[] plane = read(Views.hyperSlice(values, 2, values.min(2) + z),
				width * height);
			final float[] rows = thinnings[0].apply(plane, 1, height);
			System.arraycopy(thinnings[1].apply(rows, size[0], 1), 0, planes, z *
				size[0] * size[1], size[0] * size[1]);
		}
		return thinned(planes, size, thinnings, geometry.toWorld());
	}

	/**
	 * @param resolution in voxels
	 */
	private static Thinning thinning(final int count, final double resolution) {
		// NB: a little more, since a quotient of equal numbers may be below 1
		final int factor = (int) Math.floor(resolution * HALF + 1e-3);
		return new Thinning(count, Math.max(1, Math.min(count / LEAST_VOXELS,
			factor)), HALF * Math.sqrt(Math.max(0, resolution * resolution - 1)));
	}

	private static float[] read(final RandomAccessibleInterval<FloatType> plane,
		final int length)
	{
		final float[] read = new float[length];
		final Cursor<FloatType> cursor = Views.flatIterable(plane).cursor();
		for (int i = 0; i < length; i++) {
			read[i] = cursor.next().get();
		}
		return read;
	}

	private static VoxelVolume thinned(final float[] planes, final int[] size,
		final Thinning[] thinnings, final Affine3D toWorld)
	{
		final float[] values = thinnings[2].apply(planes, size[0] * size[1], 1);
		final double[] steps = new double[3], first = new double[3];
		for (int axis = 0; axis < 3; axis++) {
			steps[axis] = thinnings[axis].factor();
			first[axis] = thinnings[axis].first();
		}
		return new VoxelVolume(new int[] { size[0], size[1], thinnings[2].count() },
			values, toWorld.after(Affine3D.translation(first[0], first[1], first[2]))
				.after(Affine3D.scaling(steps[0], steps[1], steps[2])));
	}

	/** Voxels along an axis, 0 to 2. */
	int size(final int axis) {
		return size[axis];
	}

	/** From voxel indices to coordinates in mm. */
	Affine3D toWorld() {
		return toWorld;
	}

	/** Whether this is a plane: then its third index is of no meaning. */
	boolean isPlane() {
		return size[2] == 1;
	}

	/** The smallest and the largest value, of those that are not missing. */
	LevelRange range() {
		double low = Double.POSITIVE_INFINITY, high = Double.NEGATIVE_INFINITY;
		for (final float value : values) {
			if (!Float.isFinite(value)) continue;
			low = Math.min(low, value);
			high = Math.max(high, value);
		}
		return new LevelRange(low, high);
	}

	/**
	 * The values that bins are spread over, without the lowest and the highest of
	 * ten thousand: a few bright voxels would take bins from the tissue. With few
	 * different values, all of them.
	 */
	LevelRange binnedRange() {
		final int count = Math.min(values.length, RANGE_SAMPLE);
		final float[] sample = new float[count];
		int kept = 0;
		for (int i = 0; i < count; i++) {
			// NB: a step that is no multiple of rows or slices
			final float value = count == values.length ? values[i] : values[(int) (i *
				GOLDEN_RATIO % 1 * values.length)];
			if (Float.isFinite(value)) sample[kept++] = value;
		}
		if (kept == 0) return range();
		Arrays.sort(sample, 0, kept);
		final int tail = (int) (TAIL * kept);
		final LevelRange range = new LevelRange(sample[tail], sample[kept - 1 -
			tail]);
		return range.isConstant() ? range() : range;
	}

	/** The centre of the intensities above the smallest, in mm. */
	double[] centreOfMass() {
		final LevelRange range = range();
		final double[] sums = new double[3];
		double mass = 0;
		for (int i = 0; i < values.length; i++) {
			if (!Float.isFinite(values[i])) continue;
			final double weight = range.bin(values[i], 2);
			mass += weight;
			sums[0] += weight * (i % size[0]);
			sums[1] += weight * (i / size[0] % size[1]);
			sums[2] += weight * (i / size[0] / size[1]);
		}
		return toWorld.apply(sums[0] / mass, sums[1] / mass, sums[2] / mass);
	}

	/**
	 * The value at a place by linear interpolation; in the outer half of the
	 * outermost voxels theirs.
	 *
	 * @param x voxel index, not whole
	 * @param y voxel index, not whole
	 * @param z voxel index, not whole; of a plane it is not looked at
	 * @return NaN outside the volume and where one of the voxels around has no
	 *         value
	 */
	double interpolate(final double x, final double y, final double z) {
		if (!(x >= -HALF && x <= size[0] - HALF && y >= -HALF && y <= size[1] -
			HALF)) return Double.NaN;
		final int x0 = lower(x, size[0]), y0 = lower(y, size[1]);
		final double dx = part(x, x0), dy = part(y, y0);
		if (isPlane()) return bilinear(x0 + y0 * size[0], dx, dy);
		if (!(z >= -HALF && z <= size[2] - HALF)) return Double.NaN;
		final int z0 = lower(z, size[2]);
		final double dz = part(z, z0);
		final int slice = size[0] * size[1];
		final int index = x0 + y0 * size[0] + z0 * slice;
		return (1 - dz) * bilinear(index, dx, dy) + dz * bilinear(index + slice, dx,
			dy);
	}

	/**
	 * The value at a place, outside the volume that of the nearest place inside.
	 */
	double continued(final double x, final double y, final double z) {
		return interpolate(inside(x, size[0]), inside(y, size[1]), inside(z,
			size[2]));
	}

	private double bilinear(final int index, final double dx, final double dy) {
		final int below = index + size[0];
		return (1 - dy) * ((1 - dx) * values[index] + dx * values[index + 1]) + dy *
			((1 - dx) * values[below] + dx * values[below + 1]);
	}

	private static double inside(final double at, final int count) {
		return Math.max(0, Math.min(count - 1, at));
	}

	/** The voxel before a place, such that there is one behind it, too. */
	private static int lower(final double at, final int count) {
		return Math.max(0, Math.min(count - 2, (int) at));
	}

	private static double part(final double at, final int lower) {
		return Math.max(0, Math.min(1, at - lower));
	}
}
