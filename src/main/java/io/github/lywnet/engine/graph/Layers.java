package io.github.lywnet.engine.graph;

import java.util.List;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Convolutions and normalisations, the layers that have parameters. Feature maps
 * are [N, H, W, C]; convolutions have stride 1 and zero padding that keeps H and
 * W. What a normalisation is differs between the two sub-classes.
 */
abstract class Layers {

	private static final List<Long> NO_STRIDE = List.of(1L, 1L, 1L, 1L);

	protected final Ops tf;
	protected final Parameters parameters;

	Layers(final Ops tf, final Parameters parameters) {
		this.tf = tf;
		this.parameters = parameters;
	}

	/** {@code conv} with bias, without normalisation. */
	final Operand<TFloat32> conv(final Operand<TFloat32> x, final String conv) {
		return tf.nn.biasAdd(filtered(x, parameters.tensor(conv + ".weight")),
			parameters.tensor(conv + ".bias"));
	}

	/**
	 * {@code N conv(x)}.
	 *
	 * @param conv name of the convolution, one with a bias
	 * @param norm name of the normalisation that several places share
	 * @param place name of this place
	 */
	abstract Operand<TFloat32> normalisedConv(Operand<TFloat32> x, String conv,
		String norm, String place);

	/** As {@link #normalisedConv}, of a convolution that has no bias. */
	abstract Operand<TFloat32> normalisedUnbiasedConv(Operand<TFloat32> x,
		String conv, String norm, String place);

	/** {@code N x}; names as in {@link #normalisedConv}. */
	abstract Operand<TFloat32> normalised(Operand<TFloat32> x, String norm,
		String place);

	protected final Operand<TFloat32> filtered(final Operand<TFloat32> x,
		final Operand<TFloat32> filter)
	{
		return tf.nn.conv2d(x, filter, NO_STRIDE, "SAME");
	}
}
