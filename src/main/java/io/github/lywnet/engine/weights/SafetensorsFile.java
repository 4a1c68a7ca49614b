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

import io.github.lywnet.common.FusionException;
import io.github.lywnet.common.WholeFile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads and writes {@link Weights} as a safetensors file of 32-bit floats.
 * <p>
 * The format: the length of the header, 8 bytes little-endian; the header, a
 * JSON object in UTF-8 that gives dtype, shape and place of each tensor; the
 * values, little-endian and row-major, without gaps. See
 * https://huggingface.co/docs/safetensors.
 * </p>
 */
public final class SafetensorsFile {

	private static final int LENGTH_BYTES = 8;
	private static final int MAX_HEADER_LENGTH = 1 << 24;

	private SafetensorsFile() {
		// static methods only
	}

	/**
	 * Reads all tensors of a file, in the order of their data. Metadata are
	 * ignored.
	 *
	 * @throws FusionException if the file is missing, unreadable, truncated or
	 *           not as the format wants it, or has values other than finite
	 *           32-bit floats
	 */
	public static Weights read(final Path file) {
		if (!Files.isRegularFile(file)) {
			throw new FusionException("There is no weights file " + file +
				": expected a safetensors file.");
		}
		try (FileChannel channel = FileChannel.open(file)) {
			return read(channel, file.toString());
		}
		catch (final FormatException exc) {
			throw new FusionException(file + " is no whole safetensors file: " + exc
				.getMessage() + ".", exc);
		}
		catch (final IOException exc) {
			throw new FusionException("The weights file " + file +
				" cannot be read: " + exc + ".", exc);
		}
	}

	/**
	 * Writes weights, their data in their order. Equal weights in equal order
	 * give equal bytes. The file appears, or replaces an older one, only when
	 * complete.
	 *
	 * @throws FusionException if the file cannot be written
	 */
	public static void write(final Path file, final Weights weights) {
		try {
			WholeFile.write(file, bytes(weights));
		}
		catch (final IOException exc) {
			throw new FusionException("The weights file " + file +
				" cannot be written: " + exc +
				". Expected a folder that exists and may be " +
				"written to, and room on its disk.", exc);
		}
	}

	private static Weights read(final FileChannel channel, final String origin)
		throws IOException, FormatException
	{
		final long fileLength = channel.size();
		if (fileLength < LENGTH_BYTES) {
			throw new FormatException("it has " + fileLength +
				" bytes: expected at least " + LENGTH_BYTES);
		}
		final long headerLength = read(channel, LENGTH_BYTES).getLong();
		final long longest = Math.min(fileLength - LENGTH_BYTES, MAX_HEADER_LENGTH);
		if (headerLength < 0 || headerLength > longest) {
			throw new FormatException("it states a header of " + headerLength +
				" bytes: expected at most " + longest);
		}
		final String header = text(read(channel, (int) headerLength));
		final List<SafetensorsHeader.Entry> entries = SafetensorsHeader.parse(
			header, fileLength - LENGTH_BYTES - headerLength);
		final Map<String, Tensor> tensors = new LinkedHashMap<>();
		for (final SafetensorsHeader.Entry entry : entries) {
			final int length = (int) (entry.end - entry.begin);
			final float[] values = new float[length / Float.BYTES];
			read(channel, length).asFloatBuffer().get(values);
			tensors.put(entry.name, new Tensor(values, entry.shape));
		}
		return new Weights(origin, tensors);
	}

	private static String text(final ByteBuffer bytes) throws FormatException {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
		}
		catch (final CharacterCodingException exc) {
			throw new FormatException("its header is no UTF-8 text", exc);
		}
	}

	private static ByteBuffer read(final FileChannel channel, final int length)
		throws IOException, FormatException
	{
		final ByteBuffer bytes = buffer(length);
		while (bytes.hasRemaining()) {
			if (channel.read(bytes) < 0) {
				throw new FormatException("it became shorter while it was read");
			}
		}
		return bytes.flip();
	}

	private static byte[] bytes(final Weights weights) throws IOException {
		final byte[] header = padded(SafetensorsHeader.format(weights)).getBytes(
			StandardCharsets.UTF_8);
		final long dataLength = weights.parameterCount() * Float.BYTES;
		final ByteBuffer bytes = buffer(Math.toIntExact(LENGTH_BYTES +
			header.length + dataLength));
		bytes.putLong(header.length).put(header);
		for (final String name : weights.names()) {
			for (final float value : weights.get(name).values()) {
				bytes.putFloat(value);
			}
		}
		return bytes.array();
	}

	/** The format wants the data at a multiple of 8 bytes, after spaces. */
	private static String padded(final String header) {
		final int length = header.getBytes(StandardCharsets.UTF_8).length;
		return header + " ".repeat(Math.floorMod(-length, LENGTH_BYTES));
	}

	private static ByteBuffer buffer(final int length) {
		return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
	}
}
