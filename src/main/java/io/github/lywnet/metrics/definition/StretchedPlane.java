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

package io.github.lywnet.metrics.definition;

import io.github.lywnet.metrics.plane.LuminancePlane;

/** Stretches the grey levels of a plane so that they are 0 to 255. */
final class StretchedPlane {

	private static final int WHITE = 255;

	private StretchedPlane() {
		// static methods only
	}

	/**
	 * Stretches a plane:
	 * {@code round((level - minimum) / (maximum - minimum) * 255)}. A constant
	 * plane becomes black.
	 *
	 * @param unit what levels are divided by before: of 255, the result may
	 *          differ by a grey level, as levels in the middle between two are
	 *          rounded otherwise
	 */
	static LuminancePlane of(final LuminancePlane plane, final double unit) {
		int minimum = WHITE;
		int maximum = 0;
		for (int i = 0; i < plane.size(); i++) {
			minimum = Math.min(minimum, plane.level(i));
			maximum = Math.max(maximum, plane.level(i));
		}
		final int[] table = new int[WHITE + 1];
		final double low = minimum / unit;
		for (int level = minimum + 1; level <= maximum; level++) {
			table[level] = (int) Math.round((level / unit - low) / (maximum / unit -
				low) * WHITE);
		}
		return plane.mapped(table);
	}
}
