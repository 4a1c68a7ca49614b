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

package io.github.lywnet.engine.training;

import io.github.lywnet.engine.graph.Parameters;
import io.github.lywnet.engine.weights.Tensor;
import io.github.lywnet.engine.weights.Weights;

import java.util.LinkedHashMap;
import java.util.Map;

import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Assign;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.types.TFloat32;

/**
 * Named variables of a graph, which can be set from weights and read as
 * weights.
 */
final class TrainableParameters implements Parameters {

	private final Ops tf;
	private final Map<String, Variable<TFloat32>> variables =
		new LinkedHashMap<>();
	private final Map<String, Placeholder<TFloat32>> values =
		new LinkedHashMap<>();
	private final Map<String, Assign<TFloat32>> assignments =
		new LinkedHashMap<>();

	/** @param shapes the shape of each variable */
	TrainableParameters(final Ops tf, final Map<String, long[]> shapes) {
		this.tf = tf;
		shapes.forEach(this::add);
	}

	private void add(final String name, final long[] shape) {
		final Shape size = Shape.of(shape);
		final Variable<TFloat32> variable = tf.variable(size, TFloat32.class);
		final Placeholder<TFloat32> value = tf.placeholder(TFloat32.class,
			Placeholder.shape(size));
		variables.put(name, variable);
		values.put(name, value);
		assignments.put(name, tf.assign(variable, value));
	}

	@Override
	public Operand<TFloat32> tensor(final String name) {
		return variables.get(name);
	}

	@Override
	public boolean areTrained() {
		return true;
	}

	/** All variables by name, in order. */
	Map<String, Variable<TFloat32>> variables() {
		return variables;
	}

	/** Sets every variable to the tensor of its name. */
	void set(final Session session, final Weights weights) {
		final Session.Runner runner = session.runner();
		final Map<String, TFloat32> fed = new LinkedHashMap<>();
		values.forEach((name, placeholder) -> {
			final Tensor tensor = weights.get(name);
			final TFloat32 value = TFloat32.tensorOf(Shape.of(tensor.shape()),
				DataBuffers.of(tensor.values()));
			fed.put(name, value);
			runner.feed(placeholder, value).addTarget(assignments.get(name));
		});
		runner.run().close();
		fed.values().forEach(TFloat32::close);
	}

	/** Adds the values of all variables to a map, by name with a prefix. */
	void read(final Session session, final String prefix,
		final Map<String, Tensor> target)
	{
		final Session.Runner runner = session.runner();
		variables.values().forEach(runner::fetch);
		try (Result result = runner.run()) {
			int i = 0;
			for (final String name : variables.keySet()) {
				final TFloat32 value = (TFloat32) result.get(i++);
				final float[] array = new float[Math.toIntExact(value.size())];
				value.copyTo(DataBuffers.of(array));
				target.put(prefix + name, new Tensor(array, value.shape().asArray()));
			}
		}
	}
}
