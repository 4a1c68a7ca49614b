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

package io.github.lywnet.image.intensity;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

/**
 * Exact percentiles of all finite values of an image, whatever their range: one
 * pass over the values, and one more for each percentile that is neither
 * minimum nor maximum.
 * <p>
 * Values are sorted into buckets by the upper half of their bits, then those of
 * one bucket by the lower half. So memory does not depend on the size of the
 * image, and a few extreme values do no harm.
 * </p>
 */
final class Percentiles {

	private static final int BUCKETS = 1 << 16;

	private final RandomAccessibleInterval<FloatType> values;

	/** Values up to it do not count. */
	private final float floor;

	private final long[] buckets = new long[BUCKETS];
	private final long count;

	/** Keys of the extremes; what they are before the first value. */
	private int minimum = -1;
	private int maximum = 0;

	/** Reads all values. */
	Percentiles(final RandomAccessibleInterval<FloatType> values) {
		this(values, Float.NEGATIVE_INFINITY);
	}

	/**
	 * Reads all values.
	 *
	 * @param floor values that are not above it do not count
	 */
	Percentiles(final RandomAccessibleInterval<FloatType> values,
		final float floor)
	{
		this.values = values;
		this.floor = floor;
		forEachKey(key -> {
			buckets[key >>> 16]++;
			if (Integer.compareUnsigned(key, minimum) < 0) minimum = key;
			if (Integer.compareUnsigned(key, maximum) > 0) maximum = key;
		});
		count = sum(buckets);
	}

	/** Number of finite values that count. */
	long count() {
		return count;
	}

	/**
	 * The value at the nearest rank: 0 is the minimum, 100 the maximum.
	 *
	 * @param percent 0 to 100
	 * @throws IllegalStateException if no value is finite
	 */
	float get(final double percent) {
		if (count == 0) throw new IllegalStateException("no finite value");
		long rank = Math.round(percent / 100 * (count - 1));
		if (rank == 0) return value(minimum);
		if (rank == count - 1) return value(maximum);
		final int upper = bucket(buckets, rank);
		for (int i = 0; i < upper; i++) {
			rank -= buckets[i];
		}
		final long[] lower = new long[BUCKETS];
		forEachKey(key -> {
			if (key >>> 16 == upper) lower[key & 0xffff]++;
		});
		return value(upper << 16 | bucket(lower, rank));
	}

	/** Gets the key of a value. */
	private interface KeyConsumer {

		void accept(int key);
	}

	private void forEachKey(final KeyConsumer consumer) {
		for (final FloatType pixel : Views.flatIterable(values)) {
			final float value = pixel.get();
			if (value > floor && Float.isFinite(value)) consumer.accept(key(value));
		}
	}

	/**
	 * The bits of a value, so that unsigned keys have the order of their values.
	 */
	private static int key(final float value) {
		final int bits = Float.floatToIntBits(value);
		return bits < 0 ? ~bits : bits | Integer.MIN_VALUE;
	}

	private static float value(final int key) {
		return Float.intBitsToFloat(key < 0 ? key & Integer.MAX_VALUE : ~key);
	}

	/** The bucket of the value with a rank, counted from 0. */
	private static int bucket(final long[] counts, final long rank) {
		long before = 0;
		int bucket = 0;
		while (before + counts[bucket] <= rank) {
			before += counts[bucket++];
		}
		return bucket;
	}

	private static long sum(final long[] counts) {
		long sum = 0;
		for (final long number : counts) {
			sum += number;
		}
		return sum;
	}
}
