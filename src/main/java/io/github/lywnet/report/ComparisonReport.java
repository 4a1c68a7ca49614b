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
import io.github.lywnet.batch.ImageSetOutcome.Status;
import io.github.lywnet.common.FusionException;
import io.github.lywnet.comparison.MeanScores;
import io.github.lywnet.comparison.MethodResult;
import io.github.lywnet.metrics.FusionMetric;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The HTML report of a comparison of methods: means and ranks, the significance
 * of differences, a plot of each metric, the pairs where the methods differ
 * most, and a row for each pair, failures first.
 */
public final class ComparisonReport {

	/** How many pairs are named as those where the methods differ most. */
	private static final int NAMED = 10;

	private final List<MethodResult> outcomes;
	private final ComparisonPictures pictures;
	private final MeanScores means;
	private final List<String> methods;
	private final List<FusionMetric> metrics;
	private final List<ComparedPair> pairs;

	/**
	 * Makes a report.
	 *
	 * @param outcomes of a comparison, at least one
	 * @param pictures those that have seen it
	 */
	public ComparisonReport(final List<MethodResult> outcomes,
		final ComparisonPictures pictures)
	{
		this.outcomes = outcomes;
		this.pictures = pictures;
		means = new MeanScores(outcomes);
		methods = means.methods();
		metrics = means.choice().metrics();
		pairs = ComparedPair.of(outcomes);
	}

	/**
	 * Writes the report.
	 *
	 * @param made the command that made it; empty if it is not known
	 * @throws FusionException if it cannot be written
	 */
	public void write(final HtmlFile file, final String made) {
		file.write("Methods compared", made, html -> {
			html.element("p", summary());
			new MeanTable(means).writeTo(html);
			writeCharts(html);
			if (methods.size() > 1) {
				writeSignificance(html);
				writeDisagreements(html);
			}
			writePairs(html);
		});
	}

	private String summary() {
		final long failed = outcomes.stream().mapToLong(MethodResult::failed).sum();
		return pairs.size() + " pairs, " + methods.size() + " methods; " +
			(failed == 0 ? "all fused images have scores." : failed +
				" of the fused images have no scores, and the means of their methods are NaN.");
	}

	private void writeCharts(final Html html) {
		html.element("h2", "All pairs by method");
		html.element("p",
			"Each box reaches from the lower to the upper quartile, " +
				"the line in it is the median; whiskers reach 1.5 times the box's height " +
				"farther, but not beyond the values; crosses are values beyond them.");
		html.line("<div class=\"charts\">");
		for (final FusionMetric metric : metrics) {
			final String address = MetricChart.address(metric, means.choice()
				.convention().unit(metric), pairs, methods);
			if (address != null) html.raw("<img class=\"chart\" alt=\"").text(metric
				.fullName()).raw(" of all pairs by method\" src=\"" + address).line(
					"\">");
		}
		html.line("</div>");
	}

	private void writeSignificance(final Html html) {
		final List<Significance> tests = Significance.of(pairs, methods, metrics);
		html.element("h2", methods.get(0) + " against each other method");
		html.element("p", "Median over the pairs of the value of " + methods.get(
			0) +
			" minus that of the other method, and the p-value of the two-sided " +
			"Wilcoxon signed-rank test over pairs, by Holm's correction over the " +
			tests.size() + " tests of this table. Bold: p < " + Significance.LEVEL +
			", + where " + methods.get(0) +
			" is better, − where it is worse. Pairs " +
			"of one subject are not independent; then the p-values are too low.");
		html.line("<table class=\"means\"><thead><tr><th>metric</th>");
		methods.subList(1, methods.size()).forEach(method -> html.element("th",
			method));
		html.line("</tr></thead><tbody>");
		for (final FusionMetric metric : metrics) {
			html.raw("<tr>").element("td", metric.shortName() + " " + metric
				.direction().arrow());
			tests.stream().filter(test -> test.metric() == metric).forEach(
				test -> writeTest(html, test));
			html.line("</tr>");
		}
		html.line("</tbody></table>");
	}

	private static void writeTest(final Html html, final Significance test) {
		final boolean differs = test.isBetter() || test.isWorse();
		html.raw("<td data-p=\"" + String.format(Locale.ROOT, "%.6g", test
			.corrected()) + "\">" + (differs ? "<b>" : ""));
		html.raw(differs ? test.isBetter() ? "+ " : "− " : "").text(String.format(
			Locale.ROOT, "%.3f, p %s (%d pairs)", test.medianDifference(),
			probability(test.corrected()), test.pairs()));
		html.raw((differs ? "</b>" : "") + "</td>");
	}

	private static String probability(final double p) {
		return p < 0.001 ? "< 0.001" : String.format(Locale.ROOT, "= %.3f", p);
	}

	private void writeDisagreements(final Html html) {
		final List<Disagreement> largest = Disagreement.largest(pairs, methods,
			metrics, NAMED);
		if (largest.isEmpty()) return;
		html.element("h2", "Where the methods differ most");
		html.element("p", "The highest minus the lowest value of the methods, in " +
			"standard deviations of the metric over all pairs and methods, and its mean " +
			"over the metrics.");
		html.line("<table class=\"means\"><thead><tr><th>set</th><th>pair</th>" +
			"<th>mean</th><th>most in</th></tr></thead><tbody>");
		for (final Disagreement some : largest) {
			html.raw("<tr>").element("td", some.pair().set()).raw("<td><a href=\"#" +
				anchor(some.pair()) + "\">").text(some.pair().name()).raw("</a></td>")
				.element("td", PairTable.shown(some.mean())).element("td", some
					.largest().shortName()).line("</tr>");
		}
		html.line("</tbody></table>");
	}

	private void writePairs(final Html html) {
		html.element("h2", "Pairs");
		html.raw("<p>A click on a heading sorts, a click on a picture shows it " +
			"large. Below each fused image: <select class=\"metric\">");
		final MetricHeadings headings = new MetricHeadings(means.choice(),
			direction -> String.valueOf(direction.arrow()));
		headings.cells().forEach(cell -> html.element("option", cell));
		html.line("</select></p>");
		final PairTable table = new PairTable(html).numberColumn("status")
			.textColumn("set").textColumn("pair").pictureColumn("anatomical")
			.pictureColumn("functional");
		methods.forEach(table::numberColumn);
		table.factColumns().endHead();
		pairs.stream().sorted(Comparator.comparing(ComparedPair::isOk)).forEach(
			pair -> writeRow(table, pair));
		table.end();
	}

	private void writeRow(final PairTable table, final ComparedPair pair) {
		final Status status = pair.isOk() ? Status.OK : Status.FAILED;
		table.beginRow(status, anchor(pair)).status(status).text(pair.set()).text(
			pair.name()).picture(pictures.anatomical(pair), "anatomical").picture(
				pictures.functional(pair), "functional");
		for (final String method : methods) {
			table.picture(pictures.fused(pair, method), method, metrics.stream().map(
				metric -> pair.value(method, metric)).collect(Collectors.toList()));
		}
		table.facts(pair.best().facts()).text(messages(pair)).endRow();
	}

	private String messages(final ComparedPair pair) {
		return methods.stream().filter(method -> pair.outcome(method) != null &&
			!pair.outcome(method).isOk()).map(method -> method + ": " + message(pair
				.outcome(method))).collect(Collectors.joining(" "));
	}

	private static String message(final ImageSetOutcome outcome) {
		return outcome.message().isEmpty() ? outcome.status().key() : outcome
			.message();
	}

	private String anchor(final ComparedPair pair) {
		return "pair-" + pairs.indexOf(pair);
	}
}
