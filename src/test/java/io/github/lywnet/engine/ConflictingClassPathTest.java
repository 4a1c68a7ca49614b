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

		final String output = jvm.run(FuseOnce.class, WeightedSumModel.write(temporary
			.newFolder("model").toPath()));
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
