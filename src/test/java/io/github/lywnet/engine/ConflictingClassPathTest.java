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
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;

import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The engine must work whatever other plugins have put on the class path. */
public class ConflictingClassPathTest {

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	@Test
	public void worksBesideOtherVersionsOfItsLibraries() throws IOException,
		InterruptedException
	{
		final JvmRun jvm = new JvmRun();
		int jars = 0;
		try (DirectoryStream<Path> conflicting = Files.newDirectoryStream(Paths.get(
			"target", "conflicting-jars"), "*.jar"))
		{
			for (final Path jar : conflicting) {
				jvm.with(jar.toAbsolutePath());
				jars++;
			}
		}
		assertEquals("jars copied by the build", 3, jars);
		jvm.with(uselessProviders());

		final String output = jvm.run(FuseOnce.class, WeightedSumModel.write(
			temporary.newFolder("model").toPath()));
		assertTrue(output, output.startsWith("fused 0.875 on "));
		assertTrue(output, output.contains("properties changed: [" +
			EngineLoader.MARK + "]"));
	}

	/** Services that do not exist, under the names that DJL and slf4j look up. */
	private Path uselessProviders() throws IOException {
		final Path folder = temporary.newFolder("providers").toPath();
		final Path services = Files.createDirectories(folder.resolve(
			"META-INF/services"));
		for (final String service : new String[] { "ai.djl.engine.EngineProvider",
			"org.slf4j.spi.SLF4JServiceProvider" })
		{
			Files.write(services.resolve(service), "no.such.Provider".getBytes(
				StandardCharsets.UTF_8));
		}
		return folder;
	}
}
