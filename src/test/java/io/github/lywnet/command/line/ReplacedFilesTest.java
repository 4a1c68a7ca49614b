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
import io.github.lywnet.engine.WeightedSumModel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Tests that commands for many images lose and replace nothing. */
public class ReplacedFilesTest {

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	private Path root;
	private Path mri;
	private Path pet;
	private Path output;
	private Path report;
	private Path model;

	@Before
	public void makePairs() throws IOException {
		root = temporary.getRoot().toPath();
		mri = root.resolve("mri");
		pet = root.resolve("pet");
		output = root.resolve("fused");
		report = root.resolve("report.csv");
		model = WeightedSumModel.write(root.resolve("model"));
		for (final String name : new String[] { "1.png", "=2.png" }) {
			TestImages.grey(mri.resolve(name), 48, 44);
			TestImages.red(pet.resolve(name), 48, 44);
		}
	}

	@Test
	public void aContinuedBatchKeepsTheMetrics() throws IOException {
		assertEquals(ExitStatus.DONE, fuse(mri, pet, output, "--report", report)
			.status());
		final List<String> rows = Files.readAllLines(report);
		assertTrue(rows.get(2), rows.get(2).startsWith("'=2,"));
		Files.delete(output.resolve("1.png"));
		final CommandLineRun run = fuse(mri, pet, output, "--report", report,
			"--skip-existing");
		assertEquals(run.err(), ExitStatus.DONE, run.status());
		assertTrue(run.out(), run.out().contains("skipped:"));
		assertEquals(rows, Files.readAllLines(report));
	}

	@Test
	public void anotherPairsInputIsNotReplaced() throws IOException {
		TestImages.grey(mri.resolve("1_MR.png"), 48, 44);
		final Path first = TestImages.grey(mri.resolve("3_MR.png"), 48, 44);
		final byte[] before = Files.readAllBytes(first);
		TestImages.grey(mri.resolve("3_MR_MR.png"), 48, 44);
		for (final String name : new String[] { "3.png", "3_MR.png" }) {
			TestImages.red(pet.resolve(name), 48, 44);
		}
		final CommandLineRun run = fuse(mri, pet, mri, "--pattern", "*_MR,*",
			"--overwrite");
		assertEquals(ExitStatus.USAGE, run.status());
		assertTrue(run.err(), run.err().contains(
			"would replace the anatomical image " + first));
		assertArrayEquals(before, Files.readAllBytes(first));
	}

	@Test
	public void aReportReplacesReportsOnly() throws IOException {
		final Path image = Files.copy(mri.resolve("1.png"), root.resolve(
			"mri.csv"));
		final byte[] before = Files.readAllBytes(image);
		final CommandLineRun run = fuse(image, pet.resolve("1.png"), root.resolve(
			"x.png"), "--report", image);
		assertEquals(ExitStatus.USAGE, run.status());
		assertTrue(run.err(), run.err().contains(
			"would replace the anatomical image"));
		assertArrayEquals(before, Files.readAllBytes(image));

		Files.write(report, "name,age\n".getBytes(StandardCharsets.UTF_8));
		final CommandLineRun other = fuse(mri, pet, output, "--report", report);
		assertEquals(ExitStatus.USAGE, other.status());
		assertTrue(other.err(), other.err().contains(
			"it begins with \"name,age\", expected \"pair,"));
		assertEquals("[name,age]", Files.readAllLines(report).toString());
	}

	@Test
	public void theFilesOfAComparisonReplaceTheirKindOnly() throws IOException {
		final Path table = root.resolve("table.md");
		assertEquals(ExitStatus.DONE, compare(table).status());
		final List<String> lines = Files.readAllLines(table);
		assertEquals("its own is replaced", ExitStatus.DONE, compare(table)
			.status());
		assertEquals(lines, Files.readAllLines(table));
		final Path notes = Files.write(root.resolve("notes.md"), "# My notes\n"
			.getBytes(StandardCharsets.UTF_8));
		final CommandLineRun run = compare(notes);
		assertEquals(ExitStatus.USAGE, run.status());
		assertTrue(run.err(), run.err().contains("begins with \"# My notes\""));
		final CommandLineRun input = compare(mri.resolve("1.png"));
		assertEquals(ExitStatus.USAGE, input.status());
		assertTrue(input.err(), input.err().contains(
			"would replace the anatomical"));
		assertEquals("[# My notes]", Files.readAllLines(notes).toString());
	}

	@Test
	public void namesOfFilesDoNotCommandTheTerminal() throws IOException {
		final String name = "\u001b[2Jgone.png";
		TestImages.grey(mri.resolve(name), 48, 44);
		TestImages.grey(mri.resolve("\u001b[2Jalone.png"), 48, 44);
		Files.createFile(mri.resolve("\u001b[2J.txt"));
		TestImages.red(pet.resolve(name), 48, 44);
		final CommandLineRun run = fuse(mri, pet, output, "--report", report);
		assertEquals(ExitStatus.FAILED, run.status());
		assertFalse((run.out() + run.err()).contains("\u001b"));
		assertTrue(run.out(), run.out().contains("?[2Jgone"));
		assertTrue(Files.exists(output.resolve(name)));
	}

	private CommandLineRun compare(final Path table) {
		return CommandLineRun.of("evaluate", "--set", "pairs=" + mri + "," + pet,
			"--method", "average", "--report", root.resolve("comparison.csv"),
			"--table", table);
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
}
