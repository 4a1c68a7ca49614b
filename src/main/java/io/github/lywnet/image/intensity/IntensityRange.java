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

import ij.process.ByteProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import ij.process.ShortProcessor;

import io.github.lywnet.network.ModelDescription.Rounding;

import net.imglib2.Cursor;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.converter.Converters;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

/**
 * The values of an image that are black (0) and white (1) for the network: the
 * same for all its planes. Immutable.
 * <p>
 * Values between are scaled linearly, values outside are clipped. White may be
 * the lower value: the range is inverted then. NaN, which stands for missing
 * data, is black, and so is every value of a constant image. Values are raw,
 * without ImageJ's density calibration.
 * </p>
 */
public final class IntensityRange {

	private static final int WHITE = 255;

	private final float black;
	private final float white;
	private final String description;

	/**
	 * Makes a range.
	 *
	 * @param black the value of black
	 * @param white the value of white; equal if the image is constant
	 * @param description for the users' table, see {@link #toString()}
	 */
	public IntensityRange(final double black, final double white,
		final String description)
	{
		this.black = (float) black;
		this.white = (float) white;
		this.description = description;
	}

	/** All grey levels of 8-bit images, and of RGB images. */
	public static IntensityRange ofGreyLevels() {
		return new IntensityRange(0, WHITE, "0 to 255 (type)");
	}

	/** The lower of both values. */
	public float lowest() {
		return Math.min(black, white);
	}

	/** The higher of both values. */
	public float highest() {
		return Math.max(black, white);
	}

	/** Whether values are grey levels as they are. */
	public boolean isOfGreyLevels() {
		return black == 0 && white == WHITE;
	}

	/** Whether low values are bright. */
	public boolean isInverted() {
		return white < black;
	}

	/** The luminance of values in [0, 1], computed when it is asked for. */
	public RandomAccessibleInterval<FloatType> luminance(
		final RandomAccessibleInterval<FloatType> values)
	{
		return Converters.convert(values, (value, luminance) -> luminance.set(
			scaled(value.get())), new FloatType());
	}

	/** The luminance of a value as an 8-bit grey level, 0 to 255, rounded. */
	public int level(final float value) {
		return (int) (WHITE * scaled(value) + 0.5f);
	}

	/**
	 * The value of a luminance.
	 *
	 * @param luminance finite; what lies outside [0, 1] lies outside the range
	 */
	public float value(final float luminance) {
		// NB: floats, because published images were truncated after such a product
		if (isOfGreyLevels()) return WHITE * luminance;
		return (float) (black + ((double) white - black) * luminance);
	}

	/**
	 * The pixels of a fused plane, of the type and with the values of the
	 * anatomical image. Where a 32-bit anatomical image has NaN, so has the fused
	 * image.
	 *
	 * @param fused finite values, clipped to [0, 1]; row by row
	 * @param anatomical values of the plane that was fused, two axes, which this
	 *          is the range of
	 * @param bitDepth 8, 16 or 32
	 * @param rounding how values become whole numbers
	 */
	public ImageProcessor pixels(final float[] fused,
		final RandomAccessibleInterval<FloatType> anatomical, final int bitDepth,
		final Rounding rounding)
	{
		final int width = (int) anatomical.dimension(0);
		final int height = (int) anatomical.dimension(1);
		if (bitDepth == 32) return new FloatProcessor(width, height, floats(fused,
			anatomical));
		final ImageProcessor image = bitDepth == 16 ? new ShortProcessor(width,
			height) : new ByteProcessor(width, height);
		final float shift = rounding == Rounding.NEAREST ? 0.5f : 0;
		final float maximum = bitDepth == 16 ? 65535 : 255;
		for (int i = 0; i < fused.length; i++) {
			image.set(i, (int) (Math.max(0, Math.min(maximum, clippedValue(
				fused[i]))) + shift));
		}
		return image;
	}

	/** For example {@code 0 to 255 (type)} or {@code -20 to 100 (given)}. */
	@Override
	public String toString() {
		return description;
	}

	private float[] floats(final float[] fused,
		final RandomAccessibleInterval<FloatType> anatomical)
	{
		final float[] values = new float[fused.length];
		final Cursor<FloatType> cursor = Views.flatIterable(anatomical).cursor();
		for (int i = 0; i < fused.length; i++) {
			values[i] = Float.isNaN(cursor.next().get()) ? Float.NaN : clippedValue(
				fused[i]);
		}
		return values;
	}

	private float scaled(final float value) {
		if (isInverted()) {
			if (!(value < black)) return 0; // NB: NaN, too
			if (value <= white) return 1;
		}
		else {
			if (!(value > black)) return 0; // NB: NaN, too
			if (value >= white) return 1;
		}
		// NB: doubles, because the difference may be too large for floats
		return (float) (((double) value - black) / ((double) white - black));
	}

	private float clippedValue(final float luminance) {
		return value(Math.max(0, Math.min(1, luminance)));
	}
}
