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

/**
 * The rigid transforms around a start, by three numbers (planes) or six
 * (volumes): shifts along some directions, then rotations about some axes
 * through the fixed image's centre. All are millimetres: a rotation is told by
 * the arc on a circle of the image's size, so that a step of one unit moves an
 * image as far whatever it does. Immutable.
 */
final class SearchSpace {

	private final Affine3D start;
	private final double[] centre;

	/** Unit vectors along which the image is shifted. */
	private final double[][] directions;

	/** Unit vectors about which the image is turned. */
	private final double[][] axes;

	/** The circle's radius in mm. */
	private final double radius;

	/**
	 * @param start from the fixed to the moving image's coordinates, rigid
	 * @param fixed what the directions and the centre are taken from
	 */
	SearchSpace(final Affine3D start, final FixedFrame fixed) {
		this.start = start;
		centre = fixed.centre();
		directions = fixed.directions();
		axes = fixed.axes();
		radius = fixed.radius();
	}

	/**
	 * The transform of parameters, from the fixed to the moving image's
	 * coordinates.
	 */
	Affine3D transform(final double... parameters) {
		final double[] shift = new double[3], turn = new double[3];
		for (int axis = 0; axis < 3; axis++) {
			for (int i = 0; i < directions.length; i++) {
				shift[axis] += parameters[i] * directions[i][axis];
			}
			for (int i = 0; i < axes.length; i++) {
				turn[axis] += parameters[directions.length + i] * axes[i][axis] /
					radius;
			}
		}
		return start.after(Affine3D.translation(centre[0] + shift[0], centre[1] +
			shift[1], centre[2] + shift[2]).after(RigidTransform.rotation(turn))
			.after(Affine3D.translation(-centre[0], -centre[1], -centre[2])));
	}
}
