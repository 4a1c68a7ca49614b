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

import io.github.lywnet.batch.CsvReport;
import io.github.lywnet.batch.ExistingFiles;
import io.github.lywnet.batch.FusedFiles;
import io.github.lywnet.batch.ImagePairing;
import io.github.lywnet.batch.ImageSet;
import io.github.lywnet.batch.Role;
import io.github.lywnet.batch.RunInputs;
import io.github.lywnet.fusion.NetworkOptions;
import io.github.lywnet.image.PairOptions;
import io.github.lywnet.settings.Setting;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Fuses one pair of files, or all pairs of two folders. */
@Command(name = "fuse", mixinStandardHelpOptions = true,
	description = "Fuse pairs of images of the same place: planes, stacks and volumes " +
		"of PNG, JPEG, TIFF, NIfTI and DICOM.")
final class FuseCommand implements Callable<Integer> {

	private static final List<Setting> SETTINGS = Stream.concat(
		NetworkOptions.SETTINGS.stream(), PairOptions.SETTINGS.stream()).collect(
			Collectors.toList());

	@ParentCommand
	private LYWNetCommandLine parent;

	@Spec
	private CommandSpec spec;

	@Option(names = "--anatomical", required = true, paramLabel = "PATH",
		description = "Anatomical image (MRI, grey): a file, or the folder of a DICOM " +
			"series; or a folder of images.")
	private Path anatomical;

	@Option(names = "--functional", required = true, paramLabel = "PATH",
		description = "Functional image (CT, PET or SPECT), or a folder of images.")
	private Path functional;

	@Mixin
	private PatternArgument pattern;

	@Option(names = "--output", required = true, paramLabel = "PATH",
		description = "Fused image (.png, .tif, .nii or .nii.gz), or the folder for the " +
			"fused images: .png, or, where that cannot hold them, .nii.gz if the " +
			"anatomical image is NIfTI or DICOM, else .tif.")
	private Path output;

	@Option(names = "--report", paramLabel = "FILE.csv",
		description = "Write the status and the metrics of every pair as soon as they " +
			"are known. With --skip-existing, what the report has of skipped pairs stays.")
	private Path report;

	@ArgGroup
	private Existing existing = new Existing();

	/** Of these options one or none may be given. */
	private static final class Existing {

		@Option(names = "--overwrite",
			description = "Replace fused images that exist; otherwise their pairs fail.")
		private boolean overwrite;

		@Option(names = "--skip-existing",
			description = "Skip pairs whose fused image exists.")
		private boolean skip;

		ExistingFiles choice() {
			if (overwrite) return ExistingFiles.OVERWRITE;
			return skip ? ExistingFiles.SKIP : ExistingFiles.FAIL;
		}
	}

	@Override
	public Integer call() {
		final Map<Role, Path> sources = new EnumMap<>(Role.class);
		sources.put(Role.ANATOMICAL, anatomical);
		sources.put(Role.FUNCTIONAL, functional);
		final ImagePairing pairing = new ImagePairing(sources, pattern
			.text());
		pairing.notes().forEach(parent.console()::progress);
		final FusionRun run = new FusionRun(parent.console(), SettingArguments.of(spec
			.commandLine().getParseResult(), SETTINGS), existing.choice());
		final List<ImageSet> sets = FusedFiles.assign(pairing, output);
		return run.run(sets, report(sets), output);
	}

	private CsvReport report(final List<ImageSet> sets) {
		if (report == null) return null;
		RunInputs.ofFusion(sets).checkNone(report);
		return new CsvReport(report);
	}

	/** Gives the command the options of the network and of pairs. */
	static void addSettings(final CommandSpec command) {
		SettingArguments.add(command, SETTINGS);
	}
}
