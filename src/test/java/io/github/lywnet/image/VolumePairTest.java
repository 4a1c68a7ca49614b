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

package io.github.lywnet.image;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.FloatProcessor;

import io.github.lywnet.common.FusionException;
import io.github.lywnet.image.files.ImageFiles;
import io.github.lywnet.image.header.ImageGeometry;
import io.github.lywnet.metrics.MetricChoice;
import io.github.lywnet.phantom.HeadVolume;
import io.github.lywnet.phantom.VolumeFiles;
import io.github.lywnet.space.Affine3D;
import io.github.lywnet.space.Geometry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * Tests the fusion of volumes of other voxels, from files to files, on
 * phantoms.
 */
public class VolumePairTest {

	private static final Path TEST_DATA = Paths.get("test-data");

	private static final PairOptions RESAMPLE = new PairOptions().with(
		PairOptions.RESAMPLE, "true").with(PairOptions.RANGE, "0:1000,0:20000");

	@ClassRule
	public static final WeightedSumFusion FUSION = new WeightedSumFusion();

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	private static ImagePlus mri;
	private static ImagePlus pet;

	@BeforeClass
	public static void open() {
		mri = ImageFiles.open(TEST_DATA.resolve(
			"volumes/anatomical/head-1.nii.gz"));
		pet = ImageFiles.open(TEST_DATA.resolve(
			"volumes/functional/head-1.nii.gz"));
	}

	@Test
	public void theCommittedVolumesAreThoseThatAreDrawn() throws IOException {
		final Path drawn = temporary.getRoot().toPath();
		VolumeFiles.write(drawn);
		for (final String folder : new String[] { "volumes", "dicom" }) {
			try (Stream<Path> files = Files.walk(drawn.resolve(folder))) {
				for (final Path file : files.filter(Files::isRegularFile).collect(
					Collectors.toList()))
				{
					final Path committed = TEST_DATA.resolve(drawn.relativize(file));
					assertEquals(committed.toString(), values(ImageFiles.open(file)),
						values(ImageFiles.open(committed)));
				}
			}
		}
	}

	private static String values(final ImagePlus image) {
		final StringBuilder values = new StringBuilder(ImageGeometry.of(image)
			.toString());
		for (int i = 1; i <= image.getStackSize(); i++) {
			values.append(Arrays.hashCode(image.getStack().getProcessor(i)
				.getIntArray()[image.getWidth() / 2]));
		}
		return values.toString();
	}

	@Test
	public void otherVoxelsAreRefusedWithBothGeometries() {
		final String message = assertThrows(FusionException.class, () -> FUSION
			.fuse(mri, pet, new PairOptions())).getMessage();
		for (final String part : new String[] { "64 x 76 x 56", "24 x 28 x 22",
			"1 x 1 x 1 mm", "3 x 3 x 3 mm", "LPS", "resample", "head-1.nii.gz" })
		{
			assertTrue(message, message.contains(part));
		}
	}

	@Test
	public void thePetLiesWhereThePatientHasIt() {
		final ImagePlus fused = FUSION.fuse(mri, pet, RESAMPLE);
		final HeadVolume head = new HeadVolume(11, -6, 4);
		double squares = 0;
		int count = 0;
		for (int z = 0; z < mri.getNSlices(); z += 5) {
			for (int y = 0; y < mri.getHeight(); y += 3) {
				for (int x = 0; x < mri.getWidth(); x += 3) {
					final double[] at = VolumeFiles.MRI.apply(x, y, z);
					final double expected = 0.75 * head.mri(at[0], at[1], at[2]) + 0.25 *
						head.pet(at[0], at[1], at[2]) / 20;
					final double found = fused.getStack().getProcessor(z + 1).getf(x, y);
					squares += (found - expected) * (found - expected);
					count++;
				}
			}
		}
		// NB: what linear interpolation of 3 mm voxels loses; mirrored it is over
		// 20
		assertEquals(0, Math.sqrt(squares / count), 6);
	}

	@Test
	public void aLesionOnTheLeftStaysOnTheLeft() {
		final ImagePlus fused = FUSION.fuse(mri, pet, RESAMPLE);
		final double[] left = VolumeFiles.MRI.inverse().apply(11, -6, 4);
		final double[] right = VolumeFiles.MRI.inverse().apply(-11, -6, 4);
		assertTrue(at(fused, left) - 0.75 * at(mri, left) > 200);
		assertTrue(at(fused, right) - 0.75 * at(mri, right) < 120);
	}

