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

package io.github.lywnet.image.dicom;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.github.lywnet.image.dicom.PixelLocation.Range;

/**
 * Reads the elements of a data set up to its pixel data, by PS3.5, section 7.
 * Long values, private ones and those of no use are passed over, so that a file
 * of any size costs little memory.
 */
final class DicomParser {

	/** Representations with a length of 32 bits in explicit syntaxes. */
	private static final Set<String> LONG = Set.of("OB", "OD", "OF", "OL", "OV",
		"OW", "SQ", "SV", "UC", "UN", "UR", "UT", "UV");

	private static final Set<String> SHORT = Set.of("AE", "AS", "AT", "CS", "DA",
		"DS", "DT", "FD", "FL", "IS", "LO", "LT", "PN", "SH", "SL", "SS", "ST",
		"TM", "UI", "UL", "US");

	private static final long UNDEFINED = 0xFFFFFFFFL;

	/**
	 * A palette of 65536 entries has 128 KB, offsets of 100000 frames have 800
	 * KB.
	 */
	private static final int LONGEST_VALUE = 1 << 20;

	/** Sequences in sequences. */
	private static final int DEEPEST = 32;

	/** Bytes that are read at once. */
	private static final int WINDOW = 1 << 14;

	private final ByteSource source;
	private final ByteOrder order;
	private final byte[] window = new byte[WINDOW];
	private long windowStart;
	private int windowLength;
	private long position;
	private PixelLocation pixels;

	DicomParser(final ByteSource source, final long position,
		final ByteOrder order)
	{
		this.source = source;
		this.position = position;
		this.order = order;
	}

	/** Where the next element is. */
	long position() {
		return position;
	}

	/** Where the pixel data are; null if none were found. */
	PixelLocation pixels() {
		return pixels;
	}

	/**
	 * Reads elements of the file meta information: those of group 2.
	 *
	 * @throws DicomFormatException if they are damaged
	 */
	DicomDataset metaInformation() throws IOException {
		final DicomDataset meta = new DicomDataset(order);
		while (source.size() - position >= 8 && group(position) == 2) {
			element(meta, true, source.size(), 0);
		}
		return meta;
	}

	/**
	 * Reads elements up to the pixel data.
	 *
	 * @param explicit whether elements name their representation
	 * @throws DicomFormatException if they are damaged
	 */
	DicomDataset dataset(final boolean explicit) throws IOException {
		final DicomDataset dataset = new DicomDataset(order);
		while (pixels == null && source.size() - position >= 8) {
			element(dataset, explicit, source.size(), 0);
		}
		return dataset;
	}

	/** Whether an element at a position names its representation. */
	boolean looksExplicit(final long at) throws IOException {
		if (source.size() - at < 8) return true;
		final String letters = text(at + 4);
		return LONG.contains(letters) || SHORT.contains(letters);
	}

	/**
	 * Reads an element.
	 *
	 * @return false if it was the delimiter of an item
	 */
	private boolean element(final DicomDataset dataset, final boolean explicit,
		final long end, final int depth) throws IOException
	{
		final long start = position;
		final int tag = tag();
		if (tag == Tag.ITEM_DELIMITATION || tag == Tag.SEQUENCE_DELIMITATION) {
			position += 4;
			return false;
		}
		String representation = "";
		long length;
		if (explicit) {
			representation = text(position);
			position += 2;
			if (LONG.contains(representation)) {
				position += 2;
				length = unsignedInt();
			}
			else if (SHORT.contains(representation)) length = unsignedShort();
			else throw new DicomFormatException("the element " + Tag.text(tag) +
				" at byte " + start + " has the representation \"" + representation
					.replaceAll("[^ -~]", "?") + "\"", "one of DICOM's two-letter codes");
		}
		else length = unsignedInt();
		if (depth == 0 && (tag == Tag.PIXEL_DATA || tag == Tag.FLOAT_PIXEL_DATA ||
			tag == Tag.DOUBLE_FLOAT_PIXEL_DATA))
		{
			pixels = pixels(tag, representation, length);
			return true;
		}
		value(dataset, tag, representation, length, explicit, start, end, depth);
		return true;
	}

	private void value(final DicomDataset dataset, final int tag,
		final String representation, final long length, final boolean explicit,
		final long start, final long end, final int depth) throws IOException
	{
		if (length != UNDEFINED && length > end - position) {
			throw new DicomFormatException("the element " + Tag.text(tag) +
				" at byte " + start + " has a length of " + length + " bytes",
				"at most " + (end - position) + ", which is what is left of " +
					(depth == 0 ? "the file" : "its sequence"));
		}
		final boolean sequence = representation.equals("SQ") ||
			length == UNDEFINED || representation.isEmpty() && Tag.SEQUENCES.contains(
				tag);
		if (sequence && tag == Tag.PIXEL_DATA) pixels(tag, representation, length);
		else if (sequence) {
			// A sequence of unknown representation is encoded implicitly: PS3.5,
			// 6.2.2.
			final List<DicomDataset> items = items(explicit && !representation.equals(
				"UN"), length, end, depth + 1);
			dataset.put(tag, items);
		}
		else {
			if (length <= LONGEST_VALUE && (tag >>> 16 & 1) == 0) dataset.put(tag,
				representation, bytes((int) length));
			position += length;
		}
	}

