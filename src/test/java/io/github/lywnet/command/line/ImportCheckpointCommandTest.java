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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Tests the refusals of {@link ImportCheckpointCommand}. */
public class ImportCheckpointCommandTest {

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	@Test
	public void aFileThatIsNoCheckpointFails() throws IOException {
		final Path file = temporary.newFile("model.pth").toPath();
		Files.write(file, new byte[100]);
		final Path output = temporary.getRoot().toPath().resolve("model");
		final CommandLineRun run = CommandLineRun.of("import-checkpoint",
			"--checkpoint", file, "--output", output);
		assertEquals(run.err(), ExitStatus.FAILED, run.status());
		assertTrue(run.err(), run.err().startsWith("Error: ") && run.err().contains(
			file.toString()));
		assertFalse(Files.exists(output));
	}

	@Test
	public void aMissingFileIsWrongUsage() {
		final CommandLineRun run = CommandLineRun.of("import-checkpoint",
			"--checkpoint", "absent.pth", "--output", temporary.getRoot());
		assertEquals(ExitStatus.USAGE, run.status());
		assertTrue(run.err(), run.err().contains("absent.pth"));
	}
}
