package io.github.lywnet.metrics;

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

	private static LuminancePlane read(final Path file,
		final Luminance luminance) throws IOException
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
