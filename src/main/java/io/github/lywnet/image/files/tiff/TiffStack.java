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

import ij.VirtualStack;
import ij.io.FileInfo;
import ij.io.FileOpener;
import ij.process.ImageProcessor;

import io.github.lywnet.common.FusionException;
import io.github.lywnet.image.files.raster.Reason;

import java.awt.image.ColorModel;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * The planes of a TIFF file, read one by one when they are asked for. Other
 * than that of ImageJ, this virtual stack throws a {@link FusionException} for
 * a plane that cannot be read, where ImageJ would give a black one.
 */
public final class TiffStack extends VirtualStack {

	private final Path file;
	private final long fileSize;
	private final TiffPage[] pages;
	private final FileInfo info;
	private final ColorModel colors;

	/**
	 * Makes the stack of a file.
	 *
	 * @param pages the planes, all alike
	 * @param info what {@link ImageJHeader} tells of the first
	 */
	TiffStack(final Path file, final long fileSize, final TiffPage[] pages,
		final FileInfo info)
	{
		super(info.width, info.height, null, "");
		this.file = file;
		this.fileSize = fileSize;
		this.pages = pages;
		this.info = info;
		colors = new FileOpener(info).createColorModel(info);
		setBitDepth(pages[0].layout().type().bitDepth());
	}

	@Override
	public int getSize() {
		return pages.length;
	}

	@Override
	public int size() {
		return pages.length;
	}

	@Override
	public ImageProcessor getProcessor(final int number) {
		try {
			return read(number);
		}
		// NB: Java's JPEG reader throws RuntimeExceptions for damaged data
		catch (final IOException | RuntimeException exc) {
			throw new FusionException("Plane " + number + " of the image file " +
				file +
				" cannot be read: it is damaged, or the file was changed or removed (" +
				Reason.of(exc) + ").", exc);
		}
	}

	/**
	 * Reads a plane.
	 *
	 * @param number from 1
	 * @throws IOException if it is incomplete or damaged, or the file has changed
	 */
	ImageProcessor read(final int number) throws IOException {
		try (FileChannel channel = FileChannel.open(file)) {
			final ByteSource source = ByteSource.of(channel);
			if (source.size() != fileSize) throw new IOException("it has " + source
				.size() + " bytes, no longer " + fileSize);
			final ImageProcessor plane = PageDecoder.decode(source, pages[number -
				1]);
			if (plane.getBitDepth() != 24) plane.setColorModel(colors);
			return plane;
		}
	}

	@Override
	public String getSliceLabel(final int number) {
		final String[] labels = info.sliceLabels;
		return labels == null || labels.length > pages.length ||
			number > labels.length ? null : labels[number - 1];
	}

	@Override
	public String getDirectory() {
		return info.directory;
	}

	@Override
	public String getFileName(final int number) {
		return info.fileName;
	}

	/** What ImageJ's decoder tells of the file. */
	public FileInfo info() {
		return info;
	}
}
