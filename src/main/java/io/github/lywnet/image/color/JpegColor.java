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

/**
 * Conversion of pixels between RGB and full range YCbCr (JPEG, JFIF) and to
 * grey, in 8 bits and bit by bit as the Pillow library does it, with which the
 * published images were made.
 * <p>
 * Pillow's YCbCr is fixed point with six fractional bits: each product is
 * rounded to 1/64, their sum is rounded down. So the luminance of some neutral
 * colours is one below their grey level. Pillow's grey is rounded to the
 * nearest level.
 * </p>
 * <p>
 * An RGB pixel is an int as in ImageJ's {@code ColorProcessor}, red in bits 16
 * to 23, blue in bits 0 to 7, the rest ignored. Other values are levels from 0
 * to 255; a neutral colour has chroma 128.
 * </p>
 *
 * @see <a href=
 *      "https://github.com/python-pillow/Pillow/blob/main/src/libImaging/ConvertYCbCr.c">Pillow's
 *      ConvertYCbCr.c</a>
 */
public final class JpegColor {

	private static final int FRACTION_BITS = 6;
	private static final int NEUTRAL = 128;

	private static final int[] Y_OF_RED = products(0.299, 0);
	private static final int[] Y_OF_GREEN = products(0.587, 0);
	private static final int[] Y_OF_BLUE = products(0.114, 0);
	private static final int[] CB_OF_RED = products(-0.16874, 0);
	private static final int[] CB_OF_GREEN = products(-0.33126, 0);
	private static final int[] CB_OF_BLUE = products(0.5, 0);
	private static final int[] CR_OF_RED = CB_OF_BLUE;
	private static final int[] CR_OF_GREEN = products(-0.41869, 0);
	private static final int[] CR_OF_BLUE = products(-0.08131, 0);

	private static final int[] RED_OF_CR = products(1.402, NEUTRAL);
	private static final int[] GREEN_OF_CB = products(-0.34414, NEUTRAL);
	private static final int[] GREEN_OF_CR = products(-0.71414, NEUTRAL);
	private static final int[] BLUE_OF_CB = products(1.772, NEUTRAL);

	private JpegColor() {
		// static methods only
	}

	/** The luminance Y of an RGB pixel. */
	public static int luminance(final int rgb) {
		return (Y_OF_RED[red(rgb)] + Y_OF_GREEN[green(rgb)] + Y_OF_BLUE[blue(
			rgb)]) >> FRACTION_BITS;
	}

	/** The blue chroma Cb of an RGB pixel. */
	public static int blueChroma(final int rgb) {
		return NEUTRAL + ((CB_OF_RED[red(rgb)] + CB_OF_GREEN[green(rgb)] +
			CB_OF_BLUE[blue(rgb)]) >> FRACTION_BITS);
	}

	/** The red chroma Cr of an RGB pixel. */
	public static int redChroma(final int rgb) {
		return NEUTRAL + ((CR_OF_RED[red(rgb)] + CR_OF_GREEN[green(rgb)] +
			CR_OF_BLUE[blue(rgb)]) >> FRACTION_BITS);
	}

	/**
	 * The RGB pixel of a luminance and its chroma, each channel clipped to 0 to
	 * 255.
	 */
	public static int rgb(final int luminance, final int blueChroma,
		final int redChroma)
	{
		return clipped(luminance + redOffset(redChroma)) << 16 | clipped(luminance +
			greenOffset(blueChroma, redChroma)) << 8 | clipped(luminance + blueOffset(
				blueChroma));
	}

	/**
	 * The RGB pixel of a luminance and its chroma; where a channel would be below
	 * 0 or above 255, that of the same luminance and hue with as much of the
	 * chroma as there is room for. {@link #luminance} gives the luminance back,
	 * to 1 level for some strong colours; a neutral pixel has its level in all
	 * channels.
	 */
	public static int desaturatedRgb(final int luminance, final int blueChroma,
		final int redChroma)
	{
		final int red = redOffset(redChroma);
		final int green = greenOffset(blueChroma, redChroma);
		final int blue = blueOffset(blueChroma);
		final int rgb = desaturated(luminance, red, green, blue);
		final int lost = luminance - luminance(rgb);
		if (lost == 0 || spread(rgb) == 0) return rgb;
		// NB: rounding down three times costs about a level, seen as noise
		final int nearer = desaturated(clipped(luminance + lost), red, green, blue);
		return Math.abs(luminance - luminance(nearer)) < Math.abs(lost) ? nearer
			: rgb;
	}

	private static int desaturated(final int level, final int red,
		final int green, final int blue)
	{
		final double share = Math.min(share(level, red), Math.min(share(level,
			green), share(level, blue)));
		return channel(level, share * red) << 16 | channel(level, share *
			green) << 8 | channel(level, share * blue);
	}

	/** The largest share of an offset, at most 1, that stays within 0 to 255. */
	private static double share(final int level, final int offset) {
		final int room = offset > 0 ? 255 - level : level;
		return Math.abs(offset) <= room ? 1 : room / (double) Math.abs(offset);
	}

	private static int channel(final int level, final double offset) {
		return level + (int) Math.rint(offset);
	}

	private static int redOffset(final int redChroma) {
		return RED_OF_CR[redChroma] >> FRACTION_BITS;
	}

	private static int greenOffset(final int blueChroma, final int redChroma) {
		return (GREEN_OF_CB[blueChroma] + GREEN_OF_CR[redChroma]) >> FRACTION_BITS;
	}

	private static int blueOffset(final int blueChroma) {
		return BLUE_OF_CB[blueChroma] >> FRACTION_BITS;
	}

	/** The grey level of an RGB pixel: ITU-R 601-2 luma in 16 bit fixed point. */
	public static int grey(final int rgb) {
		return (19595 * red(rgb) + 38470 * green(rgb) + 7471 * blue(rgb) +
			0x8000) >> 16;
	}

	/** The largest difference between two channels of an RGB pixel. */
	public static int spread(final int rgb) {
		final int red = red(rgb), green = green(rgb), blue = blue(rgb);
		return Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green,
			blue));
	}

	public static int red(final int rgb) {
		return rgb >> 16 & 0xff;
	}

	public static int green(final int rgb) {
		return rgb >> 8 & 0xff;
	}

	public static int blue(final int rgb) {
		return rgb & 0xff;
	}

	private static int clipped(final int level) {
		return Math.max(0, Math.min(255, level));
	}

	private static int[] products(final double factor, final int zero) {
		final int[] products = new int[256];
		for (int level = 0; level < products.length; level++) {
			// NB: the cast rounds negative values up, as Pillow's tables do
			products[level] = (int) ((level - zero) * factor * (1 << FRACTION_BITS) +
				0.5);
		}
		return products;
	}
}
