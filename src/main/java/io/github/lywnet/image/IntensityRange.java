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
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import ij.process.ShortProcessor;

import io.github.lywnet.fusion.PlaneValues;
import io.github.lywnet.network.ModelDescription.Rounding;

/**
 * The values of an image that are black (0) and white (1) for the network: the
 * same for all its planes, never the display range. Immutable.
 * <p>
 * Values between are scaled linearly, values outside are clipped. NaN, which
 * stands for missing data, counts as the lowest value, and so does every value of
 * a constant image. Values are raw, without ImageJ's density calibration. RGB
 * planes have grey levels (ITU-R 601-2 luma) and always the range from 0 to 255.
 * </p>
 */
final class IntensityRange {

	private static final int WHITE = 255;

	private final float lowest;
	private final float highest;
	private final String description;

	/**
	 * Makes a range.
	 *
	 * @param lowest the value of black
	 * @param highest the value of white, not below; equal if the image is constant
	 * @param description for the users' table, see {@link #toString()}
	 */
	IntensityRange(final double lowest, final double highest,
		final String description)
	{
		this.lowest = (float) lowest;
		this.highest = (float) highest;
		this.description = description;
	}

	/** All grey levels of 8-bit images, and of RGB images. */
	static IntensityRange ofGreyLevels() {
		return new IntensityRange(0, WHITE, "0 to 255 (type)");
	}

	float lowest() {
		return lowest;
	}

	float highest() {
		return highest;
	}

	/** Whether values are grey levels as they are. */
	boolean isOfGreyLevels() {
		return lowest == 0 && highest == WHITE;
	}

	/** The values of a plane in [0, 1], which must not change meanwhile. */
	PlaneValues values(final ImageProcessor image) {
		if (image.getBitDepth() == 24) return i -> JpegColor.grey(image.get(i)) /
			(float) WHITE;
		return i -> scaled(image.getf(i));
	}

	/** The values of a plane as 8-bit grey levels, rounded, row by row. */
	byte[] toLevels(final ImageProcessor image) {
		if (image.getBitDepth() == 24) return GreyLevels.of(image);
		return GreyLevels.fromPlane(values(image), image.getPixelCount(),
			Rounding.NEAREST);
	}

	/**
	 * The image of a fused plane: of the type and with the values of the anatomical
	 * image, 8-bit if that is RGB. Where a 32-bit anatomical image has NaN, so has
	 * the fused image.
	 *
	 * @param fused finite values, clipped to [0, 1]; row by row
	 * @param anatomical the plane that was fused, which this is the range of
	 * @param rounding how values become whole numbers
	 */
	ImageProcessor fromPlane(final float[] fused,
		final ImageProcessor anatomical, final Rounding rounding)
	{
		final ImageProcessor image = empty(anatomical);
		if (image instanceof FloatProcessor) {
			for (int i = 0; i < fused.length; i++) {
				image.setf(i, Float.isNaN(anatomical.getf(i)) ? Float.NaN : value(
					fused[i]));
			}
			return image;
		}
		final float shift = rounding == Rounding.NEAREST ? 0.5f : 0;
		final float maximum = image instanceof ByteProcessor ? 255 : 65535;
		for (int i = 0; i < fused.length; i++) {
			image.set(i, (int) (Math.max(0, Math.min(maximum, value(fused[i]))) +
				shift));
		}
		return image;
	}

	/** For example {@code 0 to 255 (type)} or {@code 12 to 871 (minimum to maximum)}. */
	@Override
	public String toString() {
		return description;
	}

	private float scaled(final float value) {
		if (!(value > lowest)) return 0; // NB: NaN, too
		if (value >= highest) return 1;
		// NB: doubles, because the difference may be too large for floats
		return (float) (((double) value - lowest) / ((double) highest - lowest));
	}

	/** NB: floats, because published images were truncated after such a product. */
	private float value(final float scaled) {
		if (isOfGreyLevels()) return WHITE * clipped(scaled);
		return (float) (lowest + ((double) highest - lowest) * clipped(scaled));
	}

	private static float clipped(final float scaled) {
		return Math.max(0, Math.min(1, scaled));
	}

	private static ImageProcessor empty(final ImageProcessor anatomical) {
		final int width = anatomical.getWidth(), height = anatomical.getHeight();
		switch (anatomical.getBitDepth()) {
			case 16:
				return new ShortProcessor(width, height);
			case 32:
				return new FloatProcessor(width, height);
			default:
				return new ByteProcessor(width, height);
		}
	}
}
