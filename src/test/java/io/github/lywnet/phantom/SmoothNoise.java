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

/**
 * Seeded noise over the plane. Made of integer hashes, additions and
 * multiplications alone, so that every JVM gives the same values.
 */
final class SmoothNoise {

	private final long seed;

	SmoothNoise(final long seed) {
		this.seed = seed;
	}

	/**
	 * Smooth noise: random values at whole coordinates, interpolated between
	 * them.
	 *
	 * @return a value in [-1, 1]
	 */
	double smooth(final double x, final double y) {
		final long column = (long) Math.floor(x);
		final long row = (long) Math.floor(y);
		final double right = ease(x - column);
		final double lower = ease(y - row);
		final double top = mix(lattice(column, row), lattice(column + 1, row),
			right);
		final double bottom = mix(lattice(column, row + 1), lattice(column + 1,
			row + 1), right);
		return mix(top, bottom, lower);
	}

	/** Two octaves of smooth noise, in about [-1, 1]. */
	double rough(final double x, final double y) {
		return 0.7 * smooth(x, y) + 0.4 * smooth(2.1 * x + 17.3, 2.1 * y - 9.7);
	}

	/**
	 * Noise that is independent from place to place, nearly Gaussian (a sum of
	 * four uniform values), of mean 0 and variance 1.
	 */
	double white(final long column, final long row) {
		double sum = 0;
		for (int i = 0; i < 4; i++) {
			sum += lattice(4 * column + i, row);
		}
		// a uniform value in [-1, 1] has the variance 1/3
		return sum * Math.sqrt(0.75);
	}

	private double lattice(final long column, final long row) {
		// the finaliser of SplitMix64 (Steele, Lea, Flood 2014)
		long hash = seed + 0x9E3779B97F4A7C15L * column + 0xD1B54A32D192ED03L * row;
		hash = (hash ^ hash >>> 30) * 0xBF58476D1CE4E5B9L;
		hash = (hash ^ hash >>> 27) * 0x94D049BB133111EBL;
		hash ^= hash >>> 31;
		return (hash >>> 11) * 0x1p-52 - 1;
	}

	private static double ease(final double t) {
		return t * t * t * (t * (t * 6 - 15) + 10);
	}

	private static double mix(final double a, final double b, final double t) {
		return a + (b - a) * t;
	}
}
