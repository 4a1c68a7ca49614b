package io.github.lywnet.command.line;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

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

/** Tests {@link TrainCommand}, and {@link ExportModelsCommand} on its weights. */
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
		TestImages.grey(mri.resolve("1.png"), 24, 20);
		TestImages.red(pet.resolve("1.png"), 24, 20);
	}

	@Test
	public void theOutputIsAModelThatFuses() {
		final Path model = root.resolve("model");
		final CommandLineRun training = train(model);
		assertEquals(training.err(), ExitStatus.DONE, training.status());
		assertTrue(training.err(), training.err().contains("step 2 of 2"));
		assertEquals("Small", ModelDescription.read(model).name());

		final CommandLineRun fusion = CommandLineRun.of("fuse", "--anatomical", mri,
			"--functional", pet, "--output", root.resolve("fused"), "--model", model);
		assertEquals(fusion.err(), ExitStatus.DONE, fusion.status());
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
		assertEquals(ExitStatus.DONE, CommandLineRun.of("export-models", "--weights",
			weights, "--output", models).status());
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
	}

	@Test
	public void anIncompletePairStopsTheTraining() throws IOException {
		TestImages.grey(mri.resolve("2.png"), 24, 20);
		final CommandLineRun run = train(root.resolve("model"));
		assertEquals(ExitStatus.FAILED, run.status());
		assertTrue(run.err(), run.err().contains("no functional image 2.*"));
	}

	private CommandLineRun train(final Path output, final Object... options) {
		final List<Object> arguments = new ArrayList<>(Arrays.asList("train",
			"--anatomical", mri, "--functional", pet, "--output", output, "--name",
			"Small", "--repetitions", "1", "--steps", "2", "--batch-size", "1",
			"--patch-size", "16"));
		if (!Arrays.asList(options).contains("--channels")) {
			arguments.addAll(Arrays.asList("--channels", "4"));
		}
		arguments.addAll(Arrays.asList(options));
		return CommandLineRun.of(arguments.toArray());
	}
}
