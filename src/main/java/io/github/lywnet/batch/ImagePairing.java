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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds the images that belong together: single ones as they are given, those
 * of folders by equal base name ({@code mri/7.png} and {@code pet/7.nii.gz}) or
 * by patterns of their names ({@code 7_MR.png} and {@code 7_PET.png}, also in
 * one and the same folder). A single image is a file, or a folder with the
 * DICOM files of a series; in a folder of images, such folders are images, too.
 * <p>
 * No image is dropped silently: one that has no partner, or that shares the
 * common part of its name with another one of its role, becomes a set with a
 * {@link ImageSet#problem()}; {@link #notes()} name the other files.
 * </p>
 */
public final class ImagePairing {

	/** The pattern of images with equal base names. */
	public static final String EQUAL_NAMES = "*";

	/** What a source is. */
	private enum Kind {

			FILE("a file"), SERIES("a DICOM series"), FOLDER("a folder");

		private final String text;

		Kind(final String text) {
			this.text = text;
		}
	}

	/** How many files of a folder a message names. */
	private static final int EXAMPLES = 3;

	private final Map<Role, Path> sources;
	private final Map<Role, NamePattern> patterns;
	private final Map<Role, Kind> kinds = new EnumMap<>(Role.class);
	private final List<String> notes = new ArrayList<>();
	private final List<ImageSet> sets;

	/**
	 * Pairs single images, or those of folders by equal base name.
	 *
	 * @param sources one image for each role, or one folder of images for each
	 * @throws UsageException as {@link #ImagePairing(Map, String)}
	 */
	public ImagePairing(final Map<Role, Path> sources) {
		this(sources, EQUAL_NAMES);
	}

	/**
	 * Pairs single images, or those of folders.
	 *
	 * @param sources one image for each role, or one folder of images for each
	 * @param pattern for folders, the names of the images with a {@code *} for
	 *          the part that those of a set have in common: one pattern for all
	 *          roles, or one for each, in the order of {@link Role}, with commas
	 *          between ({@code *_MR.png, *_PET.png}); without an extension, any
	 *          image's fits; with {@code .dcm}, DICOM files are images, not
	 *          slices of one; blank for {@value #EQUAL_NAMES}
	 * @throws UsageException if a source is missing, two are the same (of
	 *           folders, with the same pattern), images and folders of them are
	 *           mixed, the pattern is none or lets an image have two roles, or
	 *           the folders have no images that belong together
	 */
	public ImagePairing(final Map<Role, Path> sources, final String pattern) {
		this.sources = new EnumMap<>(sources);
		patterns = NamePattern.parse(pattern, this.sources.keySet());
		this.sources.keySet().forEach(role -> kinds.put(role, kind(role)));
		checkSources();
		sets = areFolders() ? pairFolders() : Collections.singletonList(
			pairImages());
	}

	/**
	 * The sets, by the common part of the names in alphabetical order; at least
	 * one is complete.
	 */
	public List<ImageSet> sets() {
		return sets;
	}

	/** What the user should know: the files that were not looked at. */
	public List<String> notes() {
		return notes;
	}

	/** Whether the sources are folders of images, not images. */
	boolean areFolders() {
		return kinds.get(Role.ANATOMICAL) == Kind.FOLDER;
	}

	private Kind kind(final Role role) {
		final Path source = sources.get(role);
		if (!Files.exists(source)) throw new UsageException(
			"There is no file or folder " + source + " (" + role.key() + ").");
		if (!Files.isDirectory(source)) return Kind.FILE;
		return !patterns.get(role).isOfFiles() && ImageFolder.isSeries(source)
			? Kind.SERIES : Kind.FOLDER;
	}

	private void checkSources() {
		kinds.forEach((role, kind) -> {
			if (areFolders() != (kind == Kind.FOLDER)) throw new UsageException(
				"The anatomical " + sources.get(Role.ANATOMICAL) + " and the " + role
					.key() + " " + sources.get(role) + " are " + kinds.get(
						Role.ANATOMICAL).text + " and " + kind.text +
					": give single images only (files, or folders with the files of one " +
					"DICOM series), or folders of images only.");
		});
		for (final Role first : sources.keySet()) {
			for (final Role second : sources.keySet()) {
				if (first.compareTo(second) < 0) checkDifferent(first, second);
			}
		}
	}

	private void checkDifferent(final Role first, final Role second) {
		if (!isSameSource(first, second)) return;
		if (areFolders() && !patterns.get(first).equals(patterns.get(second)))
			return;
		throw new UsageException("The " + first.key() + " and the " + second.key() +
			" images are the same, " + sources.get(first) +
			": expected two different ones" + (areFolders()
				? ", or a pattern for each, such as *_MR.png,*_PET.png." : "."));
	}

	private boolean isSameSource(final Role first, final Role second) {
		try {
			return Files.isSameFile(sources.get(first), sources.get(second));
		}
		catch (final IOException exc) {
			return false; // opening the files will tell more
		}
	}

	private ImageSet pairImages() {
		for (final NamePattern pattern : patterns.values()) {
			if (!pattern.isPlain()) throw new UsageException("The pattern \"" +
				pattern + "\" was given with single files, or folders of one DICOM " +
				"series: expected folders of images. Leave it out.");
		}
		final Path anatomical = sources.get(Role.ANATOMICAL).toAbsolutePath()
			.normalize();
		final String name = anatomical.getFileName().toString();
		return ImageSet.complete(Files.isDirectory(anatomical) ? name : ImageNames
			.baseName(name), sources);
	}

	private List<ImageSet> pairFolders() {
		final Map<Role, ImageFolder> folders = new EnumMap<>(Role.class);
		final SortedSet<String> commonParts = new TreeSet<>();
		sources.forEach((role, source) -> {
			final ImageFolder folder = new ImageFolder(source, patterns.get(role));
			folders.put(role, folder);
			commonParts.addAll(folder.commonParts());
		});
		checkRoles(folders);
		sources.keySet().forEach(role -> noteIgnored(role, folders));
		final List<ImageSet> found = new ArrayList<>();
		for (final String commonPart : commonParts) {
			found.add(pair(commonPart, folders));
		}
		if (found.stream().allMatch(set -> set.problem() != null)) {
			final List<String> contents = new ArrayList<>();
			folders.forEach((role, folder) -> contents.add(contents(role, folder)));
			throw new UsageException("No images to pair: " + String.join("; ",
				contents) + (found.isEmpty() ? "" : ". For example, there is " + found
					.get(0).problem()) + ". " + remedy());
		}
		return found;
	}

	/** What was found in the folder of a role. */
	private String contents(final Role role, final ImageFolder folder) {
		final List<Path> images = folder.images();
		return sources.get(role) + " has " + (images.isEmpty() ? "no " + role
			.key() + " image" + examples(folder.ignored(), ", but other files: ")
			: images.size() + " " + role.key() + (images.size() == 1 ? " image"
				: " images") + examples(images.stream().map(image -> image.getFileName()
					.toString()).collect(Collectors.toList()), ": "));
	}

	private static String examples(final List<String> names,
		final String before)
	{
		if (names.isEmpty()) return "";
		return before + names.stream().limit(EXAMPLES).collect(Collectors.joining(
			", ")) + (names.size() > EXAMPLES ? ", ..." : "");
	}

	private String remedy() {
		if (patterns.values().stream().allMatch(NamePattern::isPlain)) {
			return "Images are PNG, TIFF, JPEG and NIfTI files, and folders of DICOM " +
				"files; those of a pair have the same name but for the extension, or a " +
				"pattern says how they differ, such as *_T1,*_PET.";
		}
		final List<String> names = new ArrayList<>();
		patterns.forEach((role, pattern) -> names.add(pattern.example("7") + " (" +
			role.key() + ")"));
		return "Expected names such as " + String.join(" and ", names) + ".";
	}

	/** Refuses patterns that give an image of a folder two roles. */
	private void checkRoles(final Map<Role, ImageFolder> folders) {
		final Map<Path, Role> roles = new HashMap<>();
		folders.forEach((role, folder) -> folder.images().forEach(image -> {
			final Role other = roles.put(image.toAbsolutePath().normalize(), role);
			if (other == null) return;
			throw new UsageException("The image " + image + " fits the " + other
				.key() + " pattern " + patterns.get(other) + " and the " + role.key() +
				" pattern " + patterns.get(role) +
				": expected patterns of which it fits one.");
		}));
	}

	/** Notes the files of a folder that have no role. */
	private void noteIgnored(final Role role,
		final Map<Role, ImageFolder> folders)
	{
		final List<String> ignored = new ArrayList<>(folders.get(role).ignored());
		for (final Role other : folders.keySet()) {
			if (other == role || !isSameSource(role, other)) continue;
			folders.get(other).images().forEach(image -> ignored.remove(image
				.getFileName().toString()));
			if (other.compareTo(role) < 0) return; // noted already
		}
		if (ignored.isEmpty()) return;
		notes.add("Ignored in " + sources.get(role) + ", no image by its name: " +
			String.join(", ", ignored));
	}

	private ImageSet pair(final String commonPart,
		final Map<Role, ImageFolder> folders)
	{
		final Map<Role, Path> files = new EnumMap<>(Role.class);
		final List<String> problems = new ArrayList<>();
		folders.forEach((role, folder) -> {
			final List<Path> images = folder.images(commonPart);
			if (images.size() == 1) files.put(role, images.get(0));
			else problems.add(problem(commonPart, role, images));
		});
		return problems.isEmpty() ? ImageSet.complete(commonPart, files) : ImageSet
			.unusable(commonPart, files, String.join("; ", problems));
	}

	private String problem(final String commonPart, final Role role,
		final List<Path> images)
	{
		final Path folder = sources.get(role);
		if (images.isEmpty()) {
			return "no " + role.key() + " image " + patterns.get(role).example(
				commonPart) + " in " + folder;
		}
		final List<String> names = new ArrayList<>();
		images.forEach(image -> names.add(image.getFileName().toString()));
		return "the " + role.key() + " image is ambiguous: " + folder + " has " +
			String.join(" and ", names);
	}
}
