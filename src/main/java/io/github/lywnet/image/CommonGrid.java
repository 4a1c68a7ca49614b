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
import ij.measure.Calibration;

import io.github.lywnet.network.FusionException;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Brings the planes of a functional image to the width, height and pixel size of
 * the anatomical image.
 * <p>
 * If both images are calibrated in the same unit of length, positions are those of
 * the calibration, origins included. Else the functional image is stretched over
 * the anatomical one, and must have its aspect.
 * </p>
 */
final class CommonGrid {

	/** How much the aspect may change, and pixel sizes may differ that count as equal. */
	private static final double TOLERANCE = 0.01;

	/** No units of length; inches are those of a print. */
	private static final List<String> UNREAL_UNITS = Arrays.asList("", "pixel",
		"pixels", "inch", "inches");

	private static final String REGISTRATION =
		" Images that do not lie on each other must be registered first, which is " +
			"not done here: see Fiji's Plugins > Registration, Plugins > BigDataViewer > " +
			"Big Warp, or Linear Stack Alignment with SIFT.";

	private final ImagePlus anatomical;
	private final ImagePlus functional;
	private final Dimensions to;
	private final Dimensions from;
	private final boolean calibrated;

	/**
	 * Compares the grids of two images.
	 *
	 * @param to dimensions of the anatomical planes
	 * @param from dimensions of the functional planes
	 */
	CommonGrid(final ImagePlus anatomical, final Dimensions to,
		final ImagePlus functional, final Dimensions from)
	{
		this.anatomical = anatomical;
		this.functional = functional;
		this.to = to;
		this.from = from;
		final Calibration a = anatomical.getCalibration();
		final Calibration f = functional.getCalibration();
		calibrated = isReal(a) && isReal(f) && a.getXUnit().equals(f.getXUnit()) && a
			.getYUnit().equals(f.getYUnit());
	}

	/**
	 * The functional planes on the anatomical grid.
	 *
	 * @param planes the functional planes, given back where the grids are equal
	 * @param resample whether another grid is allowed
	 * @throws FusionException if the grids differ and that is not allowed, the aspect
	 *           would change by more than 1 %, or the images do not overlap
	 */
	Planes resampled(final Planes planes, final boolean resample) {
		if (!resample) {
			checkEqual();
			return planes;
		}
		final GridAxis columns = columns();
		final GridAxis rows = rows();
		if (!calibrated) checkAspect();
		checkOverlap(columns, rows);
		return new ResampledPlanes(planes, columns, rows, to.width(), to.height());
	}

	private GridAxis columns() {
		final Calibration a = anatomical.getCalibration();
		final Calibration f = functional.getCalibration();
		if (!calibrated) return new GridAxis(from.width(), (double) from.width() / to
			.width(), 0);
		final double step = a.pixelWidth / f.pixelWidth;
		return new GridAxis(from.width(), step, f.xOrigin - a.xOrigin * step);
	}

	private GridAxis rows() {
		final Calibration a = anatomical.getCalibration();
		final Calibration f = functional.getCalibration();
		if (!calibrated) return new GridAxis(from.height(), (double) from.height() /
			to.height(), 0);
		final double step = a.pixelHeight / f.pixelHeight;
		return new GridAxis(from.height(), step, f.yOrigin - a.yOrigin * step);
	}

	private void checkEqual() {
		final Calibration a = anatomical.getCalibration();
		final Calibration f = functional.getCalibration();
		if (!to.hasSizeOf(from)) throw new FusionException(
			"The images differ in size: the anatomical image has " + to +
				", the functional image " + from + " (" + Dimensions.ORDER +
				"). Expected registered images of equal size. The option resample brings " +
				"the functional image to the anatomical pixels." + REGISTRATION);
		if (calibrated && !(isNear(a.pixelWidth, f.pixelWidth) && isNear(
			a.pixelHeight, f.pixelHeight))) throw new FusionException(
				"The images differ in pixel size: the anatomical image has " + pixelSize(
					a) + ", the functional image " + pixelSize(f) + ". The option resample " +
					"brings the functional image to the anatomical pixels. If the sizes are " +
					"wrong, change them with Image > Properties..." + REGISTRATION);
	}

	private void checkAspect() {
		final double across = (double) from.width() / to.width();
		final double down = (double) from.height() / to.height();
		if (isNear(across, down)) return;
		throw new FusionException("The functional image cannot be resampled: it has " +
			from.width() + " x " + from.height() + " pixels, the anatomical image " + to
				.width() + " x " + to.height() + ", so its aspect would change by " + String
					.format(Locale.ROOT, "%.1f", 100 * (Math.max(across / down, down /
						across) - 1)) + " %. Expected at most 1 %, or pixel sizes in the same " +
			"unit of length, see Image > Properties..." + REGISTRATION);
	}

	private void checkOverlap(final GridAxis columns, final GridAxis rows) {
		if (overlaps(columns, to.width()) && overlaps(rows, to.height())) return;
		throw new FusionException("The functional image cannot be resampled: by the " +
			"origins of their calibrations the images do not overlap. See Image > " +
			"Properties..." + REGISTRATION);
	}

	private static boolean overlaps(final GridAxis axis, final int size) {
		for (int i = 0; i < size; i++) {
			if (axis.isInside(i)) return true;
		}
		return false;
	}

	private static boolean isReal(final Calibration calibration) {
		return !UNREAL_UNITS.contains(calibration.getXUnit()) && !UNREAL_UNITS
			.contains(calibration.getYUnit()) && calibration.pixelWidth > 0 &&
			calibration.pixelHeight > 0;
	}

	private static boolean isNear(final double first, final double second) {
		return Math.max(first, second) <= (1 + TOLERANCE) * Math.min(first, second);
	}

	private static String pixelSize(final Calibration calibration) {
		return calibration.pixelWidth + " " + calibration.getXUnit() + " x " +
			calibration.pixelHeight + " " + calibration.getYUnit();
	}
}
