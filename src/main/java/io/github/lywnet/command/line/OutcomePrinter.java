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
import io.github.lywnet.batch.job.CsvReport;
import io.github.lywnet.image.PairOptions;
import io.github.lywnet.metrics.MetricChoice;
import io.github.lywnet.report.FusionReport;
import io.github.lywnet.report.HtmlFile;

import java.util.List;

/**
 * Shows outcomes: the table, the report if there shall be one, the exit status.
 */
final class OutcomePrinter {

	private final Console console;
	private final CsvReport report;
	private final MetricChoice choice;

	/**
	 * Makes the results' destination.
	 *
	 * @param report the report that was written, or null for none
	 * @param choice the metrics of all outcomes
	 */
	OutcomePrinter(final Console console, final CsvReport report,
		final MetricChoice choice)
	{
		this.console = console;
		this.report = report;
		this.choice = choice;
	}

	/**
	 * Writes the HTML report.
	 *
	 * @param options of all pairs
	 * @param caption what they were fused with
	 * @param command what made it
	 */
	void write(final HtmlFile file, final PairOptions options,
		final List<ImageSetOutcome> outcomes, final String caption,
		final String command)
	{
		new FusionReport(file, options, choice).write(outcomes, caption, command);
		console.progress("Wrote " + file.file() + ".");
	}

	/**
	 * Prints the table.
	 *
	 * @param caption a line below the table
	 * @return the exit status
	 */
	int show(final List<ImageSetOutcome> outcomes, final String caption) {
		new ScoreTable(console, choice).print(outcomes, caption);
		if (report != null) console.progress("Wrote " + report.file() + ".");
		final long failed = outcomes.stream().filter(outcome -> outcome
			.status() == ImageSetOutcome.Status.FAILED).count();
		if (failed == 0) return ExitStatus.DONE;
		console.progress(failed + " of " + outcomes.size() + " failed.");
		return ExitStatus.FAILED;
	}
}
