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

import io.github.lywnet.engine.weights.SafetensorsFile;
import io.github.lywnet.engine.weights.Tensor;
import io.github.lywnet.engine.weights.Weights;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/**
 * What weights a training ends with. Where pairs are held out, those of the
 * smallest loss of these, as a training may end worse than it was, even than it
 * began: its log is validation.csv, the best weights so far are in
 * best.safetensors. Else the last.
 * <p>
 * A training that is to be ahead of its first weights ends a quarter of the way
 * from them to the weights that it came to: that keeps some of what is won on
 * the images it sees, and loses little on others (Wortsman et al. 2022, arXiv
 * 2109.01903).
 * </p>
 */
final class Validation implements AutoCloseable {

	/** Steps whose patches make up a validation. */
	private static final int STEPS = 25;

	private static final String LOSS = "validation.loss";
	private static final String STEP = "training.step";

	/** Null, like the log, where no pair is held out. */
	private final Patches patches;
	private final TrainingLog log;

	private final UnaryOperator<Weights> ending;
	private final Path best;
	private double smallest = Double.POSITIVE_INFINITY;

	/**
	 * @param patches those of the pairs held out, or null
	 * @param ending what the training would end with at some weights
	 * @param folder gets the log and the best weights
	 * @param done steps done
	 */
	Validation(final Patches patches, final UnaryOperator<Weights> ending,
		final Path folder, final long done)
	{
		this.patches = patches;
		this.ending = ending;
		best = folder.resolve("best.safetensors");
		log = patches == null ? null : new TrainingLog(folder.resolve(
			"validation.csv"), "step,loss", done);
		if (patches != null && done > 0 && Files.exists(best)) {
			smallest = SafetensorsFile.read(best).get(LOSS).values()[0];
		}
	}

	/**
	 * If a pair is held out, logs the loss of what a training would end with
	 * after so many steps, and keeps these weights if there was none as small.
	 */
	void validate(final TrainingGraph graph, final long step) {
		if (patches == null) return;
		final Weights reached = weights(graph);
		final Weights last = ending.apply(reached);
		set(graph, last);
		final double loss = meanLoss(graph);
		set(graph, reached);
		log.add(step, "%.6f", loss);
		if (loss < smallest) {
			smallest = loss;
			keep(last, step);
		}
	}

	private void keep(final Weights weights, final long step) {
		final Map<String, Tensor> tensors = new LinkedHashMap<>();
		weights.names().forEach(name -> tensors.put(name, weights.get(name)));
		tensors.put(LOSS, new Tensor(new float[] { (float) smallest }, 1));
		tensors.put(STEP, new Tensor(new float[] { step }, 1));
		SafetensorsFile.write(best, new Weights(best.toString(), tensors));
	}

	/**
	 * Sets a graph to the weights that the training ends with.
	 *
	 * @return the step of the best ones; empty where there are none
	 */
	OptionalLong end(final TrainingGraph graph) {
		if (patches == null || !Files.exists(best)) {
			set(graph, ending.apply(weights(graph)));
			return OptionalLong.empty();
		}
		final Weights weights = SafetensorsFile.read(best);
		set(graph, weights);
		return OptionalLong.of((long) weights.get(STEP).values()[0]);
	}

	private static Weights weights(final TrainingGraph graph) {
		final Map<String, Tensor> tensors = new LinkedHashMap<>();
		graph.parameters().read(graph.session(), "", tensors);
		return new Weights("the weights of the training", tensors);
	}

	private static void set(final TrainingGraph graph, final Weights weights) {
		graph.parameters().set(graph.session(), weights);
	}

	private double meanLoss(final TrainingGraph graph) {
		double sum = 0;
		for (int i = 1; i <= STEPS; i++) {
			sum += graph.loss(patches.ofStep(i));
		}
		return sum / STEPS;
	}

	@Override
	public void close() {
		if (log != null) log.close();
	}
}
