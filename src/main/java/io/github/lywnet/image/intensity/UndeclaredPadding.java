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

package io.github.lywnet.image.intensity;

import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

/**
 * Finds padding that no header declares: a negative value, such as -32768 or
 * -3024, that is the lowest of an image, fills a part of it (0.1 % at least),
 * and lies far below all others: by a quarter of their range.
 */
final class UndeclaredPadding {

	private static final double SHARE = 0.001;
	private static final double GAP = 0.25;
	private static final double LOW_PERCENTILE = 0.1;
	private static final double HIGH_PERCENTILE = 99.9;

	private final Percentiles rest;
	private final String note;

	private UndeclaredPadding(final Percentiles rest, final String note) {
		this.rest = rest;
		this.note = note;
	}

	/** Looks for padding in an image of grey values. */
	static UndeclaredPadding of(final RangedImage image) {
		final Percentiles all = new Percentiles(image.values());
		if (all.count() == 0 || image.bitDepth() == 8) return none(all);
		final float lowest = all.get(0);
		if (image.calibration().getCValue(lowest) >= 0) return none(all);
		long found = 0;
		float next = Float.POSITIVE_INFINITY;
		for (final FloatType pixel : Views.flatIterable(image.values())) {
			final float value = pixel.get();
			if (value == lowest) found++;
			else if (value > lowest) next = Math.min(next, value);
		}
		if (found < SHARE * all.count() || Float.isInfinite(next)) return none(all);
		final Percentiles rest = new Percentiles(image.values(), lowest);
		final double range = rest.get(HIGH_PERCENTILE) - rest.get(LOW_PERCENTILE);
		if (next - lowest < GAP * range || range == 0) return none(all);
		return new UndeclaredPadding(rest, ", " + RangeRule.text(image.calibration()
			.getCValue(lowest)) + " taken for padding");
	}

	private static UndeclaredPadding none(final Percentiles all) {
		return new UndeclaredPadding(all, "");
	}

	/** The percentiles of the other values. */
	Percentiles rest() {
		return rest;
	}

	/** What the table shall say of it; empty where there is none. */
	String note() {
		return note;
	}
}
