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
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import io.github.lywnet.engine.weights.TestCheckpoint;
import io.github.lywnet.network.ModelDescription;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Tests {@link CheckpointCommand} on a small checkpoint. */
public class CheckpointCommandTest {

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	private CommandRunner command;
	private Path output;

	@Before
	public void setUp() {
		final Path root = temporary.getRoot().toPath();
		output = root.resolve("my model");
		command = new CommandRunner(CheckpointCommand.class).set("checkpoint",
			TestCheckpoint.writeSmall(root.resolve("model.pth")).toFile()).set(
				"output", output.toFile());
	}

	@After
	public void tearDown() {
		command.close();
	}

	@Test
	public void standsInTheMenuWithTheKeysOfRecordedMacros() {
		assertEquals("Plugins>Fusion>Import LYWNet Checkpoint...", command.menu());
		assertEquals("[checkpoint, output]", command.keys().toString());
	}

	@Test
	public void makesAModelFolder() throws Exception {
		command.run();
		assertEquals("my model", ModelDescription.read(output).name());
		assertTrue(Files.size(output.resolve("saved_model.pb")) > 0);
		command.assertRefused(output, "empty");
	}

	@Test
	public void refusesWhatIsNoCheckpoint() throws IOException {
		command.assertRefusedOption("checkpoint", null,
			"\"Checkpoint\" (checkpoint) is empty");
		command.assertRefusedOption("output", null,
			"\"Output folder\" (output) is empty");
		command.assertRefusedOption("checkpoint", new File("nowhere.pth"),
			"no file nowhere.pth");
		final Path file = temporary.newFile("other.pth").toPath();
		Files.write(file, new byte[100]);
		command.assertRefusedOption("checkpoint", file.toFile(), file);
		assertFalse(Files.exists(output));
	}
}
