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

/**
 * Strength and orientation of the edges in one row of a plane, by the Sobel
 * operator. For one thread.
 */
public final class SobelRow {

	/** What is outside of the plane. */
	private enum Outside {
			BLACK, MIRRORED, REPLICATED
	}

	private final LuminancePlane plane;
	private final Outside outside;
	private final int[] gradientX;
	private final int[] gradientY;

	/** The current row between its neighbours, with a pixel more at both ends. */
	private final int[][] levels;

	private SobelRow(final LuminancePlane plane, final Outside outside) {
		this.plane = plane;
		this.outside = outside;
		gradientX = new int[plane.width()];
		gradientY = new int[plane.width()];
		levels = new int[3][plane.width() + 2];
	}

	/** Edges of a plane that is black outside. */
	public static SobelRow inBlack(final LuminancePlane plane) {
		return new SobelRow(plane, Outside.BLACK);
	}

	/**
	 * Edges of a plane that goes on outside as its mirror image, the mirror being
	 * on the outermost pixels, which are not repeated.
	 */
	public static SobelRow mirrored(final LuminancePlane plane) {
		return new SobelRow(plane, Outside.MIRRORED);
	}

	/**
	 * Edges of a plane that goes on outside with the levels of its outermost
	 * pixels.
	 */
	public static SobelRow replicated(final LuminancePlane plane) {
		return new SobelRow(plane, Outside.REPLICATED);
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
		return Math.sqrt(squaredStrength(x));
	}

	/** The square of the magnitude of the gradient at x. */
	public int squaredStrength(final int x) {
		final int gx = gradientX[x];
		final int gy = gradientY[x];
		return gx * gx + gy * gy;
	}

	/**
	 * Whether the gradient at x is along x rather than along y, or along both.
	 */
	public boolean isAlongX(final int x) {
		return Math.abs(gradientX[x]) >= Math.abs(gradientY[x]);
	}

	/**
	 * Whether the gradient at x is along y rather than along x, or along both.
	 */
	public boolean isAlongY(final int x) {
		return Math.abs(gradientY[x]) >= Math.abs(gradientX[x]);
	}

	/**
	 * Angle from the x axis to the line of the gradient, counter-clockwise (y
	 * axis upwards), above -pi/2 to pi/2; pi/2 where there is no gradient.
	 */
	public double orientation(final int x) {
		final int gx = gradientX[x];
		return gx == 0 ? Math.PI / 2 : Math.atan(gradientY[x] / (double) gx);
	}

	private void copyLevels(final int y, final int[] row) {
		final int seenY = seen(y, plane.height());
		for (int x = -1; x <= plane.width(); x++) {
			final int seenX = seen(x, plane.width());
			row[x + 1] = seenX < 0 || seenY < 0 ? 0 : plane.level(seenX + seenY *
				plane.width());
		}
	}

	/**
	 * The position inside that is seen at a position up to one pixel outside; -1
	 * if it is black there.
	 */
	private int seen(final int position, final int length) {
		if (position >= 0 && position < length) return position;
		final boolean before = position < 0;
		switch (outside) {
			case MIRRORED:
				return length == 1 ? 0 : before ? 1 : length - 2;
			case REPLICATED:
				return before ? 0 : length - 1;
			default:
				return -1;
		}
	}
}
