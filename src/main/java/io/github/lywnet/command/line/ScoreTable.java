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

package io.github.lywnet.command.line;

import io.github.lywnet.batch.ImageSetOutcome;
import io.github.lywnet.common.PlainText;
import io.github.lywnet.metrics.FusionMetric;
import io.github.lywnet.metrics.FusionScores;
import io.github.lywnet.metrics.MetricChoice;
import io.github.lywnet.report.MetricHeadings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The outcomes as a table to read: a row of metrics for each image set, then
 * their mean.
 */
final class ScoreTable {

	private final Console console;
	private final MetricHeadings headings;

	/**
	 * @param choice the metrics of all outcomes
	 */
	ScoreTable(final Console console, final MetricChoice choice) {
		this.console = console;
		headings = new MetricHeadings(choice, console::arrow);
	}

	/**
	 * Prints the table.
	 *
	 * @param outcomes its rows
	 * @param caption a line below it
	 */
	void print(final List<ImageSetOutcome> outcomes, final String caption) {
		final List<FusionScores> scored = outcomes.stream().filter(
			ImageSetOutcome::isOk).map(ImageSetOutcome::scores).collect(Collectors
				.toList());
		final TextTable table = new TextTable(header());
		for (final ImageSetOutcome outcome : outcomes) {
			final String name = outcome.set().shownName();
			if (outcome.isOk()) {
				table.addRow(row(name, outcome.scores()));
			}
			else {
				table.addText(name, outcome.status().key() + ": " + PlainText.of(outcome
					.message()));
			}
		}
		if (scored.size() > 1) {
			table.addRow(row("mean", FusionScores.mean(scored)));
		}
		table.lines().forEach(console.out()::println);
		console.out().println(headings.legend() + ". " + caption);
	}

	private List<String> header() {
		final List<String> cells = new ArrayList<>();
		cells.add("pair");
		cells.addAll(headings.cells());
		return cells;
	}

	private static List<String> row(final String name,
		final FusionScores scores)
	{
		final List<String> cells = new ArrayList<>();
		cells.add(name);
		for (final FusionMetric metric : scores.choice().metrics()) {
			cells.add(String.format(Locale.ROOT, "%.3f", scores.get(metric)));
		}
		return cells;
	}
}
