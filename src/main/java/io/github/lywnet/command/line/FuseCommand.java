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

import io.github.lywnet.batch.ImageSet;
import io.github.lywnet.batch.RunInputs;
import io.github.lywnet.batch.Shard;
import io.github.lywnet.batch.UsageException;
import io.github.lywnet.batch.job.CsvReport;
import io.github.lywnet.batch.job.ExistingFiles;
import io.github.lywnet.batch.job.Sidecar;
import io.github.lywnet.batch.job.TransformFiles;
import io.github.lywnet.fusion.NetworkOptions;
import io.github.lywnet.image.PairOptions;
import io.github.lywnet.report.HtmlFile;
import io.github.lywnet.settings.Setting;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
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

/** Fuses one pair of images, or all pairs of two folders or of a list. */
@Command(name = "fuse", mixinStandardHelpOptions = true,
	description = "Fuse pairs of images of the same place: planes, stacks and volumes " +
		"of PNG, JPEG, TIFF, NIfTI and DICOM.")
final class FuseCommand implements Callable<Integer> {

	private static final List<Setting> SETTINGS = Stream.of(
		NetworkOptions.SETTINGS, PairOptions.SETTINGS, Collections.singletonList(
			HtmlFile.SETTING)).flatMap(List::stream).collect(Collectors.toList());

	@ParentCommand
	private FusionProgram parent;

	@Spec
	private CommandSpec spec;

	@Mixin
	private InputOutputOptions pairs;

	@Option(names = "--report", paramLabel = "FILE.csv",
		description = "Write the status and the metrics of every pair as soon as they " +
			"are known. With --skip-existing and --resume, what the report has of other " +
			"pairs stays.")
	private Path report;

	@Mixin
	private MetricArguments metrics;

	@Option(names = "--save-transform", paramLabel = "FILE.tfm|FOLDER",
		description = "With --register, save the rigid transform of a pair, from the " +
			"anatomical to the functional image, as a file in ITK's text format, which " +
			"--register takes; of several pairs in a folder, as NAME.tfm for the pair " +
			"NAME.")
	private Path transform;

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

		@Option(names = "--resume",
			description = "Skip pairs that the report has as done with the same model " +
				"and settings, and whose fused image is newer than its sources; fuse all " +
				"others, replacing fused images that exist.")
		private boolean resume;

		ExistingFiles choice() {
			if (resume) return ExistingFiles.RESUME;
			if (overwrite) return ExistingFiles.OVERWRITE;
			return skip ? ExistingFiles.SKIP : ExistingFiles.FAIL;
		}
	}

	@Option(names = "--shard", paramLabel = "I/N", defaultValue = "1/1",
		description = "Work on part I of N only, so that N processes can share the " +
			"pairs, each with a report of its own; see merge-reports.")
	private Shard shard;

	@Option(names = "--dry-run",
		description = "Say what would become of each pair, geometry compared from " +
			"headers alone where they are NIfTI or DICOM, and write nothing.")
	private boolean dryRun;

	@Override
	public Integer call() {
		if (existing.choice() == ExistingFiles.RESUME && report == null) {
			throw new UsageException(
				"--resume needs --report: expected the report of " +
					"the run that is resumed, which may be missing.");
		}
		final FusionRun run = new FusionRun(parent, SettingArguments.of(spec
			.commandLine().getParseResult(), SETTINGS), metrics.choice(), existing
				.choice(), parent.command(spec));
		final List<ImageSet> all = pairs.find(parent.console(), !dryRun);
		final RunInputs inputs = RunInputs.ofFusion(all);
		final CsvReport csv = report(inputs);
		final List<ImageSet> part = shard.of(all);
		return dryRun ? run.preview(part, inputs, csv, pairs.choosesFormat()) : run
			.run(part, inputs, csv, pairs.choosesFormat(), pairs.destination(),
				sidecar(all, inputs, run.options()));
	}

	private Sidecar sidecar(final List<ImageSet> all, final RunInputs inputs,
		final PairOptions options)
	{
		final Sidecar transforms = transform == null ? Sidecar.NONE
			: new TransformFiles(transform, all, options);
		return pairs.sidecar().and(transforms).and(metrics.planes(all, inputs));
	}

	/** The report; null for none, and where one is resumed that is not there. */
	private CsvReport report(final RunInputs inputs) {
		if (report == null) return null;
		inputs.checkNone(report);
		pairs.checkNotReplaced(report);
		// NB: a dry run makes no folder for it
		return dryRun && !Files.exists(report) ? null : new CsvReport(report,
			metrics.choice());
	}

	/** Gives the command the options of the network and of pairs. */
	static void addSettings(final CommandSpec command) {
		SettingArguments.add(command, SETTINGS);
	}
}
