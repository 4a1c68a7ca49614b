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

package io.github.lywnet.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Runs a main class in a JVM of its own and gives what it prints. */
public final class JvmRun {

	private final List<Path> classPath = new ArrayList<>();
	private final List<String> options = new ArrayList<>();

	/**
	 * Puts a jar or folder on the class path, before the plugin's own classes.
	 */
	public JvmRun with(final Path entry) {
		classPath.add(entry);
		return this;
	}

	/** Adds an option of the JVM. */
	public JvmRun option(final String option) {
		options.add(option);
		return this;
	}

	/** Runs it and waits; gives standard output and error as they came. */
	public String run(final Class<?> main, final Object... arguments)
		throws IOException, InterruptedException
	{
		final Process process = start(main, arguments);
		final String output = new String(process.getInputStream().readAllBytes(),
			StandardCharsets.UTF_8);
		process.waitFor();
		return output;
	}

	/** Starts it; standard output and error come as one. */
	public Process start(final Class<?> main, final Object... arguments)
		throws IOException
	{
		classPath.add(EngineFolder.ownCode());
		classPath.add(Paths.get("target", "test-classes").toAbsolutePath());
		final List<String> command = new ArrayList<>();
		command.add(Paths.get(System.getProperty("java.home"), "bin", "java")
			.toString());
		command.addAll(options);
		command.add("-cp");
		command.add(classPath.stream().map(Path::toString).collect(Collectors
			.joining(System.getProperty("path.separator"))));
		command.add(main.getName());
		Arrays.stream(arguments).map(Object::toString).forEach(command::add);
		return new ProcessBuilder(command).redirectErrorStream(true).start();
	}
}
