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

package io.github.lywnet.space;

import io.github.lywnet.common.FusionException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Where the voxels of a volume lie in space. Immutable.
 * <p>
 * A voxel index counts from the centre of the first stored voxel: x along a
 * row, y down the rows, z through the slices. Coordinates are millimetres. What
 * they mean depends on the {@link Level}, and levels are never mixed without a
 * word.
 * </p>
 *
 * <pre>
 * Geometry mri = Geometry.calibrated(new long[] { 256, 256, 180 }, 1, 1, 1);
 * mri.spacing(2); // 1.0
 * mri.planes(); // "as stored"
 * </pre>
 */
public final class Geometry {

	/** What is known of a volume's place. */
	public enum Level {

			/**
			 * The place in the patient: coordinates are those of DICOM (LPS): x grows
			 * to the patient's left, y to the back, z to the head.
			 */
			PATIENT,
			/** The distances of voxels; perhaps an origin on axes without names. */
			CALIBRATED,
			/** Nothing but the number of voxels; coordinates are voxel indices. */
			PIXELS
	}

	/** How far rows may be from a patient's axis to have its name: 5 degrees. */
	private static final double NAMED = Math.cos(Math.toRadians(5));

	/** Where the geometry of calibrated volumes stands. */
	private static final String CALIBRATION = "calibration";

	private static final String[] PLANES = { "sagittal", "coronal", "axial" };

	/**
	 * The ends of the patient's axes, where the coordinate grows and where it
	 * falls.
	 */
	private static final String[] ENDS = { "LR", "PA", "SI" };

	private final Level level;
	private final long[] size;
	private final Affine3D toWorld;
	private final boolean hasOrigin;
	private final String frameOfReference;
	private final String source;
	private final List<String> notes;

	private Geometry(final Level level, final long[] size, final Affine3D toWorld,
		final boolean hasOrigin, final String frameOfReference, final String source,
		final List<String> notes)
	{
		this.level = level;
		this.size = size.clone();
		this.toWorld = toWorld;
		this.hasOrigin = hasOrigin;
		this.frameOfReference = frameOfReference;
		this.source = source;
		this.notes = notes;
	}

	/**
	 * The geometry of a volume whose place in the patient is known.
	 *
	 * @param size voxels along x, y and z
	 * @param voxelToPatient from voxel indices to millimetres in DICOM's patient
	 *          coordinates (LPS)
	 * @param frameOfReference DICOM's Frame of Reference UID (0020,0052); empty
	 *          where it is not known
	 * @param source where it stands, for messages: {@code NIfTI sform}
	 * @throws FusionException if the map is singular or has impossible numbers
	 */
	public static Geometry patient(final long[] size,
		final Affine3D voxelToPatient, final String frameOfReference,
		final String source)
	{
		final Geometry geometry = new Geometry(Level.PATIENT, size, voxelToPatient,
			true, frameOfReference, source, Collections.emptyList());
		final double[] spacing = geometry.spacing();
		requirePositive(source, spacing);
		final double volume = Math.abs(voxelToPatient.determinant()) / (spacing[0] *
			spacing[1] * spacing[2]);
		// NB: true for NaN, too
		if (!(volume >= 1e-3)) throw new FusionException("The geometry (" + source +
			") puts voxels into one plane: its matrix " + voxelToPatient +
			" is singular. Expected three independent directions.");
		return geometry;
	}

	/**
	 * The geometry of a volume of known spacing, but of no known place.
	 *
	 * @param size voxels along x, y and z
	 * @param x distance of neighbouring voxels along x in mm, and so on
	 * @throws FusionException if a distance is not positive and finite
	 */
	public static Geometry calibrated(final long[] size, final double x,
		final double y, final double z)
	{
		requirePositive(CALIBRATION, x, y, z);
		return calibrated(size, Affine3D.scaling(x, y, z), false);
	}

	/**
	 * The geometry of a volume of known spacing with an origin on its own axes.
	 *
	 * @param size voxels along x, y and z
	 * @param spacing distances of neighbouring voxels in mm
	 * @param first coordinates of the first voxel's centre in mm
	 * @throws FusionException if a distance is not positive and finite
	 */
	public static Geometry calibrated(final long[] size, final double[] spacing,
		final double[] first)
	{
		requirePositive(CALIBRATION, spacing);
		if (!Arrays.stream(first).allMatch(Double::isFinite)) {
			throw new FusionException("The calibration has the origin " + Arrays
				.toString(first) + " mm: expected three finite numbers.");
		}
		return calibrated(size, Affine3D.translation(first[0], first[1], first[2])
			.after(Affine3D.scaling(spacing[0], spacing[1], spacing[2])), true);
	}

	private static Geometry calibrated(final long[] size, final Affine3D toWorld,
		final boolean hasOrigin)
	{
		final Geometry geometry = new Geometry(Level.CALIBRATED, size, toWorld,
			hasOrigin, "", CALIBRATION, Collections.emptyList());
		// NB: a distance that is too small for its square
		requirePositive(CALIBRATION, geometry.spacing());
		return geometry;
	}

	/** The geometry of a volume of which nothing but its voxels are known. */
	public static Geometry pixels(final long... size) {
		return new Geometry(Level.PIXELS, size, Affine3D.scaling(1, 1, 1), false,
			"", "none", Collections.emptyList());
	}

	/** This geometry with something that was assumed and users must be told. */
	public Geometry noting(final String note) {
		final List<String> more = new ArrayList<>(notes);
		more.add(note);
		return new Geometry(level, size, toWorld, hasOrigin, frameOfReference,
			source, Collections.unmodifiableList(more));
	}

