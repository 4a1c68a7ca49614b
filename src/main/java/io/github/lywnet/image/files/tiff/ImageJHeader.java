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

import ij.ImagePlus;
import ij.io.FileInfo;
import ij.io.FileOpener;
import ij.io.TiffDecoder;
import ij.process.ImageProcessor;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * What ImageJ's own reader makes of all but the pixels of a TIFF file:
 * calibration, colours, labels, regions of interest and more. It is given a
 * small TIFF file in memory with what concerns it, which has been checked, so
 * that it cannot go astray.
 */
final class ImageJHeader {

	private static final int[] COPIED = { TiffDirectory.DESCRIPTION,
		TiffDirectory.X_RESOLUTION, TiffDirectory.Y_RESOLUTION,
		TiffDirectory.RESOLUTION_UNIT, TiffDirectory.SOFTWARE,
		TiffDirectory.DATE_TIME, TiffDirectory.ARTIST,
		TiffDirectory.HOST_COMPUTER };
	private static final int HEADER_SIZE = 8;
	private static final int ENTRY_SIZE = 12;
	private static final int MOST_IN_ENTRY = 4;
	private static final int METADATA_MARK = 0x494a494a;

	private final TiffDirectory directory;
	private final TiffLayout layout;
	private final Map<Integer, Entry> entries = new TreeMap<>();

	private ImageJHeader(final TiffDirectory directory, final TiffLayout layout) {
		this.directory = directory;
		this.layout = layout;
	}

	/**
	 * Reads what a file's first directory says.
	 *
	 * @return with the size and type of the upright plane; {@code nImages} is the
	 *         number of planes that ImageJ wrote, else 1
	 * @throws IOException if it is damaged
	 */
	static FileInfo read(final TiffDirectory directory, final TiffLayout layout,
		final Path file) throws IOException
	{
		final ImageJHeader header = new ImageJHeader(directory, layout);
		header.collect();
		final FileInfo info = new TiffDecoder(new ByteArrayInputStream(header
			.bytes()), file.getFileName().toString()).getTiffInfo()[0];
		header.complete(info);
		info.directory = file.toAbsolutePath().getParent() + File.separator;
		return info;
	}

	/** The image of a plane, as ImageJ's File &gt; Open gives it; not shown. */
	static ImagePlus image(final FileInfo info, final ImageProcessor plane) {
		final FileInfo one = (FileInfo) info.clone();
		one.nImages = 1;
		one.inputStream = new PlaneStream(plane,
			one.fileType == FileInfo.GRAY16_SIGNED);
		final ImagePlus image = new FileOpener(one).openImage();
		one.inputStream = null;
		return image;
	}

	private void collect() throws IOException {
		put(TiffDirectory.BITS_PER_SAMPLE, layout.type() == PixelType.RGB ? 8
			: layout.type().bitDepth());
		put(TiffDirectory.PHOTOMETRIC, layout.isWhiteZero() ? 0 : 1);
		for (final int tag : COPIED) {
			copy(tag);
		}
		if (layout.palette() != null) putPalette();
		else copy(TiffDirectory.COLOR_MAP);
		if (directory.has(TiffDirectory.IMAGEJ_BYTE_COUNTS) && directory.has(
			TiffDirectory.IMAGEJ_METADATA))
		{
			checkMetadata();
			copy(TiffDirectory.IMAGEJ_BYTE_COUNTS);
			copy(TiffDirectory.IMAGEJ_METADATA);
		}
	}

	private void complete(final FileInfo info) {
		final boolean turned = layout.orientation().isTurned();
		info.width = turned ? layout.height() : layout.width();
		info.height = turned ? layout.width() : layout.height();
		if (turned) {
			final double width = info.pixelWidth;
			info.pixelWidth = info.pixelHeight;
			info.pixelHeight = width;
		}
		// NB: ImageJ's own reader makes grey levels with a palette colours
		if (layout.type() != PixelType.BYTE) info.fileType = layout.type()
			.fileType();
		info.samplesPerPixel = layout.type() == PixelType.RGB ? 3 : 1;
		info.intelByteOrder = false;
		info.inputStream = null;
		info.url = null;
		// NB: ImageJ would make objects of any class that a plot's data name
		info.plot = null;
		info.nImages = Math.max(1, info.nImages);
	}

