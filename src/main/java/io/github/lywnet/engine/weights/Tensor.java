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

package io.github.lywnet.engine.weights;

import java.util.Arrays;
import java.util.List;

/**
 * Float values in an array of any number of dimensions, row-major: the last
 * axis varies fastest. Immutable.
 */
public final class Tensor {

	private final float[] values;
	private final long[] shape;

	/**
	 * Makes a tensor of copies of the arrays.
	 *
	 * @param values the values, row-major
	 * @param shape the length of each axis; none for a single number
	 * @throws IllegalArgumentException if the shape holds another number of
	 *           values
	 */
	public Tensor(final float[] values, final long... shape) {
		if (size(shape) != values.length) {
			throw new IllegalArgumentException(values.length +
				" values do not fill the shape " + Arrays.toString(shape));
		}
		this.values = values.clone();
		this.shape = shape.clone();
	}

	/** A tensor of a shape, all 0. */
	public static Tensor zeros(final long... shape) {
		return new Tensor(new float[Math.toIntExact(size(shape))], shape);
	}

	/**
	 * The mean of several tensors, value by value.
	 *
	 * @param all at least one, all of one shape
	 */
	static Tensor mean(final List<Tensor> all) {
		final float[] means = new float[all.get(0).size()];
		for (int i = 0; i < means.length; i++) {
			double sum = 0;
			for (final Tensor tensor : all) {
				sum += tensor.values[i];
			}
			means[i] = (float) (sum / all.size());
		}
		return new Tensor(means, all.get(0).shape);
	}

	/** The values, row-major; a new array at each call. */
	public float[] values() {
		return values.clone();
	}

	/** The length of each axis; a new array at each call. */
	public long[] shape() {
		return shape.clone();
	}

	/** The number of values. */
	public int size() {
		return values.length;
	}

	/** Index of the first value that is NaN or infinite, or -1. */
	int firstNotFinite() {
		for (int i = 0; i < values.length; i++) {
			if (!Float.isFinite(values[i])) return i;
		}
		return -1;
	}

	/**
	 * The number of values that a shape holds.
	 *
	 * @throws IllegalArgumentException if an axis is negative or the number does
	 *           not fit in 63 bits
	 */
	static long size(final long... shape) {
		long size = 1;
		for (final long length : shape) {
			if (length < 0 || size > 0 && length > Long.MAX_VALUE / size) {
				throw new IllegalArgumentException("Impossible shape " + Arrays
					.toString(shape));
			}
			size *= length;
		}
		return size;
	}
}
