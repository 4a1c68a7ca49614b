package io.github.lywnet.engine.training;

import io.github.lywnet.engine.graph.LywnetGraph;

import java.util.List;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * What one step of training sees: patches, [N, H, W, 1] in [0, 1], and what the
 * network makes of them. Only what a loss asks for becomes part of the graph, and
 * that once.
 */
final class Sample {

	private final Ops tf;
	private final LywnetGraph network;
	private final Operand<TFloat32> anatomical;
	private final Operand<TFloat32> functional;
	private List<Operand<TFloat32>> features;
	private Operand<TFloat32> fused;
	private Operand<TFloat32> reconstructed;

	Sample(final Ops tf, final LywnetGraph network,
		final Operand<TFloat32> anatomical, final Operand<TFloat32> functional)
	{
		this.tf = tf;
		this.network = network;
		this.anatomical = anatomical;
		this.functional = functional;
	}

	Operand<TFloat32> anatomical() {
		return anatomical;
	}

	Operand<TFloat32> functional() {
		return functional;
	}

	/** All patches, the anatomical ones first, [2 N, H, W, 1]. */
	Operand<TFloat32> both() {
		return stacked(anatomical, functional);
	}

	/** The fused patches, [N, H, W, 1]. */
	Operand<TFloat32> fused() {
		if (fused == null) {
			fused = network.decode(network.fuseFeatures(features().get(0), features()
				.get(1)));
		}
		return fused;
	}

	/** All patches, each passed through encoder and decoder alone, in the order of {@link #both}. */
	Operand<TFloat32> reconstructed() {
		if (reconstructed == null) {
			reconstructed = stacked(network.decode(features().get(0)), network.decode(
				features().get(1)));
		}
		return reconstructed;
	}

	private List<Operand<TFloat32>> features() {
		if (features == null) {
			features = List.of(network.encode(anatomical), network.encode(
				functional));
		}
		return features;
	}

	private Operand<TFloat32> stacked(final Operand<TFloat32> first,
		final Operand<TFloat32> second)
	{
		return tf.concat(List.of(first, second), tf.constant(0));
	}
}
