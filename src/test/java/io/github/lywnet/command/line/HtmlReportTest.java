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
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import io.github.lywnet.batch.TestImages;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Tests the HTML reports of evaluate. */
public class HtmlReportTest {

	private static final String SCRIPT = "<script>alert('1')&";

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	private static final Path PHANTOMS = Paths.get("test-data");

	private Path root;
	private Path html;

	@Before
	public void chooseFiles() {
		root = temporary.getRoot().toPath();
		html = root.resolve("report.html");
	}

	@Test
	public void namesAreEscaped() throws IOException {
		final Path pairs = root.resolve("odd");
		TestImages.grey(pairs.resolve("mri/" + SCRIPT + ".png"), 48, 44);
		TestImages.red(pairs.resolve("pet/" + SCRIPT + ".png"), 48, 44);
		for (final CommandLineRun run : Arrays.asList(scored(pairs.resolve("mri"),
			pairs.resolve("pet"), pairs.resolve("mri")), compared("<i>=" + pairs
				.resolve("mri") + "," + pairs.resolve("pet"), "<b>=average",
				"maximum")))
		{
			assertEquals(run.err(), ExitStatus.DONE, run.status());
			final String text = text();
			assertTrue(text.contains("&lt;script&gt;alert(&#39;1&#39;)&amp;"));
			assertEquals("one script, the report's own", 1, count(text, "<script"));
			assertFalse(text.contains("<i>"));
		}
		assertTrue(text().contains("&lt;b&gt;"));
	}

	@Test
	public void failuresAreFirstAndShowWhatThereIs() throws IOException {
		final Path mri = PHANTOMS.resolve("MRI-PET/anatomical");
		final Path fused = root.resolve("fused");
		Files.createDirectories(fused);
		Files.copy(mri.resolve("head-1.png"), fused.resolve("head-1.png"));
		TestImages.grey(fused.resolve("head-2.png"), 48, 44);
		final CommandLineRun run = scored(mri, PHANTOMS.resolve(
			"MRI-PET/functional"), fused);
		assertEquals(run.err(), ExitStatus.FAILED, run.status());
		final List<String> rows = rows();
		assertEquals(2, rows.size());
		assertTrue(rows.get(0), rows.get(0).startsWith("<tr class=\"failed\">"));
		assertTrue(rows.get(0).contains("48 x 44"));
		assertEquals("both sources", 2, count(rows.get(0), "<img "));
		assertEquals("both sources and the fused image", 3, count(rows.get(1),
			"<img "));
	}

	@Test
	public void cellsAreSortedByWholeNumbers() throws IOException {
		assertEquals(ExitStatus.DONE, scored(PHANTOMS.resolve("MRI-CT/anatomical"),
			PHANTOMS.resolve("MRI-CT/functional"), PHANTOMS.resolve(
				"MRI-CT/anatomical")).status());
		final String[] cells = Files.readAllLines(root.resolve("report.csv")).get(1)
			.split(",", -1);
		assertTrue(cells[14], cells[14].matches("\\d+\\.\\d{6}"));
		assertTrue(rows().get(0).contains("data-sort=\"" + cells[14] + "\""));
		assertEquals("the status and each metric", 11, count(text(),
			"<th data-kind=\"number\""));
	}

	@Test
	public void picturesAreThePixels() throws IOException {
		final Path mri = PHANTOMS.resolve("MRI-CT/anatomical");
		assertEquals(ExitStatus.DONE, scored(mri, PHANTOMS.resolve(
			"MRI-CT/functional"), mri).status());
		final Matcher picture = Pattern.compile("data:image/png;base64,([^\"]+)")
			.matcher(rows().get(0));
		assertTrue(picture.find());
		assertArrayEquals(ImageIO.read(mri.resolve("head-1.png").toFile())
			.getRaster().getPixels(0, 0, 256, 256, (int[]) null), ImageIO.read(
				new ByteArrayInputStream(Base64.getDecoder().decode(picture.group(1))))
				.getRaster().getPixels(0, 0, 256, 256, (int[]) null));
	}

	@Test
	public void volumesShowThreeDirections() throws IOException {
		final Path mri = Files.createDirectories(root.resolve("mri"));
		final Path pet = Files.createDirectories(root.resolve("pet"));
		TestImages.stack(mri.resolve("a.tif"), 8, 50, 40, 30);
		TestImages.stack(pet.resolve("a.tif"), 8, 50, 40, 30);
		assertEquals(ExitStatus.DONE, scored(mri, pet, mri).status());
		final Matcher picture = Pattern.compile("data:image/png;base64,([^\"]+)")
			.matcher(rows().get(0));
		assertTrue(picture.find());
		final BufferedImage slices = ImageIO.read(new ByteArrayInputStream(Base64
			.getDecoder().decode(picture.group(1))));
		assertEquals("x y, x z and y z with gaps", 50 + 4 + 50 + 4 + 40, slices
			.getWidth());
		assertEquals(40, slices.getHeight());
	}

