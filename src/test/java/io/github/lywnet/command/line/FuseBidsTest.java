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

import io.github.lywnet.batch.TestVolumes;
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

/** Tests the fusion of a BIDS data set. */
public class FuseBidsTest {

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	private Path root;
	private Path model;
	private Path derivatives;

	@Before
	public void makeDataSet() throws IOException {
		model = WeightedSumModel.write(temporary.newFolder("model").toPath());
		root = temporary.newFolder("study").toPath();
		derivatives = root.resolve("derivatives/lywnet");
		image("sub-01/anat/sub-01_T1w.nii.gz");
		image("sub-01/anat/sub-01_T2w.nii.gz");
		image("sub-01/pet/sub-01_trc-FDG_pet.nii.gz");
		image("sub-02/ses-1/anat/sub-02_ses-1_run-1_T1w.nii");
		image("sub-02/ses-1/pet/sub-02_ses-1_pet.nii");
		Files.createDirectories(root.resolve("sub-02/ses-2/anat"));
		image("sub-02/ses-3/anat/sub-02_ses-3_T1w.nii");
	}

	@Test
	public void everySessionIsAPairWithADescription() throws IOException {
		final Path report = root.resolve("report.csv");
		final CommandLineRun run = fuse("--report", report);
		assertEquals("a session without a PET fails", ExitStatus.FAILED, run
			.status());
		assertTrue(run.out(), run.out().contains(
			"sub-02_ses-3  failed: no functional image pet in " + root.resolve(
				"sub-02/ses-3")));
		assertTrue(Files.exists(derivatives.resolve(
			"sub-02/ses-1/sub-02_ses-1_desc-fused.nii.gz")));
		final String sidecar = read("sub-01/sub-01_desc-fused.json");
		assertTrue(sidecar, sidecar.contains(
			"\"bids:raw:sub-01/anat/sub-01_T1w.nii.gz\",\n    \"bids:raw:sub-01/pet/" +
				"sub-01_trc-FDG_pet.nii.gz\"") && sidecar.contains(
					"\"model\": \"WeightedSum\""));
		final String description = read("dataset_description.json");
		assertTrue(description, description.contains(
			"\"DatasetType\": \"derivative\"") && description.contains(
				"\"raw\": \"../..\""));
		assertEquals(4, Files.readAllLines(report).size());
		final CommandLineRun again = fuse("--report", report, "--resume");
		assertEquals(2, again.out().split("skipped: ", -1).length - 1);
	}

	@Test
	public void participantsAreChosen() throws IOException {
		final CommandLineRun run = fuse("--participant-label", "01", "--output",
			root.resolve("elsewhere"));
		assertEquals(run.err(), ExitStatus.DONE, run.status());
		assertTrue(Files.exists(root.resolve(
			"elsewhere/sub-01/sub-01_desc-fused.nii.gz")));
		assertFalse(Files.exists(derivatives));
		assertRefused("has no sub-9: found 2 subjects, from sub-01 to sub-02", fuse(
			"--participant-label", "sub-01,9"));
	}

	@Test
	public void severalImagesAreListedUnlessOneIsChosen() throws IOException {
		image("sub-02/ses-1/anat/sub-02_ses-1_run-2_T1w.nii");
		final CommandLineRun run = fuse("--participant-label", "02", "--dry-run");
		assertEquals(ExitStatus.FAILED, run.status());
		assertTrue(run.out(), run.out().contains("2 anatomical images T1w: " +
			"sub-02_ses-1_run-1_T1w.nii, sub-02_ses-1_run-2_T1w.nii; choose one by its " +
			"entities, such as --anatomical run-1_T1w"));
		final CommandLineRun chosen = run("--anatomical", "run-2_T1w",
			"--functional", "pet", "--dry-run");
		assertTrue(chosen.out(), chosen.out().contains(
			"sub-02_ses-1: would be fused"));
	}

	@Test
	public void foldersThatAreNoDataSetsAreRefused() throws IOException {
		assertRefused("found T1w, T2w, pet", run("--anatomical", "FLAIR",
			"--functional", "ct"));
		assertRefused("--pattern was given with --bids", fuse("--pattern", "*"));
		root = temporary.newFolder("empty").toPath();
		assertRefused("is no BIDS data set: it has no folders sub-*", fuse());
	}

	@Test
	public void aDescriptionThatIsThereStays() throws IOException {
		Files.createDirectories(derivatives);
		final byte[] own = "{\"Name\": \"mine\"}".getBytes(StandardCharsets.UTF_8);
		final Path file = Files.write(derivatives.resolve(
			"dataset_description.json"), own);
		assertEquals(ExitStatus.DONE, fuse("--participant-label", "01").status());
		assertArrayEquals(own, Files.readAllBytes(file));
	}

	private void image(final String path) throws IOException {
		TestVolumes.nifti(root.resolve(path), 8);
	}

	private String read(final String path) throws IOException {
		return new String(Files.readAllBytes(derivatives.resolve(path)),
			StandardCharsets.UTF_8);
	}

	private CommandLineRun fuse(final Object... options) {
		final List<Object> all = new ArrayList<>(Arrays.asList("--anatomical",
			"T1w", "--functional", "pet"));
		all.addAll(Arrays.asList(options));
		return run(all.toArray());
	}

	private CommandLineRun run(final Object... options) {
		final List<Object> arguments = new ArrayList<>(Arrays.asList("fuse",
			"--bids", root, "--model", model));
		arguments.addAll(Arrays.asList(options));
		return CommandLineRun.of(arguments.toArray());
	}

	private static void assertRefused(final String reason,
		final CommandLineRun run)
	{
		assertEquals(run.err(), ExitStatus.USAGE, run.status());
		assertTrue(run.err(), run.err().contains(reason));
	}
}
