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

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Undoes what is done to samples so that they compress better: differences of
 * neighbours are stored in their place.
 *
 * @see <a href=
 *      "https://www.itu.int/itudoc/itu-t/com16/tiff-fx/docs/tiff6.pdf">TIFF
 *      6.0, section 14</a>
 * @see <a href= "http://chriscox.org/TIFFTN3d1.pdf">Adobe's TIFF Technical Note
 *      3</a>
 */
final class Predictor {

	/** Samples as they are. */
	static final int NONE = 1;
	/** Differences of whole numbers. */
	private static final int HORIZONTAL = 2;
	/**
	 * Differences of bytes of floating point numbers, the most significant bytes
	 * first.
	 */
	private static final int FLOATING = 3;

	private Predictor() {
		// static methods only
	}

	/**
	 * @throws UnsupportedImageException if samples of this kind have no such
	 *           predictor
	 */
	static void check(final int predictor, final int bits, final boolean floating)
		throws UnsupportedImageException
	{
		final boolean possible = predictor == NONE || predictor == HORIZONTAL &&
			(bits == 8 || bits == 16 || bits == 32) || predictor == FLOATING &&
				floating;
		if (!possible) throw new UnsupportedImageException("predictor " +
			predictor + " for samples of " + bits + " bits",
			"no predictor, 2 for 8, 16 or 32 bits, or 3 for floating point numbers");
	}

	/**
	 * Undoes the differences in place.
	 *
	 * @param rowSize bytes of each row, of which there are some
	 */
	static void undo(final byte[] data, final int rowSize,
		final TiffLayout layout)
	{
		final int size = layout.bits() / Byte.SIZE;
		for (int row = 0; row < data.length; row += rowSize) {
			if (layout.predictor() == HORIZONTAL) {
				sum(data, row, rowSize, size, layout);
			}
			if (layout.predictor() == FLOATING) {
				sumBytes(data, row, rowSize, layout.samplesTogether());
				gather(data, row, rowSize, size, layout.order());
			}
		}
	}

	private static void sum(final byte[] data, final int row, final int rowSize,
		final int size, final TiffLayout layout)
	{
		final int step = layout.samplesTogether() * size;
		if (size == 1) {
			sumBytes(data, row, rowSize, step);
			return;
		}
		final ByteBuffer bytes = ByteBuffer.wrap(data).order(layout.order());
		for (int i = row + step; i < row + rowSize; i += size) {
			if (size == Short.BYTES) bytes.putShort(i, (short) (bytes.getShort(i) +
				bytes.getShort(i - step)));
			else bytes.putInt(i, bytes.getInt(i) + bytes.getInt(i - step));
		}
	}

	private static void sumBytes(final byte[] data, final int row,
		final int rowSize, final int step)
	{
		for (int i = row + step; i < row + rowSize; i++) {
			data[i] += data[i - step];
		}
	}

	/** Brings the bytes of each number together, in the file's byte order. */
	private static void gather(final byte[] data, final int row,
		final int rowSize, final int size, final ByteOrder order)
	{
		final byte[] apart = new byte[rowSize];
		System.arraycopy(data, row, apart, 0, rowSize);
		final int numbers = rowSize / size;
		for (int i = 0; i < numbers * size; i++) {
			final int place = order == ByteOrder.BIG_ENDIAN ? i % size : size - 1 -
				i % size;
			data[row + i / size * size + place] = apart[i % size * numbers + i /
				size];
		}
	}
}
