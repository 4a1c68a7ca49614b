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

import io.github.lywnet.common.FusionCanceledException;
import io.github.lywnet.common.FusionException;
import io.github.lywnet.common.FusionMonitor;
import io.github.lywnet.space.Affine3D;
import io.github.lywnet.space.Geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;

/**
 * Finds the rotation and translation between two volumes (six parameters) or
 * two planes (three, within the plane) of the same part of the same person, by
 * mutual information (Viola and Wells 1997; Maes et al. 1997).
 * <p>
 * Both images are smoothed to the same resolution in mm, which is halved from
 * level to level and ends with that of the coarser image. On the coarsest,
 * several hundred starts are compared and the best of them that lie apart are
 * climbed from; the best tops that lie apart go on. The optimum for given
 * images is always the same, whatever the number of threads. Patient
 * coordinates are respected where both images have them, and the sizes of
 * voxels always; where the frames of reference differ or there are no
 * coordinates, it starts with the centres on each other.
 * </p>
 * <p>
 * For one person's head, or another part that moves as a whole. Images as far
 * apart as a quarter of the field of view and 30 degrees from one of the starts
 * are found.
 * </p>
 */
public final class RigidRegistration {

	/** Voxels across the image on the coarsest level, at least. */
	private static final double COARSEST_VOXELS = 20;

	/** Places compared on the finest level. */
	private static final int FINEST_SAMPLES = 100000;

	/** Places compared on the levels between. */
	private static final int SAMPLES = 20000;

	/** Places compared on the coarsest level. */
	private static final int COARSEST_SAMPLES = 8000;

	/**
	 * Starts climbed from on the coarsest level, on the next, and on those after
	 * it but for the last one.
	 */
	private static final int[] STARTS = { 10, 4, 2 };

	/** How far starts lie apart on the coarsest level, of the image's radius. */
	private static final double APART = 0.2;

	/**
	 * A step on later levels goes no further than so many voxels from the last.
	 */
	private static final double REACH = 6;

	/** Of the smaller image; with less in common, a transform means nothing. */
	private static final double LEAST_OVERLAP = 0.25;

	/** Of normalised information; that of independent images is 1. */
	private static final double INDEPENDENT = 1.01;

	/**
	 * Share of the best transform's normalised information less 1; with as much
	 * of it elsewhere, nobody knows which place is right.
	 */
	private static final double AMBIGUOUS = 0.95;

	/** Share of the field of view from which on a place is another one. */
	private static final double ELSEWHERE = 0.1;

	/**
	 * Share of the information that may be lost: the two levels' differ a little.
	 */
	private static final double LOSS = 0.02;

	private final RegistrationPair pair;
	private final FusionMonitor monitor;
	private final FixedFrame frame;

	/**
	 * At least two: the finest resolution is that of two levels, with few places
	 * and with many.
	 */
	private final int levels;

	/** On the present level. */
	private VoxelVolume fixed;

	/** On the present level. */
	private VoxelVolume moving;

	/** Known from the coarsest level on. */
	private StartingPoints starts;

	/** Known from the level before the last one on. */
	private boolean isAmbiguous;

	private int done;

	private RigidRegistration(final RegistrationPair pair,
		final FusionMonitor monitor)
	{
		this.pair = pair;
		this.monitor = monitor;
		frame = new FixedFrame(pair.fixedGeometry(), pair.isPlane());
		levels = halvings() + 2;
	}

	/**
	 * Registers two images.
	 *
	 * @param fixed intensities of the anatomical image: x, y, and z, which is 1
	 *          for a plane; NaN is missing
	 * @param fixedGeometry where they lie
	 * @param moving intensities of the functional image
	 * @param movingGeometry where they lie
	 * @param monitor is told of each climb in the calling thread, and may end it
	 * @return the transform, or why there is none
	 * @throws FusionException if images of such sizes, values or geometries
	 *           cannot be registered, with the way out
	 * @throws FusionCanceledException if the monitor wants it
	 */
	public static RegistrationResult of(
		final RandomAccessibleInterval<FloatType> fixed,
		final Geometry fixedGeometry,
		final RandomAccessibleInterval<FloatType> moving,
		final Geometry movingGeometry, final FusionMonitor monitor)
	{
		return new RigidRegistration(new RegistrationPair(fixed, fixedGeometry,
			moving, movingGeometry), monitor).result();
	}

