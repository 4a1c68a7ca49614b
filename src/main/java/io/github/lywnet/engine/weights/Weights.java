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

import io.github.lywnet.common.FusionException;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The parameters of a network: tensors by name, in a fixed order, every value
 * finite. Immutable.
 */
public final class Weights {

	private final String origin;
	private final Map<String, Tensor> tensors;

	/**
	 * Makes weights of a copy of the map, in its order.
	 *
	 * @param origin what messages call the weights: their file
	 * @param tensors the tensors by name
	 * @throws FusionException if a value is NaN or infinite
	 */
	public Weights(final String origin, final Map<String, Tensor> tensors) {
		this.origin = origin;
		this.tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
		this.tensors.forEach(this::requireFinite);
	}

	/**
	 * The mean of several weights, value by value.
	 *
	 * @param all at least one, all of the same shapes
	 */
	public static Weights mean(final List<Weights> all) {
		final Map<String, Tensor> means = new LinkedHashMap<>();
		for (final String name : all.get(0).names()) {
			means.put(name, Tensor.mean(all.stream().map(weights -> weights.get(name))
				.collect(Collectors.toList())));
		}
		return new Weights(all.stream().map(Weights::origin).collect(Collectors
			.joining(", ")), means);
	}

	/** What messages call the weights: their file. */
	public String origin() {
		return origin;
	}

	/** The names of the tensors, in order; cannot be changed. */
	public Set<String> names() {
		return tensors.keySet();
	}

	/**
	 * The tensor of a name.
	 *
	 * @throws FusionException if there is none
	 */
	public Tensor get(final String name) {
		final Tensor tensor = tensors.get(name);
		if (tensor == null) {
			throw new FusionException(origin + " has no tensor " + name +
				": expected the weights of this network.");
		}
		return tensor;
	}

	/** The number of values in all tensors together. */
	public long parameterCount() {
		return tensors.values().stream().mapToLong(Tensor::size).sum();
	}

	/**
	 * Checks that these are the weights of a certain network.
	 *
	 * @param expected the shape of each tensor that it has
	 * @throws FusionException if a tensor is missing, has another shape or is one
	 *           too many
	 */
	public void requireShapes(final Map<String, long[]> expected) {
		expected.forEach(this::requireShape);
		for (final String name : names()) {
			if (!expected.containsKey(name)) {
				throw new FusionException(origin + " has the tensor " + name +
					" of shape " + Arrays.toString(get(name).shape()) +
					", which the network does not know: expected its " + expected.size() +
					" tensors and no others.");
			}
		}
	}

	private void requireShape(final String name, final long[] expected) {
		final Tensor tensor = tensors.get(name);
		if (tensor == null) {
			throw new FusionException(origin + " has no tensor " + name +
				": expected one of shape " + Arrays.toString(expected) + ".");
		}
		if (!Arrays.equals(tensor.shape(), expected)) {
			throw new FusionException(origin + " has the tensor " + name +
				" of shape " + Arrays.toString(tensor.shape()) + ": expected " + Arrays
					.toString(expected) + ".");
		}
	}

	private void requireFinite(final String name, final Tensor tensor) {
		final int index = tensor.firstNotFinite();
		if (index >= 0) {
			throw new FusionException(origin + " has the value " + tensor
				.values()[index] + " at index " + index + " of the tensor " + name +
				": expected finite numbers.");
		}
	}
}
