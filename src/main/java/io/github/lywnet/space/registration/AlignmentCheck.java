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

package io.github.lywnet.space.registration;

import io.github.lywnet.space.Geometry;
import io.github.lywnet.space.Geometry.Level;
import io.github.lywnet.space.registration.AlignmentFinding.Kind;
import io.github.lywnet.space.registration.Arrangement.Orientation;

import java.util.Locale;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;

/**
 * Whether two images on one grid seem to lie on each other: whether they tell
 * more of each other, by normalised mutual information (Studholme et al. 1999),
 * when one is shifted, turned by quarters or mirrored, or little at all.
 * <p>
 * Up to five planes of a volume are looked at, on grids of up to 64 and 32
 * pixels. A shift is suspected if the information elsewhere is large and the
 * peak where the images lie is flat. The thresholds were chosen on registered
 * pairs of brain slices such that about 2 % of them are suspected;
 * docs/registration.sh measures how many misplaced pairs are found. Small
 * shifts and rotations, neighbouring slices and most other people's heads pass.
 * </p>
 */
public final class AlignmentCheck {

	/** Pixels across the finer grid; the coarser one has half. */
	private static final int FINE_PIXELS = 64;

	/** Pixels of the coarser grid by which the image is shifted. */
	private static final int REACH = 6;

	/**
	 * Pixels of the finer grid from the peak at which its flatness is measured.
	 */
	private static final int RING = 2;

	/** The best shift's share of information, times the peak's flatness. */
	private static final double SHIFTED = 1.06;

	/** Information of a quarter turn as a share of that where the images lie. */
	private static final double TURNED = 1.10;

	/**
	 * Information of a mirrored image as a share of that where the images lie.
	 */
	private static final double MIRRORED = 1.02;

	/** Normalised information less 1, as it lies, turned or mirrored. */
	private static final double INDEPENDENT = 0.01;

	/** Share of the pixels in one of 16 grey levels. */
	private static final double CONSTANT = 0.98;

	private final Geometry geometry;
	private final int factor;
	private final BinnedPlanes anatomical;
	private final BinnedPlanes functional;
	private final PlaneInformation fine;
	private final PlaneInformation coarse;

	private AlignmentCheck(final RandomAccessibleInterval<FloatType> a,
		final RandomAccessibleInterval<FloatType> f, final Geometry geometry)
	{
		this.geometry = geometry;
		factor = (int) Math.max(1, (Math.max(a.dimension(0), a.dimension(1)) +
			FINE_PIXELS - 1) / FINE_PIXELS);
		anatomical = BinnedPlanes.of(a, factor);
		functional = BinnedPlanes.of(f, factor);
		fine = new PlaneInformation(anatomical, functional);
		coarse = new PlaneInformation(anatomical.halved(), functional.halved());
	}

	/**
	 * Checks two images.
	 *
	 * @param anatomical intensities: x, y, and z, which is 1 for a plane; NaN is
	 *          missing
	 * @param functional intensities on the same grid
	 * @param geometry of both, for the warning's units
	 * @return what was found
	 * @throws IllegalArgumentException if the grids differ
	 */
	public static AlignmentFinding of(
		final RandomAccessibleInterval<FloatType> anatomical,
		final RandomAccessibleInterval<FloatType> functional,
		final Geometry geometry)
	{
		for (int axis = 0; axis < 3; axis++) {
			if (anatomical.dimension(axis) != functional.dimension(axis)) {
				throw new IllegalArgumentException("expected images of one grid");
			}
		}
		return new AlignmentCheck(anatomical, functional, geometry).finding();
	}

