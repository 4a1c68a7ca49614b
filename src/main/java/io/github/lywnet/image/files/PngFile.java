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
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;
import ij.process.ShortProcessor;

import io.github.lywnet.image.files.raster.RasterDecoding;
import io.github.lywnet.image.files.raster.Transparency;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Reads PNG files: grey levels of 1 to 8 bits to 8, of 16 bits to 16, a palette
 * to 8-bit colour, other colours to RGB, of which 16 bits are rounded to 8.
 * Transparent pixels are put on black.
 */
final class PngFile {

	private final PngChunks chunks;
	private final Raster raster;
	private final int most;

	private PngFile(final PngChunks chunks, final BufferedImage picture) {
		this.chunks = chunks;
		raster = picture.getRaster();
		most = (1 << chunks.bits()) - 1;
	}

	/**
	 * Reads an image.
	 *
	 * @throws IOException if it is incomplete or damaged
	 */
	static ImagePlus read(final Path file) throws IOException {
		final byte[] bytes = Files.readAllBytes(file);
		final PngChunks chunks = new PngChunks(bytes);
		final ImageReader reader = RasterDecoding.reader("png");
		final BufferedImage picture = RasterDecoding.decode(reader,
			new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes)),
			() -> reader.read(0));
		final PngFile png = new PngFile(chunks, picture);
		final ImageProcessor plane = chunks.hasPalette() ? png.indexed(
			(IndexColorModel) picture.getColorModel()) : chunks.colors() == 3 ? png
				.colored() : png.grey();
		return RasterDecoding.image(file, chunks.orientation().upright(plane));
	}

	private ImageProcessor indexed(final IndexColorModel palette) {
		final ImageProcessor plane = new ByteProcessor(raster.getWidth(), raster
			.getHeight());
		forEachPixel((pixel, samples) -> plane.set(pixel, samples[0]));
		final byte[][] colors = new byte[3][256];
		for (int i = 0; i < palette.getMapSize(); i++) {
			final int seen = Transparency.onBlack(palette.getRGB(i), palette.getAlpha(
				i) / 255f);
			for (int c = 0; c < colors.length; c++) {
				colors[c][i] = (byte) (seen >> 16 - 8 * c);
			}
		}
		plane.setColorModel(new IndexColorModel(8, 256, colors[0], colors[1],
			colors[2]));
		return plane;
	}

	private ImageProcessor grey() {
		final int width = raster.getWidth(), height = raster.getHeight();
		final boolean deep = chunks.bits() == 16;
		final ImageProcessor plane = deep ? new ShortProcessor(width, height)
			: new ByteProcessor(width, height);
		forEachPixel((pixel, samples) -> plane.set(pixel, Math.round((deep
			? samples[0] : samples[0] * 255f / most) * opacity(samples))));
		return plane;
	}

	private ImageProcessor colored() {
		final ImageProcessor plane = new ColorProcessor(raster.getWidth(), raster
			.getHeight());
		forEachPixel((pixel, samples) -> plane.set(pixel, Transparency.onBlack(
			level(samples[0]) << 16 | level(samples[1]) << 8 | level(samples[2]),
			opacity(samples))));
		return plane;
	}

	private int level(final int sample) {
		return Math.round(sample * 255f / most);
	}

	private float opacity(final int[] samples) {
		final int colors = chunks.colors();
		if (samples.length > colors) return (float) samples[colors] / most;
		return Arrays.equals(samples, chunks.transparent()) ? 0 : 1;
	}

	private void forEachPixel(final Pixel work) {
		final int[] samples = new int[raster.getNumBands()];
		for (int y = 0, pixel = 0; y < raster.getHeight(); y++) {
			for (int x = 0; x < raster.getWidth(); x++, pixel++) {
				raster.getPixel(x, y, samples);
				work.take(pixel, samples);
			}
		}
	}

	/** Takes the samples of one pixel, as stored. */
	@FunctionalInterface
	private interface Pixel {

		void take(int pixel, int[] samples);
	}
}
