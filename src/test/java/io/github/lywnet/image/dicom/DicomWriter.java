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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;

/**
 * Draws DICOM files for tests: elements are given one by one, and written in
 * any of the uncompressed transfer syntaxes, deflated, or with run lengths.
 */
public final class DicomWriter {

	public static final String IMPLICIT = "1.2.840.10008.1.2";
	public static final String EXPLICIT = "1.2.840.10008.1.2.1";
	public static final String DEFLATED = "1.2.840.10008.1.2.1.99";
	public static final String BIG_ENDIAN = "1.2.840.10008.1.2.2";
	public static final String RLE = "1.2.840.10008.1.2.5";

	private static final int UNDEFINED = -1;

	private final TreeMap<Integer, Element> elements = new TreeMap<>();
	private String syntax = EXPLICIT;
	private boolean undefinedLengths;
	private boolean preamble = true;
	private String storageClass = "1.2.840.10008.5.1.4.1.1.4";

	/**
	 * The bytes of an element by the order of bytes, or the items of a sequence.
	 */
	private static final class Element {

		private final String representation;
		private final Object value;

		Element(final String representation, final Object value) {
			this.representation = representation;
			this.value = value;
		}
	}

	/**
	 * A slice of an MRI of 4 x 3 pixels of 2 x 1.5 mm (x, y), axial, with the
	 * values 0 to 11 as unsigned 16-bit numbers.
	 */
	public static DicomWriter slice() {
		final short[] values = new short[12];
		for (int i = 0; i < values.length; i++) {
			values[i] = (short) i;
		}
		return new DicomWriter().text(0x00080060, "CS", "MR").text(0x00100010, "PN",
			"Muster^Max").text(0x00100030, "DA", "19700101").text(0x0008103E, "LO",
				"T1 of Max").text(0x0020000E, "UI", "1.2.3.4").text(0x00200011, "IS",
					"7").text(0x00200052, "UI", "1.2.3.9").text(0x00180050, "DS", "5")
			.text(0x00200037, "DS", "1\\0\\0\\0\\1\\0").position(0, 0, 0).text(
				0x00280030, "DS", "1.5\\2").size(4, 3).pixels(values);
	}

	public DicomWriter syntax(final String uid) {
		syntax = uid;
		return this;
	}

	/** The kind of file in the file meta information. */
	public DicomWriter storageClass(final String uid) {
		storageClass = uid;
		return this;
	}

	public DicomWriter undefinedLengths() {
		undefinedLengths = true;
		return this;
	}

	public DicomWriter withoutPreamble() {
		preamble = false;
		return this;
	}

	public DicomWriter text(final int tag, final String representation,
		final String value)
	{
		elements.put(tag, new Element(representation, value));
		return this;
	}

	public DicomWriter shorts(final int tag, final String representation,
		final int... values)
	{
		final short[] shorts = new short[values.length];
		for (int i = 0; i < values.length; i++) {
			shorts[i] = (short) values[i];
		}
		elements.put(tag, new Element(representation, shorts));
		return this;
	}

	public DicomWriter sequence(final int tag, final DicomWriter... items) {
		elements.put(tag, new Element("SQ", List.of(items)));
		return this;
	}

	public DicomWriter without(final int tag) {
		elements.remove(tag);
		return this;
	}

	public DicomWriter position(final double x, final double y, final double z) {
		return text(0x00200032, "DS", (float) x + "\\" + (float) y + "\\" +
			(float) z);
	}

	public DicomWriter size(final int columns, final int rows) {
		return shorts(0x00280010, "US", rows).shorts(0x00280011, "US", columns);
	}

	/** Pixels of unsigned 16-bit numbers. */
	public DicomWriter pixels(final short... values) {
		return description(1, "MONOCHROME2", 16, 16, false).data("OW", values);
	}

	/** Pixels of 8 bits. */
	public DicomWriter pixels(final byte... values) {
		return description(1, "MONOCHROME2", 8, 8, false).data("OB", values);
	}

