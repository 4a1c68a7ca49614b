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

package io.github.lywnet.network;

import static io.github.lywnet.Messages.assertRefused;
import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class ModelStoreTest {

	private static final byte[] GRAPH = { 1, 2, 3 };

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	private Path plugin;

	/** A plugin with its real classes of networks and two bundled models. */
	@Before
	public void makePlugin() throws IOException {
		plugin = temporary.newFolder("plugin").toPath();
		for (final String room : new String[] { "common", "network" }) {
			final String folder = "io/github/lywnet/" + room;
			final Path copies = Files.createDirectories(plugin.resolve(folder));
			try (Stream<Path> files = Files.list(Paths.get("target/classes",
				folder)))
			{
				for (final Path file : files.collect(Collectors.toList())) {
					Files.copy(file, copies.resolve(file.getFileName()));
				}
			}
		}
		for (final String name : new String[] { "Large", "Small" }) {
			final Path model = Files.createDirectories(plugin.resolve("models")
				.resolve(name));
			Files.write(model.resolve("saved_model.pb"), GRAPH);
			Files.write(model.resolve("weights.safetensors"), GRAPH);
			Files.write(model.resolve("model.properties"), name.getBytes(
				StandardCharsets.UTF_8));
		}
		Files.write(plugin.resolve("models/index.txt"), List.of("Large", "Small",
			""));
	}

	@Test
	public void listsBundledModelsInOrder() throws Exception {
		try (URLClassLoader loader = loader(plugin)) {
			assertEquals(List.of("Large", "Small"), store(loader).getMethod("names")
				.invoke(null));
		}
	}

	@Test
	public void findsBundledModelsOfAFolderWhereTheyAre() throws Exception {
		try (URLClassLoader loader = loader(plugin)) {
			assertEquals(plugin.resolve("models/Small"), find(loader, "Small"));
		}
	}

	@Test
	public void unpacksBundledModelsOfAJarOnce() throws Exception {
		try (URLClassLoader loader = loader(jar())) {
			final Path small = find(loader, "Small");
			assertArrayEquals(GRAPH, Files.readAllBytes(small.resolve(
				"saved_model.pb")));
			assertEquals("Small", Files.readString(small.resolve(
				"model.properties")));
			assertEquals(small, find(loader, "Small"));
		}
	}

	/** Systems tidy the folder for temporary files while ImageJ runs. */
	@Test
	public void unpacksAgainWhatWasTidiedAway() throws Exception {
		try (URLClassLoader loader = loader(jar())) {
			final Path small = find(loader, "Small");
			Files.delete(small.resolve("saved_model.pb"));
			assertArrayEquals(GRAPH, Files.readAllBytes(find(loader, "Small").resolve(
				"saved_model.pb")));
			final Path again = find(loader, "Small");
			Files.delete(again.resolve("saved_model.pb"));
			Files.delete(again.resolve("model.properties"));
			Files.delete(again.resolve("weights.safetensors"));
			Files.delete(again);
			assertArrayEquals(GRAPH, Files.readAllBytes(find(loader, "Small").resolve(
				"saved_model.pb")));
			Files.write(find(loader, "Small").resolve("saved_model.pb"), new byte[0]);
			assertArrayEquals(GRAPH, Files.readAllBytes(find(loader, "Small").resolve(
				"saved_model.pb")));
		}
	}

	@Test
	public void deletesWhatItUnpacked() throws Exception {
		try (URLClassLoader loader = loader(jar())) {
			final Path small = find(loader, "Small");
			store(loader).getMethod("deleteUnpacked").invoke(null);
			assertFalse(Files.exists(small));
		}
	}

	@Test
	public void unknownNameListsTheBundledModels() throws Exception {
		try (URLClassLoader loader = loader(plugin)) {
			final Throwable failure = assertThrows(InvocationTargetException.class,
				() -> find(loader, "small")).getCause();
			assertTrue(failure.getMessage(), failure.getMessage().contains(
				"\"small\"") && failure.getMessage().contains("[Large, Small]"));
		}
	}

	@Test
	public void findsAFolder() {
		assertEquals(plugin, ModelStore.find(plugin.toString()));
	}

	@Test
	public void refusesWhatIsNoFolder() throws IOException {
		assertRefused(() -> ModelStore.find(""), "\"\"");
		assertRefused(() -> ModelStore.find("\0"), "Unknown model");
		final String file = temporary.newFile().toString();
		assertRefused(() -> ModelStore.find(file), file, "model folder");
	}

	private Path jar() throws IOException {
		final Path jar = temporary.getRoot().toPath().resolve("LYWNet_ 1.jar");
		try (OutputStream file = Files.newOutputStream(jar);
				JarOutputStream stream = new JarOutputStream(file);
				Stream<Path> files = Files.walk(plugin))
		{
			for (final Path path : files.filter(Files::isRegularFile).collect(
				Collectors.toList()))
			{
				stream.putNextEntry(new ZipEntry(plugin.relativize(path).toString()
					.replace('\\', '/')));
				Files.copy(path, stream);
			}
		}
		return jar;
	}

	private static URLClassLoader loader(final Path code) throws IOException {
		return new URLClassLoader(new URL[] { code.toUri().toURL() }, ClassLoader
			.getPlatformClassLoader());
	}

	private static Class<?> store(final ClassLoader loader)
		throws ClassNotFoundException
	{
		return loader.loadClass(ModelStore.class.getName());
	}

	private static Path find(final ClassLoader loader, final String name)
		throws ReflectiveOperationException
	{
		return (Path) store(loader).getMethod("find", String.class).invoke(null,
			name);
	}
}
