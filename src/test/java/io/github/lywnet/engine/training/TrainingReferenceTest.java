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

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import io.github.lywnet.engine.EngineLoader;
import io.github.lywnet.engine.TrainingGoal;
import io.github.lywnet.engine.TrainingOptions;
import io.github.lywnet.engine.TrainingPair;
import io.github.lywnet.engine.weights.SafetensorsFile;
import io.github.lywnet.engine.weights.Weights;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * Compares one step of {@link Trainer} with the same step of the trainer in
 * PyTorch, src/main/python/train.py. The reference was made by
 * src/test/python/make_training_reference.py.
 */
public class TrainingReferenceTest {

	private static final double TOLERANCE = 1e-3;

	/** Those ahead of the maximum that are not the default ones. */
	private static final Map<String, TrainingGoal> GOALS = Map.of("scd",
		new TrainingGoal(0.1, 0.05), "psnr", new TrainingGoal(0.4, 0.12));

	/** Adam's running mean after the first step, of the gradient. */
	private static final double FIRST_SHARE = 0.1;

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	@Test
	public void testLossAndGradientAreThoseOfPyTorch() throws IOException {
		assertOneStep("ahead-of-maximum", options -> options.goals(GOALS));
	}

	/** NB: The first weights are those that the step begins with. */
	@Test
	public void testLossAndGradientAheadOfTheFirstWeightsAreThoseOfPyTorch()
		throws IOException
	{
		assertOneStep("ahead-of-first", TrainingOptions::aheadOfFirst);
	}

	private void assertOneStep(final String reference,
		final UnaryOperator<TrainingOptions> objective) throws IOException
	{
		final Path first = Files.createDirectory(temporary.getRoot().toPath()
			.resolve("first"));
		copy("weights", first.resolve("weights.safetensors"));
		final Weights pair = reference("pair");
		final Path output = temporary.getRoot().toPath().resolve("model");
		final int size = (int) pair.get("anatomical").shape()[0];
		EngineLoader.engine().train(List.of(new TrainingPair("a set", "a pair",
			size, size, levels(pair, "anatomical"), levels(pair, "functional"))), List
				.of(), objective.apply(new TrainingOptions(output).channels(4)
					.repetitions(1).batchSize(1).patchSize(size).varied(false)
					.firstWeights(List.of(first))).steps(1), line -> {});

		final String line = Files.readAllLines(output.resolve("training.csv")).get(
			1);
		final double loss = pair.get("loss-" + reference).values()[0];
		assertEquals(loss, Double.parseDouble(line.split(",")[1]), TOLERANCE *
			loss);
		assertGradient(reference("gradient-" + reference), SafetensorsFile.read(
			output.resolve("checkpoint.safetensors")));
	}

	/** Each tensor within the tolerance of the gradient's length, which is 1. */
	private static void assertGradient(final Weights expected,
		final Weights checkpoint)
	{
		double squares = 0;
		for (final String name : expected.names()) {
			final float[] gradient = expected.get(name).values();
			final float[] mean = checkpoint.get("adam.mean." + name).values();
			double off = 0;
			for (int i = 0; i < gradient.length; i++) {
				squares += gradient[i] * gradient[i];
				off += Math.pow(mean[i] / FIRST_SHARE - gradient[i], 2);
			}
			assertTrue(name + " is off by " + Math.sqrt(off), Math.sqrt(
				off) < TOLERANCE);
		}
		assertEquals(1, Math.sqrt(squares), TOLERANCE);
	}

	private static byte[] levels(final Weights pair, final String name) {
		final float[] values = pair.get(name).values();
		final byte[] levels = new byte[values.length];
		for (int i = 0; i < levels.length; i++) {
			levels[i] = (byte) (int) values[i];
		}
		return levels;
	}

	private Weights reference(final String name) throws IOException {
		final Path file = temporary.getRoot().toPath().resolve(name +
			".safetensors");
		copy(name, file);
		return SafetensorsFile.read(file);
	}

	private static void copy(final String name, final Path file)
		throws IOException
	{
		try (InputStream resource = TrainingReferenceTest.class.getResourceAsStream(
			"pytorch/" + name + ".safetensors"))
		{
			Files.copy(resource, file);
		}
	}
}
