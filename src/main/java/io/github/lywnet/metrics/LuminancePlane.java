package io.github.lywnet.metrics;

/**
 * The luminance of an image in 8-bit grey levels, 0 (black) to 255 (white).
 * Immutable.
 */
public final class LuminancePlane implements Plane {

	private final byte[] levels;
	private final int width;
	private final int height;

	/**
	 * Makes a plane of 8-bit pixels.
	 *
	 * @param levels unsigned grey levels row by row, {@code levels[x + y * width]},
	 *          as ImageJ's 8-bit images hold them; copied
	 * @param width number of columns, at least 1
	 * @param height number of rows, at least 1
	 * @throws IllegalArgumentException if the sizes do not fit
	 */
	public LuminancePlane(final byte[] levels, final int width,
		final int height)
	{
		if (width < 1 || height < 1 || levels.length != (long) width * height) {
			throw new IllegalArgumentException(levels.length +
				" grey levels are no plane of " + width + " x " + height);
		}
		this.levels = levels.clone();
		this.width = width;
		this.height = height;
	}

	/** Number of columns. */
	@Override
	public int width() {
		return width;
	}

	/** Number of rows. */
	@Override
	public int height() {
		return height;
	}

	/** Number of pixels. */
	public int size() {
		return levels.length;
	}

	/**
	 * The grey level of a pixel, 0 to 255.
	 *
	 * @param index {@code x + y * width}
	 */
	public int level(final int index) {
		return levels[index] & 0xff;
	}

	@Override
	public void copyRow(final int y, final double[] row) {
		final int start = y * width;
		for (int x = 0; x < width; x++) {
			row[x] = level(start + x);
		}
	}
}
