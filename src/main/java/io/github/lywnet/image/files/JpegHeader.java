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

package io.github.lywnet.image.files;

import io.github.lywnet.image.files.raster.Orientation;
import io.github.lywnet.image.files.raster.UnsupportedImageException;
import io.github.lywnet.image.files.tiff.Exif;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What stands before the pixels of a JPEG file.
 *
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU T.81, annex
 *      B</a>
 */
final class JpegHeader {

	private static final int START = 0xd8;
	private static final int EXIF = 0xe1;
	private static final int SCAN = 0xda;
	private static final int HUFFMAN_TABLE = 0xc4;
	private static final int EXTENSION = 0xc8;
	private static final int ARITHMETIC_TABLE = 0xcc;
	private static final String EXIF_MARK = "Exif\0\0";
	private static final String[] PROCESSES = { "baseline", "extended",
		"progressive", "lossless", null, "differential", "differential progressive",
		"differential lossless", null, "arithmetic", "arithmetic progressive",
		"arithmetic lossless" };
	/**
	 * The most pixels that a byte of data can become, with one bit for 8 x 8 of
	 * them.
	 */
	private static final int MOST_EXPANSION = 512;

	private final ByteBuffer file;
	private Orientation orientation = Orientation.TOP_LEFT;
	private boolean framed;

	/**
	 * Reads the header.
	 *
	 * @throws UnsupportedImageException if the file is of a kind that is not read
	 * @throws IOException if it is incomplete or damaged
	 */
	JpegHeader(final byte[] file) throws IOException {
		this.file = ByteBuffer.wrap(file);
		this.file.position(2);
		for (int marker = marker(); marker != SCAN; marker = marker()) {
			segment(marker);
		}
		if (!framed) throw new IOException("it does not tell its size");
	}

	/** Whether a file begins as JPEG files do. */
	static boolean begins(final ByteBuffer start) {
		return start.limit() > 2 && start.getShort(0) == (short) (0xff00 | START) &&
			start.get(2) == (byte) 0xff;
	}

	Orientation orientation() {
		return orientation;
	}

	private int marker() throws IOException {
		if (next() != 0xff) throw new IOException("its header is damaged at byte " +
			(file.position() - 1));
		int marker = next();
		// NB: fill bytes
		while (marker == 0xff) {
			marker = next();
		}
		return marker;
	}

	private int next() throws EOFException {
		if (!file.hasRemaining()) throw cut();
		return file.get() & 0xff;
	}

	private EOFException cut() {
		return new EOFException("it is cut short after " + file.limit() + " bytes");
	}

	private void segment(final int marker) throws IOException {
		final int size = (next() << 8 | next()) - Short.BYTES;
		if (size < 0) throw new IOException("its header is damaged at byte " + file
			.position());
		if (size > file.remaining()) throw cut();
		final byte[] data = new byte[size];
		file.get(data);
		if (marker == EXIF) exif(data);
		if (marker >= 0xc0 && marker < 0xd0 && marker != HUFFMAN_TABLE &&
			marker != EXTENSION && marker != ARITHMETIC_TABLE) frame(marker - 0xc0,
				ByteBuffer.wrap(data));
	}

	private void exif(final byte[] data) {
		final byte[] mark = EXIF_MARK.getBytes(StandardCharsets.ISO_8859_1);
		if (data.length < mark.length || !Arrays.equals(mark, Arrays.copyOf(data,
			mark.length))) return;
		orientation = Exif.orientation(Arrays.copyOfRange(data, mark.length,
			data.length));
	}

	private void frame(final int process, final ByteBuffer frame)
		throws IOException
	{
		if (frame.limit() < 6) throw cut();
		framed = true;
		final int bits = frame.get() & 0xff;
		final int height = frame.getShort() & 0xffff;
		final int width = frame.getShort() & 0xffff;
		final int samples = frame.get() & 0xff;
		final String name = process < PROCESSES.length ? PROCESSES[process]
			: "differential arithmetic";
		if (process > 2 || bits != 8) throw new UnsupportedImageException(name +
			" JPEG data of " + bits + " bits",
			"baseline or progressive JPEG data of 8 bits");
		if (samples == 4) throw new UnsupportedImageException(
			"CMYK colours (4 samples for each pixel)", "a grey or RGB (YCbCr) JPEG");
		if (samples != 1 && samples != 3) throw new UnsupportedImageException(
			samples + " samples for each pixel", "1 (grey) or 3 (colours)");
		if ((long) width * height > (long) file.limit() * MOST_EXPANSION) {
			throw new IOException("it has " + file.limit() + " bytes, too few for " +
				width + " x " + height + " pixels");
		}
	}
}
