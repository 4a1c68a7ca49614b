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

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * The bytes of a pickle, read from the first to the last. Every method throws
 * {@link FormatException} where they end too early.
 */
final class PickleInput {

	private final ByteBuffer bytes;

	PickleInput(final byte[] pickle) {
		bytes = ByteBuffer.wrap(pickle).order(ByteOrder.LITTLE_ENDIAN);
	}

	/** Index of the byte that comes next. */
	int position() {
		return bytes.position();
	}

	int unsignedByte() throws FormatException {
		try {
			return Byte.toUnsignedInt(bytes.get());
		}
		catch (final BufferUnderflowException exc) {
			throw truncated(exc);
		}
	}

	int unsignedShort() throws FormatException {
		return unsignedByte() | unsignedByte() << 8;
	}

	int signedInt() throws FormatException {
		try {
			return bytes.getInt();
		}
		catch (final BufferUnderflowException exc) {
			throw truncated(exc);
		}
	}

	/** A number of 8 bytes, big-endian as pickles have it. */
	double bigEndianDouble() throws FormatException {
		try {
			return Double.longBitsToDouble(Long.reverseBytes(bytes.getLong()));
		}
		catch (final BufferUnderflowException exc) {
			throw truncated(exc);
		}
	}

	/**
	 * A little-endian two's complement number of at most 8 bytes, after their
	 * count.
	 */
	long countedLong() throws FormatException {
		final int count = unsignedByte();
		if (count > Long.BYTES) {
			throw new FormatException("its pickle has an integer of " + count +
				" bytes: expected at most " + Long.BYTES);
		}
		long value = 0;
		for (int i = 0; i < count; i++) {
			value |= (long) unsignedByte() << 8 * i;
		}
		final int unused = Long.SIZE - 8 * count;
		return count == 0 ? 0 : value << unused >> unused;
	}

	/** A text in UTF-8 after its length in bytes. */
	String countedText() throws FormatException {
		return text(signedInt());
	}

	/** A text in UTF-8 up to the end of the line, which is skipped. */
	String line() throws FormatException {
		int length = 0;
		while (bytes.position() + length < bytes.limit()) {
			if (bytes.get(bytes.position() + length) == '\n') {
				final String line = text(length);
				bytes.get();
				return line;
			}
			length++;
		}
		throw truncated(null);
	}

	private String text(final int length) throws FormatException {
		if (length < 0 || length > bytes.remaining()) throw truncated(null);
		final ByteBuffer text = bytes.slice().limit(length);
		bytes.position(bytes.position() + length);
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(text).toString();
		}
		catch (final CharacterCodingException exc) {
			throw new FormatException("its pickle has a text that is no UTF-8", exc);
		}
	}

	private FormatException truncated(final Throwable cause) {
		return new FormatException("its pickle ends too early, after " + bytes
			.limit() + " bytes", cause);
	}
}
