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
package io.github.lywnet.image;

import ij.ImagePlus;

import io.github.lywnet.network.FusionException;

import java.awt.Rectangle;

/**
 * Two images that can be fused: checked, their planes brought together, their
 * intensity ranges chosen.
 * <p>
 * Images have any type of ImageJ: 8, 16 or 32-bit grey, 8-bit colour, 24-bit RGB,
 * or composite of three channels, see {@link StackPlanes}. The anatomical image is
 * grey. They are stacks or hyperstacks of equal dimensions, unless the options say
 * how they become equal, virtual ones included; only one plane of each is in memory
 * at a time. Ranges are those of the whole images, whatever is cut out. The images
 * are not changed, and must not change meanwhile.
 * </p>
 */
public final class ImagePair {

	private final ImagePlus anatomicalImage;
	private final ImagePlus functionalImage;
	private final Rectangle window;
	private final CommonPlanes planes;
	private final IntensityRange anatomicalRange;
	private final IntensityRange functionalRange;
	private final PairOptions options;
	private final boolean colored;

	private ImagePair(final ImagePlus anatomical, final ImagePlus functional,
		final PairOptions options)
	{
		PairCheck.checkImages(anatomical, functional);
		final Planes a = new StackPlanes(anatomical);
		final Planes f = new StackPlanes(functional);
		anatomicalImage = anatomical;
		functionalImage = functional;
		this.options = options;
		final Planes onGrid = new CommonGrid(anatomical, a.dimensions(), functional,
			f.dimensions()).resampled(f, options.resample());
		window = options.roi() ? CroppedPlanes.regionOfInterest(anatomical)
			: new Rectangle(anatomical.getWidth(), anatomical.getHeight());
		planes = new CommonPlanes(cropped(a), cropped(onGrid), options.repeat());
		PairCheck.checkGrey(anatomical, cropped(a), window);
		anatomicalRange = options.anatomicalRange().range(a, anatomical
			.getCalibration(), PairCheck.name(anatomical));
		functionalRange = options.functionalRange().range(f, functional
			.getCalibration(), PairCheck.name(functional));
		colored = functional().isColored();
	}

	/**
	 * Prepares two images. Reads all planes of 16 and 32-bit images, whose range it
	 * is to find, and of RGB images, whose colours it is to see.
	 *
	 * @param anatomical the anatomical image; null and an image without pixels mean
	 *          a title that is not open
	 * @param functional the functional image, likewise
	 * @throws FusionException if they cannot be fused, naming both images, what was
	 *           found and what was expected
	 */
	public static ImagePair of(final ImagePlus anatomical,
		final ImagePlus functional, final PairOptions options)
	{
		try {
			return new ImagePair(anatomical, functional, options);
		}
		catch (final FusionException exc) {
			throw new FusionException(exc.getMessage() + "\nAnatomical image: " +
				PairCheck.name(anatomical) + "\nFunctional image: " + PairCheck.name(
					functional), exc);
		}
	}

	/**
	 * Whether the fused image is a stack or has more than 8 bits, so that only a TIFF
	 * file can hold it.
	 */
	public boolean needsTiff() {
		return dimensions().planes() > 1 || fusedBitDepth() == 16 ||
			fusedBitDepth() == 32;
	}

	/** The ranges of the intensities and their rules, in words for a table. */
	public String range() {
		return "anatomical " + anatomicalRange + "; functional " + functionalRange;
	}

	/** The dimensions of the fused image. */
	Dimensions dimensions() {
		return anatomical().dimensions();
	}

	/** The anatomical planes. */
	Planes anatomical() {
		return planes.anatomical();
	}

	IntensityRange anatomicalRange() {
		return anatomicalRange;
	}

	/** The functional planes, with colours if the options keep them. */
	FunctionalPlanes functional() {
		return functional(options.color());
	}

	/** 24 if the fused image is RGB, else 8, 16 or 32. */
	int fusedBitDepth() {
		if (colored) return 24;
		return anatomical().bitDepth() == 24 ? 8 : anatomical().bitDepth();
	}

	/** The range of the fused image, for its metrics. */
	IntensityRange fusedRange() {
		return fusedBitDepth() == anatomical().bitDepth() ? anatomicalRange
			: IntensityRange.ofGreyLevels();
	}

	/** Whether the fused image has colours. */
	boolean isColored() {
		return colored;
	}

	/** The image that the fused image is named and calibrated after. */
	ImagePlus anatomicalImage() {
		return anatomicalImage;
	}

	/** The image that has all the planes; the other one may have one plane. */
	ImagePlus wholeImage() {
		return planes.anatomical() instanceof RepeatedPlane ? functionalImage
			: anatomicalImage;
	}

	/** The part of the anatomical image that is fused, in its pixels. */
	Rectangle window() {
		return window;
	}

	/** The functional planes, with or without the colours of a colour table. */
	FunctionalPlanes functional(final ColorMode mode) {
		return new FunctionalPlanes(planes.functional(), functionalRange, mode);
	}

	private Planes cropped(final Planes whole) {
		return options.roi() ? new CroppedPlanes(whole, window) : whole;
	}
}
