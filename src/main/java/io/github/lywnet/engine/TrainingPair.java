package io.github.lywnet.engine;

import io.github.lywnet.network.FusionException;

/**
 * A registered pair of images to train on: two planes of equal size, row by row,
 * one byte (0 to 255, unsigned) for each pixel's luminance. The arrays are not
 * copied and must not change.
 */
public final class TrainingPair {

	private final String name;
	private final int width;
	private final int height;
	private final byte[] anatomical;
	private final byte[] functional;

	/**
	 * @param name what messages call the pair
	 * @throws FusionException if a plane has not width * height pixels
	 */
	public TrainingPair(final String name, final int width, final int height,
		final byte[] anatomical, final byte[] functional)
	{
		final long pixels = (long) width * height;
		if (anatomical.length != pixels || functional.length != pixels) {
			throw new FusionException("The training pair " + name + " has planes of " +
				anatomical.length + " and " + functional.length +
				" pixels: expected " + pixels + " in both.");
		}
		this.name = name;
		this.width = width;
		this.height = height;
		this.anatomical = anatomical;
		this.functional = functional;
	}

	public String name() {
		return name;
	}

	public int width() {
		return width;
	}

	public int height() {
		return height;
	}

	public byte[] anatomical() {
		return anatomical;
	}

	public byte[] functional() {
		return functional;
	}
}
