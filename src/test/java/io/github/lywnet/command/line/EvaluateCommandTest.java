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

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import ij.ImagePlus;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;

import io.github.lywnet.batch.TestImages;
import io.github.lywnet.image.color.JpegColor;
import io.github.lywnet.image.files.ImageFiles;
import io.github.lywnet.metrics.Convention;
import io.github.lywnet.metrics.FusionMetric;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Tests {@link EvaluateCommand}. */
public class EvaluateCommandTest {

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	private Path mri;
	private Path pet;
	private Path fused;
	private Path report;

	@Before
	public void makeImages() throws IOException {
		final Path root = temporary.getRoot().toPath();
		mri = root.resolve("mri");
		pet = root.resolve("pet");
		fused = root.resolve("fused");
		report = root.resolve("report.csv");
		TestImages.grey(mri.resolve("1.png"), 48, 44);
		TestImages.red(pet.resolve("1.png"), 48, 44);
		TestImages.grey(fused.resolve("1.tif"), 48, 44);
	}

	@Test
	public void scoresAreThoseOfTheFusedImages() throws IOException {
		final CommandLineRun run = evaluate();
		assertEquals(run.err(), ExitStatus.DONE, run.status());
		final List<String> csv = Files.readAllLines(report);
		assertEquals(2, csv.size());
		final String[] cells = csv.get(1).split(",", -1);
		assertEquals("ok", cells[4]);
		assertEquals("no model is known", "", cells[6]);
		assertEquals("same voxels (pixels)", cells[10]);
		assertTrue(cells[12], cells[12].contains("turned left by 90 degrees"));
		assertEquals("no settings are known", "", cells[13]);
		// a ramp of 48 levels, as often each
		assertEquals(Math.log(48) / Math.log(2), Double.parseDouble(cells[14]),
			1e-6);
		assertTrue(run.out(), run.out().contains("5.585"));
	}

	/** NB: what is equal in grey, and up to a level less in Y. */
	@Test
	public void otherConventionsReadTheFunctionalImageAsGrey()
		throws IOException
	{
		final ColorProcessor colors = new ColorProcessor(48, 44);
		final ByteProcessor grey = new ByteProcessor(48, 44);
		for (int y = 0; y < 44; y++) {
			for (int x = 0; x < 48; x++) {
				colors.set(x, y, 5 * x << 16 | 5 * y << 8 | 90);
				grey.set(x, y, JpegColor.grey(colors.get(x, y)));
			}
		}
		ImageFiles.save(new ImagePlus("grey", grey), mri.resolve("1.png"), true);
		ImageFiles.save(new ImagePlus("colors", colors), pet.resolve("1.png"),
			true);
		Files.delete(fused.resolve("1.tif"));
		ImageFiles.save(new ImagePlus("colors", colors), fused.resolve("1.png"),
			true);
		for (final Convention convention : Convention.values()) {
			final CommandLineRun run = evaluate("--metrics", "PSNR", "--convention",
				convention.key());
			assertEquals(run.err(), ExitStatus.DONE, run.status());
			final String row = Files.readAllLines(report).get(1);
			assertEquals(row, convention == Convention.STANDARD, Double.isFinite(
				Double.parseDouble(row.substring(row.lastIndexOf(',') + 1))));
		}
	}

	@Test
	public void fusedImagesThatDoNotFitFail() throws IOException {
		TestImages.grey(mri.resolve("2.png"), 48, 44);
		TestImages.red(pet.resolve("2.png"), 48, 44);
		TestImages.grey(mri.resolve("3.png"), 48, 44);
		TestImages.red(pet.resolve("3.png"), 48, 44);
		TestImages.grey(fused.resolve("3.png"), 44, 48);
		final CommandLineRun run = evaluate();
		assertEquals(ExitStatus.FAILED, run.status());
		final List<String> csv = Files.readAllLines(report);
		assertTrue(csv.get(2), csv.get(2).contains("no fused image 2.*"));
		assertTrue(csv.get(3), csv.get(3).contains("44 x 48"));
	}

