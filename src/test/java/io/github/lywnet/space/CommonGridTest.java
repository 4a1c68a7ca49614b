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

import java.util.Collections;

import org.junit.Test;

/** Tests {@link CommonGrid}. */
public class CommonGridTest {

	private static final long[] SIZE = { 10, 10, 10 };

	@Test
	public void equalPixelsAreTheSame() {
		final CommonGrid grid = grid(Geometry.pixels(4, 5, 6), Geometry.pixels(4, 5,
			6));
		assertTrue(grid.isSame());
		assertEquals("same voxels (pixels)", grid.description());
		assertEquals(1, grid.coverage(), 0);
		assertEquals(Collections.emptyList(), grid.warnings());
	}

	@Test
	public void otherNumbersOfVoxelsAreRefusedWithBoth() {
		assertRefused(() -> grid(Geometry.pixels(4, 5, 6), Geometry.pixels(4, 5,
			7)), "differ in size:", "4 x 5 x 6 voxels", "4 x 5 x 7 voxels",
			"resample", "Image > Properties...");
	}

	@Test
	public void micrometresAreComparedWithMillimetres() {
		final double micrometre = LengthUnit.millimetres("um").getAsDouble();
		final Geometry functional = Geometry.calibrated(SIZE, 2000 * micrometre,
			2000 * micrometre, 2000 * micrometre);
		assertTrue(grid(cube(2), functional).isSame());
		assertRefused(() -> grid(cube(1), functional),
			"differ in spacing along x, y, z:", "1 x 1 x 1 mm", "2 x 2 x 2 mm");
		assertEquals(4.5, CommonGrid.of(cube(1), functional, true).toFunctional()
			.apply(4.5, 0, 0)[0], 1e-12);
	}

	@Test
	public void allDifferencesAreNamedInOneSentence() {
		assertRefused(() -> grid(cube(1), Geometry.calibrated(new long[] { 5, 5,
			10 }, 2, 2, 1)), "differ in size and spacing along x, y:");
		final Geometry turned = Geometry.patient(new long[] { 5, 5, 5 }, Affine3D
			.of(-2, 0, 0, 9, 0, 2, 0, 0, 0, 0, 2, 0), "", "a test");
		assertRefused(() -> grid(patient("", 1, 0, 0, 0, 1, 0, 0, 0, 1), turned),
			"differ in size, spacing along x, y, z and orientation:");
	}

	@Test
	public void theSliceDistanceCounts() {
		assertRefused(() -> grid(cube(1), Geometry.calibrated(SIZE, 1, 1, 3)),
			"differ in spacing along z:", "1 x 1 x 3 mm");
	}

	@Test
	public void theSliceDistanceOfSinglePlanesDoesNotCount() {
		final Geometry anatomical = Geometry.calibrated(new long[] { 9, 9, 1 }, 1,
			1, 1);
		assertTrue(grid(anatomical, Geometry.calibrated(new long[] { 9, 9, 1 }, 1,
			1, 7)).isSame());
		assertTrue(grid(anatomical, Geometry.calibrated(new long[] { 9, 9, 1 },
			new double[] { 1, 1, 5 }, new double[] { 0, 0, 40 })).isSame());
	}

	@Test
	public void aTenthOfAVoxelIsTolerated() {
		final Geometry anatomical = placed(1, 0);
		assertTrue(grid(anatomical, placed(1, 0.09)).isSame());
		assertRefused(() -> grid(anatomical, placed(1, 0.11)), "differ in origin",
			"the first at 0 x 0 x 0 mm", "the first at 0.11 x 0 x 0 mm");
		assertTrue(grid(anatomical, placed(1.01, 0)).isSame());
		assertRefused(() -> grid(anatomical, placed(1.02, 0)), "spacing along x");
	}

