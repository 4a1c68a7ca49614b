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

package io.github.lywnet.command;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import io.github.lywnet.batch.TestImages;
import io.github.lywnet.engine.WeightedSumModel;
import io.github.lywnet.engine.weights.TestCheckpoint;
import io.github.lywnet.image.files.ImageFiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * Runs recorded lines of the menu entries other than LYWNet in the real ImageJ
 * 1.x.
 */
public class RealImageJMenusTest {

	private static final Path PAIRS = Paths.get("test-data", "MRI-PET")
		.toAbsolutePath();

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	private RealImageJ imageJ;
	private Path root;
	private Path model;

	@Before
	public void setUp() throws IOException {
		imageJ = new RealImageJ(temporary.newFolder("ImageJ").toPath());
		root = temporary.getRoot().toPath();
		model = WeightedSumModel.write(root.resolve("model"));
	}

	@Test
	public void fusesFolders() throws Exception {
		final Path mri = temporary.newFolder("my mri [1]").toPath();
		for (final String name : new String[] { "head-1.png", "head-2.png" }) {
			Files.copy(PAIRS.resolve("anatomical").resolve(name), mri.resolve(name));
		}
		TestImages.truncated(mri.resolve("head-1.png"));
		final Path output = root.resolve("fused images");
		final String line = "run('LYWNet Batch...', 'anatomical=[" + mri +
			"] functional=[" + PAIRS.resolve("functional") + "] output=[" + output +
			"] model=" + model +
			" device=cpu color=grey existing=skip metrics=true report=report.csv');";
		final String console = imageJ.runMacro(line + line +
			"print('rows ' + nResults, getResultString('image', 0));");
		assertContains(console, "/2] head-1 failed: ");
		assertContains(console, "2 pairs: 1 ok, 1 failed, report in " + output);
		assertContains(console, "2 pairs: 1 failed, 1 skipped, report in");
		assertContains(console, "rows 1 head-2.png");
		assertEquals(8, ImageFiles.open(output.resolve("head-2.png"))
			.getBitDepth());
		assertEquals(3, Files.readAllLines(output.resolve("report.csv")).size());
	}

	@Test
	public void stopsAMacroWithWrongFolders() throws Exception {
		assertStopped("run('LYWNet Batch...', 'anatomical=[" + root +
			"/no such folder] functional=[" + root + "] output=[" + root + "/out]');",
			"There is no folder " + root + "/no such folder");
		assertStopped("run('LYWNet Batch...');",
			"\"Anatomical images (MRI)\" (anatomical) is empty");
		assertFalse(Files.exists(root.resolve("out")));
	}

	@Test
	public void computesMetrics() throws Exception {
		final String open = "open('" + PAIRS + "/anatomical/head-1.png');" +
			"rename('my [mri]'); run('Duplicate...', 'title=mean');" + //
			"open('" + PAIRS + "/functional/head-1.png'); rename('pet');";
		final String line =
			"run('Fusion Metrics...', 'anatomical=[my [mri]] functional=pet fused=mean');";
		assertContains(imageJ.runMacro(open + line +
			"print('PSNR ' + (getResult('PSNR', 0) > 5), getResultString('image', 0));"),
			"PSNR 1 mean");
		assertStopped(open + line.replace("fused=mean", "fused=gone"),
			"\"Fused image\" (fused) is \"gone\", which is not open");
	}

	@Test
	public void drawsAFigure() throws Exception {
		final Path pdf = root.resolve("figure.pdf");
		final String console = imageJ.runMacro("open('" + PAIRS +
			"/anatomical/head-1.png'); rename('mri'); makeRectangle(80, 60, 40, 40);" +
			"run('Duplicate...', 'title=mean'); open('" + PAIRS +
			"/anatomical/head-1.png'); rename('fused'); open('" + PAIRS +
			"/functional/head-1.png'); rename('pet'); run('LYWNet Figure...', " +
			"'anatomical=mri functional=pet fused=fused output=[" + pdf + "]');" +
			"print(getTitle(), getWidth());");
		assertContains(console, "Figure of mri 2126");
		assertEquals("%PDF", new String(Files.readAllBytes(pdf), 0, 4, "US-ASCII"));
	}

	@Test
	public void importsACheckpoint() throws Exception {
		final Path checkpoint = TestCheckpoint.writeSmall(root.resolve(
			"model.pth"));
		final Path output = root.resolve("my model");
		final String line = "run('Import LYWNet Checkpoint...', 'checkpoint=" +
			checkpoint + " output=[" + output + "]');";
		assertContains(imageJ.runMacro(line), "in a macro model=[" + output + "]");
		assertTrue(Files.isRegularFile(output.resolve("saved_model.pb")));
		assertStopped(line, output.toString());
	}

	@Test
	public void tellsAboutItself() throws Exception {
		final String console = imageJ.runMacro("run('About LYWNet...');");
		assertContains(console, "Engine: TensorFlow ");
		assertContains(console, "10.21037/qims-24-851");
	}

	private void assertStopped(final String line, final String reason)
		throws Exception
	{
		final String console = imageJ.runMacro("print('before'); " + line +
			" print('went ' + 'on');");
		assertContains(console, "before");
		assertContains(console, reason);
		assertFalse(console, console.contains("went on"));
	}

	private static void assertContains(final String console, final String part) {
		assertTrue(console, console.contains(part));
	}
}
