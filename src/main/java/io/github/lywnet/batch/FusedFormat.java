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

import io.github.lywnet.image.ImagePair;
import io.github.lywnet.image.files.ImageFiles;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The formats of fused images in an output folder. */
public enum FusedFormat {

		/** Planes of 8 bits or colours. */
		PNG("png"),
		/**
		 * What PNG cannot hold of an anatomical volume with a place in the patient.
		 */
		NIFTI("nii.gz"),
		/** What PNG cannot hold of all others. */
		TIFF("tif");

	private final String extension;

	FusedFormat(final String extension) {
		this.extension = extension;
	}

	/**
	 * Chooses the format of a fused image.
	 *
	 * @param pair what is fused
	 * @param anatomical the file or folder of its anatomical image
	 */
	public static FusedFormat of(final ImagePair pair, final Path anatomical) {
		if (!pair.needsTiff()) return PNG;
		return ImageFiles.isVolume(anatomical) && !pair.hasChannels() ? NIFTI
			: TIFF;
	}

	/**
	 * Chooses a format that holds the fused image of most pairs before they are
	 * opened.
	 *
	 * @param anatomical the file or folder of the anatomical image
	 */
	static FusedFormat of(final Path anatomical) {
		if (ImageFiles.isVolume(anatomical)) return NIFTI;
		return ImageNames.extension(anatomical.getFileName().toString()).startsWith(
			TIFF.extension) ? TIFF : PNG;
	}

	/** The file name of a fused image. */
	String fileName(final String name) {
		return name + "." + extension;
	}

	/** A set with its fused file in this format. */
	public ImageSet of(final ImageSet set) {
		final Path fused = set.file(Role.FUSED);
		return set.with(Role.FUSED, fused.resolveSibling(fileName(ImageNames
			.baseName(fused.getFileName().toString()))));
	}

	/**
	 * The set with the fused image that is there already.
	 *
	 * @param inAny whether it may be of another format than planned
	 * @param inputs which are no fused images, whatever their names
	 */
	public static Optional<ImageSet> existing(final ImageSet planned,
		final boolean inAny, final RunInputs inputs)
	{
		final Stream<ImageSet> candidates = inAny ? Arrays.stream(values()).map(
			format -> format.of(planned)) : Stream.of(planned);
		return candidates.filter(set -> Files.isRegularFile(set.file(Role.FUSED)) &&
			!inputs.contains(set.file(Role.FUSED))).findFirst();
	}
}