	private void put(final int tag, final int value) {
		final byte[] bytes = new byte[Short.BYTES];
		ByteBuffer.wrap(bytes).order(directory.order()).putShort((short) value);
		entries.put(tag, new Entry(TiffField.SHORT, 1, bytes));
	}

	private void putPalette() {
		final ByteBuffer bytes = ByteBuffer.allocate(layout.palette().length *
			Short.BYTES).order(directory.order());
		bytes.asShortBuffer().put(layout.palette());
		entries.put(TiffDirectory.COLOR_MAP, new Entry(TiffField.SHORT, layout
			.palette().length, bytes.array()));
	}

	/** NB: types beyond are of BigTIFF only; a resolution must be a fraction. */
	private void copy(final int tag) throws IOException {
		final TiffField field = directory.field(tag);
		if (field == null || field.type() > TiffField.MOST_OF_TIFF) return;
		final boolean resolution = tag == TiffDirectory.X_RESOLUTION ||
			tag == TiffDirectory.Y_RESOLUTION;
		if (resolution && field.type() != TiffField.RATIONAL) return;
		final ByteBuffer bytes = directory.bytes(tag);
		final byte[] copy = new byte[bytes.limit()];
		bytes.get(copy);
		entries.put(tag, new Entry(field.type(), (int) field.count(), copy));
	}

	/**
	 * Checks that the pieces of ImageJ's metadata are as many and as long as they
	 * say.
	 */
	private void checkMetadata() throws IOException {
		final long[] sizes = directory.numbers(TiffDirectory.IMAGEJ_BYTE_COUNTS);
		final ByteBuffer metadata = directory.bytes(TiffDirectory.IMAGEJ_METADATA);
		long size = 0;
		for (final long piece : sizes) {
			size += piece;
			if (piece > metadata.limit() || size > metadata.limit()) throw damaged();
		}
		if (sizes.length < 2 || sizes[0] < ENTRY_SIZE || metadata
			.getInt() != METADATA_MARK) throw damaged();
		long pieces = 1;
		for (int i = 0; i < (sizes[0] - Integer.BYTES) / HEADER_SIZE; i++) {
			metadata.getInt();
			pieces += Integer.toUnsignedLong(metadata.getInt());
		}
		if (pieces != sizes.length) throw damaged();
	}

	private static IOException damaged() {
		return new IOException("its ImageJ metadata (tags " +
			TiffDirectory.IMAGEJ_BYTE_COUNTS + " and " +
			TiffDirectory.IMAGEJ_METADATA + ") are damaged");
	}

	/** A TIFF file of one directory, then the values that do not fit into it. */
	private byte[] bytes() {
		final int start = HEADER_SIZE + Short.BYTES + entries.size() * ENTRY_SIZE +
			Integer.BYTES;
		int size = start;
		for (final Entry entry : entries.values()) {
			size += entry.bytes.length;
		}
		final ByteBuffer file = ByteBuffer.allocate(size).order(directory.order());
		file.put(file.order() == ByteOrder.LITTLE_ENDIAN ? new byte[] { 'I', 'I' }
			: new byte[] { 'M', 'M' });
		file.putShort((short) 42).putInt(HEADER_SIZE);
		file.putShort((short) entries.size());
		int outside = start;
		for (final Map.Entry<Integer, Entry> tag : entries.entrySet()) {
			final Entry entry = tag.getValue();
			file.putShort(tag.getKey().shortValue()).putShort((short) entry.type)
				.putInt(entry.count);
			if (entry.bytes.length <= MOST_IN_ENTRY) file.put(Arrays.copyOf(
				entry.bytes, MOST_IN_ENTRY));
			else {
				file.putInt(outside);
				file.duplicate().position(outside).put(entry.bytes);
				outside += entry.bytes.length;
			}
		}
		return file.array();
	}

	/** The values of a tag, as stored. */
	private static final class Entry {

		private final int type;
		private final int count;
		private final byte[] bytes;

		private Entry(final int type, final int count, final byte[] bytes) {
			this.type = type;
			this.count = count;
			this.bytes = bytes;
		}
	}
}
