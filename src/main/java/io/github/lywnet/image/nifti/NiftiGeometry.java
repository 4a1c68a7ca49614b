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

package io.github.lywnet.image.nifti;

import io.github.lywnet.common.FusionException;
import io.github.lywnet.space.Affine3D;
import io.github.lywnet.space.Geometry;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The geometry that a header tells: by the sform if there is one, else by the
 * qform, else by the spacing alone.
 */
final class NiftiGeometry {

	/**
	 * Key of an image's property: the header's sform_code or qform_code, which
	 * says what its patient coordinates are; see {@link #space}.
	 */
	static final String SPACE = "nifti-space";

	/** From NIfTI's patient coordinates (RAS) to DICOM's (LPS), and back. */
	static final Affine3D RAS_TO_LPS = Affine3D.scaling(-1, -1, 1);

	/** The unit of length in the field xyzt_units. */
	static final int LENGTH_UNIT = 7;

	static final int METRE = 1, MILLIMETRE = 2, MICROMETRE = 3;

	/** Lengths in mm beyond which numbers are nonsense. */
	private static final double SMALLEST = 1e-9, LARGEST = 1e9;

	/** How much spacings may differ in parts, as rounded numbers do. */
	private static final double SAME = 0.01;

	private static final String[] SPACES = { "unknown", "the scanner's",
		"aligned to another scan", "Talairach's", "MNI 152's", "a template's" };

	private final NiftiHeader header;

	/** Millimetres in a unit of the header. */
	private final double unit;

	private NiftiGeometry(final NiftiHeader header) {
		this.header = header;
		switch ((int) header.integer(HeaderField.XYZT_UNITS, 0) & LENGTH_UNIT) {
			case METRE:
				unit = 1000;
				break;
			case MICROMETRE:
				unit = 1e-3;
				break;
			default:
				unit = 1;
		}
	}

	/**
	 * Finds a volume's geometry.
	 *
	 * @throws FusionException if the spacing is not positive, or a matrix is
	 *           singular, or a quaternion impossible
	 */
	static Geometry of(final NiftiHeader header) {
		final NiftiGeometry reader = new NiftiGeometry(header);
		final Geometry geometry = reader.geometry();
		final long code = header.integer(HeaderField.XYZT_UNITS, 0) & LENGTH_UNIT;
		return code >= METRE && code <= MICROMETRE ? geometry : geometry.noting(
			"The NIfTI file names no unit of length (xyzt_units): millimetres were " +
				"assumed.");
	}

	/** The code of the coordinates' meaning; 0 where a header gives none. */
	static long spaceCode(final NiftiHeader header) {
		final long sform = header.integer(HeaderField.SFORM_CODE, 0);
		return sform > 0 ? sform : Math.max(0, header.integer(
			HeaderField.QFORM_CODE, 0));
	}

	/** What a {@link #spaceCode} means. */
	static String space(final long code) {
		return code < SPACES.length ? SPACES[(int) code] : "unknown";
	}

	private Geometry geometry() {
		final double[] spacing = spacing();
		if (header.integer(HeaderField.SFORM_CODE, 0) > 0) {
			final Affine3D sform = sform();
			return notingQform(noting(patient(sform, "NIfTI sform"), spacing), sform,
				spacing);
		}
		if (header.integer(HeaderField.QFORM_CODE, 0) > 0) return patient(qform(
			spacing), "NIfTI qform");
		return Geometry.calibrated(size(), spacing[0], spacing[1], spacing[2]);
	}

	private Geometry patient(final Affine3D ras, final String source) {
		try {
			return Geometry.patient(size(), RAS_TO_LPS.after(ras), "", source);
		}
		catch (final FusionException exc) {
			throw header.refusal("has an impossible " + source.substring(source
				.indexOf(' ') + 1) + " " + ras + " (" + exc.getMessage() + ")",
				"a matrix with three independent directions");
		}
	}

	/** Notes where the sform, which counts, contradicts the spacing. */
	private Geometry noting(final Geometry sform, final double[] spacing) {
		for (int axis = 0; axis < Math.min(spacing.length, header.rank()); axis++) {
			if (Math.abs(sform.spacing(axis) / spacing[axis] - 1) > SAME) return sform
				.noting("The NIfTI file's voxels are of " + text(sform.spacing()) +
					" by its sform, but of " + text(spacing) +
					" by its pixdim: the sform was taken.");
		}
		return sform;
	}

