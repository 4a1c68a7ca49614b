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

import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;

/**
 * A functional image taken apart into luminance and, if it has colours, chroma.
 * Immutable; nothing is copied, so the image must not change meanwhile.
 * <p>
 * The luminance is Y of JPEG YCbCr, see {@link JpegColor}; that of an 8-bit image
 * is Y of its values as grey levels, whatever its colour table. It is that of the
 * same image opened as RGB, and the one that published scores are based on.
 * </p>
 */
final class ColorPlanes {

	/** ImageJ's pixels have it, though it ignores transparency. */
	private static final int OPAQUE = 0xff000000;

	private final ImageProcessor image;
	private final boolean colored;

	ColorPlanes(final ImageProcessor image) {
		this.image = image;
		colored = image.getBitDepth() == 24 && !image.isGrayscale();
	}

	/** Whether any pixel's red, green and blue differ. */
	boolean isColored() {
		return colored;
	}

	/** The luminance as grey levels, a new array in the order of {@link GreyLevels}. */
	byte[] luminance() {
		final byte[] levels = new byte[image.getPixelCount()];
		for (int i = 0; i < levels.length; i++) {
			levels[i] = (byte) JpegColor.luminance(rgb(image.get(i)));
		}
		return levels;
	}

	private int rgb(final int pixel) {
		return image.getBitDepth() == 24 ? pixel : pixel * 0x010101;
	}

	/**
	 * Puts another luminance and this image's chroma together.
	 *
	 * @param luminance grey levels in the order of {@link GreyLevels}
	 * @return a 24-bit image if this image is coloured, else an 8-bit image that
	 *         keeps the array
	 */
	ImageProcessor withLuminance(final byte[] luminance) {
		final int width = image.getWidth(), height = image.getHeight();
		if (!colored) return new ByteProcessor(width, height, luminance);
		final int[] pixels = new int[luminance.length];
		for (int i = 0; i < pixels.length; i++) {
			final int rgb = image.get(i);
			pixels[i] = OPAQUE | JpegColor.rgb(luminance[i] & 0xff, JpegColor.blueChroma(rgb),
				JpegColor.redChroma(rgb));
		}
		return new ColorProcessor(width, height, pixels);
	}
}
