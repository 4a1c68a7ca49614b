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
public final class MeanTable {

	/** The first line of the table as Markdown. */
	public static final String TITLE = "# Methods compared";

	private final MeanScores scores;
	private final MetricChoice choice;

	/** The table of some scores. */
	public MeanTable(final MeanScores scores) {
		this.scores = scores;
		choice = scores.choice();
	}

	/**
	 * The heading of each column.
	 *
	 * @param arrow the mark of a direction
	 */
	public List<String> header(final Function<Direction, String> arrow) {
		return header(new MetricHeadings(choice, arrow), "rank");
	}

	/**
	 * The cells of each row: the set, the method, the means, the average rank.
	 */
	public List<List<String>> rows() {
		final List<List<String>> rows = new ArrayList<>();
		for (final Section section : scores.sections()) {
			for (int method = 0; method < scores.methods().size(); method++) {
				rows.add(row(section, method));
			}
		}
		return rows;
	}

	/**
	 * What the columns mean, a line below the table.
	 *
	 * @param arrow the mark of a direction
	 */
	public String legend(final Function<Direction, String> arrow) {
		return new MetricHeadings(choice, arrow).legend() +
			"; rank: the average over the metrics, 1 is the best.";
	}

	/** Writes the table as HTML, the best of each section in bold. */
	void writeTo(final Html html) {
		html.element("p", caption(arrows()));
		html.line("<table class=\"means\"><thead><tr>");
		header(arrows(), "rank ↓").forEach(cell -> html.element("th", cell));
		html.line("</tr></thead>");
		for (final Section section : scores.sections()) {
			html.line("<tbody>");
			bestMarked(section, "<b>", "</b>", Html::escaped).forEach(cells -> html
				.line("<tr><td>" + String.join("</td><td>", cells) + "</td></tr>"));
			html.line("</tbody>");
		}
		html.line("</table>");
	}

	/**
	 * The table as Markdown, the best of each section in bold.
	 *
	 * @param command what made it
	 */
	public List<String> markdown(final String command) {
		final List<String> lines = new ArrayList<>();
		lines.add(TITLE);
		lines.add("");
		final MetricHeadings headings = arrows();
		lines.add(caption(headings));
		lines.add("");
		final List<String> header = header(headings, "rank ↓");
		lines.add(line(header));
		lines.add(line(Collections.nCopies(header.size(), "---")));
		scores.sections().forEach(section -> bestMarked(section, "**", "**",
			Function.identity()).forEach(cells -> lines.add(line(cells))));
		lines.add("");
		lines.add("Made by");
		lines.add("");
		lines.add("    " + command);
		return lines;
	}

	private MetricHeadings arrows() {
		return new MetricHeadings(choice, direction -> String.valueOf(direction
			.arrow()));
	}

	/** The rows of a section, its name in the first of them only. */
	private List<List<String>> bestMarked(final Section section,
		final String before, final String after,
		final Function<String, String> escape)
	{
		final List<String> best = best(section);
		final List<List<String>> rows = new ArrayList<>();
		for (int method = 0; method < scores.methods().size(); method++) {
			final List<String> cells = row(section, method);
			cells.set(0, method > 0 ? "" : section.name() + " (" + section.pairs() +
				")");
			cells.replaceAll(escape::apply);
			for (int column = 2; column < cells.size(); column++) {
				final String cell = cells.get(column);
				if (cell.equals(best.get(column))) cells.set(column, before + cell +
					after);
			}
			rows.add(cells);
		}
		return rows;
	}

	/**
	 * The best cells of a section as they are shown, so that equal ones are all
	 * bold.
	 */
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
			scores.methods().size() +
			" methods, 1 being the best; equal means share " +
			"the mean of their ranks. The last column is the average of these ranks " +
			"over the " + choice.metrics().size() +
			" metrics. All sets together: the " +
			"mean of the sets' means and ranks, each set counting the same. The best " +
			"is bold.";
	}

	private static List<String> header(final MetricHeadings headings,
		final String rank)
	{
		final List<String> cells = new ArrayList<>(Arrays.asList("pairs",
			"method"));
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
