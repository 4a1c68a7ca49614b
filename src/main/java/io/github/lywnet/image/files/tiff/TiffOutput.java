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

package io.github.lywnet.image.files.tiff;

import ij.ImagePlus;
import ij.ImageStack;
import ij.VirtualStack;
import ij.io.FileInfo;
import ij.io.FileSaver;
import ij.io.RoiEncoder;
import ij.io.TiffEncoder;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes TIFF files as ImageJ does, with calibration, labels, colours and order
 * of planes, but tells when that fails.
 */
public final class TiffOutput {

	private static final int BUFFER = 1 << 20;

	private TiffOutput() {
		// static methods only
	}

	/** Writes an image; a virtual stack plane by plane. */
	public static void write(final ImagePlus image, final OutputStream file)
		throws IOException
	{
		final ImageStack stack = image.getStack();
		write(image, stack.isVirtual() ? (VirtualStack) stack : null, file);
	}

	/**
	 * Writes an image plane by plane.
	 *
	 * @param image all but the pixels, which are not looked at
	 * @param planes the planes, as many and of the same type; asked for each once
	 *          and in their order; null for those of the image
	 * @throws RuntimeException what the planes throw
	 */
	public static void write(final ImagePlus image, final VirtualStack planes,
		final OutputStream file) throws IOException
	{
		final FileInfo info = info(image);
		info.virtualStack = planes;
		try (OutputStream buffered = new BufferedOutputStream(file, BUFFER)) {
			new TiffEncoder(info).write(buffered);
		}
	}

	private static FileInfo info(final ImagePlus image) {
		final FileSaver saver = new FileSaver(image);
		final FileInfo info = image.getFileInfo();
		info.info = image.getInfoProperty();
		info.properties = image.getPropertiesAsArray();
		info.description = saver.getDescriptionString();
		info.sliceLabels = labels(image.getStack());
		info.roi = RoiEncoder.saveAsByteArray(image.getRoi());
		info.overlay = FileSaver.getOverlay(image);
		if (image.isComposite()) saver.saveDisplayRangesAndLuts(image, info);
		return info;
	}

	/** Null where no plane has a label. */
	private static String[] labels(final ImageStack stack) {
		final String[] labels = new String[stack.size()];
		boolean any = false;
		for (int i = 0; i < labels.length; i++) {
			labels[i] = stack.getSliceLabel(i + 1);
			any |= labels[i] != null;
		}
		return any ? labels : null;
	}
}
