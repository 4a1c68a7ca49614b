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

package io.github.lywnet.image.nifti;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The names of files: one {@code .nii}, or a pair of {@code .hdr} with the
 * header and {@code .img} with the voxels; each compressed where {@code .gz}
 * follows.
 */
final class NiftiNames {

	static final String SINGLE = ".nii", HEADER = ".hdr", VOXELS = ".img",
			COMPRESSED = ".gz";

	private NiftiNames() {
		// static methods only
	}

	/**
	 * Whether a file has one of the extensions, in any case, compressed or not.
	 */
	static boolean ends(final Path file, final String... extensions) {
		final String plain = plainName(file).toLowerCase(Locale.ROOT);
		return Stream.of(extensions).anyMatch(plain::endsWith);
	}

	/** Whether a file's name says that it is compressed. */
	static boolean isCompressed(final Path file) {
		return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(
			COMPRESSED);
	}

	/**
	 * The other file of a pair.
	 *
	 * @param file one of the two
	 * @param extension of the other
	 * @return nothing if it is not there
	 */
	static Optional<Path> other(final Path file, final String extension) {
		final String plain = plainName(file);
		final String stem = plain.substring(0, plain.length() - extension.length());
		return Stream.of(extension, extension + COMPRESSED, extension.toUpperCase(
			Locale.ROOT), (extension + COMPRESSED).toUpperCase(Locale.ROOT)).map(
				end -> file.resolveSibling(stem + end)).filter(Files::isRegularFile)
			.findFirst();
	}

	private static String plainName(final Path file) {
		final String name = file.getFileName().toString();
		return isCompressed(file) ? name.substring(0, name.length() - COMPRESSED
			.length()) : name;
	}
}
