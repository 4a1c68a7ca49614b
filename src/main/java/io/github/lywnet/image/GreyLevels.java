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
package io.github.lywnet.image;

import ij.process.ImageProcessor;

import io.github.lywnet.fusion.PlaneValues;
import io.github.lywnet.network.ModelDescription.Rounding;

/**
 * 8-bit grey levels: of grey images, and of the planes that networks work on.
 * <p>
 * Grey levels are unsigned bytes and planes are floats in [0, 1], both row by
 * row, {@code levels[x + y * width]}.
 * </p>
 */
final class GreyLevels {

	private GreyLevels() {
		// static methods only
	}

	/**
	 * The grey levels of an 8-bit image (its values, whatever its colour table) or
	 * of a 24-bit image (ITU-R 601-2 luma, see {@link JpegColor#grey}).
	 */
	static byte[] of(final ImageProcessor image) {
		final byte[] levels = new byte[image.getPixelCount()];
		final boolean rgb = image.getBitDepth() == 24;
		for (int i = 0; i < levels.length; i++) {
			levels[i] = (byte) (rgb ? JpegColor.grey(image.get(i)) : image.get(i));
		}
		return levels;
	}

	/**
	 * The grey levels of a plane: 255 * value, clipped to 0 to 255, rounded.
	 *
	 * @param plane finite values
	 * @param count how many there are
	 */
	static byte[] fromPlane(final PlaneValues plane, final int count,
		final Rounding rounding)
	{
		final float shift = rounding == Rounding.NEAREST ? 0.5f : 0;
		final byte[] levels = new byte[count];
		for (int i = 0; i < levels.length; i++) {
			levels[i] = (byte) (Math.max(0, Math.min(255, 255 * plane.get(i))) + shift);
		}
		return levels;
	}
}
