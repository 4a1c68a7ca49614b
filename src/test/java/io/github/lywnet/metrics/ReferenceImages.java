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

package io.github.lywnet.metrics;

import io.github.lywnet.metrics.plane.LuminancePlane;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;

import javax.imageio.ImageIO;

/**
 * Reads PNG files as the reference implementation of the metrics did, with the
 * two conversions to luminance of Pillow, which differ by a grey level.
 */
final class ReferenceImages {

	private interface Luminance {

		int of(int red, int green, int blue);
	}

	private ReferenceImages() {
		// static methods only
	}

	/** An anatomical or fused image: the nearest grey level, Pillow's mode L. */
	static LuminancePlane grey(final Path file) throws IOException {
		return read(file, (red, green, blue) -> 19595 * red + 38470 * green + 7471 *
			blue + 0x8000 >> 16);
	}

	/**
	 * A functional image: Y of Pillow's mode YCbCr, which adds the three parts in
	 * 64ths of a grey level and truncates.
	 */
	static LuminancePlane luma(final Path file) throws IOException {
		return read(file, (red, green, blue) -> part(0.299, red) + part(0.587,
			green) + part(0.114, blue) >> 6);
	}

	private static int part(final double weight, final int level) {
		return (int) Math.round(64 * weight * level);
	}

	private static LuminancePlane read(final Path file, final Luminance luminance)
		throws IOException
	{
		final BufferedImage image = ImageIO.read(file.toFile());
		final Raster raster = image.getRaster();
		final int last = raster.getNumBands() - 1;
		final byte[] levels = new byte[image.getWidth() * image.getHeight()];
		for (int y = 0, i = 0; y < image.getHeight(); y++) {
			for (int x = 0; x < image.getWidth(); x++, i++) {
				levels[i] = (byte) luminance.of(raster.getSample(x, y, 0), raster
					.getSample(x, y, last / 2), raster.getSample(x, y, last));
			}
		}
		return new LuminancePlane(levels, image.getWidth(), image.getHeight());
	}
}
