package io.github.lywnet.engine.graph;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.nn.FusedBatchNorm;
import org.tensorflow.types.TFloat32;

/**
 * Layers normalised by the statistics of the image itself: mean and biased
 * variance over N, H and W, then the scale and shift that all places of a
 * normalisation share.
 */
final class ImageStatisticsLayers extends Layers {

	private static final float EPSILON = 1e-5f;

	ImageStatisticsLayers(final Ops tf, final Parameters parameters) {
		super(tf, parameters);
	}

	@Override
	Operand<TFloat32> normalisedConv(final Operand<TFloat32> x,
		final String conv, final String norm, final String place)
	{
		// NB: The normalisation takes away every constant, so also the bias.
		return normalisedUnbiasedConv(x, conv, norm, place);
	}

	@Override
	Operand<TFloat32> normalisedUnbiasedConv(final Operand<TFloat32> x,
		final String conv, final String norm, final String place)
	{
		return normalised(filtered(x, parameters.tensor(conv + ".weight")), norm,
			place);
	}

	@Override
	Operand<TFloat32> normalised(final Operand<TFloat32> x, final String norm,
		final String place)
	{
		final Operand<TFloat32> noStatistics = tf.constant(new float[0]);
		return tf.nn.fusedBatchNorm(x, parameters.tensor(norm + ".scale"),
			parameters.tensor(norm + ".shift"), noStatistics, noStatistics,
			FusedBatchNorm.isTraining(true), FusedBatchNorm.epsilon(EPSILON)).y();
	}
}
