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
package io.github.lywnet.batch;

import io.github.lywnet.metrics.MetricChoice;
import io.github.lywnet.network.FusionException;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;

/**
 * The outcomes as a CSV file (RFC 4180, UTF-8, decimal point, no formulas): one row
 * for each image set, whatever became of it, written as soon as it is known. An
 * earlier report of the same name is replaced or continued; any other file is
 * refused.
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
		csv = new CsvFile(file, ReportRow.FIRST_COLUMNS);
		this.choice = choice;
	}

	/** The file that is written, as an absolute path. */
	public Path file() {
		return csv.file();
	}

	/** The metrics of an outcome as cells, see {@link ReportRow#metrics}. */
	public static List<String> metrics(final Outcome outcome,
		final MetricChoice choice)
	{
		return ReportRow.metrics(outcome, choice);
	}

	/**
	 * Works through image sets, adding a row for each when it is done.
	 *
	 * @param model the name of the model; empty if it is not known
	 * @param device the device that the model ran on; empty if it is not known
	 * @return one outcome for each, in their order
	 * @throws FusionException if the report cannot be written
	 */
	public List<Outcome> run(final Batch batch, final List<ImageSet> sets,
		final String model, final String device)
	{
		return run(batch, sets, new ReportRow(model, device, choice), Collections
			.emptyList());
	}

	/**
	 * Works through image sets as {@link #run} does, but keeps what an earlier report
	 * knows of sets that are skipped now, and of others than these.
	 *
	 * @throws FusionException if the report cannot be read or written
	 * @throws UsageException if the earlier report has other columns
	 */
	List<Outcome> resume(final Batch batch, final List<ImageSet> sets,
		final String model, final String device)
	{
		final ReportRow row = new ReportRow(model, device, choice);
		return run(batch, sets, row, earlier(row.header()));
	}

	private List<Outcome> run(final Batch batch, final List<ImageSet> sets,
		final ReportRow row, final List<List<String>> earlier)
	{
		try (ReportRows rows = new ReportRows(csv, row, earlier)) {
			return batch.run(sets, rows::add);
		}
	}

	/** The rows of the earlier report without its header. */
	private List<List<String>> earlier(final List<String> header) {
		final List<List<String>> rows = csv.read();
		if (rows.isEmpty()) return rows;
		if (rows.stream().allMatch(row -> row.size() == header.size()) && rows.get(0)
			.equals(header)) return rows.subList(1, rows.size());
		throw new UsageException("The report " + file() +
			" cannot be continued, it is one of another version: found the columns " +
			String.join(",", rows.get(0)) + ", expected " + String.join(",", header) +
			". Choose another name, or move it away.");
	}
}
