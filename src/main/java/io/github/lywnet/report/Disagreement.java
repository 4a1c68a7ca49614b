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

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;

/**
 * How far the methods of a comparison are apart for a pair: for each metric the
 * highest minus the lowest value of the methods, in standard deviations of the
 * metric over all pairs and methods; the mean of that over the metrics.
 * Immutable.
 */
final class Disagreement {

	private final ComparedPair pair;
	private final double mean;
	private final FusionMetric largest;

	private Disagreement(final ComparedPair pair, final double mean,
		final FusionMetric largest)
	{
		this.pair = pair;
		this.mean = mean;
		this.largest = largest;
	}

	/**
	 * The pairs where the methods differ most, of those that all methods have
	 * scores for.
	 *
	 * @param count at most so many
	 */
	static List<Disagreement> largest(final List<ComparedPair> pairs,
		final List<String> methods, final List<FusionMetric> metrics,
		final int count)
	{
		final Map<FusionMetric, Double> deviations = new EnumMap<>(
			FusionMetric.class);
		for (final FusionMetric metric : metrics) {
			final double deviation = new StandardDeviation().evaluate(pairs.stream()
				.flatMapToDouble(pair -> values(pair, methods, metric)).toArray());
			if (deviation > 0) deviations.put(metric, deviation);
		}
		if (deviations.isEmpty()) return List.of();
		return pairs.stream().filter(ComparedPair::isOk).map(pair -> of(pair,
			methods, deviations)).sorted(Comparator.comparingDouble((
				Disagreement some) -> -some.mean)).limit(count).collect(Collectors
					.toList());
	}

	private static Disagreement of(final ComparedPair pair,
		final List<String> methods, final Map<FusionMetric, Double> deviations)
	{
		final Map<FusionMetric, Double> spreads = new EnumMap<>(FusionMetric.class);
		deviations.forEach((metric, deviation) -> spreads.put(metric, spread(values(
			pair, methods, metric).toArray()) / deviation));
		return new Disagreement(pair, spreads.values().stream().mapToDouble(
			value -> value).average().getAsDouble(), spreads.entrySet().stream().max(
				Map.Entry.comparingByValue()).get().getKey());
	}

	private static double spread(final double[] values) {
		if (values.length == 0) return 0;
		return Arrays.stream(values).max().getAsDouble() - Arrays.stream(values)
			.min().getAsDouble();
	}

	private static DoubleStream values(final ComparedPair pair,
		final List<String> methods, final FusionMetric metric)
	{
		return methods.stream().mapToDouble(method -> pair.value(method, metric))
			.filter(Double::isFinite);
	}

	ComparedPair pair() {
		return pair;
	}

	/** In standard deviations. */
	double mean() {
		return mean;
	}

	/** The metric in which the methods are farthest apart. */
	FusionMetric largest() {
		return largest;
	}
}
