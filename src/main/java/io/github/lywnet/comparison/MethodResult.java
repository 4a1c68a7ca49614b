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

import io.github.lywnet.batch.ImageSetOutcome;
import io.github.lywnet.metrics.FusionScores;
import io.github.lywnet.metrics.MetricChoice;

import java.util.List;
import java.util.stream.Collectors;

/** What became of the pairs of a set by one method. Immutable. */
public final class MethodResult {

	private final String method;
	private final String set;
	private final List<ImageSetOutcome> outcomes;
	private final MetricChoice choice;

	MethodResult(final String method, final String set,
		final List<ImageSetOutcome> outcomes, final MetricChoice choice)
	{
		this.method = method;
		this.set = set;
		this.outcomes = outcomes;
		this.choice = choice;
	}

	/** The name of the method. */
	public String method() {
		return method;
	}

	/** The name of the set. */
	public String set() {
		return set;
	}

	/** One for each pair of the set. */
	public List<ImageSetOutcome> outcomes() {
		return outcomes;
	}

	/** The metrics of all outcomes. */
	public MetricChoice choice() {
		return choice;
	}

	/** How many pairs have no scores. */
	public long failed() {
		return outcomes.stream().filter(outcome -> !outcome.isOk()).count();
	}

	/**
	 * The mean scores over all pairs; NaN if a pair failed, so that no method
	 * gains by failing where it would be bad.
	 */
	public FusionScores mean() {
		return failed() > 0 ? FusionScores.undefined(choice) : FusionScores.mean(
			outcomes.stream().map(ImageSetOutcome::scores).collect(Collectors
				.toList()));
	}
}
