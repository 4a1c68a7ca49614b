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
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import ij.ImagePlus;
import ij.process.ImageProcessor;

import io.github.lywnet.image.files.ImageFiles;
import io.github.lywnet.network.ModelStore;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Tests that a real cluster of Spark does what the command line does. */
public class SparkClusterTest {

	private static final int PAIRS = 200;
	private static final int WIDTH = 72;
	private static final int HEIGHT = 64;

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	private Path root;
	private Path list;
	private Path report;

	@Before
	public void writePairs() throws IOException {
		root = temporary.getRoot().toPath();
		list = root.resolve("pairs.csv");
		report = root.resolve("report.csv");
	}

	@Test
	public void aWorkerThatDiesCostsNoPair() throws Exception {
		writePairs(PAIRS);
		final CommandLineRun whole = CommandLineRun.of("fuse", "--pairs", list,
			"--model", "LYWNet-S", "--report", report);
		assertEquals(whole.err(), ExitStatus.DONE, whole.status());
		final List<String> rows = Files.readAllLines(report);
		assertEquals(PAIRS + 1, rows.size());
		Files.delete(report);
		final Path expected = Files.move(root.resolve("fused"), root.resolve(
			"expected"));

		try (LocalCluster cluster = new LocalCluster(root)) {
			final Process worker = cluster.worker("worker-1");
			cluster.worker("worker-2");
			final Process driver = cluster.driver("fuse", "--pairs", list, "--model",
				"LYWNet-S", "--report", report);
			while (driver.isAlive() && rows() < PAIRS / 3) {
				Thread.sleep(20);
			}
			assertTrue(cluster.text("driver.log"), driver.isAlive());
			LocalCluster.kill(worker);
			assertTrue("it hangs", driver.waitFor(5, TimeUnit.MINUTES));
			assertEquals(cluster.text("driver.log"), ExitStatus.DONE, driver
				.exitValue());
			assertTrue(cluster.text("driver.log"), cluster.text("driver.log")
				.contains("Lost executor"));
		}
		assertEquals(rows, Files.readAllLines(report));
		for (int i = 0; i < PAIRS; i++) {
			assertArrayEquals(Files.readAllBytes(expected.resolve(i + ".png")), Files
				.readAllBytes(root.resolve("fused/" + i + ".png")));
		}
		try (Stream<Path> files = Files.list(root.resolve("fused"))) {
			assertEquals("nothing half is left", PAIRS, files.filter(file -> !file
				.getFileName().toString().startsWith(".")).count());
		}
	}

	@Test
	public void anExecutorWithoutTheEngineGetsNoPairs() throws Exception {
		writePairs(12);
		try (LocalCluster cluster = new LocalCluster(root)) {
			cluster.worker("without", "LYWNET_ENGINE", "/nowhere");
			cluster.worker("with");
			final Process driver = cluster.driver("fuse", "--pairs", list, "--model",
				"LYWNet-S", "--report", report);
			assertTrue("it hangs", driver.waitFor(5, TimeUnit.MINUTES));
			assertEquals(cluster.text("driver.log"), ExitStatus.DONE, driver
				.exitValue());
		}
		assertEquals(13, rows());
	}

	@Test
	public void withoutAnyEngineTheMessageSaysSo() throws Exception {
		writePairs(2);
		try (LocalCluster cluster = new LocalCluster(root)) {
			cluster.worker("without", "LYWNET_ENGINE", "/nowhere");
			final Process driver = cluster.driver("fuse", "--pairs", list, "--report",
				report);
			assertTrue("it hangs", driver.waitFor(5, TimeUnit.MINUTES));
			assertEquals(ExitStatus.FAILED, driver.exitValue());
			final String log = cluster.text("driver.log");
			assertTrue(log, log.contains("Error: No executor of Spark can load the " +
				"network: ") && log.contains("there is no /nowhere"));
		}
		assertFalse(Files.exists(root.resolve("fused")));
	}

