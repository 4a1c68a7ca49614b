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

import io.github.lywnet.common.FusionException;
import io.github.lywnet.engine.TrainingOptions;
import io.github.lywnet.engine.graph.Architecture;
import io.github.lywnet.engine.graph.ModelFiles;
import io.github.lywnet.engine.weights.SafetensorsFile;
import io.github.lywnet.engine.weights.Tensor;
import io.github.lywnet.engine.weights.Weights;
import io.github.lywnet.network.ModelDescription;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/**
 * The state of a training on disk: {@code checkpoint.safetensors} holds the
 * weights, Adam's two running means and the number of steps done;
 * {@code weights.safetensors} and the description make a model.
 */
final class Checkpoint {

	private static final String MEANS = "adam.mean.";
	private static final String SQUARES = "adam.square.";
	private static final String STEP = "training.step";

	private final TrainingOptions options;
	private final Path file;

	Checkpoint(final TrainingOptions options) {
		this.options = options;
		this.file = options.output().resolve("checkpoint.safetensors");
	}

	/**
	 * Sets a graph to the checkpoint, or to the first weights where there is
	 * none.
	 *
	 * @return steps done
	 * @throws FusionException if the checkpoint or the first weights are
	 *           unreadable or of another architecture
	 */
	long restore(final TrainingGraph graph) {
		final Map<String, long[]> shapes = graph.architecture().shapes();
		if (!Files.exists(file)) {
			set(graph, Initialisation.firstWeights(options, graph.architecture()),
				zeros(shapes), zeros(shapes));
			return 0;
		}
		final Weights state = SafetensorsFile.read(file);
		final Map<String, long[]> expected = new LinkedHashMap<>(shapes);
		shapes.forEach((name, shape) -> expected.put(MEANS + name, shape));
		shapes.forEach((name, shape) -> expected.put(SQUARES + name, shape));
		expected.put(STEP, new long[] { 1 });
		state.requireShapes(expected);
		set(graph, state, part(state, shapes, MEANS), part(state, shapes, SQUARES));
		return (long) state.get(STEP).values()[0];
	}

	private static void set(final TrainingGraph graph, final Weights parameters,
		final Weights means, final Weights squares)
	{
		graph.parameters().set(graph.session(), parameters);
		graph.adam().means().set(graph.session(), means);
		graph.adam().squares().set(graph.session(), squares);
	}

	private static Weights zeros(final Map<String, long[]> shapes) {
		final Map<String, Tensor> tensors = new LinkedHashMap<>();
		shapes.forEach((name, shape) -> tensors.put(name, Tensor.zeros(shape)));
		return new Weights("the first state of Adam", tensors);
	}

	private static Weights part(final Weights state,
		final Map<String, long[]> shapes, final String prefix)
	{
		final Map<String, Tensor> tensors = new LinkedHashMap<>();
		shapes.keySet().forEach(name -> tensors.put(name, state.get(prefix +
			name)));
		return new Weights(state.origin(), tensors);
	}

	/** Writes the state of a graph after so many steps. */
	void write(final TrainingGraph graph, final long step) {
		final Map<String, Tensor> tensors = new LinkedHashMap<>();
		graph.parameters().read(graph.session(), "", tensors);
		graph.adam().means().read(graph.session(), MEANS, tensors);
		graph.adam().squares().read(graph.session(), SQUARES, tensors);
		tensors.put(STEP, new Tensor(new float[] { step }, 1));
		SafetensorsFile.write(file, new Weights(file.toString(), tensors));
	}

	/** Writes the weights of a graph and their description. */
	void writeModel(final TrainingGraph graph) {
		final Map<String, Tensor> tensors = new LinkedHashMap<>();
		graph.parameters().read(graph.session(), "", tensors);
		ModelFiles.writeWeights(options.output(), tensors, description(graph
			.architecture()));
	}

	private ModelDescription description(final Architecture architecture) {
		final Properties properties = architecture.described();
		properties.setProperty("name", options.name());
		properties.setProperty("rounding", "nearest");
		options.goals().forEach((metric, goal) -> properties.setProperty(
			"training.goal." + metric, goal.toString()));
		if (options.isAheadOfFirst()) properties.setProperty("training.ahead.of",
			"first");
		properties.setProperty("training.steps", Long.toString(options.steps()));
		properties.setProperty("training.batch.size", Integer.toString(options
			.batchSize()));
		properties.setProperty("training.patch.size", Integer.toString(options
			.patchSize()));
		properties.setProperty("training.learning.rate", Double.toString(options
			.learningRate()));
		properties.setProperty("training.precision", options.precision().key());
		properties.setProperty("training.seed", Long.toString(options.seed()));
		return new ModelDescription(properties, options.name());
	}
}