	private static double at(final ImagePlus image, final double[] place) {
		return image.getStack().getProcessor((int) Math.round(place[2]) + 1).getf(
			(int) Math.round(place[0]), (int) Math.round(place[1]));
	}

	@Test
	public void dicomSeriesLieOnEachOtherAsNiftiDoes() {
		final ImagePlus series = ImageFiles.open(TEST_DATA.resolve("dicom/mri"));
		final ImagePlus function = ImageFiles.open(TEST_DATA.resolve("dicom/pet"));
		final ImagePlus ofDicom = FUSION.fuse(series, function, RESAMPLE);
		final ImagePlus ofNifti = FUSION.fuse(mri, pet, RESAMPLE);
		for (int slice = 1; slice <= series.getNSlices(); slice++) {
			for (int i = 0; i < 64 * 76; i += 7) {
				assertEquals(ofNifti.getStack().getProcessor(4 * slice - 3).getf(i),
					ofDicom.getStack().getProcessor(slice).getf(i), 2);
			}
		}
	}

	@Test
	public void namesAndIdentifiersStayBehind() {
		final ImagePlus fused = FUSION.fuse(ImageFiles.open(TEST_DATA.resolve(
			"dicom/mri")), ImageFiles.open(TEST_DATA.resolve("dicom/pet")), RESAMPLE);
		final StringBuilder text = new StringBuilder(fused.getInfoProperty());
		for (int i = 1; i <= fused.getStackSize(); i++) {
			text.append(fused.getStack().getSliceLabel(i));
		}
		assertFalse(text.toString(), text.toString().contains("Phantom"));
		assertFalse(text.toString(), text.toString().contains("2.25.100"));
		assertTrue(text.toString(), text.toString().contains("Modality: MR"));
		assertTrue(text.toString(), text.toString().contains(
			"patient coordinates"));
	}

	@Test
	public void theFusedVolumeKeepsItsPlaceInEveryFormat() throws IOException {
		final ImagePairFusion fusion = new ImagePairFusion(FUSION.network(),
			RESAMPLE);
		for (final String name : new String[] { "a.nii", "a.nii.gz", "a.tif" }) {
			final Path file = temporary.getRoot().toPath().resolve(name);
			fusion.fuse(ImagePair.of(mri, pet, RESAMPLE), MetricChoice.DEFAULT, file,
				true);
			final Geometry geometry = ImageGeometry.of(ImageFiles.open(file));
			assertEquals(name, Geometry.Level.PATIENT, geometry.level());
			assertEquals(name, 0, distance(geometry.toWorld(), VolumeFiles.MRI),
				1e-4);
		}
	}

	@Test
	public void aPartOfTheVolumeKeepsItsPlace() {
		final ImagePlus part = mri.duplicate();
		part.setRoi(10, 20, 30, 40);
		final Geometry geometry = ImageGeometry.of(FUSION.fuse(part, pet, RESAMPLE
			.with(PairOptions.ROI, "true")));
		assertEquals(0, distance(geometry.toWorld(), VolumeFiles.MRI.after(Affine3D
			.translation(10, 20, 0))), 1e-6);
	}

	private static double distance(final Affine3D found,
		final Affine3D expected)
	{
		double distance = 0;
		for (int i = 0; i < 12; i++) {
			distance = Math.max(distance, Math.abs(found.toArray()[i] - expected
				.toArray()[i]));
		}
		return distance;
	}

	@Test
	public void aCroppedVolumeIsRefusedNotMisplaced() {
		final ImagePlus cropped = mri.duplicate();
		cropped.setRoi(0, 0, 40, 40);
		final ImagePlus part = cropped.crop("stack");
		final String message = assertThrows(FusionException.class, () -> FUSION
			.fuse(part, pet, RESAMPLE)).getMessage();
		assertTrue(message, message.contains("40 x 40 x 56") && message.contains(
			"64 x 76 x 56"));
	}

	@Test
	public void millimetresAndMicrometresAreLengths() {
		final ImagePlus fine = plane(40, 1, "mm");
		final ImagePlus coarse = plane(20, 2000, "\u00b5m");
		assertTrue(assertThrows(FusionException.class, () -> FUSION.fuse(fine,
			coarse, new PairOptions())).getMessage().contains("2 x 2 x"));
		final ImagePair pair = ImagePair.of(fine, coarse, RESAMPLE);
		assertTrue(pair.facts().geometry(), pair.facts().geometry().contains(
			"centre on centre, 100 % covered"));
		assertTrue(pair.facts().warnings().toString().contains("assumed"));
	}

