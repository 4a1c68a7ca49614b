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

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.ResultsTable;
import ij.process.ImageProcessor;

import io.github.lywnet.image.ImagePairFusion;
import io.github.lywnet.image.MetricsTable;
import io.github.lywnet.image.files.ImageFiles;
import io.github.lywnet.metrics.FusionMetric;
import io.github.lywnet.metrics.FusionScores;
import io.github.lywnet.metrics.MetricChoice;

import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Arrays;

import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** Tests {@link MetricsCommand} on phantoms. */
public class MetricsCommandTest {

	private static final Path PAIR = Paths.get("test-data", "MRI-PET");

	private CommandRunner command;
	private ImagePlus anatomical;
	private ImagePlus functional;
	private ImagePlus fused;

	@Before
	public void setUp() {
		anatomical = ImageFiles.open(PAIR.resolve("anatomical/head-1.png"));
		functional = ImageFiles.open(PAIR.resolve("functional/head-1.png"));
		fused = anatomical.duplicate();
		fused.setTitle("by hand");
		fused.getProcessor().max(100);
		command = new CommandRunner(MetricsCommand.class).set("anatomical",
			anatomical).set("functional", functional).set("fused", fused);
		ResultsTable.getResultsTable().reset();
	}

	@After
	public void tearDown() {
		command.close();
	}

	@Test
	public void standsInTheMenuWithTheKeysOfRecordedMacros() {
		assertEquals("Plugins>Fusion>Fusion Metrics...", command.menu());
		assertEquals(
			"[anatomical, functional, fused, range, resample, register, roi, repeat, " +
				"metrics]", command.keys().toString());
	}

	@Test
	public void appendsARow() throws Exception {
		command.run();
		command.set("fused", functional.duplicate()).run();
		final ResultsTable table = ResultsTable.getResultsTable();
		assertEquals(2, table.size());
		assertEquals("by hand", table.getStringValue(MetricsTable.IMAGE, 0));
		assertEquals("", table.getStringValue(MetricsTable.MODEL, 0));
		final FusionScores scores = ImagePairFusion.scores(anatomical, functional,
			fused);
		for (final FusionMetric metric : MetricChoice.DEFAULT.metrics()) {
			assertEquals(scores.get(metric), table.getValue(metric.shortName(), 0),
				0);
		}
	}

	@Test
	public void computesTheMetricsThatAreChosen() throws Exception {
		command.set("metrics", "SSIM, Q_CV").run();
		final ResultsTable table = ResultsTable.getResultsTable();
		assertEquals("[image, SSIM, Qcv, functional]", Arrays.asList(table
			.getHeadings()).subList(0, 4).toString());
		command.set("metrics", "all").run();
		for (final FusionMetric metric : FusionMetric.values()) {
			assertTrue(metric.shortName(), table.columnExists(metric.shortName()));
		}
		assertEquals(table.getValue("Qcv", 0), table.getValue("Qcv", 1), 0);
	}

	@Test
	public void planesOfAStackHaveARowEach() throws Exception {
		final ImageStack mri = new ImageStack(256, 256);
		final ImageStack made = new ImageStack(256, 256);
		for (int i = 0; i < 3; i++) {
			mri.addSlice(anatomical.getProcessor());
			final ImageProcessor plane = fused.getProcessor().duplicate();
			plane.multiply(1 - 0.2 * i);
			made.addSlice(plane);
		}
		command.set("anatomical", new ImagePlus("mri", mri)).set("fused",
			new ImagePlus("made", made)).set("repeat", true).set("metrics",
				"planes,SSIM").run();
		final ResultsTable table = ResultsTable.getResultsTable();
		assertEquals(3, table.size());
		for (int i = 0; i < 3; i++) {
			assertEquals(i + 1, table.getValue(MetricsTable.PLANE, i), 0);
			assertEquals(ImagePairFusion.scores(anatomical, functional, new ImagePlus(
				"plane", made.getProcessor(i + 1))).get(FusionMetric.SSIM), table
					.getValue("SSIM", i), 1e-12);
		}
	}

	@Test
	public void sourcesAreRegisteredAsForTheFusion() throws Exception {
		final ImagePlus moved = functional.duplicate();
		moved.getProcessor().translate(9, -6);
		command.set("functional", moved).set("metrics", "CC").run();
		command.set("register", "rigid").run();
		final ResultsTable table = ResultsTable.getResultsTable();
		assertTrue(table.getValue("CC", 1) > table.getValue("CC", 0) + 0.01);
		assertTrue(table.getStringValue(MetricsTable.GEOMETRY, 1).contains(
			"rigid registration"));
	}

	@Test
	public void refusesBadMetrics() {
		command.assertRefusedOption("metrics", "Qxy", "Unknown metric \"Qxy\"",
			"default, all", "Qabf", "planes");
		command.assertRefusedOption("metrics", "none", "expected at least one");
		assertEquals(0, ResultsTable.getResultsTable().size());
	}

	@Test
	public void refusesBadImages() {
		command.assertRefusedOption("fused", new ImagePlus(), "no fused image");
		command.assertRefusedOption("fused", anatomical, "\"head-1.png\"",
			"as fused image and as a source");
		command.assertRefusedOption("fused", fused.resize(128, 64, "none"),
			"256 x 256", "128 x 64");
		command.assertRefusedOption("fused", IJ.createImage("deep", "16-bit", 256,
			256, 2), "\"deep\"", "expected the same");
		command.assertRefusedOption("functional", anatomical,
			"two different images");
		assertEquals(0, ResultsTable.getResultsTable().size());
	}
}
