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

import io.github.lywnet.image.files.raster.RasterDecoding;

import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Decodes the JPEG data of a strip or tile.
 *
 * @see <a href=
 *      "https://www.awaresystems.be/imaging/tiff/specification/TIFFTechNote2.txt">TIFF
 *      Technical Note 2</a>
 */
final class JpegStrip {

	private static final int MARKER_SIZE = 2;
	/** The last strip of a page may have all rows of the others. */
	private static final int MOST_MORE_ROWS = 1 << 12;

	private JpegStrip() {
		// static methods only
	}

	/**
	 * Decodes the samples.
	 *
	 * @param layout with the tables, if those of the data are apart
	 * @param width in pixels
	 * @param height in pixels, that are needed at least
	 * @return row by row, the samples of each pixel together, YCbCr made RGB
	 * @throws IOException if the data are damaged, or of another size
	 */
	static byte[] decode(final byte[] data, final TiffLayout layout,
		final int width, final int height) throws IOException
	{
		final int samples = layout.samplesTogether();
		final ImageReader reader = RasterDecoding.reader("jpeg");
		final Raster raster = RasterDecoding.decode(reader,
			new MemoryCacheImageInputStream(new ByteArrayInputStream(whole(layout
				.jpegTables(), data))), () -> raster(reader, width, height, samples));
		final byte[] decoded = new byte[width * height * samples];
		final int[] row = new int[width * samples];
		for (int y = 0, i = 0; y < height; y++) {
			raster.getPixels(0, y, width, 1, row);
			if (layout.isYCbCr()) toRgb(row);
			for (final int sample : row) {
				decoded[i++] = (byte) sample;
			}
		}
		return decoded;
	}

	/** NB: the size is looked at before so much memory is taken. */
	private static Raster raster(final ImageReader reader, final int width,
		final int height, final int samples) throws IOException
	{
		if (reader.getWidth(0) != width || reader.getHeight(0) < height || reader
			.getHeight(0) > height + MOST_MORE_ROWS) throw new IOException(
				"its JPEG data are " + reader.getWidth(0) + " x " + reader.getHeight(
					0) + " pixels instead of " + width + " x " + height);
		final Raster raster = reader.readRaster(0, null);
		if (raster.getNumBands() != samples) throw new IOException(
			"its JPEG data have " + raster.getNumBands() + " samples instead of " +
				samples);
		return raster;
	}

	/**
	 * NB: tables and data both begin with a marker, and the tables end with one.
	 */
	private static byte[] whole(final byte[] tables, final byte[] data) {
		if (tables == null || tables.length <= 2 * MARKER_SIZE ||
			data.length <= MARKER_SIZE) return data;
		final ByteArrayOutputStream whole = new ByteArrayOutputStream();
		whole.write(tables, 0, tables.length - MARKER_SIZE);
		whole.write(data, MARKER_SIZE, data.length - MARKER_SIZE);
		return whole.toByteArray();
	}

	private static void toRgb(final int[] row) {
		for (int i = 0; i < row.length; i += 3) {
			final int y = row[i];
			final double blue = row[i + 1] - 128.0, red = row[i + 2] - 128.0;
			row[i] = level(y + 1.402 * red);
			row[i + 1] = level(y - 0.344136 * blue - 0.714136 * red);
			row[i + 2] = level(y + 1.772 * blue);
		}
	}

	private static int level(final double level) {
		return (int) Math.max(0, Math.min(255, Math.round(level)));
	}
}
