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
import java.util.Arrays;

/**
 * Decodes PackBits, Apple's run lengths of bytes.
 *
 * @see <a href=
 *      "https://www.itu.int/itudoc/itu-t/com16/tiff-fx/docs/tiff6.pdf">TIFF
 *      6.0, section 9</a>
 */
final class PackBits {

	private static final int NOTHING = -128;

	private PackBits() {
		// static methods only
	}

	/**
	 * Decodes the first bytes.
	 *
	 * @param size how many there should be
	 * @throws IOException if there are fewer
	 */
	static byte[] decode(final byte[] data, final int size) throws IOException {
		final byte[] decoded = new byte[size];
		int next = 0;
		for (int done = 0; done < size;) {
			if (next == data.length) throw cut(done, size);
			final int run = data[next++];
			if (run == NOTHING) continue;
			final int bytes = run < 0 ? 1 : run + 1;
			if (bytes > data.length - next) throw cut(done, size);
			final int count = Math.min(run < 0 ? 1 - run : bytes, size - done);
			if (run < 0) Arrays.fill(decoded, done, done + count, data[next]);
			else System.arraycopy(data, next, decoded, done, count);
			next += bytes;
			done += count;
		}
		return decoded;
	}

	private static IOException cut(final int done, final int size) {
		return new EOFException("its PackBits data end after " + done + " of " +
			size + " bytes");
	}
}
