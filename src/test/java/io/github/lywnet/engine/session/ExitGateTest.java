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

package io.github.lywnet.engine.session;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import io.github.lywnet.common.WholeFile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Tests {@link ExitGate} in a JVM that ends. */
public class ExitGateTest {

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	/**
	 * Ends the JVM while a first run is in progress and a second is to follow.
	 */
	public static final class EndDuringRun {

		public static void main(final String... args) {
			ExitGate.pass(() -> {
				new Thread(() -> System.exit(3)).start();
				sleep(1500);
				System.out.print("first done.");
				return null;
			});
			ExitGate.pass(() -> {
				System.out.print("second begun.");
				return null;
			});
		}

		private static void sleep(final long milliseconds) {
			try {
				Thread.sleep(milliseconds);
			}
			catch (final InterruptedException exc) {
				throw new IllegalStateException(exc);
			}
		}
	}

	/** Ends the JVM during a run of a minute, in the middle of writing a file. */
	public static final class EndDuringLongRun {

		public static void main(final String... args) throws IOException {
			WholeFile.write(Paths.get(args[0]), file -> {
				file.write(1);
				ExitGate.pass(() -> {
					new Thread(() -> System.exit(3)).start();
					EndDuringRun.sleep(60_000);
					return null;
				});
			});
		}
	}

	@Test
	public void theRunInProgressIsFinishedAndNoOtherBegun() throws Exception {
		final Process process = start(EndDuringRun.class);
		assertEquals("first done.", new String(process.getInputStream()
			.readAllBytes(), StandardCharsets.UTF_8));
		assertEquals(3, process.waitFor());
	}

	@Test
	public void aLongRunIsKilledAndLeavesNoFile() throws Exception {
		final Path folder = temporary.getRoot().toPath();
		final Process process = start(EndDuringLongRun.class, folder.resolve(
			"fused.tif").toString());
		assertTrue(process.waitFor(40, TimeUnit.SECONDS));
		assertNotEquals("ended orderly", 3, process.exitValue());
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(Collections.emptyList(), files.collect(Collectors.toList()));
		}
	}

	private static Process start(final Class<?> program,
		final String... arguments) throws IOException
	{
		final List<String> command = new ArrayList<>(Arrays.asList(Paths.get(System
			.getProperty("java.home"), "bin", "java").toString(), "-cp", System
				.getProperty("java.class.path"), program.getName()));
		command.addAll(Arrays.asList(arguments));
		return new ProcessBuilder(command).start();
	}
}
