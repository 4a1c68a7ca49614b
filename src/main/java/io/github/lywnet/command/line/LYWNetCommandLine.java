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

import io.github.lywnet.batch.UsageException;
import io.github.lywnet.batch.job.FusionWorkers;
import io.github.lywnet.batch.job.LocalWorkers;
import io.github.lywnet.common.FusionException;
import io.github.lywnet.comparison.NamedMethod;
import io.github.lywnet.comparison.PairSet;
import io.github.lywnet.engine.EngineLoader;
import io.github.lywnet.engine.FusionEngine;
import io.github.lywnet.fusion.NetworkOptions;
import io.github.lywnet.image.PluginVersion;
import io.github.lywnet.install.Variant;
import io.github.lywnet.network.ModelStore;
import io.github.lywnet.network.Precision;
import io.github.lywnet.report.figure.ChosenPair;
import io.github.lywnet.settings.Settings;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/**
 * The command line of LYWNet Fusion. Without arguments it fuses the project's
 * own phantoms, as a demonstration.
 * <p>
 * The exit status is 0 if everything was done, 1 if a pair or the job failed,
 * and 2 if the arguments must be changed; see {@link ExitStatus}.
 * </p>
 */
@Command(name = "lywnet", mixinStandardHelpOptions = true,
	versionProvider = LYWNetCommandLine.Version.class, subcommands = {
		FuseCommand.class, PairCommand.class, MergeReportsCommand.class,
		EvaluateCommand.class, ImportCheckpointCommand.class, TrainCommand.class,
		InstallEngineCommand.class, ExportModelsCommand.class },
	description = "Fuses registered medical images with the LYWNet network. " +
		"Without a command: fuses the pairs in test-data to target/fused.",
	exitCodeListHeading = "%nExit status:%n", exitCodeList = {
		"0:Everything was done.", "1:A pair, or the whole job, failed.",
		"2:The arguments must be changed; nothing was done." })
public final class LYWNetCommandLine extends FusionProgram implements
	Callable<Integer>
{

	LYWNetCommandLine(final Console console) {
		super(console, "lywnet");
	}

	/** Runs a command; ends the process if its exit status is not 0. */
	public static void main(final String... arguments) {
		System.setProperty("java.awt.headless", "true");
		final int status = execute(Console.standard(), arguments);
		if (status != ExitStatus.DONE) System.exit(status);
	}

	/**
	 * Runs a command.
	 *
	 * @return the exit status
	 */
	static int execute(final Console console, final String... arguments) {
		final LYWNetCommandLine program = new LYWNetCommandLine(console);
		final CommandLine commandLine = new CommandLine(program);
		EvaluateCommand.addSettings(commandLine.getSubcommands().get("evaluate")
			.getCommandSpec());
		return program.execute(commandLine //
			.registerConverter(Precision.class, text -> convert(Precision::parse,
				text)) //
			.registerConverter(Variant.class, text -> convert(Variant::parse, text)) //
			.registerConverter(PairSet.class, text -> convert(PairSet::parse, text)) //
			.registerConverter(ChosenPair.class, text -> convert(ChosenPair::parse,
				text)) //
			.registerConverter(NamedMethod.class, text -> convert(NamedMethod::parse,
				text)), arguments);
	}

	@Override
	FusionWorkers workers(final Settings settings) {
		final FusionEngine engine = EngineLoader.engine();
		try {
			final NetworkOptions options = new NetworkOptions(settings);
			final Path model = options.model();
			return new LocalWorkers(engine.load(model, options.device(), options
				.precision()), model, options.memory());
		}
		catch (final FusionException exc) {
			throw new UsageException(exc);
		}
	}

	@Override
	public Integer call() throws IOException {
		return new Demo(this, Paths.get("")).run(ModelStore.DEFAULT_MODEL);
	}

	/** The version in the jar's manifest. */
	static final class Version implements IVersionProvider {

		@Override
		public String[] getVersion() {
			return new String[] { PluginVersion.text() };
		}
	}
}
