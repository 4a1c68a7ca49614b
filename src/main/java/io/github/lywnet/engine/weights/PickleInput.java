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

	/** A little-endian two's complement number of at most 8 bytes, after their count. */
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
