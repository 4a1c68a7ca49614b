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

package io.github.lywnet.phantom;

import io.github.lywnet.space.Affine3D;

/**
 * A small head of ellipsoids in patient coordinates (LPS, mm), about 52 x 66 x
 * 50 mm in size, with its centre at the origin: scalp, skull, grey and white
 * matter, ventricles, and a lesion in the left half, hot in PET.
 */
public final class HeadVolume {

	/** Half of the thickness of edges in an MRI, mm. */
	private static final double SHARP = 0.5;

	/** Half of the thickness of edges in a PET, mm. */
	private static final double BLURRED = 2;

	private static final Ball SCALP = new Ball(0, 0, 0, 26, 33, 25);
	private static final Ball SKULL = new Ball(0, 0, 0, 24, 31, 23);
	private static final Ball GREY = new Ball(0, 0, 0, 21, 28, 20);
	private static final Ball WHITE = new Ball(0, 0, 0, 16, 22, 15);
	private static final Ball LEFT_VENTRICLE = new Ball(4, 0, 2, 2.5, 9, 4);
	private static final Ball RIGHT_VENTRICLE = new Ball(-4, 0, 2, 2.5, 9, 4);

	private final Ball lesion;

	/**
	 * Makes a head.
	 *
	 * @param x place of the lesion's centre in mm, positive to the left
	 * @param y place of the lesion's centre in mm, positive to the back
	 * @param z place of the lesion's centre in mm, positive to the head
	 */
	public HeadVolume(final double x, final double y, final double z) {
		lesion = new Ball(x, y, z, 4, 4, 4);
	}

	/** The intensity of a T1-weighted MRI, 0 to 900. */
	public double mri(final double x, final double y, final double z) {
		double value = mix(0, 850, SCALP, x, y, z, SHARP);
		value = mix(value, 60, SKULL, x, y, z, SHARP);
		value = mix(value, 380, GREY, x, y, z, SHARP);
		value = mix(value, 550, WHITE, x, y, z, SHARP);
		value = mix(value, 120, LEFT_VENTRICLE, x, y, z, SHARP);
		value = mix(value, 120, RIGHT_VENTRICLE, x, y, z, SHARP);
		return mix(value, 250, lesion, x, y, z, SHARP);
	}

	/** The activity of an FDG-PET, 0 to 20000. */
	public double pet(final double x, final double y, final double z) {
		double value = mix(0, 800, SCALP, x, y, z, BLURRED);
		value = mix(value, 9000, GREY, x, y, z, BLURRED);
		value = mix(value, 3500, WHITE, x, y, z, BLURRED);
		value = mix(value, 500, LEFT_VENTRICLE, x, y, z, BLURRED);
		value = mix(value, 500, RIGHT_VENTRICLE, x, y, z, BLURRED);
		return mix(value, 20000, lesion, x, y, z, BLURRED);
	}

	/**
	 * The MRI on a grid.
	 *
	 * @param grid from voxel indices to patient coordinates
	 * @return rounded values, x first, then y, then z
	 */
	public short[] mri(final Affine3D grid, final int width, final int height,
		final int depth)
	{
		return sampled(grid, width, height, depth, this::mri);
	}

	/** The PET on a grid, as {@link #mri(Affine3D, int, int, int)}. */
	public short[] pet(final Affine3D grid, final int width, final int height,
		final int depth)
	{
		return sampled(grid, width, height, depth, this::pet);
	}

	/** A value at a place. */
	private interface Field {

		double at(double x, double y, double z);
	}

	private static short[] sampled(final Affine3D grid, final int width,
		final int height, final int depth, final Field field)
	{
		final short[] values = new short[width * height * depth];
		int i = 0;
		for (int z = 0; z < depth; z++) {
			for (int y = 0; y < height; y++) {
				for (int x = 0; x < width; x++) {
					final double[] at = grid.apply(x, y, z);
					values[i++] = (short) StrictMath.round(field.at(at[0], at[1], at[2]));
				}
			}
		}
		return values;
	}

	private static double mix(final double outside, final double inside,
		final Ball ball, final double x, final double y, final double z,
		final double edge)
	{
		final double share = ball.share(x, y, z, edge);
		return outside + share * (inside - outside);
	}

	/** An ellipsoid. */
	private static final class Ball {

		private final double[] centre;
		private final double[] radii;

		Ball(final double x, final double y, final double z, final double a,
			final double b, final double c)
		{
			centre = new double[] { x, y, z };
			radii = new double[] { a, b, c };
		}

		/** How much of a place lies inside, 0 to 1. */
		private double share(final double x, final double y, final double z,
			final double edge)
		{
			final double[] at = { x, y, z };
			double sum = 0;
			double shortest = Double.MAX_VALUE;
			for (int axis = 0; axis < at.length; axis++) {
				final double distance = (at[axis] - centre[axis]) / radii[axis];
				sum += distance * distance;
				shortest = Math.min(shortest, radii[axis]);
			}
			final double depth = (1 - StrictMath.sqrt(sum)) * shortest;
			return Math.max(0, Math.min(1, 0.5 + depth / (2 * edge)));
		}
	}
}
