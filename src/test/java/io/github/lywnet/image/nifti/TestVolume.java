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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/**
 * A volume as the bytes of a NIfTI file, written by the format's description
 * and by nothing of what is tested. A new one is a single file of 4 x 3 x 2
 * voxels of uint8 in mm, without scaling and orientation; voxel i has the
 * number i.
 */
final class TestVolume {

	/** Numbers of voxels in all types, as bytes. */
	interface Encoder {

		void put(ByteBuffer voxels, int index);
	}

	private final boolean first;
	private final ByteBuffer header;
	private int count;
	private int bits = 8;
	private Encoder encoder = (voxels, i) -> voxels.put((byte) i);

	TestVolume(final int version, final ByteOrder order) {
		first = version == 1;
		header = ByteBuffer.allocate(first ? 352 : 544).order(order);
		header.putInt(0, first ? 348 : 540);
		magic(first ? "n+1" : "n+2");
		dim(3, 4, 3, 2, 1, 1, 1, 1);
		type(2, 8, encoder);
		pixdim(1, 1, 1, 1, 1, 1, 1, 1);
		offset(header.capacity());
		units(2);
	}

	TestVolume() {
		this(1, ByteOrder.LITTLE_ENDIAN);
	}

	TestVolume magic(final String magic) {
		header.position(first ? 344 : 4);
		header.put((magic + "\0" + (first ? "" : "\r\n\032\n")).getBytes(
			StandardCharsets.ISO_8859_1));
		return this;
	}

	/** The whole field: the number of axes, then the sizes. */
	TestVolume dim(final long... dim) {
		count = 1;
		for (int i = 0; i < dim.length; i++) {
			if (first) header.putShort(40 + 2 * i, (short) dim[i]);
			else header.putLong(16 + 8 * i, dim[i]);
			if (i > 0 && i <= dim[0]) count *= (int) dim[i];
		}
		return this;
	}

	TestVolume type(final int datatype, final int bitpix,
		final Encoder voxelEncoder)
	{
		header.putShort(first ? 70 : 12, (short) datatype);
		header.putShort(first ? 72 : 14, (short) bitpix);
		bits = bitpix;
		encoder = voxelEncoder;
		return this;
	}

	/** The whole field: qfac, then the spacings. */
	TestVolume pixdim(final double... pixdim) {
		return reals(76, 104, pixdim);
	}

	TestVolume offset(final double offset) {
		if (first) header.putFloat(108, (float) offset);
		else header.putLong(168, (long) offset);
		return this;
	}

	TestVolume scale(final double slope, final double inter) {
		return reals(112, 176, slope, inter);
	}

	/** The range to show, the highest first as in the header. */
	TestVolume range(final double max, final double min) {
		return reals(124, 192, max, min);
	}

	TestVolume units(final int units) {
		if (first) header.put(123, (byte) units);
		else header.putInt(500, units);
		return this;
	}

	TestVolume qform(final int code, final double... bcdxyz) {
		if (first) header.putShort(252, (short) code);
		else header.putInt(344, code);
		return reals(256, 352, bcdxyz);
	}

	TestVolume sform(final int code, final double... rows) {
		if (first) header.putShort(254, (short) code);
		else header.putInt(348, code);
		return reals(280, 400, rows);
	}

	/** Texts in which people write names. */
	TestVolume texts(final String text) {
		final byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
		for (final int place : first ? new int[] { 14, 148, 228, 328 } : new int[] {
			240, 320, 508 })
		{
			header.position(place);
			header.put(ascii);
		}
		return this;
	}

	byte[] header() {
		return header.array().clone();
	}

	byte[] voxels() {
		final ByteBuffer voxels = ByteBuffer.allocate(Math.max(0, count) * bits / 8)
			.order(header.order());
		for (int i = 0; i < count; i++) {
			encoder.put(voxels, i);
		}
		return voxels.array();
	}

	/** Header and voxels. */
	byte[] bytes() throws IOException {
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		bytes.write(header());
		bytes.write(voxels());
		return bytes.toByteArray();
	}

	/** Writes one file, compressed if its name ends in .gz. */
	Path write(final Path file) throws IOException {
		return write(file, bytes());
	}

	static Path write(final Path file, final byte[] bytes) throws IOException {
		return Files.write(file, file.toString().endsWith(".gz") ? gzip(bytes)
			: bytes);
	}

	static byte[] gzip(final byte[] bytes) throws IOException {
		final ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream stream = new GZIPOutputStream(packed)) {
			stream.write(bytes);
		}
		return packed.toByteArray();
	}

	private TestVolume reals(final int place1, final int place2,
		final double... numbers)
	{
		for (int i = 0; i < numbers.length; i++) {
			if (first) header.putFloat(place1 + 4 * i, (float) numbers[i]);
			else header.putDouble(place2 + 8 * i, numbers[i]);
		}
		return this;
	}
}
