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

package io.github.lywnet.image.nifti;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The types of voxels that are read, and how they become pixels of ImageJ:
 * uint8 stays 8-bit; uint16 stays 16-bit; int16 becomes 16-bit as ImageJ holds
 * signed values, that is with 32768 added; RGB24 becomes RGB. All others become
 * 32-bit, the nearest float of each value: integers beyond 2^24 are rounded.
 */
enum DataType {

		UINT8(2, 8, 8), INT16(4, 16, 16), INT32(8, 32, 32), FLOAT32(16, 32, 32),
		FLOAT64(64, 64, 32), RGB24(128, 24, 24), INT8(256, 8, 32), UINT16(512, 16,
			16), UINT32(768, 32, 32), INT64(1024, 64, 32), UINT64(1280, 64, 32);

	/** What is added to int16, so that it is not negative. */
	static final int SIGNED_16 = 1 << 15;

	private static final double TWO_63 = 0x1p63;

	private final int code;
	private final int bits;
	private final int bitDepth;

	private DataType(final int code, final int bits, final int bitDepth) {
		this.code = code;
		this.bits = bits;
		this.bitDepth = bitDepth;
	}

	/** The type of a number in the field datatype; nothing if it is not read. */
	static Optional<DataType> of(final long code) {
		return Arrays.stream(values()).filter(type -> type.code == code)
			.findFirst();
	}

	/** All types with their numbers, for messages. */
	static String list() {
		return Arrays.stream(values()).map(DataType::toString).collect(Collectors
			.joining(", "));
	}

	/** The number in the field datatype. */
	int code() {
		return code;
	}

	/** Bits of a stored voxel. */
	int bits() {
		return bits;
	}

	/** Bytes of a stored voxel. */
	int bytes() {
		return bits / 8;
	}

	/** The bit depth of the image: 8, 16, 24 for RGB, or 32. */
	int bitDepth() {
		return bitDepth;
	}

	/**
	 * Makes the array of a plane's pixels: byte[], short[], int[] for RGB or
	 * float[].
	 *
	 * @param depth the bit depth of the image: that of the type, or 32
	 */
	static Object pixels(final int depth, final int count) {
		switch (depth) {
			case 8:
				return new byte[count];
			case 16:
				return new short[count];
			case 24:
				return new int[count];
			default:
				return new float[count];
		}
	}

	/**
	 * Turns stored voxels into pixels, until the buffer is empty.
	 *
	 * @param voxels whole voxels in their byte order
	 * @param pixels of the type's bit depth; or float[], which gets the scaled
	 *          values
	 * @param from where the first is put
	 */
	void decode(final ByteBuffer voxels, final Scaling scaling,
		final Object pixels, final int from)
	{
		final int count = voxels.remaining() / bytes();
		if (pixels instanceof byte[]) voxels.get((byte[]) pixels, from, count);
		else if (pixels instanceof short[]) decodeShort(voxels, (short[]) pixels,
			from, count);
		else if (pixels instanceof int[]) decodeRgb(voxels, (int[]) pixels, from,
			count);
		else decodeFloat(voxels, scaling, (float[]) pixels, from, count);
	}

	private void decodeShort(final ByteBuffer voxels, final short[] pixels,
		final int from, final int count)
	{
		final int offset = this == INT16 ? SIGNED_16 : 0;
		for (int i = from; i < from + count; i++) {
			pixels[i] = (short) (voxels.getShort() + offset);
		}
	}

	private static void decodeRgb(final ByteBuffer voxels, final int[] pixels,
		final int from, final int count)
	{
		for (int i = from; i < from + count; i++) {
			pixels[i] = 0xff000000 | (voxels.get() & 0xff) << 16 | (voxels.get() &
				0xff) << 8 | voxels.get() & 0xff;
		}
	}

	private void decodeFloat(final ByteBuffer voxels, final Scaling scaling,
		final float[] pixels, final int from, final int count)
	{
		for (int i = from; i < from + count; i++) {
			pixels[i] = (float) scaling.apply(value(voxels));
		}
	}

	private double value(final ByteBuffer voxels) {
		switch (this) {
			case UINT8:
				return voxels.get() & 0xff;
			case INT8:
				return voxels.get();
			case UINT16:
				return voxels.getShort() & 0xffff;
			case INT16:
				return voxels.getShort();
			case UINT32:
				return Integer.toUnsignedLong(voxels.getInt());
			case INT32:
				return voxels.getInt();
			case UINT64:
				return unsigned(voxels.getLong());
			case INT64:
				return voxels.getLong();
			case FLOAT64:
				return voxels.getDouble();
			default:
				return voxels.getFloat();
		}
	}

	private static double unsigned(final long bits) {
		return bits >= 0 ? bits : (bits & Long.MAX_VALUE) + TWO_63;
	}

	/** For example {@code int16 (4)}. */
	@Override
	public String toString() {
		return (this == RGB24 ? name() : name().toLowerCase(Locale.ROOT)) + " (" +
			code + ")";
	}
}
