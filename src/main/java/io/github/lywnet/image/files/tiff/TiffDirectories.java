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

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The directories of a TIFF or BigTIFF file, without trust in what they say:
 * none is read twice, and all together not many times the bytes that the file
 * has, so that directories in a loop or one upon the other are an error.
 *
 * @see <a href=
 *      "https://www.itu.int/itudoc/itu-t/com16/tiff-fx/docs/tiff6.pdf">TIFF
 *      6.0</a>
 */
final class TiffDirectories {

	private static final int TIFF = 42;
	private static final int BIG_TIFF = 43;
	/** The most directories; as many fit into 50 MB of memory. */
	private static final int MOST = 1_000_000;
	/**
	 * How often all bytes of a file could be read; values inside a directory are
	 * read with it, too.
	 */
	private static final int MOST_READS = 8;

	private final ByteSource file;
	private final ByteOrder order;
	private final boolean big;
	private final long first;
	private long unread;

	/** @throws IOException if the file does not begin as TIFF files do */
	TiffDirectories(final ByteSource file) throws IOException {
		this.file = file;
		unread = MOST_READS * file.size();
		final ByteBuffer header = file.read(0, Math.min(16, file.size()));
		if (!begin(header)) throw new IOException("it has no TIFF header");
		order = order(header);
		header.order(order);
		big = header.getShort(2) == BIG_TIFF;
		if (big && (header.limit() < 16 || header.getShort(4) != Long.BYTES)) {
			throw new IOException("its BigTIFF header is damaged");
		}
		first = big ? header.getLong(8) : Integer.toUnsignedLong(header.getInt(4));
	}

	/** Whether a file begins as TIFF files do. */
	static boolean begin(final ByteBuffer start) {
		if (start.limit() < 8) return false;
		final short mark = start.getShort(0);
		if (mark != 0x4949 && mark != 0x4d4d) return false;
		final short version = start.duplicate().order(order(start)).getShort(2);
		return version == TIFF || version == BIG_TIFF;
	}

	private static ByteOrder order(final ByteBuffer start) {
		return start.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
	}

	/**
	 * Reads them in their order.
	 *
	 * @return at least one
	 * @throws IOException if one is not in the file, or damaged, or met again
	 */
	List<TiffDirectory> read() throws IOException {
		final List<TiffDirectory> directories = new ArrayList<>();
		final Set<Long> seen = new HashSet<>();
		for (long position = first; position != 0;) {
			if (!seen.add(position)) throw new IOException("its directory " +
				directories.size() + " points back to an earlier one");
			if (directories.size() == MOST) throw new IOException(
				"it has more than " + MOST + " directories");
			try {
				position = read(position, directories);
			}
			catch (final IOException exc) {
				throw new IOException("its directory " + (directories.size() + 1) +
					" is incomplete: " + exc.getMessage(), exc);
			}
		}
		if (directories.isEmpty()) throw new IOException(
			"it has no image directory");
		return directories;
	}

	/**
	 * Reads the first one only.
	 *
	 * @throws IOException if it is not there, or damaged
	 */
	TiffDirectory first() throws IOException {
		final List<TiffDirectory> directories = new ArrayList<>();
		read(first, directories);
		return directories.get(0);
	}

	/** Adds one; the position of the next, 0 if there is none. */
	private long read(final long position, final List<TiffDirectory> directories)
		throws IOException
	{
		final int countSize = big ? Long.BYTES : Short.BYTES;
		final int offsetSize = big ? Long.BYTES : Integer.BYTES;
		final int entrySize = 4 + 2 * offsetSize;
		final ByteBuffer start = bytes(position, countSize);
		final long count = big ? start.getLong() : Short.toUnsignedLong(start
			.getShort());
		if (count < 1 || count > 0xffff) throw new IOException("it has " + Long
			.toUnsignedString(count) + " entries");
		final ByteBuffer entries = bytes(position + countSize, count * entrySize +
			offsetSize);
		final Map<Integer, TiffField> fields = new LinkedHashMap<>();
		for (int i = 0; i < count; i++) {
			final int tag = Short.toUnsignedInt(entries.getShort());
			final int type = Short.toUnsignedInt(entries.getShort());
			final long values = offset(entries);
			final long inside = position + countSize + (long) i * entrySize + 4 +
				offsetSize;
			final long outside = offset(entries);
			fields.putIfAbsent(tag, new TiffField(type, values, TiffField.size(type,
				values) <= offsetSize ? inside : outside));
		}
		directories.add(new TiffDirectory(this, position, fields));
		return offset(entries);
	}

	private long offset(final ByteBuffer bytes) {
		return big ? bytes.getLong() : Integer.toUnsignedLong(bytes.getInt());
	}

	/** Bytes of the directories, in the file's byte order. */
	ByteBuffer bytes(final long position, final long length) throws IOException {
		if (length > unread) throw new IOException("its directories hold more " +
			"than the " + file.size() + " bytes of the file");
		unread -= length;
		return file.read(position, length).order(order);
	}

	ByteOrder order() {
		return order;
	}
}
