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

import ij.IJ;
import ij.ImagePlus;

import io.github.lywnet.image.dicom.DicomWriter;
import io.github.lywnet.image.files.ImageFiles;
import io.github.lywnet.image.header.ImageGeometry;
import io.github.lywnet.space.Affine3D;
import io.github.lywnet.space.Geometry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes small volumes of scanners: NIfTI files and folders of DICOM slices.
 */
public final class TestVolumes {

	private static final int COLUMNS = 40;
	private static final int ROWS = 36;

	private TestVolumes() {
		// static methods only
	}

	/**
	 * Three slices of 40 x 36 random values, every 2 mm, as NIfTI by the name.
	 */
	public static Path nifti(final Path file, final int bits) throws IOException {
		final ImagePlus image = IJ.createImage("test", bits + "-bit random",
			COLUMNS, ROWS, 3);
		ImageGeometry.set(image, Geometry.patient(new long[] { COLUMNS, ROWS, 3 },
			Affine3D.of(1, 0, 0, 5, 0, 1, 0, 6, 0, 0, 2, 7), "", "test"));
		Files.createDirectories(file.getParent());
		ImageFiles.save(image, file, true);
		return file;
	}

	/** The same voxels as a folder of DICOM slices. */
	public static Path dicom(final Path folder, final String modality)
		throws IOException
	{
		for (int z = 0; z < 3; z++) {
			slice(modality, z).write(folder.resolve("IM" + z));
		}
		return folder;
	}

	/** One slice of a series. */
	public static DicomWriter slice(final String modality, final int z) {
		final short[] values = new short[COLUMNS * ROWS];
		for (int i = 0; i < values.length; i++) {
			values[i] = (short) (7 * i % 1000 + 100 * z);
		}
		return DicomWriter.slice().text(0x00080060, "CS", modality).text(0x0020000E,
			"UI", modality.equals("MR") ? "1.2.3.4" : "1.2.3.5").text(0x00280030,
				"DS", "1\\1").position(5, 6, 7 + 2 * z).size(COLUMNS, ROWS).pixels(
					values);
	}
}
