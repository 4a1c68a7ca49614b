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

import ij.process.ImageProcessor;

import java.io.InputStream;
import java.nio.ByteBuffer;

/** The pixels of a plane as big-endian bytes, as they would be in a file. */
final class PlaneStream extends InputStream {

	private static final int SIGN = 1 << 15;

	private final ImageProcessor plane;
	private final boolean signed;
	private final ByteBuffer row;
	private int nextRow;

	/** @param signed whether the pixels are those of {@link PixelType#SIGNED} */
	PlaneStream(final ImageProcessor plane, final boolean signed) {
		this.plane = plane;
		this.signed = signed;
		row = ByteBuffer.allocate(plane.getWidth() * plane.getBitDepth() /
			Byte.SIZE);
		row.position(row.limit());
	}

	@Override
	public int read() {
		return fill() ? row.get() & 0xff : -1;
	}

	@Override
	public int read(final byte[] bytes, final int start, final int most) {
		if (most == 0) return 0;
		if (!fill()) return -1;
		final int count = Math.min(most, row.remaining());
		row.get(bytes, start, count);
		return count;
	}

	@Override
	public int available() {
		return row.remaining();
	}

	/** Whether there is any byte left. */
	private boolean fill() {
		if (row.hasRemaining()) return true;
		if (nextRow == plane.getHeight()) return false;
		row.clear();
		for (int x = 0, i = nextRow * plane.getWidth(); x < plane
			.getWidth(); x++, i++)
		{
			put(i);
		}
		row.flip();
		nextRow++;
		return true;
	}

	private void put(final int pixel) {
		switch (plane.getBitDepth()) {
			case 16:
				row.putShort((short) (plane.get(pixel) ^ (signed ? SIGN : 0)));
				break;
			case 24:
				row.put((byte) (plane.get(pixel) >> 16));
				row.putShort((short) plane.get(pixel));
				break;
			case 32:
				row.putFloat(plane.getf(pixel));
				break;
			default:
				row.put((byte) plane.get(pixel));
				break;
		}
	}
}
