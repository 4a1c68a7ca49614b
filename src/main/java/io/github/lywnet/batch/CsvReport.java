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

import io.github.lywnet.metrics.FusionMetric;
import io.github.lywnet.metrics.MetricChoice;
import io.github.lywnet.network.FusionException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The outcomes as a CSV file (RFC 4180, UTF-8, decimal point): one row for each
 * image set, whatever became of it. An earlier report of the same name is
 * replaced.
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
	 * @throws UsageException if the file cannot be a report
	 */
	public CsvReport(final Path file, final MetricChoice choice) {
		csv = new CsvFile(file);
		this.choice = choice;
	}

	/** The file that is written, as an absolute path. */
	public Path file() {
		return csv.file();
	}

	/**
	 * Writes the report.
	 *
	 * @param outcomes its rows
	 * @param model the name of the model; empty if it is not known
	 * @param device the device that the model ran on; empty if it is not known
	 * @throws FusionException if it cannot be written
	 */
	public void write(final List<Outcome> outcomes, final String model,
		final String device)
	{
		final List<List<String>> rows = new ArrayList<>();
		rows.add(header());
		for (final Outcome outcome : outcomes) {
			rows.add(row(outcome, model, device));
		}
		csv.write(rows);
	}

	private List<String> header() {
		final List<String> cells = new ArrayList<>(Arrays.asList("pair",
			"anatomical", "functional", "fused", "status", "message", "model",
			"device", "range"));
		for (final FusionMetric metric : choice.metrics()) {
			cells.add(metric.shortName());
		}
		return cells;
	}

	private List<String> row(final Outcome outcome, final String model,
		final String device)
	{
		final List<String> cells = new ArrayList<>();
		cells.add(outcome.set().name());
		for (final Role role : Role.values()) {
			final Path image = outcome.set().file(role);
			cells.add(image == null ? "" : image.toString());
		}
		cells.add(outcome.status().key());
		cells.add(outcome.message());
		cells.add(model);
		cells.add(device);
		cells.add(outcome.range());
		cells.addAll(metrics(outcome, choice));
		return cells;
	}

	/**
	 * The metrics of an outcome as cells, in the order of the choice, with six digits
	 * behind the decimal point; empty if there are no scores.
	 */
	public static List<String> metrics(final Outcome outcome,
		final MetricChoice choice)
	{
		final List<String> cells = new ArrayList<>();
		for (final FusionMetric metric : choice.metrics()) {
			cells.add(outcome.isOk() ? String.format(Locale.ROOT, "%.6f", outcome
				.scores().get(metric)) : "");
		}
		return cells;
	}
}
