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

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The names of image files, which are all that a folder of thousands is listed
 * by: what is behind the last dot is the extension, together with {@code .gz}
 * what is before it where that is NIfTI's.
 */
public final class ImageNames {

	static final String DICOM = "dcm";

	private static final String HEADER = "hdr";
	private static final String VOXELS = "img";
	private static final String COMPRESSED = ".gz";

	private static final Set<String> NIFTI = new HashSet<>(Arrays.asList("nii",
		HEADER, VOXELS));
	private static final Set<String> PICTURES = new HashSet<>(Arrays.asList("png",
		"tif", "tiff", "jpg", "jpeg"));

	private ImageNames() {
		// static methods only
	}

	/**
	 * Whether a file name ends as those of PNG, TIFF, JPEG and NIfTI images.
	 * DICOM files have any name, and are slices of an image more often than
	 * images.
	 */
	static boolean isImage(final String fileName) {
		return PICTURES.contains(extension(fileName)) || isNifti(fileName);
	}

	/** Whether a file name ends as those of NIfTI images. */
	static boolean isNifti(final String fileName) {
		return NIFTI.contains(plainExtension(fileName));
	}

	/** Whether a file name ends as those of the voxels beside a NIfTI header. */
	static boolean isVoxels(final String fileName) {
		return plainExtension(fileName).equals(VOXELS);
	}

	/**
	 * Whether a file name ends as those of NIfTI headers with the voxels beside
	 * them.
	 */
	static boolean isHeader(final String fileName) {
		return plainExtension(fileName).equals(HEADER);
	}

	/** The name of a file without its extension. */
	public static String baseName(final String fileName) {
		final int length = extension(fileName).length();
		return length == 0 ? fileName : fileName.substring(0, fileName.length() -
			length - 1);
	}

	/**
	 * The extension of a file name in lower case, {@code nii.gz} for example;
	 * empty if it has none.
	 */
	static String extension(final String fileName) {
		final String last = lastExtension(fileName);
		if (!COMPRESSED.equals("." + last)) return last;
		final String before = lastExtension(fileName.substring(0, fileName
			.length() - COMPRESSED.length()));
		return NIFTI.contains(before) ? before + COMPRESSED : last;
	}

	private static String plainExtension(final String fileName) {
		final String extension = extension(fileName);
		return extension.endsWith(COMPRESSED) ? extension.substring(0, extension
			.length() - COMPRESSED.length()) : extension;
	}

	private static String lastExtension(final String fileName) {
		final int dot = fileName.lastIndexOf('.');
		return dot > 0 ? fileName.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
	}
}
