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

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import javax.imageio.ImageIO;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Tests which metrics the command line computes, and of what. */
public class ChosenMetricsTest {

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	private Path root;
	private Path mri;
	private Path pet;
	private Path model;
	private Path report;
	private Path planes;

	@Before
	public void writeImages() throws IOException {
		root = temporary.getRoot().toPath();
		mri = Files.createDirectories(root.resolve("mri"));
		pet = Files.createDirectories(root.resolve("pet"));
		for (final Path folder : Arrays.asList(mri, pet)) {
			TestImages.stack(folder.resolve("a.tif"), 8, 64, 48, 4);
			TestImages.grey(folder.resolve("b.png"), 64, 48);
		}
		model = WeightedSumModel.write(root.resolve("model"));
		report = root.resolve("report.csv");
		planes = root.resolve("planes");
	}

	@Test
	public void fusedImagesGetTheChosenMetrics() throws IOException {
		final CommandLineRun run = fuse("--metrics", "CC,Qcv", "--report", report);
		assertEquals(run.err(), ExitStatus.DONE, run.status());
		assertTrue(run.out(), run.out().startsWith("pair") && run.out().contains(
			"CC ↑") && run.out().contains("Qcv ↓") && !run.out().contains("SSIM"));
		assertTrue(Files.readAllLines(report).get(0).endsWith(",settings,CC,Qcv"));
	}

	@Test
	public void anotherConventionIsToldAndNotMixed() throws IOException {
		final CommandLineRun run = fuse("--metrics", "SSIM", "--convention", "tang",
			"--report", report);
		assertEquals(run.err(), ExitStatus.DONE, run.status());
		assertTrue(run.out(), run.out().contains("convention tang"));
		assertTrue(Files.readAllLines(report).get(1).contains(",convention=tang,"));
		final CommandLineRun again = fuse("--metrics", "SSIM", "--resume",
			"--report", report);
		assertEquals(again.err(), ExitStatus.DONE, again.status());
		assertFalse(again.out(), again.out().contains("skipped"));
		assertFalse(Files.readString(report).contains("tang"));
	}

	@Test
	public void fusedStacksGetTableAndPlotOfTheirPlanes() throws IOException {
		final CommandLineRun run = fuse("--metrics", "SSIM,EN,SD", "--planes",
			planes, "--report", report);
		assertEquals(run.err(), ExitStatus.DONE, run.status());
		assertPlanes();
	}

	@Test
	public void scoredStacksGetTableAndPlotOfTheirPlanes() throws IOException {
		assertEquals(ExitStatus.DONE, fuse().status());
		final CommandLineRun run = CommandLineRun.of("evaluate", "--anatomical",
			mri, "--functional", pet, "--fused", root.resolve("fused"), "--metrics",
			"SSIM,EN,SD", "--planes", planes, "--report", report);
		assertEquals(run.err(), ExitStatus.DONE, run.status());
		assertPlanes();
	}

	private void assertPlanes() throws IOException {
		final String[] names = planes.toFile().list();
		Arrays.sort(names);
		assertArrayEquals(new String[] { "a-planes.csv", "a-planes.png" }, names);
		final List<String> rows = Files.readAllLines(planes.resolve(
			"a-planes.csv"));
		assertEquals("plane,SSIM,EN,SD", rows.get(0));
		assertEquals(5, rows.size());
		double sum = 0;
		for (int i = 1; i < rows.size(); i++) {
			assertTrue(rows.get(i), rows.get(i).startsWith(i + ","));
			sum += Double.parseDouble(rows.get(i).split(",")[2]);
		}
		final String[] mean = Files.readAllLines(report).get(1).split(",");
		assertEquals(Double.parseDouble(mean[mean.length - 2]), sum / 4, 2e-6);
		final BufferedImage plots = ImageIO.read(planes.resolve("a-planes.png")
			.toFile());
		assertTrue("two rows of plots", plots.getHeight() > 400);
	}

	@Test
	public void planesAreNoMetric() {
		final CommandLineRun run = fuse("--metrics", "planes,SSIM");
		assertEquals(ExitStatus.USAGE, run.status());
		assertTrue(run.err(), run.err().contains("--planes FOLDER"));
		final CommandLineRun methods = CommandLineRun.of("evaluate", "--set", "x=" +
			mri + "," + pet, "--method", "average", "--report", report, "--planes",
			planes);
		assertEquals(ExitStatus.USAGE, methods.status());
		assertTrue(methods.err(), methods.err().contains("--planes is for"));
	}

	@Test
	public void aTableOfOthersIsNotReplaced() throws IOException {
		Files.createDirectories(planes);
		final Path other = planes.resolve("a-planes.csv");
		Files.writeString(other, "price,height\n1,2\n");
		final CommandLineRun run = fuse("--planes", planes);
		assertEquals(ExitStatus.FAILED, run.status());
		assertTrue(run.out(), run.out().toLowerCase(Locale.ROOT).contains(
			"a-planes.csv"));
		assertEquals("price,height\n1,2\n", Files.readString(other));
	}

	private CommandLineRun fuse(final Object... options) {
		final List<Object> arguments = new ArrayList<>(Arrays.asList("fuse",
			"--anatomical", mri, "--functional", pet, "--output", root.resolve(
				"fused"), "--model", model));
		arguments.addAll(Arrays.asList(options));
		return CommandLineRun.of(arguments.toArray());
	}
}
