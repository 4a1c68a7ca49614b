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

import io.github.lywnet.engine.EngineFolder;
import io.github.lywnet.install.BuiltVariant;
import io.github.lywnet.install.EngineInstaller;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.After;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Tests {@link InstallEngineCommand} as far as it loads nothing. */
public class InstallEngineCommandTest {

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	@After
	public void tearDown() {
		System.clearProperty(EngineInstaller.REPOSITORY_PROPERTY);
	}

	@Test
	public void theEngineOfTheBuildNeedsNothing() {
		System.setProperty(EngineInstaller.REPOSITORY_PROPERTY,
			"http://localhost:1/");
		final Path folder = EngineFolder.find().path();
		final CommandLineRun run = CommandLineRun.of("install-engine", "--variant",
			BuiltVariant.KEY, "--folder", folder);
		assertEquals(run.err(), ExitStatus.DONE, run.status());
		assertTrue(run.out(), run.out().contains("installed in " + folder));
	}

	@Test
	public void aServerThatIsNotThereFails() {
		System.setProperty(EngineInstaller.REPOSITORY_PROPERTY,
			"http://localhost:1/maven");
		final Path folder = temporary.getRoot().toPath().resolve("engine");
		final CommandLineRun run = CommandLineRun.of("install-engine", "--folder",
			folder);
		assertEquals(run.err(), ExitStatus.FAILED, run.status());
		assertTrue(run.err(), run.err().contains(
			"Error: http://localhost:1/maven/ai/djl/api/"));
		assertFalse(Files.exists(folder));
	}

	@Test
	public void aFolderOfOtherThingsStaysAsItIs() throws IOException {
		final Path file = temporary.newFile("thesis.doc").toPath();
		final CommandLineRun run = CommandLineRun.of("install-engine", "--folder",
			temporary.getRoot());
		assertEquals(run.err(), ExitStatus.FAILED, run.status());
		assertTrue(run.err(), run.err().contains("thesis.doc"));
		assertTrue(Files.exists(file));
	}

	@Test
	public void anUnknownVariantIsWrongUsage() {
		final CommandLineRun run = CommandLineRun.of("install-engine", "--variant",
			"tpu");
		assertEquals(ExitStatus.USAGE, run.status());
		assertTrue(run.err(), run.err().contains("\"tpu\""));
	}

	@Test
	public void anAddressThatIsNoUrlIsTold() {
		System.setProperty(EngineInstaller.REPOSITORY_PROPERTY, "maven central");
		final CommandLineRun run = CommandLineRun.of("install-engine");
		assertEquals(ExitStatus.FAILED, run.status());
		assertTrue(run.err(), run.err().contains("\"maven central\""));
	}
}
