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
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

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

/** Tests {@link ImagePairing}. */
public class ImagePairingTest {

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
	public void equalBaseNamesArePairsWhateverTheExtensions() throws IOException {
		files(mri, "b.png", "a.PNG", "c.1.png");
		files(pet, "a.tif", "b.png", "c.1.jpeg");
		final List<ImageSet> sets = pair(mri, pet).sets();
		assertEquals("[a, b, c.1]", names(sets));
		sets.forEach(set -> assertNull(set.problem()));
		assertEquals(mri.resolve("a.PNG"), sets.get(0).file(Role.ANATOMICAL));
		assertEquals(pet.resolve("a.tif"), sets.get(0).file(Role.FUNCTIONAL));
	}

	@Test
	public void aMissingPartnerIsAProblemNotADrop() throws IOException {
		files(mri, "1.png", "2.png");
		files(pet, "2.png", "3.png");
		final List<ImageSet> sets = pair(mri, pet).sets();
		assertEquals("[1, 2, 3]", names(sets));
		assertEquals("no functional image 1.* in " + pet, sets.get(0).problem());
		assertNull(sets.get(1).problem());
		assertEquals("no anatomical image 3.* in " + mri, sets.get(2).problem());
	}

	@Test
	public void aBaseNameOfTwoFilesIsAmbiguous() throws IOException {
		files(mri, "1.png", "1.tif", "2.png");
		files(pet, "1.png", "2.png");
		final ImageSet set = pair(mri, pet).sets().get(0);
		assertTrue(set.problem(), set.problem().contains("ambiguous") && set
			.problem().contains("1.png and 1.tif"));
	}

	@Test
	public void hiddenFilesFoldersAndOtherFilesAreNoImages() throws IOException {
		files(mri, "1.png", ".1.tif", "notes.txt", "Thumbs.db");
		Files.createDirectory(mri.resolve("2.png"));
		files(pet, "1.png");
		final ImagePairing pairing = pair(mri, pet);
		assertEquals("[1]", names(pairing.sets()));
		assertNull(pairing.sets().get(0).problem());
		assertEquals(1, pairing.notes().size());
		final String note = pairing.notes().get(0);
		assertTrue(note, note.endsWith(".1.tif, Thumbs.db, notes.txt"));
	}

	@Test
	public void foldersWithoutAPairAreRefused() throws IOException {
		assertRefused("No images to pair", mri, pet);
		files(mri, "1.png");
		files(pet, "2.png");
		assertRefused("no functional image 1.*", mri, pet);
	}

	@Test
	public void filesArePairedAsGiven() throws IOException {
		files(mri, "1.png");
		files(pet, "x.tif");
		final ImagePairing pairing = pair(mri.resolve("1.png"), pet.resolve(
			"x.tif"));
		assertEquals("[1]", names(pairing.sets()));
		assertEquals(pet.resolve("x.tif"), pairing.sets().get(0).file(
			Role.FUNCTIONAL));
	}

	@Test
	public void missingMixedAndEqualSourcesAreRefused() throws IOException {
		files(mri, "1.png");
		assertRefused("nothing (functional)", mri, pet.resolve("nothing"));
		assertRefused("a file and a folder", mri.resolve("1.png"), pet);
		assertRefused("images are the same", mri, mri.resolve("../mri"));
	}

	@Test
	public void threeRolesAreMatchedLikewise() throws IOException {
		final Path fused = temporary.newFolder("fused").toPath();
		files(mri, "1.png", "2.png");
		files(pet, "1.png", "2.png");
		files(fused, "2.png");
		final Map<Role, Path> sources = sources(mri, pet);
		sources.put(Role.FUSED, fused);
		final List<ImageSet> sets = new ImagePairing(sources).sets();
		assertEquals("no fused image 1.* in " + fused, sets.get(0).problem());
		assertEquals(fused.resolve("2.png"), sets.get(1).file(Role.FUSED));
	}

