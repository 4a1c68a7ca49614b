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

import static org.junit.Assert.assertEquals;

import java.util.Random;

import org.junit.Test;

/** Tests {@link Coverage}. */
public class CoverageTest {

	private static final Geometry ANATOMICAL = Geometry.pixels(9, 8, 7);
	private static final Geometry FUNCTIONAL = Geometry.pixels(5, 6, 7);

	@Test
	public void anEqualGridIsCovered() {
		assertEquals(1, new Coverage(Affine3D.scaling(1, 1, 1), ANATOMICAL,
			ANATOMICAL).share(), 0);
	}

	@Test
	public void aDistantGridIsNotCovered() {
		assertEquals(0, new Coverage(Affine3D.translation(0, 0, 90), ANATOMICAL,
			FUNCTIONAL).share(), 0);
	}

	/** Rows that lie along, across and askew. */
	@Test
	public void countsVoxelCentresBetweenTheOuterFaces() {
		assertCounted(Affine3D.scaling(1, 1, 1));
		assertCounted(Affine3D.of(0, -1, 0, 4.25, 1, 0, 0, -1.25, 0, 0, 1, 0));
		final Random random = new Random(3);
		for (int i = 0; i < 20; i++) {
			final double[] rows = new double[12];
			for (int k = 0; k < rows.length; k++) {
				rows[k] = random.nextGaussian();
			}
			assertCounted(Affine3D.of(rows));
		}
	}

	private static void assertCounted(final Affine3D map) {
		int inside = 0;
		for (int z = 0; z < 7; z++) {
			for (int y = 0; y < 8; y++) {
				for (int x = 0; x < 9; x++) {
					final double[] at = map.apply(x, y, z);
					boolean isInside = true;
					for (int axis = 0; axis < 3; axis++) {
						isInside &= at[axis] >= -0.5 && at[axis] <= FUNCTIONAL.size(axis) -
							0.5;
					}
					if (isInside) inside++;
				}
			}
		}
		assertEquals(map.toString(), inside / 504.0, new Coverage(map, ANATOMICAL,
			FUNCTIONAL).share(), 1e-12);
	}
}
