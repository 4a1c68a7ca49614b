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

import io.github.lywnet.batch.Shard;
import io.github.lywnet.batch.UsageException;
import io.github.lywnet.batch.job.FusionWorkers;
import io.github.lywnet.common.FusionException;
import io.github.lywnet.metrics.Convention;
import io.github.lywnet.settings.Settings;

import java.util.function.Function;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A program with the command fuse, which knows where the fusing is done. */
abstract class FusionProgram {

	private final Console console;
	private final String name;

	/** @param name what users start it by */
	FusionProgram(final Console console, final String name) {
		this.console = console;
		this.name = name;
	}

	/**
	 * Those who fuse with the network that somebody has chosen.
	 *
	 * @param settings with those of
	 *          {@link io.github.lywnet.fusion.NetworkOptions}
	 * @throws UsageException if a setting is impossible, or the model cannot be
	 *           loaded on the device
	 * @throws FusionException if the engine cannot be started
	 */
	abstract FusionWorkers workers(Settings settings);

	/**
	 * Runs a command.
	 *
	 * @param commandLine of this program
	 * @return the exit status
	 */
	final int execute(final CommandLine commandLine, final String... arguments) {
		FuseCommand.addSettings(commandLine.getSubcommands().get("fuse")
			.getCommandSpec());
		final int status = commandLine //
			.setOut(console.out()) //
			.setErr(console.err()) //
			.registerConverter(Convention.class, text -> convert(Convention::parse,
				text)) //
			.registerConverter(Shard.class, text -> convert(Shard::parse, text)) //
			.setParameterExceptionHandler(FusionProgram::explainArguments) //
			.setExecutionExceptionHandler(FusionProgram::explain) //
			.execute(arguments);
		if (status != ExitStatus.DONE || !console.hasLostOutput()) return status;
		console.err().println(
			"Error: the standard output cannot be written; is its " +
				"disk full? What it should have told is lost.");
		return ExitStatus.FAILED;
	}

	final Console console() {
		return console;
	}

	/** What the user has written to run a command. */
	final String command(final CommandSpec spec) {
		return name + " " + String.join(" ", spec.commandLine().getParseResult()
			.originalArgs());
	}

	/** Reads a value; what is wrong with it becomes a message of picocli. */
	static <T> T convert(final Function<String, T> parser, final String text) {
		try {
			return parser.apply(text);
		}
		catch (final FusionException exc) {
			throw new TypeConversionException(exc.getMessage());
		}
	}

	/** Shows what is wrong with the arguments, and where their help is. */
	private static int explainArguments(final ParameterException exception,
		final String... arguments)
	{
		final CommandLine commandLine = exception.getCommandLine();
		commandLine.getErr().println("Error: " + exception.getMessage());
		UnmatchedArgumentException.printSuggestions(exception, commandLine
			.getErr());
		commandLine.getErr().println("See \"" + commandLine.getCommandSpec()
			.qualifiedName() + " --help\".");
		return ExitStatus.USAGE;
	}

	/**
	 * Shows errors meant for the user without a stack trace; picocli shows the
	 * others.
	 */
	private static int explain(final Exception exception,
		final CommandLine commandLine, final ParseResult parsed) throws Exception
	{
		if (!(exception instanceof FusionException)) throw exception;
		commandLine.getErr().println("Error: " + exception.getMessage());
		return exception instanceof UsageException ? ExitStatus.USAGE
			: ExitStatus.FAILED;
	}
}
