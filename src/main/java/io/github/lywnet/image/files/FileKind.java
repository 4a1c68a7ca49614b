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

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Kinds of files that are not read here, known by bytes near their start, to be
 * named to the user.
 */
enum FileKind {

		DICOM("a DICOM file", 128, "DICM"), NIFTI("a NIfTI file", 344, "n+1\0"),
		NIFTI_HEADER("a NIfTI header", 344, "ni1\0"), NRRD("an NRRD file", 0,
			"NRRD"), META_IMAGE("a MetaImage header", 0, "ObjectType"), MINC(
				"an HDF5 or MINC file", 0, "\u0089HDF"), GIF("a GIF image", 0, "GIF8"),
		BMP("a BMP image", 0, "BM"), WEBP("a WebP image", 8, "WEBP"), HEIF(
			"a HEIF or AVIF image", 4, "ftyp"), JPEG_2000("a JPEG 2000 image", 4,
				"jP  "), JPEG_XL("a JPEG XL image", 4, "JXL "), PORTABLE(
					"a portable grey map", 0, "P5"), PDF("a PDF document", 0, "%PDF"),
		ZIP("a ZIP archive", 0, "PK\3\4"), GZIP("a gzip archive", 0,
			"\u001f\u008b");

	private final String name;
	private final int position;
	private final byte[] mark;

	FileKind(final String name, final int position, final String mark) {
		this.name = name;
		this.position = position;
		this.mark = mark.getBytes(StandardCharsets.ISO_8859_1);
	}

	/** Such as "a GIF image"; "no image" if the kind is unknown. */
	static String name(final ByteBuffer start) {
		for (final FileKind kind : values()) {
			if (kind.begins(start)) return kind.name;
		}
		return "no image of a known kind";
	}

	/** Whether a file is of this kind. */
	boolean begins(final ByteBuffer start) {
		if (start.limit() < position + mark.length) return false;
		for (int i = 0; i < mark.length; i++) {
			if (start.get(position + i) != mark[i]) return false;
		}
		return true;
	}
}
