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
 * Where a tensor of a checkpoint lies: a view of shape, offset and strides (all
 * counted in values) on a storage.
 */
final class StoredTensor {

	private static final String PARAMETER = "torch._utils._rebuild_parameter";
	private static final String TENSOR = "torch._utils._rebuild_tensor_v2";
	private static final int TENSOR_ARGUMENTS = 4;
	private static final int MAX_AXES = 8;

	private final PickledStorage storage;
	private final long offset;
	private final long[] shape;
	private final long[] strides;

	private StoredTensor(final PickledStorage storage, final long offset,
		final long[] shape, final long[] strides)
	{
		this.storage = storage;
		this.offset = offset;
		this.shape = shape;
		this.strides = strides;
	}

	/**
	 * Reads the description of a tensor or parameter.
	 *
	 * @param value what a pickle holds
	 * @param name of the tensor, for messages
	 * @throws FormatException if it is no tensor, or one that does not lie within
	 *           its storage or lies there more than once
	 */
	static StoredTensor of(final Object value, final String name)
		throws FormatException
	{
		final List<?> arguments = argumentsOf(TENSOR, unwrapped(value));
		if (arguments.size() < TENSOR_ARGUMENTS || !(arguments.get(
			0) instanceof PickledStorage) || !(arguments.get(1) instanceof Long))
		{
			throw new FormatException(name + " is no tensor");
		}
		final StoredTensor tensor = new StoredTensor((PickledStorage) arguments.get(
			0), (Long) arguments.get(1), lengths(arguments.get(2), name), lengths(
				arguments.get(3), name));
		if (!tensor.fitsItsStorage()) {
			throw new FormatException("the tensor " + name + " has shape " + Arrays
				.toString(tensor.shape) + ", strides " + Arrays.toString(
					tensor.strides) + " and offset " + tensor.offset +
				": expected to lie once in its storage of " + tensor.storage.length +
				" values");
		}
		return tensor;
	}

	PickledStorage storage() {
		return storage;
	}

	long[] shape() {
		return shape.clone();
	}

	/**
	 * Takes the tensor's values out of those of its storage.
	 *
	 * @param stored all values of the storage
	 */
	Tensor takeFrom(final float[] stored) {
		final float[] values = new float[(int) Tensor.size(shape)];
		final long[] position = new long[shape.length];
		for (int i = 0; i < values.length; i++) {
			values[i] = stored[(int) indexOf(position)];
			advance(position);
		}
		return new Tensor(values, shape);
	}

	private long indexOf(final long[] position) {
		long index = offset;
		for (int axis = 0; axis < shape.length; axis++) {
			index += position[axis] * strides[axis];
		}
		return index;
	}

	/** To the next position in row-major order. */
	private void advance(final long[] position) {
		for (int axis = shape.length - 1; axis >= 0; axis--) {
			if (++position[axis] < shape[axis]) return;
			position[axis] = 0;
		}
	}

	private boolean fitsItsStorage() {
		if (shape.length != strides.length || offset < 0) return false;
		try {
			final long size = Tensor.size(shape);
			if (size == 0) return true;
			long last = offset;
			for (int axis = 0; axis < shape.length; axis++) {
				last = Math.addExact(last, Math.multiplyExact(shape[axis] - 1,
					strides[axis]));
			}
			return size <= storage.length && last < storage.length;
		}
		catch (final IllegalArgumentException | ArithmeticException exc) {
			return false;
		}
	}

	private static Object unwrapped(final Object value) {
		final List<?> arguments = argumentsOf(PARAMETER, value);
		return arguments.isEmpty() ? value : arguments.get(0);
	}

	/**
	 * The arguments of a certain function, or an empty list for anything else.
	 */
	private static List<?> argumentsOf(final String function,
		final Object value)
	{
		final boolean matches = value instanceof PickledObject &&
			((PickledObject) value).typeName().equals(function);
		return matches ? ((PickledObject) value).arguments() : List.of();
	}

	private static long[] lengths(final Object value, final String name)
		throws FormatException
	{
		if (value instanceof List) {
			final List<?> list = (List<?>) value;
			if (list.size() <= MAX_AXES && list.stream().allMatch(
				v -> v instanceof Long && (Long) v >= 0))
			{
				return list.stream().mapToLong(v -> (Long) v).toArray();
			}
		}
		throw new FormatException("the shape or strides of the tensor " + name +
			" are not at most " + MAX_AXES + " whole numbers from 0 on");
	}
}
