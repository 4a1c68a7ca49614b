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

import io.github.lywnet.batch.BatchProgress;
import io.github.lywnet.batch.ImageSet;
import io.github.lywnet.batch.ImageSetOutcome;
import io.github.lywnet.batch.RunInputs;
import io.github.lywnet.batch.UsageException;
import io.github.lywnet.batch.job.BatchJob;
import io.github.lywnet.batch.job.CsvReport;
import io.github.lywnet.batch.job.DryRun;
import io.github.lywnet.batch.job.ExistingFiles;
import io.github.lywnet.batch.job.FusionWorkers;
import io.github.lywnet.batch.job.Sidecar;
import io.github.lywnet.common.FusionException;
import io.github.lywnet.common.FusionMonitor;
import io.github.lywnet.engine.LoadedNetworks;
import io.github.lywnet.fusion.NetworkOptions;
import io.github.lywnet.image.PairOptions;
import io.github.lywnet.metrics.MetricChoice;
import io.github.lywnet.report.HtmlFile;
import io.github.lywnet.settings.Settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Fuses image sets with one model and shows what became of them. */
final class FusionRun {

	private final FusionProgram program;
	private final Console console;
	private final NetworkOptions network;
	private final PairOptions pair;
	private final Path model;
	private final MetricChoice choice;
	private final ExistingFiles existing;
	private final Settings settings;
	private final String command;

	/**
	 * Makes a run.
	 *
	 * @param program knows where the fusing is done
	 * @param settings of the network, of the pairs, and {@link HtmlFile#SETTING}
	 * @param choice the metrics
	 * @param existing what becomes of sets whose fused image exists
	 * @param command what the user has written, for the HTML report
	 * @throws UsageException if a setting is impossible or there is no such model
	 */
	FusionRun(final FusionProgram program, final Settings settings,
		final MetricChoice choice, final ExistingFiles existing,
		final String command)
	{
		this.settings = settings;
		this.command = command;
		this.choice = choice;
		this.program = program;
		console = program.console();
		this.existing = existing;
		try {
			network = new NetworkOptions(settings);
			pair = new PairOptions(settings);
			model = network.model();
		}
		catch (final FusionException exc) {
			throw new UsageException(exc);
		}
	}

	/** How images become pairs. */
	PairOptions options() {
		return pair;
	}

	/**
	 * Fuses image sets.
	 *
	 * @param sets the sets, {@link io.github.lywnet.batch.Role#FUSED} being the
	 *          file to write
	 * @param inputs all images of the run, of which the sets may be a part
	 * @param report the report to write, or null for none
	 * @param choosesFormat whether PNG files become others where PNG cannot hold
	 *          the image
	 * @param destination where the fused images go, for people
	 * @param sidecar writes what shall be beside each fused image
	 * @return the exit status
	 * @throws UsageException if the model cannot be loaded on the device, or the
	 *           HTML report cannot be written
	 * @throws FusionException if the engine cannot be started
	 */
	int run(final List<ImageSet> sets, final RunInputs inputs,
		final CsvReport report, final boolean choosesFormat,
		final String destination, final Sidecar sidecar)
	{
		final Optional<HtmlFile> html = HtmlFile.of(settings, inputs);
		try (FusionWorkers workers = program.workers(settings)) {
			final String name = workers.model();
			if (workers.precision() != network.precision()) {
				console.progress(LoadedNetworks.noPrecision(workers.device(), workers
					.precision(), network.precision()));
			}
			console.progress("Fusing " + sets.size() + (sets.size() == 1 ? " pair"
				: " pairs") + " with " + name + " on " + workers.device());
			final List<ImageSetOutcome> outcomes = new BatchJob(workers, pair, choice,
				existing, console::progress, new BatchProgress(FusionMonitor.NONE),
				sidecar).run(sets, inputs, choosesFormat, report);
			final String caption = "Model " + name + " on " + workers.device() +
				", fused images in " + destination + ".";
			final OutcomePrinter results = new OutcomePrinter(console, report,
				choice);
			final int status = results.show(outcomes, caption);
			html.ifPresent(file -> results.write(file, pair, outcomes, caption,
				command));
			return status;
		}
	}

	/**
	 * Prints what would become of image sets.
	 *
	 * @param inputs as for {@link #run}
	 * @param report the report to resume, or null for none
	 * @param choosesFormat as for {@link #run}
	 * @return the exit status
	 */
	int preview(final List<ImageSet> sets, final RunInputs inputs,
		final CsvReport report, final boolean choosesFormat)
	{
		final long failing = new DryRun(model, network.precision(), pair, choice,
			existing, choosesFormat, report, inputs, sets).run(sets, console::result);
		console.progress("Of " + sets.size() + " pairs " + failing +
			" would fail; nothing was written.");
		return failing == 0 ? ExitStatus.DONE : ExitStatus.FAILED;
	}
}
