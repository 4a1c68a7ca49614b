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

import java.io.Serializable;
import java.util.Arrays;

/**
 * An affine map of three-dimensional space: {@code y = A x + t}. Immutable.
 *
 * <pre>
 * Affine3D millimetres = Affine3D.scaling(1, 1, 3);
 * millimetres.apply(10, 10, 10); // 10, 10, 30
 * </pre>
 */
public final class Affine3D implements Serializable {

	private static final long serialVersionUID = 1L;

	private static final int ROWS = 3;
	private static final int COLUMNS = 4;

	/** Rows of A with the element of t behind each. */
	private final double[] elements;

	private Affine3D(final double... elements) {
		this.elements = elements;
	}

	/**
	 * Makes a map of its elements.
	 *
	 * @param rows twelve numbers: each row of A followed by the element of t
	 * @throws IllegalArgumentException if there are not twelve, or one is not
	 *           finite
	 */
	public static Affine3D of(final double... rows) {
		if (rows.length != ROWS * COLUMNS || !Arrays.stream(rows).allMatch(
			Double::isFinite)) throw new IllegalArgumentException(
				"expected twelve finite numbers, found " + Arrays.toString(rows));
		return new Affine3D(rows.clone());
	}

	/** The map that multiplies each coordinate by a factor. */
	public static Affine3D scaling(final double x, final double y,
		final double z)
	{
		return of(x, 0, 0, 0, 0, y, 0, 0, 0, 0, z, 0);
	}

	/** The map that adds a vector. */
	public static Affine3D translation(final double x, final double y,
		final double z)
	{
		return of(1, 0, 0, x, 0, 1, 0, y, 0, 0, 1, z);
	}

	/**
	 * An element of A, or of t where the column is 3; both are counted from 0.
	 */
	public double get(final int row, final int column) {
		return elements[row * COLUMNS + column];
	}

	/** The twelve elements, row by row, as {@link #of} takes them. */
	public double[] toArray() {
		return elements.clone();
	}

	/** The image of a point. */
	public double[] apply(final double x, final double y, final double z) {
		final double[] image = new double[ROWS];
		for (int row = 0; row < ROWS; row++) {
			image[row] = get(row, 0) * x + get(row, 1) * y + get(row, 2) * z + get(
				row, 3);
		}
		return image;
	}

	/** The map that does the other one first, then this. */
	public Affine3D after(final Affine3D first) {
		final double[] product = new double[ROWS * COLUMNS];
		for (int row = 0; row < ROWS; row++) {
			for (int column = 0; column < COLUMNS; column++) {
				double sum = column == 3 ? get(row, 3) : 0;
				for (int k = 0; k < ROWS; k++) {
					sum += get(row, k) * first.get(k, column);
				}
				product[row * COLUMNS + column] = sum;
			}
		}
		return new Affine3D(product);
	}

	/** The volume of the unit cube's image, negative if handedness changes. */
	public double determinant() {
		return get(0, 0) * cofactor(0, 0) + get(0, 1) * cofactor(0, 1) + get(0, 2) *
			cofactor(0, 2);
	}

	/**
	 * The map back.
	 *
	 * @throws ArithmeticException if there is none
	 */
	public Affine3D inverse() {
		final double determinant = determinant();
		if (determinant == 0 || !Double.isFinite(1 / determinant)) {
			throw new ArithmeticException("singular: " + this);
		}
		final double[] inverse = new double[ROWS * COLUMNS];
		for (int row = 0; row < ROWS; row++) {
			for (int column = 0; column < ROWS; column++) {
				inverse[row * COLUMNS + column] = cofactor(column, row) / determinant;
			}
			for (int k = 0; k < ROWS; k++) {
				inverse[row * COLUMNS + 3] -= inverse[row * COLUMNS + k] * get(k, 3);
			}
		}
		return new Affine3D(inverse);
	}

	/** The image of the unit vector of an axis, 0 to 2. */
	public double[] axis(final int axis) {
		return new double[] { get(0, axis), get(1, axis), get(2, axis) };
	}

	@Override
	public String toString() {
		return Arrays.toString(elements);
	}

	private double cofactor(final int row, final int column) {
		final int r0 = (row + 1) % ROWS, r1 = (row + 2) % ROWS;
		final int c0 = (column + 1) % ROWS, c1 = (column + 2) % ROWS;
		return get(r0, c0) * get(r1, c1) - get(r0, c1) * get(r1, c0);
	}
}
