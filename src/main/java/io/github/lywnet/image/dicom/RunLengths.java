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

/** DICOM's RLE compression: PS3.5, annex G. */
final class RunLengths {

	private static final int HEADER = 64;

	/** At most, two bytes stand for 128. */
	private static final int EXPANSION = 64;

	private RunLengths() {
		// static methods only
	}

	/**
	 * Decodes a frame.
	 *
	 * @return little-endian samples, colour plane by colour plane
	 * @throws IOException if it is damaged
	 */
	static byte[] decode(final byte[] compressed, final PixelFormat format)
		throws IOException
	{
		if (compressed.length < HEADER || format.bytes() > (long) EXPANSION *
			compressed.length) throw new EOFException();
		final ByteBuffer header = ByteBuffer.wrap(compressed).order(
			ByteOrder.LITTLE_ENDIAN);
		final int size = format.bitsAllocated / 8;
		final int segments = header.getInt();
		if (segments != size * format.samples) throw new DicomFormatException(
			"its run lengths have " + segments + " segments", Integer.toString(size *
				format.samples));
		final int pixels = format.columns * format.rows;
		final byte[] decoded = new byte[(int) format.bytes()];
		for (int segment = 0; segment < segments; segment++) {
			final int from = header.getInt();
			final int to = segment + 1 < segments ? header.getInt(header.position())
				: compressed.length;
			if (from < HEADER || to > compressed.length || from > to) {
				throw new DicomFormatException("segment " + (segment + 1) +
					" of its run lengths goes from byte " + from + " to " + to,
					"a part of its " + compressed.length + " bytes");
			}
			// The segments of a sample begin with its most significant byte.
			final int first = segment / size * pixels * size + size - 1 - segment %
				size;
			decode(compressed, from, to, decoded, first, size, pixels);
		}
		return decoded;
	}

	private static void decode(final byte[] compressed, final int from,
		final int to, final byte[] decoded, final int first, final int step,
		final int count) throws IOException
	{
		int position = from, done = 0;
		while (done < count) {
			if (position >= to) throw new EOFException();
			final int code = compressed[position++];
			if (code == -128) continue;
			final boolean run = code < 0;
			final int length = Math.min(run ? 1 - code : 1 + code, count - done);
			if (position + (run ? 1 : length) > to) throw new EOFException();
			for (int i = 0; i < length; i++) {
				decoded[first + (done + i) * step] = compressed[run ? position
					: position + i];
			}
			position += run ? 1 : 1 + code;
			done += length;
		}
	}
}
