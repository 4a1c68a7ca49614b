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
import io.github.lywnet.engine.TrainingPair;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * Random patches of the training pairs, of each set of pairs as many. A step's
 * patches follow from the seed and the step's number alone, so that a training
 * that goes on after an interruption sees the same ones.
 */
final class Patches {

	private final List<List<TrainingPair>> sets;
	private final int size;
	private final int count;
	private final long seed;
	private final boolean varied;

	/**
	 * @param size width and height of a patch
	 * @param count patches in a step
	 * @param varied whether they are varied as images of other scanners are, or
	 *          only turned and flipped
	 * @throws FusionException if there is no pair, or one is smaller than a patch
	 */
	Patches(final List<TrainingPair> pairs, final int size, final int count,
		final long seed, final boolean varied)
	{
		if (pairs.isEmpty()) throw new FusionException(
			"There is no training pair.");
		for (final TrainingPair pair : pairs) {
			if (pair.width() < size || pair.height() < size) {
				throw new FusionException("The training pair " + pair.name() + " is " +
					pair.width() + " x " + pair.height() +
					": expected at least the patch size, " + size + " x " + size + ".");
			}
		}
		sets = new ArrayList<>(pairs.stream().collect(Collectors.groupingBy(
			TrainingPair::set, LinkedHashMap::new, Collectors.toList())).values());
		this.size = size;
		this.count = count;
		this.seed = seed;
		this.varied = varied;
	}

	/**
	 * The patches of a step.
	 *
	 * @return anatomical and functional patches, each [count, size, size] row by
	 *         row, in [0, 1]
	 */
	float[][] ofStep(final long step) {
		final SplittableRandom random = new SplittableRandom(seed *
			0x9E3779B97F4A7C15L + step);
		final Augmentation augmentation = new Augmentation(random, size, varied);
		final int pixels = size * size;
		final float[][] patches = new float[2][count * pixels];
		for (int i = 0; i < count; i++) {
			final List<TrainingPair> set = sets.get(random.nextInt(sets.size()));
			final float[][] pair = augmentation.patches(set.get(random.nextInt(set
				.size())));
			System.arraycopy(pair[0], 0, patches[0], i * pixels, pixels);
			System.arraycopy(pair[1], 0, patches[1], i * pixels, pixels);
		}
		return patches;
	}
}
