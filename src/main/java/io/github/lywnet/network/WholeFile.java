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
package io.github.lywnet.network;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes files that appear when they are complete: whoever looks finds all of
 * the new content, or what was there before.
 */
public final class WholeFile {

	private static final Set<Path> UNFINISHED = ConcurrentHashMap.newKeySet();

	private WholeFile() {
		// static methods only
	}

	/** Writes the content of a file. */
	@FunctionalInterface
	public interface Content {

		/**
		 * Writes all of it.
		 *
		 * @param file may be closed
		 */
		void writeTo(OutputStream file) throws IOException;
	}

	/**
	 * Writes or replaces a file, as {@link #write(Path, Content)} does.
	 *
	 * @throws IOException if it cannot be written
	 */
	public static void write(final Path file, final byte[] content)
		throws IOException
	{
		write(file, stream -> stream.write(content));
	}

	/**
	 * Writes or replaces a file. If that fails, or the process is told to end, no
	 * part of the new content is left behind.
	 *
	 * @throws IOException if it cannot be written
	 * @throws RuntimeException what the content throws
	 */
	public static void write(final Path file, final Content content)
		throws IOException
	{
		// NB: not Files.createTempFile, whose files nobody else may read; and not the
		// file's own name with more, which file systems may find too long
		final Path unfinished = file.resolveSibling(".lywnet-" + UUID.randomUUID() +
			".tmp");
		unfinished.toFile().deleteOnExit();
		UNFINISHED.add(unfinished);
		try {
			try (OutputStream stream = Files.newOutputStream(unfinished)) {
				content.writeTo(stream);
			}
			Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
		}
		finally {
			UNFINISHED.remove(unfinished);
			Files.deleteIfExists(unfinished);
		}
	}

	/**
	 * Deletes what is written of incomplete files. For a process that is about to be
	 * killed; where it ends orderly, that is done without.
	 */
	public static void deleteUnfinished() {
		UNFINISHED.forEach(file -> file.toFile().delete());
	}
}
