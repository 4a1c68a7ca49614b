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

package io.github.lywnet.image.files;

import ij.ImagePlus;
import ij.io.FileInfo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.Paths;

/**
 * The file that an image of ImageJ was opened from, by this plugin or by
 * ImageJ.
 */
final class ImageSource {

	/**
	 * NB: a property of an object is not saved, so that no path leaves with an
	 * image.
	 */
	private static final String KEY = "LYWNet source";

	private ImageSource() {
		// static methods only
	}

	/** Notes the file of an image. */
	static ImagePlus set(final ImagePlus image, final Path file) {
		image.setProperty(KEY, file.toAbsolutePath());
		return image;
	}

	/**
	 * Whether an image was opened from a file, under whatever name of that file.
	 */
	static boolean is(final ImagePlus image, final Path file) {
		try {
			final Path source = of(image);
			return source != null && Files.isSameFile(source, file);
		}
		// NB: an image whose file is gone, or no file at all
		catch (final IOException | InvalidPathException exc) {
			return false;
		}
	}

	private static Path of(final ImagePlus image) {
		final Object noted = image.getProperty(KEY);
		if (noted != null) return (Path) noted;
		final FileInfo info = image.getOriginalFileInfo();
		return info == null || info.directory == null || info.fileName == null
			? null : Paths.get(info.directory, info.fileName);
	}
}
