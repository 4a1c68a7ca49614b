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

package io.github.lywnet.image.intensity;

import io.github.lywnet.network.ModelDescription.Rounding;

import net.imglib2.Cursor;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

/**
 * 8-bit grey levels of luminance: unsigned bytes, row by row,
 * {@code levels[x + y * width]}.
 */
public final class GreyLevels {

	private GreyLevels() {
		// static methods only
	}

	/**
	 * The grey levels of a plane: 255 * value, clipped to 0 to 255, rounded.
	 *
	 * @param plane finite luminance
	 */
	public static byte[] of(final float[] plane, final Rounding rounding) {
		final float shift = rounding == Rounding.NEAREST ? 0.5f : 0;
		final byte[] levels = new byte[plane.length];
		for (int i = 0; i < levels.length; i++) {
			levels[i] = level(plane[i], shift);
		}
		return levels;
	}

	/** The grey levels of a plane of two axes, rounded to the nearest. */
	public static byte[] of(final RandomAccessibleInterval<FloatType> plane) {
		final byte[] levels = new byte[Math.toIntExact(plane.dimension(0) * plane
			.dimension(1))];
		final Cursor<FloatType> cursor = Views.flatIterable(plane).cursor();
		for (int i = 0; i < levels.length; i++) {
			levels[i] = level(cursor.next().get(), 0.5f);
		}
		return levels;
	}

	private static byte level(final float luminance, final float shift) {
		return (byte) (Math.max(0, Math.min(255, 255 * luminance)) + shift);
	}
}
