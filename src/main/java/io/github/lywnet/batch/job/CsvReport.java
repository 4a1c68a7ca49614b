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

package io.github.lywnet.batch.job;

import io.github.lywnet.batch.Batch;
import io.github.lywnet.batch.CsvFile;
import io.github.lywnet.batch.ImageSet;
import io.github.lywnet.batch.ImageSetOutcome;
import io.github.lywnet.batch.ReportColumns;
import io.github.lywnet.batch.UsageException;
import io.github.lywnet.common.FusionException;
import io.github.lywnet.metrics.MetricChoice;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The outcomes as a CSV file (RFC 4180, UTF-8, decimal point, no formulas): one
 * row for each image set, whatever became of it, written as soon as it is
 * known. An earlier report of the same name is replaced or continued; any other
 * file is refused.
 */
public final class CsvReport {

	private final CsvFile csv;
	private final MetricChoice choice;

	/**
	 * Makes a report of the metrics of {@link MetricChoice#DEFAULT}, see
	 * {@link #CsvReport(Path, MetricChoice)}.
	 */
	public CsvReport(final Path file) {
		this(file, MetricChoice.DEFAULT);
	}

	/**
	 * Makes a report and sees to its folder.
	 *
	 * @param choice the metrics of all outcomes
	 * @throws UsageException if the file cannot be a report, or is something else
	 */
	public CsvReport(final Path file, final MetricChoice choice) {
		csv = new CsvFile(file, ReportColumns.FIRST);
		this.choice = choice;
	}

	/** The file that is written, as an absolute path. */
	public Path file() {
		return csv.file();
	}

	/** The metrics of an outcome as cells, see {@link ReportRow#metrics}. */
	public static List<String> metrics(final ImageSetOutcome outcome,
		final MetricChoice choice)
	{
		return ReportRow.metrics(outcome, choice);
	}

	/**
	 * Works through image sets whose model is not known, adding a row for each
	 * when it is done.
	 *
	 * @return one outcome for each, in their order
	 * @throws FusionException if the report cannot be written
	 */
	public List<ImageSetOutcome> run(final Batch batch,
		final List<ImageSet> sets)
	{
		return run(batch, sets, ReportRow.ofEvaluation(choice), Collections
			.emptyList());
	}

	/**
	 * Works through image sets, adding a row for each when it is done.
	 *
	 * @param row makes the rows
	 * @param earlier rows of an earlier report; those of sets that are skipped
	 *          now, and of others than these, are kept
	 * @return one outcome for each, in their order
	 * @throws FusionException if the report cannot be written
	 */
	List<ImageSetOutcome> run(final Batch batch, final List<ImageSet> sets,
		final ReportRow row, final List<List<String>> earlier)
	{
		try (ReportRows rows = new ReportRows(csv, row, earlier)) {
			return batch.run(sets, rows::add);
		}
	}

	/**
	 * The rows of an earlier report without its header.
	 *
	 * @throws UsageException if it has other columns
	 */
	List<List<String>> earlier(final ReportRow row) {
		final List<List<String>> rows = csv.read();
		if (rows.isEmpty()) return rows;
		checkColumns(file(), rows, row.header());
		return rows.subList(1, rows.size());
	}

	/**
	 * Merges reports into this one, which replaces an earlier one.
	 *
	 * @param reports in the order that their rows shall have
	 * @return how many rows it has: one for each pair, of several the first whose
	 *         pair was done, else the last
	 * @throws UsageException if one is missing, is no report, has other columns
	 *           than the first, or is this one
	 * @throws FusionException if one cannot be read, or this one not be written
	 */
	public int merge(final List<Path> reports) {
		final Map<List<String>, List<String>> merged = new LinkedHashMap<>();
		List<String> header = null;
		for (final Path report : reports) {
			final List<List<String>> rows = rowsOf(report);
			if (header == null) header = rows.get(0);
			checkColumns(report, rows, header);
			rows.subList(1, rows.size()).forEach(row -> merged.merge(ReportRow.pair(
				row), row, (old, other) -> ReportRow.isOk(old) ? old : other));
		}
		final List<List<String>> all = new ArrayList<>();
		all.add(header);
		all.addAll(merged.values());
		csv.write(all);
		return merged.size();
	}

	private List<List<String>> rowsOf(final Path report) {
		if (!Files.isRegularFile(report)) throw new UsageException(
			"There is no report " + report + ".");
		if (report.toAbsolutePath().normalize().equals(file().normalize())) {
			throw new UsageException("The merged report would replace " + report +
				": choose another name for it.");
		}
		final List<List<String>> rows = new CsvFile(report, ReportColumns.FIRST)
			.read();
		if (rows.isEmpty()) throw new UsageException("The report " + report +
			" is empty: expected the columns " + String.join(",",
				ReportColumns.FIRST) + " at least.");
		return rows;
	}

	private static void checkColumns(final Path report,
		final List<List<String>> rows, final List<String> header)
	{
		if (rows.stream().allMatch(row -> row.size() == header.size()) && rows.get(
			0).equals(header)) return;
		throw new UsageException("The report " + report +
			" is one of another version or run: found the columns " + String.join(",",
				rows.get(0)) + ", expected " + String.join(",", header) +
			" in every row.");
	}
}
