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

import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

import com.github.jaiimageio.jpeg2000.impl.J2KImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;

import io.github.lywnet.image.dicom.TransferSyntax.Encoding;

/** JPEG and JPEG 2000 by TwelveMonkeys ImageIO and JAI Image I/O. */
final class CompressedImage {

	/** The number of a tile has 16 bits. */
	private static final int MOST_TILES = 65535;

	private CompressedImage() {
		// static methods only
	}

	/**
	 * Decodes a frame.
	 *
	 * @return samples as {@link FrameDecoder} has them; colours of JPEG are those
	 *         of the Photometric Interpretation, those of JPEG 2000 are RGB
	 * @throws IOException if it is damaged, or not of the format's size
	 */
	static int[] decode(final byte[] compressed, final PixelFormat format,
		final TransferSyntax syntax) throws IOException
	{
		if (syntax.encoding() == Encoding.JPEG_2000) checkCodestream(compressed,
			format);
		// Readers are made here: those of a plugin are not always registered.
		final ImageReader reader = spi(syntax).createReaderInstance();
		try (ImageInputStream stream = new MemoryCacheImageInputStream(
			new ByteArrayInputStream(compressed)))
		{
			reader.setInput(stream, true, true);
			// Before the image is made, which may be large, and after: damaged data
			// have been seen to state one size and give another.
			checkSize(reader.getWidth(0), reader.getHeight(0), format);
			final Raster raster = syntax.encoding() == Encoding.JPEG_2000 ? reader
				.read(0).getRaster() : reader.readRaster(0, null);
			checkSize(raster.getWidth(), raster.getHeight(), format);
			if (raster.getNumBands() != format.samples) {
				throw new DicomFormatException("its compressed image has " + raster
					.getNumBands() + " samples per pixel", Integer.toString(
						format.samples));
			}
			return raster.getPixels(0, 0, format.columns, format.rows, (int[]) null);
		}
		catch (final RuntimeException exc) {
			// Decoders meet damaged data with whatever goes wrong first.
			throw new IOException("its compressed data are damaged (" + exc + ")",
				exc);
		}
		finally {
			reader.dispose();
		}
	}

	/**
	 * Refuses sizes of image and tiles (ITU-T T.800, A.5.1) for which the decoder
	 * would prepare gigabytes of tables before it says what the size is.
	 */
	private static void checkCodestream(final byte[] compressed,
		final PixelFormat format) throws IOException
	{
		final ByteBuffer head = ByteBuffer.wrap(compressed);
		if (head.remaining() < 40 || head.getInt() != 0xFF4FFF51) {
			throw new DicomFormatException(
				"its compressed data do not begin as JPEG 2000 does",
				"the bytes FF4F FF51");
		}
		final long width = head.getInt(8) & 0xFFFFFFFFL, left = head.getInt(16) &
			0xFFFFFFFFL;
		final long height = head.getInt(12) & 0xFFFFFFFFL, top = head.getInt(20) &
			0xFFFFFFFFL;
		if (width - left != format.columns || height - top != format.rows) {
			throw new DicomFormatException("its compressed image has " + (width -
				left) + " x " + (height - top) + " pixels", format.columns + " x " +
					format.rows);
		}
		final long tileWidth = head.getInt(24) & 0xFFFFFFFFL;
		final long tileHeight = head.getInt(28) & 0xFFFFFFFFL;
		if (tileWidth == 0 || tileHeight == 0 || (width / tileWidth + 1) * (height /
			tileHeight + 1) > MOST_TILES) throw new DicomFormatException(
				"its compressed image has tiles of " + tileWidth + " x " + tileHeight +
					" pixels", "at most " + MOST_TILES + " tiles");
	}

	private static void checkSize(final int width, final int height,
		final PixelFormat format) throws IOException
	{
		if (width == format.columns && height == format.rows) return;
		throw new DicomFormatException("its compressed image has " + width + " x " +
			height + " pixels", format.columns + " x " + format.rows);
	}

	private static ImageReaderSpi spi(final TransferSyntax syntax) {
		if (syntax.encoding() == Encoding.JPEG_2000) return new J2KImageReaderSpi();
		final ImageReaderSpi spi = new JPEGImageReaderSpi();
		spi.onRegistration(IIORegistry.getDefaultInstance(), ImageReaderSpi.class);
		return spi;
	}
}
