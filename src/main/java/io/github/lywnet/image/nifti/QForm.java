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

package io.github.lywnet.image.nifti;

import java.util.Optional;

import io.github.lywnet.space.Affine3D;

/**
 * A map from voxels to patient coordinates that turns, scales along the axes,
 * mirrors and moves, but does not shear: method 2 of the format's description,
 * its formulas of nifti_quatern_to_mat44 and nifti_mat44_to_quatern. Immutable.
 * Coordinates are NIfTI's (RAS): x grows to the patient's right, y to the
 * front, z to the head.
 */
final class QForm {

	/** How much a, b, c, d may miss the length 1, as rounded numbers do. */
	private static final double ROUNDED = 1e-5;

	/** How far elements of a rotation may be from those of its quaternion. */
	private static final double TOLERANCE = 1e-4;

	private final double[] bcd;
	private final double qfac;

	private QForm(final double qfac, final double... bcd) {
		this.bcd = bcd;
		this.qfac = qfac;
	}

	/**
	 * The turn of a header.
	 *
	 * @param b the quaternion's b, and so on
	 * @param qfac pixdim[0]: negative where the third axis is mirrored
	 * @return nothing if b, c, d are not those of a quaternion of length 1
	 */
	static Optional<QForm> of(final double b, final double c, final double d,
		final double qfac)
	{
		final double square = b * b + c * c + d * d;
		if (!(square <= 1 + ROUNDED)) return Optional.empty();
		final double norm = square > 1 ? Math.sqrt(square) : 1;
		return Optional.of(new QForm(qfac < 0 ? -1 : 1, b / norm, c / norm, d /
			norm));
	}

	/**
	 * The turn of a map.
	 *
	 * @return nothing if the map shears, so that it has no quaternion
	 */
	static Optional<QForm> of(final Affine3D map) {
		final double[][] r = new double[3][3];
		for (int column = 0; column < 3; column++) {
			final double length = length(map, column);
			for (int row = 0; row < 3; row++) {
				r[row][column] = map.get(row, column) / length;
			}
		}
		final double qfac = map.determinant() < 0 ? -1 : 1;
		for (int row = 0; row < 3; row++) {
			r[row][2] *= qfac;
		}
		final QForm form = new QForm(qfac, quaternion(r));
		return form.isTurn(r) ? Optional.of(form) : Optional.empty();
	}

	/**
	 * The length of the image of a map's unit vector: the spacing along that
	 * axis.
	 */
	static double length(final Affine3D map, final int axis) {
		final double[] step = map.axis(axis);
		return Math.sqrt(step[0] * step[0] + step[1] * step[1] + step[2] * step[2]);
	}

	/** The quaternion's b, c and d. */
	double[] bcd() {
		return bcd.clone();
	}

	/** 1, or -1 where the third axis is mirrored. */
	double qfac() {
		return qfac;
	}

	/**
	 * The map from voxels to patient coordinates.
	 *
	 * @param spacing of x, y and z in any unit
	 * @param first the coordinates of the first voxel in that unit
	 */
	Affine3D map(final double[] spacing, final double[] first) {
		final double[][] r = rotation();
		final double[] elements = new double[12];
		for (int row = 0; row < 3; row++) {
			elements[4 * row] = r[row][0] * spacing[0];
			elements[4 * row + 1] = r[row][1] * spacing[1];
			elements[4 * row + 2] = r[row][2] * spacing[2] * qfac;
			elements[4 * row + 3] = first[row];
		}
		return Affine3D.of(elements);
	}

	private double[][] rotation() {
		final double b = bcd[0], c = bcd[1], d = bcd[2];
		final double a = Math.sqrt(Math.max(0, 1 - b * b - c * c - d * d));
		return new double[][] { //
			{ a * a + b * b - c * c - d * d, 2 * (b * c - a * d), 2 * (b * d + a *
				c) }, { 2 * (b * c + a * d), a * a + c * c - b * b - d * d, 2 * (c * d -
					a * b) }, { 2 * (b * d - a * c), 2 * (c * d + a * b), a * a + d * d -
						c * c - b * b } };
	}

	private boolean isTurn(final double[][] r) {
		final double[][] own = rotation();
		for (int row = 0; row < 3; row++) {
			for (int column = 0; column < 3; column++) {
				if (!(Math.abs(own[row][column] - r[row][column]) <= TOLERANCE)) {
					return false;
				}
			}
		}
		return true;
	}

	/** The b, c, d of a rotation, with a not negative. */
	private static double[] quaternion(final double[][] r) {
		final double[] squares = { 1 + r[0][0] + r[1][1] + r[2][2], 1 + r[0][0] -
			r[1][1] - r[2][2], 1 - r[0][0] + r[1][1] - r[2][2], 1 - r[0][0] -
				r[1][1] + r[2][2] };
		int largest = 0;
		for (int i = 1; i < squares.length; i++) {
			if (squares[i] > squares[largest]) largest = i;
		}
		// NB: products of the largest element with each of the four, times 4
		final double[][] products = { //
			{ squares[0], r[2][1] - r[1][2], r[0][2] - r[2][0], r[1][0] - r[0][1] }, {
				r[2][1] - r[1][2], squares[1], r[0][1] + r[1][0], r[0][2] + r[2][0] }, {
					r[0][2] - r[2][0], r[0][1] + r[1][0], squares[2], r[1][2] + r[2][1] },
			{ r[1][0] - r[0][1], r[0][2] + r[2][0], r[1][2] + r[2][1], squares[3] } };
		final double[] q = products[largest];
		final double factor = (q[0] < 0 ? -0.5 : 0.5) / Math.sqrt(squares[largest]);
		return new double[] { q[1] * factor, q[2] * factor, q[3] * factor };
	}
}
