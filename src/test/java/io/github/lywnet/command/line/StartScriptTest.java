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

	private static final Path SCRIPT = Paths.get(
		"src/main/distribution/bin/lywnet");

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

	/** Without, Java cannot open files whose names go beyond ASCII. */
	@Test
	public void theLocaleIsOneOfUtf8() throws Exception {
		final Process locales = new ProcessBuilder("sh", "-c",
			"locale -a | grep -qi 'utf-\\?8'").start();
		assumeTrue("skipped: no locale of UTF-8", locales.waitFor() == 0);
		Files.write(javaHome.resolve("bin/java"), "#!/bin/sh\nlocale charmap\n"
			.getBytes(StandardCharsets.UTF_8));
		for (final String[] variables : new String[][] { { "LC_ALL", "C" }, {
			"LC_CTYPE", "POSIX" }, { "LANG", "C" }, {} })
		{
			assertEquals(Arrays.toString(variables), "UTF-8", charmap(variables));
		}
	}

	@Test
	public void aLocaleOfUtf8IsKept() throws Exception {
		Files.write(javaHome.resolve("bin/java"),
			"#!/bin/sh\necho $LC_ALL $LC_CTYPE\n".getBytes(StandardCharsets.UTF_8));
		assertEquals("xy_XY.utf8", charmap("LC_ALL", "xy_XY.utf8"));
		assertEquals("C.UTF-8", charmap("LC_CTYPE", "C.UTF-8"));
	}

	/** What the java prints if it is started with one variable for the locale. */
	private String charmap(final String... variable) throws Exception {
		final ProcessBuilder builder = new ProcessBuilder(script.toString());
		builder.environment().keySet().removeIf(key -> key.startsWith("LC_") || key
			.equals("LANG"));
		builder.environment().put("JAVA_HOME", javaHome.toString());
		if (variable.length > 0) builder.environment().put(variable[0],
			variable[1]);
		return new String(builder.start().getInputStream().readAllBytes(),
			StandardCharsets.UTF_8).trim();
	}

	private void assertStarts(final Path command) throws Exception {
		final ProcessBuilder builder = new ProcessBuilder(command.toString(),
			"fuse", "--anatomical", "my images/*.png", "");
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
