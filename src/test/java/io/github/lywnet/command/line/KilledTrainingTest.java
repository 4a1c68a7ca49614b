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
import static org.junit.Assert.assertTrue;

import io.github.lywnet.batch.TestImages;
import io.github.lywnet.engine.EngineFolder;
import io.github.lywnet.engine.JvmRun;
import io.github.lywnet.engine.weights.SafetensorsFile;
import io.github.lywnet.engine.weights.Weights;
import io.github.lywnet.network.ModelDescription;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * Tests that a training which is killed again and again loses nothing. It is
 * killed twice, or as often as {@code -Dlywnet.kills=20} says.
 */
public class KilledTrainingTest {

	private static final int KILLS = Integer.getInteger("lywnet.kills", 2);

	/** Steps between two checkpoints. */
	private static final int INTERVAL = 10;

	/** Too many for the kills to reach the end. */
	private static final int STEPS = INTERVAL * (2 * KILLS + 2);

	/** Sums in another order may differ by this after many steps. */
	private static final float ORDER_TOLERANCE = 2e-3f;

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	private Path root;

	@Test
	public void itEndsAsOneThatWasNotKilled() throws Exception {
		root = temporary.getRoot().toPath();
		for (final String pair : new String[] { "1.png", "2.png" }) {
			TestImages.grey(root.resolve("mri").resolve(pair), 48, 44);
			TestImages.red(root.resolve("pet").resolve(pair), 48, 44);
		}
		final Path whole = root.resolve("whole");
		final CommandLineRun run = CommandLineRun.of(arguments(whole));
		assertEquals(run.err(), ExitStatus.DONE, run.status());

		final Path cut = root.resolve("cut");
		final Random random = new Random(1);
		long done = 0;
		for (int kill = 0; kill < KILLS; kill++) {
			final Process process = start(cut);
			// NB: after a line of the log, and after a checkpoint, in turn
			while (process.isAlive() && (kill % 2 == 0 ? lines(cut, "training.csv")
				.size() * INTERVAL : stepsDone(cut)) <= done)
			{
				Thread.sleep(2);
			}
			Thread.sleep(random.nextInt(300));
			assertTrue("it ended before it was killed", process.isAlive());
			process.destroyForcibly().waitFor();
			done = checkWhatIsThere(cut, done);
		}
		assertTrue(done + " steps were done before the last start", done < STEPS);
		final CommandLineRun last = CommandLineRun.of(arguments(cut));
		assertEquals(last.err(), ExitStatus.DONE, last.status());

		assertEquals(STEPS / INTERVAL, lines(whole, "training.csv").size());
		for (final String log : new String[] { "training.csv", "validation.csv" }) {
			assertEquals(log, steps(whole, log), steps(cut, log));
			assertArrayEquals(log, losses(whole, log), losses(cut, log),
				ORDER_TOLERANCE);
		}
		assertEqualWeights(whole, cut);
		assertEquals(ModelDescription.read(whole).text("training.steps"),
			ModelDescription.read(cut).text("training.steps"));
		assertEquals("nothing half is left", names(whole), names(cut));
	}

	/**
	 * Every file is whole, no step of a checkpoint is lost, and the logs have all
	 * lines up to it.
	 *
	 * @return steps done by the checkpoint
	 */
	private static long checkWhatIsThere(final Path model, final long before)
		throws IOException
	{
		final long done = stepsDone(model);
		assertTrue("steps got lost", done >= before);
		for (final String log : new String[] { "training.csv", "validation.csv" }) {
			final List<Long> steps = steps(model, log);
			for (long step = INTERVAL; step <= done; step += INTERVAL) {
				assertTrue(step + " is not in " + log, steps.contains(step));
			}
		}
		return done;
	}

	/** By the checkpoint, which is there whole or not at all. */
	private static long stepsDone(final Path model) {
		final Path checkpoint = model.resolve("checkpoint.safetensors");
		return Files.exists(checkpoint) ? (long) SafetensorsFile.read(checkpoint)
			.get("training.step").values()[0] : 0;
	}

	/** Starts a training in a process of its own. */
	private Process start(final Path model) throws IOException {
		final JvmRun run = new JvmRun().option("-Djava.awt.headless=true").option(
			"-XX:TieredStopAtLevel=1");
		final String engine = System.getProperty(EngineFolder.PROPERTY);
		if (engine != null) run.option("-D" + EngineFolder.PROPERTY + "=" + engine);
		for (final String entry : System.getProperty("java.class.path").split(System
			.getProperty("path.separator")))
		{
			run.with(Paths.get(entry));
		}
		final Process process = run.start(LYWNetCommandLine.class, arguments(
			model));
		final Thread reader = new Thread(() -> {
			try {
				process.getInputStream().readAllBytes();
			}
			catch (final IOException exc) {
				// NB: it was killed
			}
		});
		reader.setDaemon(true);
		reader.start();
		return process;
	}

	private Object[] arguments(final Path model) {
		return new Object[] { "train", "--anatomical", root.resolve("mri"),
			"--functional", root.resolve("pet"), "--validation", "2", "--output",
			model, "--name", "Small", "--repetitions", "1", "--channels", "4",
			"--steps", STEPS, "--batch-size", "1", "--patch-size", "44",
			"--checkpoint-interval", INTERVAL };
	}

	/** The whole lines of a log, without the header. */
	private static List<String> lines(final Path model, final String log)
		throws IOException
	{
		final Path file = model.resolve(log);
		if (!Files.exists(file)) return List.of();
		final String text = Files.readString(file);
		final int end = text.lastIndexOf('\n') + 1;
		return text.substring(0, end).lines().skip(1).collect(Collectors.toList());
	}

	private static List<Long> steps(final Path model, final String log)
		throws IOException
	{
		return lines(model, log).stream().map(line -> Long.valueOf(line.split(
			",")[0])).collect(Collectors.toList());
	}

	private static float[] losses(final Path model, final String log)
		throws IOException
	{
		final List<String> lines = lines(model, log);
		final float[] losses = new float[lines.size()];
		for (int i = 0; i < losses.length; i++) {
			losses[i] = Float.parseFloat(lines.get(i).split(",")[1]);
		}
		return losses;
	}

	private static void assertEqualWeights(final Path expected,
		final Path found)
	{
		final Weights weights = SafetensorsFile.read(expected.resolve(
			"weights.safetensors"));
		final Weights others = SafetensorsFile.read(found.resolve(
			"weights.safetensors"));
		assertEquals(weights.names(), others.names());
		for (final String name : weights.names()) {
			assertArrayEquals(name, weights.get(name).values(), others.get(name)
				.values(), ORDER_TOLERANCE);
		}
	}

	private static List<String> names(final Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(file -> file.getFileName().toString()).sorted().collect(
				Collectors.toCollection(ArrayList::new));
		}
	}
}
