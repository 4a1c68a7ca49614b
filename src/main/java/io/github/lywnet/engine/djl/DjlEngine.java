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

package io.github.lywnet.engine.djl;

import ai.djl.engine.Engine;

import io.github.lywnet.engine.FusionEngine;
import io.github.lywnet.engine.TrainingOptions;
import io.github.lywnet.engine.TrainingPair;
import io.github.lywnet.engine.graph.ModelFiles;
import io.github.lywnet.engine.session.SessionSettings;
import io.github.lywnet.engine.training.Trainer;
import io.github.lywnet.network.Device;
import io.github.lywnet.network.FusionNetwork;
import io.github.lywnet.network.ModelDescription;
import io.github.lywnet.network.Precision;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import org.tensorflow.proto.MetaGraphDef;

/**
 * The engine on DJL and TensorFlow. Made by
 * {@link io.github.lywnet.engine.EngineLoader} behind its class loader.
 */
public final class DjlEngine implements FusionEngine {

	private final Engine engine;

	/**
	 * Starts TensorFlow.
	 *
	 * @param nativeFolder the folder of the TensorFlow libraries
	 */
	public DjlEngine(final Path nativeFolder) {
		engine = TensorFlowStart.start(nativeFolder);
	}

	@Override
	public String version() {
		return "TensorFlow " + engine.getVersion() + ", DJL " + Engine
			.getDjlVersion();
	}

	@Override
	public FusionNetwork load(final Path modelFolder, final Device device,
		final Precision precision)
	{
		final SessionSettings settings = new SessionSettings(device, precision);
		final ModelDescription description = ModelDescription.read(modelFolder);
		final MetaGraphDef graph = ServedGraph.read(modelFolder);
		final DjlNetwork network = DjlNetwork.load(modelFolder, description, graph,
			settings);
		return StatisticsSignatures.of(graph).<FusionNetwork> map(
			signatures -> new DjlStatisticsNetwork(network, modelFolder, signatures,
				settings)).orElse(network);
	}

	@Override
	public void export(final Path weightsFolder, final Path modelFolder) {
		ModelFiles.export(weightsFolder, modelFolder);
	}

	@Override
	public void importCheckpoint(final Path checkpoint, final Path modelFolder) {
		ModelFiles.importCheckpoint(checkpoint, modelFolder);
	}

	@Override
	public void train(final List<TrainingPair> pairs,
		final List<TrainingPair> validation, final TrainingOptions options,
		final Consumer<String> console)
	{
		new Trainer(pairs, validation, options, console).run();
	}
}
