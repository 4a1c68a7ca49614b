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

package io.github.lywnet.image.files.tiff;

import io.github.lywnet.image.files.raster.Orientation;
import io.github.lywnet.image.files.raster.UnsupportedImageException;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the pixels of one page of a TIFF file are stored, and what they become.
 * Only layouts that can be read exist.
 */
final class TiffLayout {

	private static final int WHITE_IS_ZERO = 0;
	private static final int BLACK_IS_ZERO = 1;
	private static final int RGB = 2;
	private static final int PALETTE = 3;
	private static final int YCBCR = 6;
	private static final Map<Integer, String> OTHER_COLORS = new TreeMap<>();

	private static final int UNSIGNED = 1;
	private static final int SIGNED = 2;
	private static final int FLOATING = 3;
	private static final int UNDEFINED = 4;

	private static final int PLANAR = 2;
	private static final int BITS_REVERSED = 2;
	private static final int ASSOCIATED_ALPHA = 1;
	private static final int UNASSOCIATED_ALPHA = 2;

	static {
		OTHER_COLORS.put(4, "a transparency mask");
		OTHER_COLORS.put(5, "CMYK colours");
		OTHER_COLORS.put(8, "CIE L*a*b* colours");
		OTHER_COLORS.put(9, "ICC L*a*b* colours");
		OTHER_COLORS.put(10, "ITU L*a*b* colours");
		OTHER_COLORS.put(32803, "a camera's colour filter array");
		OTHER_COLORS.put(32844, "CIE LogL pixels");
		OTHER_COLORS.put(32845, "CIE LogLuv colours");
		OTHER_COLORS.put(34892, "a camera's raw colours");
	}

	private final int width;
	private final int height;
	private final ByteOrder order;
	private final TiffCompression compression;
	private final int photometric;
	private final int samples;
	private final int bits;
	private final int format;
	private final int predictor;
	private final boolean planar;
	private final boolean bitsReversed;
	private final int extra;
	private final byte[] jpegTables;
	private final short[] palette;
	private final Orientation orientation;
	private final PixelType type;

	/**
	 * Reads a layout.
	 *
	 * @throws UnsupportedImageException if it is of a kind that is not read
	 * @throws IOException if it is damaged
	 */
	TiffLayout(final TiffDirectory directory) throws IOException {
		order = directory.order();
		width = size(directory, TiffDirectory.WIDTH, "width");
		height = size(directory, TiffDirectory.HEIGHT, "height");
		if ((long) width * height > Integer.MAX_VALUE) throw new IOException(
			"its planes have " + (long) width * height +
				" pixels each, at most 2^31 - 1 can be read");
		compression = TiffCompression.of((int) directory.number(
			TiffDirectory.COMPRESSION, 1));
		samples = (int) Math.min(directory.number(TiffDirectory.SAMPLES_PER_PIXEL,
			1), Integer.MAX_VALUE);
		bits = directory.common(TiffDirectory.BITS_PER_SAMPLE, 1, "bit depths");
		final int stored = directory.common(TiffDirectory.SAMPLE_FORMAT, UNSIGNED,
			"types");
		format = stored == UNDEFINED ? UNSIGNED : stored;
		photometric = (int) directory.number(TiffDirectory.PHOTOMETRIC, samples < 3
			? BLACK_IS_ZERO : RGB);
		predictor = compression.hasPredictor() ? (int) directory.number(
			TiffDirectory.PREDICTOR, Predictor.NONE) : Predictor.NONE;
		planar = samples > 1 && directory.number(TiffDirectory.PLANAR_CONFIGURATION,
			1) == PLANAR;
		bitsReversed = directory.number(TiffDirectory.FILL_ORDER,
			1) == BITS_REVERSED;
		extra = directory.has(TiffDirectory.EXTRA_SAMPLES) ? (int) directory
			.numbers(TiffDirectory.EXTRA_SAMPLES)[0] : 0;
		jpegTables = compression == TiffCompression.JPEG && directory.has(
			TiffDirectory.JPEG_TABLES) ? array(directory, TiffDirectory.JPEG_TABLES)
				: null;
		orientation = Orientation.of((int) directory.number(
			TiffDirectory.ORIENTATION, 1));
		type = pixelType();
		checkCompression();
		palette = type == PixelType.INDEX ? palette(directory) : null;
	}

	/** Width in pixels as stored, before {@link #orientation()}. */
	int width() {
		return width;
	}

	/** Height in pixels as stored, before {@link #orientation()}. */
	int height() {
		return height;
	}

	ByteOrder order() {
		return order;
	}

	TiffCompression compression() {
		return compression;
	}

	/** One of the constants of {@link Predictor}. */
	int predictor() {
		return predictor;
	}

	/** How many samples each pixel has. */
	int samples() {
		return samples;
	}

	/**
	 * How many samples lie together: all of a pixel, or one where each has planes
	 * of its own.
	 */
	int samplesTogether() {
		return planar ? 1 : samples;
	}

	/** Bits of each sample. */
	int bits() {
		return bits;
	}

	boolean isSigned() {
		return format == SIGNED;
	}

	boolean isFloating() {
		return format == FLOATING;
	}

	boolean hasBitsReversed() {
		return bitsReversed;
	}

	/** Whether colours are stored as luminance and chroma, as in JPEG files. */
	boolean isYCbCr() {
		return photometric == YCBCR;
	}

	boolean isWhiteZero() {
		return photometric == WHITE_IS_ZERO;
	}

	/**
	 * The sample that tells how opaque a pixel is, whose others are not yet
	 * multiplied by it; -1 if there is none.
	 */
	int alphaSample() {
		return extra == UNASSOCIATED_ALPHA && samples > colors() ? colors() : -1;
	}

