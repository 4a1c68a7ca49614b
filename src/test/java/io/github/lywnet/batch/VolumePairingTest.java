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

package io.github.lywnet.batch;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import io.github.lywnet.SharedData;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Tests how {@link ImagePairing} finds NIfTI files and DICOM series. */
public class VolumePairingTest {

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	private Path mri;
	private Path pet;

	@Before
	public void makeFolders() throws IOException {
		mri = temporary.newFolder("mri").toPath();
		pet = temporary.newFolder("pet").toPath();
	}

	@Test
	public void niftiFilesHaveTheNamesBeforeTheirExtensions() throws IOException {
		files(mri, "a.nii.gz", "b.NII", "c.1.nii", "d.hdr", "d.img", "e.gz");
		files(pet, "a.nii", "b.png", "c.1.NII.GZ", "d.img.gz", "d.hdr.gz");
		final ImagePairing pairing = pair("*");
		assertEquals("[a, b, c.1, d]", names(pairing));
		pairing.sets().forEach(set -> assertNull(set.problem()));
		assertEquals(mri.resolve("d.hdr"), file(pairing, 3, Role.ANATOMICAL));
		assertEquals(pet.resolve("d.hdr.gz"), file(pairing, 3, Role.FUNCTIONAL));
		assertEquals("[Ignored in " + mri + ", no image by its name: e.gz]", pairing
			.notes().toString());
	}

	@Test
	public void patternsMayNameNiftiExtensions() throws IOException {
		files(mri, "s1_T1.nii.gz", "s1_PET.nii.gz", "s2_T1.nii", "s2_PET.nii.gz");
		pet = mri;
		assertEquals("[s1]", complete(pair("*_T1.nii.gz,*_PET.nii.gz")));
		assertEquals("[s1, s2]", complete(pair("*_T1,*_PET")));
		files(mri, "h_T1.hdr", "h_T1.img", "h_PET.nii.gz");
		assertEquals(mri.resolve("h_T1.img"), file(pair("*_T1.img,*_PET.nii.gz"), 0,
			Role.ANATOMICAL));
	}

	@Test
	public void aFolderOfDicomFilesIsOneImage() throws IOException {
		TestVolumes.dicom(mri.resolve("T1.5"), "MR");
		TestVolumes.dicom(pet, "PT");
		files(pet, "notes.txt");
		mri = mri.resolve("T1.5");
		final ImagePairing pairing = pair("*");
		assertEquals("[T1.5]", names(pairing));
		assertFalse(pairing.areFolders());
		assertEquals(pet, file(pairing, 0, Role.FUNCTIONAL));
		pet = TestVolumes.nifti(pet.resolve("x.nii"), 8);
		assertEquals("a series goes with a file", "[T1.5]", names(pair("*")));
		assertRefused(
			"pattern \"*_PET\" was given with single files, or folders of " +
				"one DICOM series", "*,*_PET");
	}

	@Test
	public void foldersOfDicomFilesInAFolderAreImages() throws IOException {
		TestVolumes.dicom(mri.resolve("s.1"), "MR");
		TestVolumes.dicom(mri.resolve("s.2"), "MR");
		TestVolumes.dicom(pet.resolve("s.1"), "PT");
		TestVolumes.nifti(pet.resolve("s.2.nii.gz"), 8);
		Files.createDirectories(pet.resolve("s.3"));
		final ImagePairing pairing = pair("*");
		assertEquals("[s.1, s.2]", complete(pairing));
		assertEquals(mri.resolve("s.2"), file(pairing, 1, Role.ANATOMICAL));
		assertEquals("[.1, .2]", complete(pair("s*")));
	}

	@Test
	public void singleDicomFilesAreImagesWhereThePatternSaysSo()
		throws IOException
	{
		for (final String name : new String[] { "1.dcm", "2.DCM" }) {
			TestVolumes.slice("MR", 0).write(mri.resolve(name));
			TestVolumes.slice("PT", 0).write(pet.resolve(name));
		}
		assertEquals("[mri]", names(pair("*")));
		assertEquals("[1, 2]", complete(pair("*.dcm")));
		TestVolumes.nifti(pet.resolve("3.nii"), 8);
		assertEquals("[1, 2]", complete(pair("*.dcm")));
	}

	@Test
	public void foldersThatMixSlicesAndImagesAreRefused() throws IOException {
		TestVolumes.dicom(mri, "MR");
		files(mri, "1.png");
		TestVolumes.dicom(pet, "PT");
		assertRefused(
			"has DICOM files, such as IM0, and other images, such as 1.png", "*");
	}

	@Test
	public void aSeriesDoesNotGoWithAFolderOfImages() throws IOException {
		TestVolumes.dicom(mri, "MR");
		files(pet, "1.nii");
		assertRefused("are a DICOM series and a folder: give single images only",
			"*");
	}

	@Test
	public void whatWasFoundIsToldWhereNoNamesAgree() throws IOException {
		files(mri, "1_T1.nii", "2_T1.nii", "3_T1.nii", "4_T1.nii");
		assertRefused(mri + " has 4 anatomical images: 1_T1.nii, 2_T1.nii, " +
			"3_T1.nii, ...; " + pet + " has no functional image. ", "*");
		files(pet, "1_PET.nii", "readme.txt");
		final String message = assertRefused(pet +
			" has 1 functional image: 1_PET.nii.", "*");
		assertTrue(message, message.contains(
			"a pattern says how they differ, such as *_T1,*_PET."));
		assertFalse(message, message.contains("expected equal base names"));
		assertRefused(
			"has no functional image, but other files: 1_PET.nii, readme.txt",
			"*.nii,*.dcm");
	}

	@Test
	public void theCaseOfNiftiFoldersIsPaired() {
		mri = SharedData.require("cases/14-nifti-folder/a");
		pet = SharedData.require("cases/14-nifti-folder/f");
		assertEquals("[s1]", complete(pair("*")));
	}

	private ImagePairing pair(final String pattern) {
		final Map<Role, Path> sources = new EnumMap<>(Role.class);
		sources.put(Role.ANATOMICAL, mri);
		sources.put(Role.FUNCTIONAL, pet);
		return new ImagePairing(sources, pattern);
	}

	private String assertRefused(final String reason, final String pattern) {
		final String message = assertThrows(UsageException.class, () -> pair(
			pattern)).getMessage();
		assertTrue(message, message.contains(reason));
		return message;
	}

	private static void files(final Path folder, final String... names)
		throws IOException
	{
		for (final String name : names) {
			Files.createFile(folder.resolve(name));
		}
	}

	private static Path file(final ImagePairing pairing, final int index,
		final Role role)
	{
		return pairing.sets().get(index).file(role);
	}

	private static String names(final ImagePairing pairing) {
		return pairing.sets().stream().map(ImageSet::name).collect(Collectors
			.toList()).toString();
	}

	private static String complete(final ImagePairing pairing) {
		final List<String> names = pairing.sets().stream().filter(set -> set
			.problem() == null).map(ImageSet::name).collect(Collectors.toList());
		return names.toString();
	}
}
