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

/**
 * Places of pixels in the head: mm from the centre of the image, x to the right
 * and y down on the display. Down is the back of the head.
 */
final class Grid {

	private final int width;
	private final int height;
	private final double spacing;

	/**
	 * Makes a grid.
	 *
	 * @param spacing width and height of a pixel in mm
	 */
	Grid(final int width, final int height, final double spacing) {
		this.width = width;
		this.height = height;
		this.spacing = spacing;
	}

	/** The grid that divides every pixel into n x n. */
	Grid finer(final int n) {
		return new Grid(width * n, height * n, spacing / n);
	}

	int width() {
		return width;
	}

	int height() {
		return height;
	}

	double spacing() {
		return spacing;
	}

	/** x of the centre of a column. */
	double x(final int column) {
		return (column + 0.5 - 0.5 * width) * spacing;
	}

	/** y of the centre of a row. */
	double y(final int row) {
		return (row + 0.5 - 0.5 * height) * spacing;
	}

	/** The column at x; it may lie outside of the grid. */
	int column(final double x) {
		return (int) Math.floor(x / spacing + 0.5 * width);
	}

	/** The row at y; it may lie outside of the grid. */
	int row(final double y) {
		return (int) Math.floor(y / spacing + 0.5 * height);
	}
}
