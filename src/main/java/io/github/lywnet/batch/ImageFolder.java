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
package io.github.lywnet.batch;

import io.github.lywnet.network.FusionException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The images in a folder, without its sub-folders, by the common part of a
 * pattern.
 */
final class ImageFolder {

	private static final Set<String> EXTENSIONS = new HashSet<>(Arrays.asList(
		"png", "tif", "tiff", "jpg", "jpeg"));

	private final NamePattern pattern;
	private final SortedMap<String, List<Path>> images = new TreeMap<>();
	private final List<String> ignored = new ArrayList<>();

	/**
	 * Lists a folder.
	 *
	 * @param pattern of the names of the images
	 * @throws FusionException if it cannot be listed
	 */
	ImageFolder(final Path folder, final NamePattern pattern) {
		this.pattern = pattern;
		try (Stream<Path> files = Files.list(folder)) {
			for (final Path file : files.sorted().collect(Collectors.toList())) {
				add(file);
			}
		}
		catch (final IOException exc) {
			throw new UsageException(new FusionException("The folder " + folder +
				" cannot be listed: " + exc, exc));
		}
	}

	private void add(final Path file) throws IOException {
		final String fileName = file.getFileName().toString();
		if (Files.isDirectory(file)) return;
		final boolean isImage = !fileName.startsWith(".") && !Files.isHidden(
			file) && hasImageExtension(fileName);
		final String commonPart = isImage ? pattern.commonPart(fileName) : null;
		if (commonPart == null) ignored.add(fileName);
		else images.computeIfAbsent(commonPart, key -> new ArrayList<>()).add(file);
	}

	/** Common parts of the names of the images, in alphabetical order. */
	Set<String> commonParts() {
		return images.keySet();
	}

	/** The images of a common part: none, one, or several that differ in extension. */
	List<Path> images(final String commonPart) {
		return images.getOrDefault(commonPart, Collections.emptyList());
	}

	/** All images, by their common parts. */
	List<Path> images() {
		return images.values().stream().flatMap(List::stream).collect(Collectors
			.toList());
	}

	/** Names of the files that are hidden, no images, or not of the pattern. */
	List<String> ignored() {
		return ignored;
	}

	/** Whether a file name ends as those of images that can be opened. */
	static boolean hasImageExtension(final String fileName) {
		return EXTENSIONS.contains(extension(fileName));
	}

	/** The name of a file without its last extension. */
	static String baseName(final String fileName) {
		final int dot = fileName.lastIndexOf('.');
		return dot > 0 ? fileName.substring(0, dot) : fileName;
	}

	/** The last extension of a file name, in lower case; empty if it has none. */
	static String extension(final String fileName) {
		final int dot = fileName.lastIndexOf('.');
		return dot > 0 ? fileName.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
	}
}
