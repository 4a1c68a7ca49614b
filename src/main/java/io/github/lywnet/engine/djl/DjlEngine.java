package io.github.lywnet.engine.djl;

import ai.djl.engine.Engine;

import io.github.lywnet.engine.FusionEngine;
import io.github.lywnet.engine.TrainingOptions;
import io.github.lywnet.engine.TrainingPair;
import io.github.lywnet.engine.graph.ModelFiles;
import io.github.lywnet.engine.training.Trainer;
import io.github.lywnet.network.Device;
import io.github.lywnet.network.FusionNetwork;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

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
	public FusionNetwork load(final Path modelFolder, final Device device) {
		return DjlNetwork.load(modelFolder, device);
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
		final TrainingOptions options, final Consumer<String> console)
	{
		new Trainer(pairs, options, console).run();
	}
}
