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
import static org.junit.Assert.assertTrue;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.ARGBType;
import net.imglib2.type.numeric.real.FloatType;

import org.junit.Test;

/** Tests {@link Resampled}. */
public class ResampledTest {

	private static final float NAN = Float.NaN;

	@Test
	public void interpolatesInAllThreeDirections() {
		final Img<FloatType> functional = ArrayImgs.floats(new float[] { 0, 1, 10,
			11, 100, 101, 110, 111 }, 2, 2, 2, 1, 1);
		final RandomAccessibleInterval<FloatType> found = Resampled.values(
			functional, CommonGrid.of(at(0.25, 3, 3, 3), at(1, 2, 2, 2), true));
		assertArrayEquals(new long[] { 3, 3, 3, 1, 1 }, found
			.dimensionsAsLongArray());
		for (int z = 0; z < 3; z++) {
			for (int y = 0; y < 3; y++) {
				for (int x = 0; x < 3; x++) {
					assertEquals(0.25 * (x + 10 * y + 100 * z), found.getAt(x, y, z, 0, 0)
						.get(), 1e-5);
				}
			}
		}
	}

	@Test
	public void positionsBetweenCentreAndFaceAreThoseOfTheOutermostVoxel() {
		final Img<FloatType> functional = ArrayImgs.floats(new float[] { 4, 8 }, 2,
			1, 1, 1, 1);
		// NB: positions -0.75, -0.5, -0.25 ...
		assertRow(Resampled.values(functional, row(8, 0.25, -0.75, 2)), NAN, 4, 4,
			4, 5, 6, 7, 8);
		// NB: positions 0.75, 1, 1.25, 1.5, 1.75
		assertRow(Resampled.values(functional, row(5, 0.25, 0.75, 2)), 7, 8, 8, 8,
			NAN);
	}

	@Test
	public void missingDataSpreadsToItsNeighboursOnly() {
		final Img<FloatType> functional = ArrayImgs.floats(new float[] { NAN, 1,
			2 }, 3, 1, 1, 1, 1);
		// NB: positions -0.25, 0.25, 0.75 ..., 2.75
		assertRow(Resampled.values(functional, row(7, 0.5, -0.25, 3)), NAN, NAN,
			NAN, 1.25f, 1.75f, 2, NAN);
		// NB: positions 0, 1, 2: a voxel without weight does not count
		assertRow(Resampled.values(functional, row(3, 1, 1e-8, 3)), NAN, 1, 2);
	}

	@Test
	public void channelsAndFramesAreResampledByThemselves() {
		final Img<FloatType> functional = ArrayImgs.floats(new float[] { 0, 2, 10,
			12, 20, 22, 30, 32, 40, 42, 50, 52 }, 2, 1, 1, 2, 3);
		final RandomAccessibleInterval<FloatType> found = Resampled.values(
			functional, row(3, 0.5, 0, 2));
		for (int c = 0; c < 2; c++) {
			for (int t = 0; t < 3; t++) {
				assertEquals(10 * (c + 2 * t) + 1, found.getAt(1, 0, 0, c, t).get(), 0);
			}
		}
	}

	@Test
	public void redGreenAndBlueAreResampledByThemselvesAndOutsideIsBlack() {
		final Img<ARGBType> functional = ArrayImgs.argbs(new int[] { 0xffff0000,
			0xff0080ff }, 2, 1, 1, 1, 1);
		final RandomAccessibleInterval<ARGBType> found = Resampled.colors(
			functional, row(6, 0.5, -1, 2));
		final int[] expected = { 0xff000000, 0xffff0000, 0xffff0000, 0xff804080,
			0xff0080ff, 0xff0080ff };
		for (int x = 0; x < expected.length; x++) {
			assertEquals("pixel " + x, Integer.toHexString(expected[x]), Integer
				.toHexString(found.getAt(x, 0, 0, 0, 0).get()));
		}
	}