	/** How pixels are to be understood. */
	public DicomWriter description(final int samples, final String photometric,
		final int allocated, final int stored, final boolean signed)
	{
		return shorts(0x00280002, "US", samples).text(0x00280004, "CS", photometric)
			.shorts(0x00280100, "US", allocated).shorts(0x00280101, "US", stored)
			.shorts(0x00280102, "US", stored - 1).shorts(0x00280103, "US", signed ? 1
				: 0);
	}

	/** The pixel data: an array of bytes, shorts, ints or floats. */
	public DicomWriter data(final String representation, final Object values) {
		elements.put(values instanceof float[] ? 0x7FE00008 : 0x7FE00010,
			new Element(representation, values));
		return this;
	}

	/**
	 * Compressed pixels in a transfer syntax, in as many fragments as are given.
	 */
	public DicomWriter compressed(final String uid, final byte[]... fragments) {
		syntax = uid;
		elements.put(0x7FE00010, new Element("OB", List.of(fragments)));
		return this;
	}

	/** Writes the file. */
	public Path write(final Path file) throws IOException {
		Files.createDirectories(file.getParent());
		return Files.write(file, bytes());
	}

	/** The file's bytes. */
	public byte[] bytes() throws IOException {
		final ByteArrayOutputStream file = new ByteArrayOutputStream();
		if (preamble) {
			file.write(new byte[128]);
			file.write("DICM".getBytes(StandardCharsets.US_ASCII));
			new DicomWriter().text(0x00020002, "UI", storageClass).text(0x00020010,
				"UI", syntax).dataset(file);
		}
		if (!syntax.equals(DEFLATED)) dataset(file);
		else {
			final ByteArrayOutputStream plain = new ByteArrayOutputStream();
			dataset(plain);
			file.write(deflated(plain.toByteArray()));
		}
		return file.toByteArray();
	}

	private static byte[] deflated(final byte[] plain) {
		final Deflater deflater = new Deflater(9, true);
		deflater.setInput(plain);
		deflater.finish();
		final byte[] bytes = new byte[plain.length + 100];
		final int length = deflater.deflate(bytes);
		deflater.end();
		return Arrays.copyOf(bytes, length + length % 2);
	}

	private void dataset(final ByteArrayOutputStream out) throws IOException {
		for (final Map.Entry<Integer, Element> entry : elements.entrySet()) {
			final Element element = entry.getValue();
			if (entry.getKey() == 0x7FE00010 && (syntax.equals(RLE) ||
				element.value instanceof List))
			{
				fragments(out, element.value);
				continue;
			}
			final boolean sequence = element.representation.equals("SQ");
			final byte[] value = sequence ? items(element) : value(element.value);
			head(out, entry.getKey(), element.representation, sequence &&
				undefinedLengths ? UNDEFINED : value.length);
			out.write(value);
		}
	}

	private byte[] items(final Element element) throws IOException {
		final ByteArrayOutputStream out = new ByteArrayOutputStream();
		for (final Object item : (List<?>) element.value) {
			final DicomWriter writer = (DicomWriter) item;
			writer.syntax = syntax;
			writer.undefinedLengths = undefinedLengths;
			final ByteArrayOutputStream content = new ByteArrayOutputStream();
			writer.dataset(content);
			delimiter(out, 0xFFFEE000, undefinedLengths ? UNDEFINED : content.size());
			out.write(content.toByteArray());
			if (undefinedLengths) delimiter(out, 0xFFFEE00D, 0);
		}
		if (undefinedLengths) delimiter(out, 0xFFFEE0DD, 0);
		return out.toByteArray();
	}

	private void delimiter(final ByteArrayOutputStream out, final int tag,
		final int length) throws IOException
	{
		out.write(buffer(8).putShort((short) (tag >>> 16)).putShort((short) tag)
			.putInt(length).array());
	}

