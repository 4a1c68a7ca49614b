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

import io.github.lywnet.engine.TrainingOptions;
import io.github.lywnet.engine.graph.Architecture;
import io.github.lywnet.engine.graph.ConstantParameters;
import io.github.lywnet.engine.graph.LywnetGraph;
import io.github.lywnet.engine.graph.Parameters;
import io.github.lywnet.engine.session.ExitGate;
import io.github.lywnet.engine.session.SessionSettings;
import io.github.lywnet.network.Device;
import io.github.lywnet.network.Normalisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/** The graph of a training and its session: network, loss and optimizer. */
final class TrainingGraph implements AutoCloseable {

	private final Shape patchShape;
	private final Architecture architecture;
	private final Graph graph = new Graph();
	private final Ops tf = Ops.create(graph);
	private final Placeholder<TFloat32> anatomical;
	private final Placeholder<TFloat32> functional;
	private final TrainableParameters parameters;
	private final Operand<TFloat32> loss;
	private final Adam adam;
	private final Session session;

	TrainingGraph(final TrainingOptions options) {
		architecture = new Architecture(options.channels(), options.repetitions(),
			options.temperature(), Normalisation.FIXED);
		final int size = options.patchSize();
		patchShape = Shape.of(options.batchSize(), size, size, 1);
		anatomical = tf.placeholder(TFloat32.class, Placeholder.shape(patchShape));
		functional = tf.placeholder(TFloat32.class, Placeholder.shape(patchShape));
		final Map<String, long[]> shapes = architecture.shapes();
		parameters = new TrainableParameters(tf, shapes);
		loss = loss(options);
		adam = new Adam(graph, tf, parameters, shapes, loss);
		session = new Session(graph, new SessionSettings(Device.AUTO, options
			.precision()).configuration());
	}

	private Operand<TFloat32> loss(final TrainingOptions options) {
		final Objective objective = new Objective(tf, options.goals());
		final Operand<TFloat32> fused = fused(parameters);
		if (!options.isAheadOfFirst()) return objective.loss(anatomical, functional,
			fused);
		return objective.lossAheadOf(fused(new ConstantParameters(tf, Initialisation
			.firstWeights(options, architecture))), anatomical, functional, fused);
	}

	private Operand<TFloat32> fused(final Parameters weights) {
		final LywnetGraph network = new LywnetGraph(tf, architecture, weights);
		return new ImageOps(tf).exact(network.decode(network.fuseFeatures(network
			.encode(anatomical), network.encode(functional))));
	}

	Architecture architecture() {
		return architecture;
	}

	Session session() {
		return session;
	}

	TrainableParameters parameters() {
		return parameters;
	}

	Adam adam() {
		return adam;
	}

	/**
	 * Takes one step.
	 *
	 * @param patches anatomical and functional patches of {@link Patches#ofStep}
	 * @param step the step's number, from 1
	 * @return the loss before the step
	 */
	double step(final float[][] patches, final long step,
		final double learningRate)
	{
		final List<TFloat32> fed = new ArrayList<>();
		final Session.Runner runner = session.runner().fetch(loss);
		adam.addStep(runner, step, learningRate, fed);
		return run(runner, patches, fed);
	}

	/** The loss of patches of {@link Patches#ofStep}. */
	double loss(final float[][] patches) {
		return run(session.runner().fetch(loss), patches, new ArrayList<>());
	}

	/** @param fed tensors fed so far; all are closed at the end */
	private double run(final Session.Runner runner, final float[][] patches,
		final List<TFloat32> fed)
	{
		feed(runner, anatomical, patches[0], fed);
		feed(runner, functional, patches[1], fed);
		try (Result result = ExitGate.pass(runner::run)) {
			return ((TFloat32) result.get(0)).getFloat();
		}
		finally {
			fed.forEach(TFloat32::close);
		}
	}

	private void feed(final Session.Runner runner,
		final Placeholder<TFloat32> placeholder, final float[] values,
		final List<TFloat32> fed)
	{
		final TFloat32 tensor = TFloat32.tensorOf(patchShape, DataBuffers.of(
			values));
		fed.add(tensor);
		runner.feed(placeholder, tensor);
	}

	@Override
	public void close() {
		session.close();
		graph.close();
	}
}
