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
import io.github.lywnet.batch.TestVolumes;
import io.github.lywnet.engine.WeightedSumModel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Tests lists of pairs, and runs that are resumed, shared or only tried. */
public class FuseListTest {

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	private Path root;
	private Path list;
	private Path report;
	private Path model;

	@Before
	public void makePairs() throws IOException {
		root = temporary.getRoot().toPath();
		list = root.resolve("pairs.csv");
		report = root.resolve("report.csv");
		model = WeightedSumModel.write(root.resolve("model"));
		final StringBuilder rows = new StringBuilder(
			"site,name,anatomical,functional,output\n");
		for (int i = 1; i <= 4; i++) {
			TestImages.grey(root.resolve("mri/" + i + ".png"), 40 + i, 36);
			TestImages.red(root.resolve("pet/" + i + ".png"), 40 + i, 36);
			rows.append("=A" + i + ",s" + i + ",mri/" + i + ".png,pet/" + i +
				".png,fused/s" + i + "/fused.png\n");
		}
		write(list, rows.toString());
	}

	@Test
	public void aListIsFusedAndItsColumnsAreCarried() throws IOException {
		final CommandLineRun run = fuse();
		assertEquals(run.err(), ExitStatus.DONE, run.status());
		assertTrue(Files.exists(root.resolve("fused/s3/fused.png")));
		final List<String> rows = Files.readAllLines(report);
		assertTrue(rows.get(0), rows.get(0).endsWith(",PSNR,site"));
		assertTrue(rows.get(3), rows.get(3).startsWith("s3,") && rows.get(3)
			.endsWith(",'=A3"));
	}

	@Test
	public void aRowThatFailsDoesNotStopTheOthers() throws IOException {
		write(list, "anatomical,functional,output,range\n" +
			"mri/1.png,pet/1.png,1.png,dark\nmri/9.png,pet/1.png,2.png,\n" +
			"mri/1.png,pet/1.png,3.png,10:200\n");
		final CommandLineRun run = fuse();
		assertEquals(ExitStatus.FAILED, run.status());
		assertTrue(run.out(), run.out().contains("Impossible range \"dark\"") && run
			.out().contains("no anatomical image " + root.resolve("mri/9.png")));
		final List<String> rows = Files.readAllLines(report);
		assertTrue(rows.get(3), rows.get(3).contains(",ok,,") && rows.get(3)
			.contains(",range=10:200,"));
	}

	@Test
	public void onePairOfOneFileTwiceIsRefused() throws IOException {
		Files.createSymbolicLink(root.resolve("link.png"), root.resolve(
			"mri/1.png"));
		write(list, "anatomical,functional,output\nmri/1.png,link.png,1.png\n" +
			"mri/1.png,pet/1.png,2.png\n");
		final CommandLineRun run = fuse();
		assertEquals(ExitStatus.FAILED, run.status());
		assertTrue(run.out(), run.out().contains(root.resolve("mri/1.png") +
			" and the functional image " + root.resolve("link.png") +
			" are one file"));
		assertFalse(Files.exists(root.resolve("1.png")));
		assertTrue(Files.exists(root.resolve("2.png")));
	}

	@Test
	public void pairPrintsAListThatFuseTakes() throws IOException {
		Files.delete(root.resolve("pet/4.png"));
		final CommandLineRun pair = CommandLineRun.of("pair", "--anatomical", root
			.resolve("mri"), "--functional", root.resolve("pet"), "--output", root
				.resolve("out"));
		assertEquals(ExitStatus.FAILED, pair.status());
		assertTrue(pair.err(), pair.err().contains("Left out: 4, no functional"));
		assertFalse(Files.exists(root.resolve("out")));
		write(list, pair.out());
		final CommandLineRun run = fuse();
		assertEquals(run.err(), ExitStatus.DONE, run.status());
		assertTrue(Files.exists(root.resolve("out/3.png")));
	}