	@Test
	public void withoutACommonOriginCentresLieOnEachOther() {
		final CommonGrid grid = CommonGrid.of(cube(1), Geometry.calibrated(
			new long[] { 4, 6, 8 }, 3, 2, 1), true);
		assertArrayEquals(new double[] { 1.5, 2.5, 3.5 }, grid.toFunctional().apply(
			4.5, 4.5, 4.5), 1e-12);
		assertArrayEquals(new double[] { 2.5, 4, 6.5 }, grid.toFunctional().apply(
			7.5, 7.5, 7.5), 1e-12);
		assertEquals("resampled by spacing, centre on centre, 80 % covered", grid
			.description());
		assertTrue(grid.warnings().toString(), grid.warnings().get(0).contains(
			"no common origin"));
	}

	@Test
	public void commonOriginsAreUsed() {
		final CommonGrid grid = CommonGrid.of(placed(1, 3), placed(2, 1), true);
		assertArrayEquals(new double[] { 1, 0, 0 }, grid.toFunctional().apply(0, 0,
			0), 1e-12);
		assertTrue(grid.description(), grid.description().startsWith(
			"resampled by the origins of the calibrations, "));
	}

	@Test
	public void anOriginOfOneImageIsOfNoUse() {
		assertTrue(grid(cube(1), placed(1, 50)).isSame());
	}

	@Test
	public void pixelsAreStretchedEdgeOnEdge() {
		final CommonGrid grid = CommonGrid.of(Geometry.pixels(8, 8, 3), Geometry
			.pixels(2, 2, 3), true);
		assertArrayEquals(new double[] { -0.375, 0.125, 2 }, grid.toFunctional()
			.apply(0, 2, 2), 1e-12);
		assertEquals("resampled by pixels, 100 % covered", grid.description());
	}

	@Test
	public void pixelsOfAnotherAspectOrOtherSlicesAreNotStretched() {
		assertRefused(() -> CommonGrid.of(Geometry.pixels(8, 8, 1), Geometry.pixels(
			4, 5, 1), true), "4 x 5", "8 x 8", "25.0 %", "at most 1 %");
		assertRefused(() -> CommonGrid.of(Geometry.pixels(8, 8, 4), Geometry.pixels(
			8, 8, 5), true), "8 x 8 x 5 voxels", "8 x 8 x 4 voxels",
			"as many slices");
	}

	@Test
	public void whatOneImageKnowsAloneIsAnAssumption() {
		final Geometry patient = patient("", 1, 0, 0, 0, 1, 0, 0, 0, 1);
		for (final Geometry functional : new Geometry[] { cube(1), placed(1, 7),
			Geometry.pixels(SIZE) })
		{
			final CommonGrid grid = grid(patient, functional);
			assertTrue(grid.isSame());
			assertTrue(grid.warnings().toString(), grid.warnings().get(0).contains(
				"Only one image knows its place"));
			assertTrue(grid.warnings().get(0).contains(patient.toString()));
			assertTrue(grid.warnings().get(0).contains(functional.toString()));
		}
	}

	@Test
	public void mirroredVolumesAreRefused() {
		final Geometry anatomical = patient("", 1, 0, 0, 0, 1, 0, 0, 0, 1);
		// NB: the same part of space, stored from right to left
		final Geometry mirrored = Geometry.patient(SIZE, Affine3D.of(-1, 0, 0, 9, 0,
			1, 0, 0, 0, 0, 1, 0), "", "a test");
		assertRefused(() -> grid(anatomical, mirrored), "orientation",
			"axes to LPS", "axes to RPS");
		final CommonGrid grid = CommonGrid.of(anatomical, mirrored, true);
		assertFalse(grid.isSame());
		assertArrayEquals(new double[] { 9, 2, 3 }, grid.toFunctional().apply(0, 2,
			3), 1e-12);
		assertEquals("resampled by patient coordinates, 100 % covered", grid
			.description());
	}

