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

/**
 * The directions in which an image may be moved: a volume's in space, a plane's
 * within itself. Immutable.
 */
final class FixedFrame {

	/** Share of the field of view that is searched on each side of a start. */
	private static final double SHIFT = 0.25;

	/** Degrees that are searched on each side of a start. */
	private static final double TURN = 30;

	private final Geometry geometry;
	private final boolean plane;

	/** Unit vectors along the rows, down the rows, and across both. */
	private final double[][] unit;

	/**
	 * @param geometry of the fixed image
	 * @param plane whether it is moved within its plane only
	 */
	FixedFrame(final Geometry geometry, final boolean plane) {
		this.geometry = geometry;
		this.plane = plane;
		final double[] x = normalised(geometry.toWorld().axis(0));
		final double[] normal = normal(geometry);
		unit = new double[][] { x, cross(normal, x), normal };
	}

	/**
	 * The unit vector across the planes; right-handed, whatever the slices'
	 * order.
	 */
	static double[] normal(final Geometry geometry) {
		final Affine3D map = geometry.toWorld();
		return normalised(cross(map.axis(0), map.axis(1)));
	}

	/** Where the image is turned about, in mm. */
	double[] centre() {
		return geometry.centre();
	}

	/** Unit vectors along which it is shifted, two or three. */
	double[][] directions() {
		return plane ? new double[][] { unit[0], unit[1] } : unit;
	}

	/** Unit vectors about which it is turned, one or three. */
	double[][] axes() {
		return plane ? new double[][] { unit[2] } : unit;
	}

	/**
	 * Number of parameters of a transform: a shift along and a turn about each.
	 */
	int dimension() {
		return directions().length + axes().length;
	}

	/**
	 * How far a search goes from a start, in mm: a quarter of the field of view
	 * along each direction, and the arc of 30 degrees about each axis.
	 */
	double[] reach() {
		final double[] reach = new double[dimension()];
		final int shifts = directions().length;
		for (int i = 0; i < reach.length; i++) {
			reach[i] = i < shifts ? extent(i) * SHIFT : Math.toRadians(TURN) *
				radius();
		}
		return reach;
	}

	/** A typical distance of its content from the centre in mm. */
	double radius() {
		final double x = extent(0), y = extent(1), z = plane ? 0 : extent(2);
		return Math.sqrt(x * x + y * y + z * z) / 4;
	}

	/**
	 * How far two transforms put a place in the image apart, in mm, at most: the
	 * largest distance at the corners of its middle half.
	 */
	double distance(final Affine3D a, final Affine3D b) {
		double largest = 0;
		for (int corner = 0; corner < 1 << directions().length; corner++) {
			final double[] place = centre().clone();
			for (int i = 0; i < directions().length; i++) {
				final double side = ((corner >> i & 1) - 0.5) * extent(i) / 2;
				for (int axis = 0; axis < 3; axis++) {
					place[axis] += side * unit[i][axis];
				}
			}
			final double[] p = a.apply(place[0], place[1], place[2]), q = b.apply(
				place[0], place[1], place[2]);
			largest = Math.max(largest, Math.sqrt(Math.pow(p[0] - q[0], 2) + Math.pow(
				p[1] - q[1], 2) + Math.pow(p[2] - q[2], 2)));
		}
		return largest;
	}

	/** The field of view along an axis in mm. */
	double extent(final int axis) {
		return geometry.size(axis) * geometry.spacing(axis);
	}

	private static double[] cross(final double[] a, final double[] b) {
		return new double[] { a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2],
			a[0] * b[1] - a[1] * b[0] };
	}

	private static double[] normalised(final double[] vector) {
		final double length = Math.sqrt(vector[0] * vector[0] + vector[1] *
			vector[1] + vector[2] * vector[2]);
		return new double[] { vector[0] / length, vector[1] / length, vector[2] /
			length };
	}
}
