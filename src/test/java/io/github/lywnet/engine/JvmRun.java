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
final class JvmRun {

	private final List<Path> classPath = new ArrayList<>();
	private final List<String> options = new ArrayList<>();

	/** Puts a jar or folder on the class path, before the plugin's own classes. */
	JvmRun with(final Path entry) {
		classPath.add(entry);
		return this;
	}

	/** Adds an option of the JVM. */
	JvmRun option(final String option) {
		options.add(option);
		return this;
	}

	/** Runs it and waits; gives standard output and error as they came. */
	String run(final Class<?> main, final Object... arguments) throws IOException,
		InterruptedException
	{
		classPath.add(EngineFolder.ownCode());
		classPath.add(Paths.get("target", "test-classes").toAbsolutePath());
		final List<String> command = new ArrayList<>();
		command.add(Paths.get(System.getProperty("java.home"), "bin", "java")
			.toString());
		command.addAll(options);
		command.add("-cp");
		command.add(classPath.stream().map(Path::toString).collect(Collectors.joining(
			System.getProperty("path.separator"))));
		command.add(main.getName());
		Arrays.stream(arguments).map(Object::toString).forEach(command::add);
		final Process process = new ProcessBuilder(command).redirectErrorStream(true)
			.start();
		final String output = new String(process.getInputStream().readAllBytes(),
			StandardCharsets.UTF_8);
		process.waitFor();
		return output;
	}
}
