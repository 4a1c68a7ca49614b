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

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import io.github.lywnet.common.FusionException;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class EngineLoaderTest {

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	@Test
	public void thereIsOneEngineForAllThreads() throws InterruptedException,
		ExecutionException
	{
		final ExecutorService threads = Executors.newFixedThreadPool(2);
		try {
			final List<Future<FusionEngine>> engines = threads.invokeAll(List.of(
				EngineLoader::engine, EngineLoader::engine));
			assertSame(engines.get(0).get(), engines.get(1).get());
		}
		finally {
			threads.shutdown();
		}
	}

	@Test
	public void saysItsVersions() {
		final String version = EngineLoader.engine().version();
		assertTrue(version, version.matches("TensorFlow [0-9.]+, DJL [0-9.]+"));
	}

	@Test
	public void asksForARestartWhereThePluginIsLoadedAnew() throws Exception {
		EngineLoader.engine();
		final URL[] ownCode = { EngineFolder.ownCode().toUri().toURL() };
		try (URLClassLoader anew = new URLClassLoader(ownCode, ClassLoader
			.getPlatformClassLoader()))
		{
			final Method engine = anew.loadClass(EngineLoader.class.getName())
				.getMethod("engine");
			final Throwable failure = assertThrows(InvocationTargetException.class,
				() -> engine.invoke(null)).getCause();
			assertTrue(failure.getMessage(), failure.getMessage().contains(
				"restart ImageJ"));
		}
	}

	@Test
	public void saysTheSameAtEveryCallWhereTensorFlowCannotBeLoaded()
		throws IOException, InterruptedException
	{
		final Path broken = copyWithoutRealLibraries();
		final String output = new JvmRun().option("-D" + EngineFolder.PROPERTY +
			"=" + broken).run(StartTwice.class);
		// the JVM itself has something to say of such libraries, too
		final String[] lines = output.lines().filter(line -> line.startsWith(
			"The engine")).toArray(String[]::new);
		assertEquals(2, lines.length);
		assertTrue(lines[0], lines[0].startsWith("The engine in " + broken +
			" cannot be started"));
		assertEquals(lines[0], lines[1]);
	}

	@Test
	public void startsFromAFolderWithAnyName() throws IOException,
		InterruptedException
	{
		final Path model = WeightedSumModel.write(temporary.newFolder("model")
			.toPath());
		for (final String name : new String[] { "a:b", "a;b!",
			"caf\u00e9 #1%20+?" })
		{
			final Path parent = temporary.getRoot().toPath().resolve(name);
			try {
				Files.createDirectory(parent);
			}
			catch (final IOException | InvalidPathException exc) {
				continue; // this system has no such names
			}
			final Path link = Files.createSymbolicLink(parent.resolve("engine"),
				EngineFolder.find().path().toAbsolutePath());
			final String output = new JvmRun().option("-D" + EngineFolder.PROPERTY +
				"=" + link).option("-Dsun.jnu.encoding=UTF-8").run(FuseOnce.class,
					model);
			assertTrue(output, output.startsWith("fused 0.875 on "));
		}
	}

	/** The class loader itself would say that a class does not exist. */
	@Test
	public void saysThatTooManyFilesAreOpen() throws Exception {
		assumeTrue("skipped: no /bin/sh", Files.isExecutable(Paths.get("/bin/sh")));
		final Process process = new ProcessBuilder("/bin/sh", "-c",
			"ulimit -n 60 && exec \"$0\" -D" + EngineFolder.PROPERTY +
				"=\"$1\" -cp \"$2\" \"$3\"", Paths.get(System.getProperty("java.home"),
					"bin", "java").toString(), EngineFolder.find().path().toString(),
			EngineFolder.ownCode() + System.getProperty("path.separator") + Paths.get(
				"target", "test-classes"), StartWithFewFiles.class.getName())
			.redirectErrorStream(true).start();
		final String output = new String(process.getInputStream().readAllBytes(),
			StandardCharsets.UTF_8);
		assertTrue(output, output.contains("Too many open files") && output
			.contains("ulimit"));
	}

	private Path copyWithoutRealLibraries() throws IOException {
		final EngineFolder real = EngineFolder.find();
		final Path copy = temporary.getRoot().toPath();
		for (final Path jar : real.jars()) {
			Files.copy(jar, copy.resolve(jar.getFileName()));
		}
		Files.createDirectory(copy.resolve("native"));
		try (var libraries = Files.newDirectoryStream(real.nativeFolder())) {
			for (final Path library : libraries) {
				try (RandomAccessFile file = new RandomAccessFile(copy.resolve("native")
					.resolve(library.getFileName()).toFile(), "rw"))
				{
					file.setLength(Files.size(library));
				}
			}
		}
		return copy;
	}

	/**
	 * Asks for the engine when few files more may be opened, and prints the
	 * message.
	 */
	static final class StartWithFewFiles {

		public static void main(final String[] args) throws IOException {
			EngineFolder.find(); // its classes are loaded from files, too
			System.out.println(new FusionException("begin").getMessage());
			final List<InputStream> open = new ArrayList<>();
			try {
				while (true) {
					open.add(Files.newInputStream(Paths.get("/dev/null")));
				}
			}
			catch (final IOException exc) {
				for (int i = 0; i < 6; i++) {
					open.remove(0).close();
				}
			}
			try {
				EngineLoader.engine();
			}
			catch (final FusionException exc) {
				System.out.println(exc.getMessage());
			}
		}
	}

	/** Asks for the engine twice and prints the message of each failure. */
	static final class StartTwice {

		public static void main(final String[] args) {
			for (int i = 0; i < 2; i++) {
				try {
					EngineLoader.engine();
				}
				catch (final FusionException exc) {
					System.out.println(exc.getMessage());
				}
			}
		}
	}
}
