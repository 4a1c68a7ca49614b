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
import static org.junit.Assert.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Collections;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

import ij.ImagePlus;
import ij.io.FileSaver;
import ij.io.Opener;
import ij.measure.Calibration;

import io.github.lywnet.image.header.ImageGeometry;
import io.github.lywnet.space.Geometry;
import io.github.lywnet.space.Geometry.Level;

/** Tests the place in the patient that NIfTI files give their voxels. */
public class NiftiGeometryTest {

	/** Half the root of 2: the sine of half a right angle. */
	private static final double ROOT = Math.sqrt(0.5);

	private static final double[] SFORM = { 2, 0.25, 0, -10, 0, 3, 0, -20, 0.25,
		0, 4, 30 };

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	private Path file;

	@Before
	public void setUp() {
		file = temporary.getRoot().toPath().resolve("volume.nii");
	}

	@Test
	public void theSformComesFirstAndIsTurnedFromRasToLps() throws IOException {
		for (int version = 1; version <= 2; version++) {
			final Geometry geometry = geometry(new TestVolume(version,
				ByteOrder.BIG_ENDIAN).pixdim(1, 2, 3, 4).qform(1, 0, 0, 0, 1, 2, 3)
				.sform(2, SFORM));
			assertEquals(Level.PATIENT, geometry.level());
			assertArrayEquals(new double[] { -2, -0.25, 0, 10, 0, -3, 0, 20, 0.25, 0,
				4, 30 }, geometry.toWorld().toArray(), 0);
		}
	}

	@Test
	public void aTurnAboutTheLongAxisIsThatOfTheQform() throws IOException {
		// NB: by 90 degrees, so that x grows to the front (-y in LPS) and y to the
		// left
		final Geometry geometry = geometry(new TestVolume().pixdim(1, 2, 3, 4, 1, 1,
			1, 1).qform(1, 0, 0, ROOT, 10, 20, 30));
		assertArrayEquals(new double[] { 0, 3, 0, -10, -2, 0, 0, -20, 0, 0, 4, 30 },
			geometry.toWorld().toArray(), 1e-6);
		assertEquals("ALS", geometry.orientation());
		assertEquals("axial", geometry.planes());
	}

	@Test
	public void qfacMirrorsTheThirdAxis() throws IOException {
		assertEquals("RAI", geometry(new TestVolume().pixdim(-1, 2, 3, 4, 1, 1, 1,
			1).qform(1, 0, 0, 0, 0, 0, 0)).orientation());
		assertEquals("RAS", geometry(new TestVolume().pixdim(0, 2, 3, 4, 1, 1, 1, 1)
			.qform(1, 0, 0, 0, 0, 0, 0)).orientation());
	}

	@Test
	public void quaternionsMayBeRoundedBeyondOne() throws IOException {
		// NB: half a turn about z; a would be the root of a tiny negative number
		final Geometry geometry = geometry(new TestVolume().qform(1, 0, 0, 1.000001,
			0, 0, 0));
		assertArrayEquals(new double[] { 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0 },
			geometry.toWorld().toArray(), 1e-9);
	}

	@Test
	public void spacingAloneIsNoPlaceInThePatient() throws IOException {
		final Geometry geometry = geometry(new TestVolume().pixdim(1, 2, 3, 4, 1, 1,
			1, 1).qform(0, 0, 0, ROOT, 10, 20, 30).sform(0, SFORM));
		assertEquals(Level.CALIBRATED, geometry.level());
		assertArrayEquals(new double[] { 2, 3, 4 }, geometry.spacing(), 0);
		assertEquals(Collections.emptyList(), geometry.notes());
	}

	@Test
	public void metresAndMicrometresBecomeMillimetres() throws IOException {
		assertArrayEquals(new double[] { 2, 3, 4 }, geometry(new TestVolume(2,
			ByteOrder.LITTLE_ENDIAN).units(1).pixdim(1, 0.002, 0.003, 0.004))
			.spacing(), 1e-12);
		final Geometry geometry = geometry(new TestVolume().units(3 + 8).sform(1,
			2000, 0, 0, -500, 0, 2000, 0, 0, 0, 0, 2000, 0));
		assertEquals(2, geometry.spacing(0), 1e-12);
		assertEquals(0.5, geometry.toWorld().get(0, 3), 1e-12);
	}

