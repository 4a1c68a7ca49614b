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
import ij.WindowManager;
import ij.process.ImageProcessor;

import io.github.lywnet.network.FusionException;

import java.util.Arrays;

/** Refuses images that cannot be fused, with a message for the user. */
public final class PairCheck {

	/**
	 * How much the channels of a pixel may differ in an anatomical image that counts
	 * as grey: what a grey picture may gain when it is saved as a colour JPEG. The
	 * pseudo-colours of functional images differ by more than 100 grey levels.
	 */
	static final int GREY_TOLERANCE = 8;

	private PairCheck() {
		// static methods only
	}

	/**
	 * Checks that two images can be fused: both 8-bit or 24-bit, one plane each, of
	 * equal size, not the same image, and the anatomical image grey.
	 *
	 * @param anatomical the anatomical image; null and an image without pixels mean
	 *          a title that is not open
	 * @param functional the functional image, likewise
	 * @throws FusionException if they cannot, naming both images, what was found and
	 *           what was expected
	 */
	public static void check(final ImagePlus anatomical,
		final ImagePlus functional)
	{
		final String pair = "\nAnatomical image: " + name(anatomical) +
			"\nFunctional image: " + name(functional);
		try {
			checkImage("anatomical", anatomical);
			checkImage("functional", functional);
			checkTogether(anatomical, functional);
			checkGrey(anatomical);
		}
		catch (final FusionException exc) {
			throw new FusionException(exc.getMessage() + pair);
		}
	}

	/**
	 * Checks that an image has one plane and 8 or 24 bits.
	 *
	 * @param role what messages call it: anatomical, functional or fused
	 * @throws FusionException if it has not
	 */
	static void checkImage(final String role, final ImagePlus image) {
		if (isEmpty(image)) throw new FusionException("There is no " + role +
			" image, or it is empty: expected the title of an open image, which are " +
			Arrays.toString(WindowManager.getImageTitles()) + ".");
		final int channels = image.getNChannels();
		if (image.getStackSize() > 1) throw new FusionException("The " + role +
			" image " + name(image) + " is a stack of " + image.getStackSize() +
			" planes: expected one plane. " + (channels == 3 && image
				.getStackSize() == 3 ? "Convert it with Image > Type > RGB Color."
					: "Take one out with Image > Duplicate..."));
		final int bits = image.getBitDepth();
		if (bits != 8 && bits != 24) throw new FusionException("The " + role +
			" image " + name(image) + " is a " + bits +
			"-bit image: expected 8-bit grey or 24-bit RGB. Choose the range with " +
			"Image > Adjust > Brightness/Contrast, then convert it with Image > Type > 8-bit.");
	}

	private static void checkTogether(final ImagePlus anatomical,
		final ImagePlus functional)
	{
		if (anatomical == functional) throw new FusionException("The image " + name(
			anatomical) + " is chosen as anatomical and as functional image: " +
			"expected two different images. If two open images have the same title, " +
			"rename one with Image > Rename...");
		if (anatomical.getWidth() != functional.getWidth() || anatomical
			.getHeight() != functional.getHeight())
		{
			throw new FusionException("The images differ in size: the anatomical image " +
				"has " + size(anatomical) + " pixels, the functional image " + size(
					functional) + ". Expected registered images of equal size.");
		}
	}

	private static void checkGrey(final ImagePlus anatomical) {
		if (anatomical.getBitDepth() != 24) return;
		final ImageProcessor pixels = anatomical.getProcessor();
		for (int i = 0; i < pixels.getPixelCount(); i++) {
			final int rgb = pixels.get(i);
			if (JpegColor.spread(rgb) <= GREY_TOLERANCE) continue;
			final int x = i % pixels.getWidth(), y = i / pixels.getWidth();
			throw new FusionException("The anatomical image " + name(anatomical) +
				" is coloured: its pixel (" + x + ", " + y + ") has red " + JpegColor.red(
					rgb) + ", green " + JpegColor.green(rgb) + ", blue " + JpegColor.blue(
						rgb) + ". Expected a grey image. Are the two images swapped? " +
				"If not, convert it with Image > Type > 8-bit.");
		}
	}

	private static boolean isEmpty(final ImagePlus image) {
		return image == null || image.getWidth() == 0 || image.getHeight() == 0;
	}

	private static String name(final ImagePlus image) {
		return isEmpty(image) ? "(none)" : "\"" + image.getTitle() + "\"";
	}

	private static String size(final ImagePlus image) {
		return image.getWidth() + " x " + image.getHeight();
	}
}