	/** How often the resolution is halved. */
	private int halvings() {
		final double extent = Math.max(frame.extent(0), frame.extent(1));
		int count = 0;
		while (pair.spacing() * Math.pow(2, count + 1) * COARSEST_VOXELS < extent) {
			count++;
		}
		return count;
	}

	private RegistrationResult result() {
		List<Candidate> candidates = null;
		ImageMatch match = null;
		for (int level = levels - 1; level >= 0; level--) {
			match = match(level);
			candidates = candidates == null ? coarse(match) : fine(match, level,
				candidates);
			// NB: the last level has one candidate only
			if (level == 1) isAmbiguous = isAmbiguous(candidates);
		}
		return judged(match, candidates.get(0));
	}

	/** Whether a place far from the best one explains the images as well. */
	private boolean isAmbiguous(final List<Candidate> sorted) {
		final Candidate best = sorted.get(0);
		final double distance = ELSEWHERE * Math.max(frame.extent(0), frame.extent(
			1));
		return sorted.stream().anyMatch(other -> other.rank - 1 > AMBIGUOUS *
			(best.rank - 1) && frame.distance(other.transform,
				best.transform) > distance);
	}

	private ImageMatch match(final int level) {
		if (monitor.isCanceled()) throw new FusionCanceledException();
		if (level > 0) {
			fixed = pair.fixed(spacing(level));
			moving = pair.moving(spacing(level));
		}
		if (level == levels - 1) starts = new StartingPoints(pair, frame, fixed,
			moving);
		return new ImageMatch(SamplePoints.of(fixed, fixed.binnedRange(), samples(
			level)), moving, moving.binnedRange());
	}

	private int samples(final int level) {
		if (level == levels - 1) return COARSEST_SAMPLES;
		return level == 0 ? FINEST_SAMPLES : SAMPLES;
	}

	/** The resolution in mm. */
	private double spacing(final int level) {
		return pair.spacing() * Math.pow(2, Math.max(0, level - 1));
	}

	/** What the best starts lead to, the best first. */
	private List<Candidate> coarse(final ImageMatch match) {
		final List<Candidate> from = new ArrayList<>();
		for (final SearchSpace start : starts.all()) {
			from.add(candidate(match, start.transform(new double[frame.dimension()]),
				false));
		}
		Collections.sort(from);
		return climbed(match, levels - 1, apart(from, levels - 1, APART * frame
			.radius()), frame.reach());
	}

	/** What the best of the coarser level lead to, the best first. */
	private List<Candidate> fine(final ImageMatch match, final int level,
		final List<Candidate> from)
	{
		final double[] reach = new double[frame.dimension()];
		Arrays.fill(reach, REACH * spacing(level));
		return climbed(match, level, apart(from, level, spacing(level)), reach);
	}

	/** The best that are climbed from on a level, none near a better one. */
	private List<Candidate> apart(final List<Candidate> sorted, final int level,
		final double distance)
	{
		final List<Candidate> best = new ArrayList<>();
		for (final Candidate candidate : sorted) {
			if (best.size() < starts(level) && best.stream().allMatch(better -> frame
				.distance(better.transform, candidate.transform) >= distance)) best.add(
					candidate);
		}
		return best;
	}

	/** How many are climbed from on a level, at most. */
	private int starts(final int level) {
		return level == 0 ? 1 : STARTS[Math.min(levels - 1 - level, STARTS.length -
			1)];
	}

