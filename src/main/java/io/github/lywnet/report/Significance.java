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

package io.github.lywnet.report;

import io.github.lywnet.metrics.FusionMetric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.apache.commons.math3.stat.descriptive.rank.Median;
import org.apache.commons.statistics.inference.WilcoxonSignedRankTest;

/**
 * Whether one method differs from another in a metric by more than chance: the
 * two-sided Wilcoxon signed-rank test over pairs. It is exact where no
 * difference is 0 and no two are equal; otherwise normally approximated, zeros
 * by Pratt's method. The p-values of several tests are corrected by Holm,
 * Scandinavian J. Statistics 6 (1979). Immutable.
 */
final class Significance {

	/** What counts as significant. */
	static final double LEVEL = 0.05;

	private final FusionMetric metric;
	private final String method;
	private final int pairs;
	private final double medianDifference;
	private final double pValue;
	private final double corrected;

	private Significance(final FusionMetric metric, final String method,
		final int pairs, final double medianDifference, final double pValue,
		final double corrected)
	{
		this.metric = metric;
		this.method = method;
		this.pairs = pairs;
		this.medianDifference = medianDifference;
		this.pValue = pValue;
		this.corrected = corrected;
	}

	/**
	 * Tests the first method against each other one in each metric.
	 *
	 * @param pairs of all sets
	 * @param methods the first one is tested
	 * @return the tests metric by metric, Holm's correction being over all of
	 *         them
	 */
	static List<Significance> of(final List<ComparedPair> pairs,
		final List<String> methods, final List<FusionMetric> metrics)
	{
		final List<Significance> tests = new ArrayList<>();
		for (final FusionMetric metric : metrics) {
			for (final String other : methods.subList(1, methods.size())) {
				tests.add(of(metric, other, pairs.stream().mapToDouble(pair -> pair
					.value(methods.get(0), metric) - pair.value(other, metric)).filter(
						Double::isFinite).toArray()));
			}
		}
		final double[] corrected = holm(tests.stream().mapToDouble(
			test -> test.pValue).toArray());
		final List<Significance> all = new ArrayList<>();
		for (int i = 0; i < corrected.length; i++) {
			all.add(tests.get(i).corrected(corrected[i]));
		}
		return all;
	}

	private static Significance of(final FusionMetric metric, final String other,
		final double[] differences)
	{
		final double p = pValue(differences);
		return new Significance(metric, other, differences.length, new Median()
			.evaluate(differences), p, p);
	}

	private Significance corrected(final double p) {
		return new Significance(metric, method, pairs, medianDifference, pValue, p);
	}

	/**
	 * The two-sided p-value of differences.
	 *
	 * @param differences finite
	 * @return 1 if all are 0; NaN if there are none
	 */
	static double pValue(final double[] differences) {
		if (differences.length == 0) return Double.NaN;
		if (Arrays.stream(differences).allMatch(difference -> difference == 0)) {
			return 1;
		}
		return WilcoxonSignedRankTest.withDefaults().test(differences).getPValue();
	}

	/**
	 * Holm's correction.
	 *
	 * @param pValues NaN for tests that were not possible, which do not count
	 * @return the corrected values in the same order, NaN where there was NaN
	 */
	static double[] holm(final double[] pValues) {
		final Integer[] order = new Integer[pValues.length];
		Arrays.setAll(order, i -> i);
		Arrays.sort(order, Comparator.comparingDouble(i -> pValues[i]));
		final double[] corrected = new double[pValues.length];
		long left = Arrays.stream(pValues).filter(p -> !Double.isNaN(p)).count();
		double highest = 0;
		for (final int i : order) {
			highest = Math.max(highest, Math.min(1, left-- * pValues[i]));
			corrected[i] = Double.isNaN(pValues[i]) ? Double.NaN : highest;
		}
		return corrected;
	}

	FusionMetric metric() {
		return metric;
	}

	/** The method that the first one was tested against. */
	String method() {
		return method;
	}

	/** The number of pairs with a value by both methods. */
	int pairs() {
		return pairs;
	}

	/**
	 * The median of the first method's value minus the other's; NaN without
	 * pairs.
	 */
	double medianDifference() {
		return medianDifference;
	}

	/** The p-value, not corrected; NaN without pairs. */
	double pValue() {
		return pValue;
	}

	/** The p-value by Holm's correction; NaN without pairs. */
	double corrected() {
		return corrected;
	}

	/** Whether the methods differ, and the first one is better. */
	boolean isBetter() {
		return corrected < LEVEL && metric.direction().isBetter(medianDifference,
			0);
	}

	/** Whether the methods differ, and the first one is worse. */
	boolean isWorse() {
		return corrected < LEVEL && metric.direction().isBetter(0,
			medianDifference);
	}
}
