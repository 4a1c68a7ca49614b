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
import static org.junit.Assert.assertTrue;

import io.github.lywnet.batch.TestImages;
import io.github.lywnet.image.files.ImageFiles;
import io.github.lywnet.network.ModelDescription;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * Tests {@link TrainCommand}, and {@link ExportModelsCommand} on its weights.
 */
public class TrainCommandTest {

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	private Path root;
	private Path mri;
	private Path pet;

	@Before
	public void makePair() throws IOException {
		root = temporary.getRoot().toPath();
		mri = root.resolve("mri");
		pet = root.resolve("pet");
		TestImages.grey(mri.resolve("1.png"), 48, 44);
		TestImages.red(pet.resolve("1.png"), 48, 44);
	}

	@Test
	public void theOutputIsAModelThatFuses() {
		final Path model = root.resolve("model");
		final CommandLineRun training = train(model);
		assertEquals(training.err(), ExitStatus.DONE, training.status());
		assertTrue(training.err(), training.err().contains("step 2 of 2"));
		assertEquals("Small", ModelDescription.read(model).name());
		assertEquals(640, ImageFiles.open(model.resolve("loss.png")).getWidth(),
			100);

		final CommandLineRun fusion = CommandLineRun.of("fuse", "--anatomical", mri,
			"--functional", pet, "--output", root.resolve("fused"), "--model", model);
		assertEquals(fusion.err(), ExitStatus.DONE, fusion.status());
	}

	@Test
	public void theLossOfHeldOutPairsIsLogged() throws IOException {
		TestImages.grey(mri.resolve("3302.png"), 48, 44);
		TestImages.red(pet.resolve("3302.png"), 48, 44);
		final Path model = root.resolve("model");
		final CommandLineRun training = train(model, "--validation", "330?");
		assertEquals(training.err(), ExitStatus.DONE, training.status());
		assertTrue(training.err(), training.err().contains("on 1 pairs"));
		assertEquals(3, Files.readAllLines(model.resolve("validation.csv")).size());
		final CommandLineRun wrong = train(root.resolve("model"), "--validation",
			"[a");
		assertEquals(ExitStatus.USAGE, wrong.status());
		assertTrue(wrong.err(), wrong.err().contains("[a"));
	}

	@Test
	public void weightsAreExportedAndListedTheDefaultModelFirst()
		throws IOException
	{
		final Path weights = root.resolve("weights");
		for (final String name : new String[] { "LYWNet", "Compact" }) {
			assertEquals(ExitStatus.DONE, train(weights.resolve(name)).status());
		}
		Files.createDirectory(weights.resolve("no model"));
		final Path models = root.resolve("models");
		assertEquals(ExitStatus.DONE, CommandLineRun.of("export-models",
			"--weights", weights, "--output", models).status());
		assertEquals(Arrays.asList("LYWNet", "Compact"), Files.readAllLines(models
			.resolve("index.txt")));
		assertTrue(Files.exists(models.resolve("Compact/saved_model.pb")));
		assertEquals("Small", ModelDescription.read(models.resolve("Compact"))
			.name());
	}

	@Test
	public void wrongOptionsAreRefused() {
		final CommandLineRun channels = train(root.resolve("model"), "--channels",
			"3");
		assertEquals(ExitStatus.USAGE, channels.status());
		assertTrue(channels.err(), channels.err().contains("channels is 3"));
		final CommandLineRun folders = train(root.resolve("model"), "--anatomical",
			mri);
		assertEquals(ExitStatus.USAGE, folders.status());
		assertTrue(folders.err(), folders.err().contains("2 --anatomical"));
		final CommandLineRun goal = train(root.resolve("model"), "--goal",
			"vif=much");
		assertEquals(ExitStatus.USAGE, goal.status());
		assertTrue(goal.err(), goal.err().contains("\"much\""));
	}

	@Test
	public void aModelIsAdaptedAndComparedOnTheMiddleFifth() throws IOException {
		for (int i = 2; i <= 5; i++) {
			TestImages.grey(mri.resolve(i + ".png"), 48, 44);
			TestImages.red(pet.resolve(i + ".png"), 48, 44);
		}
		final Path model = root.resolve("model");
		assertEquals(ExitStatus.DONE, train(model).status());
		final Path adapted = root.resolve("adapted");
		final CommandLineRun run = CommandLineRun.of("train", "--from", model,
			"--anatomical", mri, "--functional", pet, "--output", adapted, "--steps",
			"1");
		assertEquals(run.err(), ExitStatus.DONE, run.status());
		assertTrue(run.err(), run.err().contains("on 4 pairs"));
		assertTrue(run.out(), run.out().contains("1 pairs held out"));
		assertTrue(run.out(), run.out().contains("Small-trained"));
		assertTrue(run.out(), run.out().contains("of 7 metrics"));
		assertEquals("4", ModelDescription.read(adapted).text("channels"));
		assertEquals("44", ModelDescription.read(adapted).text(
			"training.patch.size"));
		final CommandLineRun both = train(root.resolve("both"), "--from", model);
		assertEquals(ExitStatus.USAGE, both.status());
		assertTrue(both.err(), both.err().contains("--channels"));
	}

	@Test
	public void anIncompletePairStopsTheTraining() throws IOException {
		TestImages.grey(mri.resolve("2.png"), 48, 44);
		final CommandLineRun run = train(root.resolve("model"));
		assertEquals(ExitStatus.FAILED, run.status());
		assertTrue(run.err(), run.err().contains("no functional image 2.*"));
	}

	private CommandLineRun train(final Path output, final Object... options) {
		final List<Object> arguments = new ArrayList<>(Arrays.asList("train",
			"--anatomical", mri, "--functional", pet, "--output", output, "--name",
			"Small", "--repetitions", "1", "--steps", "2", "--batch-size", "1",
			"--patch-size", "44"));
		if (!Arrays.asList(options).contains("--channels")) {
			arguments.addAll(Arrays.asList("--channels", "4"));
		}
		arguments.addAll(Arrays.asList(options));
		return CommandLineRun.of(arguments.toArray());
	}
}