	@Test
	public void aDryRunTellsWhatWouldBeDoneAndWritesNothing() throws IOException {
		final Path mri = TestVolumes.nifti(root.resolve("mri.nii.gz"), 16);
		final Path pet = TestVolumes.nifti(root.resolve("pet.nii"), 8);
		write(list, "name,anatomical,functional,output\n" +
			"same,mri.nii.gz,pet.nii,out/1.nii\nlost,mri.nii.gz,x.nii,out/2.nii\n" +
			"other,mri.nii.gz,small.nii,out/3.nii\nslices,mr,pt,out/4.nii\n" +
			"shifted,mr,moved,out/5.nii\n");
		TestVolumes.dicom(root.resolve("mr"), "MR");
		TestVolumes.dicom(root.resolve("pt"), "PT");
		for (int z = 0; z < 3; z++) {
			TestVolumes.slice("PT", z).position(5, 26, 7 + 2 * z).write(root.resolve(
				"moved/IM" + z));
		}
		final byte[] volume = Files.readAllBytes(pet);
		volume[42]--; // a column less
		Files.write(root.resolve("small.nii"), volume);
		report = root.resolve("reports/report.csv");
		final CommandLineRun run = fuse("--dry-run");
		assertEquals(ExitStatus.FAILED, run.status());
		assertTrue(run.out(), run.out().contains("same: would be fused\n") && run
			.out().contains("lost: would fail: there is no functional image") && run
				.out().contains("other: would fail: ") && run.out().contains(
					"resample") && run.out().contains("slices: would be fused\n") && run
						.out().contains("shifted: would fail: "));
		assertTrue(run.err(), run.err().contains("Of 5 pairs 3 would fail"));
		assertFalse(Files.exists(root.resolve("out")));
		assertFalse(Files.exists(report.getParent()));
		assertEquals(run.out(), fuse("--dry-run", "--resume").out());
		assertTrue(Files.exists(mri));
		final CommandLineRun folders = CommandLineRun.of("fuse", "--anatomical",
			root.resolve("mri"), "--functional", root.resolve("pet"), "--output", root
				.resolve("new/folder"), "--model", model, "--dry-run");
		assertEquals(folders.err(), ExitStatus.DONE, folders.status());
		assertTrue(folders.out(), folders.out().contains("4: would be fused\n"));
		assertFalse(Files.exists(root.resolve("new")));
	}

	@Test
	public void aResumedRunEndsAsOneThatWasNotKilled() throws IOException {
		assertEquals(ExitStatus.DONE, fuse().status());
		final List<String> whole = Files.readAllLines(report);
		// as a kill leaves them: a row that is cut, an image without a row, none
		final String text = String.join("\n", whole.subList(0, 4));
		write(report, text.substring(0, text.length() - 9));
		Files.delete(root.resolve("fused/s4/fused.png"));
		final FileTime first = time("fused/s1/fused.png");
		assertTrue(fuse("--resume", "--dry-run").out().contains(
			"s1: would be skipped, an earlier run has done it\n"));
		final CommandLineRun run = fuse("--resume");
		assertEquals(run.err(), ExitStatus.DONE, run.status());
		assertEquals(whole, Files.readAllLines(report));
		assertEquals(first, time("fused/s1/fused.png"));
		assertEquals(2, run.out().split("skipped: an earlier run", -1).length - 1);
	}

