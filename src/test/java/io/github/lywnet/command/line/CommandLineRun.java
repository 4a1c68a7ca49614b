package io.github.lywnet.command.line;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Runs the command line in this JVM and keeps what it prints. */
final class CommandLineRun {

	private final int status;
	private final String out;
	private final String err;

	private CommandLineRun(final int status, final String out,
		final String err)
	{
		this.status = status;
		this.out = out;
		this.err = err;
	}

	static CommandLineRun of(final Object... arguments) {
		final ByteArrayOutputStream out = new ByteArrayOutputStream();
		final ByteArrayOutputStream err = new ByteArrayOutputStream();
		final String[] words = new String[arguments.length];
		for (int i = 0; i < words.length; i++) {
			words[i] = arguments[i].toString();
		}
		final int status = LYWNetCommandLine.execute(new Console(out, err,
			StandardCharsets.UTF_8), words);
		return new CommandLineRun(status, text(out), text(err));
	}

	private static String text(final ByteArrayOutputStream stream) {
		return new String(stream.toByteArray(), StandardCharsets.UTF_8);
	}

	int status() {
		return status;
	}

	/** The standard output. */
	String out() {
		return out;
	}

	/** The standard error. */
	String err() {
		return err;
	}
}
