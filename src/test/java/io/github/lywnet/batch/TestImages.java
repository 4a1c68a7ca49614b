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

package io.github.lywnet.batch;

import ij.IJ;
import ij.ImagePlus;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;

import io.github.lywnet.image.files.ImageFiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Writes small image files. */
public final class TestImages {

	private TestImages() {
		// static methods only
	}

	/** A grey ramp from left to right, as PNG or TIFF by the name. */
	public static Path grey(final Path file, final int width, final int height)
		throws IOException
	{
		return save(new ByteProcessor(width, height), (x, y) -> 255 * x / width,
			file);
	}

	/** A red ramp from top to bottom, likewise. */
	public static Path red(final Path file, final int width, final int height)
		throws IOException
	{
		return save(new ColorProcessor(width, height), (x, y) -> (255 * y /
			height) << 16, file);
	}

	/** A grey stack of slices of random values, as TIFF. */
	public static Path stack(final Path file, final int bits, final int width,
		final int height, final int slices)
	{
		final ImagePlus image = IJ.createImage("test", bits + "-bit random", width,
			height, slices);
		ImageFiles.save(image, file, true);
		return file;
	}

	/** The first half of a PNG file. */
	public static Path truncated(final Path file) throws IOException {
		grey(file, 64, 64);
		final byte[] whole = Files.readAllBytes(file);
		return Files.write(file, Arrays.copyOf(whole, whole.length / 2));
	}

	/** What a pixel is, an 8-bit or an RGB value. */
	private interface Painter {

		int pixel(int x, int y);
	}

	private static Path save(final ImageProcessor pixels, final Painter painter,
		final Path file) throws IOException
	{
		for (int y = 0; y < pixels.getHeight(); y++) {
			for (int x = 0; x < pixels.getWidth(); x++) {
				pixels.set(x, y, painter.pixel(x, y));
			}
		}
		Files.createDirectories(file.getParent());
		ImageFiles.save(new ImagePlus("test", pixels), file, true);
		return file;
	}
}
