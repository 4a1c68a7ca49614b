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

import io.github.lywnet.metrics.plane.LuminancePlane;

import java.util.Random;
import java.util.function.IntBinaryOperator;

/** Draws planes, and gives the values of single metrics. */
final class TestPlanes {

	private TestPlanes() {
		// static methods only
	}

	/** A plane whose grey level at (x, y) is a function of x and y. */
	static LuminancePlane plane(final int width, final int height,
		final IntBinaryOperator level)
	{
		final byte[] levels = new byte[width * height];
		for (int i = 0; i < levels.length; i++) {
			levels[i] = (byte) level.applyAsInt(i % width, i / width);
		}
		return new LuminancePlane(levels, width, height);
	}

	/** A plane of random grey levels, the same for the same seed. */
	static LuminancePlane noise(final int width, final int height,
		final long seed)
	{
		final Random random = new Random(seed);
		return plane(width, height, (x, y) -> random.nextInt(256));
	}

	/** A metric by the standard. */
	static double value(final FusionMetric metric,
		final LuminancePlane anatomical, final LuminancePlane functional,
		final LuminancePlane fused)
	{
		return value(metric, Convention.STANDARD, anatomical, functional, fused);
	}

	/** A metric by a convention. */
	static double value(final FusionMetric metric, final Convention convention,
		final LuminancePlane anatomical, final LuminancePlane functional,
		final LuminancePlane fused)
	{
		return FusionScores.of(MetricChoice.of(metric.shortName(), convention),
			anatomical, functional, fused).get(metric);
	}
}
