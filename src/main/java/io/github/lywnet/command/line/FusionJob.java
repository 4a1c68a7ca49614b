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

import io.github.lywnet.batch.Batch;
import io.github.lywnet.batch.BatchProgress;
import io.github.lywnet.batch.CsvReport;
import io.github.lywnet.batch.ExistingFiles;
import io.github.lywnet.batch.FilePairFusion;
import io.github.lywnet.batch.ImageSet;
import io.github.lywnet.batch.Outcome;
import io.github.lywnet.batch.Role;
import io.github.lywnet.batch.UsageException;
import io.github.lywnet.engine.EngineLoader;
import io.github.lywnet.engine.FusionEngine;
import io.github.lywnet.engine.LoadedNetworks;
import io.github.lywnet.fusion.FusionMonitor;
import io.github.lywnet.image.PairOptions;
import io.github.lywnet.metrics.MetricChoice;
import io.github.lywnet.network.Device;
import io.github.lywnet.network.FusionException;
import io.github.lywnet.network.FusionNetwork;
import io.github.lywnet.network.ModelStore;
import io.github.lywnet.network.Precision;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Fuses image sets with one network and shows what became of them. */
final class FusionJob {

	/** The model where none is chosen. */
	static final String DEFAULT_MODEL = ModelStore.DEFAULT_MODEL;

	private final Console console;
	private final Path model;
	private final Device device;
	private final Precision precision;
	private final PairOptions options;
	private final ExistingFiles existing;

	/**
	 * Makes a job.
	 *
	 * @param model the name of a bundled model, or a model folder
	 * @param precision how the network calculates, if it can
	 * @param options how images become pairs
	 * @param existing what becomes of sets whose fused image exists
	 * @throws UsageException if there is no such model
	 */
	FusionJob(final Console console, final String model, final Device device,
		final Precision precision, final PairOptions options,
		final ExistingFiles existing)
	{
		this.console = console;
		this.model = find(model);
		this.device = device;
		this.precision = precision;
		this.options = options;
		this.existing = existing;
	}

	/**
	 * Fuses image sets.
	 *
	 * @param sets the sets, {@link Role#FUSED} being the file to write
	 * @param report the report to write, or null for none
	 * @param output where the fused images go; if that is a folder, PNG files become
	 *          TIFF files where PNG cannot hold the image
	 * @return the exit status
	 * @throws UsageException if the model cannot be loaded on the device
	 * @throws FusionException if the engine cannot be started
	 */
	int run(final List<ImageSet> sets, final CsvReport report,
		final Path output)
	{
		try (FusionNetwork network = load(EngineLoader.engine())) {
			final String name = network.description().name();
			if (network.precision() != precision) {
				console.progress(LoadedNetworks.noPrecision(network, precision));
			}
			console.progress("Fusing " + sets.size() + (sets.size() == 1 ? " pair"
				: " pairs") + " with " + name + " on " + network.device());
			final BatchProgress progress = new BatchProgress(FusionMonitor.NONE);
			final List<Outcome> outcomes = new Batch("fused", new FilePairFusion(
				network, options, existing, Files.isDirectory(output), progress),
				console::progress, progress).run(sets);
			return new Results(console, report, MetricChoice.DEFAULT).show(outcomes, name,
				network.device(), "Model " + name + " on " + network.device() + ", fused images in " +
					output + ".");
		}
	}

	private static Path find(final String model) {
		try {
			return ModelStore.find(model);
		}
		catch (final FusionException exc) {
			throw new UsageException(exc);
		}
	}

	private FusionNetwork load(final FusionEngine engine) {
		try {
			return engine.load(model, device, precision);
		}
		catch (final FusionException exc) {
			throw new UsageException(exc);
		}
	}
}
