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

package io.github.lywnet.engine.graph;

import io.github.lywnet.common.FusionException;
import io.github.lywnet.common.WholeFile;
import io.github.lywnet.engine.weights.CheckpointImport;
import io.github.lywnet.engine.weights.SafetensorsFile;
import io.github.lywnet.engine.weights.Tensor;
import io.github.lywnet.engine.weights.Weights;
import io.github.lywnet.network.ModelDescription;
import io.github.lywnet.network.Normalisation;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/**
 * The files of a LYWNet: its weights, the description that states its
 * architecture, and the SavedModel that is generated from both.
 */
public final class ModelFiles {

	private static final String SAFETENSORS = ".safetensors";
	private static final String WEIGHTS = "weights" + SAFETENSORS;
	private static final String SAVED_MODEL = "saved_model.pb";

	/**
	 * Repetitions and temperature are not in the checkpoint; these are the
	 * paper's.
	 */
	private static final int PUBLISHED_REPETITIONS = 3;
	private static final double PUBLISHED_TEMPERATURE = 30;

	private ModelFiles() {
		// static methods only
	}

	/** As {@link io.github.lywnet.engine.FusionEngine#export}. */
	public static void export(final Path weightsFolder, final Path modelFolder) {
		final ModelDescription description = ModelDescription.read(weightsFolder);
		writeSavedModel(modelFolder, readWeights(weightsFolder), description);
	}

	/**
	 * The weights in a folder.
	 *
	 * @throws FusionException if they are missing or unreadable
	 */
	public static Weights readWeights(final Path folder) {
		return SafetensorsFile.read(folder.resolve(WEIGHTS));
	}

	/** As {@link io.github.lywnet.engine.FusionEngine#importCheckpoint}. */
	public static void importCheckpoint(final Path checkpoint,
		final Path modelFolder)
	{
		requireEmpty(modelFolder);
		if (checkpoint.toString().endsWith(SAFETENSORS)) {
			writeModel(modelFolder, SafetensorsFile.read(checkpoint), ModelDescription
				.read(checkpoint.toAbsolutePath().getParent()));
		}
		else importPublished(checkpoint, modelFolder);
	}

	private static void importPublished(final Path checkpoint,
		final Path modelFolder)
	{
		final Weights weights = CheckpointImport.read(checkpoint);
		final int channels = weights.get("encoder.conv0.bias").size();
		final Properties properties = new Architecture(channels,
			PUBLISHED_REPETITIONS, PUBLISHED_TEMPERATURE, Normalisation.IMAGE)
			.described();
		properties.setProperty("name", modelFolder.toAbsolutePath().getFileName()
			.toString());
		properties.setProperty("rounding", "truncate");
		properties.setProperty("out.of.gamut", "clip");
		properties.setProperty("origin", "imported from " + checkpoint
			.getFileName());
		writeModel(modelFolder, weights, new ModelDescription(properties, checkpoint
			.toString()));
	}

	private static void writeModel(final Path folder, final Weights weights,
		final ModelDescription description)
	{
		writeSavedModel(folder, weights, description);
		SafetensorsFile.write(folder.resolve(WEIGHTS), weights);
	}

	/**
	 * Writes weights and a description, without a SavedModel.
	 *
	 * @throws FusionException if they cannot be written
	 */
	public static void writeWeights(final Path folder,
		final Map<String, Tensor> tensors, final ModelDescription description)
	{
		final Path file = folder.resolve(WEIGHTS);
		SafetensorsFile.write(file, new Weights(file.toString(), tensors));
		writeDescription(folder, description);
	}

	private static void writeSavedModel(final Path folder, final Weights weights,
		final ModelDescription description)
	{
		final Architecture architecture = Architecture.of(description);
		weights.requireShapes(architecture.shapes());
		final byte[] savedModel = new SavedModelBuilder(architecture, weights)
			.build();
		try {
			Files.createDirectories(folder);
			WholeFile.write(folder.resolve(SAVED_MODEL), savedModel);
		}
		catch (final IOException exc) {
			throw notWritten(folder, exc);
		}
		writeDescription(folder, description.with(architecture.described()));
	}

	private static void writeDescription(final Path folder,
		final ModelDescription description)
	{
		try {
			description.write(folder);
		}
		catch (final IOException exc) {
			throw notWritten(folder, exc);
		}
	}

	private static void requireEmpty(final Path folder) {
		if (!Files.exists(folder)) return;
		try (DirectoryStream<Path> content = Files.newDirectoryStream(folder)) {
			if (!content.iterator().hasNext()) return;
		}
		catch (final IOException exc) {
			throw notWritten(folder, exc);
		}
		throw new FusionException("The output folder " + folder +
			" is not empty: give a new or an empty folder.");
	}

	private static FusionException notWritten(final Path folder,
		final IOException exc)
	{
		return new FusionException("The model folder " + folder +
			" cannot be written: " + exc, exc);
	}
}
