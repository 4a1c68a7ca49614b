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

package io.github.lywnet.image.files;

import ij.ImagePlus;
import ij.io.Opener;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;

import io.github.lywnet.image.files.raster.RasterDecoding;
import io.github.lywnet.image.files.raster.UnsupportedImageException;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Reads JPEG files as ImageJ's {@link Opener} does, but upright. */
final class JpegFile {

	private JpegFile() {
		// static methods only
	}

	/**
	 * Reads an image.
	 *
	 * @throws UnsupportedImageException if it is neither grey nor RGB in 8 bits
	 * @throws IOException if it is incomplete or damaged
	 */
	static ImagePlus read(final Path file) throws IOException {
		final byte[] bytes = Files.readAllBytes(file);
		final JpegHeader header = new JpegHeader(bytes);
		final ImageReader reader = RasterDecoding.reader("jpeg");
		final BufferedImage picture = RasterDecoding.decode(reader,
			new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes)),
			() -> reader.read(0));
		final ImagePlus image = RasterDecoding.image(file, header.orientation()
			.upright(plane(picture)));
		Opener.convertGrayJpegTo8Bits(image);
		return image;
	}

	/** NB: ImageJ itself takes more than twice the time for colours. */
	private static ImageProcessor plane(final BufferedImage picture) {
		if (picture.getType() == BufferedImage.TYPE_BYTE_GRAY) {
			return new ByteProcessor(picture);
		}
		final int width = picture.getWidth(), height = picture.getHeight();
		return new ColorProcessor(width, height, picture.getRGB(0, 0, width, height,
			null, 0, width));
	}
}
