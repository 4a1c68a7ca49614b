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
package io.github.lywnet.fusion;

/**
 * A plane that goes on for ever at the right and at the bottom: mirrored, the edge
 * pixel included, again and again. Row by row, {@code plane[x + y * width]}.
 */
final class MirroredPlane {

	private final PlaneValues values;
	private final int width;
	private final int height;

	/** @throws IllegalArgumentException if the plane has not width * height values */
	MirroredPlane(final PlaneValues values, final int width, final int height) {
		if (width < 1 || height < 1 || (long) width *
			height > Integer.MAX_VALUE) throw new IllegalArgumentException(width +
				" x " + height + " pixels are no plane");
		this.values = values;
		this.width = width;
		this.height = height;
	}

	/** The plane of an array of width * height values. */
	static MirroredPlane of(final float[] plane, final int width,
		final int height)
	{
		if (plane.length != (long) width * height) {
			throw new IllegalArgumentException(plane.length +
				" values are no plane of " + width + " x " + height);
		}
		return new MirroredPlane(index -> plane[index], width, height);
	}

	int width() {
		return width;
	}

	/** Pixels of the plane, without its mirror images. */
	int pixels() {
		return width * height;
	}

	int height() {
		return height;
	}

	/** The window of a tile, see {@link #window(int, int, int, int)}. */
	float[] window(final Tile tile) {
		return window(tile.windowX(), tile.windowY(), tile.windowWidth(), tile
			.windowHeight());
	}

	/**
	 * A part of the plane, a new array.
	 *
	 * @param firstX first column, 0 to width - 1
	 * @param firstY first row, from 0
	 */
	float[] window(final int firstX, final int firstY, final int windowWidth,
		final int windowHeight)
	{
		final float[] window = new float[windowWidth * windowHeight];
		for (int y = 0; y < windowHeight; y++) {
			copyRow(mirrored((long) firstY + y, height) * width, firstX, window, y *
				windowWidth, windowWidth);
		}
		return window;
	}

	private void copyRow(final int row, final int firstX, final float[] target,
		final int offset, final int length)
	{
		final int inside = Math.min(length, width - firstX);
		for (int x = 0; x < inside; x++) {
			target[offset + x] = values.get(row + firstX + x);
		}
		for (int x = inside; x < length; x++) {
			target[offset + x] = values.get(row + mirrored((long) firstX + x, width));
		}
	}

	/** The position inside 0 to size - 1 that a position from 0 on mirrors. */
	private static int mirrored(final long position, final int size) {
		final long phase = position % (2L * size);
		return (int) (phase < size ? phase : 2L * size - 1 - phase);
	}
}
