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

package io.github.lywnet.install;

import io.github.lywnet.common.FusionException;
import io.github.lywnet.common.WholeFile;
import io.github.lywnet.engine.EngineMarker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells whether a folder may be replaced: only if every file in it is listed by
 * our own marker, or is the engine's byte for byte.
 */
final class OwnFolder {

	/** What a Mac puts into a folder that is looked at. */
	private static final String FINDER = ".DS_Store";

	private OwnFolder() {
		// static methods only
	}

	/**
	 * Checks that a folder holds nothing but the engine's, or does not exist.
	 *
	 * @param contents the engine, whose files are known by their content in a
	 *          folder without a marker, too
	 * @throws FusionException if it holds anything else; it names the first
	 * @throws IOException if it cannot be read
	 */
	static void require(final Path folder, final EngineContents contents)
		throws IOException
	{
		if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) return;
		if (!Files.isDirectory(folder)) throw new FusionException(folder +
			" is a file: expected an engine folder or a new one.");
		final Set<String> marked = EngineMarker.read(folder);
		for (final Path file : files(folder)) {
			if (isOwn(folder, file, marked, contents)) continue;
			throw new FusionException("The folder " + folder + " holds " + folder
				.relativize(file) +
				", which is not LYWNet's: expected an engine folder, " +
				"which is replaced, or a new one. Nothing was changed. Name another folder, " +
				"or take out what is yours and delete the rest.");
		}
	}

	private static boolean isOwn(final Path folder, final Path file,
		final Set<String> marked, final EngineContents contents) throws IOException
	{
		if (Files.isSymbolicLink(file)) return isLinkOfJavaCpp(file);
		final String name = folder.relativize(file).toString().replace('\\', '/');
		return name.equals(EngineMarker.NAME) || file.endsWith(FINDER) || WholeFile
			.isUnfinished(file) || marked.contains(name) || contents.has(name, file);
	}

	/**
	 * Whether a link names another file of its folder, as those beside libraries
	 * do.
	 */
	private static boolean isLinkOfJavaCpp(final Path link) throws IOException {
		final Path folder = link.toAbsolutePath().getParent();
		return folder.endsWith(EngineContents.NATIVE) && folder.equals(folder
			.resolve(Files.readSymbolicLink(link)).normalize().getParent());
	}

	/** All files and links below a folder, sorted; links are not followed. */
	private static List<Path> files(final Path folder) throws IOException {
		try (Stream<Path> tree = Files.walk(folder)) {
			return tree.filter(file -> !Files.isDirectory(file,
				LinkOption.NOFOLLOW_LINKS)).sorted().collect(Collectors.toList());
		}
	}
}
