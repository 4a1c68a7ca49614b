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

import io.github.lywnet.image.files.raster.UnsupportedImageException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;

/** One directory of a TIFF file: what is said about one page, by tag. */
final class TiffDirectory {

	static final int NEW_SUBFILE_TYPE = 254;
	static final int WIDTH = 256;
	static final int HEIGHT = 257;
	static final int BITS_PER_SAMPLE = 258;
	static final int COMPRESSION = 259;
	static final int PHOTOMETRIC = 262;
	static final int FILL_ORDER = 266;
	static final int DESCRIPTION = 270;
	static final int STRIP_OFFSETS = 273;
	static final int ORIENTATION = 274;
	static final int SAMPLES_PER_PIXEL = 277;
	static final int ROWS_PER_STRIP = 278;
	static final int STRIP_BYTE_COUNTS = 279;
	static final int X_RESOLUTION = 282;
	static final int Y_RESOLUTION = 283;
	static final int PLANAR_CONFIGURATION = 284;
	static final int RESOLUTION_UNIT = 296;
	static final int SOFTWARE = 305;
	static final int DATE_TIME = 306;
	static final int ARTIST = 315;
	static final int HOST_COMPUTER = 316;
	static final int PREDICTOR = 317;
	static final int COLOR_MAP = 320;
	static final int TILE_WIDTH = 322;
	static final int TILE_HEIGHT = 323;
	static final int TILE_OFFSETS = 324;
	static final int TILE_BYTE_COUNTS = 325;
	static final int EXTRA_SAMPLES = 338;
	static final int SAMPLE_FORMAT = 339;
	static final int JPEG_TABLES = 347;
	static final int METAMORPH_PLANES = 33629;
	static final int IMAGEJ_BYTE_COUNTS = 50838;
	static final int IMAGEJ_METADATA = 50839;

	private final TiffDirectories file;
	private final long position;
	private final Map<Integer, TiffField> fields;

	TiffDirectory(final TiffDirectories file, final long position,
		final Map<Integer, TiffField> fields)
	{
		this.file = file;
		this.position = position;
		this.fields = fields;
	}

	/** The byte order of the file. */
	ByteOrder order() {
		return file.order();
	}

	/** Where it is in the file. */
	long position() {
		return position;
	}

	boolean has(final int tag) {
		return fields.containsKey(tag);
	}

	/** Null if there is none. */
	TiffField field(final int tag) {
		return fields.get(tag);
	}

	/** The values of a field that is there, as stored. */
	ByteBuffer bytes(final int tag) throws IOException {
		final TiffField field = fields.get(tag);
		try {
			return file.bytes(field.position(), field.size());
		}
		catch (final IOException exc) {
			throw new IOException("its tag " + tag + " is damaged: " + exc
				.getMessage(), exc);
		}
	}

	/**
	 * The first value of a tag.
	 *
	 * @param standard what it is where the tag is missing
	 * @throws IOException if it is no whole number, or negative
	 */
	long number(final int tag, final long standard) throws IOException {
		return has(tag) ? numbers(tag)[0] : standard;
	}

	/**
	 * All values of a tag that is there, one at least.
	 *
	 * @throws IOException if they are no whole numbers, or negative
	 */
	long[] numbers(final int tag) throws IOException {
		final TiffField field = fields.get(tag);
		if (!field.isWhole() || field.count() < 1) throw new IOException(
			"its tag " + tag + " has " + field.count() + " values of type " + field
				.type() + " instead of whole numbers");
		final ByteBuffer bytes = bytes(tag);
		final long[] numbers = new long[(int) field.count()];
		final int size = bytes.limit() / numbers.length;
		for (int i = 0; i < numbers.length; i++) {
			numbers[i] = size == Short.BYTES ? Short.toUnsignedLong(bytes.getShort())
				: size == Integer.BYTES ? Integer.toUnsignedLong(bytes.getInt()) : bytes
					.getLong();
			if (numbers[i] < 0) throw new IOException("its tag " + tag +
				" has a value beyond 2^63");
		}
		return numbers;
	}

	/**
	 * The value that a tag has once or again for every sample.
	 *
	 * @throws UnsupportedImageException if the values differ
	 */
	int common(final int tag, final int standard, final String meaning)
		throws IOException
	{
		if (!has(tag)) return standard;
		final long[] numbers = numbers(tag);
		for (final long number : numbers) {
			if (number != numbers[0]) throw new UnsupportedImageException(
				"samples of different " + meaning + " in one pixel (" + numbers[0] +
					" and " + number + ")", "samples of one kind");
		}
		return (int) Math.min(numbers[0], Integer.MAX_VALUE);
	}
}
