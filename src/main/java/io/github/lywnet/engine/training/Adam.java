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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Session;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.types.TFloat32;

/**
 * Adam (Kingma and Ba 2015) on all variables of a network, the gradient as a
 * whole cut down to a norm of at most {@value #MAXIMUM_NORM}.
 */
final class Adam {

	private static final float MAXIMUM_NORM = 1;
	private static final double BETA1 = 0.9;
	private static final double BETA2 = 0.999;
	private static final float EPSILON = 1e-8f;

	private final Ops tf;
	private final TrainableParameters means;
	private final TrainableParameters squares;
	private final Placeholder<TFloat32> learningRate;
	private final Placeholder<TFloat32> power1;
	private final Placeholder<TFloat32> power2;
	private final List<Op> updates = new ArrayList<>();

	Adam(final Graph graph, final Ops tf, final TrainableParameters parameters,
		final Map<String, long[]> shapes, final Operand<TFloat32> loss)
	{
		this.tf = tf;
		means = new TrainableParameters(tf, shapes);
		squares = new TrainableParameters(tf, shapes);
		learningRate = tf.placeholder(TFloat32.class);
		power1 = tf.placeholder(TFloat32.class);
		power2 = tf.placeholder(TFloat32.class);
		addUpdates(parameters.variables(), gradients(graph, parameters, loss));
	}

	private Map<String, Operand<TFloat32>> gradients(final Graph graph,
		final TrainableParameters parameters, final Operand<TFloat32> loss)
	{
		final Output<?>[] of = parameters.variables().values().stream().map(
			Operand::asOutput).toArray(Output<?>[]::new);
		final Output<?>[] found = graph.addGradients(loss.asOutput(), of);
		final Map<String, Operand<TFloat32>> gradients = new LinkedHashMap<>();
		int i = 0;
		for (final String name : parameters.variables().keySet()) {
			@SuppressWarnings("unchecked")
			final Output<TFloat32> gradient = (Output<TFloat32>) found[i++];
			gradients.put(name, gradient);
		}
		final Operand<TFloat32> factor = factor(gradients.values());
		gradients.replaceAll((name, gradient) -> tf.math.mul(gradient, factor));
		return gradients;
	}

	private Operand<TFloat32> factor(
		final Iterable<Operand<TFloat32>> gradients)
	{
		final List<Operand<TFloat32>> halves = new ArrayList<>();
		gradients.forEach(gradient -> halves.add(tf.nn.l2Loss(gradient)));
		final Operand<TFloat32> norm = tf.math.sqrt(tf.math.mul(tf.math.addN(
			halves), tf.constant(2f)));
		return tf.math.div(tf.constant(MAXIMUM_NORM), tf.math.maximum(norm, tf
			.constant(MAXIMUM_NORM)));
	}

	private void addUpdates(final Map<String, Variable<TFloat32>> variables,
		final Map<String, Operand<TFloat32>> gradients)
	{
		variables.forEach((name, variable) -> updates.add(tf.train.applyAdam(
			variable, means.tensor(name), squares.tensor(name), power1, power2,
			learningRate, tf.constant((float) BETA1), tf.constant((float) BETA2), tf
				.constant(EPSILON), gradients.get(name))));
	}

	/** Running means of the gradients, the state of a checkpoint. */
	TrainableParameters means() {
		return means;
	}

	/** Running means of the squared gradients, the state of a checkpoint. */
	TrainableParameters squares() {
		return squares;
	}

	/**
	 * Makes a run of the session take one step.
	 *
	 * @param step the step's number, from 1
	 */
	void addStep(final Session.Runner runner, final long step, final double rate,
		final List<TFloat32> fed)
	{
		feed(runner, learningRate, rate, fed);
		feed(runner, power1, Math.pow(BETA1, step), fed);
		feed(runner, power2, Math.pow(BETA2, step), fed);
		updates.forEach(runner::addTarget);
	}

	private static void feed(final Session.Runner runner,
		final Placeholder<TFloat32> placeholder, final double value,
		final List<TFloat32> fed)
	{
		final TFloat32 scalar = TFloat32.scalarOf((float) value);
		fed.add(scalar);
		runner.feed(placeholder, scalar);
	}
}
