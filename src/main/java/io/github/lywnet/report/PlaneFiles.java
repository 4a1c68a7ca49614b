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

import io.github.lywnet.batch.CsvFile;
import io.github.lywnet.batch.ImageSet;
import io.github.lywnet.batch.ImageSetOutcome;
import io.github.lywnet.batch.RunInputs;
import io.github.lywnet.batch.UsageException;
import io.github.lywnet.batch.job.PairFolder;
import io.github.lywnet.batch.job.Sidecar;
import io.github.lywnet.common.FusionException;
import io.github.lywnet.common.WholeFile;
import io.github.lywnet.metrics.FusionMetric;
import io.github.lywnet.metrics.FusionScores;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.imageio.ImageIO;

/**
 * Writes the metrics of each plane of fused stacks and volumes: for the pair
 * NAME the table {@code NAME-planes.csv}, a row for each plane in ImageJ's
 * order from 1, and its plots {@code NAME-planes.png}. Images of one plane get
 * none.
 */
public final class PlaneFiles implements Sidecar {

	private static final String PLANE = "plane";

	private final PairFolder folder;
	private final RunInputs inputs;

	/**
	 * Chooses the files and sees to their folder.
	 *
	 * @param sets all pairs of the run
	 * @param inputs what must not be replaced
	 * @throws UsageException if two pairs would get the same file, or it cannot
	 *           be written to
	 */
	public PlaneFiles(final Path folder, final List<ImageSet> sets,
		final RunInputs inputs)
	{
		this.folder = new PairFolder(folder, sets);
		this.inputs = inputs;
	}

	@Override
	public void write(final ImageSetOutcome outcome,
		final Map<String, String> facts)
	{
		final List<FusionScores> planes = outcome.planes();
		if (planes.size() < 2) return;
		final Path csv = folder.file(outcome.set(), "-planes.csv");
		new CsvFile(csv, Collections.singletonList(PLANE)).write(rows(planes));
		final Path plots = folder.file(outcome.set(), "-planes.png");
		inputs.checkNone(plots);
		try {
			WholeFile.write(plots, stream -> ImageIO.write(new PlanePlots(outcome
				.set().name(), planes).picture(), "png", stream));
		}
		catch (final IOException exc) {
			throw new FusionException("The plots " + plots + " cannot be written: " +
				exc + ". Check the folder and the free space of its disk.", exc);
		}
	}

	private static List<List<String>> rows(final List<FusionScores> planes) {
		final List<FusionMetric> metrics = planes.get(0).choice().metrics();
		final List<List<String>> rows = new ArrayList<>();
		rows.add(new ArrayList<>(Collections.singletonList(PLANE)));
		metrics.forEach(metric -> rows.get(0).add(metric.shortName()));
		for (final FusionScores plane : planes) {
			final List<String> cells = new ArrayList<>();
			cells.add(String.valueOf(rows.size()));
			metrics.forEach(metric -> cells.add(String.format(Locale.ROOT, "%.6f",
				plane.get(metric))));
			rows.add(cells);
		}
		return rows;
	}
}
