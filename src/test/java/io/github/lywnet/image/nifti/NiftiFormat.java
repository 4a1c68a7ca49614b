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

import ij.ImagePlus;

import io.github.lywnet.fuzz.FuzzedFormat;
import io.github.lywnet.image.header.ImageGeometry;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/**
 * Volumes of both versions in either byte order, as one file, compressed, or as
 * the header of two. They are damaged by the numbers that headers may hold.
 */
public final class NiftiFormat implements FuzzedFormat {

	private static final ByteOrder[] ORDERS = { ByteOrder.LITTLE_ENDIAN,
		ByteOrder.BIG_ENDIAN };

	private static final double[] REALS = { 0, -0.0, -1, 1, 0.5, 348, 352, 1e6,
		1e20, 3e38, 1e-38, -3e38, Double.NaN, Double.POSITIVE_INFINITY };

	private static final long[] INTEGERS = { 0, 1, 2, 3, 4, 5, 7, 8, 16, 128, 255,
		256, 348, 540, 768, 1280, 1536, 32767, 32768, -1, Integer.MAX_VALUE,
		Integer.MIN_VALUE, Long.MAX_VALUE, Long.MIN_VALUE, 1L << 40 };

	/** The voxels of a pair, which are not damaged. */
	private static final byte[] VOXELS = new byte[2 * 40 * 30 * 5 * 2];

	private final String ending;

	/** @param ending {@code .nii}, {@code .nii.gz} or {@code .hdr} */
	public NiftiFormat(final String ending) {
		this.ending = ending;
	}

	@Override
	public String fileName() {
		return "volume" + ending;
	}

	@Override
	public byte[] sample(final Random random, final Path folder)
		throws IOException
	{
		return isPair() ? volume(random).header() : volume(random).bytes();
	}

	@Override
	public byte[] mutate(final byte[] sample, final Random random)
		throws IOException
	{
		final byte[] bytes = damaged(sample, random);
		if (!ending.endsWith(".gz")) return bytes;
		final byte[] packed = TestVolume.gzip(bytes);
		return random.nextInt(3) == 0 ? damaged(packed, random) : packed;
	}

	@Override
	public void read(final Path file) throws IOException {
		final Path voxels = file.resolveSibling("volume.img");
		if (isPair()) Files.write(voxels, VOXELS);
		try {
			final ImagePlus image = NiftiFile.open(file);
			ImageGeometry.of(image);
			for (int i = 1; i <= image.getStackSize(); i++) {
				image.getStack().getProcessor(i);
			}
		}
		finally {
			Files.deleteIfExists(voxels);
		}
	}

	private boolean isPair() {
		return ending.equals(".hdr");
	}

	private TestVolume volume(final Random random) {
		final TestVolume volume = new TestVolume(1 + random.nextInt(2),
			ORDERS[random.nextInt(2)]);
		volume.dim(4, 40, 30, 5, 2, 1, 1, 1);
		if (random.nextBoolean()) volume.type(4, 16, (b, i) -> b.putShort(
			(short) i));
		if (random.nextBoolean()) volume.qform(1, 0.5, 0.5, 0.5, 1, 2, 3);
		if (random.nextBoolean()) volume.sform(1, 2, 0, 0, 1, 0, 2, 0, 2, 0, 0, 2,
			3);
		if (random.nextBoolean()) volume.scale(0.5, 10);
		return isPair() ? volume.magic(volume.header()[0] == 92 || volume
			.header()[3] == 92 ? "ni1" : "ni2").offset(0) : volume;
	}

	private static byte[] damaged(final byte[] bytes, final Random random) {
		final ByteBuffer damaged = ByteBuffer.wrap(bytes.clone()).order(
			ORDERS[random.nextInt(2)]);
		final int head = Math.min(544, bytes.length) - Long.BYTES;
		for (int i = random.nextInt(4); head > 0 && i >= 0; i--) {
			final int place = random.nextInt(4) == 0 ? random.nextInt(head) : random
				.nextInt(head / 4) * 4;
			switch (random.nextInt(5)) {
				case 0:
					damaged.put(place, (byte) random.nextInt());
					break;
				case 1:
					damaged.putShort(place, (short) any(random));
					break;
				case 2:
					damaged.putFloat(place, (float) REALS[random.nextInt(REALS.length)]);
					break;
				case 3:
					damaged.putDouble(place, REALS[random.nextInt(REALS.length)]);
					break;
				default:
					damaged.putLong(place, any(random));
			}
		}
		return random.nextInt(6) == 0 ? Arrays.copyOf(damaged.array(), random
			.nextInt(bytes.length)) : damaged.array();
	}

	private static long any(final Random random) {
		return INTEGERS[random.nextInt(INTEGERS.length)];
	}
}
