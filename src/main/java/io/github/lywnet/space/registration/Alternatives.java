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

import io.github.lywnet.space.registration.Arrangement.Orientation;

/**
 * How much two images tell of each other as they lie, and in other
 * arrangements: normalised mutual information less 1 (Studholme et al. 1999),
 * on a fine grid and on one of half as many pixels. For one thread.
 */
final class Alternatives {

	/** Pixels of the coarse grid by which the image is shifted. */
	private static final int REACH = 6;

	/** What keeps quotients finite. */
	private static final double LEAST = 1e-6;

	private final PlaneInformation fine;
	private final double here;
	private final double[][] coarse = new double[2 * REACH + 1][2 * REACH + 1];

	private final Orientation turn;
	private final Orientation mirror;
	private final double turned;
	private final double mirrored;

	/** Two images of the same size and number of planes. */
	Alternatives(final BinnedPlanes anatomical, final BinnedPlanes functional) {
		fine = new PlaneInformation(anatomical, functional);
		here = fine(Arrangement.IDENTITY);
		final PlaneInformation halved = new PlaneInformation(anatomical.halved(),
			functional.halved());
		for (int y = -REACH; y <= REACH; y++) {
			for (int x = -REACH; x <= REACH; x++) {
				coarse[y + REACH][x + REACH] = Math.max(LEAST, halved.of(
					new Arrangement(Orientation.AS_IT_IS, x, y)) - 1);
			}
		}
		turn = best(Orientation.QUARTER_LEFT, Orientation.QUARTER_RIGHT,
			Orientation.HALF);
		mirror = best(Orientation.LEFT_RIGHT, Orientation.TOP_BOTTOM);
		turned = fine(new Arrangement(turn, 0, 0));
		mirrored = fine(new Arrangement(mirror, 0, 0));
	}

	private Orientation best(final Orientation... orientations) {
		Orientation best = orientations[0];
		double most = 0;
		for (final Orientation orientation : orientations) {
			final double there = fine(new Arrangement(orientation, 0, 0));
			if (there > most) {
				most = there;
				best = orientation;
			}
		}
		return best;
	}

	private double fine(final Arrangement arrangement) {
		return Math.max(LEAST, fine.of(arrangement) - 1);
	}

	/** As the images lie, on the fine grid. */
	double here() {
		return here;
	}

	/** As the images lie, on the coarse grid. */
	double coarseHere() {
		return coarse[REACH][REACH];
	}

	/** The turn by quarters that gives most. */
	Orientation turn() {
		return turn;
	}

	/** What that turn gives, as a share of what there is as the images lie. */
	double turned() {
		return turned / here;
	}

	/** The mirroring that gives most. */
	Orientation mirror() {
		return mirror;
	}

	/**
	 * What that mirroring gives, as a share of what there is as the images lie.
	 */
	double mirrored() {
		return mirrored / here;
	}

	/** The most in any of the arrangements on the fine grid. */
	double most() {
		return Math.max(here, Math.max(turned, mirrored));
	}

	/** The shift by pixels of the coarse grid that gives most. */
	Arrangement shift() {
		return bestShift(1);
	}

	/** What that shift gives, as a share of what there is as the images lie. */
	double shifted() {
		return share(bestShift(1));
	}

	/** What the best shift by two pixels or more gives, as such a share. */
	double shiftedFar() {
		return share(bestShift(2));
	}

	private double share(final Arrangement shift) {
		return coarse[shift.y() + REACH][shift.x() + REACH] / coarseHere();
	}

	/**
	 * @param least pixels along x or y that it goes at least
	 */
	private Arrangement bestShift(final int least) {
		Arrangement best = null;
		double most = 0;
		for (int y = -REACH; y <= REACH; y++) {
			for (int x = -REACH; x <= REACH; x++) {
				final double there = coarse[y + REACH][x + REACH];
				if (Math.max(Math.abs(x), Math.abs(y)) < least || there <= most)
					continue;
				most = there;
				best = new Arrangement(Orientation.AS_IT_IS, x, y);
			}
		}
		return best;
	}

	/**
	 * What shifts all around give, on the fine grid, as shares of what there is
	 * as the images lie.
	 *
	 * @param distance pixels along x or y, whichever is more
	 * @return the mean and the largest
	 */
	double[] ring(final int distance) {
		final int step = Math.max(1, distance / 2);
		double sum = 0, most = 0;
		int count = 0;
		for (int y = -distance; y <= distance; y += step) {
			for (int x = -distance; x <= distance; x += step) {
				if (Math.max(Math.abs(x), Math.abs(y)) < distance) continue;
				final double there = fine(new Arrangement(Orientation.AS_IT_IS, x, y));
				sum += there;
				most = Math.max(most, there);
				count++;
			}
		}
		return new double[] { sum / count / here, most / here };
	}

	/**
	 * What the image gives when it is turned or stretched, on the fine grid, as
	 * such a share.
	 *
	 * @param angle in degrees
	 * @param stretchX factor along the rows
	 * @param stretchY factor along the columns
	 */
	double stretched(final double angle, final double stretchX,
		final double stretchY)
	{
		return Math.max(LEAST, fine.of(Math.toRadians(angle), stretchX, stretchY) -
			1) / here;
	}

	/** The entropy of the anatomical image's levels in nats. */
	double anatomicalEntropy() {
		return fine.anatomicalEntropy();
	}

	/** The entropy of the functional image's levels in nats. */
	double functionalEntropy() {
		return fine.functionalEntropy();
	}
}
