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

package io.github.lywnet.comparison;

import io.github.lywnet.metrics.FusionScores;
import io.github.lywnet.metrics.MetricChoice;
import io.github.lywnet.metrics.Ranks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The mean scores of methods and their average ranks.
 * <p>
 * The rank of a method in a metric and a set is that of its mean over the set's
 * pairs, see {@link Ranks}. The average rank in a set is the mean over the
 * metrics; that in all sets the mean over the sets, each of which counts the
 * same, whatever its size.
 * </p>
 */
public final class MeanScores {

	/** The methods' mean scores and average ranks in a set, or in all sets. */
	public static final class Section {

		private final String name;
		private final int pairs;
		private final List<FusionScores> means;
		private final double[] ranks;

		private Section(final String name, final int pairs,
			final List<FusionScores> means, final double[] ranks)
		{
			this.name = name;
			this.pairs = pairs;
			this.means = means;
			this.ranks = ranks;
		}

		/** The name of the set, or {@code all}. */
		public String name() {
			return name;
		}

		/** The number of pairs. */
		public int pairs() {
			return pairs;
		}

		/** The mean scores of each method. */
		public List<FusionScores> means() {
			return means;
		}

		/** The average rank of each method, 1 to the number of methods. */
		public double[] ranks() {
			return ranks;
		}
	}

	private final List<String> methods;
	private final MetricChoice choice;
	private final List<Section> sections = new ArrayList<>();

	/**
	 * Computes means and ranks.
	 *
	 * @param outcomes as {@link Comparison#run} gives them, at least one
	 */
	public MeanScores(final List<MethodResult> outcomes) {
		choice = outcomes.get(0).choice();
		methods = outcomes.stream().map(MethodResult::method).distinct().collect(
			Collectors.toList());
		outcomes.stream().map(MethodResult::set).distinct().forEach(set -> sections
			.add(section(set, outcomes.stream().filter(some -> some.set().equals(set))
				.collect(Collectors.toList()))));
		if (sections.size() > 1) sections.add(0, all(outcomes));
	}

	/** The names of the methods. */
	public List<String> methods() {
		return methods;
	}

	/** The metrics. */
	public MetricChoice choice() {
		return choice;
	}

	/** All sets together, if there are several, then set by set. */
	public List<Section> sections() {
		return sections;
	}

	private static Section section(final String set,
		final List<MethodResult> outcomes)
	{
		final List<FusionScores> means = outcomes.stream().map(MethodResult::mean)
			.collect(Collectors.toList());
		return new Section(set, outcomes.get(0).outcomes().size(), means, Ranks
			.mean(means));
	}

	private Section all(final List<MethodResult> outcomes) {
		final List<FusionScores> means = methods.stream().map(method -> mean(
			outcomes.stream().filter(some -> some.method().equals(method)).collect(
				Collectors.toList()))).collect(Collectors.toList());
		return new Section("all", sections.stream().mapToInt(Section::pairs).sum(),
			means, Ranks.meanOf(sections.stream().map(Section::ranks).collect(
				Collectors.toList())));
	}

	/** NaN if a pair failed in any set. */
	private FusionScores mean(final List<MethodResult> sets) {
		final boolean complete = sets.stream().allMatch(set -> set.failed() == 0);
		return complete ? FusionScores.mean(sets.stream().map(MethodResult::mean)
			.collect(Collectors.toList())) : FusionScores.undefined(choice);
	}
}
