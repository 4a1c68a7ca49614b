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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds the images that belong together: single files as they are given, files
 * of folders by equal base name ({@code mri/7.png} and {@code pet/7.tif}).
 * <p>
 * No image is dropped silently: a base name that has no partner, or that two
 * files of one folder share, becomes a set with a {@link ImageSet#problem()}.
 * </p>
 */
public final class ImagePairing {

	private final Map<Role, Path> sources;
	private final List<String> notes = new ArrayList<>();
	private final List<ImageSet> sets;

	/**
	 * Pairs the images of files or folders.
	 *
	 * @param sources one file for each role, or one folder for each
	 * @throws UsageException if one is missing, two are the same, files and folders
	 *           are mixed, or the folders have no base name in common
	 */
	public ImagePairing(final Map<Role, Path> sources) {
		this.sources = new EnumMap<>(sources);
		checkSources();
		sets = areFolders() ? pairFolders() : Collections.singletonList(ImageSet
			.complete(ImageFolder.baseName(sources.get(Role.ANATOMICAL)), sources));
	}

	/** The sets, by base name in alphabetical order; at least one is complete. */
	public List<ImageSet> sets() {
		return sets;
	}

	/** What the user should know: the files that were not looked at. */
	public List<String> notes() {
		return notes;
	}

	/** Whether the sources are folders, not files. */
	boolean areFolders() {
		return Files.isDirectory(sources.get(Role.ANATOMICAL));
	}

	private void checkSources() {
		final Path anatomical = sources.get(Role.ANATOMICAL);
		sources.forEach((role, source) -> {
			if (!Files.exists(source)) {
				throw new UsageException("There is no file or folder " + source +
					" (" + role.key() + ").");
			}
			if (areFolders() != Files.isDirectory(source)) {
				throw new UsageException("The anatomical " + anatomical + " and the " +
					role.key() + " " + source +
					" are a file and a folder: give files only, or folders only.");
			}
		});
		for (final Role first : sources.keySet()) {
			for (final Role second : sources.keySet()) {
				if (first.compareTo(second) < 0) checkDifferent(first, second);
			}
		}
	}

	private void checkDifferent(final Role first, final Role second) {
		final Path source = sources.get(first);
		try {
			if (!Files.isSameFile(source, sources.get(second))) return;
		}
		catch (final IOException exc) {
			return; // opening the files will tell more
		}
		throw new UsageException("The " + first.key() + " and the " + second
			.key() + " images are the same, " + source +
			": expected two different ones.");
	}

	private List<ImageSet> pairFolders() {
		final Map<Role, ImageFolder> folders = new EnumMap<>(Role.class);
		final SortedSet<String> baseNames = new TreeSet<>();
		sources.forEach((role, source) -> {
			final ImageFolder folder = new ImageFolder(source);
			folders.put(role, folder);
			baseNames.addAll(folder.baseNames());
			if (!folder.ignored().isEmpty()) {
				notes.add("Ignored in " + source + ", no image by its name: " + String
					.join(", ", folder.ignored()));
			}
		});
		final List<ImageSet> found = new ArrayList<>();
		for (final String baseName : baseNames) {
			found.add(pair(baseName, folders));
		}
		if (found.stream().allMatch(set -> set.problem() != null)) {
			throw new UsageException("No images to pair in " + sources.values() +
				(found.isEmpty() ? "" : ", for example: " + found.get(0).problem()) +
				". Expected images with equal base names, such as 7.png in each folder.");
		}
		return found;
	}

	private ImageSet pair(final String baseName,
		final Map<Role, ImageFolder> folders)
	{
		final Map<Role, Path> files = new EnumMap<>(Role.class);
		final List<String> problems = new ArrayList<>();
		folders.forEach((role, folder) -> {
			final List<Path> images = folder.images(baseName);
			if (images.size() == 1) files.put(role, images.get(0));
			else problems.add(problem(baseName, role, images));
		});
		return problems.isEmpty() ? ImageSet.complete(baseName, files) : ImageSet
			.unusable(baseName, files, String.join("; ", problems));
	}

	private String problem(final String baseName, final Role role,
		final List<Path> images)
	{
		final Path folder = sources.get(role);
		if (images.isEmpty()) {
			return "no " + role.key() + " image " + baseName + ".* in " + folder;
		}
		final List<String> names = new ArrayList<>();
		images.forEach(image -> names.add(image.getFileName().toString()));
		return "the " + role.key() + " image is ambiguous: " + folder + " has " +
			String.join(" and ", names);
	}
}
