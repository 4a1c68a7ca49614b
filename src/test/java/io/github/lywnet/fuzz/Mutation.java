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

package io.github.lywnet.fuzz;

import java.util.Arrays;
import java.util.Random;

/** Damages bytes as disks, transfers and people do. */
public final class Mutation {

	private static final int MAX_STEPS = 8;
	private static final int MAX_PIECE = 64;

	/** What counts and lengths are damaged to. */
	private static final long[] NUMBERS = { 0, 1, -1, Byte.MAX_VALUE,
		Short.MAX_VALUE, 0xffff, Integer.MAX_VALUE, Integer.MIN_VALUE, 0xffffffffL,
		100_000_000, Long.MAX_VALUE };

	private Mutation() {
		// static methods only
	}

	/** A copy of bytes with a few changes. */
	public static byte[] of(final byte[] bytes, final Random random) {
		byte[] mutated = bytes.clone();
		for (int steps = 1 + random.nextInt(MAX_STEPS); steps > 0; steps--) {
			if (mutated.length == 0) return mutated;
			mutated = step(mutated, random.nextInt(mutated.length), random);
		}
		return mutated;
	}

	private static byte[] step(final byte[] bytes, final int position,
		final Random random)
	{
		final int length = 1 + random.nextInt(Math.min(MAX_PIECE, bytes.length -
			position));
		switch (random.nextInt(8)) {
			case 0:
				bytes[position] ^= 1 << random.nextInt(8);
				return bytes;
			case 1:
				bytes[position] = (byte) random.nextInt(256);
				return bytes;
			case 2:
				return number(bytes, position, random);
			case 3:
				return random.nextInt(4) > 0 ? bytes : Arrays.copyOf(bytes, position);
			case 4: // a piece is missing
				return replace(bytes, position, length, new byte[0]);
			case 5: // a piece comes twice
				return replace(bytes, position, 0, Arrays.copyOfRange(bytes, position,
					position + length));
			case 6: // a piece of something else is inserted
				final byte[] noise = new byte[length];
				random.nextBytes(noise);
				return replace(bytes, position, 0, noise);
			default: // a piece is copied over another
				System.arraycopy(bytes, position, bytes, random.nextInt(bytes.length -
					length + 1), length);
				return bytes;
		}
	}

	/** Overwrites 1, 2, 4 or 8 bytes with a number, in either byte order. */
	private static byte[] number(final byte[] bytes, final int position,
		final Random random)
	{
		final long value = NUMBERS[random.nextInt(NUMBERS.length)];
		final int size = 1 << random.nextInt(4);
		final boolean little = random.nextBoolean();
		for (int i = 0; i < size && position + i < bytes.length; i++) {
			bytes[position + i] = (byte) (value >> 8 * (little ? i : size - 1 - i));
		}
		return bytes;
	}

	private static byte[] replace(final byte[] bytes, final int position,
		final int length, final byte[] piece)
	{
		final byte[] replaced = Arrays.copyOf(bytes, bytes.length - length +
			piece.length);
		System.arraycopy(piece, 0, replaced, position, piece.length);
		System.arraycopy(bytes, position + length, replaced, position +
			piece.length, bytes.length - position - length);
		return replaced;
	}
}