	/**
	 * The geometry of a part of the volume.
	 *
	 * @param first the part's first voxel
	 * @param partSize its voxels along x, y and z
	 */
	public Geometry part(final long[] first, final long[] partSize) {
		return new Geometry(level, partSize, toWorld.after(Affine3D.translation(
			first[0], first[1], first[2])), hasOrigin, frameOfReference, source,
			notes);
	}

	/**
	 * The geometry of the volume as it is stored, wherever it lies: its spacing
	 * alone.
	 */
	public Geometry onOwnAxes() {
		return calibrated(size, spacing(0), spacing(1), spacing(2));
	}

	/** What is known of the place. */
	public Level level() {
		return level;
	}

	/** Voxels along an axis, 0 to 2. */
	public long size(final int axis) {
		return size[axis];
	}

	/** Voxels along x, y and z, a copy. */
	public long[] size() {
		return size.clone();
	}

	/**
	 * The distance of neighbouring voxels along an axis in mm; 1 without
	 * calibration.
	 */
	public double spacing(final int axis) {
		final double[] step = toWorld.axis(axis);
		return Math.sqrt(step[0] * step[0] + step[1] * step[1] + step[2] * step[2]);
	}

	/** The {@link #spacing(int)} of x, y and z. */
	public double[] spacing() {
		return new double[] { spacing(0), spacing(1), spacing(2) };
	}

	/**
	 * From voxel indices to coordinates in mm: the patient's, or, of a
	 * {@link Level#CALIBRATED} volume, those of its own axes.
	 */
	public Affine3D toWorld() {
		return toWorld;
	}

	/** Whether the coordinates' origin is known, on whatever axes. */
	public boolean hasOrigin() {
		return hasOrigin;
	}

	/** DICOM's Frame of Reference UID; empty where it is not known. */
	public String frameOfReference() {
		return frameOfReference;
	}

	/** Where the geometry stands, for messages. */
	public String source() {
		return source;
	}

	/** What was assumed, one sentence each. */
	public List<String> notes() {
		return notes;
	}

	/** The coordinates of the volume's centre. */
	public double[] centre() {
		return toWorld.apply((size[0] - 1) / 2.0, (size[1] - 1) / 2.0, (size[2] -
			1) / 2.0);
	}

	/**
	 * What the stored planes are: {@code axial}, {@code coronal} or
	 * {@code sagittal}, {@code oblique} where they are more than 5 degrees from
	 * these, {@code as stored} where the patient's axes are not known.
	 */
	public String planes() {
		if (level != Level.PATIENT) return "as stored";
		final double[] x = toWorld.axis(0), y = toWorld.axis(1);
		final double[] normal = { x[1] * y[2] - x[2] * y[1], x[2] * y[0] - x[0] *
			y[2], x[0] * y[1] - x[1] * y[0] };
		final double length = Math.sqrt(normal[0] * normal[0] + normal[1] *
			normal[1] + normal[2] * normal[2]);
		for (int axis = 0; axis < PLANES.length; axis++) {
			if (Math.abs(normal[axis]) >= NAMED * length) return PLANES[axis];
		}
		return "oblique";
	}

	/**
	 * The patient's directions along which x, y and z grow, such as {@code LPS}
	 * for left, posterior (back) and superior (head); of an oblique volume the
	 * nearest. Empty where they are not known.
	 */
	public String orientation() {
		if (level != Level.PATIENT) return "";
		final StringBuilder letters = new StringBuilder();
		for (int axis = 0; axis < 3; axis++) {
			final double[] step = toWorld.axis(axis);
			int main = 0;
			for (int k = 1; k < 3; k++) {
				if (Math.abs(step[k]) > Math.abs(step[main])) main = k;
			}
			letters.append(ENDS[main].charAt(step[main] > 0 ? 0 : 1));
		}
		return letters.toString();
	}

	/**
	 * For example {@code 91 x 109 x 91 voxels of 2 x 2 x 2 mm, RAS, NIfTI sform}.
	 */
	@Override
	public String toString() {
		final String voxels = size[0] + " x " + size[1] + " x " + size[2] +
			" voxels";
		if (level == Level.PIXELS) return voxels + " without a unit of length";
		final String sized = voxels + " of " + text(spacing()) + " mm";
		if (level == Level.CALIBRATED) return sized + (hasOrigin
			? ", the first at " + text(toWorld.apply(0, 0, 0)) + " mm"
			: ", no origin");
		return sized + ", axes to " + orientation() + ", the first at " + text(
			toWorld.apply(0, 0, 0)) + " mm (LPS; " + source + ")";
	}

	/**
	 * Numbers with at most four digits behind the point, as {@code 1 x 1 x 2.5}.
	 */
	static String text(final double... values) {
		final List<String> texts = new ArrayList<>();
		for (final double value : values) {
			final String fixed = String.format(Locale.ROOT, "%.4f", value);
			texts.add(fixed.replaceAll("\\.?0+$", "").replaceAll("^-0$", "0"));
		}
		return String.join(" x ", texts);
	}

	private static void requirePositive(final String source,
		final double... spacing)
	{
		for (final double step : spacing) {
			if (step > 0 && Double.isFinite(step)) continue;
			throw new FusionException("The geometry (" + source +
				") has the voxel spacing " + Arrays.toString(spacing) +
				" mm: expected three positive numbers. See Image > Properties...");
		}
	}
}
