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

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.util.Random;

import org.junit.Test;

import io.github.lywnet.space.Affine3D;

/** Tests quaternions of turns and turns of quaternions. */
public class QFormTest {

	private static final double[] FIRST = { 3, -4, 5 };
	private static final double[] SPACING = { 0.5, 1, 2.5 };

	/** Composed of turns about the three axes, without a quaternion. */
	@Test
	public void turnsComeBack() {
		final Random random = new Random(1);
		for (int i = 0; i < 1000; i++) {
			final double mirror = i % 2 == 0 ? 1 : -1;
			final Affine3D map = Affine3D.translation(FIRST[0], FIRST[1], FIRST[2])
				.after(turn(random, 0)).after(turn(random, 1)).after(turn(random, 2))
				.after(Affine3D.scaling(SPACING[0], SPACING[1], mirror * SPACING[2]));
			final QForm form = QForm.of(map).get();
			assertEquals(mirror, form.qfac(), 0);
			assertArrayEquals(map.toArray(), form.map(SPACING, FIRST).toArray(),
				1e-7);
		}
	}

	/** Where a is 0, or another element: half turns about each axis. */
	@Test
	public void halfTurnsComeBack() {
		for (int axis = 0; axis < 3; axis++) {
			final double[] signs = { -1, -1, -1 };
			signs[axis] = 1;
			final Affine3D map = Affine3D.scaling(signs[0], signs[1], signs[2]);
			final double[] bcd = QForm.of(map).get().bcd();
			final double[] expected = new double[3];
			expected[axis] = 1;
			assertArrayEquals(expected, bcd, 1e-12);
		}
	}

	/**
	 * The example of nifti1.h: 30 degrees about z have a = cos(15), d = sin(15).
	 */
	@Test
	public void theQuaternionIsThatOfHalfTheAngle() {
		final double half = Math.toRadians(15);
		final Affine3D map = QForm.of(0, 0, Math.sin(half), 1).get().map(
			new double[] { 1, 1, 1 }, new double[3]);
		final double cos = Math.cos(2 * half), sin = Math.sin(2 * half);
		assertArrayEquals(new double[] { cos, -sin, 0, 0, sin, cos, 0, 0, 0, 0, 1,
			0 }, map.toArray(), 1e-12);
	}

	@Test
	public void shearsAndLongQuaternionsHaveNone() {
		assertFalse(QForm.of(Affine3D.of(1, 0.01, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0))
			.isPresent());
		assertFalse(QForm.of(0.8, 0.7, 0, 1).isPresent());
		assertFalse(QForm.of(Double.NaN, 0, 0, 1).isPresent());
	}

	private static Affine3D turn(final Random random, final int axis) {
		final double angle = 2 * Math.PI * random.nextDouble();
		final double[] m = { 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0 };
		final int p = (axis + 1) % 3, q = (axis + 2) % 3;
		m[4 * p + p] = Math.cos(angle);
		m[4 * q + q] = Math.cos(angle);
		m[4 * p + q] = -Math.sin(angle);
		m[4 * q + p] = Math.sin(angle);
		return Affine3D.of(m);
	}
}
