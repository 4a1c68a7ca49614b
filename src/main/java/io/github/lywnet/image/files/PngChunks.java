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

package io.github.lywnet.image.files;

import io.github.lywnet.image.files.raster.Orientation;
import io.github.lywnet.image.files.raster.UnsupportedImageException;
import io.github.lywnet.image.files.tiff.Exif;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * What the chunks of a PNG file say of it; they are whole, and their check sums
 * are right.
 *
 * @see <a href="https://www.w3.org/TR/png-3/">Portable Network Graphics</a>
 */
final class PngChunks {

	private static final int RGB = 2;
	private static final int PALETTE = 3;

	private static final long SIGNATURE = 0x89504e470d0a1a0aL;
	private static final int HEADER = 0x49484452; // IHDR
	private static final int COLORS = 0x504c5445; // PLTE
	private static final int DATA = 0x49444154; // IDAT
	private static final int TRANSPARENCY = 0x74524e53; // tRNS
	private static final int EXIF = 0x65584966; // eXIf
	private static final int END = 0x49454e44; // IEND
	private static final int HEADER_SIZE = 13;
	/** Not set in the types of chunks that must be understood. */
	private static final int ANCILLARY = 0x20000000;
	/** The most bytes that deflate makes of one. */
	private static final int MOST_EXPANSION = 1032;

	private int width;
	private int height;
	private int bits;
	private int color;
	private int[] transparent;
	private Orientation orientation = Orientation.TOP_LEFT;
	private long dataSize;

	/**
	 * @throws UnsupportedImageException if it cannot be read right without a
	 *           chunk that is not known
	 * @throws IOException if the file is incomplete or damaged
	 */
	PngChunks(final byte[] file) throws IOException {
		final ByteBuffer bytes = ByteBuffer.wrap(file);
		bytes.getLong();
		int type;
		do {
			type = next(bytes);
		}
		while (type != END);
		if (width < 1 || height < 1) throw new IOException("its size is " + width +
			" x " + height + " pixels");
		final long size = ((long) width * bits + Byte.SIZE - 1) / Byte.SIZE *
			height;
		if (size > dataSize * MOST_EXPANSION) throw new IOException("it has " +
			dataSize + " bytes of data, too few for " + width + " x " + height +
			" pixels");
	}

	/** Whether a file begins as PNG files do. */
	static boolean begin(final ByteBuffer start) {
		return start.limit() >= Long.BYTES && start.getLong(0) == SIGNATURE;
	}

	/** Reads a chunk; its type. */
	private int next(final ByteBuffer bytes) throws IOException {
		if (bytes.remaining() < 3 * Integer.BYTES) throw cut(bytes);
		final int size = bytes.getInt();
		final int start = bytes.position();
		final int type = bytes.getInt();
		if (size < 0 || size > bytes.remaining() - Integer.BYTES) throw cut(bytes);
		final byte[] data = new byte[size];
		bytes.get(data);
		final CRC32 sum = new CRC32();
		sum.update(bytes.array(), start, Integer.BYTES + size);
		if ((int) sum.getValue() != bytes.getInt()) throw new IOException(
			"the check sum of its part at byte " + start + " is wrong");
		take(type, ByteBuffer.wrap(data));
		return type;
	}

	private static IOException cut(final ByteBuffer bytes) {
		return new IOException("it has " + bytes.limit() +
			" bytes, but no end: it is cut short");
	}

	private void take(final int type, final ByteBuffer data) throws IOException {
		if ((type & ANCILLARY) == 0 && type != HEADER && type != COLORS &&
			type != DATA && type != END) throw new UnsupportedImageException(
				"a necessary part of an unknown kind (" + name(type) + ")",
				"IHDR, PLTE, IDAT and IEND");
		if (type == DATA) dataSize += data.limit();
		if (type == HEADER && data.limit() >= HEADER_SIZE) {
			width = data.getInt();
			height = data.getInt();
			bits = data.get();
			color = data.get();
		}
		if (type == TRANSPARENCY && color != PALETTE) {
			transparent = new int[data.limit() / Short.BYTES];
			for (int i = 0; i < transparent.length; i++) {
				transparent[i] = data.getShort() & 0xffff;
			}
		}
		if (type == EXIF) orientation = Exif.orientation(data.array());
	}

	private static String name(final int type) {
		return new String(ByteBuffer.allocate(Integer.BYTES).putInt(type).array(),
			StandardCharsets.US_ASCII);
	}

	/** Bits of each sample. */
	int bits() {
		return bits;
	}

	/** Whether the pixels are places in a palette. */
	boolean hasPalette() {
		return color == PALETTE;
	}

	/** Samples that are grey levels or colours, without that of transparency. */
	int colors() {
		return (color & RGB) == 0 ? 1 : 3;
	}

	/** The samples of the one transparent colour; null if there is none. */
	int[] transparent() {
		return transparent;
	}

	Orientation orientation() {
		return orientation;
	}
}
