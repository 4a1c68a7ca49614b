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

import static io.github.lywnet.Messages.assertRefused;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import io.github.lywnet.space.Geometry.Level;

import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;

import org.junit.Test;

/** Tests {@link Geometry}. */
public class GeometryTest {

	private static final long[] SIZE = { 4, 5, 6 };

	@Test
	public void pixelsHaveNoUnitOfLength() {
		final Geometry pixels = Geometry.pixels(4, 5, 6);
		assertEquals(Level.PIXELS, pixels.level());
		assertFalse(pixels.hasOrigin());
		assertArrayEquals(new double[] { 1, 1, 1 }, pixels.spacing(), 0);
		assertEquals("4 x 5 x 6 voxels without a unit of length", pixels
			.toString());
		assertEquals("", pixels.orientation());
		assertEquals("as stored", pixels.planes());
	}

	@Test
	public void aCalibrationHasDistancesAndPerhapsAnOrigin() {
		final Geometry none = Geometry.calibrated(SIZE, 0.5, 1, 2.25);
		assertEquals(Level.CALIBRATED, none.level());
		assertFalse(none.hasOrigin());
		assertEquals(2.25, none.spacing(2), 0);
		assertEquals("4 x 5 x 6 voxels of 0.5 x 1 x 2.25 mm, no origin", none
			.toString());
		final Geometry placed = Geometry.calibrated(SIZE, new double[] { 1, 1, 2 },
			new double[] { -3, 0, 7 });
		assertTrue(placed.hasOrigin());
		assertEquals("4 x 5 x 6 voxels of 1 x 1 x 2 mm, the first at -3 x 0 x 7 mm",
			placed.toString());
		assertArrayEquals(new double[] { -1.5, 2, 12 }, placed.centre(), 0);
		assertEquals("as stored", placed.planes());
	}

	@Test
	public void patientCoordinatesNamePlanesAndAxes() {
		assertPlanes("axial", "LPS", 1, 0, 0, 0, 1, 0, 0, 0, 1);
		assertPlanes("axial", "RAS", -1, 0, 0, 0, -1, 0, 0, 0, 1);
		assertPlanes("coronal", "LIP", 1, 0, 0, 0, 0, 1, 0, -1, 0);
		assertPlanes("sagittal", "PSL", 0, 0, 1, 1, 0, 0, 0, 1, 0);
	}

	@Test
	public void planesMoreThanFiveDegreesOffAreOblique() {
		assertEquals("axial", tilted(4.9).planes());
		assertEquals("oblique", tilted(5.1).planes());
		assertEquals("LPS", tilted(40).orientation());
		assertArrayEquals(new double[] { 1, 1, 1 }, tilted(40).spacing(), 1e-12);
	}

	@Test
	public void aPartBeginsAtItsFirstVoxel() {
		final Geometry part = patient(2, 0, 0, 0, 2, 0, 0, 0, 3).part(new long[] {
			1, 2, 3 }, new long[] { 2, 2, 2 });
		assertArrayEquals(new double[] { 2, 4, 9 }, part.toWorld().apply(0, 0, 0),
			0);
		assertArrayEquals(new long[] { 2, 2, 2 }, part.size());
		assertEquals("1.2.3", part.frameOfReference());
	}

	@Test
	public void notesAreAdded() {
		final Geometry geometry = Geometry.pixels(1, 1, 1);
		assertEquals(Arrays.asList("One.", "Two."), geometry.noting("One.").noting(
			"Two.").notes());
		assertEquals("unchanged", Collections.emptyList(), geometry.notes());
	}

	@Test
	public void textIsTheSameInEveryCountry() {
		final Locale before = Locale.getDefault();
		Locale.setDefault(Locale.GERMANY);
		try {
			assertEquals("0.3333 x 100 x 0", Geometry.text(1 / 3.0, 100, -1e-9));
		}
		finally {
			Locale.setDefault(before);
		}
	}

	@Test
	public void impossibleSpacingIsRefused() {
		for (final double spacing : new double[] { 0, Double.MIN_VALUE }) {
			assertRefused(() -> Geometry.calibrated(SIZE, 1, spacing, 1),
				"calibration", "[1.0, 0.0, 1.0]", "three positive numbers");
		}
		assertRefused(() -> patient(1, 0, 0, 0, 0, 0, 0, 0, 1), "a test",
			"three positive numbers");
	}

	@Test
	public void directionsInOnePlaneAreRefused() {
		assertRefused(() -> patient(1, 0, 1, 0, 1, 0, 0, 0, 0), "a test",
			"into one plane", "independent directions");
	}

	/** Turned about the x axis. */
	private static Geometry tilted(final double degrees) {
		final double cos = Math.cos(Math.toRadians(degrees));
		final double sin = Math.sin(Math.toRadians(degrees));
		return patient(1, 0, 0, 0, cos, -sin, 0, sin, cos);
	}

	private static void assertPlanes(final String planes,
		final String orientation, final double... matrix)
	{
		final Geometry geometry = patient(matrix);
		assertEquals(planes, geometry.planes());
		assertEquals(orientation, geometry.orientation());
		assertTrue(geometry.toString(), geometry.toString().contains("axes to " +
			orientation));
	}

	private static Geometry patient(final double... m) {
		return Geometry.patient(SIZE, Affine3D.of(m[0], m[1], m[2], 0, m[3], m[4],
			m[5], 0, m[6], m[7], m[8], 0), "1.2.3", "a test");
	}
}
