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

package io.github.lywnet.engine;

import io.github.lywnet.common.WholeFile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Started by the build: writes the list of the engine's jars, so that it cannot
 * differ from the pom, and marks the folder that holds them.
 */
final class EngineJarList {

	/** Name of the list, a resource of this package. */
	static final String NAME = "engine-jars.txt";

	private EngineJarList() {
		// static methods only
	}

	/**
	 * Writes the list.
	 *
	 * @param args a file that holds the jars' paths in a Maven repository,
	 *          separated by commas; the folder that holds the jars; the list to
	 *          write
	 * @throws IOException if a file cannot be read or written
	 */
	public static void main(final String[] args) throws IOException {
		final String classPath = new String(Files.readAllBytes(Paths.get(args[0])),
			StandardCharsets.UTF_8).trim();
		final Path folder = Paths.get(args[1]);
		final List<String> names = new ArrayList<>();
		final StringBuilder list = new StringBuilder(
			"# The jars of the engine: SHA-256, size in bytes, path in Maven Central.\n");
		for (final String entry : classPath.split(",")) {
			final Path path = Paths.get(entry).normalize();
			names.add(path.getFileName().toString());
			list.append(EngineFile.describe(folder.resolve(path.getFileName()), entry
				.substring(2))).append('\n');
		}
		try (DirectoryStream<Path> libraries = Files.newDirectoryStream(folder
			.resolve("native"), file -> !Files.isSymbolicLink(file)))
		{
			libraries.forEach(library -> names.add("native/" + library
				.getFileName()));
		}
		Collections.sort(names);
		EngineMarker.write(folder, names);
		WholeFile.write(Paths.get(args[2]), list.toString().getBytes(
			StandardCharsets.UTF_8));
	}
}
