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

/** A plane with a margin on all four sides. */
public final class PaddedPlane implements Plane {

	private final Plane plane;
	private final int margin;
	private final boolean replicated;
	private final double[] inner;

	private PaddedPlane(final Plane plane, final int margin,
		final boolean replicated)
	{
		this.plane = plane;
		this.margin = margin;
		this.replicated = replicated;
		inner = new double[plane.width()];
	}

	/**
	 * Adds a margin of zeros. The result is for one thread.
	 *
	 * @param margin its width in pixels
	 */
	public static Plane withZeros(final Plane plane, final int margin) {
		return new PaddedPlane(plane, margin, false);
	}

	/**
	 * Adds a margin of the values at the plane's edge. The result is for one
	 * thread.
	 *
	 * @param margin its width in pixels
	 */
	public static Plane replicated(final Plane plane, final int margin) {
		return new PaddedPlane(plane, margin, true);
	}

	@Override
	public int width() {
		return plane.width() + 2 * margin;
	}

	@Override
	public int height() {
		return plane.height() + 2 * margin;
	}

	@Override
	public void copyRow(final int y, final double[] row) {
		final int last = plane.height() - 1;
		final int nearest = Math.max(0, Math.min(y - margin, last));
		if (replicated || nearest == y - margin) plane.copyRow(nearest, inner);
		else Arrays.fill(inner, 0);
		for (int x = 0; x < width(); x++) {
			final int column = Math.max(0, Math.min(x - margin, inner.length - 1));
			row[x] = replicated || column == x - margin ? inner[column] : 0;
		}
	}
}
