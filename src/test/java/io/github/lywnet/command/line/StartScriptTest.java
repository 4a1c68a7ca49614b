package io.github.lywnet.command.line;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Tests the start script for Unix with a java that prints its arguments. */
public class StartScriptTest {

	private static final Path SCRIPT = Paths.get("src/main/distribution/bin/lywnet");

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	private Path home;
	private Path script;
	private Path javaHome;

	@Before
	public void install() throws IOException {
		assumeTrue("skipped: no /bin/sh", Files.isExecutable(Paths.get("/bin/sh")));
		home = temporary.newFolder("with blanks").toPath().toRealPath();
		script = Files.copy(SCRIPT, Files.createDirectory(home.resolve("bin"))
			.resolve("lywnet"));
		javaHome = temporary.newFolder("java home").toPath();
		final Path java = Files.createDirectory(javaHome.resolve("bin")).resolve(
			"java");
		Files.write(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\nexit 2\n".getBytes(
			StandardCharsets.UTF_8));
		assertTrue(java.toFile().setExecutable(true));
		assertTrue(script.toFile().setExecutable(true));
	}

	@Test
	public void argumentsAndPathsWithBlanksArriveWhole() throws Exception {
		assertStarts(script);
	}

	@Test
	public void aLinkToTheScriptStartsItToo() throws Exception {
		assertStarts(Files.createSymbolicLink(temporary.getRoot().toPath().resolve(
			"link"), script));
	}

	private void assertStarts(final Path command) throws Exception {
		final ProcessBuilder builder = new ProcessBuilder(command.toString(), "fuse",
			"--anatomical", "my images/*.png", "");
		builder.environment().put("JAVA_HOME", javaHome.toString());
		builder.environment().put("JAVA_OPTS", "-Xmx8g -Dkey=value");
		final Process process = builder.start();
		final List<String> printed = new String(process.getInputStream()
			.readAllBytes(), StandardCharsets.UTF_8).lines().collect(Collectors
				.toList());
		assertEquals("the exit status is that of java", 2, process.waitFor());
		final int classPath = printed.indexOf("-classpath");
		assertEquals(Arrays.asList("-Xmx8g", "-Dkey=value", "-classpath", home
			.resolve("lib") + "/*", LYWNetCommandLine.class.getName(), "fuse",
			"--anatomical", "my images/*.png", ""), printed.subList(classPath - 2,
				printed.size()));
	}
}
