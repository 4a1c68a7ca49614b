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
import io.github.lywnet.space.Geometry.Level;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * How the voxels of an anatomical volume lie in a functional volume, or the
 * refusal that says why they have no common grid. Immutable.
 * <p>
 * Volumes lie on each other by the patient's coordinates if both have them;
 * else by the coordinates of their own axes if both have an origin; else with
 * their centres on each other, by their spacing; without that, the functional
 * volume is stretched over the anatomical one. {@link #description()} says
 * which of these it was, and {@link #warnings()} what was assumed.
 * </p>
 *
 * <pre>
 *
 * CommonGrid grid = CommonGrid.of(mri, pet, true);
 * RandomAccessibleInterval&lt;FloatType&gt; onMri = grid.isSame() ? petVoxels
 * 	: Resampled.values(petVoxels, grid);
 * </pre>
 */
public final class CommonGrid {

	/**
	 * How far corners of equal grids may be from each other, in anatomical
	 * voxels.
	 */
	private static final double TOLERANCE = 0.1;

	/** How much the aspect of a volume without calibration may change. */
	private static final double ASPECT_TOLERANCE = 0.01;

	/** Less of the anatomical volume inside the functional one is an error. */
	private static final double LEAST_COVERAGE = 0.05;

	/** Less is a warning. */
	private static final double LOW_COVERAGE = 0.5;

	private static final String WHERE_TO_LOOK =
		" If the geometry is wrong, put it right with Image > Properties...; if it is " +
			"right, \"Resample functional image\" (resample) brings the functional image to the anatomical " +
			"voxels.";

	private final Geometry anatomical;
	private final Geometry functional;
	private final boolean same;
	private final Affine3D toFunctional;
	private final String basis;
	private final double coverage;
	private final List<String> warnings = new ArrayList<>();

	/**
	 * Compares two geometries.
	 *
	 * @param anatomical geometry of the volume whose voxels are fused
	 * @param functional geometry of the volume that is brought to them
	 * @param resample whether the functional volume may be resampled
	 * @return the way from anatomical to functional voxels
	 * @throws FusionException if the grids differ and may not, naming both
	 *           values, or if less than 5 % of the anatomical volume lies in the
	 *           functional one
	 */
	public static CommonGrid of(final Geometry anatomical,
		final Geometry functional, final boolean resample)
	{
		return new CommonGrid(anatomical, functional, resample);
	}

	/**
	 * The grid of two volumes that were registered.
	 *
	 * @param anatomical geometry of the volume whose voxels are fused
	 * @param functional geometry of the volume that is brought to them
	 * @param toFunctional from anatomical to functional voxel indices
	 * @param basis where that comes from, in words for a table:
	 *          {@code registration}
	 * @throws FusionException if less than 5 % of the anatomical volume lies in
	 *           the functional one
	 */
	public static CommonGrid registered(final Geometry anatomical,
		final Geometry functional, final Affine3D toFunctional, final String basis)
	{
		return new CommonGrid(anatomical, functional, toFunctional, basis);
	}

	private CommonGrid(final Geometry anatomical, final Geometry functional,
		final boolean resample)
	{
		this.anatomical = anatomical;
		this.functional = functional;
		final Level level = commonLevel();
		basis = basis(level);
		toFunctional = level == Level.PIXELS ? stretched() : placed(level);
		same = isSameSize() && isIdentity();
		warn(level);
		if (!same && !resample) throw refusal(level);
		if (!same && level == Level.PIXELS) checkAspect();
		coverage = same ? 1 : checkedCoverage();
	}

	private CommonGrid(final Geometry anatomical, final Geometry functional,
		final Affine3D toFunctional, final String basis)
	{
		this.anatomical = anatomical;
		this.functional = functional;
		this.toFunctional = toFunctional;
		this.basis = basis;
		same = false;
		addNotes();
		coverage = checkedCoverage();
	}

	/**
	 * Whether both volumes have the same voxels, so that nothing is resampled.
	 */
	public boolean isSame() {
		return same;
	}

	/** From anatomical to functional voxel indices. */
	public Affine3D toFunctional() {
		return toFunctional;
	}

	/** Geometry of the volume whose voxels are fused. */
	public Geometry anatomical() {
		return anatomical;
	}

	/**
	 * The share of the anatomical voxels that lie in the functional volume, 0 to
	 * 1.
	 */
	public double coverage() {
		return coverage;
	}

	/**
	 * What was used, in words for a table:
	 * {@code resampled by patient coordinates}.
	 */
	public String description() {
		if (same) return "same voxels (" + basis + ")";
		return "resampled by " + basis + ", " + percent(coverage) + " covered";
	}

	/** What was assumed or may be wrong, one sentence each. */
	public List<String> warnings() {
		return Collections.unmodifiableList(warnings);
	}

	/**
	 * The level of both: a place is of no use where the other volume has none.
	 */
	private Level commonLevel() {
		return anatomical.level().compareTo(functional.level()) > 0 ? anatomical
			.level() : functional.level();
	}

	private boolean haveOrigins() {
		return anatomical.level() == functional.level() && anatomical.hasOrigin() &&
			functional.hasOrigin();
	}

	private String basis(final Level level) {
		if (level == Level.PATIENT) return "patient coordinates";
		if (level == Level.PIXELS) return "pixels";
		return haveOrigins() ? "the origins of the calibrations"
			: "spacing, centre on centre";
	}

	/** By coordinates, or with the centres on each other where there are none. */
	private Affine3D placed(final Level level) {
		if (level == Level.PATIENT || haveOrigins()) {
			return flat(functional.toWorld().inverse().after(anatomical.toWorld()),
				level);
		}
		final double[] a = anatomical.spacing(), f = functional.spacing();
		final Affine3D steps = Affine3D.scaling(a[0] / f[0], a[1] / f[1], a[2] /
			f[2]);
		return flat(centred(steps), level);
	}

	private Affine3D centred(final Affine3D steps) {
		final double[] shift = steps.apply((anatomical.size(0) - 1) / 2.0,
			(anatomical.size(1) - 1) / 2.0, (anatomical.size(2) - 1) / 2.0);
		return Affine3D.translation((functional.size(0) - 1) / 2.0 - shift[0],
			(functional.size(1) - 1) / 2.0 - shift[1], (functional.size(2) - 1) /
				2.0 - shift[2]).after(steps);
	}

	/**
	 * Two single planes of which nothing says how far apart they are lie in one.
	 */
	private Affine3D flat(final Affine3D map, final Level level) {
		if (level == Level.PATIENT || anatomical.size(2) > 1 || functional.size(
			2) > 1) return map;
		final double[] rows = map.toArray();
		System.arraycopy(new double[] { 0, 0, 1, 0 }, 0, rows, 8, 4);
		return Affine3D.of(rows);
	}

	/** Edge on edge. */
	private Affine3D stretched() {
		return centred(Affine3D.scaling((double) functional.size(0) / anatomical
			.size(0), (double) functional.size(1) / anatomical.size(1), 1));
	}

	private boolean isSameSize() {
		return Arrays.equals(anatomical.size(), functional.size());
	}

	/**
	 * Whether every corner of the anatomical volume is the same corner of the
	 * other.
	 */
	private boolean isIdentity() {
		for (int corner = 0; corner < 8; corner++) {
			final double[] at = new double[3];
			for (int axis = 0; axis < 3; axis++) {
				at[axis] = (corner >> axis & 1) == 0 ? 0 : anatomical.size(axis) - 1;
			}
			final double[] found = toFunctional.apply(at[0], at[1], at[2]);
			for (int axis = 0; axis < 3; axis++) {
				if (Math.abs(found[axis] - at[axis]) > TOLERANCE) return false;
			}
		}
		return true;
	}

	private void addNotes() {
		anatomical.notes().forEach(note -> warnings.add("Anatomical image: " +
			note));
		functional.notes().forEach(note -> warnings.add("Functional image: " +
			note));
	}

	private void warn(final Level level) {
		addNotes();
		if (anatomical.level() != functional.level()) warnings.add(
			"Only one image knows its place (anatomical image: " + anatomical +
				"; functional image: " + functional +
				"): it was assumed that both are " + "stored in the same orientation" +
				(level == Level.PIXELS ? "." : " around the same centre."));
		else if (level == Level.CALIBRATED && !haveOrigins() && !isSameSize()) {
			warnings.add(
				"The images have no common origin: it was assumed that their " +
					"centres lie on each other, and that both are stored in the same " +
					"orientation.");
		}
		if (level == Level.PATIENT && !anatomical.frameOfReference().isEmpty() &&
			!functional.frameOfReference().isEmpty() && !anatomical.frameOfReference()
				.equals(functional.frameOfReference())) warnings.add(
					"The images have different frames of reference (0020,0052): the " +
						"coordinates of two scans need not agree. Look whether the images lie " +
						"on each other.");
	}

	private FusionException refusal(final Level level) {
		return new FusionException("The images differ in " + listed(differences(
			level)) + ": the anatomical image has " + anatomical +
			", the functional image " + functional + ". Expected the same voxels." +
			WHERE_TO_LOOK);
	}

	private List<String> differences(final Level level) {
		final List<String> differences = new ArrayList<>();
		if (!isSameSize()) differences.add("size");
		if (level == Level.PIXELS) return differences;
		final List<String> scaled = scaledAxes();
		if (!scaled.isEmpty()) differences.add("spacing along " + String.join(", ",
			scaled));
		if (level == Level.PATIENT && isTurned()) differences.add("orientation");
		if (differences.isEmpty()) differences.add("origin");
		return differences;
	}

	/** The axes along which the volumes have other spacings. */
	private List<String> scaledAxes() {
		final List<String> axes = new ArrayList<>();
		for (int axis = 0; axis < 3; axis++) {
			if (anatomical.size(axis) == 1 && functional.size(axis) == 1) continue;
			final double step = anatomical.spacing(axis) / functional.spacing(axis);
			if (Math.abs(step - 1) * anatomical.size(axis) > TOLERANCE) {
				axes.add("xyz".substring(axis, axis + 1));
			}
		}
		return axes;
	}

	/** The names as in a sentence: "size, spacing along x, y and orientation". */
	private static String listed(final List<String> names) {
		final int last = names.size() - 1;
		return last == 0 ? names.get(0) : String.join(", ", names.subList(0,
			last)) + " and " + names.get(last);
	}

	/** Whether the axes of the volumes point elsewhere. */
	private boolean isTurned() {
		for (int axis = 0; axis < 3; axis++) {
			final double[] a = anatomical.toWorld().axis(axis);
			final double[] f = functional.toWorld().axis(axis);
			double product = 0;
			for (int k = 0; k < 3; k++) {
				product += a[k] / anatomical.spacing(axis) * f[k] / functional.spacing(
					axis);
			}
			final double angle = Math.acos(Math.max(-1, Math.min(1, product)));
			if (angle * anatomical.size(axis) > TOLERANCE) return true;
		}
		return false;
	}

	private void checkAspect() {
		if (anatomical.size(2) != functional.size(2)) throw new FusionException(
			"The functional image cannot be resampled: it has " + functional +
				", the anatomical image " + anatomical +
				". Expected as many slices, or voxel sizes with a unit of length in both " +
				"images, see Image > Properties...");
		final double across = (double) functional.size(0) / anatomical.size(0);
		final double down = (double) functional.size(1) / anatomical.size(1);
		final double change = Math.max(across / down, down / across) - 1;
		if (change > ASPECT_TOLERANCE) throw new FusionException(
			"The functional image cannot be resampled: it has " + functional.size(0) +
				" x " + functional.size(1) + " pixels, the anatomical image " +
				anatomical.size(0) + " x " + anatomical.size(1) +
				", so its aspect would change by " + String.format(Locale.ROOT, "%.1f",
					100 * change) +
				" %. Expected at most 1 %, or voxel sizes with a unit " +
				"of length in both images, see Image > Properties...");
	}

	private double checkedCoverage() {
		final double share = new Coverage(toFunctional, anatomical, functional)
			.share();
		checkCoverage(share);
		return share;
	}

	private void checkCoverage(final double share) {
		final String told = "By " + basis + ", " + percent(share) +
			" of the anatomical image (" + anatomical +
			") lie inside the functional image (" + functional + ")";
		if (share < LEAST_COVERAGE) throw new FusionException(told +
			": expected at least " + percent(LEAST_COVERAGE) +
			". Are they images of the same region? If their coordinates do not agree, " +
			"register them: \"Register\" (register).");
		if (share < LOW_COVERAGE) warnings.add(told +
			"; the rest of the fused image shows the anatomical image alone.");
	}

	private static String percent(final double share) {
		return String.format(Locale.ROOT, share < 0.1 ? "%.1f %%" : "%.0f %%", 100 *
			share);
	}
}
