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

package io.github.lywnet.install;

import static io.github.lywnet.Messages.assertRefused;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import io.github.lywnet.engine.EngineFile;
import io.github.lywnet.engine.EngineFolder;
import io.github.lywnet.engine.EngineMarker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.Test;

public class EngineContentsTest {

	@Test
	public void areWhatTheBuildPutsIntoTheEngineFolder() throws IOException {
		final EngineFolder built = EngineFolder.find();
		final EngineContents contents = contentsOf(built);
		assertTrue(contents.isIn(built.path()));
		assertEquals(names(contents.libraries().stream()), namesIn(built
			.nativeFolder()));
		final Set<String> jars = namesIn(built.path());
		jars.remove("native");
		assertTrue(jars.remove(EngineMarker.NAME));
		assertEquals(names(contents.jars().stream()), jars);
	}

	@Test
	public void haveALibraryForEachSystemThatTensorFlowServes() {
		final String[][] platforms = { //
			{ "Linux", "amd64", "CPU", "-linux-x86_64.jar", "libtensorflow_cc.so.2" }, //
			{ "Linux", "amd64", "GPU", "-linux-x86_64-gpu.jar",
				"libtensorflow_cc.so.2" }, //
			{ "Windows 11", "amd64", "CPU", "-windows-x86_64.jar", "tensorflow.dll" }, //
			{ "Linux", "aarch64", "CPU", "-linux-arm64.jar",
				"libtensorflow_cc.so.2" }, //
			{ "Mac OS X", "aarch64", "CPU", "-macosx-arm64.jar",
				"libtensorflow_cc.2.dylib" } };
		for (final String[] platform : platforms) {
			final EngineContents contents = EngineContents.of(platform[0],
				platform[1], Variant.valueOf(platform[2]));
			assertTrue(contents.nativeJar().path().endsWith(platform[3]));
			final Set<String> libraries = names(contents.libraries().stream());
			assertTrue(libraries.toString(), libraries.contains(platform[4]));
			assertTrue(libraries.toString(), libraries.contains("LICENSE"));
		}
	}

	@Test
	public void refuseSystemsThatTensorFlowDoesNotServe() {
		assertRefused(() -> EngineContents.of("Mac OS X", "x86_64", Variant.CPU),
			"macosx-x86_64",
			"linux-x86_64, linux-x86_64-gpu, linux-arm64, windows-x86_64, macosx-arm64",
			"cannot run");
		assertRefused(() -> EngineContents.of("Windows 10", "x86", Variant.CPU),
			"windows-x86:");
		assertRefused(() -> EngineContents.of("Windows 10", "amd64", Variant.GPU),
			"windows-x86_64-gpu", "variant cpu");
	}

	/** The contents for the variant that was built, known by its size. */
	private static EngineContents contentsOf(final EngineFolder built)
		throws IOException
	{
		final EngineContents cpu = EngineContents.of(Variant.CPU);
		return cpu.areLibrariesIn(built.path()) ? cpu : EngineContents.of(
			Variant.GPU);
	}

	private static Set<String> names(final Stream<EngineFile> files) {
		return files.map(EngineFile::name).collect(Collectors.toCollection(
			TreeSet::new));
	}

	/** NB: JavaCPP makes links beside the libraries that it loads. */
	private static Set<String> namesIn(final Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> !Files.isSymbolicLink(file)).map(file -> file
				.getFileName().toString()).collect(Collectors.toCollection(
					TreeSet::new));
		}
	}
}
