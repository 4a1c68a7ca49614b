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

package io.github.lywnet.common;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Folders in the folder for temporary files that belong to one process:
 * {@code lywnet-PURPOSE-PID-RANDOM}. Those of processes that were killed are
 * deleted when another one makes a folder of the same purpose.
 */
public final class ProcessFolder {

	private ProcessFolder() {
		// static methods only
	}

	/**
	 * Makes a folder that only this user may read. It is deleted when the JVM
	 * exits if it is empty then: files in it must be deleted, or marked with
	 * {@link java.io.File#deleteOnExit}, by whoever makes them.
	 *
	 * @param purpose letters only
	 * @throws IOException if it cannot be made
	 */
	public static Path create(final String purpose) throws IOException {
		final Path parent = Files.createDirectories(Paths.get(System.getProperty(
			"java.io.tmpdir")));
		final String prefix = "lywnet-" + purpose + "-";
		deleteAbandoned(parent, prefix);
		final Path folder = Files.createTempDirectory(parent, prefix + ProcessHandle
			.current().pid() + "-");
		folder.toFile().deleteOnExit();
		return folder;
	}

	private static void deleteAbandoned(final Path parent, final String prefix) {
		final Pattern name = Pattern.compile(Pattern.quote(prefix) +
			"(\\d{1,18})-\\d+");
		try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent,
			prefix + "*"))
		{
			for (final Path folder : folders) {
				final Matcher matcher = name.matcher(folder.getFileName().toString());
				if (matcher.matches() && !isRunning(Long.parseLong(matcher.group(1)))) {
					delete(folder);
				}
			}
		}
		catch (final IOException exc) {
			// what cannot be listed or deleted, such as another user's, stays
		}
	}

	private static boolean isRunning(final long process) {
		return ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false);
	}

	/** Deletes a folder and the files and links in it; it holds no folders. */
	private static void delete(final Path folder) {
		try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
			for (final Path file : files) {
				Files.deleteIfExists(file);
			}
			Files.deleteIfExists(folder);
		}
		catch (final IOException exc) {
			// it is another user's, or just being deleted
		}
	}
}
