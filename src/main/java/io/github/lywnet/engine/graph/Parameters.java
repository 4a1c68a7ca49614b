package io.github.lywnet.engine.graph;

import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/** The tensors of a network as operands of its graph: constants, or variables in training. */
public interface Parameters {

	/** A tensor as it is, by its name in {@link Architecture#shapes()}. */
	Operand<TFloat32> tensor(String name);

	/** A tensor times another, [C], along its last axis. */
	Operand<TFloat32> scaled(String name, String scale);
}
