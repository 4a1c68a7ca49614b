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
import io.github.lywnet.engine.EngineFile;
import io.github.lywnet.engine.EngineMarker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder that is filled beside another one and takes its place when it is
 * complete.
 */
final class StagingFolder {

	private final Path target;
	private final Path path;
	private final Path old;

	private StagingFolder(final Path target) {
		this.target = target;
		path = target.resolveSibling(target.getFileName() + ".part");
		old = target.resolveSibling(target.getFileName() + ".old");
	}

	/**
	 * Makes the folder, or takes the one that an earlier installation has left.
	 * An engine folder that a killed installation had moved away is put back.
	 *
	 * @param target the folder to replace; need not exist
	 * @param contents what the target shall hold
	 * @throws FusionException if the target, or a folder beside it that is named
	 *           like ours, holds what is not the engine's
	 * @throws IOException if nothing can be written there
	 */
	static StagingFolder of(final Path target, final EngineContents contents)
		throws IOException
	{
		final StagingFolder staging = new StagingFolder(target);
		OwnFolder.require(target, contents);
		OwnFolder.require(staging.old, contents);
		OwnFolder.require(staging.path, contents);
		if (!Files.exists(target) && Files.exists(staging.old)) {
			Files.move(staging.old, target);
		}
		Files.createDirectories(staging.nativeFolder());
		// NB: an existing folder tells nothing about who may write into it
		EngineMarker.write(staging.path, namesIn(contents));
		return staging;
	}

	/** All that lies in a staging folder at any moment. */
	private static List<String> namesIn(final EngineContents contents) {
		final List<String> names = new ArrayList<>(contents.names());
		Stream.concat(contents.jars().stream(), Stream.of(contents.nativeJar()))
			.map(EngineFile::name).forEach(name -> {
				names.add(name);
				names.add(Download.unfinishedName(name));
			});
		return names;
	}

	Path path() {
		return path;
	}

	/** The folder of the TensorFlow libraries. */
	Path nativeFolder() {
		return path.resolve("native");
	}

	/**
	 * Bytes of all files in the folder but the marker; 0 if it is not there any
	 * more.
	 */
	long size() throws IOException {
		long size = 0;
		for (final Path file : files()) {
			if (!file.endsWith(EngineMarker.NAME)) size += Files.size(file);
		}
		return size;
	}

	/** Deletes all files but the engine's, and marks the folder as those. */
	void finish(final EngineContents contents) throws IOException {
		final List<String> kept = contents.names();
		for (final Path file : files()) {
			if (!kept.contains(path.relativize(file).toString().replace('\\', '/'))) {
				Files.delete(file);
			}
		}
		EngineMarker.write(path, kept);
	}

	private List<Path> files() throws IOException {
		if (!Files.exists(path)) return List.of();
		try (Stream<Path> tree = Files.walk(path)) {
			return tree.filter(Files::isRegularFile).collect(Collectors.toList());
		}
	}

	/**
	 * Takes the target's place; what was there is deleted.
	 *
	 * @throws FusionException if the target cannot be moved away, as on Windows
	 *           while it is used
	 */
	void moveIntoPlace() throws IOException {
		deleteTree(old);
		if (Files.exists(target)) moveAway();
		try {
			Files.move(path, target);
		}
		catch (final IOException exc) {
			if (Files.exists(old)) Files.move(old, target);
			throw exc;
		}
		deleteTree(old);
	}

	private void moveAway() {
		try {
			Files.move(target, old);
		}
		catch (final IOException exc) {
			throw new FusionException("The engine folder " + target +
				" cannot be replaced (" + exc.getMessage() +
				"), perhaps because it is in use: end all ImageJ and Fiji, start it again and " +
				"install before the first fusion. What is loaded is not loaded again.",
				exc);
		}
	}

	/** Deletes the folder with all that is in it. */
	void discard() throws IOException {
		deleteTree(path);
	}

	private static void deleteTree(final Path folder) throws IOException {
		final List<Path> files; // NB: links are deleted, not followed
		try (Stream<Path> tree = Files.walk(folder)) {
			files = tree.sorted(Comparator.reverseOrder()).collect(Collectors
				.toList());
		}
		catch (final NoSuchFileException exc) {
			return;
		}
		for (final Path file : files) {
			Files.delete(file);
		}
	}
}
