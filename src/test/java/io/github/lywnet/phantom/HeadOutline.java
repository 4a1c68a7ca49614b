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

package io.github.lywnet.phantom;

import java.util.Random;

/**
 * The layers from the scalp to the surface of the brain, each a radius about
 * the centre of the head for every direction. Angles are in radians, clockwise
 * from the right on the display; lengths in mm.
 */
final class HeadOutline {

	private static final int DIRECTIONS = 1440;
	private static final double HALF_WIDTH = 64.5;
	private static final double HALF_LENGTH = 81;
	/** Between an ellipse (2) and a rectangle. */
	private static final double SQUARENESS = 2.25;
	private static final double SKIN = 1.8;

	private final double[] brain = new double[DIRECTIONS + 1];
	private final double[] innerTable = new double[DIRECTIONS + 1];
	private final double[] outerTable = new double[DIRECTIONS + 1];
	private final double[] muscle = new double[DIRECTIONS + 1];
	private final double[] scalp = new double[DIRECTIONS + 1];
	private final SmoothNoise noise;

	HeadOutline(final Subject subject) {
		final Random random = new Random(subject.seed());
		noise = new SmoothNoise(random.nextLong());
		final double wide = 0.97 + 0.05 * random.nextDouble();
		final double egg = 0.05 + 0.03 * random.nextDouble();
		for (int i = 0; i <= DIRECTIONS; i++) {
			final double angle = 2 * Math.PI * (i % DIRECTIONS) / DIRECTIONS;
			final double cosine = StrictMath.cos(angle);
			final double sine = StrictMath.sin(angle);
			final double vault = subject.level().size() * vault(cosine, sine, wide,
				egg) + 0.9 * noise.smooth(2.2 * cosine + 31, 2.2 * sine + 31);
			brain[i] = vault - cleft(cosine * vault);
			innerTable[i] = vault + 1.7 + 0.5 * noise.smooth(4 * cosine, 4 * sine);
			outerTable[i] = innerTable[i] + skull(cosine, sine);
			muscle[i] = outerTable[i] + subject.level().muscle() * bump(sine + 0.35,
				0.42) * bump(1 - Math.abs(cosine), 0.5);
			scalp[i] = muscle[i] + 4.6 + 1.1 * sine + 0.5 * noise.smooth(3 * cosine -
				11, 3 * sine);
		}
	}

	private static double vault(final double cosine, final double sine,
		final double wide, final double egg)
	{
		final double halfWidth = HALF_WIDTH * wide * (1 + egg * sine);
		final double across = StrictMath.pow(Math.abs(cosine) / halfWidth,
			SQUARENESS);
		final double along = StrictMath.pow(Math.abs(sine) / HALF_LENGTH,
			SQUARENESS);
		return StrictMath.pow(across + along, -1 / SQUARENESS);
	}

	/** How far the two rounded hemispheres fall back at the midline. */
	private static double cleft(final double x) {
		return 3.4 * bump(x, 4.5);
	}

	private double skull(final double cosine, final double sine) {
		final double midline = bump(cosine, 0.16);
		return 5.6 + 1.1 * sine * sine + 1.8 * midline + 0.8 * noise.smooth(3 *
			cosine + 7, 3 * sine - 5);
	}

	private static double bump(final double value, final double width) {
		return StrictMath.exp(-value * value / (width * width));
	}

	/** Radius of the surface of the brain, without its sulci. */
	double brain(final double angle) {
		return at(brain, angle);
	}

	/** How deep below the surface of the brain a point is; negative outside. */
	double depth(final double x, final double y) {
		return brain(StrictMath.atan2(y, x)) - Math.sqrt(x * x + y * y);
	}

	/**
	 * The tissue at a point: one of the layers, or CSF for all inside the skull.
	 */
	Tissue tissue(final double x, final double y) {
		final double angle = StrictMath.atan2(y, x);
		final double radius = Math.sqrt(x * x + y * y);
		if (radius < at(innerTable, angle)) return Tissue.CSF;
		if (radius < at(outerTable, angle)) return bone(x, y, radius, angle);
		if (radius < at(muscle, angle)) return Tissue.MUSCLE;
		if (radius < at(scalp, angle) - SKIN) return Tissue.FAT;
		return radius < at(scalp, angle) ? Tissue.SKIN : Tissue.AIR;
	}

	private Tissue bone(final double x, final double y, final double radius,
		final double angle)
	{
		final double inner = at(innerTable, angle);
		final double share = (radius - inner) / (at(outerTable, angle) - inner);
		final double spongy = 0.20 + 0.06 * noise.rough(x / 9, y / 9) + 0.10 * noise
			.smooth(x / 2.2, y / 2.2);
		return Math.abs(share - 0.47) < spongy ? Tissue.DIPLOE
			: Tissue.COMPACT_BONE;
	}

	private static double at(final double[] radii, final double angle) {
		final double turns = angle / (2 * Math.PI);
		final double place = (turns - Math.floor(turns)) * DIRECTIONS;
		final int i = Math.min(DIRECTIONS - 1, (int) place);
		return radii[i] + (place - i) * (radii[i + 1] - radii[i]);
	}
}
