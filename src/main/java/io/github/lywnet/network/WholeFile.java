package io.github.lywnet.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes files that appear when they are complete: whoever looks finds all of
 * the new content, or what was there before.
 */
public final class WholeFile {

	private WholeFile() {
		// static methods only
	}

	/**
	 * Writes or replaces a file. If that fails, or the process is told to end, no
	 * part of the new content is left behind.
	 *
	 * @throws IOException if it cannot be written
	 */
	public static void write(final Path file, final byte[] content)
		throws IOException
	{
		// NB: not Files.createTempFile, whose files nobody else may read
		final Path unfinished = file.resolveSibling("." + file.getFileName() + "." +
			ProcessHandle.current().pid() + "-" + Thread.currentThread().getId() +
			".tmp");
		unfinished.toFile().deleteOnExit();
		try {
			Files.write(unfinished, content);
			Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
		}
		finally {
			Files.deleteIfExists(unfinished);
		}
	}
}