	private List<DicomDataset> items(final boolean explicit, final long length,
		final long outerEnd, final int depth) throws IOException
	{
		if (depth > DEEPEST) throw new DicomFormatException(
			"sequences are nested more than " + DEEPEST + " times", "fewer");
		final long end = length == UNDEFINED ? outerEnd : position + length;
		final List<DicomDataset> items = new ArrayList<>();
		while (end - position >= 8) {
			final long start = position;
			final int tag = tag();
			final long itemLength = unsignedInt();
			if (tag == Tag.SEQUENCE_DELIMITATION) return items;
			if (tag != Tag.ITEM) throw new DicomFormatException(
				"the sequence at byte " + start + " has the element " + Tag.text(tag),
				"an item (FFFE,E000)");
			items.add(item(explicit, itemLength, end, depth));
		}
		if (length != UNDEFINED) position = end;
		return items;
	}

	private DicomDataset item(final boolean explicit, final long length,
		final long outerEnd, final int depth) throws IOException
	{
		if (length != UNDEFINED && length > outerEnd - position) {
			throw new DicomFormatException("the item at byte " + (position - 8) +
				" has a length of " + length + " bytes", "at most " + (outerEnd -
					position) + ", which is what is left of its sequence");
		}
		final long end = length == UNDEFINED ? outerEnd : position + length;
		final DicomDataset item = new DicomDataset(order);
		while (end - position >= 8) {
			if (!element(item, explicit, end, depth)) return item;
		}
		if (length != UNDEFINED) position = end;
		return item;
	}

	private PixelLocation pixels(final int tag, final String representation,
		final long length) throws IOException
	{
		if (length != UNDEFINED) return new PixelLocation(tag, representation,
			new Range(position, length), null);
		final long start = position;
		final List<Range> items = new ArrayList<>();
		while (source.size() - position >= 8) {
			final int itemTag = tag();
			final long itemLength = unsignedInt();
			if (itemTag == Tag.SEQUENCE_DELIMITATION) break;
			if (itemTag != Tag.ITEM) throw new DicomFormatException(
				"the compressed pixel data have the element " + Tag.text(itemTag) +
					" at byte " + (position - 8), "an item (FFFE,E000)");
			if (itemLength > source.size() - position) throw new DicomFormatException(
				"the compressed pixel data at byte " + position + " have a length of " +
					itemLength + " bytes", "at most " + (source.size() - position) +
						", which is what is left of the file: it is cut short");
			items.add(new Range(position, itemLength));
			position += itemLength;
		}
		return new PixelLocation(tag, representation, new Range(start, position -
			start), items);
	}

	private byte[] bytes(final int length) throws IOException {
		if (length > WINDOW) return source.read(position, length);
		final byte[] bytes = new byte[length];
		buffer(position, length).get(bytes);
		return bytes;
	}

	private int group(final long at) throws IOException {
		return buffer(at, 2).getShort() & 0xFFFF;
	}

	private int tag() throws IOException {
		final ByteBuffer buffer = buffer(position, 4);
		final int group = buffer.getShort() & 0xFFFF;
		final int element = buffer.getShort() & 0xFFFF;
		position += 4;
		return group << 16 | element;
	}

	private String text(final long at) throws IOException {
		final ByteBuffer buffer = buffer(at, 2);
		return new String(new byte[] { buffer.get(), buffer.get() },
			StandardCharsets.ISO_8859_1);
	}

	private int unsignedShort() throws IOException {
		final int value = buffer(position, 2).getShort() & 0xFFFF;
		position += 2;
		return value;
	}

	private long unsignedInt() throws IOException {
		final long value = buffer(position, 4).getInt() & 0xFFFFFFFFL;
		position += 4;
		return value;
	}

	private ByteBuffer buffer(final long at, final int length)
		throws IOException
	{
		if (at + length > source.size()) throw new EOFException();
		if (at < windowStart || at + length > windowStart + windowLength) {
			windowStart = at;
			windowLength = (int) Math.min(WINDOW, source.size() - at);
			source.read(at, window, 0, windowLength);
		}
		return ByteBuffer.wrap(window, (int) (at - windowStart), length).order(
			order);
	}
}
