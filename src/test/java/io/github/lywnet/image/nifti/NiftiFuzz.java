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

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import ij.ImagePlus;

import io.github.lywnet.image.header.ImageGeometry;
import io.github.lywnet.network.FusionException;

/**
 * Damages volumes at random and opens them: each must be read whole or refused with a
 * {@link FusionException}, and soon.
 */
final class NiftiFuzz {

	private static final long LONGEST = TimeUnit.SECONDS.toNanos(3);

	private static final ByteOrder[] ORDERS = { ByteOrder.LITTLE_ENDIAN,
		ByteOrder.BIG_ENDIAN };

	private static final double[] REALS = { 0, -0.0, -1, 1, 0.5, 348, 352, 1e6,
		1e20, 3e38, 1e-38, -3e38, Double.NaN, Double.POSITIVE_INFINITY };

	private static final long[] INTEGERS = { 0, 1, 2, 3, 4, 5, 7, 8, 16, 128, 255,
		256, 348, 540, 768, 1280, 1536, 32767, 32768, -1, Integer.MAX_VALUE,
		Integer.MIN_VALUE, Long.MAX_VALUE, Long.MIN_VALUE, 1L << 40 };

	private final Path folder;
	private final Random random;

	private int read;
	private int refused;
	private long slowest;

	NiftiFuzz(final Path folder, final long seed) {
		this.folder = folder;
		random = new Random(seed);
	}

	/** Parameters: how many volumes (default 5000), and the seed (default 1). */
	public static void main(final String[] args) throws IOException {
		final int count = args.length > 0 ? Integer.parseInt(args[0]) : 5000;
		final long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
		final NiftiFuzz fuzz = new NiftiFuzz(Files.createTempDirectory("nifti-fuzz"),
			seed);
		fuzz.run(count);
		System.out.println(fuzz.read + " read, " + fuzz.refused +
			" refused, the slowest in " + TimeUnit.NANOSECONDS.toMillis(fuzz.slowest) +
			" ms");
	}

	/**
	 * Opens damaged volumes.
	 *
	 * @throws AssertionError if one gives another exception, or takes longer than 3 s
	 */
	void run(final int count) throws IOException {
		for (int i = 0; i < count; i++) {
			final boolean pair = random.nextInt(8) == 0;
			final boolean gzip = random.nextInt(3) == 0;
			final Path file = folder.resolve((pair ? "fuzz.hdr" : "fuzz.nii") + (gzip
				? ".gz" : ""));
			final TestVolume volume = volume(pair);
			final byte[] bytes = damaged(pair ? volume.header() : volume.bytes());
			final byte[] packed = gzip ? TestVolume.gzip(bytes) : bytes;
			Files.write(file, gzip && random.nextInt(3) == 0 ? damaged(packed) : packed);
			if (pair) Files.write(folder.resolve("fuzz.img"), volume.voxels());
			open(file, i);
			Files.delete(file);
			Files.deleteIfExists(folder.resolve("fuzz.img"));
		}
	}

	int read() {
		return read;
	}

	int refused() {
		return refused;
	}

	private void open(final Path file, final int number) {
		final long start = System.nanoTime();
		try {
			final ImagePlus image = NiftiFile.open(file);
			ImageGeometry.of(image);
			for (int i = 1; i <= image.getStackSize(); i++) {
				image.getStack().getProcessor(i);
			}
			read++;
		}
		catch (final FusionException exc) {
			refused++;
		}
		catch (final RuntimeException | Error exc) {
			throw new AssertionError("volume " + number, exc);
		}
		final long time = System.nanoTime() - start;
		slowest = Math.max(slowest, time);
		if (time > LONGEST) throw new AssertionError("volume " + number + " took " +
			time + " ns");
	}

	private TestVolume volume(final boolean pair) {
		final TestVolume volume = new TestVolume(1 + random.nextInt(2), ORDERS[random
			.nextInt(2)]);
		volume.dim(4, 40, 30, 5, 2, 1, 1, 1);
		if (random.nextBoolean()) volume.type(4, 16, (b, i) -> b.putShort((short) i));
		if (random.nextBoolean()) volume.qform(1, 0.5, 0.5, 0.5, 1, 2, 3);
		if (random.nextBoolean()) volume.sform(1, 2, 0, 0, 1, 0, 2, 0, 2, 0, 0, 2,
			3);
		if (random.nextBoolean()) volume.scale(0.5, 10);
		return pair ? volume.magic(volume.header()[0] == 92 || volume
			.header()[3] == 92 ? "ni1" : "ni2").offset(0) : volume;
	}

	private byte[] damaged(final byte[] bytes) {
		final ByteBuffer damaged = ByteBuffer.wrap(bytes.clone()).order(ORDERS[random
			.nextInt(2)]);
		final int head = Math.min(544, bytes.length) - Long.BYTES;
		for (int i = random.nextInt(4); head > 0 && i >= 0; i--) {
			final int place = random.nextInt(4) == 0 ? random.nextInt(head) : random
				.nextInt(head / 4) * 4;
			switch (random.nextInt(5)) {
				case 0:
					damaged.put(place, (byte) random.nextInt());
					break;
				case 1:
					damaged.putShort(place, (short) any());
					break;
				case 2:
					damaged.putFloat(place, (float) REALS[random.nextInt(REALS.length)]);
					break;
				case 3:
					damaged.putDouble(place, REALS[random.nextInt(REALS.length)]);
					break;
				default:
					damaged.putLong(place, any());
			}
		}
		return random.nextInt(6) == 0 ? Arrays.copyOf(damaged.array(), random.nextInt(
			bytes.length)) : damaged.array();
	}

	private long any() {
		return INTEGERS[random.nextInt(INTEGERS.length)];
	}
}
