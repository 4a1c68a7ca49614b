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

import io.github.lywnet.batch.TestImages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Tests {@link LYWNetCommandLine}. */
public class LYWNetCommandLineTest {

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	@Test
	public void helpNamesTheCommandsForUsers() {
		final CommandLineRun run = CommandLineRun.of("--help");
		assertEquals(ExitStatus.DONE, run.status());
		for (final String command : new String[] { "fuse", "evaluate",
			"import-checkpoint", "train", "install-engine" })
		{
			assertTrue(run.out(), run.out().contains("\n  " + command + " "));
		}
		assertFalse(run.out(), run.out().contains("export-models"));
	}

	@Test
	public void unknownCommandsAreWrongUsage() {
		final CommandLineRun run = CommandLineRun.of("melt");
		assertEquals(ExitStatus.USAGE, run.status());
		assertTrue(run.err(), run.err().contains("'melt'"));
	}

	/** As when it goes to a file on a full disk. */
	@Test
	public void lostOutputIsAFailure() {
		final OutputStream full = new OutputStream() {

			@Override
			public void write(final int b) throws IOException {
				throw new IOException("No space left on device");
			}
		};
		for (final OutputStream out : new OutputStream[] { full, new PrintStream(
			full) })
		{
			final ByteArrayOutputStream err = new ByteArrayOutputStream();
			assertEquals(ExitStatus.FAILED, LYWNetCommandLine.execute(new Console(out,
				err, StandardCharsets.UTF_8), "--help"));
			assertTrue(err.toString(), err.toString().startsWith(
				"Error: the standard output"));
		}
	}

	@Test
	public void theProcessEndsWithTheExitStatus() throws Exception {
		final Process process = start("-Dany=thing", "fuse");
		assertEquals(ExitStatus.USAGE, process.waitFor());
	}

	@Test
	public void aMissingEngineFolderIsToldAndFails() throws Exception {
		final Path root = temporary.getRoot().toPath();
		final Path mri = TestImages.grey(root.resolve("mri.png"), 16, 16);
		final Path pet = TestImages.red(root.resolve("pet.png"), 16, 16);
		final Path model = temporary.newFolder("model").toPath();
		final Path fused = root.resolve("fused.png");
		final Process process = start("-Dlywnet.engine=" + root.resolve("nowhere"),
			"fuse", "--anatomical", mri, "--functional", pet, "--output", fused,
			"--model", model);
		final String err = new String(process.getErrorStream().readAllBytes(),
			StandardCharsets.UTF_8);
		assertEquals(err, ExitStatus.FAILED, process.waitFor());
		assertTrue(err, err.startsWith("Error: ") && err.contains("nowhere"));
		assertFalse(err, err.contains("\tat "));
	}

	private static Process start(final String option, final Object... arguments)
		throws IOException
	{
		final List<String> command = new ArrayList<>(Arrays.asList(Paths.get(System
			.getProperty("java.home"), "bin", "java").toString(), option, "-cp",
			System.getProperty("java.class.path"), LYWNetCommandLine.class
				.getName()));
		for (final Object argument : arguments) {
			command.add(argument.toString());
		}
		return new ProcessBuilder(command).start();
	}
}
