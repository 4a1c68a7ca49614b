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

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import io.github.lywnet.engine.TrainingPair;

import java.util.Random;
import java.util.SplittableRandom;

import org.junit.Test;

/** Tests {@link Augmentation}. */
public class AugmentationTest {

	private static final int WIDTH = 60;
	private static final int HEIGHT = 52;
	private static final int SIZE = 44;
	private static final int PATCHES = 1000;

	@Test
	public void testPatchesAreTurnedCutsWhereTheyAreNotVaried() {
		final Augmentation augmentation = new Augmentation(new SplittableRandom(1),
			SIZE, false);
		final byte[] plane = new byte[WIDTH * HEIGHT];
		for (int i = 0; i < plane.length; i++) {
			plane[i] = (byte) (3 * (i % WIDTH) + (i / WIDTH));
		}
		final TrainingPair pair = new TrainingPair("set", "pair", WIDTH, HEIGHT,
			plane, plane);
		for (int i = 0; i < 50; i++) {
			final float[][] patches = augmentation.patches(pair);
			assertArrayEquals(patches[0], patches[1], 0);
			final double right = 255 * (patches[0][1] - patches[0][0]);
			final double down = 255 * (patches[0][SIZE] - patches[0][0]);
			assertEquals(4, Math.abs(right) + Math.abs(down), 1e-3);
			assertEquals(2, Math.abs(Math.abs(right) - Math.abs(down)), 1e-3);
		}
	}

	@Test
	public void testPatchesAreVariedAndKeepToGreyLevels() {
		final Augmentation augmentation = new Augmentation(new SplittableRandom(1),
			SIZE, true);
		final TrainingPair pair = pair();
		int blank = 0;
		int constant = 0;
		int dimmed = 0;
		for (int i = 0; i < PATCHES; i++) {
			final float[][] patches = augmentation.patches(pair);
			for (final float[] patch : patches) {
				assertEquals(SIZE * SIZE, patch.length);
				for (final float value : patch) {
					assertTrue(value >= 0 && value <= 1);
					assertEquals(Math.rint(255 * value), 255 * value, 1e-3);
				}
			}
			final float first = patches[1][0];
			final boolean one = allAre(patches[1], first);
			if (one && first == 0) blank++;
			else if (one) constant++;
			if (mean(patches[0]) < 0.4) dimmed++;
		}
		assertEquals(1 / 40.0, (double) blank / PATCHES, 0.015);
		assertEquals(1 / 40.0, (double) constant / PATCHES, 0.015);
		assertEquals(0.35, (double) dimmed / PATCHES, 0.15);
	}

	/** Noise of a mean of one half. */
	private static TrainingPair pair() {
		final Random random = new Random(3);
		final byte[] anatomical = new byte[WIDTH * HEIGHT];
		final byte[] functional = new byte[WIDTH * HEIGHT];
		random.nextBytes(anatomical);
		random.nextBytes(functional);
		return new TrainingPair("set", "pair", WIDTH, HEIGHT, anatomical,
			functional);
	}

	private static boolean allAre(final float[] patch, final float value) {
		for (final float other : patch) {
			if (other != value) return false;
		}
		return true;
	}

	private static double mean(final float[] patch) {
		double sum = 0;
		for (final float value : patch) {
			sum += value;
		}
		return sum / patch.length;
	}
}