	@Test
	public void whatIsOutOfDateIsFusedAgain() throws IOException {
		assertEquals(ExitStatus.DONE, fuse().status());
		assertResumed("[s1, s2, s3, s4]");
		Files.setLastModifiedTime(root.resolve("pet/2.png"), FileTime.fromMillis(
			System.currentTimeMillis() + 60_000));
		Files.delete(root.resolve("fused/s4/fused.png"));
		assertResumed("[s1, s3]");
		assertResumed("[]", "--color", "grey");
		final List<String> rows = Files.readAllLines(report);
		assertTrue(rows.get(1), rows.get(1).contains(",color=grey,"));
		assertEquals(5, rows.size());
		// a model of the same name that calculates something else
		Files.write(model.resolve("model.properties"), "rounding = truncate\n"
			.getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
		assertResumed("[]", "--color", "grey");
		assertResumed("[s1, s3, s4]", "--color", "grey");
	}

	@Test
	public void anotherTransformIsFusedAgain() throws IOException {
		final Path transform = root.resolve("a.tfm");
		write(transform, "#Insight Transform File V1.0\n#Transform 0\n" +
			"Transform: Euler2DTransform_double_2_2\nParameters: 0 1 0\n" +
			"FixedParameters: 0 0\n");
		final CommandLineRun run = fuse("--register", transform);
		assertEquals(run.err(), ExitStatus.DONE, run.status());
		assertResumed("[s1, s2, s3, s4]", "--register", transform);
		Files.setLastModifiedTime(transform, FileTime.fromMillis(System
			.currentTimeMillis() + 60_000));
		assertResumed("[]", "--register", transform);
	}

	@Test
	public void shardsMakeTheWholeTogether() throws IOException {
		assertEquals(ExitStatus.DONE, fuse().status());
		final List<String> whole = Files.readAllLines(report);
		final List<Path> parts = new ArrayList<>();
		for (int i = 1; i <= 3; i++) {
			report = root.resolve("report-" + i + ".csv");
			parts.add(report);
			final CommandLineRun run = fuse("--overwrite", "--shard", i + "/3");
			assertEquals(run.err(), ExitStatus.DONE, run.status());
			assertEquals(i == 1 ? 3 : 2, Files.readAllLines(report).size());
		}
		final Path merged = root.resolve("merged.csv");
		final CommandLineRun run = CommandLineRun.of("merge-reports", "--output",
			merged, parts.get(0), parts.get(1), parts.get(2));
		assertEquals(run.err(), ExitStatus.DONE, run.status());
		final List<String> rows = Files.readAllLines(merged);
		assertEquals(whole.get(0), rows.get(0));
		Collections.sort(rows);
		Collections.sort(whole);
		assertEquals(whole, rows);
	}

	@Test
	public void mergingPrefersWhatWasDone() throws IOException {
		write(list, Files.readAllLines(list).stream().limit(2).collect(Collectors
			.joining("\n")));
		final Path image = root.resolve("pet/1.png");
		final Path hidden = Files.move(image, root.resolve("hidden.png"));
		assertEquals(ExitStatus.FAILED, fuse().status());
		final Path failed = Files.move(report, root.resolve("failed.csv"));
		Files.move(hidden, image);
		assertEquals(ExitStatus.DONE, fuse().status());
		final Path merged = root.resolve("merged.csv");
		for (final Path[] order : new Path[][] { { failed, report }, { report,
			failed } })
		{
			assertEquals(ExitStatus.DONE, CommandLineRun.of("merge-reports",
				"--output", merged, order[0], order[1]).status());
			assertEquals(Files.readAllLines(report), Files.readAllLines(merged));
		}
		assertRefused("is none that this program has written", CommandLineRun.of(
			"merge-reports", "--output", merged, report, Files.move(list, root
				.resolve("list.csv"))));
		assertRefused("would replace", CommandLineRun.of("merge-reports",
			"--output", report, report));
		write(failed,
			"pair,anatomical,functional,fused,status,message,EN\na,b,c,d,ok,,1\n");
		assertRefused("is one of another version or run", CommandLineRun.of(
			"merge-reports", "--output", merged, report, failed));
	}

	@Test
	public void optionsThatContradictAListAreRefused() throws IOException {
		assertRefused("--pattern was given with --pairs", fuse("--pattern",
			"*_T1"));
		assertRefused("Missing required option: '--anatomical=PATH'", CommandLineRun
			.of("fuse", "--model", model));
		assertRefused("expected I/N", fuse("--shard", "5/4"));
		final Path none = report;
		report = list;
		final byte[] before = Files.readAllBytes(list);
		assertRefused("would replace the list of pairs", fuse());
		assertArrayEquals(before, Files.readAllBytes(list));
		report = none;
		assertRefused("--resume needs --report", CommandLineRun.of("fuse",
			"--pairs", list, "--resume"));
		assertFalse(Files.exists(report));
	}

	/** Resumes, and looks at which pairs were not fused again. */
	private void assertResumed(final String skipped, final Object... options)
		throws IOException
	{
		final List<String> images = new ArrayList<>();
		final List<FileTime> times = new ArrayList<>();
		for (int i = 1; i <= 4; i++) {
			final Path image = root.resolve("fused/s" + i + "/fused.png");
			if (!Files.exists(image)) continue;
			// NB: so that a new file has another time
			Files.setLastModifiedTime(image, FileTime.fromMillis(System
				.currentTimeMillis() + 1000 * i));
			images.add("s" + i);
			times.add(Files.getLastModifiedTime(image));
		}
		final List<Object> all = new ArrayList<>(Arrays.asList(options));
		all.add("--resume");
		final CommandLineRun run = fuse(all.toArray());
		assertEquals(run.err(), ExitStatus.DONE, run.status());
		final List<String> kept = new ArrayList<>();
		for (int i = 0; i < images.size(); i++) {
			if (times.get(i).equals(time("fused/" + images.get(i) + "/fused.png"))) {
				kept.add(images.get(i));
			}
		}
		assertEquals(skipped, kept.toString());
	}

	private FileTime time(final String image) throws IOException {
		return Files.getLastModifiedTime(root.resolve(image));
	}

	private CommandLineRun fuse(final Object... options) {
		final List<Object> arguments = new ArrayList<>(Arrays.asList("fuse",
			"--pairs", list, "--report", report, "--model", model));
		arguments.addAll(Arrays.asList(options));
		return CommandLineRun.of(arguments.toArray());
	}

	private static void assertRefused(final String reason,
		final CommandLineRun run)
	{
		assertEquals(run.err(), ExitStatus.USAGE, run.status());
		assertTrue(run.err(), run.err().contains(reason));
	}

	private static void write(final Path file, final String text)
		throws IOException
	{
		Files.write(file, text.getBytes(StandardCharsets.UTF_8));
	}
}
