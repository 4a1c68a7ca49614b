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

/**
 * One page of a TIFF file: its layout and where its strips or tiles are, all of
 * them inside the file.
 */
final class TiffPage {

	/**
	 * The most bytes that a byte of data can become, a little more than deflate
	 * and LZW achieve.
	 */
	private static final long MOST_EXPANSION = 1500;
	private static final long EXPANSION_START = 4096;

	private final TiffLayout layout;
	private final int segmentWidth;
	private final int segmentHeight;
	private final long[] offsets;
	private final long[] sizes;

	/**
	 * Reads a page.
	 *
	 * @throws UnsupportedImageException if it is of a kind that is not read
	 * @throws IOException if it is incomplete or damaged
	 */
	TiffPage(final TiffDirectory directory, final long fileSize)
		throws IOException
	{
		layout = new TiffLayout(directory);
		final boolean tiled = directory.has(TiffDirectory.TILE_WIDTH);
		segmentWidth = tiled ? side(directory, TiffDirectory.TILE_WIDTH) : layout
			.width();
		segmentHeight = tiled ? side(directory, TiffDirectory.TILE_HEIGHT)
			: (int) Math.min(layout.height(), directory.number(
				TiffDirectory.ROWS_PER_STRIP, layout.height()));
		if (segmentHeight < 1) throw new IOException("its strips have no rows");
		offsets = directory.numbers(required(directory, tiled
			? TiffDirectory.TILE_OFFSETS : TiffDirectory.STRIP_OFFSETS));
		sizes = sizes(directory, tiled ? TiffDirectory.TILE_BYTE_COUNTS
			: TiffDirectory.STRIP_BYTE_COUNTS);
		check(fileSize);
	}

	/** A page of the same layout, all in one strip without compression. */
	private TiffPage(final TiffPage first, final long offset) {
		layout = first.layout;
		segmentWidth = layout.width();
		segmentHeight = layout.height();
		offsets = new long[] { offset };
		sizes = new long[] { first.rowSize() * layout.height() };
	}

	TiffLayout layout() {
		return layout;
	}

	/** Width of a strip or tile in pixels. */
	int segmentWidth() {
		return segmentWidth;
	}

	/**
	 * Height of a strip or tile in pixels; the last one of a page may go beyond
	 * its end.
	 */
	int segmentHeight() {
		return segmentHeight;
	}

	/** How many strips or tiles are beside one another. */
	int columns() {
		return 1 + (layout.width() - 1) / segmentWidth;
	}

	/** How many strips or tiles are upon one another. */
	int rows() {
		return 1 + (layout.height() - 1) / segmentHeight;
	}

	/** Where a strip or tile is in the file. */
	long offset(final int segment) {
		return offsets[segment];
	}

	/** How many bytes a strip or tile has in the file. */
	long size(final int segment) {
		return sizes[segment];
	}

	/**
	 * How many rows of a strip or tile in this row of them have pixels of the
	 * page.
	 */
	int height(final int row) {
		return Math.min(segmentHeight, layout.height() - row * segmentHeight);
	}

	/** Bytes of one row of a strip or tile when it is decoded. */
	long rowSize() {
		return SampleBits.rowSize((long) segmentWidth * layout.samplesTogether(),
			layout.bits());
	}

	/**
	 * The pages of a file that lie one behind the other after the first, as
	 * ImageJ writes them, with a directory for the first one only.
	 *
	 * @param count how many, with the first
	 * @param directory where the directory is
	 * @throws IOException if this one is compressed or in parts, or the last does
	 *           not end before the directory or the file
	 */
	TiffPage[] contiguous(final int count, final long directory,
		final long fileSize) throws IOException
	{
		if (layout.compression() != TiffCompression.NONE || layout
			.samples() != layout.samplesTogether() || segmentWidth != layout.width())
		{
			throw new IOException("it should have " + count +
				" planes, but has a directory for one only");
		}
		final long size = rowSize() * layout.height();
		final long end = directory > offsets[0] ? directory : fileSize;
		if (count > (end - offsets[0]) / size) throw new IOException("it has " +
			(end - offsets[0]) + " bytes, too few for " + count + " planes of " +
			size + " bytes each");
		final TiffPage[] pages = new TiffPage[count];
		pages[0] = this;
		for (int i = 1; i < count; i++) {
			pages[i] = new TiffPage(this, offsets[0] + i * size);
		}
		return pages;
	}

	private static int side(final TiffDirectory directory, final int tag)
		throws IOException
	{
		final long side = directory.number(required(directory, tag), 0);
		if (side < 1 || side > 1 << 20) throw new IOException("its tiles are " +
			side + " pixels wide or high");
		return (int) side;
	}

	private static int required(final TiffDirectory directory, final int tag)
		throws IOException
	{
		if (!directory.has(tag)) throw new IOException("its tag " + tag +
			" is missing");
		return tag;
	}

	/** NB: old writers leave the size out where it can be computed. */
	private long[] sizes(final TiffDirectory directory, final int tag)
		throws IOException
	{
		if (offsets.length == 1 && layout.compression() == TiffCompression.NONE &&
			directory.number(tag, 0) == 0) return new long[] { needed(0) };
		return directory.numbers(required(directory, tag));
	}

	private void check(final long fileSize) throws IOException {
		final long segments = (long) columns() * rows() * (layout.samples() / layout
			.samplesTogether());
		if (offsets.length < segments || sizes.length < segments) {
			throw new IOException("it has " + Math.min(offsets.length, sizes.length) +
				" of " + segments + " strips or tiles");
		}
		long sum = 0;
		if (rowSize() > Integer.MAX_VALUE) throw new IOException("its rows have " +
			rowSize() + " bytes each, at most 2 GB can be read");
		for (int i = 0; i < segments; i++) {
			if (sizes[i] < 1 || sizes[i] > fileSize || offsets[i] > fileSize -
				sizes[i]) throw new IOException("its strip or tile " + (i + 1) +
					" of " + sizes[i] + " bytes at position " + offsets[i] +
					" is not in the file of " + fileSize + " bytes");
			checkSize(i);
			sum += sizes[i];
			if (sum > fileSize) throw new IOException(
				"its strips or tiles lie one upon the other");
		}
	}

	private void checkSize(final int segment) throws IOException {
		final long needed = needed(segment / columns() % rows());
		final long most = layout.compression() == TiffCompression.NONE
			? sizes[segment] : sizes[segment] * MOST_EXPANSION + EXPANSION_START;
		if (needed > most) throw new IOException("its strip or tile " + (segment +
			1) + " has " + sizes[segment] + " bytes, too few for " + needed +
			" bytes of pixels");
	}

	/** Bytes of a decoded strip or tile in a row of them. */
	private long needed(final int row) {
		return rowSize() * height(row);
	}
}
