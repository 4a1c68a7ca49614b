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

import static io.github.lywnet.Messages.assertRefused;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class EngineFolderTest {

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	private Path root;
	private Path ownCode;
	private Path cache;

	@Before
	public void placePluginAsInFiji() throws IOException {
		root = temporary.getRoot().toPath();
		ownCode = Files.createDirectories(root.resolve("plugins")).resolve(
			"LYWNet_.jar");
		cache = root.resolve("home/.cache/lywnet/engine");
	}

	@Test
	public void theBuildMakesACompleteFolder() {
		final EngineFolder folder = EngineFolder.find();
		assertTrue(folder.jars().toString(), folder.jars().stream().anyMatch(
			jar -> jar.getFileName().toString().startsWith("tensorflow-core-api-")));
	}

	@Test
	public void findsTheFolderBesideTheJar() throws IOException {
		final Path expected = complete("plugins/lywnet-engine");
		complete("lywnet-engine");
		assertEquals(expected, EngineFolder.find(null, ownCode, cache).path());
	}

	@Test
	public void findsTheFolderBesideTheFolderOfTheJar() throws IOException {
		final Path expected = complete("lywnet-engine");
		assertEquals(expected, EngineFolder.find(null, ownCode, cache).path());
	}

	@Test
	public void prefersTheFolderThatTheUserNamed() throws IOException {
		complete("lywnet-engine");
		final Path expected = complete("elsewhere");
		assertEquals(expected, EngineFolder.find(expected.toString(), ownCode,
			cache).path());
	}

	@Test
	public void doesNotReplaceTheFolderThatTheUserNamed() throws IOException {
		complete("lywnet-engine");
		final Path missing = root.resolve("elsewhere");
		assertRefused(() -> EngineFolder.find(missing.toString(), ownCode, cache),
			missing, "missing", "LYWNET_ENGINE");
	}

	@Test
	public void saysWhereItLooked() {
		assertRefused(() -> EngineFolder.find(null, ownCode, cache), root.resolve(
			"plugins/lywnet-engine"), root.resolve("lywnet-engine"), cache,
			"system property lywnet.engine",
			"Plugins > Fusion > Install LYWNet Engine...", "install-engine");
	}

	@Test
	public void findsTheFolderInTheCacheLast() throws IOException {
		final Path expected = complete("home/.cache/lywnet/engine");
		assertEquals(expected, EngineFolder.find(null, ownCode, cache).path());
		final Path better = complete("lywnet-engine");
		assertEquals(better, EngineFolder.find(null, ownCode, cache).path());
		Files.delete(EngineFolder.find(null, ownCode, cache).jars().get(0));
		assertEquals(expected, EngineFolder.find(null, ownCode, cache).path());
	}

	@Test
	public void isInstalledAnewWhereItWas() throws IOException {
		final Path folder = Files.createDirectories(root.resolve(
			"plugins/lywnet-engine"));
		assertEquals(folder, EngineFolder.installable(null, ownCode, cache).get(0));
	}

	@Test
	public void isInstalledBesidePluginsOrInTheCache() {
		final List<Path> expected = List.of(root.resolve("lywnet-engine"), cache);
		assertEquals(expected, EngineFolder.installable(null, ownCode, cache));
		assertEquals(expected, EngineFolder.installable(null, root.resolve(
			"plugins/Fusion/LYWNet_.jar"), cache));
		assertEquals(List.of(root.resolve("named")), EngineFolder.installable(root
			.resolve("named").toString(), ownCode, cache));
	}

	@Test
	public void namesMissingAndEmptyFiles() throws IOException {
		final Path folder = complete("lywnet-engine");
		final List<Path> jars = EngineFolder.find(null, ownCode, cache).jars();
		Files.delete(jars.get(0));
		Files.write(jars.get(1), new byte[0]);
		final String library = System.mapLibraryName("jnitensorflow");
		Files.delete(folder.resolve("native").resolve(library));
		assertRefused(() -> EngineFolder.find(null, ownCode, cache), folder,
			"incomplete", jars.get(0).getFileName(), jars.get(1).getFileName(),
			library);
	}

	@Test
	public void ignoresJarsOfAnotherVersion() throws IOException {
		final Path folder = complete("lywnet-engine");
		Files.write(folder.resolve("api-0.1.0.jar"), new byte[] { 1 });
		assertTrue(EngineFolder.find(null, ownCode, cache).jars().stream()
			.noneMatch(jar -> jar.endsWith("api-0.1.0.jar")));
	}

	/** Loading such a library would end the JVM. */
	@Test
	public void namesFilesThatAreCutShort() throws IOException {
		final Path folder = complete("lywnet-engine");
		final Path library = folder.resolve("native").resolve(System.mapLibraryName(
			"jnitensorflow"));
		final long size = Files.size(library);
		resize(library, 1234);
		assertRefused(() -> EngineFolder.find(null, ownCode, cache), folder, library
			.getFileName() + " (found 1234 bytes, expected " + size + ")");
	}

	@Test
	public void namesTheFirstOfManyFaults() throws IOException {
		final Path folder = complete("lywnet-engine");
		for (final Path jar : EngineFolder.find(null, ownCode, cache).jars()) {
			Files.delete(jar);
		}
		assertRefused(() -> EngineFolder.find(null, ownCode, cache), folder,
			"missing", "more");
	}

	/**
	 * A folder with all the files of the real one, of the same size and no
	 * content.
	 */
	private Path complete(final String name) throws IOException {
		final EngineFolder real = EngineFolder.find();
		final Path folder = root.resolve(name);
		Files.createDirectories(folder.resolve("native"));
		for (final Path jar : real.jars()) {
			resize(folder.resolve(jar.getFileName()), Files.size(jar));
		}
		try (var libraries = Files.newDirectoryStream(real.nativeFolder())) {
			for (final Path library : libraries) {
				resize(folder.resolve("native").resolve(library.getFileName()), Files
					.size(library));
			}
		}
		return folder;
	}

	private static void resize(final Path file, final long size)
		throws IOException
	{
		try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw")) {
			content.setLength(size);
		}
	}
}
