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

package io.github.lywnet.batch.job;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import io.github.lywnet.batch.BatchProgress;
import io.github.lywnet.batch.CsvText;
import io.github.lywnet.batch.ImageSet;
import io.github.lywnet.batch.Manifest;
import io.github.lywnet.batch.RunInputs;
import io.github.lywnet.batch.TestImages;
import io.github.lywnet.common.FusionMonitor;
import io.github.lywnet.common.WholeFile;
import io.github.lywnet.fusion.NetworkMemory;
import io.github.lywnet.image.PairOptions;
import io.github.lywnet.image.files.ImageFiles;
import io.github.lywnet.metrics.MetricChoice;
import io.github.lywnet.network.FusionNetwork;
import io.github.lywnet.network.ModelDescription;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * Tests that a batch which is killed again and again loses nothing: 300 pairs
 * by twenty kills, or as {@code -Dlywnet.pairs=2000 -Dlywnet.kills=10} says.
 */
public class KilledBatchTest {

	private static final int PAIRS = Integer.getInteger("lywnet.pairs", 300);
	private static final int KILLS = Integer.getInteger("lywnet.kills", 20);

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	private Path root;
	private Path report;

	/** What is killed: fuses the list in a folder, resuming what was done. */
	public static void main(final String[] folder) {
		final Path root = Paths.get(folder[0]);
		final List<ImageSet> sets = Manifest.read(root.resolve("pairs.csv"));
		new BatchJob(new LocalWorkers(new Mean(), root, NetworkMemory.standard()),
			new PairOptions(), MetricChoice.DEFAULT, ExistingFiles.RESUME, line -> {},
			new BatchProgress(FusionMonitor.NONE), Sidecar.NONE).run(sets, RunInputs
				.ofFusion(sets), false, new CsvReport(root.resolve("report.csv")));
	}

	@Before
	public void makePairs() throws IOException {
		root = temporary.getRoot().toPath();
		report = root.resolve("report.csv");
		writePairs();
	}

	@Test
	public void itEndsAsOneThatWasNotKilled() throws Exception {
		main(new String[] { root.toString() });
		final List<String> whole = Files.readAllLines(report);
		assertEquals(PAIRS + 1, whole.size());
		Files.delete(report);
		for (final Path image : images()) {
			Files.delete(image);
		}

		final Random random = new Random(1);
		int done = 0;
		for (int i = 0; i < KILLS; i++) {
			final int more = 1 + random.nextInt(PAIRS / KILLS);
			final Process process = start();
			while (process.isAlive() && done() < done + more) {
				Thread.sleep(5);
			}
			Thread.sleep(random.nextInt(10));
			process.destroyForcibly().waitFor();
			assertTrue("rows got lost", done() >= done);
			done = done();
			for (final Path image : images()) {
				assertEquals(24, ImageFiles.open(image).getWidth());
			}
		}
		assertTrue("killed before the end", done < PAIRS);
		assertEquals(0, start().waitFor());
		assertEquals(whole, Files.readAllLines(report));
		assertEquals(PAIRS, images().size());
		try (Stream<Path> files = Files.list(root.resolve("fused"))) {
			assertEquals("nothing half is left", PAIRS, files.count());
		}
	}

	/** A limit for the size of files stands for a full disk. */
	@Test
	public void whereTheReportDoesNotFitTheRunEndsAndLosesNothing()
		throws Exception
	{
		assumeTrue("skipped: no /bin/sh", Files.isExecutable(Paths.get("/bin/sh")));
		final List<String> command = new ArrayList<>(Arrays.asList("/bin/sh", "-c",
			"ulimit -f 32 && exec \"$@\"", "sh"));
		command.addAll(command());
		final Process process = new ProcessBuilder(command).start();
		final String message = new String(process.getErrorStream().readAllBytes(),
			StandardCharsets.UTF_8);
		assertEquals(1, process.waitFor());
		assertTrue(message, message.contains("The report " + report +
			" cannot be written: ") && message.contains(
				"Its rows up to here are whole"));
		final String text = new String(Files.readAllBytes(report),
			StandardCharsets.UTF_8);
		assertTrue("no half row", text.endsWith("\n"));
		final int done = done();
		assertTrue(done + " of " + PAIRS, done > 0 && done < PAIRS);
		try (Stream<Path> files = Files.walk(root)) {
			assertEquals("nothing half is left", 0, files.filter(
				WholeFile::isUnfinished).count());
		}
		assertEquals(0, start().waitFor());
		assertEquals(PAIRS, done());
		assertEquals(PAIRS + 1, Files.readAllLines(report).size());
	}

	/** Starts a run in a process of its own. */
	private Process start() throws IOException {
		return new ProcessBuilder(command()).inheritIO().start();
	}

	private List<String> command() {
		return Arrays.asList(Paths.get(System.getProperty("java.home"), "bin",
			"java").toString(), "-Djava.awt.headless=true", "-XX:TieredStopAtLevel=1",
			"-XX:-UsePerfData", "-cp", System.getProperty("java.class.path"),
			KilledBatchTest.class.getName(), root.toString());
	}

	/** How many pairs are done by the rows of the report that are whole. */
	private int done() throws IOException {
		if (!Files.exists(report)) return 0;
		return (int) CsvText.wholeRows(new String(Files.readAllBytes(report),
			StandardCharsets.UTF_8)).stream().filter(ReportRow::isOk).map(
				ReportRow::pair).distinct().count();
	}

	private void writePairs() throws IOException {
		TestImages.grey(root.resolve("mri.png"), 24, 20);
		TestImages.red(root.resolve("pet.png"), 24, 20);
		final StringBuilder text = new StringBuilder(
			"anatomical,functional,output\n");
		for (int i = 0; i < PAIRS; i++) {
			text.append("mri.png,pet.png,fused/").append(i).append(".png\n");
		}
		Files.write(root.resolve("pairs.csv"), text.toString().getBytes(
			StandardCharsets.UTF_8));
	}

	/** The fused images by their names, without temporary files. */
	private List<Path> images() throws IOException {
		if (!Files.isDirectory(root.resolve("fused"))) return List.of();
		try (Stream<Path> files = Files.list(root.resolve("fused"))) {
			return files.filter(file -> file.toString().endsWith(".png")).collect(
				Collectors.toList());
		}
	}

	/** A network that needs no engine: the mean of both planes. */
	static final class Mean implements FusionNetwork {

		@Override
		public ModelDescription description() {
			final Properties properties = new Properties();
			properties.setProperty("name", "Mean");
			properties.setProperty("normalisation", "fixed");
			properties.setProperty("padding.multiple", "1");
			properties.setProperty("rounding", "nearest");
			return new ModelDescription(properties, "test");
		}

		@Override
		public String device() {
			return "CPU";
		}

		@Override
		public float[] fuse(final float[] anatomical, final float[] functional,
			final int width, final int height)
		{
			final float[] fused = new float[width * height];
			for (int i = 0; i < fused.length; i++) {
				fused[i] = (anatomical[i] + functional[i]) / 2;
			}
			return fused;
		}

		@Override
		public void close() {
			// nothing to free
		}
	}
}
