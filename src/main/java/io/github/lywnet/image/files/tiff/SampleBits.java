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

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Takes samples of 1 to 64 bits out of the bytes of a row. */
final class SampleBits {

	private final int bits;
	private final boolean signed;
	private final boolean floating;
	private final ByteOrder order;

	SampleBits(final TiffLayout layout) {
		bits = layout.bits();
		signed = layout.isSigned();
		floating = layout.isFloating();
		order = layout.order();
	}

	/** How many bytes a row has; it ends with a whole one. */
	static long rowSize(final long samples, final int bits) {
		return (samples * bits + Byte.SIZE - 1) / Byte.SIZE;
	}

	/**
	 * Takes the first samples of a row.
	 *
	 * @param samples becomes the samples: whole numbers, with their sign where
	 *          the layout has one, else unsigned; or the bits of 32-bit floating
	 *          point numbers
	 */
	void take(final ByteBuffer data, final int row, final int[] samples) {
		data.order(order);
		if (floating) takeFloats(data, row, samples);
		else takeWhole(data, row, samples);
		if (signed) {
			final int unused = Integer.SIZE - bits;
			for (int i = 0; i < samples.length; i++) {
				samples[i] = samples[i] << unused >> unused;
			}
		}
	}

	/** NB: one loop for each size, since this is where the time goes. */
	private void takeWhole(final ByteBuffer data, final int row,
		final int[] samples)
	{
		switch (bits) {
			case 8:
				for (int i = 0; i < samples.length; i++) {
					samples[i] = data.get(row + i) & 0xff;
				}
				break;
			case 16:
				for (int i = 0; i < samples.length; i++) {
					samples[i] = data.getShort(row + 2 * i) & 0xffff;
				}
				break;
			case 24:
				for (int i = 0; i < samples.length; i++) {
					samples[i] = threeBytes(data, row + 3 * i);
				}
				break;
			case 32:
				for (int i = 0; i < samples.length; i++) {
					samples[i] = data.getInt(row + 4 * i);
				}
				break;
			default:
				for (int i = 0; i < samples.length; i++) {
					samples[i] = packed(data, row, (long) i * bits);
				}
				break;
		}
	}

	private void takeFloats(final ByteBuffer data, final int row,
		final int[] samples)
	{
		for (int i = 0; i < samples.length; i++) {
			samples[i] = bits == 32 ? data.getInt(row + 4 * i) : Float
				.floatToRawIntBits(bits == 16 ? half(data.getShort(row + 2 * i))
					: (float) data.getDouble(row + 8 * i));
		}
	}

	private int threeBytes(final ByteBuffer data, final int at) {
		final int first = data.get(at) & 0xff, second = data.get(at + 1) & 0xff,
				third = data.get(at + 2) & 0xff;
		return order == ByteOrder.BIG_ENDIAN ? first << 16 | second << 8 | third
			: third << 16 | second << 8 | first;
	}

	/** NB: the first sample has the highest bits, in either byte order. */
	private int packed(final ByteBuffer data, final int row, final long bit) {
		int sample = 0;
		for (long b = bit; b < bit + bits; b++) {
			final int octet = data.get(row + (int) (b / Byte.SIZE));
			sample = sample << 1 | octet >> Byte.SIZE - 1 - b % Byte.SIZE & 1;
		}
		return sample;
	}

	/** A number of IEEE 754's binary16. */
	private static float half(final short bits) {
		final int exponent = bits >> 10 & 0x1f;
		final int fraction = bits & 0x3ff;
		final float size;
		if (exponent == 0x1f) size = fraction == 0 ? Float.POSITIVE_INFINITY
			: Float.NaN;
		else if (exponent == 0) size = Math.scalb((float) fraction, -24);
		else size = Math.scalb((float) (fraction | 0x400), exponent - 25);
		return bits < 0 ? -size : size;
	}
}
