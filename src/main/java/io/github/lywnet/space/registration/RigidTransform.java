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

import io.github.lywnet.common.FusionException;
import io.github.lywnet.space.Affine3D;
import io.github.lywnet.space.Geometry;
import io.github.lywnet.space.Geometry.Level;

import java.io.Serializable;
import java.util.Locale;

/**
 * A rotation with a translation, from the fixed image's coordinates in mm to
 * the moving image's: where in the functional (moving) image lies what is seen
 * at a place of the anatomical (fixed) one. Immutable.
 * <p>
 * Coordinates are the patient's (DICOM's LPS), or those of the images' own axes
 * where the patient's are not known; of images without calibration they are
 * pixels.
 * </p>
 *
 * <pre>
 * RigidTransform transform = RigidTransform.of(Affine3D.translation(0, 0, 5));
 * transform.toMoving().apply(10, 20, 30); // 10, 20, 35
 * </pre>
 */
public final class RigidTransform implements Serializable {

	private static final long serialVersionUID = 1L;

	/** The transform that moves nothing. */
	public static final RigidTransform IDENTITY = of(Affine3D.scaling(1, 1, 1));

	/**
	 * How far the matrix may be from a rotation, for rounded numbers in files.
	 */
	private static final double TOLERANCE = 1e-3;

	private final Affine3D toMoving;

	private RigidTransform(final Affine3D toMoving) {
		this.toMoving = toMoving;
	}

	/**
	 * The transform of a matrix.
	 *
	 * @param toMoving from the fixed to the moving image's coordinates in mm
	 * @throws FusionException if it scales, shears or mirrors, or is singular
	 */
	public static RigidTransform of(final Affine3D toMoving) {
		for (int i = 0; i < 3; i++) {
			for (int k = i; k < 3; k++) {
				final double[] a = toMoving.axis(i), b = toMoving.axis(k);
				final double product = a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
				if (Math.abs(product - (i == k ? 1 : 0)) > 2 * TOLERANCE) {
					throw new FusionException(
						"The transform is not rigid: its matrix scales or shears, or is " +
							"singular (" + toMoving +
							", rows of three with the translation). " +
							"Expected a rotation and a translation.");
				}
			}
		}
		if (toMoving.determinant() < 0) throw new FusionException(
			"The transform is not rigid: its matrix mirrors (" + toMoving +
				", rows of three with the translation). Expected a rotation and a " +
				"translation.");
		return new RigidTransform(toMoving);
	}

	/**
	 * The rotation about an axis through the origin.
	 *
	 * @param vector the axis; its length is the angle in radians (Rodrigues)
	 */
	static Affine3D rotation(final double... vector) {
		final double angle = Math.sqrt(vector[0] * vector[0] + vector[1] *
			vector[1] + vector[2] * vector[2]);
		if (angle == 0) return Affine3D.scaling(1, 1, 1);
		final double x = vector[0] / angle, y = vector[1] / angle, z = vector[2] /
			angle;
		final double s = Math.sin(angle), c = Math.cos(angle), v = 1 - c;
		return Affine3D.of(c + x * x * v, x * y * v - z * s, x * z * v + y * s, 0, //
			y * x * v + z * s, c + y * y * v, y * z * v - x * s, 0, //
			z * x * v - y * s, z * y * v + x * s, c + z * z * v, 0);
	}

	/** From the fixed to the moving image's coordinates in mm. */
	public Affine3D toMoving() {
		return toMoving;
	}

	/**
	 * From voxel indices of the fixed to voxel indices of the moving image. If
	 * only one of them has patient coordinates, the transform's are those of both
	 * images' own axes.
	 *
	 * @throws FusionException if only one of them has voxel sizes
	 */
	public Affine3D toMovingVoxels(final Geometry fixed, final Geometry moving) {
		if ((fixed.level() == Level.PIXELS) != (moving.level() == Level.PIXELS)) {
			throw new FusionException("The transform needs the voxel sizes of both " +
				"images; only one has them (anatomical image: " + fixed +
				"; functional image: " + moving +
				"). Set them in a unit of length with " + "Image > Properties...");
		}
		final boolean shared = fixed.level() == moving.level();
		final Affine3D fromFixed = (shared ? fixed : fixed.onOwnAxes()).toWorld();
		final Affine3D fromMoving = (shared ? moving : moving.onOwnAxes())
			.toWorld();
		return fromMoving.inverse().after(toMoving).after(fromFixed);
	}

	/** The transform back, from the moving to the fixed image's coordinates. */
	public RigidTransform inverse() {
		return new RigidTransform(toMoving.inverse());
	}

	/** The angle of the rotation about its one axis, in degrees, 0 to 180. */
	public double angle() {
		// NB: from sine and cosine, since the cosine alone is inexact for small
		// angles
		final double sine = Math.sqrt(square(2, 1) + square(0, 2) + square(1, 0));
		final double cosine = toMoving.get(0, 0) + toMoving.get(1, 1) + toMoving
			.get(2, 2) - 1;
		return Math.toDegrees(Math.atan2(sine, cosine));
	}

	/**
	 * The rotations about the x, y and z axes in degrees, done in the order y, x,
	 * z, as ITK's Euler3DTransform does them.
	 */
	public double[] angles() {
		final double cosine = Math.hypot(toMoving.get(0, 1), toMoving.get(1, 1));
		final double x = Math.atan2(toMoving.get(2, 1), cosine);
		// NB: with x at 90 degrees, y and z turn about the same axis
		final boolean locked = cosine < 1e-9;
		final double y = locked ? Math.atan2(toMoving.get(0, 2), toMoving.get(0, 0))
			: Math.atan2(-toMoving.get(2, 0), toMoving.get(2, 2));
		final double z = locked ? 0 : Math.atan2(-toMoving.get(0, 1), toMoving.get(
			1, 1));
		return new double[] { Math.toDegrees(x), Math.toDegrees(y), Math.toDegrees(
			z) };
	}

	/**
	 * How a place moves: its coordinates in the moving image less those in the
	 * fixed one, in mm.
	 *
	 * @param place x, y and z in mm in the fixed image
	 */
	public double[] displacement(final double... place) {
		final double[] moved = toMoving.apply(place[0], place[1], place[2]);
		for (int axis = 0; axis < 3; axis++) {
			moved[axis] -= place[axis];
		}
		return moved;
	}

	/**
	 * For example
	 * {@code turned by 3.10 degrees, origin moved by 0.50, 0.00, -2.00 mm}.
	 */
	@Override
	public String toString() {
		return String.format(Locale.ROOT,
			"turned by %.2f degrees, origin moved by %.2f, %.2f, %.2f mm", angle(),
			toMoving.get(0, 3), toMoving.get(1, 3), toMoving.get(2, 3));
	}

	private double square(final int row, final int column) {
		final double difference = toMoving.get(row, column) - toMoving.get(column,
			row);
		return difference * difference;
	}
}
