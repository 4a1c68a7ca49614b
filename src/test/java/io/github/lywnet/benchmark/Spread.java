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

package io.github.lywnet.benchmark;

import java.util.Arrays;
import java.util.Locale;

/**
 * The median of measured values, with the smallest and the largest. Immutable.
 */
final class Spread {

	private final double[] sorted;

	/** The spread of at least one value. */
	Spread(final double... values) {
		if (values.length == 0) throw new IllegalArgumentException(
			"expected at least one value");
		sorted = values.clone();
		Arrays.sort(sorted);
	}

	/** The middle value; of an even number the mean of the two in the middle. */
	double median() {
		final int middle = sorted.length / 2;
		return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] +
			sorted[middle]) / 2;
	}

	double smallest() {
		return sorted[0];
	}

	double largest() {
		return sorted[sorted.length - 1];
	}

	/** For example {@code 1.40 (1.37 to 1.44)}, with three significant digits. */
	@Override
	public String toString() {
		return digits(median()) + " (" + digits(smallest()) + " to " + digits(
			largest()) + ")";
	}

	/**
	 * A number above 0 with three significant digits, but never less than whole.
	 */
	static String digits(final double value) {
		final int whole = (int) Math.floor(Math.log10(value)) + 1;
		return String.format(Locale.ROOT, "%." + Math.max(0, Math.min(6, 3 -
			whole)) + "f", value);
	}
}
