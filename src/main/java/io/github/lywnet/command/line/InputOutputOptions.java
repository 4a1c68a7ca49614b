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

import io.github.lywnet.batch.BidsTree;
import io.github.lywnet.batch.ImagePairing;
import io.github.lywnet.batch.ImageSet;
import io.github.lywnet.batch.Manifest;
import io.github.lywnet.batch.OutputPlan;
import io.github.lywnet.batch.Role;
import io.github.lywnet.batch.UsageException;
import io.github.lywnet.batch.job.BidsDerivatives;
import io.github.lywnet.batch.job.Sidecar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of which pairs are fused, and to which files. */
final class InputOutputOptions {

	@Spec(Spec.Target.MIXEE)
	private CommandSpec spec;

	@Option(names = "--anatomical", paramLabel = "PATH",
		description = "Anatomical image (MRI, grey): a file, or the folder of a DICOM " +
			"series; or a folder of images.")
	private Path anatomical;

	@Option(names = "--functional", paramLabel = "PATH",
		description = "Functional image (CT, PET or SPECT), or a folder of images.")
	private Path functional;

	@Mixin
	private PatternArgument pattern;

	@Option(names = "--output", paramLabel = "PATH",
		description = "Fused image (.png, .tif, .nii or .nii.gz), or the folder for the " +
			"fused images: .png, or, where that cannot hold them, .nii.gz if the " +
			"anatomical image is NIfTI or DICOM, else .tif.")
	private Path output;

	@Option(names = "--pairs", paramLabel = "FILE.csv",
		description = "In place of these, a list of pairs with the columns anatomical, " +
			"functional and output, relative to the list; if wanted name, and options " +
			"of a pair such as range; what else it has is carried into the report. The " +
			"command pair writes one.")
	private Path list;

	@Option(names = "--bids", paramLabel = "DIR",
		description = "In place of folders, a BIDS data set, of which --anatomical and " +
			"--functional are suffixes, such as T1w and pet, or run-1_T1w where there " +
			"are several. --output is its derivatives/lywnet if it is not given.")
	private Path bids;

	@Option(names = "--participant-label", paramLabel = "LABEL", split = ",",
		description = "With --bids, only these subjects, with commas between.")
	private List<String> participants = Collections.emptyList();

	private boolean choosesFormat;

	/**
	 * Finds the pairs, {@link Role#FUSED} being the file to write.
	 *
	 * @param console gets what should be known of the files
	 * @param prepares whether folders that are missing are made
	 * @throws UsageException if the options do not say which, or say it twice, or
	 *           there are no such pairs
	 */
	List<ImageSet> find(final Console console, final boolean prepares) {
		if (list != null) {
			requireNone("--pairs", "--anatomical", "--functional", "--output",
				"--pattern", "--bids", "--participant-label");
			return Manifest.read(list);
		}
		if (bids != null) {
			require("--anatomical", "--functional");
			requireNone("--bids", "--pattern");
			return new BidsTree(bids, anatomical.toString(), functional.toString(),
				participants).pairs(derivatives());
		}
		requireNone("a pair or folders", "--participant-label");
		require("--anatomical", "--functional", "--output");
		final Map<Role, Path> sources = new EnumMap<>(Role.class);
		sources.put(Role.ANATOMICAL, anatomical);
		sources.put(Role.FUNCTIONAL, functional);
		final ImagePairing pairing = new ImagePairing(sources, pattern.text());
		pairing.notes().forEach(console::progress);
		choosesFormat = OutputPlan.isFolder(pairing, output);
		return prepares ? OutputPlan.assign(pairing, output) : OutputPlan.plan(
			pairing, output);
	}

	/**
	 * Whether the pairs that were found have no names of files, but of a folder.
	 */
	boolean choosesFormat() {
		return choosesFormat;
	}

	/** Where the fused images go, for people. */
	String destination() {
		if (list != null) return "the files of " + list;
		return (bids == null ? output : derivatives()).toString();
	}

	/** What is written beside each fused image. */
	Sidecar sidecar() {
		return bids == null ? Sidecar.NONE : new BidsDerivatives(bids,
			derivatives());
	}

	private Path derivatives() {
		return output == null ? bids.resolve("derivatives").resolve("lywnet")
			: output;
	}

	/**
	 * Refuses to replace the list of pairs.
	 *
	 * @param file may be null
	 * @throws UsageException if that is the list
	 */
	void checkNotReplaced(final Path file) {
		try {
			if (file != null && list != null && Files.exists(file) && Files
				.isSameFile(file, list)) throw new UsageException("The report " + file +
					" would replace the list of pairs: choose another file.");
		}
		catch (final IOException exc) {
			throw new UsageException("The report " + file + " cannot be read: " +
				exc + ". Choose another file.");
		}
	}

	private void require(final String... options) {
		for (final String option : options) {
			if (!isGiven(option)) throw new UsageException(
				"Missing required option: '" + option +
					"=PATH'. Expected it, or --pairs.");
		}
	}

	private void requireNone(final String with, final String... options) {
		for (final String option : options) {
			if (isGiven(option)) throw new UsageException(option +
				" was given with " + with + ", which it is not for: leave one out.");
		}
	}

	private boolean isGiven(final String option) {
		return spec.commandLine().getParseResult().hasMatchedOption(option);
	}
}
