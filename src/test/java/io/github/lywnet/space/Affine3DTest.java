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

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import org.junit.Test;

/** Tests {@link Affine3D}. */
public class Affine3DTest {

	/** Turns x to y, y to z and z to x, doubles the first, and shifts. */
	private static final Affine3D MAP = Affine3D.of(0, 0, 1, 10, 2, 0, 0, 20, 0,
		1, 0, 30);

	@Test
	public void mapsPoints() {
		assertArrayEquals(new double[] { 13, 22, 32 }, MAP.apply(1, 2, 3), 0);
		assertArrayEquals(new double[] { 10, 40, 90 }, Affine3D.scaling(1, 2, 3)
			.apply(10, 20, 30), 0);
		assertArrayEquals(new double[] { 11, 22, 33 }, Affine3D.translation(1, 2, 3)
			.apply(10, 20, 30), 0);
	}

	@Test
	public void aProductIsOneMapAfterTheOther() {
		final Affine3D product = Affine3D.scaling(1, 2, 3).after(MAP);
		assertArrayEquals(new double[] { 13, 44, 96 }, product.apply(1, 2, 3), 0);
		final Affine3D other = MAP.after(Affine3D.scaling(1, 2, 3));
		assertArrayEquals(new double[] { 19, 22, 34 }, other.apply(1, 2, 3), 0);
	}

	@Test
	public void theInverseMapsBack() {
		final Affine3D oblique = Affine3D.of(0.8, -0.3, 0.1, -90, 0.2, 1.7, 0.4, 12,
			-0.1, 0.5, 3, 7);
		final double[] image = oblique.apply(5, -6, 7);
		assertArrayEquals(new double[] { 5, -6, 7 }, oblique.inverse().apply(
			image[0], image[1], image[2]), 1e-12);
		assertArrayEquals(Affine3D.scaling(1, 1, 1).toArray(), oblique.after(oblique
			.inverse()).toArray(), 1e-12);
	}

	@Test
	public void theDeterminantIsTheVolumeOfAVoxel() {
		assertEquals(2, MAP.determinant(), 0);
		assertEquals(-24, Affine3D.scaling(2, -3, 4).determinant(), 0);
	}

	@Test
	public void givesItsElements() {
		assertEquals(2, MAP.get(1, 0), 0);
		assertEquals(30, MAP.get(2, 3), 0);
		assertArrayEquals(new double[] { 0, 2, 0 }, MAP.axis(0), 0);
		MAP.toArray()[0] = 9;
		assertEquals("a copy", 0, MAP.get(0, 0), 0);
	}

	@Test
	public void refusesWhatIsNoMap() {
		assertThrows(IllegalArgumentException.class, () -> Affine3D.of(1, 2, 3));
		assertThrows(IllegalArgumentException.class, () -> Affine3D.scaling(1, 1,
			Double.NaN));
		assertThrows(IllegalArgumentException.class, () -> Affine3D.translation(
			Double.POSITIVE_INFINITY, 0, 0));
	}

	@Test
	public void aFlatMapHasNoInverse() {
		assertThrows(ArithmeticException.class, () -> Affine3D.scaling(1, 0, 1)
			.inverse());
		assertThrows(ArithmeticException.class, () -> Affine3D.scaling(1e-110,
			1e-110, 1e-110).inverse());
	}
}
