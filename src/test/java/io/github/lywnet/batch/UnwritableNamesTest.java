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

package io.github.lywnet.batch;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.EnumMap;
import java.util.Map;

import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * Tests a batch where file names cannot be written in the system's encoding.
 */
public class UnwritableNamesTest {

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	/** What the process with the other encoding does: pairs and assigns. */
	public static void main(final String[] folders) {
		final Map<Role, Path> sources = new EnumMap<>(Role.class);
		sources.put(Role.ANATOMICAL, Paths.get(folders[0]));
		sources.put(Role.FUNCTIONAL, Paths.get(folders[1]));
		OutputPlan.assign(new ImagePairing(sources), Paths.get(folders[2])).forEach(
			set -> System.out.println(set.problem() == null ? set.name() + " ok" : set
				.problem()));
	}

	@Test
	public void thatPairFailsAndTheOthersGoOn() throws Exception {
		final String name = "\u65e5\u672c.png";
		final Path mri = temporary.newFolder("mri").toPath();
		final Path pet = temporary.newFolder("pet").toPath();
		assumeTrue("skipped: file names here are not of UTF-8", "UTF-8".equals(
			System.getProperty("sun.jnu.encoding")));
		for (final Path folder : new Path[] { mri, pet }) {
			Files.createFile(folder.resolve("1.png"));
			Files.createFile(folder.resolve(name));
		}
		final ProcessBuilder builder = new ProcessBuilder(Paths.get(System
			.getProperty("java.home"), "bin", "java").toString(), "-cp", System
				.getProperty("java.class.path"), UnwritableNamesTest.class.getName(),
			mri.toString(), pet.toString(), temporary.getRoot() + "/fused");
		builder.environment().put("LC_ALL", "C");
		builder.redirectErrorStream(true);
		final Process process = builder.start();
		final String printed = new String(process.getInputStream().readAllBytes(),
			StandardCharsets.UTF_8);
		assertEquals(printed, 0, process.waitFor());
		assertTrue(printed, printed.contains("1 ok\n"));
		assertTrue(printed, printed.contains(
			"cannot be written in the encoding of this system, ANSI_X3.4-1968: start " +
				"the program in a UTF-8 locale"));
	}
}