	@Test
	public void aPatternForEachRolePairsByTheCommonPart() throws IOException {
		files(mri, "sub01_MR.png", "sub 02_MR.TIF", "sub03.png");
		files(pet, "sub01_PET.tif", "sub 02_PET.png");
		final ImagePairing pairing = pair(mri, pet, "*_MR, *_PET.*");
		assertEquals("[sub 02, sub01]", names(pairing.sets()));
		pairing.sets().forEach(set -> assertNull(set.problem()));
		assertEquals(pet.resolve("sub01_PET.tif"), pairing.sets().get(1).file(
			Role.FUNCTIONAL));
		assertEquals("[Ignored in " + mri + ", no image by its name: sub03.png]",
			pairing.notes().toString());
	}

	@Test
	public void imagesOfOneFolderArePairedByPatterns() throws IOException {
		files(mri, "1_MR.png", "1_PET.PNG", "2_MR.png", "2_PET.tif", "_MR.png");
		final ImagePairing pairing = pair(mri, mri, "*_MR.png,*_PET.png");
		final List<ImageSet> sets = pairing.sets();
		assertEquals("[1, 2]", names(sets));
		assertEquals(mri.resolve("1_PET.PNG"), sets.get(0).file(Role.FUNCTIONAL));
		assertEquals("no functional image 2_PET.png in " + mri, sets.get(1)
			.problem());
		assertEquals("[Ignored in " + mri +
			", no image by its name: 2_PET.tif, _MR.png]", pairing.notes()
				.toString());
	}

	@Test
	public void twoImagesOfACommonPartAreAmbiguous() throws IOException {
		files(mri, "1_MR.png", "1_MR.tif", "2_MR.png");
		files(pet, "1.png", "2.png");
		final List<ImageSet> sets = pair(mri, pet, "*_MR,*").sets();
		assertTrue(sets.get(0).problem().contains("1_MR.png and 1_MR.tif"));
		assertNull(sets.get(1).problem());
	}

	@Test
	public void wrongPatternsAreRefused() throws IOException {
		files(mri, "1_MR.png", "1.png");
		files(pet, "1.png");
		for (final String none : new String[] { "MR.png", "*_*", "sub*/*", "*,",
			"*/MR" })
		{
			assertRefused("is no pattern of file names", mri, pet, none);
		}
		assertRefused("has 3 parts: expected one for all images, or, with commas " +
			"between, one for each of anatomical, functional", mri, pet, "*,*,*");
		assertRefused(
			"fits the anatomical pattern * and the functional pattern *_MR", mri, mri,
			"*,*_MR");
		assertRefused("or a pattern for each", mri, mri, "*_MR");
		assertRefused("names such as 7_X.* (anatomical) and 7.png (functional)",
			mri, pet, "*_X,*.png");
		assertRefused("with single files", mri.resolve("1.png"), pet.resolve(
			"1.png"), "*_MR,*");
	}

	@Test
	public void aBlankPatternMeansEqualBaseNames() throws IOException {
		files(mri, "1.png");
		files(pet, "1.tif");
		assertEquals("[1]", names(pair(mri, pet, " ").sets()));
	}

	private static void files(final Path folder, final String... names)
		throws IOException
	{
		for (final String name : names) {
			Files.createFile(folder.resolve(name));
		}
	}

	private static Map<Role, Path> sources(final Path anatomical,
		final Path functional)
	{
		final Map<Role, Path> sources = new EnumMap<>(Role.class);
		sources.put(Role.ANATOMICAL, anatomical);
		sources.put(Role.FUNCTIONAL, functional);
		return sources;
	}

	private static ImagePairing pair(final Path anatomical,
		final Path functional)
	{
		return new ImagePairing(sources(anatomical, functional));
	}

	private static ImagePairing pair(final Path anatomical, final Path functional,
		final String pattern)
	{
		return new ImagePairing(sources(anatomical, functional), pattern);
	}

	private static void assertRefused(final String reason, final Path anatomical,
		final Path functional)
	{
		assertRefused(reason, anatomical, functional, ImagePairing.EQUAL_NAMES);
	}

	private static void assertRefused(final String reason, final Path anatomical,
		final Path functional, final String pattern)
	{
		final UsageException refusal = assertThrows(UsageException.class,
			() -> pair(anatomical, functional, pattern));
		assertTrue(refusal.getMessage(), refusal.getMessage().contains(reason));
	}

	private static String names(final List<ImageSet> sets) {
		return sets.stream().map(ImageSet::name).collect(Collectors.toList())
			.toString();
	}
}
