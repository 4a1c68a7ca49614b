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

package io.github.lywnet.image;

import io.github.lywnet.fusion.VolumePlanes;

import net.imglib2.RandomAccess;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;

/**
 * Sees whether a functional image is dark on a bright ground, as printed ones
 * are: more than half of the outermost pixels of its middle plane are brighter
 * than half of white.
 */
final class BrightBorder {

	/** What users are told. */
	static final String WARNING =
		"The border of the functional image is bright, as if it were dark on white. If " +
			"so, invert its range: the higher value first, such as range=auto,255:0.";

	private BrightBorder() {
		// static methods only
	}

	/** @param luminance axes X, Y, Z, channel and time */
	static boolean isSeen(final RandomAccessibleInterval<FloatType> luminance) {
		final RandomAccessibleInterval<FloatType> plane = VolumePlanes.get(
			luminance, VolumePlanes.count(luminance) / 2);
		final long right = plane.dimension(0) - 1, bottom = plane.dimension(1) - 1;
		final RandomAccess<FloatType> pixel = plane.randomAccess();
		long bright = 0, all = 0;
		for (long y = 0; y <= bottom; y++) {
			final boolean isEdge = y == 0 || y == bottom;
			for (long x = 0; x <= right; x += isEdge ? 1 : Math.max(1, right)) {
				bright += pixel.setPositionAndGet(x, y).get() > 0.5f ? 1 : 0;
				all++;
			}
		}
		return 2 * bright > all;
	}
}
