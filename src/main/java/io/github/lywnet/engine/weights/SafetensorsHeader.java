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

package io.github.lywnet.engine.weights;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The JSON header of a safetensors file: which tensors it holds, and where
 * their values lie in the data that follows.
 */
final class SafetensorsHeader {

	/**
	 * One tensor; its values are the bytes from begin to end (exclusive) of the
	 * data.
	 */
	static final class Entry {

		final String name;
		final long[] shape;
		final long begin;
		final long end;

		Entry(final String name, final long[] shape, final long begin,
			final long end)
		{
			this.name = name;
			this.shape = shape;
			this.begin = begin;
			this.end = end;
		}
	}

	private static final String METADATA = "__metadata__";
	private static final String TYPE = "F32";

	private final JsonReader json;
	private final Set<String> keys = new HashSet<>();
	private final List<Entry> entries = new ArrayList<>();

	private SafetensorsHeader(final String header) {
		json = new JsonReader(new StringReader(header));
	}

	/**
	 * Reads a header and checks that its tensors fill the data without a gap.
	 *
	 * @param header the JSON text
	 * @param dataLength bytes that follow the header in the file
	 * @return the tensors in the order of their data
	 * @throws FormatException if anything is not as the format wants it
	 */
	static List<Entry> parse(final String header, final long dataLength)
		throws FormatException
	{
		final SafetensorsHeader parser = new SafetensorsHeader(header);
		try {
			parser.readAll();
		}
		catch (final IOException | IllegalStateException
				| NumberFormatException exc)
		{
			throw new FormatException(
				"its header is not the JSON that the format wants, near " + parser.json
					.getPath(), exc);
		}
		parser.entries.sort(Comparator.<Entry> comparingLong(e -> e.begin)
			.thenComparingLong(e -> e.end));
		parser.checkOffsets(dataLength);
		return parser.entries;
	}

	/**
	 * Writes the header of weights whose data follow each other in their order.
	 */
	static String format(final Weights weights) throws IOException {
		final StringWriter text = new StringWriter();
		try (JsonWriter json = new JsonWriter(text)) {
			json.beginObject();
			long begin = 0;
			for (final String name : weights.names()) {
				final Tensor tensor = weights.get(name);
				final long end = begin + (long) Float.BYTES * tensor.size();
				json.name(name).beginObject().name("dtype").value(TYPE);
				writeArray(json.name("shape"), tensor.shape());
				writeArray(json.name("data_offsets"), begin, end);
				json.endObject();
				begin = end;
			}
			json.endObject();
		}
		return text.toString();
	}

	private static void writeArray(final JsonWriter json, final long... numbers)
		throws IOException
	{
		json.beginArray();
		for (final long number : numbers) {
			json.value(number);
		}
		json.endArray();
	}

	private void readAll() throws IOException, FormatException {
		json.beginObject();
		while (json.hasNext()) {
			final String name = json.nextName();
			if (!keys.add(name)) {
				throw new FormatException("it names the tensor " + name + " twice");
			}
			if (name.equals(METADATA)) checkMetadata();
			else entries.add(readEntry(name));
		}
		json.endObject();
		json.peek(); // fails if anything but white space follows
	}

	/** Metadata are for readers of the file; only their form is checked. */
	private void checkMetadata() throws IOException {
		json.beginObject();
		while (json.hasNext()) {
			json.nextName();
			json.nextString();
		}
		json.endObject();
	}

	private Entry readEntry(final String name) throws IOException,
		FormatException
	{
		String type = null;
		long[] shape = null;
		long[] offsets = null;
		json.beginObject();
		while (json.hasNext()) {
			final String key = json.nextName();
			if (key.equals("dtype") && type == null) type = json.nextString();
			else if (key.equals("shape") && shape == null) shape = readArray();
			else if (key.equals("data_offsets") && offsets == null) offsets =
				readArray();
			else throw new FormatException("the tensor " + name + " has " + key +
				", unknown or twice: expected dtype, shape and data_offsets");
		}
		json.endObject();
		if (type == null || shape == null || offsets == null ||
			offsets.length != 2)
		{
			throw new FormatException("the tensor " + name +
				" lacks a dtype, shape or two data_offsets");
		}
		if (!type.equals(TYPE)) {
			throw new FormatException("the tensor " + name + " has the dtype " +
				type + ": expected " + TYPE);
		}
		checkSize(name, shape, offsets);
		return new Entry(name, shape, offsets[0], offsets[1]);
	}

	private long[] readArray() throws IOException {
		final List<Long> numbers = new ArrayList<>();
		json.beginArray();
		while (json.hasNext()) {
			numbers.add(json.nextLong());
		}
		json.endArray();
		return numbers.stream().mapToLong(Long::longValue).toArray();
	}

	private static void checkSize(final String name, final long[] shape,
		final long[] offsets) throws FormatException
	{
		final long begin = offsets[0];
		final long end = offsets[1];
		if (begin < 0 || end < begin) {
			throw new FormatException("the tensor " + name + " has data_offsets " +
				Arrays.toString(offsets) + ": expected begin <= end, from 0 on");
		}
		final long size;
		try {
			size = Tensor.size(shape);
		}
		catch (final IllegalArgumentException exc) {
			throw new FormatException("the tensor " + name + " has the shape " +
				Arrays.toString(shape) + ", which is impossible", exc);
		}
		if ((end - begin) % Float.BYTES != 0 || (end - begin) /
			Float.BYTES != size)
		{
			throw new FormatException("the tensor " + name + " has " + (end - begin) +
				" bytes: expected 4 for each value of its shape " + Arrays.toString(
					shape));
		}
		if (end - begin > Integer.MAX_VALUE - 8) {
			throw new FormatException("the tensor " + name + " has " + (end - begin) +
				" bytes: expected less than 2 GiB");
		}
	}

	private void checkOffsets(final long dataLength) throws FormatException {
		long position = 0;
		for (final Entry entry : entries) {
			if (entry.begin != position) {
				throw new FormatException("the data of the tensor " + entry.name +
					" begin at " + entry.begin + ": expected " + position +
					", where those before it end");
			}
			position = entry.end;
		}
		if (position != dataLength) {
			throw new FormatException("it has " + dataLength +
				" bytes of data: expected " + position + ", as its header says");
		}
	}
}
