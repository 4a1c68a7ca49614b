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

import java.util.Arrays;

/**
 * Strength and orientation of the edges in one row of a plane, by the Sobel
 * operator. For one thread.
 */
public final class SobelRow {

	private final LuminancePlane plane;
	private final boolean mirrored;
	private final int[] gradientX;
	private final int[] gradientY;

	/** The current row between its neighbours, with a pixel more at both ends. */
	private final int[][] levels;

	private SobelRow(final LuminancePlane plane, final boolean mirrored) {
		this.plane = plane;
		this.mirrored = mirrored;
		gradientX = new int[plane.width()];
		gradientY = new int[plane.width()];
		levels = new int[3][plane.width() + 2];
	}

	/** Edges of a plane that is black outside. */
	public static SobelRow inBlack(final LuminancePlane plane) {
		return new SobelRow(plane, false);
	}

	/**
	 * Edges of a plane that goes on outside as its mirror image, the mirror being on
	 * the outermost pixels, which are not repeated.
	 */
	public static SobelRow mirrored(final LuminancePlane plane) {
		return new SobelRow(plane, true);
	}

	/** Makes y the current row. */
	public void moveTo(final int y) {
		for (int i = 0; i < 3; i++) {
			copyLevels(y + i - 1, levels[i]);
		}
		final int[] up = levels[0];
		final int[] mid = levels[1];
		final int[] low = levels[2];
		for (int x = 0; x < gradientX.length; x++) {
			gradientX[x] = up[x + 2] + 2 * mid[x + 2] + low[x + 2] - up[x] - 2 *
				mid[x] - low[x];
			gradientY[x] = up[x] + 2 * up[x + 1] + up[x + 2] - low[x] - 2 * low[x +
				1] - low[x + 2];
		}
	}

	/** Magnitude of the gradient at x, grey levels times 8 per pixel. */
	public double strength(final int x) {
		final int gx = gradientX[x];
		final int gy = gradientY[x];
		return Math.sqrt(gx * gx + gy * gy);
	}

	/**
	 * Angle from the x axis to the line of the gradient, counter-clockwise (y axis
	 * upwards), above -pi/2 to pi/2; pi/2 where there is no gradient.
	 */
	public double orientation(final int x) {
		final int gx = gradientX[x];
		return gx == 0 ? Math.PI / 2 : Math.atan(gradientY[x] / (double) gx);
	}

	private void copyLevels(final int y, final int[] row) {
		final int width = plane.width();
		if (mirrored) {
			copyInside(mirror(y, plane.height()), row);
			row[0] = row[1 + mirror(-1, width)];
			row[width + 1] = row[1 + mirror(width, width)];
		}
		else if (y < 0 || y >= plane.height()) Arrays.fill(row, 0);
		else copyInside(y, row);
	}

	private void copyInside(final int y, final int[] row) {
		for (int x = 0; x < plane.width(); x++) {
			row[x + 1] = plane.level(y * plane.width() + x);
		}
	}

	/** The position inside that is seen at a position up to one pixel outside. */
	private static int mirror(final int position, final int length) {
		if (length == 1) return 0;
		if (position < 0) return 1;
		return position < length ? position : length - 2;
	}
}
