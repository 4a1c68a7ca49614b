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
 * The luminance of an image in 8-bit grey levels, 0 (black) to 255 (white).
 * Immutable.
 */
public final class LuminancePlane implements Plane {

	private final byte[] levels;
	private final int width;
	private final int height;

	/**
	 * Makes a plane of 8-bit pixels.
	 *
	 * @param levels unsigned grey levels row by row,
	 *          {@code levels[x + y * width]}, as ImageJ's 8-bit images hold them;
	 *          copied
	 * @param width number of columns, at least 1
	 * @param height number of rows, at least 1
	 * @throws IllegalArgumentException if the sizes do not fit
	 */
	public LuminancePlane(final byte[] levels, final int width,
		final int height)
	{
		if (width < 1 || height < 1 || levels.length != (long) width * height) {
			throw new IllegalArgumentException(levels.length +
				" grey levels are no plane of " + width + " x " + height);
		}
		this.levels = levels.clone();
		this.width = width;
		this.height = height;
	}

	/** Number of columns. */
	@Override
	public int width() {
		return width;
	}

	/** Number of rows. */
	@Override
	public int height() {
		return height;
	}

	/** Number of pixels. */
	public int size() {
		return levels.length;
	}

	/**
	 * The grey level of a pixel, 0 to 255.
	 *
	 * @param index {@code x + y * width}
	 */
	public int level(final int index) {
		return levels[index] & 0xff;
	}

	/**
	 * The same plane with other grey levels.
	 *
	 * @param table the new level, 0 to 255, of each of the 256 levels
	 */
	public LuminancePlane mapped(final int[] table) {
		final byte[] mapped = new byte[levels.length];
		for (int i = 0; i < mapped.length; i++) {
			mapped[i] = (byte) table[level(i)];
		}
		return new LuminancePlane(mapped, width, height);
	}

	@Override
	public void copyRow(final int y, final double[] row) {
		final int start = y * width;
		for (int x = 0; x < width; x++) {
			row[x] = level(start + x);
		}
	}
}
