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

package io.github.lywnet.common;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import io.github.lywnet.engine.JvmRun;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;

import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Tests {@link ProcessFolder}. */
public class ProcessFolderTest {

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	@Test
	public void foldersOfKilledProcessesAreDeleted() throws Exception {
		final Path parent = temporary.getRoot().toPath().resolve("made/if missing");
		final Process killed = jvm(parent);
		final Process running = jvm(parent);
		final Path left = pathFrom(killed);
		final Path inUse = pathFrom(running);
		assertEquals(parent, left.getParent());
		final Path foreign = Files.createDirectories(parent.resolve(
			"lywnet-test-thesis"));
		killed.destroyForcibly().waitFor();

		try {
			final Process next = jvm(parent);
			final Path made = pathFrom(next);
			assertFalse(Files.exists(left));
			assertTrue(Files.exists(inUse.resolve("file")));
			assertTrue(Files.exists(foreign));
			next.getOutputStream().close();
			next.waitFor();
			assertFalse(Files.exists(made));
		}
		finally {
			running.destroyForcibly().waitFor();
		}
	}

	private static Process jvm(final Path parent) throws IOException {
		return new JvmRun().option("-Djava.io.tmpdir=" + parent).start(
			MakeFolder.class);
	}

	private static Path pathFrom(final Process process) throws IOException {
		final StringBuilder line = new StringBuilder();
		for (int c = process.getInputStream().read(); c >= 0 && c != '\n'; c =
			process.getInputStream().read())
		{
			line.append((char) c);
		}
		return Paths.get(line.toString().trim());
	}

	/**
	 * Makes a folder with a file, prints its path and waits for the end of its
	 * input.
	 */
	static final class MakeFolder {

		public static void main(final String[] args) throws IOException {
			final Path folder = ProcessFolder.create("test");
			Files.createFile(folder.resolve("file")).toFile().deleteOnExit();
			System.out.println(folder);
			System.in.read();
		}
	}
}
