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

import ij.CompositeImage;
import ij.IJ;
import ij.ImagePlus;
import ij.io.FileInfo;
import ij.io.FileOpener;
import ij.io.ImageReader;
import ij.io.Opener;
import ij.io.TiffDecoder;

import io.github.lywnet.network.FusionException;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Reads TIFF files with ImageJ's reader, but refuses incomplete ones. */
final class TiffFile {

	private TiffFile() {
		// static methods only
	}

	/** Whether a file begins as TIFF files do. */
	static boolean isTiff(final Path file) throws IOException {
		final byte[] start;
		try (InputStream stream = Files.newInputStream(file)) {
			start = stream.readNBytes(4);
		}
		final String header = new String(start, StandardCharsets.ISO_8859_1);
		return header.equals("II*\0") || header.equals("MM\0*");
	}

	/**
	 * Reads the image of a file; if it has several planes, a virtual stack wherever
	 * {@link TiffStack} can read them.
	 *
	 * @throws FusionException if its planes differ in size or type
	 * @throws IOException if it cannot be read, is incomplete or damaged
	 */
	static ImagePlus read(final Path file) throws IOException {
		final FileInfo[] planes = directories(file);
		for (final FileInfo plane : planes) {
			checkComplete(plane, Files.size(file));
		}
		checkPixels(planes[0], file);
		final int count = Math.max(planes.length, planes[0].nImages);
		if (count == 1) return readPlane(planes[0]);
		return TiffStack.isPossible(planes) ? image(new TiffStack(file, planes))
			: readStack(file, count);
	}

	/** The planes of a file that {@link TiffOutput} has written. */
	static TiffStack stack(final Path file) throws IOException {
		return new TiffStack(file, directories(file));
	}

	/** The virtual image of a stack, else as ImageJ opens it. */
	private static ImagePlus image(final TiffStack stack) throws IOException {
		final FileInfo info = stack.info();
		final ImagePlus first = readPlane(info);
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
			info));
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

	private static ImagePlus readPlane(final FileInfo plane) throws IOException {
		final ImagePlus image = new FileOpener(plane).openImage();
		if (image == null) throw new IOException("its pixels are incomplete");
		return image;
	}

	private static FileInfo[] directories(final Path file) throws IOException {
		final FileInfo[] directories = new TiffDecoder(folder(file), file
			.getFileName().toString()).getTiffInfo();
		if (directories == null || directories.length == 0) throw new IOException(
			"it has no image directory");
		return directories;
	}

	private static String folder(final Path file) {
		return file.toAbsolutePath().getParent() + File.separator;
	}

	private static ImagePlus readStack(final Path file, final int count)
		throws IOException
	{
		final Opener opener = new Opener();
		opener.setSilentMode(true);
		final ImagePlus image = opener.openTiff(folder(file), file.getFileName()
			.toString());
		if (image == null) throw new IOException("its pixels are incomplete");
		if (image.getStackSize() < count) throw new FusionException(
			"The image file " + file + " has " + count + " planes, but only " +
				image.getStackSize() + " can be read as one stack: they differ in size or " +
				"type, or are damaged. Expected planes of one size and type.");
		return image;
	}

	/** Checks that all strips lie inside the file; ImageJ's reader fills up with black. */
	private static void checkComplete(final FileInfo info, final long fileSize)
		throws IOException
	{
		if (info.width < 1 || info.height < 1) throw new EOFException(
			"its header is incomplete");
		final long bytes = (long) info.width * info.height * info
			.getBytesPerPixel() * info.nImages + (long) info.getGap() * (info.nImages -
				1);
		long end = info.compression > FileInfo.COMPRESSION_NONE ? 0 : info
			.getOffset() + bytes;
		if (info.stripOffsets != null && info.stripLengths != null) {
			for (int i = 0; i < info.stripOffsets.length; i++) {
				end = Math.max(end, Integer.toUnsignedLong(info.stripOffsets[i]) + Integer
					.toUnsignedLong(info.stripLengths[i]));
			}
		}
		if (end > fileSize) throw new EOFException("it has " + fileSize + " of " +
			end + " bytes");
	}

	/** Reads the first plane once, since {@link FileOpener} hides what goes wrong in a window. */
	private static void checkPixels(final FileInfo info, final Path file)
		throws IOException
	{
		try (InputStream stream = new BufferedInputStream(Files.newInputStream(
			file)))
		{
			if (new ImageReader(info).readPixels(stream) == null) {
				throw new IOException("its pixels are incomplete");
			}
		}
	}
}
