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

package io.github.lywnet.image.dicom;

import com.github.jaiimageio.jpeg2000.impl.J2KImageWriterSpi;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Grey images as JPEG and JPEG 2000, for tests. */
final class EncodedPixels {

	private EncodedPixels() {
		// static methods only
	}

	/** An image of 8 bits as JPEG, which changes its values a little. */
	static byte[] jpeg(final int[] samples, final int columns)
		throws IOException
	{
		return written(ImageIO.getImageWritersByFormatName("jpeg").next(), image(
			samples, columns, BufferedImage.TYPE_BYTE_GRAY));
	}

	/** An image of 16 bits as JPEG 2000 without loss, without a file's boxes. */
	static byte[] jpeg2000(final int[] samples, final int columns)
		throws IOException
	{
		final byte[] file = written(new J2KImageWriterSpi().createWriterInstance(),
			image(samples, columns, BufferedImage.TYPE_USHORT_GRAY));
		int start = 0;
		while (ByteBuffer.wrap(file).getInt(start) != 0xFF4FFF51) {
			start++;
		}
		return Arrays.copyOfRange(file, start, file.length);
	}

	private static BufferedImage image(final int[] samples, final int columns,
		final int type)
	{
		final int rows = samples.length / columns;
		final BufferedImage image = new BufferedImage(columns, rows, type);
		image.getRaster().setSamples(0, 0, columns, rows, 0, samples);
		return image;
	}

	private static byte[] written(final ImageWriter writer,
		final BufferedImage image) throws IOException
	{
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
			writer.setOutput(out);
			writer.write(image);
		}
		return bytes.toByteArray();
	}
}