	private AlignmentFinding finding() {
		if (anatomical.largestShare() > CONSTANT) return constant("anatomical");
		if (functional.largestShare() > CONSTANT) return constant("functional");
		final double here = fine(Arrangement.IDENTITY);
		final Orientation turn = best(Orientation.QUARTER_LEFT,
			Orientation.QUARTER_RIGHT, Orientation.HALF);
		final Orientation mirror = best(Orientation.LEFT_RIGHT,
			Orientation.TOP_BOTTOM);
		final Arrangement shift = bestShift();
		final double turned = fine(turn), mirrored = fine(mirror);
		final double shifted = coarse(shift) / coarse(Arrangement.IDENTITY) *
			flatness() * here;
		// NB: on the fine grid only; few pixels seem to depend on each other by
		// chance
		if (Math.max(here, Math.max(turned, mirrored)) < INDEPENDENT) {
			return independent();
		}
		// NB: of several that are suspected, the one that explains most
		if (turned > TURNED * here && turned >= mirrored && turned >= shifted) {
			return reoriented(Kind.TURNED, turn);
		}
		if (mirrored > MIRRORED * here && mirrored >= shifted) return reoriented(
			Kind.MIRRORED, mirror);
		if (shifted > SHIFTED * here) return shifted(shift);
		if (turned > TURNED * here) return reoriented(Kind.TURNED, turn);
		if (mirrored > MIRRORED * here) return reoriented(Kind.MIRRORED, mirror);
		return new AlignmentFinding(Kind.PLAUSIBLE, "", 0, 0);
	}

	private Orientation best(final Orientation... orientations) {
		Orientation best = null;
		double most = 0;
		for (final Orientation orientation : orientations) {
			final double there = fine(orientation);
			if (there > most) {
				most = there;
				best = orientation;
			}
		}
		return best;
	}

	private Arrangement bestShift() {
		Arrangement best = Arrangement.IDENTITY;
		double most = 0;
		for (int y = -REACH; y <= REACH; y++) {
			for (int x = -REACH; x <= REACH; x++) {
				if (x == 0 && y == 0) continue;
				final Arrangement shift = new Arrangement(Orientation.AS_IT_IS, x, y);
				final double there = coarse(shift);
				if (there > most) {
					most = there;
					best = shift;
				}
			}
		}
		return best;
	}

	/**
	 * The mean information around where the images lie, as a share of that there.
	 */
	private double flatness() {
		double sum = 0;
		int count = 0;
		for (int y = -RING; y <= RING; y++) {
			for (int x = -RING; x <= RING; x++) {
				if (Math.max(Math.abs(x), Math.abs(y)) < RING) continue;
				sum += fine(new Arrangement(Orientation.AS_IT_IS, x, y));
				count++;
			}
		}
		return sum / count / fine(Arrangement.IDENTITY);
	}

	private double fine(final Orientation orientation) {
		return fine(new Arrangement(orientation, 0, 0));
	}

	/**
	 * Normalised information less 1; not less than what keeps quotients finite.
	 */
	private double fine(final Arrangement arrangement) {
		return Math.max(1e-6, fine.of(arrangement) - 1);
	}

	private double coarse(final Arrangement arrangement) {
		return Math.max(1e-6, coarse.of(arrangement) - 1);
	}

	private static AlignmentFinding constant(final String name) {
		return new AlignmentFinding(Kind.CONSTANT, "The " + name +
			" image has nearly the same value everywhere: is it the right one?", 0,
			0);
	}

	private static AlignmentFinding independent() {
		return new AlignmentFinding(Kind.INDEPENDENT,
			"The images hardly tell anything of each other: do they show the same " +
				"part of the same person?", 0, 0);
	}

	private static AlignmentFinding reoriented(final Kind kind,
		final Orientation orientation)
	{
		return new AlignmentFinding(kind,
			"The images would lie better on each other with the functional image " +
				orientation + ": check its orientation.", 0, 0);
	}

	private AlignmentFinding shifted(final Arrangement shift) {
		final int x = shift.x() * 2 * factor, y = shift.y() * 2 * factor;
		final String size = geometry.level() == Level.PIXELS ? "" : String.format(
			Locale.ROOT, " (%.1f and %.1f mm)", x * geometry.spacing(0), y * geometry
				.spacing(1));
		return new AlignmentFinding(Kind.SHIFTED,
			"The images may not lie on each other: they tell more, or as much, of " +
				"each other with the functional image moved by about " + x +
				" pixels along x and " + y + " along y" + size +
				". Look at them; \"Register\" (register) may bring them together.", x,
			y);
	}
}
