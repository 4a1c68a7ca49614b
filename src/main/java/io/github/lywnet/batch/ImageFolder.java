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

import io.github.lywnet.common.FusionException;
import io.github.lywnet.image.dicom.DicomSeries;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
 * The images in a folder, by the common part of a pattern: PNG, TIFF, JPEG and
 * NIfTI files by their names (a {@code .hdr} with its {@code .img} is one), and
 * folders with the files of a DICOM series by their content. Single DICOM files
 * are images only where the pattern says so ({@code *.dcm}).
 */
final class ImageFolder {

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
		final List<Path> entries = list(folder);
		final Set<String> headers = entries.stream().map(ImageFolder::name).filter(
			ImageNames::isHeader).map(ImageFolder::stem).collect(Collectors
				.toCollection(HashSet::new));
		for (final Path entry : entries) {
			if (Files.isDirectory(entry)) addFolder(entry);
			else if (!isCounted(name(entry), headers)) addFile(entry);
		}
	}

	/**
	 * Whether a folder is an image itself: the DICOM files of one series, or of
	 * several, which opening it refuses.
	 *
	 * @return false if it is a folder of images, or of nothing
	 * @throws UsageException if it has DICOM files and other images, or cannot be
	 *           listed
	 */
	static boolean isSeries(final Path folder) {
		final List<Path> entries = list(folder);
		final Path slice = entries.stream().filter(ImageFolder::isSlice).findFirst()
			.orElse(null);
		final Path other = entries.stream().filter(file -> ImageNames.isImage(name(
			file)) && !isHidden(file) && Files.isRegularFile(file)).findFirst()
			.orElse(null);
		if (slice == null || other == null) return slice != null;
		throw new UsageException("The folder " + folder +
			" has DICOM files, such as " + name(slice) +
			", and other images, such as " + name(other) +
			": expected one or the other. Move them apart, or give a pattern that says " +
			"which are meant, such as *.dcm or *." + ImageNames.extension(name(
				other)) + ".");
	}

	/**
	 * Whether a file is DICOM; the content counts where the name tells nothing
	 * else.
	 */
	private static boolean isSlice(final Path file) {
		return !ImageNames.isImage(name(file)) && DicomSeries.isDicom(file);
	}

	private static List<Path> list(final Path folder) {
		try (Stream<Path> entries = Files.list(folder)) {
			return entries.sorted().collect(Collectors.toList());
		}
		catch (final IOException exc) {
			throw new UsageException(new FusionException("The folder " + folder +
				" cannot be listed: " + exc, exc));
		}
	}

	/** Whether a file is the voxels of a header, which stands for both. */
	private boolean isCounted(final String fileName, final Set<String> headers) {
		return ImageNames.isVoxels(fileName) && headers.contains(stem(fileName)) &&
			!pattern.hasExtensionOf(fileName);
	}

	private void addFile(final Path file) {
		final String fileName = name(file);
		final boolean isImage = !isHidden(file) && (ImageNames.isImage(fileName) ||
			pattern.isOfDicomFiles() && ImageNames.extension(fileName).equals(
				ImageNames.DICOM));
		final String commonPart = isImage ? pattern.commonPart(fileName) : null;
		if (commonPart == null) ignored.add(fileName);
		else add(commonPart, file);
	}

	private void addFolder(final Path folder) {
		final String commonPart = isHidden(folder) ? null : pattern
			.commonPartOfFolder(name(folder));
		if (commonPart != null && list(folder).stream().anyMatch(
			ImageFolder::isSlice))
		{
			add(commonPart, folder);
		}
	}

	private void add(final String commonPart, final Path image) {
		images.computeIfAbsent(commonPart, key -> new ArrayList<>()).add(image);
	}

	/** Common parts of the names of the images, in alphabetical order. */
	Set<String> commonParts() {
		return images.keySet();
	}

	/**
	 * The images of a common part: none, one, or several that differ in
	 * extension.
	 */
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

	private static boolean isHidden(final Path file) {
		try {
			return name(file).startsWith(".") || Files.isHidden(file);
		}
		catch (final IOException exc) {
			return false; // opening it will tell more
		}
	}

	/** What the names of a header and its voxels have in common. */
	private static String stem(final String fileName) {
		return ImageNames.baseName(fileName).toLowerCase(Locale.ROOT);
	}

	private static String name(final Path file) {
		return file.getFileName().toString();
	}
}
