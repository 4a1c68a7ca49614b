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

package io.github.lywnet.image.files.raster;

import ij.process.ImageProcessor;

/**
 * How a picture that was stored turned or mirrored comes upright: the eight
 * orientations of TIFF and Exif, tag 274.
 */
public enum Orientation {

		TOP_LEFT(false, 0), TOP_RIGHT(true, 0), BOTTOM_RIGHT(false, 2), BOTTOM_LEFT(
			true, 2), LEFT_TOP(true, 3), RIGHT_TOP(false, 1), RIGHT_BOTTOM(true, 1),
		LEFT_BOTTOM(false, 3);

	private final boolean mirrored;
	private final int quarterTurns;

	/**
	 * Makes an orientation.
	 *
	 * @param mirrored whether left and right are exchanged, before
	 * @param quarterTurns turns by 90 degrees clockwise
	 */
	Orientation(final boolean mirrored, final int quarterTurns) {
		this.mirrored = mirrored;
		this.quarterTurns = quarterTurns;
	}

	/**
	 * The orientation of a number from 1 to 8; upright for others, which mean
	 * nothing.
	 */
	public static Orientation of(final int number) {
		return number < 1 || number > values().length ? TOP_LEFT : values()[number -
			1];
	}

	/** The number in TIFF and Exif. */
	public int number() {
		return ordinal() + 1;
	}

	/** Whether width and height are exchanged. */
	public boolean isTurned() {
		return quarterTurns % 2 == 1;
	}

	/** The upright pixels; the given ones may be changed. */
	public ImageProcessor upright(final ImageProcessor stored) {
		if (mirrored) stored.flipHorizontal();
		switch (quarterTurns) {
			case 1:
				return stored.rotateRight();
			case 2:
				stored.flipHorizontal();
				stored.flipVertical();
				return stored;
			case 3:
				return stored.rotateLeft();
			default:
				return stored;
		}
	}
}
