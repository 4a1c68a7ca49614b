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

import io.github.lywnet.metrics.Convention;
import io.github.lywnet.metrics.Direction;
import io.github.lywnet.metrics.FusionMetric;
import io.github.lywnet.metrics.MetricChoice;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What tables say of the chosen metrics: headings with arrows, and a legend.
 */
public final class MetricHeadings {

	private final MetricChoice choice;
	private final Function<Direction, String> arrow;

	/**
	 * @param arrow the mark of a direction: an arrow, if it can be shown
	 */
	public MetricHeadings(final MetricChoice choice,
		final Function<Direction, String> arrow)
	{
		this.choice = choice;
		this.arrow = arrow;
	}

	/** The metrics, in the order of the columns. */
	public List<FusionMetric> metrics() {
		return choice.metrics();
	}

	/** A heading for each column. */
	public List<String> cells() {
		return metrics().stream().map(metric -> metric.shortName() + " " + arrow
			.apply(metric.direction())).collect(Collectors.toList());
	}

	/**
	 * What the arrows mean, and whose definitions are taken unless the standard.
	 */
	public String legend() {
		final boolean both = metrics().stream().anyMatch(metric -> metric
			.direction() == Direction.LOWER);
		return arrow.apply(Direction.HIGHER) + " higher is better" + (both ? ", " +
			arrow.apply(Direction.LOWER) + " lower is better" : "") + definitions();
	}

	private String definitions() {
		return choice.convention() == Convention.STANDARD ? ""
			: "; definitions of the convention " + choice.convention().key();
	}
}
