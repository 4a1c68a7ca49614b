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

import io.github.lywnet.batch.ImageSetOutcome;
import io.github.lywnet.comparison.MethodResult;
import io.github.lywnet.metrics.FusionMetric;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What became of a pair by each method of a comparison. Immutable. */
final class ComparedPair {

	private final String set;
	private final String name;
	private final Map<String, ImageSetOutcome> outcomes = new LinkedHashMap<>();

	private ComparedPair(final String set, final String name) {
		this.set = set;
		this.name = name;
	}

	/** The pairs of a comparison, set by set. */
	static List<ComparedPair> of(final List<MethodResult> all) {
		final Map<String, Map<String, ComparedPair>> sets = new LinkedHashMap<>();
		for (final MethodResult some : all) {
			final Map<String, ComparedPair> pairs = sets.computeIfAbsent(some.set(),
				set -> new LinkedHashMap<>());
			for (final ImageSetOutcome outcome : some.outcomes()) {
				pairs.computeIfAbsent(outcome.set().name(), name -> new ComparedPair(
					some.set(), name)).outcomes.put(some.method(), outcome);
			}
		}
		final List<ComparedPair> pairs = new ArrayList<>();
		sets.values().forEach(set -> pairs.addAll(set.values()));
		return pairs;
	}

	/** The name of the set. */
	String set() {
		return set;
	}

	/** The name of the pair in its set. */
	String name() {
		return name;
	}

	/**
	 * What became of it by a method, or null if the method was not tried on it.
	 */
	ImageSetOutcome outcome(final String method) {
		return outcomes.get(method);
	}

	/** Whether all methods have scores. */
	boolean isOk() {
		return outcomes.values().stream().allMatch(ImageSetOutcome::isOk);
	}

	/** An outcome with scores if there is one, else any. */
	ImageSetOutcome best() {
		return outcomes.values().stream().filter(ImageSetOutcome::isOk).findFirst()
			.orElseGet(() -> outcomes.values().iterator().next());
	}

	/** The value of a metric; NaN if there is none. */
	double value(final String method, final FusionMetric metric) {
		final ImageSetOutcome outcome = outcomes.get(method);
		return outcome == null || !outcome.isOk() ? Double.NaN : outcome.scores()
			.get(metric);
	}
}
