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

package io.github.lywnet.command.line;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import ij.ImagePlus;

import io.github.lywnet.SharedData;
import io.github.lywnet.batch.TestImages;
import io.github.lywnet.batch.TestVolumes;
import io.github.lywnet.engine.WeightedSumModel;
import io.github.lywnet.image.files.ImageFiles;
import io.github.lywnet.image.header.ImageGeometry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Tests {@link FuseCommand} on NIfTI files and DICOM folders. */
public class FuseVolumesTest {

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	private Path root;
	private Path model;
	private Path output;

	@Before
	public void makeModel() throws IOException {
		root = temporary.getRoot().toPath();
		model = WeightedSumModel.write(root.resolve("model"));
		output = root.resolve("fused");
	}

	@Test
	public void twoDicomFoldersBecomeANiftiFile() throws IOException {
		final Path mri = TestVolumes.dicom(root.resolve("mr_dicom"), "MR");
		final Path pet = TestVolumes.dicom(root.resolve("pet_dicom"), "PT");
		Files.createFile(pet.resolve("notes.txt"));
		final Path file = root.resolve("fused.nii.gz");
		final CommandLineRun run = fuse(mri, pet, file);
		assertEquals(run.err(), ExitStatus.DONE, run.status());
		assertTrue(run.err(), run.err().contains("left out: notes.txt"));
		final ImagePlus fused = ImageFiles.open(file);
		assertEquals(3, fused.getNSlices());
		assertArrayEquals(ImageGeometry.of(ImageFiles.open(mri)).toWorld()
			.toArray(), ImageGeometry.of(fused).toWorld().toArray(), 1e-5);
	}

	@Test
	public void anOutputFolderGetsTheFormatThatHoldsTheImage()
		throws IOException
	{
		final Path mri = root.resolve("mri");
		final Path pet = root.resolve("pet");
		TestVolumes.dicom(mri.resolve("series"), "MR");
		TestVolumes.dicom(pet.resolve("series"), "PT");
		TestVolumes.nifti(mri.resolve("volume.nii.gz"), 16);
		TestVolumes.nifti(pet.resolve("volume.nii"), 8);
		TestImages.stack(mri.resolve("stack.tif"), 8, 40, 36, 2);
		TestImages.stack(pet.resolve("stack.tif"), 8, 40, 36, 2);
		TestImages.grey(mri.resolve("plane.png"), 40, 36);
		TestImages.red(pet.resolve("plane.png"), 40, 36);
		final Path report = root.resolve("report.csv");
		final CommandLineRun run = fuse(mri, pet, output, "--report", report);
		assertEquals(run.err(), ExitStatus.DONE, run.status());
		assertFiles("plane.png", "series.nii.gz", "stack.tif", "volume.nii.gz");
		final List<String> rows = Files.readAllLines(report);
		assertTrue(rows.get(2), rows.get(2).startsWith("series," + mri.resolve(
			"series") + "," + pet.resolve("series") + "," + output.resolve(
				"series.nii.gz") + ",ok,"));

		final CommandLineRun again = fuse(mri, pet, output, "--skip-existing");
		assertEquals(again.out(), 4, again.out().split("skipped: ", -1).length - 1);
	}

	@Test
	public void severalSeriesInOneFolderAreRefusedWithAList() throws IOException {
		final Path mri = TestVolumes.dicom(root.resolve("mri"), "MR");
		final Path pet = TestVolumes.dicom(root.resolve("pet"), "PT");
		TestVolumes.slice("MR", 4).write(pet.resolve("localizer"));
		final CommandLineRun run = fuse(mri, pet, root.resolve("fused.nii"));
		assertEquals(ExitStatus.FAILED, run.status());
		assertTrue(run.err(), run.err().contains(
			"has 2 series, modalities or orientations:") && run.err().contains(
				"series 7, MR, \"T1 of Max\", 1 slice(s) of 40 x 36"));
	}

	@Test
	public void anInputInTheOutputFolderIsNoEarlierResult() throws IOException {
		final Path mri = root.resolve("mri");
		final Path input = TestVolumes.nifti(mri.resolve("1.nii.gz"), 16);
		final byte[] before = Files.readAllBytes(input);
		final Path pet = TestVolumes.nifti(root.resolve("pet/1.nii.gz"), 16)
			.getParent();
		for (final String option : new String[] { "--skip-existing",
			"--overwrite" })
		{
			final CommandLineRun run = fuse(mri, pet, mri, option);
			assertEquals(ExitStatus.FAILED, run.status());
			assertTrue(run.err(), run.err().contains(
				"would replace the anatomical image " + input));
		}
		assertArrayEquals(before, Files.readAllBytes(input));
	}

	@Test
	public void seriesOfOtherSpacingAreRefusedOrResampled() {
		final Path mri = SharedData.require("cases/04-slice-spacing/mrser");
		final Path pet = SharedData.require("cases/04-slice-spacing/petser");
		final Path file = root.resolve("fused.nii.gz");
		final CommandLineRun run = fuse(mri, pet, file);
		assertEquals(ExitStatus.FAILED, run.status());
		assertTrue(run.err(), run.err().contains("resample"));
		final CommandLineRun resampled = fuse(mri, pet, file, "--resample");
		assertEquals(resampled.err(), ExitStatus.DONE, resampled.status());
	}

	private CommandLineRun fuse(final Object anatomical, final Object functional,
		final Object fused, final Object... options)
	{
		final List<Object> arguments = new ArrayList<>(Arrays.asList("fuse",
			"--anatomical", anatomical, "--functional", functional, "--output", fused,
			"--model", model));
		arguments.addAll(Arrays.asList(options));
		return CommandLineRun.of(arguments.toArray());
	}

	private void assertFiles(final String... names) {
		final String[] found = output.toFile().list();
		Arrays.sort(found);
		assertArrayEquals(names, found);
	}
}
