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

package io.github.lywnet.command;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import io.github.lywnet.batch.TestImages;
import io.github.lywnet.engine.LoadedNetworks;
import io.github.lywnet.engine.WeightedSumModel;
import io.github.lywnet.image.ImagePairFusion;
import io.github.lywnet.image.MetricsTable;
import io.github.lywnet.image.PairOptions;
import io.github.lywnet.image.files.ImageFiles;
import io.github.lywnet.network.Device;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.scijava.event.EventHandler;
import org.scijava.event.EventService;
import org.scijava.task.event.TaskEvent;

/** Tests {@link BatchCommand} on phantoms, one of three pairs being damaged. */
public class BatchCommandTest {

	private static final Path PAIRS = Paths.get("test-data", "MRI-PET");

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	private CommandRunner command;
	private Path mri;
	private Path pet;
	private Path output;
	private Path model;

	@Before
	public void setUp() throws IOException {
		final Path root = temporary.getRoot().toPath();
		mri = temporary.newFolder("my mri [1]").toPath();
		pet = temporary.newFolder("pet").toPath();
		output = root.resolve("fused");
		copyPair("head-1");
		copyPair("head-2");
		TestImages.truncated(mri.resolve("head-1b.png"));
		TestImages.red(pet.resolve("head-1b.png"), 64, 64);
		model = WeightedSumModel.write(root.resolve("model"));
		command = new CommandRunner(BatchCommand.class).set("anatomical", mri
			.toFile()).set("functional", pet.toFile()).set("output", output.toFile())
			.set("model", model.toString()).set("device", "cpu");
		ResultsTable.getResultsTable().reset();
	}

	private void copyPair(final String name) throws IOException {
		copyPair(name, name);
	}

	private void copyPair(final String name, final String copy)
		throws IOException
	{
		Files.copy(PAIRS.resolve("anatomical/" + name + ".png"), mri.resolve(copy +
			".png"));
		Files.copy(PAIRS.resolve("functional/" + name + ".png"), pet.resolve(copy +
			".png"));
	}

	@After
	public void tearDown() {
		command.close();
	}

	@Test
	public void standsInTheMenuWithTheKeysOfRecordedMacros() {
		assertEquals("Plugins>Fusion>LYWNet Batch...", command.menu());
		assertEquals("[anatomical, functional, output, pattern, model, device, " +
			"precision, color, range, lut, resample, register, roi, repeat, memory, existing, " +
			"metrics, transform, report, html]", command.keys().toString());
	}

	@Test
	public void goesOnAfterAFailure() throws Exception {
		command.run();
		assertArrayEquals(new String[] { "head-1.png", "head-2.png", "report.csv" },
			files());
		for (final String name : new String[] { "head-1.png", "head-2.png" }) {
			assertArrayEquals((int[]) fuse(name).getProcessor().getPixels(),
				(int[]) ImageFiles.open(output.resolve(name)).getProcessor()
					.getPixels());
		}
		final List<String> report = report();
		assertEquals(4, report.size());
		assertTrue(report.get(1), report.get(1).startsWith("head-1," + mri) &&
			report.get(1).matches(".*,ok,,WeightedSum,[0-9a-f]{16},CPU,.*"));
		assertTrue(report.get(2), report.get(2).startsWith("head-1b,") && report
			.get(2).contains(",failed,") && report.get(2).contains("cannot be read"));
		assertTrue(report.get(3), report.get(3).startsWith("head-2,") && report.get(
			3).contains(",ok,,"));
		final ResultsTable table = ResultsTable.getResultsTable();
		assertEquals(2, table.size());
		assertEquals("head-2.png", table.getStringValue(MetricsTable.IMAGE, 1));
		assertEquals("WeightedSum", table.getStringValue(MetricsTable.MODEL, 1));
	}

	@Test
	public void pairsTheImagesOfOneFolderByAPattern() throws Exception {
		Files.copy(pet.resolve("head-2.png"), mri.resolve("2_PET.png"));
		Files.copy(mri.resolve("head-2.png"), mri.resolve("2_MR.png"));
		command.set("functional", mri.toFile()).set("pattern",
			"*_MR.png, *_PET.png").run();
		assertArrayEquals(new String[] { "2.png", "report.csv" }, files());
	}

	@Test
	public void tableAndReportHaveTheChosenMetrics() throws Exception {
		command.set("metrics", "CC,planes,Nabf").run();
		assertTrue(report().get(0), report().get(0).endsWith(",CC,Nabf"));
		final ResultsTable table = ResultsTable.getResultsTable();
		assertEquals(2, table.size());
		assertEquals(1, table.getValue(MetricsTable.PLANE, 1), 0);
		assertEquals(String.format(Locale.ROOT, "%.6f", table.getValue("CC", 1)),
			report().get(3).split(",")[report().get(0).split(",").length - 2]);
	}

	@Test
	public void skipsWhatExists() throws Exception {
		Files.createDirectory(output);
		final byte[] old = { 1, 2, 3 };
		Files.write(output.resolve("head-2.png"), old);
		command.run();
		assertArrayEquals(old, Files.readAllBytes(output.resolve("head-2.png")));
		assertTrue(report().get(3), report().get(3).contains(",skipped,"));
		assertEquals(1, ResultsTable.getResultsTable().size());
	}

