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

import io.github.lywnet.comparison.MeanScores;
import io.github.lywnet.comparison.MeanScores.Section;
import io.github.lywnet.metrics.Direction;
import io.github.lywnet.metrics.FusionMetric;
import io.github.lywnet.metrics.FusionScores;
import io.github.lywnet.metrics.MetricChoice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Mean scores and average ranks as a table: a row for each method, all sets
 * together first, then set by set.
 */
final class MeanTable {

	/** The first line of the table as Markdown. */
	static final String TITLE = "# Methods compared";

	private final MeanScores scores;
	private final MetricChoice choice;

	MeanTable(final MeanScores scores) {
		this.scores = scores;
		choice = scores.choice();
	}

	/**
	 * The table for a terminal.
	 *
	 * @param arrow the mark of a direction
	 */
	List<String> text(final Function<Direction, String> arrow) {
		final MetricHeadings headings = new MetricHeadings(choice, arrow);
		final TextTable table = new TextTable(header(headings, "rank"));
		for (final Section section : scores.sections()) {
			for (int method = 0; method < scores.methods().size(); method++) {
				table.addRow(row(section, method));
			}
		}
		final List<String> lines = new ArrayList<>(table.lines());
		lines.add(headings.legend() + "; rank: the average over the metrics, 1 is " +
			"the best.");
		return lines;
	}

	/**
	 * The table as Markdown, the best of each section in bold.
	 *
	 * @param command what made it
	 */
	List<String> markdown(final String command) {
		final List<String> lines = new ArrayList<>();
		lines.add(TITLE);
		lines.add("");
		final MetricHeadings headings = new MetricHeadings(choice,
			direction -> String.valueOf(direction.arrow()));
		lines.add(caption(headings));
		lines.add("");
		final List<String> header = header(headings, "rank ↓");
		lines.add(line(header));
		lines.add(line(Collections.nCopies(header.size(), "---")));
		scores.sections().forEach(section -> addTo(lines, section));
		lines.add("");
		lines.add("Made by");
		lines.add("");
		lines.add("    " + command);
		return lines;
	}

	private void addTo(final List<String> lines, final Section section) {
		final List<String> best = best(section);
		for (int method = 0; method < scores.methods().size(); method++) {
			final List<String> cells = row(section, method);
			for (int column = 2; column < cells.size(); column++) {
				final String cell = cells.get(column);
				if (cell.equals(best.get(column))) cells.set(column, "**" + cell + "**");
			}
			if (method > 0) cells.set(0, "");
			else cells.set(0, section.name() + " (" + section.pairs() + ")");
			lines.add(line(cells));
		}
	}

	/** The best cells of a section as they are shown, so that equal ones are all bold. */
	private List<String> best(final Section section) {
		final List<String> cells = new ArrayList<>(Arrays.asList("", ""));
		for (final FusionMetric metric : choice.metrics()) {
			cells.add(digits(section.means().stream().map(mean -> mean.get(metric))
				.reduce(Double.NaN, (value, other) -> metric.direction().isBetter(other,
					value) ? other : value), 3));
		}
		cells.add(digits(Arrays.stream(section.ranks()).min().getAsDouble(), 2));
		return cells;
	}

	private String caption(final MetricHeadings headings) {
		return "Means of each metric over the pairs of a set (their number in " +
			"brackets), of 8-bit luminance; " + headings.legend() +
			". A method's rank in a metric and a set is that of its mean among the " +
			scores.methods().size() + " methods, 1 being the best; equal means share " +
			"the mean of their ranks. The last column is the average of these ranks " +
			"over the " + choice.metrics().size() + " metrics. All sets together: the " +
			"mean of the sets' means and ranks, each set counting the same. The best " +
			"is bold.";
	}

	private static List<String> header(final MetricHeadings headings,
		final String rank)
	{
		final List<String> cells = new ArrayList<>(Arrays.asList("pairs", "method"));
		cells.addAll(headings.cells());
		cells.add(rank);
		return cells;
	}

	private List<String> row(final Section section, final int method) {
		final FusionScores mean = section.means().get(method);
		final List<String> cells = new ArrayList<>(Arrays.asList(section.name(),
			scores.methods().get(method)));
		for (final FusionMetric metric : choice.metrics()) {
			cells.add(digits(mean.get(metric), 3));
		}
		cells.add(digits(section.ranks()[method], 2));
		return cells;
	}

	private static String digits(final double value, final int count) {
		return String.format(Locale.ROOT, "%." + count + "f", value);
	}

	private static String line(final List<String> cells) {
		return "| " + String.join(" | ", cells) + " |";
	}
}
