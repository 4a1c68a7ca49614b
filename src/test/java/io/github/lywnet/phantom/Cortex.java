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

import java.util.Arrays;
import java.util.List;

/**
 * The folded cortex: a ribbon of grey matter along the surface of the brain and
 * its sulci.
 */
final class Cortex {

	private static final double THICKNESS = 2.9;
	/** Farther from a sulcus than this, in mm, no distance is kept. */
	private static final double REACH = 6;

	private final Grid grid;
	private final HeadOutline outline;
	private final SmoothNoise noise;
	private final float[] distances;

	/**
	 * Prepares the cortex.
	 *
	 * @param grid the points that will be asked for
	 */
	Cortex(final Grid grid, final HeadOutline outline, final List<Stroke> sulci,
		final SmoothNoise noise)
	{
		this.grid = grid;
		this.outline = outline;
		this.noise = noise;
		distances = new float[grid.width() * grid.height()];
		Arrays.fill(distances, (float) REACH);
		for (final Stroke sulcus : sulci) {
			for (int i = 1; i < sulcus.size(); i++) {
				stamp(sulcus, i);
			}
		}
	}

	/** Keeps the distances around the piece of a sulcus that ends at point i. */
	private void stamp(final Stroke sulcus, final int i) {
		final double margin = REACH + Math.max(sulcus.radius(i - 1), sulcus.radius(
			i));
		final int left = Math.max(0, grid.column(Math.min(sulcus.x(i - 1), sulcus.x(
			i)) - margin));
		final int right = Math.min(grid.width() - 1, grid.column(Math.max(sulcus.x(
			i - 1), sulcus.x(i)) + margin));
		final int top = Math.max(0, grid.row(Math.min(sulcus.y(i - 1), sulcus.y(
			i)) - margin));
		final int bottom = Math.min(grid.height() - 1, grid.row(Math.max(sulcus.y(
			i - 1), sulcus.y(i)) + margin));
		for (int row = top; row <= bottom; row++) {
			for (int column = left; column <= right; column++) {
				final int p = column + row * grid.width();
				distances[p] = Math.min(distances[p], (float) sulcus.segmentDistance(i,
					grid.x(column), grid.y(row)));
			}
		}
	}

	/** The tissue at a point inside the skull: CSF, grey or white matter. */
	Tissue tissue(final int column, final int row) {
		final double x = grid.x(column);
		final double y = grid.y(row);
		final double distance = Math.min(distances[column + row * grid.width()],
			outline.depth(x, y)) + 0.2 * noise.smooth(x / 2.5, y / 2.5) + 0.35 * noise
				.smooth(x / 9 + 5, y / 9);
		if (distance < 0) return Tissue.CSF;
		final double thickness = THICKNESS + 0.7 * noise.rough(x / 7, y / 7);
		return distance < thickness ? Tissue.GREY_MATTER : Tissue.WHITE_MATTER;
	}
}
