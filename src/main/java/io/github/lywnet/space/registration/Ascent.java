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
import io.github.lywnet.common.FusionMonitor;
import io.github.lywnet.space.Affine3D;

import java.util.Arrays;

import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;

/**
 * Climbs from a start to the transform near it at which two images tell most of
 * each other, by Powell's BOBYQA (bound optimisation by quadratic
 * approximation, 2009).
 */
final class Ascent {

	/** Steps end when they are this part of a voxel. */
	private static final double LAST_STEP = 0.005;

	/** Of the way to the border; from there on an optimum is no optimum. */
	private static final double AT_BORDER = 0.98;

	private static final int MOST_EVALUATIONS = 2000;

	private final ImageMatch match;
	private final FusionMonitor monitor;

	private double[] best;
	private double height;
	private boolean atBorder;

	/**
	 * @param match what is climbed upon
	 * @param monitor may end it
	 */
	Ascent(final ImageMatch match, final FusionMonitor monitor) {
		this.match = match;
		this.monitor = monitor;
	}

	/**
	 * Climbs.
	 *
	 * @param space transforms around the start
	 * @param step the first step in mm, near a voxel
	 * @param reach how far it may go in each parameter, in mm; at least twice the
	 *          step
	 * @return the transform at the top
	 * @throws FusionCanceledException if the monitor wants it
	 */
	Affine3D climb(final SearchSpace space, final double step,
		final double[] reach)
	{
		best = new double[reach.length];
		height = Double.NEGATIVE_INFINITY;
		final double[] low = Arrays.stream(reach).map(mm -> -mm).toArray();
		try {
			new BOBYQAOptimizer(2 * reach.length + 1, step, LAST_STEP * step)
				.optimize(new MaxEval(MOST_EVALUATIONS), GoalType.MAXIMIZE,
					new InitialGuess(new double[reach.length]), new SimpleBounds(low,
						reach.clone()), new ObjectiveFunction(point -> height(space,
							point)));
		}
		catch (final MathIllegalStateException exc) {
			// NB: rounding or the number of steps ended it; the best place is known
		}
		for (int i = 0; i < reach.length; i++) {
			atBorder |= Math.abs(best[i]) > AT_BORDER * reach[i];
		}
		return space.transform(best);
	}

	/** Whether a climb has ended where it might not go further. */
	boolean isAtBorder() {
		return atBorder;
	}

	private double height(final SearchSpace space, final double[] point) {
		if (monitor.isCanceled()) throw new FusionCanceledException();
		final double there = match.histogram(space.transform(point))
			.mutualInformation();
		if (there > height) {
			height = there;
			best = point.clone();
		}
		return there;
	}
}
