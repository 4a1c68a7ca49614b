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

package io.github.lywnet.command;

import ij.ImagePlus;
import ij.measure.Calibration;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import net.imagej.Dataset;
import net.imagej.DatasetService;
import net.imagej.ImgPlus;
import net.imagej.axis.Axes;
import net.imagej.axis.AxisType;
import net.imagej.axis.CalibratedAxis;
import net.imagej.axis.DefaultLinearAxis;
import net.imglib2.converter.RealTypeConverters;
import net.imglib2.img.Img;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.util.Util;

import org.scijava.command.Command;
import org.scijava.convert.ConvertService;
import org.scijava.display.Display;
import org.scijava.display.DisplayService;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/**
 * What {@link FuseCommand} does, with the same parameters, for scripts of
 * ImageJ2: takes and gives a {@link Dataset}. It is no menu entry.
 * <p>
 * The axes of the fused image are in ImageJ's order, X, Y, channel, Z, time.
 * Its values have the anatomical image's type, or are RGB of 8 bits. A Dataset
 * that is no open image of ImageJ has no selection, so that {@code roi} refuses
 * it.
 * </p>
 */
@Plugin(type = Command.class, label = "LYWNet (Dataset)")
public class FuseDatasetCommand extends FusePairCommand<Dataset> {

	@Parameter
	private ConvertService convert;

	@Parameter
	private DatasetService datasets;

	@Parameter
	private DisplayService displays;

	/** Images that nobody sees, but for which their conversion makes displays. */
	private final List<Dataset> hidden = new ArrayList<>();

	/** Calibrations that were replaced meanwhile. */
	private final Map<ImagePlus, Calibration> replaced = new IdentityHashMap<>();

	@Override
	void execute() {
		try {
			super.execute();
		}
		finally {
			replaced.forEach(ImagePlus::setCalibration);
			// NB: displays stay in memory until they are closed
			for (final Dataset image : hidden) {
				displays.getDisplays(image).forEach(Display::close);
			}
		}
	}

	@Override
	ImagePlus source(final Dataset image) {
		if (image != null && displays.getDisplays(image).isEmpty()) hidden.add(
			image);
		final ImagePlus source = convert.convert(image, ImagePlus.class);
		if (source != null) setOrigin(source, image);
		return source;
	}

	@Override
	Dataset result(final Dataset anatomical, final ImagePlus fused) {
		final Dataset converted = convert.convert(fused, Dataset.class);
		hidden.add(converted);
		// NB: what ImageJ 1.x has for signed values, 64 bits, and whole ones of 32
		// bits
		final boolean isFloat = converted.getType() instanceof FloatType;
		final Dataset result = copy(converted, isFloat ? anatomical.getType()
			: converted.getType());
		result.setRGBMerged(converted.isRGBMerged());
		setOrigin(result, Axes.X, fused.getCalibration().xOrigin);
		setOrigin(result, Axes.Y, fused.getCalibration().yOrigin);
		return result;
	}

	/**
	 * Sets the origin of an image in pixels, for the time of the fusion. NB: Fiji
	 * writes the position of the first pixel there, in units of length.
	 */
	private void setOrigin(final ImagePlus source, final Dataset image) {
		final Calibration calibration = source.getCalibration();
		replaced.put(source, calibration);
		final Calibration right = calibration.copy();
		right.xOrigin = axis(image, Axes.X).rawValue(0);
		right.yOrigin = axis(image, Axes.Y).rawValue(0);
		source.setCalibration(right);
	}

	/** Sets where an axis has its origin, in pixels from the first one. */
	private static void setOrigin(final Dataset image, final AxisType type,
		final double pixels)
	{
		final CalibratedAxis axis = axis(image, type);
		final double scale = axis.averageScale(0, 1);
		image.setAxis(new DefaultLinearAxis(type, axis.unit(), scale, -pixels *
			scale), image.dimensionIndex(type));
	}

	private static CalibratedAxis axis(final Dataset image, final AxisType type) {
		return image.axis(image.dimensionIndex(type));
	}

	@SuppressWarnings("unchecked")
	private <T extends RealType<T>> Dataset copy(final Dataset image,
		final RealType<?> type)
	{
		final Img<T> values = Util.getSuitableImgFactory(image, (T) type).create(
			image);
		RealTypeConverters.copyFromTo(image, values);
		return datasets.create(new ImgPlus<>(values, image.getImgPlus()));
	}
}
