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

import io.github.lywnet.network.FusionException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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

	private StagingFolder(final Path target) {
		this.target = target;
		path = target.resolveSibling(target.getFileName() + ".part");
	}

	/**
	 * Makes the folder, or takes the one that an earlier installation has left.
	 *
	 * @param target the folder to replace; need not exist
	 * @throws FusionException if the target holds what is not the engine's
	 * @throws IOException if nothing can be written there
	 */
	static StagingFolder of(final Path target) throws IOException {
		requireReplaceable(target);
		final StagingFolder staging = new StagingFolder(target);
		Files.createDirectories(staging.nativeFolder());
		// NB: an existing folder tells nothing about who may write into it
		Files.delete(Files.createTempFile(staging.path, "writable", ""));
		return staging;
	}

	private static void requireReplaceable(final Path target)
		throws IOException
	{
		if (!Files.exists(target)) return;
		if (!Files.isDirectory(target)) throw new FusionException(target +
			" is a file: expected an engine folder or a new one.");
		final List<String> others;
		try (Stream<Path> files = Files.list(target)) {
			others = files.map(file -> file.getFileName().toString()).filter(
				name -> !isEngine(name)).sorted().collect(Collectors.toList());
		}
		if (!others.isEmpty()) throw new FusionException("The folder " + target +
			" holds other files (" + others.get(0) +
			"): expected an engine folder, which is replaced, or a new one.");
	}

	/** Whether an engine folder may hold a file; the system adds hidden ones. */
	private static boolean isEngine(final String name) {
		return name.equals("native") || name.endsWith(".jar") || name.startsWith(".");
	}

	Path path() {
		return path;
	}

	/** The folder of the TensorFlow libraries. */
	Path nativeFolder() {
		return path.resolve("native");
	}

	/** Bytes of all files in the folder; 0 if it is not there any more. */
	long size() throws IOException {
		long size = 0;
		for (final Path file : files()) {
			size += Files.size(file);
		}
		return size;
	}

	/**
	 * Deletes all files but some.
	 *
	 * @param kept paths relative to this folder
	 */
	void keepOnly(final List<Path> kept) throws IOException {
		for (final Path file : files()) {
			if (!kept.contains(path.relativize(file))) Files.delete(file);
		}
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
	 * @throws FusionException if the target cannot be moved away, as on Windows while
	 *           it is used
	 */
	void moveIntoPlace() throws IOException {
		final Path old = target.resolveSibling(target.getFileName() + ".old");
		deleteTree(old);
		if (Files.exists(target)) moveAway(old);
		try {
			Files.move(path, target);
		}
		catch (final IOException exc) {
			if (Files.exists(old)) Files.move(old, target);
			throw exc;
		}
		deleteTree(old);
	}

	private void moveAway(final Path old) {
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
		final List<Path> files;
		try (Stream<Path> tree = Files.walk(folder)) {
			files = tree.sorted(Comparator.reverseOrder()).collect(Collectors.toList());
		}
		catch (final NoSuchFileException exc) {
			return;
		}
		for (final Path file : files) {
			Files.delete(file);
		}
	}
}
