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
package io.github.lywnet.metrics;

/**
 * Strength and orientation of the edges in one row of a plane, by the Sobel
 * operator. Outside the plane it is black.
 */
final class SobelRow {

	private final LuminancePlane plane;
	private final double[] strength;
	private final double[] orientation;

	/** The current row between its neighbours, a black pixel at both ends. */
	private final int[][] levels;

	SobelRow(final LuminancePlane plane) {
		this.plane = plane;
		strength = new double[plane.width()];
		orientation = new double[plane.width()];
		levels = new int[3][plane.width() + 2];
	}

	/** Makes y the current row. */
	void moveTo(final int y) {
		for (int i = 0; i < 3; i++) {
			copyLevels(y + i - 1, levels[i]);
		}
		final int[] up = levels[0];
		final int[] mid = levels[1];
		final int[] low = levels[2];
		for (int x = 0; x < strength.length; x++) {
			final int gx = up[x + 2] + 2 * mid[x + 2] + low[x + 2] - up[x] - 2 *
				mid[x] - low[x];
			final int gy = up[x] + 2 * up[x + 1] + up[x + 2] - low[x] - 2 * low[x +
				1] - low[x + 2];
			strength[x] = Math.sqrt(gx * gx + gy * gy);
			orientation[x] = gx == 0 ? Math.PI / 2 : Math.atan(gy / (double) gx);
		}
	}

	/** Magnitude of the gradient at x, grey levels times 8 per pixel. */
	double strength(final int x) {
		return strength[x];
	}

	/**
	 * Angle from the x axis to the line of the gradient, counter-clockwise (y axis
	 * upwards), above -pi/2 to pi/2; pi/2 where there is no gradient.
	 */
	double orientation(final int x) {
		return orientation[x];
	}

	private void copyLevels(final int y, final int[] row) {
		final boolean outside = y < 0 || y >= plane.height();
		for (int x = 0; x < plane.width(); x++) {
			row[x + 1] = outside ? 0 : plane.level(y * plane.width() + x);
		}
	}
}