	@Test
	public void sourcesBecomePairsAsWhenTheyWereFused() throws IOException {
		TestImages.red(pet.resolve("1.png"), 24, 22);
		assertEquals(ExitStatus.FAILED, evaluate().status());
		assertEquals(ExitStatus.DONE, evaluate("--resample", "--range", "0:100")
			.status());
		final String row = Files.readAllLines(report).get(1);
		assertTrue(row, row.contains("0 to 100") || row.contains("0:100"));
	}

	@Test
	public void filesOfOneFolderAreFoundByAPattern() throws IOException {
		Files.move(pet.resolve("1.png"), mri.resolve("1_PET.png"));
		Files.move(mri.resolve("1.png"), mri.resolve("1_MR.png"));
		pet = mri;
		final CommandLineRun run = evaluate("--pattern", "*_MR,*_PET,*");
		assertEquals(run.err(), ExitStatus.DONE, run.status());
		assertEquals(ExitStatus.USAGE, evaluate("--pattern", "*_MR,*_PET")
			.status());
	}

	@Test
	public void theReportIsRequired() {
		final CommandLineRun run = CommandLineRun.of("evaluate", "--anatomical",
			mri, "--functional", pet, "--fused", fused);
		assertEquals(ExitStatus.USAGE, run.status());
	}

	@Test
	public void severalMethodsAreCompared() throws IOException {
		final Path table = report.resolveSibling("table.md");
		final Locale before = Locale.getDefault();
		Locale.setDefault(Locale.GERMANY);
		final CommandLineRun run;
		try {
			run = CommandLineRun.of("evaluate", "--set", "MRI-PET=" + mri + "," + pet,
				"--method", "maximum", "--method", "LYWNet-S", "--method", "mine=" +
					fused, "--report", report, "--table", table);
		}
		finally {
			Locale.setDefault(before);
		}
		assertEquals(run.err(), ExitStatus.DONE, run.status());
		final List<String> csv = Files.readAllLines(report);
		assertEquals("set,image,method,status,message,EN", csv.get(0).substring(0,
			34));
		assertEquals(4, csv.size());
		assertTrue(csv.get(3), csv.get(3).startsWith(
			"MRI-PET,1,mine,ok,,5.584963,"));
		final String markdown = String.join("\n", Files.readAllLines(table));
		assertTrue(markdown, markdown.contains("| MRI-PET (1) | maximum | "));
		assertTrue(markdown, markdown.contains("|  | mine | 5.585 | "));
		assertTrue(markdown, markdown.contains("--method mine=" + fused));
		assertTrue(run.out(), run.out().contains("LYWNet-S"));
	}

	@Test
	public void savedModelImagesScoreAsTheModel() throws IOException {
		assertEquals(ExitStatus.DONE, CommandLineRun.of("fuse", "--anatomical", mri,
			"--functional", pet, "--output", fused.resolveSibling("saved"), "--model",
			"LYWNet-S").status());
		CommandLineRun.of("evaluate", "--set", "MRI-PET=" + mri + "," + pet,
			"--method", "LYWNet-S", "--method", fused.resolveSibling("saved"),
			"--report", report);
		final List<String> csv = Files.readAllLines(report);
		assertEquals(csv.get(1).replace("LYWNet-S", "saved"), csv.get(2));
	}

	@Test
	public void otherMetricsCanBeChosen() throws IOException {
		final CommandLineRun run = evaluate("--metrics", "CC,Q_CV,EN");
		assertEquals(run.err(), ExitStatus.DONE, run.status());
		final List<String> csv = Files.readAllLines(report);
		assertTrue(csv.get(0), csv.get(0).endsWith(",settings,CC,Qcv,EN"));
		assertEquals(17, csv.get(1).split(",", -1).length);
		assertTrue(run.out(), run.out().contains("lower is better"));
	}

