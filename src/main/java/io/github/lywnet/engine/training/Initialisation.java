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

import io.github.lywnet.engine.TrainingOptions;
import io.github.lywnet.engine.graph.Architecture;
import io.github.lywnet.engine.graph.ModelFiles;
import io.github.lywnet.engine.weights.Tensor;
import io.github.lywnet.engine.weights.Weights;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * The weights that a training starts from. Filters are normally distributed
 * with variance 2 / fan-in (He et al. 2015). Scales are such that a network of
 * many additions neither grows nor fades: the ends of residual branches start
 * small, the sums of two or four branches are scaled down.
 */
final class Initialisation {

	private static final double RESIDUAL_END = 0.1;
	private static final double SUM_OF_BRANCHES = 0.3;

	private Initialisation() {
		// static methods only
	}

	/**
	 * The first weights of a training: the mean of those it is given, or random
	 * ones.
	 *
	 * @throws io.github.lywnet.common.FusionException if some are unreadable or
	 *           of another architecture
	 */
	static Weights firstWeights(final TrainingOptions options,
		final Architecture architecture)
	{
		if (options.firstWeights().isEmpty()) return of(architecture, options
			.seed());
		final List<Weights> all = options.firstWeights().stream().map(
			ModelFiles::readWeights).collect(Collectors.toList());
		all.forEach(weights -> weights.requireShapes(architecture.shapes()));
		return Weights.mean(all);
	}

	/** Random weights of an architecture; equal seeds give equal weights. */
	static Weights of(final Architecture architecture, final long seed) {
		final Random random = new Random(seed);
		final Map<String, Tensor> tensors = new LinkedHashMap<>();
		architecture.shapes().forEach((name, shape) -> tensors.put(name, first(name,
			shape, random)));
		return new Weights("the first weights of seed " + seed, tensors);
	}

	private static Tensor first(final String name, final long[] shape,
		final Random random)
	{
		final float[] values = new float[Math.toIntExact(Arrays.stream(shape)
			.reduce(1, Math::multiplyExact))];
		if (name.endsWith(".scale")) {
			Arrays.fill(values, (float) scale(name));
		}
		else if (name.endsWith(".weight")) {
			final boolean linear = name.startsWith("decoder.");
			final double deviation = Math.sqrt((linear ? 1.0 : 2.0) / (shape[0] *
				shape[1] * shape[2]));
			for (int i = 0; i < values.length; i++) {
				values[i] = (float) (deviation * random.nextGaussian());
			}
		}
		return new Tensor(values, shape);
	}

	private static double scale(final String name) {
		if (name.matches(
			".*(basic\\d\\.unit\\d\\.norm2|bottleneck\\d\\.unit\\d\\.norm3)\\.scale"))
			return RESIDUAL_END;
		if (name.matches(".*(\\.sum|\\.join)\\.scale")) return SUM_OF_BRANCHES;
		return 1;
	}
}
