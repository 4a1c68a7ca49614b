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

import io.github.lywnet.batch.ImagePairing;
import io.github.lywnet.batch.ImageSet;
import io.github.lywnet.batch.Role;
import io.github.lywnet.batch.job.ExistingFiles;
import io.github.lywnet.batch.job.Sidecar;
import io.github.lywnet.batch.job.TransformFiles;
import io.github.lywnet.common.FusionException;
import io.github.lywnet.fusion.NetworkOptions;
import io.github.lywnet.image.PairOptions;
import io.github.lywnet.settings.Setting;
import io.github.lywnet.settings.Settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The options of the menu entry that fuses folders, checked. */
public final class BatchOptions {

	/** The folder of the MRIs. */
	public static final Setting ANATOMICAL = Setting.folder("anatomical",
		"Anatomical images (MRI)",
		"Folder of PNG, TIFF, JPEG or NIfTI files, or of DICOM folders");

	/** The folder of the CTs, PETs or SPECTs. */
	public static final Setting FUNCTIONAL = Setting.folder("functional",
		"Functional images (CT, PET, SPECT)",
		"Folder of PNG, TIFF, JPEG or NIfTI files, or of DICOM folders");

	/** The folder of the fused images. */
	public static final Setting OUTPUT = Setting.folder("output", "Output folder",
		"Gets a PNG, TIFF or NIfTI file for each pair; made if it is missing");

	/** Which files belong together. */
	public static final Setting PATTERN = Setting.text("pattern",
		"Pattern of file names",
		"What the names of the images look like, with a * for what those of a pair have " +
			"in common: * for equal names but for the extension, or a pattern for the " +
			"anatomical and one for the functional images, such as *_MR.png, *_PET.png, " +
			"which may be in the same folder", ImagePairing.EQUAL_NAMES);

	/** What becomes of fused images that exist. */
	public static final Setting EXISTING = Setting.choice("existing",
		"Existing fused images",
		"What becomes of pairs whose fused image exists; " +
			"resume skips those that the report has as done with the same settings, and " +
			"overwrites others", "skip", "overwrite", "fail", "resume");

	/** The CSV file. */
	public static final Setting REPORT = Setting.text("report",
		"Report (optional)",
		"A .csv file in the output folder, or a whole path; continued where fused " +
			"images are skipped, else replaced", "report.csv");

	/** Where the transforms of the registrations are saved. */
	public static final Setting TRANSFORM = Setting.text("transform",
		"Transform folder (optional)",
		"Gets the rigid transform of each pair's registration, from the anatomical to " +
			"the functional image, as a .tfm file in ITK's text format: a folder in the " +
			"output folder, or a whole path", "");

	/** The HTML report. */
	public static final Setting HTML = Setting.text("html",
		"HTML report (optional)",
		"A .html file in the output folder, or a whole path, that gets a report to look " +
			"at: thumbnails of sources and fused images, metrics, range, geometry and " +
			"warnings of every pair, failures first", "");

	/** All that there are, in the order of the dialog. */
	public static final List<Setting> SETTINGS = Collections.unmodifiableList(
		Arrays.asList(ANATOMICAL, FUNCTIONAL, OUTPUT, PATTERN, NetworkOptions.MODEL,
			NetworkOptions.DEVICE, NetworkOptions.PRECISION, PairOptions.COLOR,
			PairOptions.RANGE, PairOptions.LUT, PairOptions.RESAMPLE,
			PairOptions.REGISTER, PairOptions.ROI, PairOptions.REPEAT,
			NetworkOptions.MEMORY, EXISTING, MetricOptions.SETTING, TRANSFORM, REPORT,
			HTML));

	private final Map<Role, Path> sources = new EnumMap<>(Role.class);
	private final Path output;
	private final String pattern;
	private final NetworkOptions network;
	private final PairOptions pair;
	private final ExistingFiles existing;
	private final MetricOptions metrics;
	private final Path transforms;
	private final Path report;
	private final Path html;

	/**
	 * Checks what somebody has chosen.
	 *
	 * @throws FusionException if a folder is missing or an option has an
	 *           impossible value
	 */
	public BatchOptions(final Settings settings) {
		sources.put(Role.ANATOMICAL, folder(ANATOMICAL, settings));
		sources.put(Role.FUNCTIONAL, folder(FUNCTIONAL, settings));
		output = PathOption.require(OUTPUT, settings);
		pattern = settings.text(PATTERN);
		network = new NetworkOptions(settings);
		pair = new PairOptions(settings);
		existing = ExistingFiles.parse(settings.text(EXISTING));
		metrics = new MetricOptions(settings);
		final Path folder = PathOption.parse(TRANSFORM, settings);
		transforms = folder == null ? null : output.resolve(folder);
		final Path file = PathOption.parse(REPORT, settings);
		report = settings.isCleared(REPORT) ? null : output.resolve(file);
		final Path page = PathOption.parse(HTML, settings);
		html = page == null ? null : output.resolve(page);
		if (existing == ExistingFiles.RESUME && report == null) {
			throw new FusionException("\"" + EXISTING.label() + "\" (" + EXISTING +
				") is resume, but no report is named: expected the report of the batch " +
				"that is resumed (" + REPORT + ").");
		}
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

	NetworkOptions network() {
		return network;
	}

	/** How images become pairs. */
	PairOptions pair() {
		return pair;
	}

	ExistingFiles existing() {
		return existing;
	}

	/**
	 * What the metrics table gets of each fused image; without a choice, nothing.
	 */
	MetricOptions metrics() {
		return metrics;
	}

	/**
	 * Saves the transforms of the registrations, if that is wanted.
	 *
	 * @throws FusionException if there are none, or they cannot be saved
	 */
	Sidecar transforms(final List<ImageSet> sets) {
		return transforms == null ? Sidecar.NONE : new TransformFiles(transforms,
			sets, pair);
	}

	/** The CSV file to write, or null for none. */
	Path report() {
		return report;
	}

	/** The HTML file to write; empty for none. */
	Optional<Path> html() {
		return Optional.ofNullable(html);
	}

	private static Path folder(final Setting setting, final Settings settings) {
		final Path folder = PathOption.require(setting, settings);
		if (Files.isDirectory(folder)) return folder;
		throw new FusionException("There is no folder " + folder + " (\"" + setting
			.label() + "\", " + setting + "): expected a folder of images.");
	}
}
