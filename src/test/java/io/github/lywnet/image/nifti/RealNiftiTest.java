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

import java.nio.file.Path;

import org.junit.Test;

import ij.ImagePlus;
import ij.process.ImageProcessor;

import io.github.lywnet.SharedData;
import io.github.lywnet.image.header.ImageGeometry;
import io.github.lywnet.space.Geometry;

/**
 * Tests volumes of other programs on the reference data. The expected numbers
 * are those that nibabel 5.0.0 gives.
 */
public class RealNiftiTest {

	@Test
	public void templatesAreStoredInOppositeDirections() {
		final ImagePlus mri = open("volumes/spm_T1.nii");
		final ImagePlus spect = open("volumes/spm_SPECT.nii");
		assertEquals("LAS", ImageGeometry.of(mri).orientation());
		assertEquals("RAS", ImageGeometry.of(spect).orientation());
		assertEquals(8, mri.getBitDepth());
		assertTrue(spect.getCalibration().isSigned16Bit());
		// NB: the same place in the patient
		assertArrayEquals(ImageGeometry.of(mri).toWorld().apply(0, 0, 0),
			ImageGeometry.of(spect).toWorld().apply(90, 0, 0), 1e-9);
	}

	@Test
	public void valuesAreThoseOfAnotherReader() {
		assertValue(0.5487120524048805, "volumes/spm_T1.nii", 45, 60, 40);
		assertValue(0.5137255205772817, "volumes/spm_PET.nii", 30, 50, 45);
		assertValue(1540.0, "volumes/spm_SPECT.nii", 20, 50, 45);
		assertValue(67.0, "volumes/T1_head_ext2.nii.gz", 50, 80, 70);
		assertValue(1760.0, "volumes/fmri.nii.gz", 40, 45, 30);
	}

	@Test
	public void anObliqueSeriesIsRead() {
		final Geometry geometry = ImageGeometry.of(open("volumes/fmri.nii.gz"));
		assertEquals("oblique", geometry.planes());
		assertArrayEquals(new double[] { 2.4, 2.4, 2.4 }, geometry.spacing(), 1e-4);
		assertArrayEquals(new double[] { 2.39920163, -2.80695875e-08, 0.0619043559,
			-111.977066, -0.0196251851, -2.2762022, 0.760604024, 66.989151,
			-0.0587111786, 0.760857284, 2.27544475, -96.8121643 }, geometry.toWorld()
				.toArray(), 1e-6);
	}

	@Test
	public void aPairStoredInOppositeDirectionsIsToldApart() {
		assertEquals("RAS", ImageGeometry.of(open("cases/01-nifti-flip/mr_ras.nii"))
			.orientation());
		assertEquals("LAS", ImageGeometry.of(open(
			"cases/01-nifti-flip/pet_las.nii")).orientation());
	}

	@Test
	public void volumesOfAFolderAreOpened() {
		for (final String folder : new String[] { "a", "f" }) {
			final ImagePlus image = open("cases/14-nifti-folder/" + folder +
				"/s1.nii");
			assertEquals(Geometry.Level.PATIENT, ImageGeometry.of(image).level());
			assertTrue(image.getStack().isVirtual());
		}
	}

	private static void assertValue(final double expected, final String name,
		final int x, final int y, final int z)
	{
		final ImagePlus image = open(name);
		final ImageProcessor plane = image.getStack().getProcessor(z + 1);
		plane.setCalibrationTable(image.getCalibration().getCTable());
		assertEquals(name, expected, plane.getPixelValue(x, y), Math.abs(expected) *
			1e-6);
	}

	private static ImagePlus open(final String name) {
		final Path file = SharedData.require(name);
		return NiftiFile.open(file);
	}
}
