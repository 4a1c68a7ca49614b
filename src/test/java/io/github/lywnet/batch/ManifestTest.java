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

import io.github.lywnet.common.FusionException;
import io.github.lywnet.image.PairOptions;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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

/** Tests {@link Manifest} and {@link Shard}. */
public class ManifestTest {

	private static final String HEADER = "anatomical,functional,output\n";

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	private Path root;
	private Path list;

	@Before
	public void makeImages() throws IOException {
		root = temporary.getRoot().toPath();
		list = root.resolve("pairs.csv");
		for (final String name : new String[] { "a.nii", "b.nii", "é.nii" }) {
			Files.createFile(root.resolve(name));
		}
	}

	@Test
	public void pathsAreRelativeToTheList() throws IOException {
		final List<ImageSet> sets = read(HEADER + "a.nii,b.nii,out/1.nii.gz\n" +
			"a.nii," + root.resolve("b.nii") + ",out/2.nii.gz\n");
		assertEquals(root.resolve("a.nii"), sets.get(0).file(Role.ANATOMICAL));
		assertEquals(root.resolve("b.nii"), sets.get(1).file(Role.FUNCTIONAL));
		assertEquals(root.resolve("out/2.nii.gz"), sets.get(1).file(Role.FUSED));
		assertEquals("[1, 2]", names(sets));
	}

	@Test
	public void otherColumnsAreOptionsOrCarried() throws IOException {
		final ImageSet set = read(
			"site,name,range,output,anatomical,functional,color\n" +
				"A,s1,0:9,1.nii,a.nii,b.nii,\n").get(0);
		assertEquals("s1", set.name());
		assertEquals("{site=A, range=0:9, color=}", set.columns().toString());
		final PairOptions grey = new PairOptions().with(PairOptions.COLOR, "grey");
		assertEquals("color=grey range=0:9", set.chosen(grey));
		assertEquals("0:9", set.options(grey).text(PairOptions.RANGE));
		final ImageSet wrong = read("anatomical,functional,output,range\n" +
			"a.nii,b.nii,1.nii,dark\n").get(0);
		assertThrows(FusionException.class, () -> wrong.options(new PairOptions()));
	}

	@Test
	public void blanksInNamesOfFilesCountWithinQuotes() throws IOException {
		Files.createFile(root.resolve(" a.nii"));
		Files.createDirectory(root.resolve("mri "));
		final ImageSet set = read(HEADER + "\" a.nii\",\"mri \", 1.nii \n").get(0);
		assertNull(set.problem());
		assertEquals(root.resolve(" a.nii"), set.file(Role.ANATOMICAL));
		assertEquals(root.resolve("mri "), set.file(Role.FUNCTIONAL));
		assertEquals(root.resolve("1.nii"), set.file(Role.FUSED));
		assertEquals(set.file(Role.FUNCTIONAL), read(Manifest.text(List.of(set)))
			.get(0).file(Role.FUNCTIONAL));
	}

	@Test
	public void filesOfOptionsAreRelativeToTheList() throws IOException {
		final Path transform = Files.createFile(root.resolve("a.tfm"));
		final List<ImageSet> sets = read(
			"anatomical,functional,output,register,lut\n" +
				"a.nii,b.nii,1.nii,a.tfm,Fire\na.nii,b.nii,2.nii,rigid,own.lut\n" +
				"a.nii,b.nii,3.nii,lost.tfm,\n");
		final PairOptions ofRun = new PairOptions();
		assertEquals("lut=Fire register=" + transform, sets.get(0).chosen(ofRun));
		assertEquals("lut=" + root.resolve("own.lut") + " register=rigid", sets.get(
			1).chosen(ofRun));
		final String message = assertThrows(FusionException.class, () -> sets.get(2)
			.options(ofRun)).getMessage();
		assertTrue(message, message.contains("no transform \"" + root.resolve(
			"lost.tfm")));
	}

	@Test
	public void allEncodingsThatSayWhichTheyAreAreRead() throws IOException {
		final String text = HEADER.replace("\n", "\r\n") + "é.nii,b.nii,1.nii\r\n";
		for (final Charset charset : new Charset[] { StandardCharsets.UTF_8,
			StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE })
		{
			Files.write(list, ("\ufeff" + text).getBytes(charset));
			final ImageSet set = Manifest.read(list).get(0);
			assertNull(charset + ": " + set.problem(), set.problem());
		}
		Files.write(list, text.getBytes(StandardCharsets.UTF_8));
		assertNull(Manifest.read(list).get(0).problem());
		for (final Charset charset : new Charset[] { StandardCharsets.ISO_8859_1,
			StandardCharsets.UTF_16LE })
		{
			Files.write(list, text.getBytes(charset));
			assertTrue(assertThrows(UsageException.class, () -> Manifest.read(list))
				.getMessage().contains("pairs.csv is neither text in UTF-8"));
		}
	}

