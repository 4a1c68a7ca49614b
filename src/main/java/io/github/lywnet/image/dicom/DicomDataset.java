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

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

import io.github.lywnet.image.header.Element;

/**
 * Elements of a DICOM file, or of an item of a sequence in it, by their tags.
 * What an element says is read when it is asked for; what is no number reads as
 * NaN.
 */
final class DicomDataset {

	private final ByteOrder order;
	private final Map<Integer, Value> values = new HashMap<>();
	private final Map<Integer, List<DicomDataset>> sequences = new HashMap<>();

	DicomDataset(final ByteOrder order) {
		this.order = order;
	}

	/** The bytes of a value and how to read them. */
	private static final class Value {

		private final String representation;
		private final byte[] bytes;

		Value(final String representation, final byte[] bytes) {
			this.representation = representation;
			this.bytes = bytes;
		}
	}

	/**
	 * Adds an element.
	 *
	 * @param representation the two letters of the value's representation; empty
	 *          where the file does not tell
	 */
	void put(final int tag, final String representation, final byte[] bytes) {
		values.put(tag, new Value(representation, bytes));
	}

	/** Adds a sequence. */
	void put(final int tag, final List<DicomDataset> items) {
		sequences.put(tag, items);
	}

	boolean has(final int tag) {
		return values.containsKey(tag) || sequences.containsKey(tag);
	}

	/** The items of a sequence; none if it is not there. */
	List<DicomDataset> items(final int tag) {
		return sequences.getOrDefault(tag, Collections.emptyList());
	}

	/** The bytes of a value; none if it is not there. */
	byte[] bytes(final int tag) {
		final Value value = values.get(tag);
		return value == null ? new byte[0] : value.bytes;
	}

	/** The order of the bytes in {@link #bytes}. */
	ByteOrder order() {
		return order;
	}

	/** The text of a value without padding; empty if it is not there. */
	String string(final int tag) {
		final Value value = values.get(tag);
		if (value == null) return "";
		final double[] numbers = binary(tag, value);
		if (numbers == null) return new String(value.bytes,
			StandardCharsets.ISO_8859_1).replace('\0', ' ').trim();
		return Arrays.stream(numbers).mapToObj(number -> number == Math.rint(
			number) && Math.abs(number) < 1e15 ? Long.toString((long) number) : Double
				.toString(number)).collect(Collectors.joining("\\"));
	}

	String string(final Element element) {
		return string(element.number());
	}

	/** The numbers of a value; none if it is not there. */
	double[] numbers(final int tag) {
		final Value value = values.get(tag);
		if (value == null) return new double[0];
		final double[] numbers = binary(tag, value);
		if (numbers != null) return numbers;
		final String text = string(tag);
		return text.isEmpty() ? new double[0] : Arrays.stream(text.split("\\\\"))
			.mapToDouble(DicomDataset::number).toArray();
	}

	double[] numbers(final Element element) {
		return numbers(element.number());
	}

	/** The first number of a value, if it is there. */
	OptionalDouble number(final int tag) {
		final double[] numbers = numbers(tag);
		return numbers.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(
			numbers[0]);
	}

	OptionalDouble number(final Element element) {
		return number(element.number());
	}

	private static double number(final String text) {
		try {
			return Double.parseDouble(text.trim());
		}
		catch (final NumberFormatException exc) {
			return Double.NaN;
		}
	}

	/** The numbers of a value in binary form; null if it is a text. */
	private double[] binary(final int tag, final Value value) {
		final ByteBuffer buffer = ByteBuffer.wrap(value.bytes).order(order);
		switch (representation(tag, value)) {
			case "US":
				return numbers(buffer, 2, () -> buffer.getShort() & 0xFFFF);
			case "SS":
				return numbers(buffer, 2, buffer::getShort);
			case "UL":
				return numbers(buffer, 4, () -> buffer.getInt() & 0xFFFFFFFFL);
			case "SL":
				return numbers(buffer, 4, buffer::getInt);
			case "UV":
				return numbers(buffer, 8, buffer::getLong);
			case "FL":
				return numbers(buffer, 4, buffer::getFloat);
			case "FD":
				return numbers(buffer, 8, buffer::getDouble);
			default:
				return null;
		}
	}

	/**
	 * Where the file does not tell: what the standard says for those that we
	 * read.
	 */
	private static String representation(final int tag, final Value value) {
		if (!value.representation.isEmpty()) return value.representation;
		if (tag == Tag.TEMPORAL_POSITION_INDEX) return "UL";
		if (tag == Element.NUMBER_OF_FRAMES.number()) return "IS";
		if (tag == Tag.TRIGGER_TIME || tag == Element.PIXEL_SPACING.number()) {
			return "DS";
		}
		final boolean description = tag >>> 16 == 0x0028 && ((tag &
			0xFFFF) <= 0x0011 || (tag & 0xFFFF) >= 0x0100 && (tag &
				0xFFFF) <= 0x0121) && tag != Element.PHOTOMETRIC_INTERPRETATION
					.number();
		final boolean palette = tag >= Tag.RED_PALETTE_DESCRIPTOR &&
			tag <= Tag.RED_PALETTE_DESCRIPTOR + 2;
		return description || palette || tag == Tag.SLICE_VECTOR ? "US" : "";
	}

	private interface Numbers {

		double next();
	}

	private static double[] numbers(final ByteBuffer buffer, final int size,
		final Numbers numbers)
	{
		final double[] values = new double[buffer.remaining() / size];
		for (int i = 0; i < values.length; i++) {
			values[i] = numbers.next();
		}
		return values;
	}
}
