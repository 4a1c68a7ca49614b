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

import io.github.lywnet.engine.EngineFile;
import io.github.lywnet.engine.EngineFolder;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A standalone cluster of Spark on this computer: a master and workers of one
 * core each as processes, and drivers that are given to it, all on the loopback
 * address.
 */
final class LocalCluster implements AutoCloseable {

	private static final String HOST = "127.0.0.1";
	private static final Path SPARK = Paths.get("target", "spark")
		.toAbsolutePath();

	/** What Spark needs of the JDK, as spark-submit says it. */
	private static final List<String> OPENED = Arrays.asList("java.lang",
		"java.lang.invoke", "java.io", "java.net", "java.nio", "java.util",
		"java.util.concurrent", "sun.nio.ch");

	private final Path folder;
	private final String master;
	private final List<Process> processes = new ArrayList<>();

	/** @param folder for the files of the cluster */
	LocalCluster(final Path folder) throws IOException {
		this.folder = folder;
		final int port = freePort();
		master = "spark://" + HOST + ":" + port;
		start("master", "org.apache.spark.deploy.master.Master", "--host", HOST,
			"--port", Integer.toString(port), "--webui-port", "0");
	}

	/**
	 * Starts a worker of one core.
	 *
	 * @param variables names and values of environment variables of its executors
	 */
	Process worker(final String name, final String... variables)
		throws IOException
	{
		return start(builder(name, variables),
			"org.apache.spark.deploy.worker.Worker", "--host", HOST, "--cores", "1",
			"--memory", "600m", "--webui-port", "0", "--work-dir", folder.resolve(
				name).toString(), master);
	}

	/** What drivers are told of the cluster. */
	String master() {
		return master;
	}

	/** Starts {@code lywnet-spark} on the cluster. */
	Process driver(final Object... arguments) throws IOException {
		return driver(master, Collections.emptyList(), arguments);
	}

	/**
	 * Starts {@code lywnet-spark}.
	 *
	 * @param onMaster the master, such as {@code local[1]}
	 * @param options more options of the JVM
	 */
	Process driver(final String onMaster, final List<String> options,
		final Object... arguments) throws IOException
	{
		final List<String> words = new ArrayList<>(options);
		words.addAll(Arrays.asList("-Dspark.master=" + onMaster,
			"-Dspark.driver.host=" + HOST, "-Dspark.executor.memory=500m",
			"-Dspark.executor.extraClassPath=" + ownClassPath(),
			"io.github.lywnet.command.line.SparkCommandLine"));
		Arrays.stream(arguments).map(Object::toString).forEach(words::add);
		return start(builder("driver").redirectErrorStream(false).redirectError(log(
			"driver")).redirectOutput(folder.resolve("driver.out").toFile()), words
				.toArray(new String[0]));
	}

	/** What a process has written. */
	String text(final String name) throws IOException {
		return new String(Files.readAllBytes(folder.resolve(name)),
			StandardCharsets.UTF_8);
	}

	/**
	 * Ends a process and those that it has started, as if their computer had
	 * died.
	 */
	static void kill(final Process process) {
		final List<ProcessHandle> all = Stream.concat(process.descendants(), Stream
			.of(process.toHandle())).collect(Collectors.toList());
		all.forEach(ProcessHandle::destroyForcibly);
	}

	@Override
	public void close() {
		processes.forEach(LocalCluster::kill);
	}

	private Process start(final String name, final String... command)
		throws IOException
	{
		return start(builder(name), command);
	}

	private Process start(final ProcessBuilder builder, final String... words)
		throws IOException
	{
		final List<String> command = new ArrayList<>(Arrays.asList(Paths.get(System
			.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
			"-XX:+UseSerialGC", "-Djava.awt.headless=true"));
		OPENED.forEach(name -> command.add("--add-opens=java.base/" + name +
			"=ALL-UNNAMED"));
		command.addAll(Arrays.asList("-cp", ownClassPath() + File.pathSeparator +
			SPARK.resolve("jars") + "/*"));
		command.addAll(Arrays.asList(words));
		final Process process = builder.command(command).start();
		processes.add(process);
		return process;
	}

	private ProcessBuilder builder(final String name, final String... variables) {
		final ProcessBuilder builder = new ProcessBuilder().redirectErrorStream(
			true).redirectOutput(log(name));
		builder.environment().put("SPARK_HOME", SPARK.toString());
		// NB: in a folder that is no download of Spark, workers would look for its
		// builds
		builder.environment().put("SPARK_SCALA_VERSION", "2.13");
		builder.environment().put("SPARK_LOCAL_IP", HOST);
		builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
		builder.environment().put("MALLOC_ARENA_MAX", "2");
		for (int i = 0; i < variables.length; i += 2) {
			builder.environment().put(variables[i], variables[i + 1]);
		}
		return builder;
	}

	private File log(final String name) {
		return folder.resolve(name + ".log").toFile();
	}

	/**
	 * The class path of this JVM without what is the engine's, which must not be
	 * on it.
	 */
	private static String ownClassPath() {
		final Set<String> engine = EngineFolder.listedJars().stream().map(
			EngineFile::name).collect(Collectors.toSet());
		return Arrays.stream(System.getProperty("java.class.path").split(
			File.pathSeparator)).filter(entry -> !engine.contains(Paths.get(entry)
				.getFileName().toString()) && !entry.contains("spark-") && !entry
					.contains("hadoop-client")).map(entry -> Paths.get(entry)
						.toAbsolutePath().toString()).collect(Collectors.joining(
							File.pathSeparator));
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(
			HOST)))
		{
			return socket.getLocalPort();
		}
	}
}
