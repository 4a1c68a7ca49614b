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

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.ByteProcessor;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * Tests {@link FigureCommand} on drawn stacks of 3 slices of 100 x 50 pixels,
 * whose grey levels tell the slice.
 */
public class FigureCommandTest {

	private static final int WIDTH = 100, HEIGHT = 50;

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	private ImagePlus anatomical;
	private CommandRunner command;

	@Before
	public void setUp() {
		anatomical = stack("mri", 10);
		command = new CommandRunner(FigureCommand.class).set("anatomical",
			anatomical).set("functional", stack("pet", 100)).set("fused", stack(
				"mri-LYWNet", 50));
	}

	@After
	public void tearDown() {
		command.close();
	}

	@Test
	public void standsInTheMenuWithTheKeysOfRecordedMacros() {
		assertEquals("Plugins>Fusion>LYWNet Figure...", command.menu());
		assertEquals(
			"[anatomical, functional, fused, second, third, zoom, color, " +
				"range, lut, resample, register, roi, repeat, output]", command.keys()
					.toString());
	}

	@Test
	public void showsTheSliceThatIsShownInAColumnForEachImage() throws Exception {
		anatomical.setSlice(2);
		final ImagePlus three = draw();
		assertEquals("Figure of mri", three.getTitle());
		assertEquals("180 mm", 180, three.getWidth() * three
			.getCalibration().pixelWidth, 0.1);
		assertGrey(20, three, 0, 3);
		assertGrey(110, three, 1, 3);
		assertGrey(60, three, 2, 3);
		command.set("third", stack("other", 150));
		assertGrey(160, draw(), 3, 4);
		anatomical.setSlice(3);
		assertGrey(30, draw(), 0, 4);
	}

	@Test
	public void enlargesTheSelection() throws Exception {
		final int without = draw().getHeight();
		anatomical.setRoi(10, 10, 20, 20);
		final int one = draw().getHeight();
		assertTrue(one > without);
		assertEquals(without, ((ImagePlus) command.set("zoom", "none").run()
			.getOutput("figure")).getHeight());
		command.set("zoom", "0,0,10,10@50,20,50,30");
		assertTrue(draw().getHeight() > without && draw().getHeight() < one);
	}

	@Test
	public void savesPngAndPdf() throws Exception {
		final Path png = temporary.getRoot().toPath().resolve("a.png");
		command.set("output", png.toString());
		final ImagePlus figure = draw();
		final BufferedImage saved = ImageIO.read(png.toFile());
		assertEquals(figure.getWidth(), saved.getWidth());
		assertEquals(figure.getProcessor().get(300, 200) & 0xffffff, saved.getRGB(
			300, 200) & 0xffffff);
		final Path pdf = temporary.getRoot().toPath().resolve("a.pdf");
		command.set("output", pdf.toString());
		draw();
		try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
			assertTrue(new PDFTextStripper().getText(document).contains(
				"mri-LYWNet"));
		}
	}

	@Test
	public void refusesWhatCannotBeDrawn() {
		final Path gif = temporary.getRoot().toPath().resolve("a.gif");
		command.assertRefusedOption("output", gif.toString(), ".png or .pdf");
		command.assertRefusedOption("zoom", "all", "\"all\"", "X,Y,W,H");
		command.assertRefusedOption("zoom", "1,1,2,2@1,1,2,2@1,1,2,2", "up to two");
		command.assertRefusedOption("zoom", "90,40,20,20", "90,40,20,20",
			"100 x 50");
		command.assertRefusedOption("second", anatomical, "as a source");
		command.assertRefusedOption("third", new ImagePlus("small",
			new ByteProcessor(7, 7)), "\"small\"", "expected the same");
		assertFalse(Files.exists(gif));
	}

	private ImagePlus draw() throws Exception {
		return (ImagePlus) command.run().getOutput("figure");
	}

	/** Looks at the middle of a picture. NB: the first 12 points are labels. */
	private static void assertGrey(final int level, final ImagePlus figure,
		final int column, final int columns)
	{
		final int label = 50;
		final int cell = (figure.getWidth() - label) / columns;
		assertEquals(new Color(level, level, level), new Color(figure.getProcessor()
			.get(label + column * cell + cell / 2, label + cell / 8) & 0xffffff));
	}

	private static ImagePlus stack(final String title, final int level) {
		final ImageStack stack = new ImageStack(WIDTH, HEIGHT);
		for (int z = 0; z < 3; z++) {
			final ByteProcessor plane = new ByteProcessor(WIDTH, HEIGHT);
			plane.setValue(level + 10 * z);
			plane.fill();
			stack.addSlice(plane);
		}
		return new ImagePlus(title, stack);
	}
}
