package io.github.lywnet.command.line;

import ij.ImagePlus;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;

import io.github.lywnet.image.ImageFiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Writes small image files. */
final class TestImages {

	private TestImages() {
		// static methods only
	}

	/** A grey ramp from left to right, as PNG or TIFF by the name. */
	static Path grey(final Path file, final int width, final int height)
		throws IOException
	{
		return save(new ByteProcessor(width, height), (x, y) -> 255 * x / width,
			file);
	}

	/** A red ramp from top to bottom, likewise. */
	static Path red(final Path file, final int width, final int height)
		throws IOException
	{
		return save(new ColorProcessor(width, height), (x, y) -> (255 * y /
			height) << 16, file);
	}

	/** The first half of a PNG file. */
	static Path truncated(final Path file) throws IOException {
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
