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
import java.util.Map;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;

/**
 * Whether two images on one grid seem to lie on each other: whether they tell
 * more of each other, by normalised mutual information (Studholme et al. 1999),
 * when one is shifted, turned by quarters or mirrored, or little at all, and
 * whether the information falls around where they lie as it does for registered
 * images.
 * <p>
 * Up to five planes of a volume are looked at, on grids of up to 64 and 32
 * pixels. The rule was fitted to registered pairs of brain slices such that at
 * most 2 % of them are suspected, see {@link AlignmentRule};
 * docs/registration.md tells how many misplaced pairs are found. Small shifts
 * and rotations, neighbouring slices and some other people's heads pass.
 * </p>
 */
public final class AlignmentCheck {

	/** Pixels across the finer grid; the coarser one has half. */
	private static final int FINE_PIXELS = 64;

	/** Information of a quarter turn as a share of that where the images lie. */
	private static final double TURNED = 1.25;

	/**
	 * Information of a mirrored image as a share of that where the images lie.
	 */
	private static final double MIRRORED = 1.06;

	/** What explains a suspicion gives at least so much more information. */
	private static final double BETTER = 1.02;

	/** Normalised information less 1, as it lies, turned or mirrored. */
	private static final double INDEPENDENT = 0.01;

	/** Share of the pixels in one of 16 grey levels. */
	private static final double CONSTANT = 0.98;

	private final Geometry geometry;
	private final int factor;
	private final BinnedPlanes anatomical;
	private final BinnedPlanes functional;

	private AlignmentCheck(final RandomAccessibleInterval<FloatType> a,
		final RandomAccessibleInterval<FloatType> f, final Geometry geometry)
	{
		this.geometry = geometry;
		factor = factor(a);
		anatomical = BinnedPlanes.of(a, factor);
		functional = BinnedPlanes.of(f, factor);
	}

	private static int factor(final RandomAccessibleInterval<?> image) {
		return (int) Math.max(1, (Math.max(image.dimension(0), image.dimension(1)) +
			FINE_PIXELS - 1) / FINE_PIXELS);
	}

	/**
	 * The features of two images, by which the rule is fitted.
	 *
	 * @param anatomical intensities: x, y and z
	 * @param functional intensities on the same grid
	 */
	static Map<String, Double> features(
		final RandomAccessibleInterval<FloatType> anatomical,
		final RandomAccessibleInterval<FloatType> functional)
	{
		final AlignmentCheck check = new AlignmentCheck(anatomical, functional,
			null);
		return check.features(new Alternatives(check.anatomical, check.functional));
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

	private Map<String, Double> features(final Alternatives alternatives) {
		return AlignmentFeatures.of(alternatives, new HeadOutlines(anatomical,
			functional));
	}

	/**
	 * Whether they tell much more of each other when one is turned or mirrored.
	 */
	static boolean liesBetterReoriented(final Map<String, Double> features) {
		return features.get(AlignmentFeatures.TURNED) > Math.log(TURNED) || features
			.get(AlignmentFeatures.MIRRORED) > Math.log(MIRRORED);
	}

	private AlignmentFinding finding() {
		if (anatomical.largestShare() > CONSTANT) return constant("anatomical");
		if (functional.largestShare() > CONSTANT) return constant("functional");
		final Alternatives alternatives = new Alternatives(anatomical, functional);
		// NB: on the fine grid only; few pixels seem to depend on each other by
		// chance
		if (alternatives.most() < INDEPENDENT) return independent();
		final Map<String, Double> features = features(alternatives);
		return liesBetterReoriented(features) || AlignmentRule.bundled().score(
			features) > 0 ? explained(alternatives) : new AlignmentFinding(
				Kind.PLAUSIBLE, "", 0, 0);
	}

	/** Of what would be better, what explains most. */
	private AlignmentFinding explained(final Alternatives alternatives) {
		final double turned = alternatives.turned(), mirrored = alternatives
			.mirrored(), shifted = alternatives.shifted();
		if (Math.max(turned, Math.max(mirrored, shifted)) < BETTER) {
			return new AlignmentFinding(Kind.DIFFERENT,
				"The images may not lie on each other, or may not show the same part " +
					"of the same person: look at them.", 0, 0);
		}
		if (turned >= mirrored && turned >= shifted) return reoriented(Kind.TURNED,
			alternatives.turn());
		if (mirrored >= shifted) return reoriented(Kind.MIRRORED, alternatives
			.mirror());
		return shifted(alternatives.shift());
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
