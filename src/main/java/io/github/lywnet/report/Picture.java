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

package io.github.lywnet.report;

import io.github.lywnet.common.FusionException;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * A picture in an HTML file, of no more than a number of bytes: as PNG if that
 * is small enough, else as JPEG, the coarser and smaller the fewer bytes there
 * are. Immutable.
 */
final class Picture {

	/** JPEG is visibly worse below that; the picture is then made smaller. */
	private static final float[] QUALITIES = { 0.9f, 0.75f, 0.6f };

	private static final double SHRINKING = 0.75;
	private static final int SMALLEST = 32;

	private final String type;
	private final byte[] bytes;

	private Picture(final String type, final byte[] bytes) {
		this.type = type;
		this.bytes = bytes;
	}

	/**
	 * Encodes an image.
	 *
	 * @param image 8-bit grey or RGB
	 * @param limit how many bytes it may take in the HTML file; not kept below
	 *          sides of {@value #SMALLEST} pixels
	 */
	static Picture of(final BufferedImage image, final long limit) {
		final long encodedLimit = limit * 3 / 4; // NB: Base64 makes 4 bytes of 3
		try {
			final byte[] png = png(image);
			if (png.length <= encodedLimit) return new Picture("png", png);
			return new Picture("jpeg", jpeg(image, encodedLimit));
		}
		catch (final IOException exc) {
			throw new FusionException("A picture of the report cannot be encoded: " +
				exc, exc);
		}
	}

	/** The picture as an address that needs no file. */
	String address() {
		return "data:image/" + type + ";base64," + Base64.getEncoder()
			.encodeToString(bytes);
	}

	private static byte[] png(final BufferedImage image) throws IOException {
		final ByteArrayOutputStream stream = new ByteArrayOutputStream();
		ImageIO.write(image, "png", stream);
		return stream.toByteArray();
	}

	private static byte[] jpeg(final BufferedImage image, final long limit)
		throws IOException
	{
		BufferedImage smaller = image;
		while (true) {
			for (final float quality : QUALITIES) {
				final byte[] jpeg = jpeg(smaller, quality);
				if (jpeg.length <= limit || isSmallest(smaller) &&
					quality == QUALITIES[QUALITIES.length - 1]) return jpeg;
			}
			smaller = shrunk(smaller);
		}
	}

	private static boolean isSmallest(final BufferedImage image) {
		return Math.max(image.getWidth(), image.getHeight()) <= SMALLEST;
	}

	private static byte[] jpeg(final BufferedImage image, final float quality)
		throws IOException
	{
		final ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg")
			.next();
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
			writer.setOutput(stream);
			final ImageWriteParam parameters = writer.getDefaultWriteParam();
			parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
			parameters.setCompressionQuality(quality);
			writer.write(null, new IIOImage(image, null, null), parameters);
		}
		finally {
			writer.dispose();
		}
		return bytes.toByteArray();
	}

	private static BufferedImage shrunk(final BufferedImage image) {
		final int width = Math.max(1, (int) (image.getWidth() * SHRINKING));
		final int height = Math.max(1, (int) (image.getHeight() * SHRINKING));
		final BufferedImage shrunk = new BufferedImage(width, height, image
			.getType());
		final Graphics2D graphics = shrunk.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION,
			RenderingHints.VALUE_INTERPOLATION_BILINEAR);
		graphics.drawImage(image, 0, 0, width, height, null);
		graphics.dispose();
		return shrunk;
	}
}
