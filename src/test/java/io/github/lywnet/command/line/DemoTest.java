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
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import io.github.lywnet.batch.TestImages;
import io.github.lywnet.batch.UsageException;
import io.github.lywnet.engine.WeightedSumModel;
import io.github.lywnet.image.files.ImageFiles;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Tests {@link Demo}. */
public class DemoTest {

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	@Test
	public void pairsOfAllModalitiesAreFusedAgainAndAgain() throws IOException {
		final Path project = temporary.getRoot().toPath();
		final String model = WeightedSumModel.write(project.resolve("model"))
			.toString();
		for (final String modality : new String[] { "MRI-CT", "MRI-PET" }) {
			final Path data = project.resolve("test-data").resolve(modality);
			TestImages.grey(data.resolve("anatomical").resolve("head.png"), 16, 12);
			TestImages.red(data.resolve("functional").resolve("head.png"), 16, 12);
		}
		assertEquals(ExitStatus.DONE, demo(project).run(model));
		assertEquals(ExitStatus.DONE, demo(project).run(model));
		final String table = new String(out.toByteArray(), StandardCharsets.UTF_8);
		assertTrue(table, table.contains("MRI-CT/head "));
		assertTrue(table, table.contains("MRI-PET/head "));
		assertEquals(16, ImageFiles.open(project.resolve(
			"target/fused/MRI-PET/head.png")).getWidth());
	}

	@Test
	public void aFolderWithoutTestDataIsRefused() {
		assertThrows(UsageException.class, () -> demo(temporary.getRoot().toPath())
			.run("any"));
	}

	private Demo demo(final Path project) {
		return new Demo(new LYWNetCommandLine(new Console(out,
			new ByteArrayOutputStream(), StandardCharsets.UTF_8)), project);
	}
}
