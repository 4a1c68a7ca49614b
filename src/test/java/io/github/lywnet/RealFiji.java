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

package io.github.lywnet;

import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import io.github.lywnet.common.FusionException;
import io.github.lywnet.engine.EngineFolder;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The Fiji that the system property {@value #PROPERTY} names, headless in a JVM
 * of its own, with our classes before its jars. None of its files is changed.
 * Tests are skipped where the property is not set.
 */
public final class RealFiji {

	private static final String PROPERTY = "fiji.app";
	private static final long TIMEOUT_SECONDS = 600;

	private final String fiji = System.getProperty(PROPERTY, "");
	private final Path folder;

	/** @param folder an empty one, instead of the user's */
	public RealFiji(final Path folder) {
		assumeTrue("No Fiji is named by " + PROPERTY, !fiji.isEmpty());
		this.folder = folder;
	}

	/**
	 * Runs a script and gives what it printed.
	 *
	 * @param inputs as on Fiji's command line: {@code key="value",key="value"}
	 */
	public String run(final Path script, final String inputs) throws IOException,
		InterruptedException
	{
		final File console = folder.resolve("console.txt").toFile();
		final List<String> command = new ArrayList<>(List.of(Paths.get(System
			.getProperty("java.home"), "bin", "java").toString(),
			"-Djava.awt.headless=true", "--add-opens=java.base/java.lang=ALL-UNNAMED",
			"-Duser.home=" + folder, "-Dplugins.dir=" + folder, "-D" +
				EngineFolder.PROPERTY + "=" + EngineFolder.find().path(), "-cp", String
					.join(File.pathSeparator, ownClasses().toString(), fiji + "/jars/*",
						fiji + "/jars/bio-formats/*"), "net.imagej.Main", "--run", script
							.toString()));
		if (!inputs.isEmpty()) command.add(inputs);
		final Process process = new ProcessBuilder(command).redirectErrorStream(
			true).redirectOutput(console).start();
		final boolean ended = process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS);
		process.destroyForcibly();
		final String output = new String(Files.readAllBytes(console.toPath()));
		assertTrue("Fiji did not end: " + output, ended);
		return output;
	}

	private static Path ownClasses() {
		try {
			return Paths.get(FusionException.class.getProtectionDomain()
				.getCodeSource().getLocation().toURI());
		}
		catch (final URISyntaxException exc) {
			throw new IllegalStateException(exc);
		}
	}
}