	/** Samples that are grey levels or colours. */
	int colors() {
		return type == PixelType.RGB ? 3 : 1;
	}

	/**
	 * What stands before the data of each strip or tile; null if nothing does.
	 */
	byte[] jpegTables() {
		return jpegTables;
	}

	/**
	 * Red, then green, then blue, 256 of 16 bits each; null without a palette.
	 */
	short[] palette() {
		return palette;
	}

	/** What brings the stored pixels upright. */
	Orientation orientation() {
		return orientation;
	}

	PixelType type() {
		return type;
	}

	/** Whether pages of the two layouts are planes of one stack. */
	boolean isLike(final TiffLayout other) {
		return width == other.width && height == other.height &&
			type == other.type && orientation == other.orientation &&
			isWhiteZero() == other.isWhiteZero() && Arrays.equals(palette,
				other.palette);
	}

	@Override
	public String toString() {
		return width + " x " + height + " pixels of " + samples + " x " + bits +
			" bits, orientation " + orientation.number();
	}

	private static int size(final TiffDirectory directory, final int tag,
		final String name) throws IOException
	{
		final long size = directory.number(tag, 0);
		if (size < 1 || size > Integer.MAX_VALUE) throw new IOException("its " +
			name + " is " + size + " pixels");
		return (int) size;
	}

	private PixelType pixelType() throws UnsupportedImageException {
		switch (photometric) {
			case WHITE_IS_ZERO:
			case BLACK_IS_ZERO:
				return greyType();
			case RGB:
				if (samples < 3 || format != UNSIGNED || bits != 8 && bits != 16) {
					throw unsupported("RGB colours", "three samples of 8 or 16 bits");
				}
				return PixelType.RGB;
			case PALETTE:
				if (samples != 1 || format != UNSIGNED || bits > 8) {
					throw unsupported("a palette", "one sample of at most 8 bits");
				}
				return PixelType.INDEX;
			case YCBCR:
				if (compression != TiffCompression.JPEG || samples != 3 || planar) {
					throw unsupported("YCbCr colours", "RGB, or JPEG compression");
				}
				return PixelType.RGB;
			default:
				throw new UnsupportedImageException(OTHER_COLORS.getOrDefault(
					photometric, "colours of an unknown kind") + " (" + photometric + ")",
					"grey levels, RGB or a palette");
		}
	}

	private PixelType greyType() throws UnsupportedImageException {
		final boolean transparent = samples == 2 && (extra == ASSOCIATED_ALPHA ||
			extra == UNASSOCIATED_ALPHA);
		if (samples != 1 && !transparent) throw unsupported("grey levels",
			"one sample for each pixel, channels as pages");
		final PixelType grey = oneSample();
		if (transparent && grey != PixelType.BYTE && grey != PixelType.SHORT) {
			throw unsupported("transparency", "unsigned samples of at most 16 bits");
		}
		return grey;
	}

	private PixelType oneSample() throws UnsupportedImageException {
		if (format == UNSIGNED && bits >= 1 && bits <= 16) return bits <= 8
			? PixelType.BYTE : PixelType.SHORT;
		if (format == UNSIGNED && (bits == 24 || bits == 32))
			return PixelType.FLOAT;
		if (format == SIGNED && (bits == 8 || bits == 16)) return PixelType.SIGNED;
		if (format == SIGNED && (bits == 24 || bits == 32)) return PixelType.FLOAT;
		if (format == FLOATING && (bits == 16 || bits == 32 || bits == 64)) {
			return PixelType.FLOAT;
		}
		throw unsupported("grey levels", "unsigned samples of 1 to 16, 24 or 32 " +
			"bits, signed ones of 8, 16, 24 or 32, or floating point ones of 16, 32 or 64");
	}

	private UnsupportedImageException unsupported(final String what,
		final String expected)
	{
		final String kind = format == UNSIGNED ? "unsigned" : format == SIGNED
			? "signed" : format == FLOATING ? "floating point" : "complex";
		return new UnsupportedImageException(what + " in " + samples + " " + kind +
			" samples of " + bits + " bits for each pixel", expected);
	}

	private void checkCompression() throws UnsupportedImageException {
		if (compression == TiffCompression.JPEG && (bits != 8 ||
			format != UNSIGNED)) throw unsupported("JPEG compression", "8 bits");
		Predictor.check(predictor, bits, isFloating());
	}

	/** NB: old writers left the levels at 8 bits. */
	private short[] palette(final TiffDirectory directory) throws IOException {
		final int colors = 1 << bits;
		final TiffField field = directory.field(TiffDirectory.COLOR_MAP);
		if (field == null || field.type() != TiffField.SHORT || field.count() != 3 *
			colors) throw new IOException("its palette of " + colors +
				" colours is missing or incomplete");
		final ShortBuffer stored = directory.bytes(TiffDirectory.COLOR_MAP)
			.asShortBuffer();
		int highest = 0;
		for (int i = 0; i < 3 * colors; i++) {
			highest = Math.max(highest, Short.toUnsignedInt(stored.get(i)));
		}
		final int factor = highest < 256 ? 257 : 1;
		final short[] complete = new short[3 * 256];
		for (int i = 0; i < 3 * colors; i++) {
			complete[i / colors * 256 + i % colors] = (short) (stored.get(i) *
				factor);
		}
		return complete;
	}

	private static byte[] array(final TiffDirectory directory, final int tag)
		throws IOException
	{
		final byte[] array = new byte[(int) directory.field(tag).size()];
		directory.bytes(tag).get(array);
		return array;
	}
}
