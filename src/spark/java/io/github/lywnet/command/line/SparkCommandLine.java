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

import io.github.lywnet.batch.job.FusionWorkers;
import io.github.lywnet.command.spark.SparkFusion;
import io.github.lywnet.settings.Settings;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command line for clusters: the command fuse of {@link LYWNetCommandLine},
 * whose pairs are fused by the executors of Spark.
 */
@Command(name = "lywnet-spark", mixinStandardHelpOptions = true,
	versionProvider = LYWNetCommandLine.Version.class,
	subcommands = FuseCommand.class,
	description = "Fuses registered medical images with the LYWNet network on a " +
		"Spark cluster, or on this computer where no master is set.",
	exitCodeListHeading = "%nExit status:%n", exitCodeList = {
		"0:Everything was done.", "1:A pair, or the whole job, failed.",
		"2:The arguments must be changed; nothing was done." })
public final class SparkCommandLine extends FusionProgram {

	private SparkCommandLine(final Console console) {
		super(console, "lywnet-spark");
	}

	/** Runs a command; ends the process if its exit status is not 0. */
	public static void main(final String... arguments) {
		System.setProperty("java.awt.headless", "true");
		final SparkCommandLine program = new SparkCommandLine(Console.standard());
		final int status = program.execute(new CommandLine(program), arguments);
		if (status != ExitStatus.DONE) System.exit(status);
	}

	@Override
	FusionWorkers workers(final Settings settings) {
		return new SparkFusion(settings);
	}
}
