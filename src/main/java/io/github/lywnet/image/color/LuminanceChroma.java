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

package io.github.lywnet.image.color;

import ij.process.LUT;

import io.github.lywnet.image.intensity.IntensityRange;
import io.github.lywnet.network.ModelDescription.OutOfGamut;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

import net.imglib2.Cursor;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.converter.Converters;
import net.imglib2.type.numeric.ARGBType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

/**
 * A functional volume taken apart into luminance, which is fused, and colours,
 * whose chroma the fused image gets back. Both are computed when they are asked
 * for. Axes are X, Y, Z, channel and time. Immutable; may be read from several
 * threads.
 * <p>
 * The luminance of colours is Y of JPEG YCbCr, see {@link JpegColor}; that of
 * an 8-bit volume is Y of its values as grey levels: that of the same image
 * opened as RGB, and the one that published scores are based on. Other grey
 * volumes have their intensity as luminance. {@link #grey} is without the
 * rounding down of Y.
 * </p>
 */
public final class LuminanceChroma {

	/** ImageJ's pixels have it, though it ignores transparency. */
	private static final int OPAQUE = 0xff000000;

	private static final int CHANNEL = 3;

	private final RandomAccessibleInterval<FloatType> luminance;
	private final RandomAccessibleInterval<FloatType> grey;

	/** Null where the volume is grey. */
	private final RandomAccessibleInterval<ARGBType> colors;

	private LuminanceChroma(final RandomAccessibleInterval<FloatType> luminance,
		final RandomAccessibleInterval<FloatType> grey,
		final RandomAccessibleInterval<ARGBType> colors)
	{
		this.luminance = luminance;
		this.grey = grey;
		this.colors = colors;
	}

	/**
	 * Takes colours apart.
	 *
	 * @param colors opaque pixels
	 * @param range the range of the volume; an inverted one gives the negative
	 */
	public static LuminanceChroma ofColors(
		final RandomAccessibleInterval<ARGBType> colors, final IntensityRange range)
	{
		final RandomAccessibleInterval<ARGBType> positive = range.isInverted()
			? Converters.convert(colors, (in, out) -> out.set(in.get() ^ 0xffffff),
				new ARGBType()) : colors;
		return ofColors(positive);
	}

	/**
	 * Takes grey values apart.
	 *
	 * @param values values of the volume
	 * @param range their range
	 * @param levels whether they are 8-bit grey levels
	 */
	public static LuminanceChroma ofValues(
		final RandomAccessibleInterval<FloatType> values,
		final IntensityRange range, final boolean levels)
	{
		final RandomAccessibleInterval<FloatType> grey = range.luminance(values);
		if (!levels || !range.isOfGreyLevels()) return new LuminanceChroma(grey,
			grey, null);
		return new LuminanceChroma(Converters.convert(values, (value, out) -> out
			.set(JpegColor.luminance(range.level(value.get()) * 0x010101) / 255f),
			new FloatType()), grey, null);
	}

	/**
	 * Gives grey values the colours of look-up tables and takes these apart.
	 *
	 * @param values values of the volume
	 * @param range their range: white is the last entry of a table
	 * @param luts a table for each channel
	 */
	public static LuminanceChroma ofTables(
		final RandomAccessibleInterval<FloatType> values,
		final IntensityRange range, final List<LUT> luts)
	{
		final List<RandomAccessibleInterval<ARGBType>> channels = new ArrayList<>();
		for (int channel = 0; channel < values.dimension(CHANNEL); channel++) {
			final LUT lut = luts.get(Math.min(channel, luts.size() - 1));
			channels.add(Converters.convert(Views.hyperSlice(values, CHANNEL, values
				.min(CHANNEL) + channel), (value, out) -> out.set(lut.getRGB(range
					.level(value.get()))), new ARGBType()));
		}
		return ofColors(Views.permute(Views.stack(channels), CHANNEL, CHANNEL + 1));
	}

	private static LuminanceChroma ofColors(
		final RandomAccessibleInterval<ARGBType> colors)
	{
		return new LuminanceChroma(levels(colors, JpegColor::luminance), levels(
			colors, JpegColor::grey), colors);
	}

	/** The luminance in [0, 1]. */
	public RandomAccessibleInterval<FloatType> luminance() {
		return luminance;
	}

	/**
	 * The grey level of each pixel in [0, 1], rounded to the nearest one of 8
	 * bits where the volume has these: what other code than LYWNet's has for
	 * luminance.
	 */
	public RandomAccessibleInterval<FloatType> grey() {
		return grey;
	}

	/** The colours; null where the volume is grey. */
	public RandomAccessibleInterval<ARGBType> colors() {
		return colors;
	}

	/** Whether any pixel has a colour; reads pixels until one has. */
	public boolean isColored() {
		return colors != null && isColored(colors);
	}

	/**
	 * The RGB pixels of another luminance and the chroma of a plane.
	 *
	 * @param luminance grey levels, row by row
	 * @param colors the plane that has the chroma, two axes
	 * @param outOfGamut what becomes of a colour that RGB does not have
	 * @return opaque pixels, row by row; grey where no pixel of the plane has a
	 *         colour
	 */
	public static int[] withLuminance(final byte[] luminance,
		final RandomAccessibleInterval<ARGBType> colors,
		final OutOfGamut outOfGamut)
	{
		final boolean colored = isColored(colors);
		final int[] pixels = new int[luminance.length];
		final Cursor<ARGBType> cursor = Views.flatIterable(colors).cursor();
		for (int i = 0; i < pixels.length; i++) {
			final int level = luminance[i] & 0xff;
			final int rgb = cursor.next().get();
			pixels[i] = OPAQUE | (colored ? withLuminance(level, rgb, outOfGamut)
				: level * 0x010101);
		}
		return pixels;
	}

	private static int withLuminance(final int level, final int rgb,
		final OutOfGamut outOfGamut)
	{
		final int blueChroma = JpegColor.blueChroma(rgb);
		final int redChroma = JpegColor.redChroma(rgb);
		return outOfGamut == OutOfGamut.CLIP ? JpegColor.rgb(level, blueChroma,
			redChroma) : JpegColor.desaturatedRgb(level, blueChroma, redChroma);
	}

	private static boolean isColored(
		final RandomAccessibleInterval<ARGBType> colors)
	{
		for (final ARGBType pixel : Views.flatIterable(colors)) {
			if (JpegColor.spread(pixel.get()) > 0) return true;
		}
		return false;
	}

	private static RandomAccessibleInterval<FloatType> levels(
		final RandomAccessibleInterval<ARGBType> colors,
		final IntUnaryOperator level)
	{
		return Converters.convert(colors, (rgb, out) -> out.set(level.applyAsInt(rgb
			.get()) / 255f), new FloatType());
	}
}
