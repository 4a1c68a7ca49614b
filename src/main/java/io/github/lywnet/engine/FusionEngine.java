package io.github.lywnet.engine;

import io.github.lywnet.network.Device;
import io.github.lywnet.network.FusionException;
import io.github.lywnet.network.FusionNetwork;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * The border to DJL and TensorFlow: all that the rest of the plugin may ask of
 * them. Its implementation lives behind the class loader of
 * {@link EngineLoader}; only JDK types and the types of
 * {@code io.github.lywnet.network} and of this package cross it.
 * <p>
 * Methods throw {@link FusionException} with a message for the user. They may be
 * called from any thread.
 * </p>
 */
public interface FusionEngine {

	/** Version of the engine, for logs and reports, for example {@code TensorFlow 2.16.1, DJL 0.36.0}. */
	String version();

	/**
	 * Loads a model and checks that it is a fusion network: its signature
	 * {@code serving_default} takes {@code anatomical} and {@code functional},
	 * float32 [N, H, W, 1], and gives {@code fused}, likewise.
	 *
	 * @param modelFolder a folder with saved_model.pb and a description
	 * @param device where it shall run
	 */
	FusionNetwork load(Path modelFolder, Device device);

	/**
	 * Generates the SavedModel of a LYWNet from its weights.
	 *
	 * @param weightsFolder a folder with weights.safetensors and a description that
	 *          states the architecture
	 * @param modelFolder gets saved_model.pb and the description; made if missing
	 */
	void export(Path weightsFolder, Path modelFolder);

	/**
	 * Makes a model folder of the authors' PyTorch checkpoint.
	 *
	 * @param checkpoint the file model.pth
	 * @param modelFolder gets weights.safetensors, saved_model.pb and the
	 *          description; must not exist or be empty
	 */
	void importCheckpoint(Path checkpoint, Path modelFolder);

	/**
	 * Trains a LYWNet, or goes on with a training that was interrupted.
	 *
	 * The output folder gets weights.safetensors and model.properties (what
	 * {@link #export} takes), a log training.csv and a checkpoint.
	 *
	 * @param pairs the data, at least one pair
	 * @param options the network, the loss, the steps and where the results go
	 * @param console gets one line of progress at a time
	 */
	void train(List<TrainingPair> pairs, TrainingOptions options,
		Consumer<String> console);
}
