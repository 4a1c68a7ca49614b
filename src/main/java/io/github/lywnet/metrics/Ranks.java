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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Ranks methods by their scores: 1 is the best. Methods of equal value share
 * the mean of their ranks (two at the top have 1.5 each); NaN is behind all
 * numbers.
 *
 * <pre>
 * Ranks.of(new double[] { 0.5, 0.7, 0.5 }, Direction.HIGHER); // 2.5, 1, 2.5
 * </pre>
 */
public final class Ranks {

	private Ranks() {
		// static methods only
	}

	/**
	 * Ranks values, the best first.
	 *
	 * @param values the value of each method
	 * @param direction which ones are better
	 * @return the rank of each value, in the order of the values, 1 to their
	 *         number
	 */
	public static double[] of(final double[] values, final Direction direction) {
		return Arrays.stream(values).map(value -> rank(value, values, direction))
			.toArray();
	}

	/**
	 * The mean rank of each method over all metrics, each of which counts the
	 * same.
	 *
	 * @param scores the scores of each method, at least one, of the same metrics
	 * @return the mean ranks in the order of the methods
	 */
	public static double[] mean(final List<FusionScores> scores) {
		final List<double[]> ranks = new ArrayList<>();
		for (final FusionMetric metric : scores.get(0).choice().metrics()) {
			ranks.add(of(scores.stream().mapToDouble(score -> score.get(metric))
				.toArray(), metric.direction()));
		}
		return meanOf(ranks);
	}

	/**
	 * The mean of several rankings of the same methods, of several data sets for
	 * example.
	 *
	 * @param rankings at least one, all of the same length
	 */
	public static double[] meanOf(final List<double[]> rankings) {
		final double[] means = new double[rankings.get(0).length];
		for (int i = 0; i < means.length; i++) {
			final int method = i;
			means[i] = rankings.stream().mapToDouble(ranking -> ranking[method])
				.average().getAsDouble();
		}
		return means;
	}

	private static double rank(final double value, final double[] values,
		final Direction direction)
	{
		int better = 0;
		int equal = 0;
		for (final double other : values) {
			if (direction.isBetter(other, value)) better++;
			else if (!direction.isBetter(value, other)) equal++;
		}
		return better + (equal + 1) / 2.0;
	}
}
