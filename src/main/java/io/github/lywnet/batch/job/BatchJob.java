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
import io.github.lywnet.batch.BatchProgress;
import io.github.lywnet.batch.ImageSet;
import io.github.lywnet.batch.ImageSetOutcome;
import io.github.lywnet.batch.Role;
import io.github.lywnet.batch.RunInputs;
import io.github.lywnet.batch.Workers;
import io.github.lywnet.common.FusionException;
import io.github.lywnet.image.PairOptions;
import io.github.lywnet.metrics.MetricChoice;

import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/**
 * Fuses image sets with one model and reports, for the menu, the command line
 * and clusters alike.
 */
public final class BatchJob {

	private final FusionWorkers workers;
	private final PairOptions options;
	private final MetricChoice choice;
	private final ExistingFiles existing;
	private final Consumer<String> log;
	private final BatchProgress progress;
	private final Sidecar sidecar;

	/**
	 * Makes a job.
	 *
	 * @param workers who fuse; stay the caller's to close
	 * @param options how images become pairs
	 * @param choice the metrics
	 * @param existing what becomes of sets whose fused image exists
	 * @param log gets a line for each set
	 * @param progress is told how far it is, and may end the job
	 * @param sidecar makes what is wanted of each fused image
	 */
	public BatchJob(final FusionWorkers workers, final PairOptions options,
		final MetricChoice choice, final ExistingFiles existing,
		final Consumer<String> log, final BatchProgress progress,
		final Sidecar sidecar)
	{
		this.workers = workers;
		this.options = options;
		this.choice = choice;
		this.existing = existing;
		this.log = log;
		this.progress = progress;
		this.sidecar = sidecar;
	}

	/**
	 * Fuses image sets. One that fails does not stop the others.
	 *
	 * @param sets the sets, {@link Role#FUSED} being the file to write
	 * @param inputs what must not be replaced: all images of the run of which
	 *          these sets may be a part
	 * @param choosesFormat whether a fused image that PNG cannot hold becomes a
	 *          NIfTI or TIFF file of the same base name; otherwise its pair fails
	 * @param report gets a row for each set as soon as it is done; where existing
	 *          fused images are skipped or a run is resumed, it keeps what it has
	 *          of others; null for none, and nothing to resume
	 * @return what became of each set, in their order
	 * @throws FusionException if the report cannot be written
	 */
	public List<ImageSetOutcome> run(final List<ImageSet> sets,
		final RunInputs inputs, final boolean choosesFormat, final CsvReport report)
	{
		final ReportRow row = ReportRow.ofFusion(workers.model(), workers
			.checksum(), workers.device(), workers.precision(), options, choice,
			sets);
		final List<List<String>> known = report != null && existing
			.continuesReport() ? report.earlier(row) : Collections.emptyList();
		final PairTask task = new PairTask(options, choice, existing.mayReplace(),
			choosesFormat, inputs);
		final Workers fusing = new EarlierResults(existing, choosesFormat, inputs,
			new FinishedSets(row, options, known)).sparing(workers.of(task, log,
				progress));
		final Batch batch = new Batch("fused", described(fusing, row), log,
			progress);
		return report == null ? batch.run(sets) : report.run(batch, sets, row,
			known);
	}

	/** Workers whose fused images get what shall be beside them. */
	private Workers described(final Workers fusing, final ReportRow row) {
		return (sets, batchProgress, done) -> fusing.run(sets, batchProgress, (
			index, outcome, seconds) -> done.accept(index, described(outcome, row),
				seconds));
	}

	private ImageSetOutcome described(final ImageSetOutcome outcome,
		final ReportRow row)
	{
		if (!outcome.isOk()) return outcome;
		try {
			sidecar.write(outcome, row.facts(outcome));
			return outcome.withPlanes(Collections.emptyList());
		}
		catch (final FusionException exc) {
			return ImageSetOutcome.failed(outcome.set(), exc.getMessage());
		}
	}
}
