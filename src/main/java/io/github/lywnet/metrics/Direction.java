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

package io.github.lywnet.metrics;

/**
 * Which values of a metric are the better ones.
 *
 * <pre>
 * Direction.HIGHER.isBetter(0.8, 0.7); // true
 * Direction.LOWER.isBetter(Double.NaN, 0.7); // false
 * </pre>
 */
public enum Direction {

		/** Higher is better. */
		HIGHER('\u2191'),

		/** Lower is better. */
		LOWER('\u2193');

	private final char arrow;

	Direction(final char arrow) {
		this.arrow = arrow;
	}

	/** The arrow that papers put behind the name of the metric. */
	public char arrow() {
		return arrow;
	}

	/** Whether a value is better than another one; NaN is behind all numbers. */
	public boolean isBetter(final double value, final double other) {
		if (Double.isNaN(value) || Double.isNaN(other)) return !Double.isNaN(
			value) && Double.isNaN(other);
		return this == HIGHER ? value > other : value < other;
	}
}