	/**
	 * Notes where a qform of the same coordinates contradicts the sform, which
	 * counts: programs change one of them and forget the other.
	 */
	private Geometry notingQform(final Geometry geometry, final Affine3D sform,
		final double[] spacing)
	{
		final long code = header.integer(HeaderField.SFORM_CODE, 0);
		if (header.integer(HeaderField.QFORM_CODE, 0) != code) return geometry;
		final double[] first = Arrays.stream(reals(HeaderField.QOFFSET, 3)).map(
			length -> length * unit).toArray();
		if (!Arrays.stream(first).allMatch(Double::isFinite)) return geometry;
		final double apart = qform(spacing, first).map(qform -> apart(sform, qform))
			.orElse(0.0);
		final double voxel = Arrays.stream(geometry.spacing()).min().getAsDouble();
		if (!(apart > voxel / 2)) return geometry;
		return geometry.noting(String.format(Locale.ROOT,
			"The NIfTI file's sform and " +
				"qform, both of code %d (%s), put a corner %.1f mm apart: the sform was " +
				"taken. See whether that is right.", code, space(code), apart));
	}

	/** The largest distance between the places that two maps give a corner. */
	private double apart(final Affine3D one, final Affine3D other) {
		double largest = 0;
		for (int corner = 0; corner < 8; corner++) {
			final double[] voxel = new double[3];
			for (int axis = 0; axis < voxel.length; axis++) {
				voxel[axis] = (corner >> axis & 1) * (header.size(axis) - 1);
			}
			final double[] a = one.apply(voxel[0], voxel[1], voxel[2]);
			final double[] b = other.apply(voxel[0], voxel[1], voxel[2]);
			largest = Math.max(largest, Math.hypot(Math.hypot(a[0] - b[0], a[1] -
				b[1]), a[2] - b[2]));
		}
		return largest;
	}

	private static String text(final double[] spacing) {
		return String.format(Locale.ROOT, "%.4f x %.4f x %.4f mm", spacing[0],
			spacing[1], spacing[2]);
	}

	private long[] size() {
		return new long[] { header.size(0), header.size(1), header.size(2) };
	}

	/** In mm. A file of two axes need not have a third spacing: then it is 1. */
	private double[] spacing() {
		final double[] spacing = { 1, 1, 1 };
		for (int axis = 0; axis < Math.min(spacing.length, header.rank()); axis++) {
			final double found = header.real(HeaderField.PIXDIM, axis + 1);
			spacing[axis] = found * unit;
			if (!(spacing[axis] >= SMALLEST && spacing[axis] <= LARGEST)) {
				throw header.refusal("has the voxel spacing pixdim[" + (axis + 1) +
					"] = " + found, "a positive length");
			}
		}
		return spacing;
	}

	private Affine3D sform() {
		return Affine3D.of(lengths(HeaderField.SROW, 12));
	}

	private Affine3D qform(final double[] spacing) {
		return qform(spacing, lengths(HeaderField.QOFFSET, 3)).orElseThrow(
			() -> header.refusal("has the quaternion b, c, d = " + Arrays.toString(
				reals(HeaderField.QUATERN, 3)),
				"three numbers whose squares add up to at most 1"));
	}

	/** Nothing if the quaternion is impossible. */
	private Optional<Affine3D> qform(final double[] spacing,
		final double[] first)
	{
		final double[] bcd = reals(HeaderField.QUATERN, 3);
		return QForm.of(bcd[0], bcd[1], bcd[2], header.real(HeaderField.PIXDIM, 0))
			.map(turn -> turn.map(spacing, first));
	}

	private double[] reals(final HeaderField field, final int count) {
		final double[] reals = new double[count];
		for (int i = 0; i < count; i++) {
			reals[i] = header.real(field, i);
		}
		return reals;
	}

	/** Coordinates in mm. */
	private double[] lengths(final HeaderField field, final int count) {
		final double[] lengths = new double[count];
		for (int i = 0; i < count; i++) {
			final double found = header.real(field, i);
			lengths[i] = found * unit;
			if (!(Math.abs(lengths[i]) <= LARGEST)) throw header.refusal("has " +
				field.key() + "[" + i + "] = " + found,
				"a length in the patient's space");
		}
		return lengths;
	}
}