	@Test
	public void aRowWithoutItsFilesIsAProblemOfThatRow() throws IOException {
		final List<ImageSet> sets = read(HEADER + "x.nii,b.nii,1.nii\n" +
			"a.nii,,2.nii\na.nii,b.nii,3.jpg\na.nii,b.nii,\na.nii,b.nii,4.nii\n");
		assertEquals("there is no anatomical image " + root.resolve("x.nii"), sets
			.get(0).problem());
		assertEquals("the functional is empty", sets.get(1).problem());
		assertTrue(sets.get(2).problem().contains(
			"3.jpg has an unknown extension"));
		assertEquals("the output is empty", sets.get(3).problem());
		assertEquals("row 4", sets.get(3).name());
		assertNull(sets.get(4).problem());
	}

	@Test
	public void listsThatCannotBeFollowedAreRefused() throws IOException {
		assertRefused("has no column output, only: anatomical, functional",
			"anatomical,functional\na.nii,b.nii\n");
		assertRefused(
			"has no column anatomical, only: anatomical;functional;output",
			"anatomical;functional;output\na.nii;b.nii;1.nii\n");
		assertRefused("has no pairs", HEADER);
		assertRefused("is empty", "");
		assertRefused("has 2 cells in row 2 below the header: expected 3", HEADER +
			"a.nii,b.nii,1.nii\na.nii,b.nii\n");
		assertRefused("a quotation mark is never closed", HEADER + "\"a.nii,b,c\n");
		assertRefused("has two columns \"site\"",
			"anatomical,functional,output,site,site\na.nii,b.nii,1.nii,1,2\n");
		assertRefused("has a column status, which reports have",
			"anatomical,functional,output,status\na.nii,b.nii,1.nii,1\n");
		final String message = assertThrows(UsageException.class, () -> Manifest
			.read(root.resolve("nothing.csv"))).getMessage();
		assertTrue(message, message.contains("no list of pairs " + root.resolve(
			"nothing.csv")));
	}

	@Test
	public void outputsAreOnesAndNoInputs() throws IOException {
		assertRefused("has the output " + root.resolve("1.nii") +
			" in rows 1 and 2 below the header", HEADER +
				"a.nii,b.nii,1.nii\nb.nii,a.nii,./1.nii\n");
		assertRefused("would replace the functional image " + root.resolve("b.nii"),
			HEADER + "a.nii,é.nii,1.nii\na.nii,b.nii,b.nii\n");
		assertRefused("would replace the functional image " + root.resolve("1.nii"),
			HEADER + "a.nii,b.nii,1.nii\na.nii,1.nii,2.nii\n");
		assertRefused("has the pair x in rows 1 and 2",
			"name,anatomical,functional,output\nx,a.nii,b.nii,1.nii\nx,a.nii,b.nii,2.nii\n");
	}

	@Test
	public void whatPairWritesIsRead() throws IOException {
		final Map<Role, Path> sources = new EnumMap<>(Role.class);
		sources.put(Role.ANATOMICAL, Files.createDirectories(root.resolve("mri")));
		sources.put(Role.FUNCTIONAL, Files.createDirectories(root.resolve("pet")));
		for (final String name : new String[] { "=1,.png", "2.nii.gz" }) {
			Files.createFile(root.resolve("mri").resolve(name));
			Files.createFile(root.resolve("pet").resolve(name));
		}
		final List<ImageSet> sets = OutputPlan.planBySource(new ImagePairing(
			sources), root.resolve("out"));
		final List<ImageSet> read = read(Manifest.text(sets));
		assertEquals("[2, =1,]", names(read));
		for (int i = 0; i < 2; i++) {
			for (final Role role : Role.values()) {
				assertEquals(sets.get(i).file(role), read.get(i).file(role));
			}
		}
		assertEquals(root.resolve("out/2.nii.gz"), read.get(0).file(Role.FUSED));
	}

	@Test
	public void aHundredThousandPairsAreReadAndShared() throws IOException {
		final StringBuilder text = new StringBuilder(HEADER);
		for (int i = 0; i < 100_000; i++) {
			text.append("a.nii,b.nii,").append(i).append(".nii\n");
		}
		final List<ImageSet> sets = read(text.toString());
		assertEquals(100_000, sets.size());
		int count = 0;
		for (int i = 1; i <= 3; i++) {
			final List<ImageSet> part = Shard.parse(i + "/3").of(sets);
			assertEquals(Integer.toString(i + 2), part.get(1).name());
			count += part.size();
		}
		assertEquals(100_000, count);
	}

	@Test
	public void impossibleShardsAreRefused() {
		for (final String text : new String[] { "0/4", "5/4", "1", "-1/4", "1/0",
			"a/b", "1/99999999999" })
		{
			assertTrue(assertThrows(UsageException.class, () -> Shard.parse(text))
				.getMessage().contains("\"" + text + "\": expected I/N"));
		}
	}

	private List<ImageSet> read(final String text) throws IOException {
		Files.write(list, text.getBytes(StandardCharsets.UTF_8));
		return Manifest.read(list);
	}

	private void assertRefused(final String reason, final String text)
		throws IOException
	{
		Files.write(list, text.getBytes(StandardCharsets.UTF_8));
		final String message = assertThrows(UsageException.class, () -> Manifest
			.read(list)).getMessage();
		assertTrue(message, message.contains(reason));
	}

	private static String names(final List<ImageSet> sets) {
		return sets.stream().map(ImageSet::name).collect(Collectors.toList())
			.toString();
	}
}
