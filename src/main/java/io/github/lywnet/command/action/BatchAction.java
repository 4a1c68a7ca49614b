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

package io.github.lywnet.command.action;

import ij.IJ;
import ij.WindowManager;

import io.github.lywnet.batch.BatchProgress;
import io.github.lywnet.batch.ImagePairing;
import io.github.lywnet.batch.ImageSet;
import io.github.lywnet.batch.ImageSetOutcome;
import io.github.lywnet.batch.OutputPlan;
import io.github.lywnet.batch.Role;
import io.github.lywnet.batch.RunInputs;
import io.github.lywnet.batch.job.BatchJob;
import io.github.lywnet.batch.job.CsvReport;
import io.github.lywnet.batch.job.LocalWorkers;
import io.github.lywnet.batch.job.Sidecar;
import io.github.lywnet.common.FusionException;
import io.github.lywnet.common.FusionMonitor;
import io.github.lywnet.common.PlainText;
import io.github.lywnet.engine.LoadedNetworks;
import io.github.lywnet.metrics.MetricChoice;
import io.github.lywnet.network.FusionNetwork;
import io.github.lywnet.report.FusionReport;
import io.github.lywnet.report.HtmlFile;
import io.github.lywnet.settings.Settings;

import java.awt.EventQueue;
import java.awt.Window;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;

/** Fuses the images of two folders. */
public final class BatchAction {

	private final BatchOptions options;

	/**
	 * Makes the action.
	 *
	 * @throws FusionException if a folder is missing or an option has an
	 *           impossible value
	 */
	public BatchAction(final Settings settings) {
		options = new BatchOptions(settings);
	}

	/**
	 * Fuses the pairs of two folders, reports, and appends the metrics if that is
	 * wanted. Pairs that fail do not stop the others; the log says how each went.
	 *
	 * @param monitor is told the progress, and may end the batch
	 * @throws FusionException if nothing can be done
	 * @throws CancellationException if the monitor has ended the batch, after all
	 *           the reporting
	 */
	public void run(final FusionMonitor monitor) {
		final ImagePairing pairing = options.pairing();
		final List<ImageSet> sets = OutputPlan.assign(pairing, options.output());
		final MetricChoice choice = choice();
		final CsvReport report = report(sets);
		final RunInputs inputs = RunInputs.ofFusion(sets);
		final Optional<HtmlFile> html = options.html().map(file -> new HtmlFile(
			file, inputs));
		final Sidecar transforms = options.transforms(sets);
		IJ.showStatus("LYWNet: loading the model");
		final FusionNetwork network = LoadedNetworks.get(options.network().model(),
			options.network().device(), options.network().precision(), IJ::log);
		pairing.notes().stream().map(PlainText::of).forEach(IJ::log);
		final Map<Path, ImageSetOutcome> scored = new ConcurrentHashMap<>();
		final List<ImageSetOutcome> outcomes = new BatchJob(new LocalWorkers(
			network, options.network().model(), options.network().memory()), options
				.pair(), choice, options.existing(), IJ::log, new BatchProgress(monitor,
					line -> IJ.showStatus("LYWNet: fusing " + line)), transforms.and((
						outcome, facts) -> scored.put(outcome.set().file(Role.FUSED),
							outcome))).run(sets, inputs, true, report);
		if (options.metrics().choice().isPresent()) appendMetrics(outcomes, scored,
			network);
		html.ifPresent(file -> write(file, outcomes, choice, network));
		final String summary = summary(outcomes);
		IJ.log(summary + (report == null ? "" : ", report in " + report.file()));
		if (monitor.isCanceled()) throw new CancellationException(summary);
		IJ.showStatus(summary);
		if (hasFailures(outcomes)) showLog();
	}

	private static boolean hasFailures(final List<ImageSetOutcome> outcomes) {
		return outcomes.stream().anyMatch(outcome -> outcome
			.status() == ImageSetOutcome.Status.FAILED);
	}

	/**
	 * Fiji says "Command finished", and why some pairs failed stands in a hidden
	 * log. NB: the focus later, as the window of the metrics takes it when it
	 * opens.
	 */
	private static void showLog() {
		final Window log = WindowManager.getWindow("Log");
		if (log == null) return;
		WindowManager.toFront(log);
		EventQueue.invokeLater(log::requestFocus);
	}

	/** The metrics of the report; the standard ones where the table gets none. */
	private MetricChoice choice() {
		return options.metrics().choice().orElse(MetricChoice.DEFAULT);
	}

	private CsvReport report(final List<ImageSet> sets) {
		if (options.report() == null) return null;
		RunInputs.ofFusion(sets).checkNone(options.report());
		return new CsvReport(options.report(), choice());
	}

	private void write(final HtmlFile file, final List<ImageSetOutcome> outcomes,
		final MetricChoice choice, final FusionNetwork network)
	{
		IJ.showStatus("LYWNet: writing the report");
		new FusionReport(file, options.pair(), choice).write(outcomes, "Model " +
			network.description().name() + " on " + network.device() +
			", fused images in " + options.output() + ".", "LYWNet Batch...");
		IJ.log("LYWNet: wrote the report " + file.file());
	}

	/**
	 * Appends the rows of the table, in the order of the pairs. NB: no plots,
	 * which would be a window for each pair.
	 *
	 * @param scored the outcomes with the metrics of their planes, by fused image
	 */
	private void appendMetrics(final List<ImageSetOutcome> outcomes,
		final Map<Path, ImageSetOutcome> scored, final FusionNetwork network)
	{
		for (final ImageSetOutcome outcome : outcomes) {
			if (!outcome.isOk()) continue;
			final Path fused = outcome.set().file(Role.FUSED);
			MetricsWindow.append(fused.getFileName().toString(), network.description()
				.name(), network.device(), outcome.facts(), scored.get(fused).planes(),
				options.metrics().isByPlane());
		}
	}

	/** How many pairs ended in each way. */
	private static String summary(final List<ImageSetOutcome> outcomes) {
		final List<String> counts = new ArrayList<>();
		for (final ImageSetOutcome.Status status : ImageSetOutcome.Status
			.values())
		{
			final long count = outcomes.stream().filter(outcome -> outcome
				.status() == status).count();
			if (count > 0) counts.add(count + " " + status.key());
		}
		return "LYWNet: " + outcomes.size() + " pairs: " + String.join(", ",
			counts);
	}
}
