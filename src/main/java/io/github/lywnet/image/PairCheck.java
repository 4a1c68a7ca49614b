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
import ij.process.LUT;

import io.github.lywnet.common.FusionException;
import io.github.lywnet.fusion.VolumePlanes;
import io.github.lywnet.image.color.JpegColor;

import java.awt.Rectangle;
import java.util.Arrays;

import net.imglib2.Cursor;
import net.imglib2.type.numeric.ARGBType;
import net.imglib2.view.Views;

/** Refuses images that cannot be fused, with a message for the user. */
final class PairCheck {

	/**
	 * How much the channels of a pixel may differ in an anatomical image that
	 * counts as grey: what a grey picture may gain when it is saved as a colour
	 * JPEG. The pseudo-colours of functional images differ by more than 100 grey
	 * levels.
	 */
	static final int GREY_TOLERANCE = 8;

	/** What to do where slices, channels and frames differ. */
	private static final String REORDER =
		"Take planes out with Image > Duplicate..., or put slices and frames right with " +
			"Image > Properties... or Image > Hyperstacks > Re-order Hyperstack...";

	private PairCheck() {
		// static methods only
	}

	/**
	 * Checks that there are two images, and not the same one twice.
	 *
	 * @param anatomical the anatomical image; null and an image without pixels
	 *          mean a title that is not open
	 * @param functional the functional image; null and an image without pixels
	 *          mean a title that is not open
	 * @throws FusionException if there are not, naming what was found
	 */
	static void checkImages(final ImagePlus anatomical,
		final ImagePlus functional)
	{
		checkImage("anatomical", anatomical);
		checkImage("functional", functional);
		if (anatomical == functional) throw new FusionException("The image " + name(
			anatomical) + " is chosen as anatomical and as functional image: " +
			"expected two different images. If two open images have the same title, " +
			"rename one with Image > Rename...");
	}

	/**
	 * Checks that an image has pixels.
	 *
	 * @param role what messages call it: anatomical, functional or fused
	 * @throws FusionException if it has not
	 */
	static void checkImage(final String role, final ImagePlus image) {
		if (isEmpty(image)) throw new FusionException("There is no " + role +
			" image, or it is empty: expected the title of an open image, which are " +
			Arrays.toString(WindowManager.getImageTitles()) + ".");
	}

	/**
	 * Checks that a single plane is not fused with a stack unasked, nor slices
	 * with frames.
	 *
	 * @throws FusionException if they are, naming both dimensions
	 */
	static void checkSlices(final Volume anatomical, final Volume functional) {
		final Dimensions a = anatomical.dimensions(), f = functional.dimensions();
		if (a.hasPlanesOf(f) || !a.hasSizeOf(f)) return;
		if (a.planes() == f.planes()) throw planesDiffer(a, f, REORDER);
		if (a.planes() != 1 && f.planes() != 1) return;
		throw planesDiffer(a, f, "To fuse the one plane with every plane of the " +
			"other image, choose " + PairOptions.REPEAT.named() + ".");
	}

	/**
	 * Checks that two volumes on one grid have as many planes.
	 *
	 * @throws FusionException if they have not, naming both dimensions
	 */
	static void checkPlanes(final Volume anatomical, final Volume functional) {
		final Dimensions a = anatomical.dimensions(), f = functional.dimensions();
		if (a.hasPlanesOf(f)) return;
		final boolean oneVolume = a.channels() * a.frames() == 1 || f.channels() * f
			.frames() == 1;
		throw planesDiffer(a, f, oneVolume ? "To fuse the one volume with every " +
			"channel and frame of the other image, choose " + PairOptions.REPEAT
				.named() + "." : REORDER);
	}

	private static FusionException planesDiffer(final Dimensions a,
		final Dimensions f, final String advice)
	{
		return new FusionException(
			"The images differ in their planes: the anatomical image has " + a +
				", the functional image " + f + " (" + Dimensions.ORDER +
				"). Expected as many channels, slices and frames. " + advice);
	}

	/**
	 * Checks that an image whose colours come from a look-up table has none.
	 *
	 * @param lut null where none is chosen
	 * @throws FusionException if it has
	 */
	static void checkNoLut(final Volume functional, final LUT lut) {
		if (lut != null) throw new FusionException("The functional image " +
			functional.name() + " is RGB, so that it cannot have the colours of a " +
			"look-up table: expected a grey image. Leave " + PairOptions.LUT.named() +
			" empty.");
	}

	/**
	 * Checks that all planes of an anatomical image are grey.
	 *
	 * @param anatomical the image, or a part of it
	 * @param window which part, for the message
	 * @throws FusionException if one is coloured, naming its first coloured pixel
	 */
	static void checkGrey(final Volume anatomical, final Rectangle window) {
		if (anatomical.colors() == null) return;
		for (int i = 0; i < anatomical.dimensions().planes(); i++) {
			checkGrey(anatomical, i, window);
		}
	}

	private static void checkGrey(final Volume anatomical, final int index,
		final Rectangle window)
	{
		final Cursor<ARGBType> pixels = Views.flatIterable(VolumePlanes.get(
			anatomical.colors(), index)).localizingCursor();
		while (pixels.hasNext()) {
			final int rgb = pixels.next().get();
			if (JpegColor.spread(rgb) <= GREY_TOLERANCE) continue;
			final long x = window.x + pixels.getLongPosition(0);
			final long y = window.y + pixels.getLongPosition(1);
			throw new FusionException("The anatomical image " + anatomical.name() +
				" is coloured: its pixel (" + x + ", " + y + ")" + (anatomical
					.dimensions().planes() > 1 ? " of plane " + (index + 1) : "") +
				" has red " + JpegColor.red(rgb) + ", green " + JpegColor.green(rgb) +
				", blue " + JpegColor.blue(rgb) +
				". Expected a grey image. Are the two images " +
				"swapped? If not, convert it with Image > Type > 8-bit; or, if it has " +
				"three channels that shall be fused one by one, choose Color or " +
				"Grayscale in Image > Color > Channels Tool.");
		}
	}

	/** What messages call an image. */
	static String name(final ImagePlus image) {
		return isEmpty(image) ? "(none)" : "\"" + image.getTitle() + "\"";
	}

	private static boolean isEmpty(final ImagePlus image) {
		return image == null || image.getWidth() == 0 || image.getHeight() == 0;
	}
}
