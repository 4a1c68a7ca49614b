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

import io.github.lywnet.batch.CsvFile;
import io.github.lywnet.batch.ImageSetOutcome;
import io.github.lywnet.batch.OutputFile;
import io.github.lywnet.batch.RunInputs;
import io.github.lywnet.batch.UsageException;
import io.github.lywnet.batch.job.CsvReport;
import io.github.lywnet.common.FusionException;
import io.github.lywnet.common.WholeFile;
import io.github.lywnet.comparison.MeanScores;
import io.github.lywnet.comparison.MethodResult;
import io.github.lywnet.metrics.FusionMetric;
import io.github.lywnet.metrics.MetricChoice;
import io.github.lywnet.report.ComparisonPictures;
import io.github.lywnet.report.ComparisonReport;
import io.github.lywnet.report.HtmlFile;
import io.github.lywnet.report.MeanTable;
import io.github.lywnet.report.figure.FigureFile;
import io.github.lywnet.report.figure.FigurePictures;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Shows a comparison of methods: a table of means and ranks, a CSV file with a
 * row for each fused image, the exit status.
 */
final class ComparisonResults {

	private static final List<String> FIRST_COLUMNS = Arrays.asList("set",
		"image", "method", "status", "message");

	private final Console console;
	private final CsvFile csv;
	private final Path table;
	private final MetricChoice choice;

	/**
	 * Makes the results' destination.
	 *
	 * @param report the CSV file to write
	 * @param table the Markdown file to write, or null for none
	 * @param choice the metrics of all outcomes
	 * @param inputs what neither of them may replace
	 * @throws UsageException if one of them cannot be written, or would replace
	 *           something else than an earlier one
	 */
	ComparisonResults(final Console console, final Path report, final Path table,
		final MetricChoice choice, final RunInputs inputs)
	{
		this.console = console;
		this.choice = choice;
		inputs.checkNone(report);
		csv = new CsvFile(report, FIRST_COLUMNS);
		this.table = table == null ? null : table.toAbsolutePath();
		if (table != null && !Files.isWritable(this.table.getParent())) {
			throw new UsageException("The table " + table +
				" cannot be written: expected a file in an existing folder.");
		}
		if (table != null) checkTable(inputs);
	}

	private void checkTable(final RunInputs inputs) {
		inputs.checkNone(table);
		OutputFile.checkBegin(table, MeanTable.TITLE);
	}

	/**
	 * Writes the files and prints the table.
	 *
	 * @param command what made it, for the Markdown file
	 * @return the exit status
	 */
	int show(final List<MethodResult> outcomes, final String command) {
		csv.write(rows(outcomes));
		console.progress("Wrote " + csv.file() + ".");
		final MeanTable means = new MeanTable(new MeanScores(outcomes));
		if (table != null) writeTable(means.markdown(command));
		print(means);
		final long failed = outcomes.stream().mapToLong(MethodResult::failed).sum();
		if (failed == 0) return ExitStatus.DONE;
		console.progress(failed +
			" of the fused images have no scores; the means of " +
			"their methods are NaN.");
		return ExitStatus.FAILED;
	}

	/**
	 * Writes the HTML report.
	 *
	 * @param pictures those that have seen the comparison
	 * @param command what made it
	 */
	void write(final HtmlFile file, final List<MethodResult> outcomes,
		final ComparisonPictures pictures, final String command)
	{
		new ComparisonReport(outcomes, pictures).write(file, command);
		console.progress("Wrote " + file.file() + ".");
	}

	/** Writes the figure. */
	void write(final FigureFile file, final FigurePictures pictures) {
		file.write(pictures.figure());
		console.progress("Wrote " + file.file() + ".");
	}

	private void print(final MeanTable means) {
		final TextTable text = new TextTable(means.header(console::arrow));
		means.rows().forEach(text::addRow);
		text.lines().forEach(console.out()::println);
		console.out().println(means.legend(console::arrow));
	}

	private void writeTable(final List<String> lines) {
		try {
			WholeFile.write(table, (String.join("\n", lines) + "\n").getBytes(
				StandardCharsets.UTF_8));
		}
		catch (final IOException exc) {
			throw new FusionException("The table " + table + " cannot be written: " +
				exc, exc);
		}
		console.progress("Wrote " + table + ".");
	}

	private List<List<String>> rows(final List<MethodResult> outcomes) {
		final List<List<String>> rows = new ArrayList<>();
		rows.add(header());
		for (final MethodResult some : outcomes) {
			for (final ImageSetOutcome outcome : some.outcomes()) {
				final List<String> cells = new ArrayList<>(Arrays.asList(some.set(),
					outcome.set().name(), some.method(), outcome.status().key(), outcome
						.message()));
				cells.addAll(CsvReport.metrics(outcome, choice));
				rows.add(cells);
			}
		}
		return rows;
	}

	private List<String> header() {
		final List<String> cells = new ArrayList<>(FIRST_COLUMNS);
		for (final FusionMetric metric : choice.metrics()) {
			cells.add(metric.shortName());
		}
		return cells;
	}
}
