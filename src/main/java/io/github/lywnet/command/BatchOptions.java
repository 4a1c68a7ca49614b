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
package io.github.lywnet.command;

import io.github.lywnet.batch.ExistingFiles;
import io.github.lywnet.batch.ImagePairing;
import io.github.lywnet.batch.Role;
import io.github.lywnet.image.PairOptions;
import io.github.lywnet.network.Device;
import io.github.lywnet.network.FusionException;
import io.github.lywnet.network.Precision;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/**
 * The options of the batch, checked. Their names are the keys of a recorded macro
 * and must never change.
 */
final class BatchOptions {

	static final String DEFAULT_PATTERN = ImagePairing.EQUAL_NAMES;
	static final String DEFAULT_EXISTING = "skip";
	static final String DEFAULT_REPORT = "report.csv";

	private final Map<Role, Path> sources = new EnumMap<>(Role.class);
	private final Path output;
	private String pattern = DEFAULT_PATTERN;
	private String model = FuseOptions.DEFAULT_MODEL;
	private Device device = Device.parse(FuseOptions.DEFAULT_DEVICE);
	private Precision precision = Precision.FLOAT32;
	private PairOptions pair = new PairOptions();
	private ExistingFiles existing = ExistingFiles.parse(DEFAULT_EXISTING);
	private boolean metrics = FuseOptions.DEFAULT_METRICS;
	private Path report;

	/**
	 * Makes options with their defaults, but without a report.
	 *
	 * @param anatomical folder of the anatomical images
	 * @param functional folder of the functional images
	 * @param output folder for the fused images, made if it is missing
	 * @throws FusionException if one is not given, or the first two are no folders
	 */
	BatchOptions(final String anatomical, final String functional,
		final String output)
	{
		sources.put(Role.ANATOMICAL, folder("anatomical", anatomical));
		sources.put(Role.FUNCTIONAL, folder("functional", functional));
		this.output = PathOption.require("output", output);
	}

	/**
	 * Reads the options of a macro's line. What is missing has its default.
	 *
	 * @throws FusionException if an option has an impossible value
	 */
	static BatchOptions ofMacro(final MacroLine line) {
		return new BatchOptions(line.text("anatomical", ""), line.text("functional",
			""), line.text("output", "")) //
				.pattern(line.text("pattern", DEFAULT_PATTERN)) //
				.network(line.text("model", FuseOptions.DEFAULT_MODEL), line.text(
					"device", FuseOptions.DEFAULT_DEVICE), line.text("precision",
						FuseOptions.DEFAULT_PRECISION)) //
				.pair(FuseOptions.pairOfMacro(line)) //
				.existing(line.text("existing", DEFAULT_EXISTING)) //
				.metrics(line.flag("metrics", FuseOptions.DEFAULT_METRICS)) //
				.report(line.text("report", DEFAULT_REPORT));
	}

	/** Sets which images belong together, see {@link ImagePairing}. */
	BatchOptions pattern(final String names) {
		pattern = names;
		return this;
	}

	/**
	 * Sets the network.
	 *
	 * @param nameOrFolder name of a bundled model, or a model folder
	 * @param where auto, cpu or gpu
	 * @param digits float32 or bfloat16
	 */
	BatchOptions network(final String nameOrFolder, final String where,
		final String digits)
	{
		model = nameOrFolder == null ? "" : nameOrFolder.trim();
		device = Device.parse(where);
		precision = Precision.parse(digits);
		return this;
	}

	/** Sets how images become pairs. */
	BatchOptions pair(final PairOptions options) {
		pair = options;
		return this;
	}

	/** Sets what becomes of fused images that exist: skip, overwrite or fail. */
	BatchOptions existing(final String choice) {
		existing = ExistingFiles.parse(choice);
		return this;
	}

	/** Sets whether the metrics table gets a row for each fused image. */
	BatchOptions metrics(final boolean wanted) {
		metrics = wanted;
		return this;
	}

	/** Sets the CSV file, relative to the output folder; blank for none. */
	BatchOptions report(final String file) {
		final Path path = PathOption.parse("report", file);
		report = path == null ? null : output.resolve(path);
		return this;
	}

	/**
	 * Pairs the images of the folders.
	 *
	 * @throws FusionException if they cannot be paired
	 */
	ImagePairing pairing() {
		return new ImagePairing(sources, pattern);
	}

	/** The folder for the fused images. */
	Path output() {
		return output;
	}

	/** Name of a bundled model, or a model folder. */
	String model() {
		return model;
	}

	Device device() {
		return device;
	}

	Precision precision() {
		return precision;
	}

	/** How images become pairs. */
	PairOptions pair() {
		return pair;
	}

	ExistingFiles existing() {
		return existing;
	}

	/** Whether the metrics table gets a row for each fused image. */
	boolean metrics() {
		return metrics;
	}

	/** The CSV file to write, or null for none. */
	Path report() {
		return report;
	}

	private static Path folder(final String key, final String text) {
		final Path folder = PathOption.require(key, text);
		if (Files.isDirectory(folder)) return folder;
		throw new FusionException("There is no folder " + folder + " (" + key +
			"): expected a folder of images.");
	}
}