	@Test
	public void lengthsWithoutAUnitAreMillimetresWithANote() throws IOException {
		for (final int units : new int[] { 0, 8, 5 }) {
			assertNoted(image(new TestVolume().units(units)));
			assertNoted(image(new TestVolume().units(units).pixdim(1, 2, 3, 4).sform(
				1, SFORM)));
		}
	}

	@Test
	public void aPlaneNeedsNoThirdSpacing() throws IOException {
		final TestVolume plane = new TestVolume().dim(2, 6, 4).pixdim(1, 2, 3, 0);
		assertArrayEquals(new double[] { 2, 3, 1 }, geometry(plane).spacing(), 0);
		final Geometry placed = geometry(plane.sform(1, SFORM));
		assertEquals(4, placed.toWorld().get(2, 2), 0);
		assertEquals(Collections.emptyList(), placed.notes());
	}

	@Test
	public void aCalibrationOfAllImagesDoesNotCount() throws IOException {
		final Calibration global = new Calibration();
		global.setUnit("cm");
		final ImagePlus any = new ImagePlus();
		any.setGlobalCalibration(global);
		try {
			final ImagePlus image = image(new TestVolume().pixdim(1, 2, 3, 4).scale(
				0.5, 0));
			assertArrayEquals(new double[] { 2, 3, 4 }, ImageGeometry.of(image)
				.spacing(), 0);
			assertTrue(image.getCalibration().calibrated());
		}
		finally {
			any.setGlobalCalibration(null);
		}
	}

	@Test
	public void notesStayInTiffFiles() throws IOException {
		final ImagePlus image = image(new TestVolume().units(0).pixdim(1, 2, 3, 4)
			.sform(1, SFORM));
		final Path tiff = file.resolveSibling("volume.tif");
		assertTrue(new FileSaver(image).saveAsTiffStack(tiff.toString()));
		assertNoted(new Opener().openTiff(tiff.getParent() + File.separator,
			"volume.tif"));
	}

	@Test
	public void aGeometryWithoutNotesTakesThemAway() throws IOException {
		final ImagePlus image = image(new TestVolume().units(0));
		ImageGeometry.set(image, Geometry.calibrated(new long[] { 4, 3, 2 }, 1, 1,
			1));
		assertEquals(Collections.emptyList(), ImageGeometry.of(image).notes());
	}

	@Test
	public void anSformThatContradictsTheSpacingIsTakenWithANote()
		throws IOException
	{
		final Geometry geometry = geometry(new TestVolume().pixdim(1, 2, 3, 9)
			.sform(1, SFORM));
		assertEquals(4, geometry.spacing(2), 0);
		assertNote(geometry,
			"3.0000 x 9.0000 mm by its pixdim: the sform was taken");
	}

	@Test
	public void aQformThatContradictsTheSformIsNotedIfBothAreOfOneCode()
		throws IOException
	{
		final double[] sform = { 2, 0, 0, 5, 0, 3, 0, 6, 0, 0, 4, 7 };
		final TestVolume volume = new TestVolume().pixdim(1, 2, 3, 4).sform(1,
			sform);
		assertEquals(Collections.emptyList(), geometry(volume.qform(1, 0, 0, 0, 5,
			6, 7)).notes());
		assertEquals(Collections.emptyList(), geometry(volume.qform(2, 0, 0, 1, 5,
			6, 7)).notes());
		final Geometry moved = geometry(volume.qform(1, 0, 0, 0, 5, 36, 47));
		assertNote(moved, "50.0 mm apart: the sform was taken");
		assertEquals(7, moved.toWorld().get(2, 3), 0);
		// NB: left and right, and front and back, change places
		assertNote(geometry(volume.qform(1, 0, 0, 1, 5, 6, 7)), "(the scanner's)");
		for (final double[] impossible : new double[][] { { 1, 1, 1, 5, 6, 7 }, { 0,
			0, 0, Double.NaN, 6, 7 } })
		{
			assertEquals(Collections.emptyList(), geometry(volume.qform(1,
				impossible)).notes());
		}
	}

	private static void assertNoted(final ImagePlus image) {
		assertNote(ImageGeometry.of(image), "millimetres were assumed");
	}

	private static void assertNote(final Geometry geometry, final String part) {
		assertEquals(1, geometry.notes().size());
		assertTrue(geometry.notes().get(0), geometry.notes().get(0).contains(part));
	}

	private Geometry geometry(final TestVolume volume) throws IOException {
		return ImageGeometry.of(image(volume));
	}

	private ImagePlus image(final TestVolume volume) throws IOException {
		return NiftiFile.open(volume.write(file));
	}
}