	@Test
	public void comparisonsHavePlotsTestsAndPairs() throws IOException {
		final CommandLineRun run = compared(set("MRI-CT"), "average", "maximum");
		assertEquals(run.err(), ExitStatus.DONE, run.status());
		final String text = text();
		assertEquals("a plot of each metric", 10, count(text,
			"data:image/svg+xml;base64,"));
		assertEquals("a test of each metric", 10, count(text, "data-p="));
		assertEquals("links to both pairs", 2, count(text, "<a href=\"#pair-"));
		final List<String> rows = rows();
		assertEquals(2, rows.size());
		assertEquals(4, count(rows.get(0), "<img "));
		assertEquals(10, rows.get(0).split("data-values=\"")[1].split("\"")[0]
			.trim().split(" ").length);
		// two pairs: the smallest two-sided p-value is 2 / 2^2, by Holm's
		// correction 1
		assertFalse(text.contains("<b>+ "));
	}

	@Test
	public void theSameRunMakesTheSameFiles() throws IOException {
		for (final String figure : new String[] { "figure.png", "figure.pdf" }) {
			final Path file = root.resolve(figure);
			final Object[] extra = { "--figure", file, "--figure-row",
				"MRI-CT/head-2@100,100,40,30@10,20,50,50" };
			assertEquals(ExitStatus.DONE, compared(set("MRI-CT"), extra, "average",
				"maximum").status());
			final byte[] report = Files.readAllBytes(html);
			final byte[] drawn = Files.readAllBytes(file);
			assertEquals(ExitStatus.DONE, compared(set("MRI-CT"), extra, "average",
				"maximum").status());
			assertArrayEquals(report, Files.readAllBytes(html));
			assertArrayEquals(drawn, Files.readAllBytes(file));
		}
	}

	@Test
	public void unknownRowsOfFiguresAreRefused() {
		final CommandLineRun run = compared(set("MRI-CT"), new Object[] {
			"--figure", root.resolve("figure.png"), "--figure-row", "MRI-CT/head-9" },
			"average");
		assertEquals(ExitStatus.USAGE, run.status());
		assertTrue(run.err(), run.err().contains("head-9") && run.err().contains(
			"[head-1, head-2]"));
	}

	@Test
	public void otherFilesAreNotReplaced() throws IOException {
		Files.write(html, Arrays.asList("<!DOCTYPE html>", "a page of somebody"));
		final CommandLineRun run = compared(set("MRI-CT"), "average");
		assertEquals(ExitStatus.USAGE, run.status());
		assertTrue(run.err(), run.err().contains("report.html"));
		assertEquals(2, Files.readAllLines(html).size());
	}

	private String set(final String name) {
		return name + "=" + PHANTOMS.resolve(name + "/anatomical") + "," + PHANTOMS
			.resolve(name + "/functional");
	}

	private CommandLineRun scored(final Path anatomical, final Path functional,
		final Path fused) throws IOException
	{
		return CommandLineRun.of("evaluate", "--anatomical", anatomical,
			"--functional", functional, "--fused", copy(fused), "--report", root
				.resolve("report.csv"), "--html", html);
	}

	/** Another folder with the same images: a folder has one role only. */
	private Path copy(final Path folder) throws IOException {
		final Path copy = temporary.newFolder().toPath();
		try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
			for (final Path file : files) {
				Files.copy(file, copy.resolve(file.getFileName()));
			}
		}
		return copy;
	}

	private CommandLineRun compared(final String set, final String... methods) {
		return compared(set, new Object[0], methods);
	}

	private CommandLineRun compared(final String set, final Object[] extra,
		final String... methods)
	{
		final List<Object> arguments = new ArrayList<>(Arrays.asList("evaluate",
			"--set", set, "--report", root.resolve("methods.csv"), "--html", html));
		for (final String method : methods) {
			arguments.addAll(Arrays.asList("--method", method));
		}
		arguments.addAll(Arrays.asList(extra));
		return CommandLineRun.of(arguments.toArray());
	}

	private String text() throws IOException {
		return new String(Files.readAllBytes(html), "UTF-8");
	}

	/** The rows of the pairs, each on a line. */
	private List<String> rows() throws IOException {
		final List<String> rows = new ArrayList<>();
		for (final String line : text().split("\n")) {
			final int row = line.indexOf("<tr class=");
			if (row >= 0) rows.add(line.substring(row));
		}
		return rows;
	}

	private static int count(final String text, final String part) {
		return text.split(Pattern.quote(part), -1).length - 1;
	}
}
