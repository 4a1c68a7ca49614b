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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The file with which the build or an installation marks a folder as an engine
 * folder: it lists all that they have put there, so that an installation knows
 * what it may replace.
 */
public final class EngineMarker {

	/** Name of the file in the folder. */
	public static final String NAME = "lywnet-engine-files.txt";

	private static final String TITLE =
		"# These files are LYWNet's engine; installing another version replaces them.";

	private EngineMarker() {
		// static methods only
	}

	/**
	 * Marks a folder.
	 *
	 * @param names what is put there, relative to the folder, with slashes
	 * @throws IOException if it cannot be written
	 */
	public static void write(final Path folder, final Collection<String> names)
		throws IOException
	{
		WholeFile.write(folder.resolve(NAME), (TITLE + "\n" + String.join("\n",
			names) + "\n").getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * What a folder's marker lists; empty if the folder has none.
	 *
	 * @throws IOException if it cannot be read
	 */
	public static Set<String> read(final Path folder) throws IOException {
		final Path marker = folder.resolve(NAME);
		if (!Files.isRegularFile(marker)) return Set.of();
		final List<String> lines = Arrays.asList(new String(Files.readAllBytes(
			marker), StandardCharsets.UTF_8).split("\\R"));
		return lines.get(0).equals(TITLE) ? new HashSet<>(lines) : Set.of();
	}
}
