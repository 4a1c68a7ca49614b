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

package io.github.lywnet.command.action;

import ij.IJ;
import ij.ImagePlus;

import io.github.lywnet.common.FusionException;
import io.github.lywnet.image.dicom.DicomSeries;
import io.github.lywnet.image.files.ImageFiles;
import io.github.lywnet.image.header.ImageGeometry;
import io.github.lywnet.settings.Setting;
import io.github.lywnet.settings.Settings;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;

/** Opens a volume so that the fusion knows where it lies in the patient. */
public final class OpenVolumeAction {

	private static final Setting PATH = Setting.file("path",
		"Path (NIfTI, DICOM)",
		"A NIfTI file (.nii, .nii.gz, .hdr), or a DICOM file; one slice stands for " +
			"its series, as far as that is in the same folder");

	/** All that there are. */
	public static final List<Setting> SETTINGS = Collections.singletonList(PATH);

	private OpenVolumeAction() {
		// static methods only
	}

	/**
	 * Opens the volume; the log tells its geometry, and what was left out.
	 *
	 * @return the image, not shown, with a title that no open image has
	 * @throws FusionException if it cannot be read
	 */
	public static ImagePlus run(final Settings settings) {
		final Path path = PathOption.require(PATH, settings);
		final ImagePlus image = DicomSeries.isDicom(path) ? DicomSeries
			.openSeriesOf(path, IJ::log) : ImageFiles.open(path, IJ::log);
		image.setTitle(OpenImages.uniqueTitle(image.getTitle()));
		IJ.log("LYWNet: opened " + image.getTitle() + ": " + ImageGeometry.of(
			image));
		return image;
	}

	/**
	 * Checks that the path is given.
	 *
	 * @throws FusionException if it is not
	 */
	public static void check(final Settings settings) {
		PathOption.require(PATH, settings);
	}
}
