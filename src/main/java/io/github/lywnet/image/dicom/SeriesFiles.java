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

package io.github.lywnet.image.dicom;

import io.github.lywnet.common.FusionException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The images among the files of a folder, or in one file. */
final class SeriesFiles {

	private static final String DIRECTORY_CLASS = "1.2.840.10008.1.3.10";

	/** How many names a note lists. */
	private static final int LISTED = 5;

	private final Path path;
	private final Consumer<String> log;

	/**
	 * @param log gets a sentence for what was passed over
	 */
	SeriesFiles(final Path path, final Consumer<String> log) {
		this.path = path;
		this.log = log;
	}

	/**
	 * Reads the headers.
	 *
	 * @return all frames of all images, at least one
	 * @throws FusionException if a DICOM file is damaged, or there is none
	 */
	List<DicomFrame> frames() {
		if (!Files.exists(path)) throw new FusionException(
			"There is no file or folder " + path +
				": expected a DICOM file or the folder of a series. Check the name.");
		try {
			return Files.isDirectory(path) ? ofFolder() : ofFile();
		}
		catch (final IOException exc) {
			throw new FusionException(path + " cannot be read: " + exc +
				". Check that you may read it.", exc);
		}
	}

	private List<DicomFrame> ofFile() throws IOException {
		if (!DicomFile.isDicom(path)) throw new FusionException("The file " + path +
			" is no DICOM file: expected \"DICM\" at byte 128, or an element of group 8 at the start. Choose a DICOM file, or the folder of a series.");
		final DicomFile file = DicomFile.read(path);
		if (isDirectory(file)) throw new FusionException("The file " + path +
			" is a DICOMDIR, a table of contents without images: expected an image. Choose the folder of one series beside it.");
		return frames(file);
	}

	private List<DicomFrame> ofFolder() throws IOException {
		final List<Path> files;
		try (Stream<Path> entries = Files.list(path)) {
			files = entries.filter(Files::isRegularFile).sorted().collect(Collectors
				.toList());
		}
		final List<DicomFrame> frames = new ArrayList<>();
		final List<String> strangers = new ArrayList<>();
		final List<String> pictureless = new ArrayList<>();
		for (final Path entry : files) {
			final String name = entry.getFileName().toString();
			if (!DicomFile.isDicom(entry)) strangers.add(name);
			else {
				final DicomFile file = DicomFile.read(entry);
				if (isDirectory(file) || file.pixels() == null) pictureless.add(name +
					(isDirectory(file) ? " (a DICOMDIR)" : ""));
				else frames.addAll(frames(file));
			}
		}
		if (frames.isEmpty()) throw new FusionException("The folder " + path +
			" has no DICOM image: found " + files.size() + " file(s)" + list(
				strangers, ", no DICOM files") + list(pictureless,
					", DICOM files without pixels") +
			". Expected the slices of one series; folders within are not searched. Choose the folder of one series.");
		if (!strangers.isEmpty()) log.accept("In " + path +
			", files that are no DICOM files are left out" + list(strangers, "") +
			".");
		if (!pictureless.isEmpty()) log.accept("In " + path +
			", DICOM files without pixels are left out" + list(pictureless, "") +
			".");
		return frames;
	}

	private static List<DicomFrame> frames(final DicomFile file) {
		final PixelFormat format = new PixelFormat(file);
		final List<DicomFrame> frames = new ArrayList<>();
		for (int i = 0; i < format.frames; i++) {
			frames.add(new DicomFrame(file, format, i));
		}
		return frames;
	}

	private static boolean isDirectory(final DicomFile file) {
		return file.storageClass().equals(DIRECTORY_CLASS);
	}

	private static String list(final List<String> names, final String before) {
		if (names.isEmpty()) return "";
		final String more = names.size() > LISTED ? " and " + (names.size() -
			LISTED) + " more" : "";
		return before + ": " + names.stream().limit(LISTED).collect(Collectors
			.joining(", ")) + more;
	}
}
