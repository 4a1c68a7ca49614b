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
import io.github.lywnet.batch.UsageException;
import io.github.lywnet.fusion.NetworkMemory;
import io.github.lywnet.image.ColorMode;
import io.github.lywnet.image.PairOptions;
import io.github.lywnet.network.Device;
import io.github.lywnet.network.FusionException;
import io.github.lywnet.network.Precision;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Fuses one pair of files, or all pairs of two folders. */
@Command(name = "fuse", mixinStandardHelpOptions = true,
	description = "Fuse pairs of registered images of equal size: single planes, or " +
		"TIFF stacks.")
final class FuseCommand implements Callable<Integer> {

	@ParentCommand
	private LYWNetCommandLine parent;

	@Option(names = "--anatomical", required = true, paramLabel = "PATH",
		description = "Anatomical image (MRI, grey), or a folder of them.")
	private Path anatomical;

	@Option(names = "--functional", required = true, paramLabel = "PATH",
		description = "Functional image (CT, PET or SPECT), or a folder of them.")
	private Path functional;

	@Mixin
	private PatternArgument pattern;

	@Option(names = "--output", required = true, paramLabel = "PATH",
		description = "Fused image, or the folder for the fused images: .png, or .tif " +
			"where that cannot hold them.")
	private Path output;

	@Option(names = "--model", paramLabel = "NAME|FOLDER",
		defaultValue = FusionJob.DEFAULT_MODEL,
		description = "Bundled model, or a model folder. Default: ${DEFAULT-VALUE}.")
	private String model;

	@Option(names = "--device", paramLabel = "auto|cpu|gpu",
		defaultValue = "auto",
		description = "Where the network runs. Default: ${DEFAULT-VALUE}.")
	private Device device;

	@Option(names = "--precision", paramLabel = "float32|bfloat16",
		defaultValue = "float32",
		description = "How the network calculates: bfloat16 is quicker on processors " +
			"that have it, and differs by a grey level or two. " +
			"Default: ${DEFAULT-VALUE}.")
	private Precision precision;

	@Option(names = "--color", paramLabel = "keep|grey", defaultValue = "keep",
		description = "Keep the functional image's colours, or fuse to grey. " +
			"Default: ${DEFAULT-VALUE}.")
	private ColorMode color;

	@Mixin
	private PairArguments pair;

	@Option(names = "--memory", paramLabel = "auto|MIB",
		defaultValue = NetworkMemory.AUTO,
		description = "How much memory the network may use at once; planes that need " +
			"more are cut into tiles. Default: ${DEFAULT-VALUE}.")
	private String memory;

	@Option(names = "--report", paramLabel = "FILE.csv",
		description = "Write the status and the metrics of every pair.")
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
		final FusionJob job = new FusionJob(parent.console(), model, device,
			precision, options(), existing.choice());
		final List<ImageSet> sets = FusedFiles.assign(pairing, output);
		final CsvReport csv = report == null ? null : new CsvReport(report);
		return job.run(sets, csv, output);
	}

	private PairOptions options() {
		try {
			return pair.options().color(color).memory(memory);
		}
		catch (final FusionException exc) {
			throw new UsageException(exc);
		}
	}
}
