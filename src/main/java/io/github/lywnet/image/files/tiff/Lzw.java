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

import io.github.lywnet.image.files.raster.UnsupportedImageException;

import java.io.IOException;

/**
 * Decodes LZW as TIFF has it: codes of 9 to 12 bits, the highest bits first,
 * one bit more one code early.
 *
 * @see <a href=
 *      "https://www.itu.int/itudoc/itu-t/com16/tiff-fx/docs/tiff6.pdf">TIFF
 *      6.0, section 13</a>
 */
final class Lzw {

	private static final int CLEAR = 256;
	private static final int END = 257;
	private static final int FIRST_FREE = 258;
	private static final int MOST_CODES = 1 << 12;

	private final byte[] data;
	private final byte[] decoded;
	/**
	 * Where the string of each code ends in what was decoded, and how long it is.
	 */
	private final int[] ends = new int[MOST_CODES];
	private final int[] lengths = new int[MOST_CODES];
	private int codes = FIRST_FREE;
	private long bit;
	private int done;

	private Lzw(final byte[] data, final int size) {
		this.data = data;
		decoded = new byte[size];
	}

	/**
	 * Decodes the first bytes.
	 *
	 * @param size how many there should be
	 * @throws IOException if there are fewer, or the codes are impossible
	 */
	static byte[] decode(final byte[] data, final int size) throws IOException {
		if (data.length > 1 && data[0] == 0 && (data[1] & 1) == 1) {
			throw new UnsupportedImageException("pixels compressed with LZW of the " +
				"old kind (lowest bits first)", "LZW as in TIFF 6.0");
		}
		final Lzw lzw = new Lzw(data, size);
		lzw.decode();
		return lzw.decoded;
	}

	private void decode() throws IOException {
		int last = CLEAR;
		while (done < decoded.length) {
			final int code = next();
			if (code == END) throw new IOException("its LZW data end after " + done +
				" of " + decoded.length + " bytes");
			if (code == CLEAR) codes = FIRST_FREE;
			else append(code, last);
			last = code;
		}
	}

	/**
	 * Appends the string of a code, and remembers that of the last one with its
	 * first byte.
	 */
	private void append(final int code, final int last) throws IOException {
		final int start = done;
		final boolean known = code < CLEAR || code < codes;
		if (last == CLEAR ? code > CLEAR : !known && code != codes) {
			throw new IOException("its LZW data have the impossible code " + code);
		}
		if (last != CLEAR && codes < MOST_CODES) {
			// NB: the string of the last code lies right before this one
			lengths[codes] = length(last) + 1;
			ends[codes] = start + 1;
			codes++;
		}
		if (code < CLEAR) decoded[done++] = (byte) code;
		else copy(ends[code] - lengths[code], Math.min(lengths[code],
			decoded.length - done));
	}

	private int length(final int code) {
		return code < CLEAR ? 1 : lengths[code];
	}

	/** NB: byte by byte, since the string may reach into itself. */
	private void copy(final int from, final int count) {
		for (int i = 0; i < count; i++) {
			decoded[done++] = decoded[from + i];
		}
	}

	private int next() throws IOException {
		final int bits = codes < 511 ? 9 : codes < 1023 ? 10 : codes < 2047 ? 11
			: 12;
		if (bit + bits > (long) data.length * Byte.SIZE) throw new IOException(
			"its LZW data are cut short after " + done + " of " + decoded.length +
				" bytes");
		int code = 0;
		for (int i = 0; i < bits; i++, bit++) {
			code = code << 1 | data[(int) (bit / Byte.SIZE)] >> Byte.SIZE - 1 - bit %
				Byte.SIZE & 1;
		}
		return code;
	}
}
