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

/** A plane at half the resolution: the next scale of an image pyramid. */
public final class HalvedPlane implements Plane {

	private final double[][] rows;
	private final int width;

	private HalvedPlane(final double[][] rows, final int width) {
		this.rows = rows;
		this.width = width;
	}

	/**
	 * Filters a plane where the Gaussian window lies inside it, and keeps every
	 * second pixel of every second row. The result is empty if the window does
	 * not fit.
	 *
	 * @param plane the finer scale
	 * @param size of the window in pixels, odd
	 * @param sigma of the Gaussian in pixels
	 */
	public static HalvedPlane of(final Plane plane, final int size,
		final double sigma)
	{
		if (plane.width() < size || plane.height() < size) {
			return new HalvedPlane(new double[0][], 0);
		}
		final SlidingWindow filter = new SlidingWindow(SlidingWindow.gaussian(size,
			sigma), plane.width());
		final double[][] rows = new double[half(plane.height() - size + 1)][];
		final double[] row = new double[plane.width()];
		for (int y = 0; y < plane.height(); y++) {
			plane.copyRow(y, row);
			filter.push(row);
			final int top = y - size + 1;
			if (top >= 0 && top % 2 == 0) rows[top / 2] = everySecond(filter
				.filtered());
		}
		return new HalvedPlane(rows, half(plane.width() - size + 1));
	}

	/**
	 * The means of blocks of 2 x 2 pixels that do not overlap; the last row and
	 * column are taken twice where their number is odd.
	 *
	 * @param plane the finer scale
	 */
	public static HalvedPlane ofBlocks(final Plane plane) {
		final double[][] rows = new double[half(plane.height())][half(plane
			.width())];
		final double[] upper = new double[plane.width()];
		final double[] lower = new double[plane.width()];
		final int right = plane.width() - 1;
		for (int y = 0; y < rows.length; y++) {
			plane.copyRow(2 * y, upper);
			plane.copyRow(Math.min(2 * y + 1, plane.height() - 1), lower);
			for (int x = 0; x < rows[y].length; x++) {
				final int next = Math.min(2 * x + 1, right);
				rows[y][x] = (upper[2 * x] + upper[next] + lower[2 * x] + lower[next]) /
					4;
			}
		}
		return new HalvedPlane(rows, half(plane.width()));
	}

	@Override
	public int width() {
		return width;
	}

	@Override
	public int height() {
		return rows.length;
	}

	@Override
	public void copyRow(final int y, final double[] row) {
		System.arraycopy(rows[y], 0, row, 0, width);
	}

	private static double[] everySecond(final double[] row) {
		final double[] half = new double[half(row.length)];
		for (int x = 0; x < half.length; x++) {
			half[x] = row[2 * x];
		}
		return half;
	}

	private static int half(final int length) {
		return (length + 1) / 2;
	}
}