	@Test
	public void obliqueVolumesLieByThePatientsCoordinates() {
		final Geometry oblique = patient("", 0.8, 0.6, 0, -0.6, 0.8, 0, 0, 0, 1);
		final Geometry straight = Geometry.patient(SIZE, Affine3D.of(1, 0, 0, 5, 0,
			1, 0, 0, 0, 0, 1, -2), "", "a test");
		assertRefused(() -> grid(straight, oblique), "orientation");
		final CommonGrid grid = CommonGrid.of(straight, oblique, true);
		final double[] at = grid.toFunctional().apply(3, 4, 5);
		assertArrayEquals(straight.toWorld().apply(3, 4, 5), oblique.toWorld()
			.apply(at[0], at[1], at[2]), 1e-12);
		assertArrayEquals(new double[] { 4, 8, 3 }, at, 1e-12);
	}

	@Test
	public void singlePlanesOfPatientsHaveAPlace() {
		final long[] plane = { 10, 10, 1 };
		final Geometry anatomical = Geometry.patient(plane, Affine3D.scaling(1, 1,
			5), "", "a test");
		final Geometry above = Geometry.patient(plane, Affine3D.of(1, 0, 0, 0, 0, 1,
			0, 0, 0, 0, 5, 5), "", "a test");
		assertRefused(() -> grid(anatomical, above), "differ in origin",
			"the first at 0 x 0 x 5 mm");
		assertRefused(() -> CommonGrid.of(anatomical, above, true), "0.0 %",
			"register them");
	}

	@Test
	public void otherFramesOfReferenceAreToldOf() {
		final Geometry anatomical = patient("1.2", 1, 0, 0, 0, 1, 0, 0, 0, 1);
		assertEquals(Collections.emptyList(), grid(anatomical, patient("1.2", 1, 0,
			0, 0, 1, 0, 0, 0, 1)).warnings());
		assertEquals(Collections.emptyList(), grid(anatomical, patient("", 1, 0, 0,
			0, 1, 0, 0, 0, 1)).warnings());
		final String warning = grid(anatomical, patient("1.3", 1, 0, 0, 0, 1, 0, 0,
			0, 1)).warnings().get(0);
		assertTrue(warning, warning.contains("different frames of reference"));
	}

	@Test
	public void notesAreWarnings() {
		assertEquals("[Anatomical image: One., Functional image: Two.]", grid(cube(
			1).noting("One."), cube(1).noting("Two.")).warnings().toString());
	}

	/** Of 100 slices, so many lie in the functional volume. */
	@Test
	public void lessThanFivePercentCoverageIsRefused() {
		assertRefused(() -> resampled(4), "the origins of the calibrations",
			"4.0 % of the anatomical image", "at least 5.0 %", "register them");
		assertEquals(0.05, resampled(5).coverage(), 1e-12);
	}

	@Test
	public void lessThanHalfCoverageIsToldOf() {
		final CommonGrid low = resampled(49);
		assertEquals("resampled by the origins of the calibrations, 49 % covered",
			low.description());
		assertTrue(low.warnings().toString(), low.warnings().get(0).contains(
			"49 % of the anatomical image"));
		assertEquals(Collections.emptyList(), resampled(50).warnings());
	}

	private static CommonGrid resampled(final int slices) {
		final double[] spacing = { 1, 1, 1 };
		return CommonGrid.of(Geometry.calibrated(new long[] { 3, 4, 100 }, spacing,
			new double[3]), Geometry.calibrated(new long[] { 3, 4, slices }, spacing,
				new double[3]), true);
	}

	private static CommonGrid grid(final Geometry anatomical,
		final Geometry functional)
	{
		return CommonGrid.of(anatomical, functional, false);
	}

	private static Geometry cube(final double spacing) {
		return Geometry.calibrated(SIZE, spacing, spacing, spacing);
	}

	private static Geometry placed(final double xSpacing, final double x) {
		return Geometry.calibrated(SIZE, new double[] { xSpacing, 1, 1 },
			new double[] { x, 0, 0 });
	}

	private static Geometry patient(final String frameOfReference,
		final double... m)
	{
		return Geometry.patient(SIZE, Affine3D.of(m[0], m[1], m[2], 0, m[3], m[4],
			m[5], 0, m[6], m[7], m[8], 0), frameOfReference, "a test");
	}
}