	private void head(final ByteArrayOutputStream out, final int tag,
		final String representation, final int length) throws IOException
	{
		out.write(buffer(4).putShort((short) (tag >>> 16)).putShort((short) tag)
			.array());
		if (syntax.equals(IMPLICIT) && tag >>> 16 != 2) {
			out.write(buffer(4).putInt(length).array());
			return;
		}
		out.write(representation.getBytes(StandardCharsets.US_ASCII));
		if (List.of("OB", "OW", "OF", "SQ", "UN").contains(representation)) {
			out.write(buffer(6).putShort((short) 0).putInt(length).array());
		}
		else out.write(buffer(2).putShort((short) length).array());
	}

	private ByteBuffer buffer(final int size) {
		return ByteBuffer.allocate(size).order(syntax.equals(BIG_ENDIAN)
			? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
	}

	private byte[] value(final Object value) {
		if (value instanceof String) {
			final String text = (String) value;
			return (text.length() % 2 == 0 ? text : text + " ").getBytes(
				StandardCharsets.ISO_8859_1);
		}
		if (value instanceof byte[]) {
			final byte[] bytes = (byte[]) value;
			return Arrays.copyOf(bytes, bytes.length + bytes.length % 2);
		}
		if (value instanceof short[]) {
			final ByteBuffer buffer = buffer(2 * ((short[]) value).length);
			buffer.asShortBuffer().put((short[]) value);
			return buffer.array();
		}
		if (value instanceof int[]) {
			final ByteBuffer buffer = buffer(4 * ((int[]) value).length);
			buffer.asIntBuffer().put((int[]) value);
			return buffer.array();
		}
		final ByteBuffer buffer = buffer(4 * ((float[]) value).length);
		buffer.asFloatBuffer().put((float[]) value);
		return buffer.array();
	}

	/** An empty table of offsets, then the fragments. */
	private void fragments(final ByteArrayOutputStream out, final Object value)
		throws IOException
	{
		head(out, 0x7FE00010, "OB", UNDEFINED);
		delimiter(out, 0xFFFEE000, 0);
		for (final Object fragment : value instanceof List ? (List<?>) value : List
			.of(runLengths(value)))
		{
			final byte[] bytes = value((byte[]) fragment);
			delimiter(out, 0xFFFEE000, bytes.length);
			out.write(bytes);
		}
		delimiter(out, 0xFFFEE0DD, 0);
	}

	/**
	 * One frame of 8 or 16 bits with one sample, in literal runs and repeated
	 * ones.
	 */
	private byte[] runLengths(final Object value) throws IOException {
		final List<byte[]> segments = new ArrayList<>();
		if (value instanceof byte[]) segments.add(packed((byte[]) value));
		else {
			final short[] values = (short[]) value;
			final byte[] high = new byte[values.length], low =
				new byte[values.length];
			for (int i = 0; i < values.length; i++) {
				high[i] = (byte) (values[i] >> 8);
				low[i] = (byte) values[i];
			}
			segments.add(packed(high));
			segments.add(packed(low));
		}
		final ByteArrayOutputStream frame = new ByteArrayOutputStream();
		final ByteBuffer header = buffer(64).putInt(segments.size());
		int offset = 64;
		for (final byte[] segment : segments) {
			header.putInt(offset);
			offset += segment.length;
		}
		frame.write(header.array());
		for (final byte[] segment : segments) {
			frame.write(segment);
		}
		return frame.toByteArray();
	}

	private static byte[] packed(final byte[] plain) {
		final ByteArrayOutputStream out = new ByteArrayOutputStream();
		int i = 0;
		while (i < plain.length) {
			int run = 1;
			while (i + run < plain.length && plain[i + run] == plain[i] &&
				run < 128)
			{
				run++;
			}
			out.write(run > 1 ? 1 - run : 0);
			out.write(plain[i]);
			i += run;
		}
		if (out.size() % 2 == 1) out.write(0x80);
		return out.toByteArray();
	}
}
