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

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Bytes at positions counted from 0: those of a file, or of an array. */
abstract class ByteSource implements Closeable {

	/** How many bytes there are. */
	abstract long size();

	/**
	 * Reads exactly as many bytes as asked for.
	 *
	 * @throws EOFException if there are fewer
	 */
	abstract void read(long position, byte[] target, int offset, int length)
		throws IOException;

	/** Reads bytes into an array of their own. */
	byte[] read(final long position, final int length) throws IOException {
		if (position + length > size()) throw new EOFException();
		final byte[] bytes = new byte[length];
		read(position, bytes, 0, length);
		return bytes;
	}

	@Override
	public void close() throws IOException {
		// an array has nothing to close
	}

	/** The bytes of a file, to be closed. */
	static ByteSource of(final Path file) throws IOException {
		final FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
		final long size = channel.size();
		return new ByteSource() {

			@Override
			long size() {
				return size;
			}

			@Override
			void read(final long position, final byte[] target, final int offset,
				final int length) throws IOException
			{
				final ByteBuffer buffer = ByteBuffer.wrap(target, offset, length);
				while (buffer.hasRemaining()) {
					final int count = channel.read(buffer, position + buffer.position() -
						offset);
					if (count < 0) throw new EOFException();
				}
			}

			@Override
			public void close() throws IOException {
				channel.close();
			}
		};
	}

	/** The bytes of an array. */
	static ByteSource of(final byte[] bytes) {
		return new ByteSource() {

			@Override
			long size() {
				return bytes.length;
			}

			@Override
			void read(final long position, final byte[] target, final int offset,
				final int length) throws IOException
			{
				if (position + length > bytes.length) throw new EOFException();
				System.arraycopy(bytes, (int) position, target, offset, length);
			}
		};
	}
}