	@Test
	public void theLowestIsTheBestWhereLowerIsBetter() throws IOException {
		final Path table = report.resolveSibling("table.md");
		final CommandLineRun run = CommandLineRun.of("evaluate", "--set", "a=" +
			mri + "," + pet, "--method", "average", "--method", "maximum",
			"--metrics", "Qcv", "--report", report, "--table", table);
		assertEquals(run.err(), ExitStatus.DONE, run.status());
		final List<String> csv = Files.readAllLines(report);
		final double average = Double.parseDouble(csv.get(1).split(",")[5]);
		final double maximum = Double.parseDouble(csv.get(2).split(",")[5]);
		assertTrue(csv.toString(), Math.abs(average - maximum) > 0.001);
		final String markdown = String.join("\n", Files.readAllLines(table));
		assertTrue(markdown, markdown.contains("| Qcv \u2193 | rank \u2193 |"));
		assertTrue(markdown, markdown.contains(String.format(Locale.ROOT,
			"**%.3f** | **1.00**", Math.min(average, maximum))));
	}

	@Test
	public void theHelpNamesAllMetrics() {
		final String help = CommandLineRun.of("evaluate", "--help").out()
			.replaceAll("\\s+", " ");
		for (final FusionMetric metric : FusionMetric.values()) {
			assertTrue(metric.shortName(), help.matches(".*[ (]" + metric
				.shortName() + "[,.)].*"));
		}
		for (final Convention convention : Convention.values()) {
			assertTrue(help, help.contains(convention.key()));
		}
	}

	@Test
	public void numbersOfOtherConventionsSaySo() throws IOException {
		final CommandLineRun standard = evaluate("--metrics", "PSNR");
		final double decibels = lastCell();
		final CommandLineRun tang = evaluate("--metrics", "PSNR", "--convention",
			"Tang");
		assertEquals(tang.err(), ExitStatus.DONE, tang.status());
		// NB: the functional image is read otherwise, too
		assertEquals(decibels + 48.130804, lastCell(), 0.05);
		assertTrue(tang.out(), tang.out().contains("convention tang"));
		assertFalse(standard.out(), standard.out().contains("convention"));
	}

	@Test
	public void metricsThatDoNotExistAreRefused() {
		final CommandLineRun unknown = evaluate("--metrics", "EN,SIM");
		assertEquals(ExitStatus.USAGE, unknown.status());
		assertTrue(unknown.err(), unknown.err().contains("\"SIM\""));
		final CommandLineRun undefined = evaluate("--metrics", "VIFF",
			"--convention", "cddfuse");
		assertEquals(ExitStatus.USAGE, undefined.status());
		assertTrue(undefined.err(), undefined.err().contains("VIFF"));
		assertEquals(ExitStatus.USAGE, evaluate("--convention", "mine").status());
		assertFalse(Files.exists(report));
	}

	@Test
	public void methodsAndFusedImagesExcludeEachOther() {
		final CommandLineRun run = CommandLineRun.of("evaluate", "--set", "a=" +
			mri + "," + pet, "--method", "average", "--fused", fused, "--report",
			report);
		assertEquals(ExitStatus.USAGE, run.status());
	}

	@Test
	public void methodsAreComparedOnPairsAsTheyAre() {
		final CommandLineRun run = CommandLineRun.of("evaluate", "--set", "a=" +
			mri + "," + pet, "--method", "average", "--resample", "--report", report);
		assertEquals(ExitStatus.USAGE, run.status());
		assertTrue(run.err(), run.err().contains("--resample"));
	}

	@Test
	public void unknownMethodsAreAMistakeOfUse() {
		final CommandLineRun run = CommandLineRun.of("evaluate", "--set", "a=" +
			mri + "," + pet, "--method", "minimum", "--report", report);
		assertEquals(ExitStatus.USAGE, run.status());
		assertTrue(run.err(), run.err().contains("Unknown method \"minimum\""));
	}

	private double lastCell() throws IOException {
		final String row = Files.readAllLines(report).get(1);
		return Double.parseDouble(row.substring(row.lastIndexOf(',') + 1));
	}

	private CommandLineRun evaluate(final String... more) {
		final List<Object> arguments = new ArrayList<>(Arrays.asList("evaluate",
			"--anatomical", mri, "--functional", pet, "--fused", fused, "--report",
			report));
		arguments.addAll(Arrays.asList(more));
		return CommandLineRun.of(arguments.toArray());
	}
}