	@Test
	public void aPairThatFailsIsTriedAgainAndDoesNotStopTheOthers()
		throws Exception
	{
		writePairs(4);
		Files.write(root.resolve("2-mri.png"), "no image".getBytes(
			StandardCharsets.UTF_8));
		Files.delete(root.resolve("3-pet.png"));
		final CommandLineRun local = CommandLineRun.of("fuse", "--pairs", list,
			"--model", "LYWNet-S", "--report", report);
		assertEquals(ExitStatus.FAILED, local.status());
		final List<String> rows = Files.readAllLines(report);
		Files.delete(report);
		try (LocalCluster cluster = new LocalCluster(root)) {
			final Process driver = cluster.driver("local[2]", Collections.emptyList(),
				"fuse", "--pairs", list, "--model", "LYWNet-S", "--report", report,
				"--overwrite");
			assertTrue("it hangs", driver.waitFor(5, TimeUnit.MINUTES));
			assertEquals(ExitStatus.FAILED, driver.exitValue());
			assertEquals(rows, Files.readAllLines(report));
			assertEquals("the table is that of the command line", local.out(), cluster
				.text("driver.out"));
			final Process resumed = cluster.driver("local[1]", Collections
				.emptyList(), "fuse", "--pairs", list, "--model", "LYWNet-S",
				"--report", report, "--resume");
			assertTrue("it hangs", resumed.waitFor(5, TimeUnit.MINUTES));
			assertEquals(rows, Files.readAllLines(report));
			assertTrue(cluster.text("driver.out"), cluster.text("driver.out")
				.contains("skipped: an earlier run has done it"));
		}
	}

	@Test
	public void aPairThatFailsIsTriedAgainByAnotherExecutor() throws Exception {
		final int bad = 5;
		writePairs(12);
		Files.writeString(root.resolve(bad + "-mri.png"), "no image");
		final CommandLineRun local = CommandLineRun.of("fuse", "--pairs", list,
			"--model", "LYWNet-S", "--report", report);
		assertEquals(ExitStatus.FAILED, local.status());
		final List<String> rows = Files.readAllLines(report);
		Files.delete(report);
		try (LocalCluster cluster = new LocalCluster(root)) {
			cluster.worker("worker-1");
			cluster.worker("worker-2");
			final Process driver = cluster.driver(cluster.master(), Collections
				.singletonList("-Dspark.log.level=INFO"), "fuse", "--pairs", list,
				"--model", "LYWNet-S", "--report", report, "--overwrite");
			assertTrue("it hangs", driver.waitFor(5, TimeUnit.MINUTES));
			final String log = cluster.text("driver.log");
			assertEquals(log, ExitStatus.FAILED, driver.exitValue());
			// NB: stage 0 has asked for the network
			final String first = executor(log, 1, bad);
			assertTrue(log, first != null && executor(log, 2, 0) != null && executor(
				log, 3, 0) != null);
			assertFalse(first.equals(executor(log, 2, 0)));
			assertNull("tried three times", executor(log, 4, 0));
		}
		assertEquals(rows, Files.readAllLines(report));
	}

	/** Who has begun a task, by what Spark has logged; null for nobody. */
	private static String executor(final String log, final int stage,
		final int task)
	{
		final Matcher matcher = Pattern.compile("Starting task " + task +
			"\\.0 in stage " + stage + "\\.0 .*executor (\\d+),").matcher(log);
		return matcher.find() ? matcher.group(1) : null;
	}

	@Test
	public void relativePathsAreThoseOfTheDriver() throws Exception {
		writePairs(2);
		final Path here = Paths.get("").toAbsolutePath();
		final byte[] blue = new byte[768];
		for (int i = 0; i < 256; i++) {
			blue[512 + i] = (byte) i;
		}
		Files.write(root.resolve("blue.lut"), blue);
		Files.writeString(root.resolve("shift.tfm"),
			"#Insight Transform File V1.0\n#Transform 0\n" +
				"Transform: Euler2DTransform_double_2_2\nParameters: 0 3 2\n" +
				"FixedParameters: 0 0\n");
		final Object[] arguments = { "fuse", "--pairs", list, "--model", here
			.relativize(ModelStore.find("LYWNet-S")), "--lut", here.relativize(root
				.resolve("blue.lut")), "--register", here.relativize(root.resolve(
					"shift.tfm")), "--report", report };
		final CommandLineRun local = CommandLineRun.of(arguments);
		assertEquals(local.err(), ExitStatus.DONE, local.status());
		final List<String> rows = Files.readAllLines(report);
		final byte[] expected = Files.readAllBytes(root.resolve("fused/1.png"));
		Files.delete(report);
		Files.move(root.resolve("fused"), root.resolve("expected"));
		try (LocalCluster cluster = new LocalCluster(root)) {
			cluster.worker("worker");
			final Process driver = cluster.driver(arguments);
			assertTrue("it hangs", driver.waitFor(5, TimeUnit.MINUTES));
			assertEquals(cluster.text("driver.log"), ExitStatus.DONE, driver
				.exitValue());
		}
		assertEquals(rows, Files.readAllLines(report));
		assertArrayEquals(expected, Files.readAllBytes(root.resolve(
			"fused/1.png")));
	}

