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

import ij.ImagePlus;
import ij.ImageStack;

import io.github.lywnet.common.FusionException;
import io.github.lywnet.image.header.ImageGeometry;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * Writes images as NIfTI-1; as NIfTI-2 where an axis has more than 32767
 * voxels.
 * <p>
 * A geometry in the patient becomes sform and qform (no qform where it shears),
 * with the code that a NIfTI file had from which the image is, else 1 for a
 * scanner's coordinates; one of the calibration alone becomes the spacing,
 * without its origin, since NIfTI knows no axes but the patient's. Lengths are
 * mm, times s. A linear calibration function becomes scl_slope and scl_inter,
 * rounded to float in NIfTI-1; pixels with another function become their
 * float32 values. NIfTI has no look-up tables, overlays and labels: 8-bit
 * colour becomes RGB, the rest is left out.
 * </p>
 */
public final class NiftiOutput {

	private NiftiOutput() {
		// static methods only
	}

	/** Whether a file's name is that of a NIfTI file which can be written. */
	public static boolean isNifti(final Path name) {
		return NiftiNames.ends(name, NiftiNames.SINGLE);
	}

	/** Whether a file's name asks for compression by gzip. */
	public static boolean isCompressed(final Path name) {
		return NiftiNames.isCompressed(name);
	}

	/**
	 * Writes an image plane by plane.
	 *
	 * @param image all but the pixels, which are not looked at; one channel
	 * @param planes the pixels, as many planes and of the same type, slices
	 *          before frames; asked for each once and in their order
	 * @param file not closed; callers wrap it to buffer or to compress
	 * @throws FusionException if the image has several channels, or what
	 *           {@link ImageGeometry#of} throws; then nothing was written
	 * @throws IllegalArgumentException if the planes are not those of the image
	 * @throws RuntimeException what the planes throw
	 */
	public static void write(final ImagePlus image, final ImageStack planes,
		final OutputStream file) throws IOException
	{
		if (image.getNChannels() > 1) throw new FusionException("The image \"" +
			image.getTitle() + "\" has " + image.getNChannels() +
			" channels, but NIfTI files hold one: expected one channel, or RGB. Save " +
			"it as .tif, or one channel at a time.");
		final int count = image.getNSlices() * image.getNFrames();
		if (planes.size() != count) throw new IllegalArgumentException(planes
			.size() + " planes for an image of " + count);
		final VoxelWriter voxels = new VoxelWriter(image);
		file.write(HeaderWriter.bytes(image, voxels));
		for (int number = 1; number <= count; number++) {
			voxels.write(planes.getProcessor(number), file);
		}
		file.flush();
	}
}
