package io.github.lywnet.command.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sees that results can be written before hours are spent on computing them. */
final class OutputFolder {

	private OutputFolder() {
		// static methods only
	}

	/**
	 * Makes a folder if it is missing.
	 *
	 * @throws UsageException if it cannot be made or written to
	 */
	static void prepare(final Path folder) {
		try {
			Files.createDirectories(folder);
		}
		catch (final IOException exc) {
			throw new UsageException("The folder " + folder +
				" cannot be made: " + exc + ". Choose another one for the output.");
		}
		if (!Files.isWritable(folder)) {
			throw new UsageException("The folder " + folder +
				" cannot be written to. Choose another one for the output.");
		}
	}
}
