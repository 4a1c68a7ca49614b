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

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Random patches of a pair, varied as images of other scanners, people and file
 * formats are. The same variation, by other random numbers, as that of
 * src/main/python/patches.py.
 */
final class Augmentation {

	private static final float LEVELS = 255;

	/** Share of the patches, as all up to the next remark. */
	private static final double RESCALED = 1.0 / 2;
	private static final double LARGEST_SCALE = 2;
	private static final double SHIFTED = 1.0 / 4;
	private static final double LARGEST_SHIFT = 1.5;

	/** Share of the sources. */
	private static final double DIMMED = 1.0 / 2;
	private static final double DIMMEST = 0.5;
	private static final double BENT = 1.0 / 4;

	/** Of the exponent's logarithm. */
	private static final double LARGEST_BEND = 0.35;
	private static final double LIFTED = 1.0 / 10;
	private static final double LARGEST_LIFT = 0.1;
	private static final double NOISY = 1.0 / 8;
	private static final double LARGEST_NOISE = 0.03;

	/** Share of the functional sources. */
	private static final double FEW_COUNTS = 1.0 / 8;

	/** Of a white pixel. */
	private static final double FEWEST_COUNTS = 10;
	private static final double MOST_COUNTS = 300;
	private static final double BLURRED = 1.0 / 8;
	private static final int MOST_BLURS = 4;
	private static final double BLANK = 1.0 / 40;
	private static final double CONSTANT = 1.0 / 40;
	private static final double BRIGHTEST_CONSTANT = 0.3;

	private final SplittableRandom random;
	private final int size;
	private final boolean varied;

	/**
	 * @param size width and height of a patch
	 * @param varied whether patches are more than turned and flipped
	 */
	Augmentation(final SplittableRandom random, final int size,
		final boolean varied)
	{
		this.random = random;
		this.size = size;
		this.varied = varied;
	}

	/**
	 * The anatomical and the functional patch, each [size, size] row by row, in
	 * [0, 1], in 256 grey levels.
	 */
	float[][] patches(final TrainingPair pair) {
		final float[][] cut = cut(pair);
		final int symmetry = random.nextInt(8);
		final float[] anatomical = symmetric(cut[0], symmetry);
		final float[] functional = acquired(symmetric(cut[1], symmetry));
		changeBrightness(anatomical);
		changeBrightness(functional);
		blank(functional);
		return new float[][] { levels(anatomical), levels(functional) };
	}

	/**
	 * A square of both planes, in another scale or in theirs, the functional one
	 * perhaps a little beside the anatomical one; between pixels, linearly
	 * interpolated.
	 */
	private float[][] cut(final TrainingPair pair) {
		final double smallest = Math.max(1 / LARGEST_SCALE, (double) size / Math
			.min(pair.width(), pair.height()));
		final double step = chance(RESCALED) ? 1 / Math.exp(between(Math.log(
			smallest), Math.log(LARGEST_SCALE))) : 1;
		final boolean shifted = chance(SHIFTED);
		final double shiftX = shifted ? between(-LARGEST_SHIFT, LARGEST_SHIFT) : 0;
		final double shiftY = shifted ? between(-LARGEST_SHIFT, LARGEST_SHIFT) : 0;
		final double x = first(pair.width(), step);
		final double y = first(pair.height(), step);
		return new float[][] { sampled(pair.anatomical(), pair, x, y, step),
			sampled(pair.functional(), pair, x + shiftX, y + shiftY, step) };
	}

	/**
	 * A random position of the first pixel, at a whole one where the scale is
	 * kept.
	 */
	private double first(final int length, final double step) {
		if (step == 1) return random.nextInt(length - size + 1);
		return between(0, length - size * step) + (step - 1) / 2;
	}

	private float[] sampled(final byte[] plane, final TrainingPair pair,
		final double firstX, final double firstY, final double step)
	{
		final float[] patch = new float[size * size];
		for (int row = 0; row < size; row++) {
			for (int column = 0; column < size; column++) {
				patch[row * size + column] = sample(plane, pair.width(), pair.height(),
					firstX + column * step, firstY + row * step);
			}
		}
		return patch;
	}

