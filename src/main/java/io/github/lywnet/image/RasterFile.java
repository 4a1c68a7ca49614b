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
import ij.io.FileInfo;
import ij.io.Opener;
import ij.process.ColorProcessor;

import io.github.lywnet.network.FusionException;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;

import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Reads PNG and JPEG files as {@link Opener} does, but refuses incomplete ones. */
final class RasterFile {

	private static final String PNG = "png";
	private static final String JPEG = "jpeg";

	private RasterFile() {
		// static methods only
	}

	/**
	 * Reads an image.
	 *
	 * @throws FusionException if the file is neither PNG nor JPEG
	 * @throws IOException if it cannot be read, is incomplete or damaged
	 */
	static ImagePlus read(final Path file) throws IOException {
		final ImagePlus image;
		try (ImageInputStream stream = ImageIO.createImageInputStream(file
			.toFile()))
		{
			if (stream == null) throw new IOException("no access");
			final ImageReader reader = reader(stream, file);
			image = image(file.getFileName().toString(), onWhite(decode(reader,
				stream)));
			if (isFormat(reader, JPEG)) Opener.convertGrayJpegTo8Bits(image);
		}
		image.setFileInfo(fileInfo(file));
		return image;
	}

	private static ImageReader reader(final ImageInputStream stream,
		final Path file) throws IOException
	{
		final Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
		while (readers.hasNext()) {
			final ImageReader reader = readers.next();
			if (isFormat(reader, PNG) || isFormat(reader, JPEG)) return reader;
		}
		throw new FusionException("The file " + file +
			" is no PNG, JPEG or TIFF image. Open it in ImageJ and save it as one of them.");
	}

	private static boolean isFormat(final ImageReader reader,
		final String format) throws IOException
	{
		return reader.getFormatName().equalsIgnoreCase(format);
	}

	private static BufferedImage decode(final ImageReader reader,
		final ImageInputStream stream) throws IOException
	{
		final StringBuilder damage = new StringBuilder();
		reader.addIIOReadWarningListener((source, warning) -> {
			// NB: other warnings are about colour profiles and metadata
			if (warning.startsWith("Truncated File") || warning.startsWith(
				"Corrupt JPEG data")) damage.append(warning);
		});
		try {
			reader.setInput(stream, true, true);
			final BufferedImage pixels = reader.read(0);
			if (damage.length() > 0) throw new IIOException(damage.toString());
			return pixels;
		}
		finally {
			reader.dispose();
		}
	}

	/** NB: ImageJ itself takes more than twice the time for colours. */
	private static ImagePlus image(final String title,
		final BufferedImage opaque)
	{
		final int type = opaque.getType();
		if (type != BufferedImage.TYPE_INT_RGB &&
			type != BufferedImage.TYPE_3BYTE_BGR) return new ImagePlus(title, opaque);
		final int width = opaque.getWidth();
		final int height = opaque.getHeight();
		return new ImagePlus(title, new ColorProcessor(width, height, opaque.getRGB(0,
			0, width, height, null, 0, width)));
	}

	/** Puts a picture with transparency on white, as {@link Opener} does. */
	private static BufferedImage onWhite(final BufferedImage picture) {
		if (!picture.getColorModel().hasAlpha()) return picture;
		final BufferedImage opaque = new BufferedImage(picture.getWidth(), picture
			.getHeight(), BufferedImage.TYPE_INT_RGB);
		final Graphics2D graphics = opaque.createGraphics();
		graphics.drawImage(picture, 0, 0, Color.WHITE, null);
		graphics.dispose();
		return opaque;
	}

	private static FileInfo fileInfo(final Path file) {
		final FileInfo info = new FileInfo();
		info.fileFormat = FileInfo.IMAGEIO;
		info.fileName = file.getFileName().toString();
		info.directory = file.toAbsolutePath().getParent() + File.separator;
		return info;
	}
}
