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

import ij.IJ;
import ij.ImagePlus;
import ij.process.ByteProcessor;

import io.github.lywnet.batch.TestImages;
import io.github.lywnet.engine.WeightedSumModel;
import io.github.lywnet.image.files.ImageFiles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Tests {@link FuseCommand} with the real engine and a small model. */
public class FuseCommandTest {

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	private final Locale locale = Locale.getDefault();

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
		output = root.resolve("fused images");
		report = root.resolve("reports").resolve("report.csv");
		model = WeightedSumModel.write(root.resolve("model"));
		TestImages.grey(mri.resolve("1.png"), 48, 44);
		TestImages.red(pet.resolve("1.tif"), 48, 44);
		TestImages.grey(mri.resolve("2.png"), 50, 41);
		TestImages.red(pet.resolve("2.png"), 50, 41);
	}

	@After
	public void restoreLocale() {
		Locale.setDefault(locale);
	}

	@Test
	public void foldersAreFusedAndReported() throws IOException {
		final CommandLineRun run = fuse(mri, pet, output, "--report", report);
		assertEquals(run.err(), ExitStatus.DONE, run.status());
		assertEquals(Arrays.asList("1.png", "2.png"), files(output));
		assertEquals(24, ImageFiles.open(output.resolve("2.png")).getBitDepth());
		// NB: in any order
		assertTrue(run.err(), run.err().contains("[2/2] ") && run.err().contains(
			"] 1 fused in ") && run.err().contains("] 2 fused in "));

		final List<String> table = run.out().lines().collect(Collectors.toList());
		assertEquals(5, table.size());
		assertTrue(run.out(), table.get(0).startsWith("pair") && table.get(0)
			.contains("Qabf \u2191"));
		assertTrue(run.out(), table.get(3).startsWith("mean"));

		final List<String> csv = Files.readAllLines(report);
		assertEquals(
			"pair,anatomical,functional,fused,status,message,model,checksum,device,range," +
				"geometry,alignment,warnings,settings,EN,SD,SF,AG,MI,SCD,VIF,Qabf,SSIM,PSNR",
			csv.get(0));
		assertEquals(3, csv.size());
		final String[] cells = csv.get(1).split(",", -1);
		assertArrayEquals(new String[] { "1", mri.resolve("1.png").toString(), pet
			.resolve("1.tif").toString(), output.resolve("1.png").toString(), "ok",
			"", "WeightedSum" }, Arrays.copyOf(cells, 7));
		assertEquals("anatomical 0 to 255 (type); functional 0 to 255 (type)",
			cells[9]);
		assertEquals(24, cells.length);
		assertTrue(csv.get(1), Double.parseDouble(cells[23]) > 5);
	}

	@Test
	public void whatMayBeWrongWithAPairIsTold() throws IOException {
		ImageFiles.save(new ImagePlus("blank", new ByteProcessor(50, 41)), pet
			.resolve("2.png"), true);
		final CommandLineRun run = fuse(mri, pet, output);
		assertEquals(run.err(), ExitStatus.DONE, run.status());
		assertTrue(run.err(), run.err().contains(
			"  Warning: The functional image has nearly the same value everywhere"));
	}

	@Test
	public void aPrecisionIsReportedOrItsLackTold() throws IOException {
		final CommandLineRun run = fuse(mri, pet, output, "--report", report,
			"--precision", "bfloat16");
		assertEquals(run.err(), ExitStatus.DONE, run.status());
		final boolean lacking = run.err().contains("no bfloat16 on this CPU");
		assertEquals(lacking ? "CPU" : "CPU bfloat16", Files.readAllLines(report)
			.get(1).split(",", -1)[8]);
	}

	@Test
	public void aGreyFusedImageIsTheModelsOutput() throws IOException {
		final Path file = root.resolve("out.tif");
		final CommandLineRun run = fuse(mri.resolve("1.png"), pet.resolve("1.tif"),
			file, "--color", "grey", "--device", "cpu");
		assertEquals(run.err(), ExitStatus.DONE, run.status());
		final ImagePlus fused = ImageFiles.open(file);
		assertEquals(8, fused.getBitDepth());
		// the luminance of red 255 * 22 / 44 is 0.299 * 127 = 38
		assertEquals(0.75 * (255 * 24 / 48) + 0.25 * 38, fused.getProcessor().get(
			24, 22), 0.51);
	}

	@Test
	public void stacksAreFusedToTiff() throws IOException {
		TestImages.stack(mri.resolve("1.tif"), 16, 48, 44, 3);
		Files.delete(mri.resolve("1.png"));
		final CommandLineRun refused = fuse(mri, pet, output);
		assertEquals(ExitStatus.FAILED, refused.status());
		assertTrue(refused.err(), refused.err().contains("48 x 44 x 1 x 3 x 1"));
		assertTrue(refused.err(), refused.err().contains("repeat"));
		assertEquals(Arrays.asList("2.png"), files(output));

		final CommandLineRun run = fuse(mri, pet, output, "--repeat", "--color",
			"grey", "--range", "-100:1000,1%:99%", "--overwrite", "--report", report);
		assertEquals(run.err(), ExitStatus.DONE, run.status());
		assertEquals(Arrays.asList("1.tif", "2.png"), files(output));
		final ImagePlus fused = ImageFiles.open(output.resolve("1.tif"));
		assertEquals(3, fused.getNSlices());
		assertEquals(16, fused.getBitDepth());
		final String row = Files.readAllLines(report).get(1);
		assertTrue(row, row.contains(output.resolve("1.tif") + ",ok,"));
		assertTrue(row, row.contains("anatomical -100 to 1000 (given)"));
	}

	@Test
	public void aSavedRegionOfAResampledPairIsFused() throws IOException {
		final ImagePlus image = IJ.createImage("mri", "8-bit ramp", 96, 88, 1);
		image.setRoi(10, 20, 30, 40);
		final Path anatomical = root.resolve("a.tif");
		ImageFiles.save(image, anatomical, false);
		final Path file = root.resolve("out.png");
		assertEquals(ExitStatus.FAILED, fuse(anatomical, pet.resolve("1.tif"), file,
			"--roi").status());
		final CommandLineRun run = fuse(anatomical, pet.resolve("1.tif"), file,
			"--roi", "--resample");
		assertEquals(run.err(), ExitStatus.DONE, run.status());
		assertEquals(30, ImageFiles.open(file).getWidth());
		assertEquals(40, ImageFiles.open(file).getHeight());
	}

	@Test
	public void aPngForAStackIsRefused() throws IOException {
		final Path stack = TestImages.stack(root.resolve("a.tif"), 8, 48, 44, 2);
		final Path other = TestImages.stack(root.resolve("b.tif"), 8, 48, 44, 2);
		final CommandLineRun run = fuse(stack, other, root.resolve("out.png"));
		assertEquals(ExitStatus.FAILED, run.status());
		assertTrue(run.err(), run.err().contains("expected .tif"));
		assertFalse(Files.exists(root.resolve("out.png")));
	}

	@Test
	public void aTiffOfTheInputsFolderIsNotReplaced() throws IOException {
		Files.delete(mri.resolve("1.png"));
		final Path input = TestImages.stack(mri.resolve("1.tif"), 16, 48, 44, 1);
		final byte[] before = Files.readAllBytes(input);
		final CommandLineRun run = fuse(mri, pet, mri, "--overwrite", "--color",
			"grey");
		assertTrue(run.err(), run.err().contains(
			"would replace the anatomical image"));
		assertArrayEquals(before, Files.readAllBytes(input));
	}

	@Test
	public void failuresAreReportedAndDoNotStopTheOthers() throws IOException {
		TestImages.truncated(mri.resolve("a,b.png"));
		TestImages.red(pet.resolve("a,b.png"), 64, 64);
		TestImages.grey(mri.resolve("other size.png"), 40, 40);
		TestImages.red(pet.resolve("other size.png"), 40, 44);
		TestImages.grey(mri.resolve("alone.png"), 40, 40);
		final CommandLineRun run = fuse(mri, pet, output, "--report", report);
		assertEquals(ExitStatus.FAILED, run.status());
		assertEquals(Arrays.asList("1.png", "2.png"), files(output));

		final String csv = new String(Files.readAllBytes(report),
			StandardCharsets.UTF_8);
		assertTrue(csv, csv.contains("\"a,b\",\"" + mri.resolve("a,b.png") + "\""));
		assertTrue(csv, csv.contains("40 x 40"));
		assertTrue(csv, csv.contains("no functional image alone.*"));
		assertEquals(csv, 3, csv.split(",failed,", -1).length - 1);
		assertEquals(csv, 2, csv.split(",ok,", -1).length - 1);
		assertTrue(run.out(), run.out().contains("alone       failed: no"));
		assertTrue(run.err(), run.err().contains("3 of 5 failed."));
	}

	@Test
	public void existingImagesAreKeptUnlessOverwritten() throws IOException {
		Files.createDirectories(output);
		final byte[] old = { 1, 2, 3 };
		Files.write(output.resolve("1.png"), old);
		final CommandLineRun kept = fuse(mri, pet, output);
		assertEquals(ExitStatus.FAILED, kept.status());
		assertTrue(kept.err(), kept.err().contains("exists already"));
		assertArrayEquals(old, Files.readAllBytes(output.resolve("1.png")));

		assertEquals(ExitStatus.DONE, fuse(mri, pet, output, "--overwrite")
			.status());
		assertEquals(48, ImageFiles.open(output.resolve("1.png")).getWidth());
	}

	@Test
	public void existingImagesAreSkippedIfThatIsWanted() throws IOException {
		Files.createDirectories(output);
		final byte[] old = { 1, 2, 3 };
		Files.write(output.resolve("1.png"), old);
		final CommandLineRun run = fuse(mri, pet, output, "--skip-existing",
			"--report", report);
		assertEquals(run.err(), ExitStatus.DONE, run.status());
		assertTrue(run.out(), run.out().contains(
			"skipped: the fused image exists"));
		assertArrayEquals(old, Files.readAllBytes(output.resolve("1.png")));
		assertEquals(50, ImageFiles.open(output.resolve("2.png")).getWidth());
		final List<String> csv = Files.readAllLines(report);
		assertTrue(csv.get(1), csv.get(1).contains(
			",skipped,the fused image exists already,"));
		assertTrue(csv.get(2), csv.get(2).contains(",ok,,"));
		assertRefused("mutually exclusive", fuse(mri, pet, output,
			"--skip-existing", "--overwrite"));
	}

	@Test
	public void numbersDoNotDependOnTheLocale() throws IOException {
		Locale.setDefault(Locale.GERMANY);
		final CommandLineRun run = fuse(mri, pet, output, "--report", report);
		assertEquals(run.err(), ExitStatus.DONE, run.status());
		assertFalse(run.out(), run.out().matches("(?s).*\\d,\\d.*"));
		assertEquals(24, Files.readAllLines(report).get(1).split(",", -1).length);
	}

	@Test
	public void anOutputThatCannotBeWrittenIsRefused() throws IOException {
		final Path file = Files.createFile(root.resolve("file"));
		assertRefused("is a file", fuse(mri, pet, file));
		assertRefused("cannot be made", fuse(mri, pet, file.resolve("folder")));
		assertRefused("cannot be made", fuse(mri, pet, output, "--report", file
			.resolve("report.csv")));
		assertRefused("no CSV file", fuse(mri, pet, output, "--report", file));
		assertRefused("would replace the anatomical image", fuse(mri, pet, mri,
			"--overwrite"));
		assertRefused("neither a folder nor", fuse(mri.resolve("1.png"), pet
			.resolve("1.tif"), root.resolve("new")));
	}

	@Test
	public void wrongArgumentsAreRefused() throws IOException {
		assertRefused("Unknown device \"tpu\"", fuse(mri, pet, output, "--device",
			"tpu"));
		assertRefused("Unknown color \"red\"", fuse(mri, pet, output, "--color",
			"red"));
		assertRefused("absent (functional)", fuse(mri, root.resolve("absent"),
			output));
		assertRefused("'--output=PATH'", CommandLineRun.of("fuse", "--anatomical",
			mri, "--functional", pet));
		assertRefused("range \"dark\"", fuse(mri, pet, output, "--range", "dark"));
		assertRefused("'--speed'", fuse(mri, pet, output, "--speed", "9"));
		assertFalse(Files.exists(output));
	}

	@Test
	public void unusableModelsAreRefused() throws IOException {
		assertRefused("NoSuchModel", fuseWith("NoSuchModel"));
		assertRefused("empty", fuseWith(temporary.newFolder("empty")));
		Files.delete(model.resolve("saved_model.pb"));
		assertRefused("saved_model.pb", fuseWith(model));
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

	private CommandLineRun fuseWith(final Object otherModel) {
		return CommandLineRun.of("fuse", "--anatomical", mri, "--functional", pet,
			"--output", output, "--model", otherModel);
	}

	private static void assertRefused(final String reason,
		final CommandLineRun run)
	{
		assertEquals(run.err(), ExitStatus.USAGE, run.status());
		assertTrue(run.err(), run.err().contains(reason));
		assertEquals("", run.out());
	}

	private static List<String> files(final Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(file -> file.getFileName().toString()).sorted().collect(
				Collectors.toList());
		}
	}
}