	/** Hadoop's own file system of links stands for those of clusters. */
	@Test
	public void imagesOfOtherFileSystemsAreCopiedInAndOut() throws Exception {
		writePairs(3);
		final CommandLineRun local = CommandLineRun.of("fuse", "--pairs", list,
			"--model", "LYWNet-S", "--report", report);
		assertEquals(local.err(), ExitStatus.DONE, local.status());
		final byte[] expected = Files.readAllBytes(root.resolve("fused/1.png"));
		final String rows = String.join("\n", Files.readAllLines(report));
		Files.delete(report);
		Files.write(list, ("anatomical,functional,output\n" + //
			"viewfs://default/data/0-mri.png,0-pet.png,fused/0.png\n" + //
			"viewfs://default/data/1-mri.png,viewfs://default/data/1-pet.png," +
			"viewfs://default/data/new/1.png\n" + //
			"2-mri.png,viewfs://default/data/9-pet.png,fused/2.png\n" + //
			"2-mri.png,none://host/2-pet.png,fused/3.png\n").getBytes(
				StandardCharsets.UTF_8));
		try (LocalCluster cluster = new LocalCluster(root)) {
			final List<String> links = Collections.singletonList(
				"-Dspark.hadoop.fs.viewfs.mounttable.default.link./data=" + root
					.toUri());
			final Process driver = cluster.driver("local[1]", links, "fuse",
				"--pairs", list, "--model", "LYWNet-S", "--report", report,
				"--overwrite");
			assertTrue("it hangs", driver.waitFor(5, TimeUnit.MINUTES));
			final List<String> found = Files.readAllLines(report);
			assertEquals(found.toString(), ExitStatus.FAILED, driver.exitValue());
			assertTrue(found.get(3), found.get(3).contains(
				"there is no functional image viewfs://default/data/9-pet.png"));
			assertTrue(found.get(4), found.get(4).contains(
				"there is no file system none://"));
			assertArrayEquals(expected, Files.readAllBytes(root.resolve(
				"new/1.png")));
			assertTrue(found.get(2), rows.contains(found.get(2).split(",ok,,",
				2)[1]));
			final Process resumed = cluster.driver("local[1]", links, "fuse",
				"--pairs", list, "--model", "LYWNet-S", "--report", report, "--resume");
			assertTrue("it hangs", resumed.waitFor(5, TimeUnit.MINUTES));
			assertEquals(found, Files.readAllLines(report));
			assertEquals(cluster.text("driver.out"), 3, cluster.text("driver.out")
				.split("skipped: an earlier run", -1).length);
		}
	}

	/** Parts of the project's phantoms, each another one. */
	private void writePairs(final int count) throws IOException {
		final StringBuilder rows = new StringBuilder(
			"anatomical,functional,output\n");
		final List<Path> anatomical = phantoms("anatomical");
		final List<Path> functional = phantoms("functional");
		for (int i = 0; i < count; i++) {
			part(anatomical.get(i % anatomical.size()), i, root.resolve(i +
				"-mri.png"));
			part(functional.get(i % functional.size()), i, root.resolve(i +
				"-pet.png"));
			rows.append(i + "-mri.png," + i + "-pet.png,fused/" + i + ".png\n");
		}
		Files.write(list, rows.toString().getBytes(StandardCharsets.UTF_8));
	}

	private static List<Path> phantoms(final String role) throws IOException {
		final List<Path> files = new ArrayList<>();
		for (final String pair : new String[] { "MRI-CT", "MRI-PET",
			"MRI-SPECT" })
		{
			try (Stream<Path> images = Files.list(Paths.get("test-data", pair,
				role)))
			{
				files.addAll(images.sorted().collect(Collectors.toList()));
			}
		}
		return files;
	}

	private static void part(final Path phantom, final int number,
		final Path file)
	{
		final ImageProcessor pixels = ImageFiles.open(phantom).getProcessor();
		pixels.setRoi(40 + number % 50, 50 + number % 70, WIDTH, HEIGHT);
		ImageFiles.save(new ImagePlus("part", pixels.crop()), file, true);
	}

	private int rows() throws IOException {
		return Files.exists(report) ? Files.readAllLines(report).size() : 0;
	}
}
