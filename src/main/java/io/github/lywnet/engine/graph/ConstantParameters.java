package io.github.lywnet.engine.graph;

import io.github.lywnet.engine.weights.Tensor;
import io.github.lywnet.engine.weights.Weights;

import java.util.HashMap;
import java.util.Map;

import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Weights as constants of a graph, each of them once; products are worked out here. */
public final class ConstantParameters implements Parameters {

	private final Ops tf;
	private final Weights weights;
	private final Map<String, Operand<TFloat32>> constants = new HashMap<>();

	public ConstantParameters(final Ops tf, final Weights weights) {
		this.tf = tf;
		this.weights = weights;
	}

	@Override
	public Operand<TFloat32> tensor(final String name) {
		return constants.computeIfAbsent(name, key -> constant(weights.get(key)
			.values(), weights.get(key).shape()));
	}

	@Override
	public Operand<TFloat32> scaled(final String name, final String scale) {
		final Tensor tensor = weights.get(name);
		final float[] factors = weights.get(scale).values();
		final float[] values = tensor.values();
		for (int i = 0; i < values.length; i++) {
			values[i] *= factors[i % factors.length];
		}
		return constant(values, tensor.shape());
	}

	private Operand<TFloat32> constant(final float[] values,
		final long[] shape)
	{
		return tf.constant(Shape.of(shape), DataBuffers.of(values));
	}
}
