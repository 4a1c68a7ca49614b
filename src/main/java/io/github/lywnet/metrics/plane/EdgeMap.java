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
 * Thin edges of a plane as MATLAB's {@code edge} finds them with its default
 * settings: where the squared strength by the Sobel operator is more than four
 * times its mean over the plane, and the highest across the edge (along x, y or
 * both, whichever is the direction of the gradient). Outside, the plane goes on
 * with the levels of its outermost pixels; those are no edges themselves.
 */
public final class EdgeMap {

	private static final int THRESHOLD = 4;

	private final int width;
	private final SobelRow above;
	private final SobelRow here;
	private final SobelRow below;

	private EdgeMap(final LuminancePlane plane) {
		width = plane.width();
		above = SobelRow.replicated(plane);
		here = SobelRow.replicated(plane);
		below = SobelRow.replicated(plane);
	}

	/** A plane of the same size, 1 where there is an edge and 0 elsewhere. */
	public static LuminancePlane of(final LuminancePlane plane) {
		return new LuminancePlane(new EdgeMap(plane).edges(plane.height()), plane
			.width(), plane.height());
	}

	private byte[] edges(final int height) {
		final double threshold = THRESHOLD * meanSquare(height);
		final byte[] edges = new byte[width * height];
		for (int y = 1; y < height - 1; y++) {
			above.moveTo(y - 1);
			here.moveTo(y);
			below.moveTo(y + 1);
			for (int x = 1; x < width - 1; x++) {
				if (here.squaredStrength(x) > threshold && isHighest(x)) edges[x + y *
					width] = 1;
			}
		}
		return edges;
	}

	private double meanSquare(final int height) {
		long sum = 0;
		for (int y = 0; y < height; y++) {
			here.moveTo(y);
			for (int x = 0; x < width; x++) {
				sum += here.squaredStrength(x);
			}
		}
		return sum / ((double) width * height);
	}

	/** Of equal neighbours, the last one is the highest. */
	private boolean isHighest(final int x) {
		final int square = here.squaredStrength(x);
		return here.isAlongX(x) && here.squaredStrength(x - 1) <= square &&
			square > here.squaredStrength(x + 1) || here.isAlongY(x) && above
				.squaredStrength(x) <= square && square > below.squaredStrength(x);
	}
}
