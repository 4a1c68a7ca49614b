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

package io.github.lywnet.space.registration;

/**
 * A way to lay the functional image onto the anatomical one: turned by
 * quarters, mirrored or shifted by whole pixels. Immutable.
 */
final class Arrangement {

	/**
	 * What the functional image is turned into; the image is then seen as it
	 * lies.
	 */
	enum Orientation {

			AS_IT_IS("as it lies"), QUARTER_LEFT("turned left by 90 degrees"),
			QUARTER_RIGHT("turned right by 90 degrees"), HALF(
				"turned by 180 degrees"), LEFT_RIGHT("mirrored left to right"),
			TOP_BOTTOM("mirrored top to bottom");

		private final String description;

		private Orientation(final String description) {
			this.description = description;
		}

		@Override
		public String toString() {
			return description;
		}
	}

	/** Nothing is moved. */
	static final Arrangement IDENTITY = new Arrangement(Orientation.AS_IT_IS, 0,
		0);

	private final Orientation orientation;
	private final int x;
	private final int y;

	/**
	 * @param orientation how it is turned about its centre
	 * @param x pixels by which it is then moved right
	 * @param y pixels by which it is then moved down
	 */
	Arrangement(final Orientation orientation, final int x, final int y) {
		this.orientation = orientation;
		this.x = x;
		this.y = y;
	}

	Orientation orientation() {
		return orientation;
	}

	int x() {
		return x;
	}

	int y() {
		return y;
	}

	/**
	 * The index in the functional plane of what then lies on a pixel.
	 *
	 * @return -1 if that is outside
	 */
	int source(final int column, final int row, final int width,
		final int height)
	{
		final int c = column - x, r = row - y;
		// NB: a turned plane keeps its centre where width and height differ
		final int turn = (width - height) / 2;
		int from = c, line = r;
		switch (orientation) {
			case QUARTER_LEFT:
				from = width - 1 - turn - r;
				line = c - turn;
				break;
			case QUARTER_RIGHT:
				from = r + turn;
				line = height - 1 + turn - c;
				break;
			case HALF:
				from = width - 1 - c;
				line = height - 1 - r;
				break;
			case LEFT_RIGHT:
				from = width - 1 - c;
				break;
			case TOP_BOTTOM:
				line = height - 1 - r;
				break;
			default:
		}
		return from < 0 || from >= width || line < 0 || line >= height ? -1 : from +
			line * width;
	}
}
