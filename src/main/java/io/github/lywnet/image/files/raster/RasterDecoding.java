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

package io.github.lywnet.image.files.raster;

import ij.ImagePlus;
import ij.io.FileInfo;
import ij.process.ImageProcessor;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;

import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Decodes PNG and JPEG data with Java's readers, and refuses what they only
 * warn of.
 */
public final class RasterDecoding {

	private RasterDecoding() {
		// static methods only
	}

	/** What a reader decodes. */
	@FunctionalInterface
	public interface Work<T> {

		T decode() throws IOException;
	}

	/** A new reader for "png" or "jpeg". */
	public static ImageReader reader(final String format) throws IOException {
		final Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(
			format);
		if (!readers.hasNext()) throw new IOException(
			"this Java has no reader for " + format);
		return readers.next();
	}

	/**
	 * Decodes data, and disposes of the reader.
	 *
	 * @throws IOException if they are incomplete or damaged
	 */
	public static <T> T decode(final ImageReader reader,
		final ImageInputStream data, final Work<T> work) throws IOException
	{
		final StringBuilder damage = new StringBuilder();
		reader.addIIOReadWarningListener((source, warning) -> {
			// NB: other warnings are about colour profiles and metadata
			if (warning.startsWith("Truncated File") || warning.startsWith(
				"Corrupt JPEG data")) damage.append(warning);
		});
		try {
			reader.setInput(data, true, true);
			final T decoded = work.decode();
			if (damage.length() > 0) throw new IIOException(damage.toString());
			return decoded;
		}
		finally {
			reader.dispose();
		}
	}

	/** The image of a file's pixels. */
	public static ImagePlus image(final Path file, final ImageProcessor plane) {
		final FileInfo info = new FileInfo();
		info.fileFormat = FileInfo.IMAGEIO;
		info.fileName = file.getFileName().toString();
		info.directory = file.toAbsolutePath().getParent() + File.separator;
		final ImagePlus image = new ImagePlus(info.fileName, plane);
		image.setFileInfo(info);
		return image;
	}
}
