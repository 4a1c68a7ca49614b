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
import io.github.lywnet.network.Precision;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a LYWNet is trained. Set what shall differ from the defaults, then train;
 * the setters return this object.
 */
public final class TrainingOptions {

	/**
	 * The smallest multiple of 4 on which visual information fidelity is defined.
	 */
	private static final int SMALLEST_PATCH = 44;

	/**
	 * Of the step that counts in a lead over the maximum, in one over first
	 * weights.
	 */
	private static final double SHARE_OF_STEP = 1.0 / 8;

	private final Path output;
	private String name = "LYWNet";
	private int channels = 64;
	private int repetitions = 3;
	private double temperature = 0.2;
	private final Map<String, TrainingGoal> goals = defaultGoals();
	private long steps = 1000;
	private int batchSize = 2;
	private int patchSize = 128;
	private boolean varied = true;
	private boolean aheadOfFirst;
	private double learningRate = 5e-4;
	private long seed = 1;
	private Precision precision = Precision.FLOAT32;
	private List<Path> firstWeights = Collections.emptyList();
	private long checkpointInterval = 100;

	/**
	 * @param output the folder that gets the checkpoint, the log and the weights.
	 *          A training goes on from the checkpoint that it finds there.
	 */
	public TrainingOptions(final Path output) {
		this.output = output;
	}

	private static Map<String, TrainingGoal> defaultGoals() {
		final Map<String, TrainingGoal> goals = new LinkedHashMap<>();
		goals.put("qabf", new TrainingGoal(0.04, 0.008));
		goals.put("vif", new TrainingGoal(0.03, 0.025));
		goals.put("scd", new TrainingGoal(0.15, 0.03));
		goals.put("ssim", new TrainingGoal(0.012, 0.003));
		goals.put("psnr", new TrainingGoal(0.3, 0.25));
		goals.put("sf", new TrainingGoal(0.01, 0.01));
		goals.put("ag", new TrainingGoal(0.02, 0.015));
		return goals;
	}

	public Path output() {
		return output;
	}

	/** Name of the model. */
	public String name() {
		return name;
	}

	public TrainingOptions name(final String value) {
		name = value;
		return this;
	}

	/** Width of the feature maps, even. */
	public int channels() {
		return channels;
	}

	public TrainingOptions channels(final int value) {
		if (value < 2 || value % 2 != 0) {
			throw wrong("channels", value, "an even number from 2");
		}
		channels = value;
		return this;
	}

	/** How often the LYW block is applied. */
	public int repetitions() {
		return repetitions;
	}

	public TrainingOptions repetitions(final int value) {
		repetitions = (int) positive("repetitions", value);
		return this;
	}

	/** Temperature of the fusion. */
	public double temperature() {
		return temperature;
	}

	public TrainingOptions temperature(final double value) {
		temperature = positive("temperature", value);
		return this;
	}

	/**
	 * How far the fused image should be ahead of the pixel maximum in each
	 * metric: {@code qabf}, {@code vif}, {@code scd}, {@code ssim}, {@code psnr},
	 * {@code sf} and {@code ag}.
	 */
	public Map<String, TrainingGoal> goals() {
		return goals;
	}

	/** Sets some of the goals; the others keep their default ones. */
	public TrainingOptions goals(final Map<String, TrainingGoal> value) {
		goals.putAll(value);
		return this;
	}

	/**
	 * Whether the leads are those over what the first weights give, instead of
	 * those over the pixel maximum.
	 */
	public boolean isAheadOfFirst() {
		return aheadOfFirst;
	}

	/**
	 * Trains to be ahead of the first weights in all metrics alike: each goal
	 * becomes a small part of its step, and that the step, so that to fall behind
	 * in one metric costs more than a large lead in another is worth. Fewer and
	 * smaller steps do: 200 of at most 7e-5.
	 */
	public TrainingOptions aheadOfFirst() {
		aheadOfFirst = true;
		steps = 200;
		learningRate = 7e-5;
		goals.replaceAll((metric, goal) -> new TrainingGoal(SHARE_OF_STEP * goal
			.step(), SHARE_OF_STEP * goal.step()));
		return this;
	}

	/** Steps in all, those before an interruption counted in. */
	public long steps() {
		return steps;
	}

	public TrainingOptions steps(final long value) {
		steps = (long) positive("steps", value);
		return this;
	}

	/** Pairs of patches in one step. */
	public int batchSize() {
		return batchSize;
	}

	public TrainingOptions batchSize(final int value) {
		batchSize = (int) positive("batch size", value);
		return this;
	}

	/** Width and height of a patch in pixels, a multiple of 4. */
	public int patchSize() {
		return patchSize;
	}

	public TrainingOptions patchSize(final int value) {
		if (value < SMALLEST_PATCH || value % 4 != 0) {
			throw wrong("patch size", value, "a multiple of 4 from " +
				SMALLEST_PATCH);
		}
		patchSize = value;
		return this;
	}

	/**
	 * Makes the patches small enough for pairs, but no smaller than can be
	 * trained on.
	 */
	public TrainingOptions patchSizeFor(final List<TrainingPair> pairs) {
		for (final TrainingPair pair : pairs) {
			final int side = Math.min(pair.width(), pair.height());
			patchSize = Math.max(SMALLEST_PATCH, Math.min(patchSize, side / 4 * 4));
		}
		return this;
	}

	/**
	 * Whether patches are varied as images of other scanners, people and file
	 * formats are, or only turned and flipped.
	 */
	public boolean varied() {
		return varied;
	}

	public TrainingOptions varied(final boolean value) {
		varied = value;
		return this;
	}

	/**
	 * Adam's learning rate at its highest; it warms up and then falls as a
	 * cosine.
	 */
	public double learningRate() {
		return learningRate;
	}

	public TrainingOptions learningRate(final double value) {
		learningRate = positive("learning rate", value);
		return this;
	}

	/** How the network calculates; the loss is always calculated in float32. */
	public Precision precision() {
		return precision;
	}

	public TrainingOptions precision(final Precision value) {
		precision = value;
		return this;
	}

	/**
	 * Folders with weights.safetensors, whose mean the first weights are; none
	 * for random ones.
	 */
	public List<Path> firstWeights() {
		return firstWeights;
	}

	public TrainingOptions firstWeights(final List<Path> value) {
		firstWeights = Collections.unmodifiableList(new ArrayList<>(value));
		return this;
	}

	/** Seed of random first weights and of all patches. */
	public long seed() {
		return seed;
	}

	public TrainingOptions seed(final long value) {
		seed = value;
		return this;
	}

	/** Steps between two checkpoints. */
	public long checkpointInterval() {
		return checkpointInterval;
	}

	public TrainingOptions checkpointInterval(final long value) {
		checkpointInterval = (long) positive("checkpoint interval", value);
		return this;
	}

	private static double positive(final String name, final double value) {
		if (value > 0 && value < Double.POSITIVE_INFINITY) return value;
		throw wrong(name, value, "a number above 0");
	}

	private static FusionException wrong(final String name, final Object found,
		final String expected)
	{
		return new FusionException("The training option " + name + " is " + found +
			": expected " + expected + ".");
	}
}
