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

package io.github.lywnet.metrics.plane;

/** A plane of the numbers in an array. */
public final class ArrayPlane implements Plane {

	private final double[] values;
	private final int width;

	/**
	 * Makes a plane of an array.
	 *
	 * @param values row by row, {@code values[x + y * width]}; not copied, and
	 *          not to be changed any more
	 * @param width number of columns
	 */
	public ArrayPlane(final double[] values, final int width) {
		this.values = values;
		this.width = width;
	}

	/**
	 * Makes a plane of the values of another one, which the array is free to
	 * change.
	 */
	public static double[] valuesOf(final Plane plane) {
		final double[] values = new double[Math.multiplyExact(plane.width(), plane
			.height())];
		final double[] row = new double[plane.width()];
		for (int y = 0; y < plane.height(); y++) {
			plane.copyRow(y, row);
			System.arraycopy(row, 0, values, y * row.length, row.length);
		}
		return values;
	}

	@Override
	public int width() {
		return width;
	}

	@Override
	public int height() {
		return values.length / width;
	}

	@Override
	public void copyRow(final int y, final double[] row) {
		System.arraycopy(values, y * width, row, 0, width);
	}
}
