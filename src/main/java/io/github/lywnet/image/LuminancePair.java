package io.github.lywnet.image;

import ij.ImagePlus;

import io.github.lywnet.network.FusionException;

/**
 * The luminance of a pair of images: what is fused, scored and trained on.
 * <p>
 * Grey levels are unsigned bytes, row by row, {@code levels[x + y * width]}: grey
 * (ITU-R 601-2 luma) of the anatomical image, Y of JPEG YCbCr of the functional
 * image. The images may change afterwards.
 * </p>
 */
public final class LuminancePair {

	private final int width;
	private final int height;
	private final byte[] anatomical;
	private final byte[] functional;

	/**
	 * Takes the luminance of two images.
	 *
	 * @throws FusionException if they cannot be fused, see {@link PairCheck#check}
	 */
	public LuminancePair(final ImagePlus anatomical,
		final ImagePlus functional)
	{
		PairCheck.check(anatomical, functional);
		width = anatomical.getWidth();
		height = anatomical.getHeight();
		this.anatomical = GreyLevels.of(anatomical.getProcessor());
		this.functional = new ColorPlanes(functional.getProcessor()).luminance();
	}

	/** Number of columns. */
	public int width() {
		return width;
	}

	/** Number of rows. */
	public int height() {
		return height;
	}

	/** Grey levels of the anatomical image; not copied. */
	public byte[] anatomical() {
		return anatomical;
	}

	/** Grey levels of the functional image's luminance; not copied. */
	public byte[] functional() {
		return functional;
	}
}
