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
package io.github.lywnet.image;

import ij.ImagePlus;
import ij.VirtualStack;
import ij.io.FileInfo;
import ij.io.FileOpener;
import ij.io.ImageReader;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import ij.process.ShortProcessor;

import io.github.lywnet.network.FusionException;

import java.awt.image.ColorModel;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The planes of a TIFF file, read one by one when they are asked for. Other than
 * that of ImageJ, this virtual stack throws a {@link FusionException} for a plane
 * that cannot be read, where ImageJ would give a black one.
 */
final class TiffStack extends VirtualStack {

	/** Those whose planes are read to one array of ImageJ's four pixel types. */
	private static final List<Integer> TYPES = Arrays.asList(FileInfo.GRAY8,
		FileInfo.COLOR8, FileInfo.GRAY16_UNSIGNED, FileInfo.GRAY16_SIGNED,
		FileInfo.GRAY32_FLOAT, FileInfo.GRAY32_INT, FileInfo.GRAY32_UNSIGNED,
		FileInfo.RGB);

	private final Path file;
	private final long fileSize;
	private final FileInfo[] planes;
	private final ColorModel colors;

	/**
	 * Makes the stack of a file.
	 *
	 * @param directories what ImageJ's decoder found in it, see
	 *          {@link #isPossible}
	 * @throws IOException if the file is not accessible
	 */
	TiffStack(final Path file, final FileInfo[] directories)
		throws IOException
	{
		super(directories[0].width, directories[0].height, null, "");
		this.file = file;
		fileSize = Files.size(file);
		planes = directories.length > 1 ? directories : contiguous(directories[0]);
		colors = new FileOpener(planes[0]).createColorModel(planes[0]);
		setBitDepth(getProcessor(1).getBitDepth());
	}

	/** Whether all planes have one size and type, and a type that can be read here. */
	static boolean isPossible(final FileInfo[] directories) {
		final FileInfo first = directories[0];
		return TYPES.contains(first.fileType) && Stream.of(directories).allMatch(
			plane -> plane.width == first.width && plane.height == first.height &&
				plane.fileType == first.fileType);
	}

	@Override
	public int getSize() {
		return planes.length;
	}

	@Override
	public int size() {
		return planes.length;
	}

	@Override
	public ImageProcessor getProcessor(final int number) {
		final FileInfo plane = planes[number - 1];
		try (InputStream stream = new BufferedInputStream(Files.newInputStream(
			file)))
		{
			// NB: the reader gives black for what is missing
			if (Files.size(file) != fileSize) throw new IOException("it has " + Files
				.size(file) + " bytes, no longer " + fileSize);
			return processor(new ImageReader(plane).readPixels(stream));
		}
		// NB: the reader throws all kinds of RuntimeException for damaged files
		catch (final IOException | RuntimeException exc) {
			throw new FusionException("Plane " + number + " of the image file " + file +
				" cannot be read: it is damaged, or the file was changed or removed (" +
				exc + ").", exc);
		}
	}

	@Override
	public String getSliceLabel(final int number) {
		final String[] labels = planes[0].sliceLabels;
		return labels == null || labels.length != planes.length ? null
			: labels[number - 1];
	}

	@Override
	public String getDirectory() {
		return planes[0].directory;
	}

	@Override
	public String getFileName(final int number) {
		return planes[0].fileName;
	}

	/** What ImageJ's decoder tells of the first plane. */
	FileInfo info() {
		return planes[0];
	}

	private ImageProcessor processor(final Object pixels) throws IOException {
		if (pixels instanceof byte[]) return new ByteProcessor(getWidth(),
			getHeight(), (byte[]) pixels, colors);
		if (pixels instanceof short[]) return new ShortProcessor(getWidth(),
			getHeight(), (short[]) pixels, colors);
		if (pixels instanceof int[]) return new ColorProcessor(getWidth(),
			getHeight(), (int[]) pixels);
		if (pixels instanceof float[]) return new FloatProcessor(getWidth(),
			getHeight(), (float[]) pixels, colors);
		throw new IOException("its pixels are incomplete");
	}

	/** The planes of a file of ImageJ, which lie one behind the other. */
	private static FileInfo[] contiguous(final FileInfo first) {
		final FileInfo[] planes = new FileInfo[first.nImages];
		final long step = (long) first.width * first.height * first
			.getBytesPerPixel() + first.getGap();
		for (int i = 0; i < planes.length; i++) {
			planes[i] = (FileInfo) first.clone();
			planes[i].nImages = 1;
			planes[i].longOffset = first.getOffset() + i * step;
		}
		return planes;
	}
}
