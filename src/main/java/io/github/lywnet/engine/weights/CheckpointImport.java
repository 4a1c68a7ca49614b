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

package io.github.lywnet.engine.weights;

import io.github.lywnet.common.FusionException;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes {@link Weights} of the checkpoint of LYWNet's authors: their parameters
 * by the names of this project, convolution filters with the axes height,
 * width, inputs, outputs. Parameters that the network never uses and running
 * statistics are left out.
 */
public final class CheckpointImport {

	private static final String FIRST_FILTER = "Extraction.conv0.weight";
	private static final int MAX_CHANNELS = 1024;

	private CheckpointImport() {
		// static methods only
	}

	/**
	 * Reads the parameters that LYWNet uses. The number of channels is the length
	 * of the tensor {@code encoder.conv0.bias}.
	 *
	 * @param file a PyTorch checkpoint of a LYWNet, a module or a state_dict
	 * @throws FusionException if the file cannot be read as a checkpoint, lacks a
	 *           parameter, has one of another shape or type, or has one that
	 *           LYWNet does not know
	 */
	public static Weights read(final Path file) {
		try (TorchCheckpoint checkpoint = TorchCheckpoint.open(file)) {
			final List<PublishedParameter> parameters = PublishedParameter.all(
				channels(checkpoint));
			checkNames(checkpoint, parameters);
			for (final PublishedParameter parameter : parameters) {
				checkShape(checkpoint, parameter);
			}
			final Map<String, Tensor> tensors = new LinkedHashMap<>();
			for (final PublishedParameter parameter : parameters) {
				final Tensor tensor = checkpoint.tensor(parameter.publishedName);
				tensors.put(parameter.name, tensor.shape().length == 4 ? inputsLast(
					tensor) : tensor);
			}
			return new Weights(file.toString(), tensors);
		}
	}

	private static int channels(final TorchCheckpoint checkpoint) {
		if (!checkpoint.names().contains(FIRST_FILTER)) {
			throw missing(checkpoint, FIRST_FILTER);
		}
		final long[] shape = checkpoint.shape(FIRST_FILTER);
		if (shape.length == 4 && shape[0] >= 2 && shape[0] <= MAX_CHANNELS &&
			shape[0] % 2 == 0) return (int) shape[0];
		throw new FusionException("The tensor " + FIRST_FILTER +
			" of the checkpoint " + checkpoint + " has shape " + Arrays.toString(
				shape) + ": expected [C, 1, 1, 1], C even and from 2 to " +
			MAX_CHANNELS + ".");
	}

	private static void checkNames(final TorchCheckpoint checkpoint,
		final List<PublishedParameter> parameters)
	{
		final Set<String> known = parameters.stream().map(p -> p.publishedName)
			.collect(Collectors.toSet());
		for (final PublishedParameter parameter : parameters) {
			if (!checkpoint.names().contains(parameter.publishedName)) {
				throw missing(checkpoint, parameter.publishedName);
			}
		}
		for (final String name : checkpoint.names()) {
			if (!known.contains(name) && !PublishedParameter.isUnused(name)) {
				throw new FusionException("The checkpoint " + checkpoint +
					" is of another network: it has the tensor " + name +
					", which LYWNet does not have.");
			}
		}
	}

	private static void checkShape(final TorchCheckpoint checkpoint,
		final PublishedParameter parameter)
	{
		final long[] shape = checkpoint.shape(parameter.publishedName);
		if (!Arrays.equals(shape, parameter.publishedShape)) {
			throw new FusionException("The tensor " + parameter.publishedName +
				" of the checkpoint " + checkpoint + " has shape " + Arrays.toString(
					shape) + ": expected " + Arrays.toString(parameter.publishedShape) +
				".");
		}
	}

	private static FusionException missing(final TorchCheckpoint checkpoint,
		final String name)
	{
		return new FusionException("The checkpoint " + checkpoint +
			" has no tensor " + name + ": expected a checkpoint of LYWNet, with" +
			" the names of its authors' code.");
	}

	/** From outputs, inputs, height, width to height, width, inputs, outputs. */
	private static Tensor inputsLast(final Tensor filter) {
		final long[] shape = filter.shape();
		final int channels = (int) (shape[0] * shape[1]);
		final int pixels = (int) (shape[2] * shape[3]);
		final int outputs = (int) shape[0];
		final int inputs = (int) shape[1];
		final float[] from = filter.values();
		final float[] to = new float[from.length];
		for (int output = 0; output < outputs; output++) {
			for (int input = 0; input < inputs; input++) {
				for (int pixel = 0; pixel < pixels; pixel++) {
					to[pixel * channels + input * outputs + output] = from[(output *
						inputs + input) * pixels + pixel];
				}
			}
		}
		return new Tensor(to, shape[2], shape[3], shape[1], shape[0]);
	}
}
