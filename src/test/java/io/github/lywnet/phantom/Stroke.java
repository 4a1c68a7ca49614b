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
 * A line with a width that changes along it: sulci, fissures, horns of
 * ventricles.
 */
final class Stroke implements Shape {

	private final double[] x;
	private final double[] y;
	private final double[] radius;

	/** Makes a stroke of its points and half its width there, in mm. */
	Stroke(final double[] x, final double[] y, final double[] radius) {
		this.x = x;
		this.y = y;
		this.radius = radius;
	}

	/**
	 * Makes a rounded stroke.
	 *
	 * @param points x, y, and half the width for each point, in mm
	 */
	static Stroke of(final double... points) {
		final int count = points.length / 3;
		final double[][] columns = new double[3][count];
		for (int i = 0; i < points.length; i++) {
			columns[i % 3][i / 3] = points[i];
		}
		return new Stroke(rounded(columns[0]), rounded(columns[1]), rounded(
			columns[2]));
	}

	/** Chaikin's corner cutting, twice; both ends stay. */
	private static double[] rounded(final double[] values) {
		return cut(cut(values));
	}

	private static double[] cut(final double[] values) {
		final int last = values.length - 1;
		final double[] result = new double[2 * values.length];
		result[0] = values[0];
		for (int i = 0; i < last; i++) {
			result[2 * i + 1] = 0.75 * values[i] + 0.25 * values[i + 1];
			result[2 * i + 2] = 0.25 * values[i] + 0.75 * values[i + 1];
		}
		result[2 * last + 1] = values[last];
		return result;
	}

	int size() {
		return x.length;
	}

	double x(final int i) {
		return x[i];
	}

	double y(final int i) {
		return y[i];
	}

	double radius(final int i) {
		return radius[i];
	}

	@Override
	public double distance(final double px, final double py) {
		double nearest = Double.POSITIVE_INFINITY;
		for (int i = 1; i < x.length; i++) {
			nearest = Math.min(nearest, segmentDistance(i, px, py));
		}
		return nearest;
	}

	/** Distance from the edge of the piece that ends at point i. */
	double segmentDistance(final int i, final double px, final double py) {
		final double dx = x[i] - x[i - 1];
		final double dy = y[i] - y[i - 1];
		final double length = dx * dx + dy * dy;
		final double along = length == 0 ? 0 : ((px - x[i - 1]) * dx + (py - y[i -
			1]) * dy) / length;
		final double t = Math.max(0, Math.min(1, along));
		final double ex = px - x[i - 1] - t * dx;
		final double ey = py - y[i - 1] - t * dy;
		return Math.sqrt(ex * ex + ey * ey) - radius[i - 1] - t * (radius[i] -
			radius[i - 1]);
	}

	@Override
	public Stroke mirrored() {
		final double[] mirrored = new double[x.length];
		for (int i = 0; i < x.length; i++) {
			mirrored[i] = -x[i];
		}
		return new Stroke(mirrored, y, radius);
	}
}