	private static ImagePlus plane(final int size, final double spacing,
		final String unit)
	{
		final ImagePlus image = new ImagePlus(size + " " + unit, new FloatProcessor(
			size, size));
		image.getProcessor().setf(size / 2, size / 2, 1);
		image.getCalibration().pixelWidth = spacing;
		image.getCalibration().pixelHeight = spacing;
		image.getCalibration().setUnit(unit);
		return image;
	}

	@Test
	public void distancesOfSlicesCount() {
		final ImagePlus thin = stack(1), thick = stack(5);
		final String message = assertThrows(FusionException.class, () -> FUSION
			.fuse(thin, thick, new PairOptions())).getMessage();
		assertTrue(message, message.contains("spacing along z"));
	}

	private static ImagePlus stack(final double depth) {
		final ImageStack stack = new ImageStack(8, 8);
		for (int i = 0; i < 6; i++) {
			stack.addSlice(new FloatProcessor(8, 8));
		}
		final ImagePlus image = new ImagePlus("every " + depth, stack);
		image.getCalibration().setUnit("mm");
		image.getCalibration().pixelDepth = depth;
		return image;
	}

	@Test
	public void volumesThatDoNotMeetAreRefused() {
		final ImagePlus away = pet.duplicate();
		away.setProp(ImageGeometry.KEY, null);
		ImageGeometry.set(away, Geometry.patient(new long[] { 24, 28, 22 }, Affine3D
			.translation(0, 0, 500).after(VolumeFiles.PET), "", "phantom"));
		assertTrue(assertThrows(FusionException.class, () -> FUSION.fuse(mri, away,
			RESAMPLE)).getMessage().contains("0.0 %"));
	}

	@Test
	public void framesOfReferenceThatDifferAreTold() {
		final ImagePlus other = pet.duplicate();
		ImageGeometry.set(other, Geometry.patient(new long[] { 24, 28, 22 },
			VolumeFiles.PET, "1.2.3", "phantom"));
		final ImagePlus same = mri.duplicate();
		ImageGeometry.set(same, Geometry.patient(new long[] { 64, 76, 56 },
			VolumeFiles.MRI, "1.2.4", "phantom"));
		assertTrue(ImagePair.of(same, other, RESAMPLE).facts().warnings().toString()
			.contains("frames of reference"));
		assertTrue(ImagePair.of(mri, other, RESAMPLE).facts().warnings().isEmpty());
	}

	@Test
	public void aGreyPetGetsTheColoursOfATable() {
		final ImagePlus fused = FUSION.fuse(mri, pet, RESAMPLE.with(PairOptions.LUT,
			"Fire"));
		assertEquals(24, fused.getBitDepth());
		assertFalse(fused.getStack().getProcessor(28).isGrayscale());
		assertEquals(16, FUSION.fuse(mri, pet, RESAMPLE).getBitDepth());
		assertTrue(assertThrows(FusionException.class, () -> RESAMPLE.with(
			PairOptions.LUT, "no such table")).getMessage().contains("Fire"));
	}

	@Test
	public void anInvertingTableOfTheMriIsKept() {
		final ImagePlus inverting = mri.duplicate();
		inverting.setLut(inverting.getProcessor().getLut().createInvertedLut());
		assertTrue(FUSION.fuse(inverting, pet, RESAMPLE).isInvertedLut());
		assertFalse(FUSION.fuse(mri, pet, RESAMPLE).isInvertedLut());
	}

	@Test
	public void aTimeSeriesOfThePetGoesWithOneMri() {
		final ImageStack frames = new ImageStack(24, 28);
		for (int t = 0; t < 2; t++) {
			for (int z = 1; z <= 22; z++) {
				frames.addSlice(pet.getStack().getProcessor(z).duplicate());
			}
		}
		final ImagePlus dynamic = new ImagePlus("dynamic", frames);
		dynamic.setDimensions(1, 22, 2);
		ImageGeometry.set(dynamic, ImageGeometry.of(pet));
		assertThrows(FusionException.class, () -> FUSION.fuse(mri, dynamic,
			RESAMPLE));
		final ImagePlus fused = FUSION.fuse(mri, dynamic, RESAMPLE.with(
			PairOptions.REPEAT, "true"));
		assertEquals(2, fused.getNFrames());
		assertEquals(56, fused.getNSlices());
		assertEquals(VolumeFiles.MRI.toString(), ImageGeometry.of(fused).toWorld()
			.toString());
		assertNull(fused.getOverlay());
	}
}
