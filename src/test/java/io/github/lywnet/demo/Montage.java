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

package io.github.lywnet.demo;

import ij.process.ColorProcessor;
import ij.process.ImageProcessor;

import java.awt.Color;

/** Puts pictures into one picture. */
final class Montage {

	private static final int GAP = 4;

	private Montage() {
		// static methods only
	}

	/** Rows of tiles, each tile in the middle of its place. */
	static ImageProcessor of(final ImageProcessor[][] rows) {
		int width = 0, total = -GAP;
		for (final ImageProcessor[] row : rows) {
			for (final ImageProcessor tile : row) {
				width = Math.max(width, tile.getWidth());
			}
			total += height(row) + GAP;
		}
		final ColorProcessor montage = new ColorProcessor(rows[0].length * (width +
			GAP) - GAP, total);
		montage.setColor(Color.WHITE);
		montage.fill();
		int top = 0;
		for (final ImageProcessor[] row : rows) {
			for (int i = 0; i < row.length; i++) {
				montage.setColor(Color.BLACK);
				montage.setRoi(i * (width + GAP), top, width, height(row));
				montage.fill();
				montage.insert(row[i], i * (width + GAP) + (width - row[i].getWidth()) /
					2, top + (height(row) - row[i].getHeight()) / 2);
			}
			top += height(row) + GAP;
		}
		return montage;
	}

	private static int height(final ImageProcessor[] row) {
		int height = 0;
		for (final ImageProcessor tile : row) {
			height = Math.max(height, tile.getHeight());
		}
		return height;
	}
}
