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
import io.github.lywnet.engine.TrainingPair;
import io.github.lywnet.engine.graph.Architecture;
import io.github.lywnet.engine.weights.Weights;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Trains a LYWNet: step by step, with a log, checkpoints and the weights at the
 * end.
 */
public final class Trainer {

	/** Share of the steps in which the learning rate rises. */
	private static final double WARM_UP = 0.02;

	/**
	 * How often the first weights count in the mean that a training ahead of them
	 * ends with; the trained ones count once.
	 */
	private static final int SHARES_OF_FIRST = 3;

	/** Steps of which one line of progress and of the log is the mean. */
	private static final long LOG_INTERVAL = 10;

	private final List<TrainingPair> pairs;
	private final List<TrainingPair> validation;
	private final TrainingOptions options;
	private final Consumer<String> console;

	/** As {@link io.github.lywnet.engine.FusionEngine#train}. */
	public Trainer(final List<TrainingPair> pairs,
		final List<TrainingPair> validation, final TrainingOptions options,
		final Consumer<String> console)
	{
		this.pairs = pairs;
		this.validation = validation;
		this.options = options;
		this.console = console;
	}

	/**
	 * Trains from the last checkpoint, or from the beginning where there is none.
	 *
	 * @throws FusionException if the data do not fit the options, a result cannot
	 *           be written, or the loss is no longer finite
	 */
	public void run() {
		final Patches patches = patches(pairs, options.varied());
		// NB: as they are, by which the user judges
		final Patches heldOut = validation.isEmpty() ? null : patches(validation,
			false);
		makeFolder();
		try (TrainingGraph graph = new TrainingGraph(options)) {
			final Checkpoint checkpoint = new Checkpoint(options);
			final long done = checkpoint.restore(graph);
			console.accept("Training " + options.name() + " on " + pairs.size() +
				" pairs to step " + options.steps() + ", " + done + " steps are done");
			try (Validation validated = new Validation(heldOut, ending(graph
				.architecture()), options.output(), done))
			{
				if (done == 0) validated.validate(graph, 0);
				train(graph, patches, validated, checkpoint, done);
				validated.end(graph).ifPresent(this::reportBest);
			}
			checkpoint.writeModel(graph);
		}
	}

	private UnaryOperator<Weights> ending(final Architecture architecture) {
		if (!options.isAheadOfFirst()) return weights -> weights;
		final Weights first = Initialisation.firstWeights(options, architecture);
		return weights -> {
			final List<Weights> all = new ArrayList<>(Collections.nCopies(
				SHARES_OF_FIRST, first));
			all.add(weights);
			return Weights.mean(all);
		};
	}

	private void reportBest(final long step) {
		console.accept("The model gets the weights after step " + step +
			", whose loss of the pairs held out is the smallest of those in " +
			options.output().resolve("validation.csv"));
	}

	private Patches patches(final List<TrainingPair> of, final boolean varied) {
		return new Patches(of, options.patchSize(), options.batchSize(), options
			.seed(), varied);
	}

	private void makeFolder() {
		try {
			Files.createDirectories(options.output());
		}
		catch (final IOException exc) {
			throw new FusionException("The output folder " + options.output() +
				" cannot be made: " + exc.getMessage(), exc);
		}
	}

	private void train(final TrainingGraph graph, final Patches patches,
		final Validation validated, final Checkpoint checkpoint, final long done)
	{
		try (TrainingLog log = new TrainingLog(options.output().resolve(
			"training.csv"), "step,loss,learning_rate,seconds", done))
		{
			double sum = 0;
			long counted = 0;
			final long start = System.nanoTime();
			for (long step = done + 1; step <= options.steps(); step++) {
				final double rate = learningRate(step);
				sum += requireFinite(graph.step(patches.ofStep(step), step, rate),
					step);
				counted++;
				if (step % LOG_INTERVAL == 0 || step == options.steps()) {
					final double seconds = (System.nanoTime() - start) * 1e-9;
					log.add(step, "%.6f,%.3e,%.1f", sum / counted, rate, seconds);
					report(step, sum / counted, seconds / (step - done));
					sum = 0;
					counted = 0;
				}
				if (step % options.checkpointInterval() == 0 || step == options
					.steps())
				{
					// NB: before the checkpoint, behind which a training that is killed
					// goes on
					validated.validate(graph, step);
					checkpoint.write(graph, step);
				}
			}
		}
	}

	/** Linear warm-up, then a cosine down to a hundredth. */
	private double learningRate(final long step) {
		final double warmUp = Math.max(1, WARM_UP * options.steps());
		if (step < warmUp) return options.learningRate() * step / warmUp;
		final double progress = (step - warmUp) / Math.max(1, options.steps() -
			warmUp);
		final double cosine = (1 + Math.cos(Math.PI * progress)) / 2;
		return options.learningRate() * (0.01 + 0.99 * cosine);
	}

	private double requireFinite(final double loss, final long step) {
		if (Double.isFinite(loss)) return loss;
		throw new FusionException("The loss of step " + step + " is " + loss +
			": the training has diverged. Go on from the last checkpoint in " +
			options.output() + " with a lower learning rate than " + options
				.learningRate() + ".");
	}

	private void report(final long step, final double loss,
		final double secondsPerStep)
	{
		final double left = (options.steps() - step) * secondsPerStep / 60;
		console.accept(String.format(Locale.ROOT,
			"step %d of %d, loss %.5f, %.2f s a step, %.0f min left", step, options
				.steps(), loss, secondsPerStep, left));
	}
}
