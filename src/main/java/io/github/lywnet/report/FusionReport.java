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
import io.github.lywnet.batch.Role;
import io.github.lywnet.common.FusionException;
import io.github.lywnet.image.PairOptions;
import io.github.lywnet.metrics.FusionMetric;
import io.github.lywnet.metrics.FusionScores;
import io.github.lywnet.metrics.MetricChoice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The HTML report of pairs that were fused, or of fused images that were
 * scored: a row for each pair, failures first. Needs no library that is not in
 * a Fiji.
 *
 * <pre>
 * final HtmlFile file = new HtmlFile(path, RunInputs.ofFusion(sets));
 * new FusionReport(file, options, choice).write(job.run(sets), "Model LYWNet",
 * 	"");
 * </pre>
 */
public final class FusionReport {

	/** What all pictures of a report may take, in bytes. */
	static final long PICTURES = 48_000_000;

	/** What one picture may take, in bytes. */
	static final long LARGEST_PICTURE = 400_000;

	private final HtmlFile file;
	private final PairOptions options;
	private final MetricChoice choice;

	/**
	 * Makes a report.
	 *
	 * @param options those of the run
	 * @param choice the metrics of all outcomes
	 */
	public FusionReport(final HtmlFile file, final PairOptions options,
		final MetricChoice choice)
	{
		this.file = file;
		this.options = options;
		this.choice = choice;
	}

	/** How many bytes a picture may take. */
	static long limit(final long pictures) {
		return Math.min(LARGEST_PICTURE, PICTURES / Math.max(1, pictures));
	}

	/**
	 * Writes the report. The images of all pairs are opened again.
	 *
	 * @param outcomes what became of the pairs
	 * @param caption what they were fused with, a sentence
	 * @param made the command that made it; empty if it is not known
	 * @throws FusionException if it cannot be written
	 */
	public void write(final List<ImageSetOutcome> outcomes, final String caption,
		final String made)
	{
		file.write("Fused images", made, html -> {
			html.element("p", caption);
			html.element("p", summary(outcomes));
			writeTable(html, outcomes);
		});
	}

	private static String summary(final List<ImageSetOutcome> outcomes) {
		final List<String> counts = new ArrayList<>();
		for (final Status status : Status.values()) {
			final long count = outcomes.stream().filter(outcome -> outcome
				.status() == status).count();
			if (count > 0) counts.add(count + " " + status.key());
		}
		final long warned = outcomes.stream().filter(outcome -> !outcome.facts()
			.warnings().isEmpty()).count();
		if (warned > 0) counts.add(warned + " with warnings");
		return outcomes.size() + (outcomes.size() == 1 ? " pair: " : " pairs: ") +
			String.join(", ", counts) + ".";
	}

	private void writeTable(final Html html,
		final List<ImageSetOutcome> outcomes)
	{
		final MetricHeadings headings = new MetricHeadings(choice,
			direction -> String.valueOf(direction.arrow()));
		html.element("p", headings.legend() +
			". A click on a heading sorts, a click on a picture shows it large.");
		final PairTable table = new PairTable(html).numberColumn("status")
			.textColumn("pair");
		for (final Role role : Role.values()) {
			table.pictureColumn(role.key());
		}
		headings.cells().forEach(table::numberColumn);
		table.factColumns().endHead();
		final long limit = limit(3L * outcomes.size());
		final List<FusionScores> scores = new ArrayList<>();
		for (final ImageSetOutcome outcome : failuresFirst(outcomes)) {
			final PairView view = new PairView(outcome, options, choice, limit);
			writeRow(table, outcome, view);
			if (view.scores() != null) scores.add(view.scores());
		}
		table.end();
		if (scores.size() > 1) writeMean(html, FusionScores.mean(scores), scores
			.size());
	}

	private static List<ImageSetOutcome> failuresFirst(
		final List<ImageSetOutcome> outcomes)
	{
		return outcomes.stream().sorted(Comparator.comparingInt(outcome -> PairTable
			.order(outcome.status()))).collect(Collectors.toList());
	}

	private void writeRow(final PairTable table, final ImageSetOutcome outcome,
		final PairView view)
	{
		table.beginRow(outcome.status()).status(outcome.status()).text(outcome.set()
			.shownName());
		for (final Role role : Role.values()) {
			table.picture(view.picture(role), role.key());
		}
		for (final FusionMetric metric : choice.metrics()) {
			if (view.scores() == null) table.noNumber();
			else table.number(view.scores().get(metric));
		}
		table.facts(view.facts()).text(outcome.message()).endRow();
	}

	private void writeMean(final Html html, final FusionScores mean,
		final int count)
	{
		html.element("p", "Mean of " + count + ": " + choice.metrics().stream().map(
			metric -> metric.shortName() + " " + PairTable.shown(mean.get(metric)))
			.collect(Collectors.joining(", ")) + ".");
	}
}