	@Test
	public void overwritesWhatExists() throws Exception {
		Files.createDirectory(output);
		Files.write(output.resolve("head-2.png"), new byte[] { 1, 2, 3 });
		command.set("existing", "overwrite").set("color", "grey").set("metrics",
			false).set("report", "").run();
		assertArrayEquals(new String[] { "head-1.png", "head-2.png" }, files());
		assertEquals(8, ImageFiles.open(output.resolve("head-2.png"))
			.getBitDepth());
		assertEquals(0, ResultsTable.getResultsTable().size());
	}

	@Test
	public void failsWhatExistsIfThatIsWanted() throws Exception {
		Files.createDirectory(output);
		Files.write(output.resolve("head-2.png"), new byte[] { 1, 2, 3 });
		final Path report = temporary.getRoot().toPath().resolve("other.csv");
		command.set("existing", "fail").set("report", report.toString()).run();
		assertTrue(Files.readAllLines(report).get(3).contains("exists already"));
	}

	@Test
	public void beginsNoFurtherPairWhenItIsCanceled() throws Exception {
		for (int i = 10; i < 40; i++) {
			copyPair("head-2", "late-" + i);
		}
		final CancelAfterTwoPairs watcher = new CancelAfterTwoPairs();
		command.context().service(EventService.class).subscribe(watcher);
		command.run();
		assertTrue(watcher.isTold);
		assertEquals(34, report().size());
		assertTrue(report().get(33).contains(",canceled,"));
		// NB: some are at work when the others are canceled
		assertEquals(rows(",ok,"), files().length - 1);
		assertEquals(1, rows(",failed,"));
	}

	@Test
	public void savesTheTransformsInAFolderOfTheOutput() throws Exception {
		command.set("register", "rigid").set("transform", "transforms").run();
		assertArrayEquals(new String[] { "head-1.png", "head-2.png", "report.csv",
			"transforms" }, files());
		final String[] names = output.resolve("transforms").toFile().list();
		Arrays.sort(names);
		assertArrayEquals(new String[] { "head-1.tfm", "head-2.tfm" }, names);
	}

	@Test
	public void writesAnHtmlReport() throws Exception {
		command.set("html", "look.html").run();
		final String html = Files.readString(output.resolve("look.html"));
		assertTrue(html.contains("3 pairs: 2 ok, 1 failed.") && html.contains(
			"Model WeightedSum on CPU"));
		assertTrue("failures first", html.indexOf("<tr class=\"failed\">") < html
			.indexOf("<tr class=\"ok\">"));
		assertEquals("sources and fused images, and the source that can be read", 7,
			html.split("<img loading=", -1).length - 1);
	}

	@Test
	public void refusesBadFolders() throws IOException {
		command.assertRefusedOption("anatomical", null,
			"\"Anatomical images (MRI)\" (anatomical) is empty");
		command.assertRefusedOption("functional", new File("nowhere"),
			"no folder nowhere", ", functional)");
		command.assertRefusedOption("functional", mri.toFile(), "are the same");
		command.assertRefusedOption("output", mri.resolve("head-1.png").toFile(),
			"is a file");
		command.assertRefusedOption("output", pet.toFile(), "would replace",
			"head-1");
		command.assertRefusedOption("functional", temporary.newFolder("empty"),
			"No images to pair");
	}

	@Test
	public void refusesBadOptions() {
		command.assertRefusedOption("device", "tpu", "Unknown device \"tpu\"");
		command.assertRefusedOption("color", "red", "Unknown color \"red\"");
		command.assertRefusedOption("existing", "keep", "Unknown existing \"keep\"",
			"overwrite");
		command.assertRefusedOption("model", "none", "Unknown model \"none\"");
		command.assertRefusedOption("report", "report.txt", "no CSV file");
		command.assertRefusedOption("transform", "here", "register is none");
		command.assertRefusedOption("html", "report.csv", "no HTML file");
		assertFalse(Files.exists(output.resolve("head-1.png")));
	}

	/** A user who presses the cancel button as soon as two pairs are done. */
	public static final class CancelAfterTwoPairs {

		private volatile boolean isTold;

		@EventHandler
		public void onEvent(final TaskEvent event) {
			if (event.getTask().getProgressValue() < 200) return;
			isTold = true;
			if (!event.getTask().isCanceled()) event.getTask().cancel("test");
		}
	}

	private String[] files() {
		final String[] names = output.toFile().list();
		Arrays.sort(names);
		return names;
	}

	private long rows(final String part) throws IOException {
		return report().stream().filter(row -> row.contains(part)).count();
	}

	private List<String> report() throws IOException {
		return Files.readAllLines(output.resolve("report.csv"));
	}

	private ImagePlus fuse(final String name) {
		return new ImagePairFusion(LoadedNetworks.get(model, Device.CPU,
			line -> {}), new PairOptions()).fuse(ImageFiles.open(mri.resolve(name)),
				ImageFiles.open(pet.resolve(name)));
	}
}