	private static float sample(final byte[] plane, final int width,
		final int height, final double atX, final double atY)
	{
		final double x = clipped(atX, width - 1);
		final double y = clipped(atY, height - 1);
		final int left = (int) x;
		final int upper = (int) y * width;
		final int right = Math.min(left + 1, width - 1);
		final int lower = Math.min((int) y + 1, height - 1) * width;
		final double top = mixed(plane[upper + left], plane[upper + right], x -
			left);
		final double bottom = mixed(plane[lower + left], plane[lower + right], x -
			left);
		return (float) ((top + (y - (int) y) * (bottom - top)) / LEVELS);
	}

	private static double mixed(final byte p, final byte q, final double share) {
		return (p & 0xff) + share * ((q & 0xff) - (p & 0xff));
	}

	/** @param symmetry one of the eight symmetries of a square, 0 to 7 */
	private float[] symmetric(final float[] patch, final int symmetry) {
		final float[] result = new float[patch.length];
		for (int row = 0; row < size; row++) {
			for (int column = 0; column < size; column++) {
				final int x = (symmetry & 1) == 0 ? column : size - 1 - column;
				final int y = (symmetry & 2) == 0 ? row : size - 1 - row;
				result[row * size + column] = patch[(symmetry & 4) == 0 ? y * size + x
					: x * size + y];
			}
		}
		return result;
	}

	/**
	 * Few counts, as of a short scan, reconstructed with a smooth kernel; blur.
	 */
	private float[] acquired(final float[] functional) {
		int blurs = 0;
		if (chance(FEW_COUNTS)) {
			final double counts = Math.exp(between(Math.log(FEWEST_COUNTS), Math.log(
				MOST_COUNTS)));
			for (int i = 0; i < functional.length; i++) {
				functional[i] += (float) (Math.sqrt(functional[i] / counts) *
					gaussian());
			}
			blurs = 2;
		}
		if (chance(BLURRED)) blurs += 1 + random.nextInt(MOST_BLURS);
		float[] blurred = functional;
		for (int i = 0; i < blurs; i++) {
			blurred = blurred(blurred(blurred, 1, size), size, 1);
		}
		return blurred;
	}

	/**
	 * Weighted means 1 : 2 : 1 of neighbours in a line.
	 *
	 * @param along index step from a pixel to its neighbour in the line
	 * @param across index step from a line to the next
	 */
	private float[] blurred(final float[] patch, final int along,
		final int across)
	{
		final float[] result = new float[patch.length];
		for (int line = 0; line < size; line++) {
			for (int i = 0; i < size; i++) {
				final float before = patch[line * across + Math.max(i - 1, 0) * along];
				final float after = patch[line * across + Math.min(i + 1, size - 1) *
					along];
				final int at = line * across + i * along;
				result[at] = (before + 2 * patch[at] + after) / 4;
			}
		}
		return result;
	}

	/** Another gamma, gain and offset, and noise, each now and then. */
	private void changeBrightness(final float[] patch) {
		final double exponent = chance(BENT) ? Math.exp(between(-LARGEST_BEND,
			LARGEST_BEND)) : 1;
		final double gain = chance(DIMMED) ? between(DIMMEST, 1) : 1;
		final double lift = chance(LIFTED) ? between(0, LARGEST_LIFT) : 0;
		final double noise = chance(NOISY) ? between(0, LARGEST_NOISE) : 0;
		for (int i = 0; i < patch.length; i++) {
			final double value = gain * Math.pow(clipped(patch[i], 1), exponent);
			patch[i] = (float) (lift + (1 - lift) * value);
			if (noise > 0) patch[i] += (float) (noise * gaussian());
		}
	}

	private void blank(final float[] functional) {
		final double value;
		if (chance(BLANK)) value = 0;
		else if (chance(CONSTANT)) value = between(0, BRIGHTEST_CONSTANT);
		else return;
		Arrays.fill(functional, (float) value);
	}

	private static float[] levels(final float[] patch) {
		for (int i = 0; i < patch.length; i++) {
			patch[i] = (float) Math.rint(clipped(patch[i], 1) * LEVELS) / LEVELS;
		}
		return patch;
	}

	private boolean chance(final double share) {
		return varied && random.nextDouble() < share;
	}

	private double between(final double low, final double high) {
		return low + (high - low) * random.nextDouble();
	}

	/** Normally distributed (Box and Muller 1958), mean 0, deviation 1. */
	private double gaussian() {
		return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 *
			Math.PI * random.nextDouble());
	}

	private static double clipped(final double value, final double limit) {
		return Math.max(0, Math.min(limit, value));
	}
}
