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

import ij.process.ColorProcessor;
import ij.process.ImageProcessor;

import io.github.lywnet.fusion.PlaneValues;

/**
 * A plane of a functional image taken apart into luminance and, if it has colours,
 * chroma. Immutable; nothing is copied, so the image must not change meanwhile.
 * <p>
 * The luminance of colours is Y of JPEG YCbCr, see {@link JpegColor}; that of an
 * 8-bit image is Y of its values as grey levels: that of the same image opened as
 * RGB, and the one that published scores are based on. Other grey images have
 * their intensity as luminance.
 * </p>
 */
final class FunctionalPlane {

	/** ImageJ's pixels have it, though it ignores transparency. */
	private static final int OPAQUE = 0xff000000;

	private final ImageProcessor image;
	private final IntensityRange range;
	private final boolean colored;

	/**
	 * Takes a plane apart.
	 *
	 * @param plane a plane of any type
	 * @param range the range of its image
	 * @param color whether a colour table counts: with {@link ColorMode#KEEP} the
	 *          plane has the table's colours, with {@link ColorMode#GREY} its values
	 */
	FunctionalPlane(final ImageProcessor plane, final IntensityRange range,
		final ColorMode color)
	{
		final boolean hasColorTable = plane.getBitDepth() != 24 && LutColors
			.isColored(plane.getLut());
		image = hasColorTable && color == ColorMode.KEEP ? LutColors.apply(plane
			.getLut(), range.toLevels(plane), plane.getWidth()) : plane;
		this.range = range;
		colored = image.getBitDepth() == 24 && !image.isGrayscale();
	}

	/** Whether any pixel's red, green and blue differ. */
	boolean isColored() {
		return colored;
	}

	/** The luminance in [0, 1]. */
	PlaneValues luminance() {
		return hasLevels() ? i -> luminanceLevel(i) / 255f : range.values(image);
	}

	/** The luminance as grey levels, a new array in the order of {@link GreyLevels}. */
	byte[] luminanceLevels() {
		if (!hasLevels()) return range.toLevels(image);
		final byte[] levels = new byte[image.getPixelCount()];
		for (int i = 0; i < levels.length; i++) {
			levels[i] = (byte) luminanceLevel(i);
		}
		return levels;
	}

	/**
	 * The RGB image of another luminance and this plane's chroma; grey if this plane
	 * is.
	 *
	 * @param luminance grey levels in the order of {@link GreyLevels}
	 */
	ColorProcessor withLuminance(final byte[] luminance) {
		final int[] pixels = new int[luminance.length];
		for (int i = 0; i < pixels.length; i++) {
			final int level = luminance[i] & 0xff;
			pixels[i] = OPAQUE | (colored ? colored(level, image.get(i)) : level *
				0x010101);
		}
		return new ColorProcessor(image.getWidth(), image.getHeight(), pixels);
	}

	private static int colored(final int luminance, final int rgb) {
		return JpegColor.rgb(luminance, JpegColor.blueChroma(rgb), JpegColor
			.redChroma(rgb));
	}

	/** Whether the plane's values are 8-bit levels as they are. */
	private boolean hasLevels() {
		return image.getBitDepth() == 24 || image.getBitDepth() == 8 && range
			.isOfGreyLevels();
	}

	private int luminanceLevel(final int index) {
		final int pixel = image.get(index);
		return JpegColor.luminance(image.getBitDepth() == 24 ? pixel : pixel *
			0x010101);
	}
}
