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

import java.util.function.IntUnaryOperator;

/** Pearson's correlation of two sequences of whole numbers. */
final class Correlation {

	private Correlation() {
		// static methods only
	}

	/**
	 * Pearson's r; 0 / 0 = NaN if one of the two is constant.
	 *
	 * @param first the first sequence by its index
	 * @param second the second sequence by its index
	 * @param n the length of both
	 */
	static double of(final IntUnaryOperator first, final IntUnaryOperator second,
		final int n)
	{
		final double firstMean = mean(first, n);
		final double secondMean = mean(second, n);
		double covariance = 0;
		double firstVariance = 0;
		double secondVariance = 0;
		for (int i = 0; i < n; i++) {
			final double p = first.applyAsInt(i) - firstMean;
			final double q = second.applyAsInt(i) - secondMean;
			covariance += p * q;
			firstVariance += p * p;
			secondVariance += q * q;
		}
		return covariance / Math.sqrt(firstVariance * secondVariance);
	}

	private static double mean(final IntUnaryOperator sequence, final int n) {
		long sum = 0;
		for (int i = 0; i < n; i++) {
			sum += sequence.applyAsInt(i);
		}
		return sum / (double) n;
	}
}