	@Test
	public void turnedVolumesAreReadWhereTheyLie() {
		final long[] size = { 2, 2, 2 };
		final Img<FloatType> functional = ArrayImgs.floats(new float[] { 0, 1, 2, 3,
			4, 5, 6, 7 }, 2, 2, 2, 1, 1);
		final Geometry anatomical = Geometry.patient(size, Affine3D.scaling(1, 1,
			1), "", "a test");
		// NB: stored sagittally, from the left to the right
		final Geometry sagittal = Geometry.patient(size, Affine3D.of(0, 0, -1, 1, 1,
			0, 0, 0, 0, 1, 0, 0), "", "a test");
		final RandomAccessibleInterval<FloatType> found = Resampled.values(
			functional, CommonGrid.of(anatomical, sagittal, true));
		for (int z = 0; z < 2; z++) {
			for (int y = 0; y < 2; y++) {
				for (int x = 0; x < 2; x++) {
					assertEquals(y + 2 * z + 4 * (1 - x), found.getAt(x, y, z, 0, 0)
						.get(), 0);
				}
			}
		}
	}

	@Test
	public void anObliqueVolumeGivesItsOwnRamp() {
		final double cos = Math.cos(0.3), sin = Math.sin(0.3);
		final Geometry oblique = Geometry.patient(new long[] { 20, 20, 20 },
			Affine3D.of(cos, -sin, 0, -5, sin, cos, 0, -5, 0, 0, 1, -5), "",
			"a test");
		final Geometry anatomical = Geometry.patient(new long[] { 12, 12, 12 },
			Affine3D.scaling(0.7, 0.9, 1.1), "", "a test");
		final Img<FloatType> functional = ArrayImgs.floats(20, 20, 20, 1, 1);
		functional.forEach(pixel -> pixel.set(NAN));
		for (int z = 0; z < 20; z++) {
			for (int y = 0; y < 20; y++) {
				for (int x = 0; x < 20; x++) {
					functional.getAt(x, y, z, 0, 0).set(ramp(oblique, x, y, z));
				}
			}
		}
		final RandomAccessibleInterval<FloatType> found = Resampled.values(
			functional, CommonGrid.of(anatomical, oblique, true));
		int inside = 0;
		for (int z = 0; z < 12; z++) {
			for (int y = 0; y < 12; y++) {
				for (int x = 0; x < 12; x++) {
					final float value = found.getAt(x, y, z, 0, 0).get();
					if (Float.isNaN(value)) continue;
					assertEquals(ramp(anatomical, x, y, z), value, 1e-3);
					inside++;
				}
			}
		}
		assertTrue(inside + " voxels", inside > 1000);
	}

	/** A linear function of the patient's coordinates. */
	private static float ramp(final Geometry geometry, final int x, final int y,
		final int z)
	{
		final double[] at = geometry.toWorld().apply(x, y, z);
		return (float) (3 * at[0] - 2 * at[1] + at[2]);
	}

	/** A row of anatomical voxels before a row of functional ones of 1 mm. */
	private static CommonGrid row(final int length, final double spacing,
		final double first, final int functionalLength)
	{
		return CommonGrid.of(Geometry.calibrated(new long[] { length, 1, 1 },
			new double[] { spacing, 1, 1 }, new double[] { first, 0, 0 }), at(1,
				functionalLength, 1, 1), true);
	}

	private static Geometry at(final double spacing, final long... size) {
		return Geometry.calibrated(size, new double[] { spacing, spacing, spacing },
			new double[3]);
	}

	private static void assertRow(final RandomAccessibleInterval<FloatType> image,
		final float... expected)
	{
		assertEquals(expected.length, image.dimension(0));
		for (int x = 0; x < expected.length; x++) {
			assertEquals("pixel " + x, expected[x], image.getAt(x, 0, 0, 0, 0).get(),
				1e-6f);
		}
	}
}
