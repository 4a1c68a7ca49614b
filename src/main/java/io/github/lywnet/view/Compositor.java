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

package io.github.lywnet.view;

import io.github.lywnet.image.color.JpegColor;

/**
 * Puts two planes of the same size into one picture. Pixels are opaque RGB as
 * in ImageJ's {@code ColorProcessor}, luminance lies in [0, 1], both row by
 * row.
 */
final class Compositor {

	/** Squares of a checkerboard along its longer side. */
	static final int SQUARES = 8;

	/** Of contours: bright and in no usual look-up table of PET or SPECT. */
	static final int CONTOUR = 0xff00ff00;

	private static final int OPAQUE = 0xff000000;
	private static final int WHITE = 255;

	private final int width;
	private final int height;

	/** Makes a compositor of planes of a size in pixels. */
	Compositor(final int width, final int height) {
		this.width = width;
		this.height = height;
	}

	/**
	 * The mean of each of red, green and blue, rounded; 0 shows the base alone.
	 */
	int[] blend(final int[] base, final int[] top, final double weight) {
		final int[] pixels = new int[base.length];
		for (int i = 0; i < pixels.length; i++) {
			pixels[i] = OPAQUE | mean(JpegColor.red(base[i]), JpegColor.red(top[i]),
				weight) << 16 | mean(JpegColor.green(base[i]), JpegColor.green(top[i]),
					weight) << 8 | mean(JpegColor.blue(base[i]), JpegColor.blue(top[i]),
						weight);
		}
		return pixels;
	}

	/** Squares by turns; the one in the upper left corner is of the base. */
	int[] checkerboard(final int[] base, final int[] top) {
		final int side = (Math.max(width, height) + SQUARES - 1) / SQUARES;
		final int[] pixels = base.clone();
		for (int i = 0; i < pixels.length; i++) {
			final int square = i % width / side + i / width / side;
			if (square % 2 == 1) pixels[i] = top[i];
		}
		return pixels;
	}

	/**
	 * The base left of a place, which is 0 at the left border and 1 at the right
	 * one.
	 */
	int[] swipe(final int[] base, final int[] top, final double place) {
		final int border = (int) Math.round(place * width);
		final int[] pixels = base.clone();
		for (int i = 0; i < pixels.length; i++) {
			if (i % width >= border) pixels[i] = top[i];
		}
		return pixels;
	}

	/** Grey levels: 128 where both agree, 255 where only the top is white. */
	static int[] difference(final float[] base, final float[] top) {
		final int[] pixels = new int[base.length];
		for (int i = 0; i < pixels.length; i++) {
			final float half = (1 + top[i] - base[i]) / 2;
			pixels[i] = OPAQUE | (int) (WHITE * half + 0.5f) * 0x010101;
		}
		return pixels;
	}

	/**
	 * The base with a line of one pixel on all pixels of the top that are at
	 * least as bright as a level and have one of four neighbours that is not.
	 */
	int[] contours(final int[] base, final float[] top, final double level) {
		final int[] pixels = base.clone();
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				if (isBorder(top, x, y, level)) pixels[y * width + x] = CONTOUR;
			}
		}
		return pixels;
	}

	private boolean isBorder(final float[] top, final int x, final int y,
		final double level)
	{
		final int i = y * width + x;
		if (top[i] < level) return false;
		return x > 0 && top[i - 1] < level || x < width - 1 && top[i + 1] < level ||
			y > 0 && top[i - width] < level || y < height - 1 && top[i +
				width] < level;
	}

	private static int mean(final int base, final int top, final double weight) {
		return (int) Math.round((1 - weight) * base + weight * top);
	}
}
