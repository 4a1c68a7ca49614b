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

package io.github.lywnet.script;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import ij.ImagePlus;

import io.github.lywnet.RealFiji;
import io.github.lywnet.image.files.ImageFiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;

import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Runs the example scripts that come with the plugin in a real Fiji. */
public class ExampleScriptsTest {

	private static final Path ANATOMICAL = Paths.get("test-data", "MRI-PET",
		"anatomical", "head-1.png");
	private static final Path FUNCTIONAL = Paths.get("test-data", "MRI-PET",
		"functional", "head-1.png");

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	@Test
	public void fusesByGroovy() throws IOException, InterruptedException {
		assertFuses("Fuse_Script.groovy");
	}

	@Test
	public void fusesByJython() throws IOException, InterruptedException {
		assertFuses("Fuse_Script_Jython.py");
	}

	private void assertFuses(final String script) throws IOException,
		InterruptedException
	{
		final Path results = temporary.newFolder("results of " + script).toPath();
		final String output = new RealFiji(temporary.newFolder().toPath()).run(Paths
			.get("macros", script).toAbsolutePath(), "mri=\"" + ANATOMICAL
				.toAbsolutePath() + "\",pet=\"" + FUNCTIONAL.toAbsolutePath() +
				"\",folder=\"" + results + "\"");
		assertTrue(output, Files.exists(results.resolve("luminance.tif")));

		final FusionTool tool = new FusionTool();
		tool.setModel("LYWNet-S");
		final ImagePlus expected = tool.fuse(ImageFiles.open(ANATOMICAL), ImageFiles
			.open(FUNCTIONAL));
		assertArrayEquals((int[]) expected.getProcessor().getPixels(),
			(int[]) ImageFiles.open(results.resolve("fused.tif")).getProcessor()
				.getPixels());
		final ImagePlus luminance = ImageFiles.open(results.resolve(
			"luminance.tif"));
		assertEquals(32, luminance.getBitDepth());
		assertEquals(mean(expected) / 255, mean(luminance), 0.02);
	}

	private static double mean(final ImagePlus image) {
		return image.getStatistics().mean;
	}
}
