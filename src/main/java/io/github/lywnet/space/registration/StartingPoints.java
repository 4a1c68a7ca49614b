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

import io.github.lywnet.space.Affine3D;
import io.github.lywnet.space.Geometry;

import java.util.ArrayList;
import java.util.List;

/**
 * The transforms from which a search begins: by the coordinates where both
 * images share them, with the centres of the fields of view on each other, and
 * with the centres of what is bright on each other; each as it is, shifted
 * along each direction, and all of these turned in several ways.
 */
final class StartingPoints {

	/** Degrees of the turns that are tried. */
	private static final double TURN = 20;

	/** Of that, about each axis where it is turned about three. */
	private static final double OBLIQUE = 0.6;

	/** Of the field of view along a direction: how far the shifts go. */
	private static final double SHIFT = 0.16;

	private final RegistrationPair pair;
	private final FixedFrame frame;
	private final List<Affine3D> places = new ArrayList<>();

	/**
	 * @param pair the images' coordinates
	 * @param frame the directions in which the fixed image may be moved
	 * @param fixed the fixed image, for the centre of its intensities
	 * @param moving the moving image, for the centre of its intensities
	 */
	StartingPoints(final RegistrationPair pair, final FixedFrame frame,
		final VoxelVolume fixed, final VoxelVolume moving)
	{
		this.pair = pair;
		this.frame = frame;
		places.add(lying());
		places.add(shift(pair.fixedGeometry().centre(), pair.movingGeometry()
			.centre()));
		places.add(shift(fixed.centreOfMass(), moving.centreOfMass()));
	}

	/**
	 * How the images lie without registration: by their coordinates, else with
	 * their centres on each other.
	 */
	Affine3D lying() {
		final Geometry fixed = pair.fixedGeometry(), moving = pair.movingGeometry();
		if (!pair.sharesCoordinates()) return shift(fixed.centre(), moving
			.centre());
		return pair.isPlane() ? intoPlane() : Affine3D.scaling(1, 1, 1);
	}

	/** All starts; how the images lie is the first. */
	List<SearchSpace> all() {
		final List<SearchSpace> spaces = new ArrayList<>();
		for (final Affine3D place : places) {
			for (final double[] shift : shifts()) {
				final SearchSpace around = new SearchSpace(new SearchSpace(place, frame)
					.transform(shift), frame);
				for (final double[] turn : turns()) {
					spaces.add(new SearchSpace(around.transform(turn), frame));
				}
			}
		}
		return spaces;
	}

	/** Straight across the planes into that of the moving image. */
	private Affine3D intoPlane() {
		final double[] normal = FixedFrame.normal(pair.fixedGeometry());
		final double[] from = pair.fixedGeometry().centre(), to = pair
			.movingGeometry().centre();
		double distance = 0;
		for (int axis = 0; axis < 3; axis++) {
			distance += normal[axis] * (to[axis] - from[axis]);
		}
		return Affine3D.translation(distance * normal[0], distance * normal[1],
			distance * normal[2]);
	}

	private static Affine3D shift(final double[] fixed, final double[] moving) {
		return Affine3D.translation(moving[0] - fixed[0], moving[1] - fixed[1],
			moving[2] - fixed[2]);
	}

	/** No shift, and shifts to both sides along each direction. */
	private List<double[]> shifts() {
		final List<double[]> shifts = new ArrayList<>();
		shifts.add(new double[frame.dimension()]);
		for (int i = 0; i < frame.directions().length; i++) {
			for (int side = -1; side <= 1; side += 2) {
				final double[] shift = new double[frame.dimension()];
				shift[i] = side * SHIFT * frame.extent(i);
				shifts.add(shift);
			}
		}
		return shifts;
	}

	/** No turn, turns about each axis, and turns about all three. */
	private List<double[]> turns() {
		final int axes = frame.axes().length;
		final List<double[]> turns = new ArrayList<>();
		turns.add(turn(0));
		for (int axis = 0; axis < axes; axis++) {
			final double[] angles = new double[axes];
			angles[axis] = 1;
			turns.add(turn(1, angles));
			turns.add(turn(-1, angles));
		}
		for (int corner = 0; axes == 3 && corner < 8; corner++) {
			turns.add(turn(OBLIQUE, (corner & 1) * 2 - 1, (corner & 2) - 1, (corner &
				4) / 2 - 1));
		}
		return turns;
	}

	/** Parameters of a turn, as {@link SearchSpace} takes them. */
	private double[] turn(final double factor, final double... angles) {
		final double[] parameters = new double[frame.dimension()];
		for (int axis = 0; axis < angles.length; axis++) {
			parameters[frame.directions().length + axis] = factor * angles[axis] *
				Math.toRadians(TURN) * frame.radius();
		}
		return parameters;
	}
}
