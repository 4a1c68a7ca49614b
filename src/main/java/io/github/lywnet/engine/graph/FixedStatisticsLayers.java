package io.github.lywnet.engine.graph;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Layers normalised by fixed statistics. With the statistics fixed, a
 * normalisation is one scale and shift for each channel and place, and folds into
 * the convolution before it.
 */
final class FixedStatisticsLayers extends Layers {

	FixedStatisticsLayers(final Ops tf, final Parameters parameters) {
		super(tf, parameters);
	}

	@Override
	Operand<TFloat32> normalisedConv(final Operand<TFloat32> x,
		final String conv, final String norm, final String place)
	{
		final Operand<TFloat32> bias = tf.math.add(parameters.scaled(conv + ".bias",
			place + ".scale"), parameters.tensor(place + ".shift"));
		return tf.nn.biasAdd(filtered(x, scaledFilter(conv, place)), bias);
	}

	@Override
	Operand<TFloat32> normalisedUnbiasedConv(final Operand<TFloat32> x,
		final String conv, final String norm, final String place)
	{
		return tf.nn.biasAdd(filtered(x, scaledFilter(conv, place)), parameters
			.tensor(place + ".shift"));
	}

	@Override
	Operand<TFloat32> normalised(final Operand<TFloat32> x, final String norm,
		final String place)
	{
		return tf.math.add(tf.math.mul(x, parameters.tensor(place + ".scale")),
			parameters.tensor(place + ".shift"));
	}

	private Operand<TFloat32> scaledFilter(final String conv,
		final String place)
	{
		return parameters.scaled(conv + ".weight", place + ".scale");
	}
}
