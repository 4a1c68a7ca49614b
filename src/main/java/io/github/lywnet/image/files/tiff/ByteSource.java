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

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/** Bytes of a known number that can be read from any position. */
interface ByteSource {

	/** How many bytes there are. */
	long size();

	/**
	 * Reads some of them.
	 *
	 * @return big-endian, from position 0 to its limit
	 * @throws EOFException if not all of them are there
	 * @throws IOException if they cannot be read
	 */
	ByteBuffer read(long position, long length) throws IOException;

	/** Those of an array. */
	static ByteSource of(final byte[] bytes) {
		return new ByteSource() {

			@Override
			public long size() {
				return bytes.length;
			}

			@Override
			public ByteBuffer read(final long position, final long length)
				throws IOException
			{
				check(this, position, length);
				return ByteBuffer.wrap(Arrays.copyOfRange(bytes, (int) position,
					(int) (position + length)));
			}
		};
	}

	/**
	 * Those of a file, which stays open.
	 *
	 * @throws IOException if the file is not accessible
	 */
	static ByteSource of(final FileChannel file) throws IOException {
		final long size = file.size();
		return new ByteSource() {

			@Override
			public long size() {
				return size;
			}

			@Override
			public ByteBuffer read(final long position, final long length)
				throws IOException
			{
				check(this, position, length);
				final ByteBuffer bytes = ByteBuffer.allocate((int) length);
				while (bytes.hasRemaining()) {
					if (file.read(bytes, position + bytes.position()) < 0) {
						throw new EOFException("it became shorter while it was read");
					}
				}
				bytes.flip();
				return bytes;
			}
		};
	}

	private static void check(final ByteSource source, final long position,
		final long length) throws IOException
	{
		if (position < 0 || length < 0 || length > source.size() - position) {
			throw new EOFException("it has " + source.size() +
				" bytes, but should have " + Long.toUnsignedString(length) +
				" at position " + Long.toUnsignedString(position));
		}
		if (length > Integer.MAX_VALUE - 8) throw new IOException("it has " +
			length + " bytes in one piece, at most 2 GB can be read");
	}
}
