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

import io.github.lywnet.engine.TrainingPair;
import io.github.lywnet.network.FusionException;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Random patches of the training pairs, turned and flipped at random. A step's
 * patches follow from the seed and the step's number alone, so that a training
 * that goes on after an interruption sees the same ones.
 */
final class Patches {

	private final List<TrainingPair> pairs;
	private final int size;
	private final int count;
	private final long seed;

	/**
	 * @param size width and height of a patch
	 * @param count patches in a step
	 * @throws FusionException if there is no pair, or one is smaller than a patch
	 */
	Patches(final List<TrainingPair> pairs, final int size, final int count,
		final long seed)
	{
		if (pairs.isEmpty()) throw new FusionException("There is no training pair.");
		for (final TrainingPair pair : pairs) {
			if (pair.width() < size || pair.height() < size) {
				throw new FusionException("The training pair " + pair.name() + " is " +
					pair.width() + " x " + pair.height() + ": expected at least the patch size, " +
					size + " x " + size + ".");
			}
		}
		this.pairs = pairs;
		this.size = size;
		this.count = count;
		this.seed = seed;
	}

	/**
	 * The patches of a step.
	 *
	 * @return anatomical and functional patches, each [count, size, size] row by
	 *         row, in [0, 1]
	 */
	float[][] ofStep(final long step) {
		final SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L +
			step);
		final float[][] patches = new float[2][count * size * size];
		for (int i = 0; i < count; i++) {
			final TrainingPair pair = pairs.get(random.nextInt(pairs.size()));
			final int x = random.nextInt(pair.width() - size + 1);
			final int y = random.nextInt(pair.height() - size + 1);
			final int symmetry = random.nextInt(8);
			copy(pair.anatomical(), pair.width(), x, y, symmetry, patches[0], i);
			copy(pair.functional(), pair.width(), x, y, symmetry, patches[1], i);
		}
		return patches;
	}

	/** @param symmetry one of the eight symmetries of a square, 0 to 7 */
	private void copy(final byte[] image, final int width, final int x,
		final int y, final int symmetry, final float[] target, final int index)
	{
		int to = index * size * size;
		for (int row = 0; row < size; row++) {
			for (int column = 0; column < size; column++) {
				int dx = (symmetry & 1) == 0 ? column : size - 1 - column;
				int dy = (symmetry & 2) == 0 ? row : size - 1 - row;
				if ((symmetry & 4) != 0) {
					final int swapped = dx;
					dx = dy;
					dy = swapped;
				}
				target[to++] = (image[(y + dy) * width + x + dx] & 0xff) / 255f;
			}
		}
	}
}
