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

package io.github.lywnet.image.header;

import ij.ImagePlus;
import ij.measure.Calibration;

import io.github.lywnet.common.FusionException;
import io.github.lywnet.space.Affine3D;
import io.github.lywnet.space.Geometry;
import io.github.lywnet.space.Geometry.Level;
import io.github.lywnet.space.LengthUnit;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * The geometry of an image of ImageJ, by the best of what the image says: the
 * property that {@link #set} has left, the DICOM headers that ImageJ keeps,
 * else the calibration.
 * <p>
 * In a calibration, positions are those of voxel edges, as everywhere in
 * ImageJ: the first voxel's centre has the coordinate
 * {@code (0.5 - xOrigin) * pixelWidth}. An origin of 0 on all axes is none.
 * </p>
 */
public final class ImageGeometry {

	/**
	 * Key of the property: the size in voxels, then the twelve numbers of the map
	 * from voxel indices to patient coordinates (LPS, mm), then the frame of
	 * reference or {@code -}, then where the geometry stood; with blanks between.
	 * ImageJ keeps it in TIFF files.
	 */
	public static final String KEY = "patient-matrix";

	/** Key of the property with the geometry's notes, one in a line. */
	public static final String NOTES_KEY = "geometry-notes";

	/** Stands for a frame of reference that is not known. */
	private static final String UNKNOWN = "-";

	/** Which word of the property is the frame of reference. */
	private static final int FRAME = 15;

	/** Sizes of voxels that differ by less are the same. */
	private static final double TOLERANCE = 0.01;

	private ImageGeometry() {
		// static methods only
	}

	/**
	 * Finds the geometry of an image.
	 *
	 * @throws FusionException if what the image says is impossible, or
	 *           contradicts itself, as where it was cropped or scaled after it
	 *           was opened
	 */
	public static Geometry of(final ImagePlus image) {
		final String property = image.getProp(KEY);
		Geometry geometry = property != null && !isSubstackWithHeaders(image,
			property) ? ofProperty(image, property) : HeaderGeometry.of(image)
				.orElseGet(() -> ofCalibration(image));
		final String notes = image.getProp(NOTES_KEY);
		if (notes == null || notes.isEmpty()) return geometry;
		for (final String note : notes.split("\n")) {
			geometry = geometry.noting(note);
		}
		return geometry;
	}

	/**
	 * Gives an image a geometry with its notes, which {@link #of} finds again,
	 * and the calibration of its spacing in mm. A geometry that says less than
	 * {@link Level#PATIENT} is the calibration alone.
	 */
	public static void set(final ImagePlus image, final Geometry geometry) {
		image.setProp(NOTES_KEY, String.join("\n", geometry.notes()));
		if (geometry.level() == Level.PIXELS) return;
		// NB: else this would be a copy, where the user has set a global
		// calibration
		image.setIgnoreGlobalCalibration(true);
		final Calibration calibration = image.getCalibration();
		calibration.setUnit("mm");
		calibration.pixelWidth = geometry.spacing(0);
		calibration.pixelHeight = geometry.spacing(1);
		calibration.pixelDepth = geometry.spacing(2);
		if (geometry.level() == Level.PATIENT) image.setProp(KEY, property(
			geometry));
		else if (geometry.hasOrigin()) {
			final double[] first = geometry.toWorld().apply(0, 0, 0);
			calibration.xOrigin = 0.5 - first[0] / calibration.pixelWidth;
			calibration.yOrigin = 0.5 - first[1] / calibration.pixelHeight;
			calibration.zOrigin = 0.5 - first[2] / calibration.pixelDepth;
		}
	}

	/**
	 * ImageJ copies the property to a part of the slices, and the label of each.
	 */
	private static boolean isSubstackWithHeaders(final ImagePlus image,
		final String property)
	{
		final String[] words = property.trim().split("\\s+");
		return words.length > 2 && !words[2].equals(Integer.toString(image
			.getNSlices())) && DicomHeaders.of(image).perSlice();
	}

	private static String property(final Geometry geometry) {
		final String size = Arrays.stream(geometry.size()).mapToObj(Long::toString)
			.collect(Collectors.joining(" "));
		final String matrix = Arrays.stream(geometry.toWorld().toArray()).mapToObj(
			Double::toString).collect(Collectors.joining(" "));
		return size + " " + matrix + " " + (geometry.frameOfReference().isEmpty()
			? UNKNOWN : geometry.frameOfReference()) + " " + geometry.source();
	}

	private static Geometry ofProperty(final ImagePlus image,
		final String property)
	{
		final String[] words = property.trim().split("\\s+");
		try {
			final long[] size = new long[3];
			for (int i = 0; i < size.length; i++) {
				size[i] = Long.parseLong(words[i]);
			}
			final double[] matrix = new double[12];
			for (int i = 0; i < matrix.length; i++) {
				matrix[i] = Double.parseDouble(words[size.length + i]);
			}
			final String frame = words.length > FRAME && !words[FRAME].equals(UNKNOWN)
				? words[FRAME] : "";
			final String source = words.length > FRAME + 1 ? String.join(" ", Arrays
				.asList(words).subList(FRAME + 1, words.length)) : "property " + KEY;
			final Geometry geometry = Geometry.patient(size, Affine3D.of(matrix),
				frame, source);
			checkUnchanged(image, geometry);
			return geometry;
		}
		catch (final IllegalArgumentException
				| ArrayIndexOutOfBoundsException exc)
		{
			throw new FusionException("The image \"" + image.getTitle() +
				"\" has the property " + KEY + " \"" + property +
				"\": expected three sizes and twelve numbers. Open it again from its file.",
				exc);
		}
	}

	/** Refuses a geometry that is no longer that of the image's pixels. */
	static void checkUnchanged(final ImagePlus image, final Geometry geometry) {
		final long[] size = size(image);
		if (!Arrays.equals(size, geometry.size())) throw new FusionException(
			"The image \"" + image.getTitle() + "\" has " + text(size) +
				" voxels, but its geometry is that of " + text(geometry.size()) +
				": it was cropped or scaled after it was opened, so that its place is no " +
				"longer known. Open it again from its file; to fuse a part of it, choose " +
				"\"ROI (region of interest) only\" (roi).");
		checkPixelSize(image, geometry);
		final Calibration calibration = image.getCalibration();
		if (size[2] > 1) checkSpacing(image, calibration.pixelDepth, calibration
			.getZUnit(), geometry, 2);
	}

	/** Refuses a calibration whose pixels are not those of the geometry. */
	static void checkPixelSize(final ImagePlus image, final Geometry geometry) {
		final Calibration calibration = image.getCalibration();
		checkSpacing(image, calibration.pixelWidth, calibration.getXUnit(),
			geometry, 0);
		checkSpacing(image, calibration.pixelHeight, calibration.getYUnit(),
			geometry, 1);
	}

	private static void checkSpacing(final ImagePlus image, final double size,
		final String unit, final Geometry geometry, final int axis)
	{
		final OptionalDouble millimetres = LengthUnit.millimetres(unit);
		if (millimetres.isPresent() && Math.abs(size * millimetres.getAsDouble() /
			geometry.spacing(axis) - 1) <= TOLERANCE) return;
		throw new FusionException("The image \"" + image.getTitle() +
			"\" has voxels of " + size + " " + unit + " along " + "xyz".charAt(axis) +
			" by its calibration, but of " + geometry.spacing(axis) +
			" mm by its header (" + geometry.source() +
			"): expected the same. Put it right with Image > Properties..., or open the " +
			"image again from its file.");
	}

	private static Geometry ofCalibration(final ImagePlus image) {
		final Calibration calibration = image.getCalibration();
		final OptionalDouble x = LengthUnit.millimetres(calibration.getXUnit());
		final OptionalDouble y = LengthUnit.millimetres(calibration.getYUnit());
		final OptionalDouble z = LengthUnit.millimetres(calibration.getZUnit());
		final long[] size = size(image);
		if (!x.isPresent() || !y.isPresent() || !z.isPresent()) return Geometry
			.pixels(size);
		final double[] spacing = { calibration.pixelWidth * x.getAsDouble(),
			calibration.pixelHeight * y.getAsDouble(), calibration.pixelDepth * z
				.getAsDouble() };
		if (calibration.xOrigin == 0 && calibration.yOrigin == 0 &&
			calibration.zOrigin == 0) return Geometry.calibrated(size, spacing[0],
				spacing[1], spacing[2]);
		return Geometry.calibrated(size, spacing, new double[] { (0.5 -
			calibration.xOrigin) * spacing[0], (0.5 - calibration.yOrigin) *
				spacing[1], (0.5 - calibration.zOrigin) * spacing[2] });
	}

	private static long[] size(final ImagePlus image) {
		return new long[] { image.getWidth(), image.getHeight(), image
			.getNSlices() };
	}

	private static String text(final long[] size) {
		return size[0] + " x " + size[1] + " x " + size[2];
	}
}