	private List<Candidate> climbed(final ImageMatch match, final int level,
		final List<Candidate> from, final double[] reach)
	{
		final List<Candidate> tops = new ArrayList<>();
		for (final Candidate start : from) {
			tops.add(climbed(match, level, start, reach));
			monitor.progress(++done, IntStream.range(0, levels).map(this::starts)
				.sum());
		}
		Collections.sort(tops);
		return tops.stream().map(top -> inside(tops, top, spacing(level))).collect(
			Collectors.toList());
	}

	/**
	 * A top at the border of one climb is not at the border of what is searched
	 * if another climb has found it, too.
	 */
	private Candidate inside(final List<Candidate> tops, final Candidate top,
		final double distance)
	{
		final boolean isInside = tops.stream().anyMatch(other -> !other.atBorder &&
			frame.distance(other.transform, top.transform) < distance);
		return isInside ? new Candidate(top.transform, top.rank, false) : top;
	}

	private Candidate climbed(final ImageMatch match, final int level,
		final Candidate start, final double[] reach)
	{
		final Ascent ascent = new Ascent(match.within(start.transform), monitor);
		final Affine3D top = ascent.climb(new SearchSpace(start.transform, frame),
			spacing(level), reach);
		// NB: a finer level goes on from the border of a level between
		final boolean between = level > 0 && level < levels - 1;
		return candidate(match, top, start.atBorder || ascent.isAtBorder() &&
			!between);
	}

	private Candidate candidate(final ImageMatch match, final Affine3D transform,
		final boolean atBorder)
	{
		return new Candidate(transform, rank(match, transform), atBorder);
	}

	/**
	 * Normalised information, which grows with no overlap; less where there is
	 * none.
	 */
	private double rank(final ImageMatch match, final Affine3D transform) {
		final JointHistogram histogram = match.histogram(transform);
		final double overlap = histogram.samples() / (double) match.count();
		return overlap < leastOverlap() ? overlap : histogram
			.normalisedInformation();
	}

	/** As a share of the fixed image. */
	private double leastOverlap() {
		return LEAST_OVERLAP * Math.min(1, size(pair.movingGeometry()) / size(pair
			.fixedGeometry()));
	}

	private double size(final Geometry geometry) {
		double size = 1;
		for (int axis = 0; axis < (pair.isPlane() ? 2 : 3); axis++) {
			size *= geometry.size(axis) * geometry.spacing(axis);
		}
		return size;
	}

	private RegistrationResult judged(final ImageMatch match,
		final Candidate best)
	{
		final double before = match.histogram(starts.lying()).mutualInformation();
		final JointHistogram histogram = match.histogram(best.transform);
		final double after = histogram.mutualInformation();
		String failure = "";
		if (histogram.samples() < leastOverlap() * match.count()) failure =
			"the images have too little in common.";
		else if (histogram.normalisedInformation() < INDEPENDENT) failure =
			"the images hardly depend on each other wherever they lie.";
		else if (isAmbiguous) failure =
			"the images tell nearly as much of each other at another place.";
		else if (best.atBorder) failure =
			"the best transform lies at the border of what was searched.";
		else if (after < (1 - LOSS) * before) failure =
			"the mutual information did not rise (" + before + " to " + after +
				" bits).";
		return new RegistrationResult(pair, RigidTransform.of(best.transform),
			before, after, failure);
	}

	/** A transform; sorted by its rank, the best first. */
	private static final class Candidate implements Comparable<Candidate> {

		private final Affine3D transform;
		private final double rank;

		/** Whether a climb to it has ended where it might not go further. */
		private final boolean atBorder;

		private Candidate(final Affine3D transform, final double rank,
			final boolean atBorder)
		{
			this.transform = transform;
			this.rank = rank;
			this.atBorder = atBorder;
		}

		@Override
		public int compareTo(final Candidate other) {
			return Double.compare(other.rank, rank);
		}
	}
}
