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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes TIFF and BigTIFF files of any kind, right or wrong: each page has its
 * tags as they are given, and data at places that the tags name.
 */
public final class TiffBuilder {

	private static final int SHORT = 3;
	private static final int LONG = 4;
	private static final int LONG8 = 16;

	private final ByteOrder order;
	private final boolean big;
	private final List<Map<Integer, byte[]>> pages = new ArrayList<>();
	private final List<Map<Integer, int[]>> kinds = new ArrayList<>();
	private final ByteArrayOutputStream data = new ByteArrayOutputStream();
	private Long next;

	public TiffBuilder(final ByteOrder order, final boolean big) {
		this.order = order;
		this.big = big;
		data.write(new byte[16], 0, 16);
	}

	/** An ordinary little-endian file. */
	public TiffBuilder() {
		this(ByteOrder.LITTLE_ENDIAN, false);
	}

	/** Begins a page of one grey sample without compression. */
	public TiffBuilder page(final int width, final int height, final int bits) {
		pages.add(new TreeMap<>());
		kinds.add(new TreeMap<>());
		return shorts(TiffDirectory.WIDTH, width).shorts(TiffDirectory.HEIGHT,
			height).shorts(TiffDirectory.BITS_PER_SAMPLE, bits).shorts(
				TiffDirectory.COMPRESSION, 1).shorts(TiffDirectory.PHOTOMETRIC, 1);
	}

	/** Sets a tag of the last page to 16-bit values. */
	public TiffBuilder shorts(final int tag, final int... values) {
		final ByteBuffer bytes = buffer(2 * values.length);
		for (final int value : values) {
			bytes.putShort((short) value);
		}
		return tag(tag, SHORT, values.length, bytes.array());
	}

	/** Sets a tag of the last page to offsets or sizes. */
	public TiffBuilder longs(final int tag, final long... values) {
		final ByteBuffer bytes = buffer((big ? 8 : 4) * values.length);
		for (final long value : values) {
			if (big) bytes.putLong(value);
			else bytes.putInt((int) value);
		}
		return tag(tag, big ? LONG8 : LONG, values.length, bytes.array());
	}

	/** Sets a tag of the last page. */
	public TiffBuilder tag(final int tag, final int type, final int count,
		final byte[] values)
	{
		pages.get(pages.size() - 1).put(tag, values);
		kinds.get(kinds.size() - 1).put(tag, new int[] { type, count });
		return this;
	}

	/** Adds the strips of the last page. */
	public TiffBuilder strips(final byte[]... strips) {
		return segments(TiffDirectory.STRIP_OFFSETS,
			TiffDirectory.STRIP_BYTE_COUNTS, strips);
	}

	/** Adds the tiles of the last page. */
	public TiffBuilder tiles(final int width, final int height,
		final byte[]... tiles)
	{
		return shorts(TiffDirectory.TILE_WIDTH, width).shorts(
			TiffDirectory.TILE_HEIGHT, height).segments(TiffDirectory.TILE_OFFSETS,
				TiffDirectory.TILE_BYTE_COUNTS, tiles);
	}

	private TiffBuilder segments(final int offsetTag, final int sizeTag,
		final byte[]... segments)
	{
		final long[] offsets = new long[segments.length];
		final long[] sizes = new long[segments.length];
		for (int i = 0; i < segments.length; i++) {
			offsets[i] = data.size();
			sizes[i] = segments[i].length;
			data.write(segments[i], 0, segments[i].length);
		}
		return longs(offsetTag, offsets).longs(sizeTag, sizes);
	}

	/** Sets where the directory after the last page should be. */
	public TiffBuilder next(final long position) {
		next = position;
		return this;
	}

	/**
	 * Where the directory of the first page will be, if nothing more is added.
	 */
	public long firstDirectory() {
		return data.size();
	}

	/** A buffer in the file's byte order. */
	public ByteBuffer buffer(final int size) {
		return ByteBuffer.allocate(size).order(order);
	}

	public byte[] bytes() {
		final int inEntry = big ? 8 : 4;
		final ByteBuffer file = buffer(data.size() + 100_000 + pages.stream()
			.flatMap(page -> page.values().stream()).mapToInt(
				values -> values.length + 20).sum());
		file.put(data.toByteArray());
		long link = big ? 8 : 4;
		for (int p = 0; p < pages.size(); p++) {
			offset(file, (int) link, file.position());
			final Map<Integer, byte[]> page = pages.get(p);
			final ByteBuffer entries = file.duplicate().order(order);
			file.position(file.position() + (big ? 16 : 6) + page.size() * (big ? 20
				: 12));
			if (big) entries.putLong(page.size());
			else entries.putShort((short) page.size());
			for (final Map.Entry<Integer, byte[]> entry : page.entrySet()) {
				final int[] kind = kinds.get(p).get(entry.getKey());
				entries.putShort(entry.getKey().shortValue()).putShort((short) kind[0]);
				put(entries, kind[1]);
				if (entry.getValue().length <= inEntry) {
					entries.put(entry.getValue()).position(entries.position() + inEntry -
						entry.getValue().length);
				}
				else {
					put(entries, file.position());
					file.put(entry.getValue());
				}
			}
			link = entries.position();
			put(entries, 0);
		}
		if (next != null) offset(file, (int) link, next);
		file.put(0, (byte) (order == ByteOrder.BIG_ENDIAN ? 'M' : 'I'));
		file.put(1, file.get(0));
		file.putShort(2, (short) (big ? 43 : 42));
		if (big) file.putShort(4, (short) 8);
		final byte[] bytes = new byte[file.position()];
		file.flip();
		file.get(bytes);
		return bytes;
	}

	private void put(final ByteBuffer file, final long offset) {
		if (big) file.putLong(offset);
		else file.putInt((int) offset);
	}

	private void offset(final ByteBuffer file, final int position,
		final long offset)
	{
		if (big) file.putLong(position, offset);
		else file.putInt(position, (int) offset);
	}

	public Path write(final Path file) throws IOException {
		return Files.write(file, bytes());
	}
}
