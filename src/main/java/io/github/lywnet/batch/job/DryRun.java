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

import io.github.lywnet.batch.ImageSet;
import io.github.lywnet.batch.ImageSetOutcome;
import io.github.lywnet.batch.Role;
import io.github.lywnet.batch.RunInputs;
import io.github.lywnet.batch.UsageException;
import io.github.lywnet.common.FusionException;
import io.github.lywnet.image.PairOptions;
import io.github.lywnet.image.files.ImageFiles;
import io.github.lywnet.metrics.MetricChoice;
import io.github.lywnet.network.ModelChecksum;
import io.github.lywnet.network.ModelDescription;
import io.github.lywnet.network.Precision;
import io.github.lywnet.space.CommonGrid;
import io.github.lywnet.space.Geometry;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Says what a run would do, without a network, without pixels, and without
 * writing anything. Geometry is compared where the headers of both images tell
 * it, as those of NIfTI and DICOM do; what opening an image finds out beyond
 * that is not known.
 */
public final class DryRun {

	private final PairOptions options;
	private final EarlierResults earlier;

	/**
	 * Makes a dry run of some sets.
	 *
	 * @param model the folder of the model
	 * @param precision how the network shall calculate
	 * @param options how images become pairs
	 * @param choice the metrics of the report
	 * @param existing what becomes of sets whose fused image exists
	 * @param choosesFormat as for {@link BatchJob#run}
	 * @param report the report that is resumed; null for none
	 * @param inputs what must not be replaced
	 * @throws UsageException if the report cannot be resumed
	 */
	public DryRun(final Path model, final Precision precision,
		final PairOptions options, final MetricChoice choice,
		final ExistingFiles existing, final boolean choosesFormat,
		final CsvReport report, final RunInputs inputs, final List<ImageSet> sets)
	{
		this.options = options;
		final ReportRow row = ReportRow.ofFusion(ModelDescription.read(model)
			.name(), ModelChecksum.of(model), "", precision, options, choice, sets);
		earlier = new EarlierResults(existing, choosesFormat, inputs,
			new FinishedSets(row, options, existing == ExistingFiles.RESUME &&
				report != null ? report.earlier(row) : Collections.emptyList()));
	}

	/**
	 * Looks at all sets.
	 *
	 * @param lines gets what would become of each
	 * @return how many would fail
	 */
	public long run(final List<ImageSet> sets, final Consumer<String> lines) {
		long failing = 0;
		for (final ImageSet set : sets) {
			try {
				lines.accept(set.shownName() + ": would be " + future(set));
			}
			catch (final FusionException exc) {
				failing++;
				lines.accept(set.shownName() + ": would fail: " + exc.getMessage());
			}
		}
		return failing;
	}

	private String future(final ImageSet set) {
		final Optional<ImageSetOutcome> known = earlier.of(set);
		if (known.isPresent()) return known.get().status().key() + ", " + known
			.get().message();
		checkGeometry(set);
		return earlier.replaced(set).map(old -> "fused again, replacing " + old
			.file(Role.FUSED)).orElse("fused");
	}

	private void checkGeometry(final ImageSet set) {
		final PairOptions chosen = set.options(options);
		final Path anatomical = set.file(Role.ANATOMICAL);
		final Path functional = set.file(Role.FUNCTIONAL);
		// NB: where an image is repeated or registered, its voxels need not be the
		// other's
		if (chosen.repeat() || chosen.isRegistered() || !isLocal(anatomical) ||
			!isLocal(functional)) return;
		final Optional<Geometry> a = ImageFiles.geometry(anatomical);
		final Optional<Geometry> f = ImageFiles.geometry(functional);
		if (a.isPresent() && f.isPresent()) CommonGrid.of(a.get(), f.get(), chosen
			.resample());
	}

	/** Other files would have to be copied. */
	private static boolean isLocal(final Path file) {
		return file.getFileSystem() == FileSystems.getDefault();
	}
}
