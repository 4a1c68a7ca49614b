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

import ij.CompositeImage;
import ij.IJ;
import ij.ImagePlus;
import ij.io.FileInfo;
import ij.io.FileOpener;

import io.github.lywnet.image.files.raster.UnsupportedImageException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * Reads TIFF and BigTIFF files: as ImageJ's File &gt; Open does where that
 * reads them, but upright, and only if they are whole.
 */
public final class TiffFile {

	/**
	 * Bits of the tag {@link TiffDirectory#NEW_SUBFILE_TYPE}: a thumbnail, and a
	 * mask.
	 */
	private static final int NO_PLANE = 1 | 4;

	private TiffFile() {
		// static methods only
	}

	/**
	 * Whether a file begins as TIFF files do.
	 *
	 * @param start its first bytes, as many as there are
	 */
	public static boolean begins(final ByteBuffer start) {
		return TiffDirectories.begin(start);
	}

	/**
	 * Reads the image of a file; if it has several planes, a virtual stack.
	 *
	 * @throws UnsupportedImageException if it is of a kind that is not read, or
	 *           its planes differ in size or type
	 * @throws IOException if it cannot be read, is incomplete or damaged
	 */
	public static ImagePlus read(final Path file) throws IOException {
		final TiffStack stack = stack(file);
		if (stack.size() > 1) return image(stack);
		return ImageJHeader.image(stack.info(), stack.read(1));
	}

	/**
	 * The planes of a file, one at least.
	 *
	 * @throws IOException as of {@link #read}
	 */
	public static TiffStack stack(final Path file) throws IOException {
		try (FileChannel channel = FileChannel.open(file)) {
			final ByteSource source = ByteSource.of(channel);
			final List<TiffDirectory> directories = planes(new TiffDirectories(source)
				.read());
			final List<TiffPage> pages = new ArrayList<>();
			for (final TiffDirectory directory : directories) {
				pages.add(new TiffPage(directory, source.size()));
				checkLike(pages);
			}
			final FileInfo info = ImageJHeader.read(directories.get(0), pages.get(0)
				.layout(), file);
			final TiffPage[] all = complete(pages, directories.get(0), info, source
				.size());
			info.nImages = all.length;
			return new TiffStack(file, source.size(), all, info);
		}
	}

	/** The directories but those of thumbnails and masks. */
	private static List<TiffDirectory> planes(
		final List<TiffDirectory> directories) throws IOException
	{
		final List<TiffDirectory> planes = new ArrayList<>();
		for (final TiffDirectory directory : directories) {
			if ((directory.number(TiffDirectory.NEW_SUBFILE_TYPE, 0) & NO_PLANE) == 0)
				planes.add(directory);
		}
		return planes.isEmpty() ? directories.subList(0, 1) : planes;
	}

	private static void checkLike(final List<TiffPage> pages)
		throws UnsupportedImageException
	{
		final TiffLayout first = pages.get(0).layout();
		final TiffLayout last = pages.get(pages.size() - 1).layout();
		if (!last.isLike(first)) throw new UnsupportedImageException(
			"pages that differ (the first: " + first + "; page " + pages.size() +
				": " + last + ")", "planes of one size and type");
	}

	/** How many planes a file has by what ImageJ or MetaMorph wrote into it. */
	private static int planes(final FileInfo info,
		final TiffDirectory directory)
	{
		final TiffField metaMorph = directory.field(TiffDirectory.METAMORPH_PLANES);
		return metaMorph == null ? info.nImages : (int) Math.min(metaMorph.count(),
			Integer.MAX_VALUE);
	}

	private static TiffPage[] complete(final List<TiffPage> pages,
		final TiffDirectory directory, final FileInfo info, final long fileSize)
		throws IOException
	{
		final int planes = planes(info, directory);
		if (pages.size() == 1 && planes > 1) return pages.get(0).contiguous(planes,
			directory.position(), fileSize);
		if (pages.size() < planes) throw new IOException("it has " + pages.size() +
			" of " + planes + " planes");
		return pages.toArray(new TiffPage[0]);
	}

	/** The virtual image of a stack, else as ImageJ opens it. */
	private static ImagePlus image(final TiffStack stack) throws IOException {
		final FileInfo info = stack.info();
		final ImagePlus first = ImageJHeader.image(info, stack.read(1));
		final ImagePlus image = new ImagePlus(info.fileName, stack);
		image.setDisplayRange(first.getDisplayRangeMin(), first
			.getDisplayRangeMax());
		image.setFileInfo(info);
		image.setCalibration(first.getCalibration());
		image.setProperties(first.getPropertiesAsArray());
		image.setProperty("Info", first.getProperty("Info"));
		image.setRoi(first.getRoi());
		image.setOverlay(first.getOverlay());
		return withDimensions(image, new FileOpener(info).decodeDescriptionString(
			(FileInfo) info.clone()));
	}

	private static ImagePlus withDimensions(final ImagePlus image,
		final Properties description)
	{
		if (description == null) return image;
		final int channels = number(description, "channels");
		final int slices = number(description, "slices");
		final int frames = number(description, "frames");
		if ((long) channels * slices * frames == image.getStackSize()) {
			image.setDimensions(channels, slices, frames);
		}
		image.setOpenAsHyperStack("true".equals(description.getProperty(
			"hyperstack")));
		if (image.getNChannels() == 1 || image.getBitDepth() == 24) return image;
		final String mode = description.getProperty("mode", "");
		return new CompositeImage(image, mode.equals("color") ? IJ.COLOR : mode
			.startsWith("gray") ? IJ.GRAYSCALE : IJ.COMPOSITE);
	}

	private static int number(final Properties description, final String key) {
		try {
			return Integer.parseInt(description.getProperty(key, "1"));
		}
		catch (final NumberFormatException exc) {
			return 1;
		}
	}
}
