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

import io.github.lywnet.engine.EngineLoader;
import io.github.lywnet.engine.weights.SafetensorsFile;
import io.github.lywnet.engine.weights.Tensor;
import io.github.lywnet.engine.weights.Weights;
import io.github.lywnet.network.Device;
import io.github.lywnet.network.FusionNetwork;
import io.github.lywnet.network.ModelDescription;
import io.github.lywnet.network.Normalisation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Random;

/** Makes models of 4 channels with random weights, for tests. */
public final class RandomNetwork {

	private static final int CHANNELS = 4;

	private RandomNetwork() {
		// static methods only
	}

	/** Exports a model with normal random weights into a folder. */
	public static void export(final Path folder,
		final Normalisation normalisation, final int repetitions) throws IOException
	{
		final Random random = new Random(3);
		final Architecture architecture = new Architecture(CHANNELS, repetitions,
			30, normalisation);
		export(folder, architecture, (name, shape) -> normal(name, shape, random));
	}

	/** Loads such a model of fixed statistics. */
	public static FusionNetwork load(final Path folder, final int repetitions)
		throws IOException
	{
		export(folder, Normalisation.FIXED, repetitions);
		return EngineLoader.engine().load(folder, Device.CPU);
	}

	/**
	 * Loads a model that gives 0 wherever it sees nothing but 0, and more than 0
	 * wherever it sees anything else.
	 */
	static FusionNetwork loadPositive(final Path folder, final int repetitions)
		throws IOException
	{
		export(folder, new Architecture(CHANNELS, repetitions, 30,
			Normalisation.FIXED), RandomNetwork::positive);
		return EngineLoader.engine().load(folder, Device.CPU);
	}

	/**
	 * Exports a model with random weights, without biases, in which all
	 * normalisations have the same scale and shift for each channel.
	 */
	static void exportUniform(final Path folder,
		final Normalisation normalisation) throws IOException
	{
		// NB: each tensor by its name and shape alone, whatever others the model
		// has
		export(folder, new Architecture(CHANNELS, 1, 30, normalisation), (name,
			shape) -> name.endsWith(".bias") ? Tensor.zeros(shape) : normal(name,
				shape, new Random(name.endsWith(".weight") ? name.hashCode() : 3)));
	}

	/** Writes the description of an architecture into a folder. */
	static void describe(final Path folder, final Architecture architecture)
		throws IOException
	{
		final Properties properties = architecture.described();
		properties.setProperty("name", "random");
		properties.setProperty("rounding", "nearest");
		new ModelDescription(properties, "test").write(folder);
	}

	private static void export(final Path folder, final Architecture architecture,
		final TensorMaker maker) throws IOException
	{
		describe(folder, architecture);
		final Map<String, Tensor> tensors = new LinkedHashMap<>();
		architecture.shapes().forEach((name, shape) -> tensors.put(name, maker.make(
			name, shape)));
		SafetensorsFile.write(folder.resolve("weights.safetensors"), new Weights(
			"random", tensors));
		EngineLoader.engine().export(folder, folder);
	}

	private static Tensor normal(final String name, final long[] shape,
		final Random random)
	{
		final float[] values = Tensor.zeros(shape).values();
		final double fanIn = shape.length == 4 ? shape[0] * shape[1] * shape[2]
			: 10;
		for (int i = 0; i < values.length; i++) {
			values[i] = (float) (random.nextGaussian() / Math.sqrt(fanIn));
			if (name.endsWith(".scale")) values[i] = 0.5f + 0.1f * values[i];
		}
		return new Tensor(values, shape);
	}

	private static Tensor positive(final String name, final long[] shape) {
		final float[] values = Tensor.zeros(shape).values();
		if (name.endsWith(".bias") || name.endsWith(".shift")) {
			return new Tensor(values, shape);
		}
		final double fanIn = shape.length == 4 ? shape[0] * shape[1] * shape[2] : 2;
		for (int i = 0; i < values.length; i++) {
			values[i] = (float) (1 / fanIn);
		}
		return new Tensor(values, shape);
	}

	private interface TensorMaker {

		Tensor make(String name, long[] shape);
	}
}
