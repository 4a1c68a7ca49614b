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

package io.github.lywnet.engine;

import io.github.lywnet.common.FusionException;
import io.github.lywnet.network.Device;
import io.github.lywnet.network.FusionNetwork;
import io.github.lywnet.network.Precision;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * The border to DJL and TensorFlow: all that the rest of the plugin may ask of
 * them. Its implementation lives behind the class loader of
 * {@link EngineLoader}; only JDK types and the types of
 * {@code io.github.lywnet.network} and of this package cross it.
 * <p>
 * Methods throw {@link FusionException} with a message for the user. They may
 * be called from any thread.
 * </p>
 */
public interface FusionEngine {

	/**
	 * Version of the engine, for logs and reports, for example
	 * {@code TensorFlow 2.18.0, DJL 0.36.0}.
	 */
	String version();

	/**
	 * Loads a model and checks that it is a fusion network: its signature
	 * {@code serving_default} takes {@code anatomical} and {@code functional},
	 * float32 [N, H, W, 1], and gives {@code fused} in the same shape and type.
	 * With the signatures {@code statistics} and {@code fuse_with_statistics} it
	 * is a {@link io.github.lywnet.network.StatisticsNetwork}.
	 * <p>
	 * A SavedModel is a program. One that has other operations than convolutional
	 * networks have is refused by their names, before anything of it is run: it
	 * could read and write any file.
	 * </p>
	 *
	 * @param modelFolder a folder with saved_model.pb and a description
	 * @param device where it shall run
	 * @param precision how it shall calculate; where that cannot be, the
	 *          network's {@link FusionNetwork#precision()} is float32
	 */
	FusionNetwork load(Path modelFolder, Device device, Precision precision);

	/**
	 * Loads a model that calculates in float32, as
	 * {@link #load(Path, Device, Precision)} does.
	 */
	default FusionNetwork load(final Path modelFolder, final Device device) {
		return load(modelFolder, device, Precision.FLOAT32);
	}

	/**
	 * Generates the SavedModel of a LYWNet from its weights.
	 *
	 * @param weightsFolder a folder with weights.safetensors and a description
	 *          that states the architecture
	 * @param modelFolder gets saved_model.pb and the description; made if missing
	 */
	void export(Path weightsFolder, Path modelFolder);

	/**
	 * Makes a model folder of a LYWNet that PyTorch has trained.
	 *
	 * @param checkpoint the authors' model.pth, or a file of this project's
	 *          trainers, weights.safetensors, whose folder has the description,
	 *          too
	 * @param modelFolder gets weights.safetensors, saved_model.pb and the
	 *          description; must not exist or be empty
	 */
	void importCheckpoint(Path checkpoint, Path modelFolder);

	/**
	 * Trains a LYWNet, or goes on with a training that was interrupted. The
	 * output folder gets weights.safetensors and model.properties (what
	 * {@link #export} takes), a log training.csv and a checkpoint.
	 *
	 * @param pairs the data, at least one pair
	 * @param validation pairs that are not trained on; the log tells their loss
	 *          at each checkpoint. May be empty
	 * @param options the network, the loss, the steps and where the results go
	 * @param console gets one line of progress at a time
	 */
	void train(List<TrainingPair> pairs, List<TrainingPair> validation,
		TrainingOptions options, Consumer<String> console);
}
