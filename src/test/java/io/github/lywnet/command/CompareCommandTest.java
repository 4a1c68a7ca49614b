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

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;

import io.github.lywnet.image.files.ImageFiles;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * Tests {@link CompareCommand} on drawn images of 16 x 8 pixels: a grey level
 * of 100, and black with a square of (200, 40, 0) in columns 4 to 7 and rows 2
 * to 5.
 */
public class CompareCommandTest {

	private static final int WIDTH = 16, HEIGHT = 8;
	private static final int GREY = 0x646464;
	private static final int ORANGE = 0xc82800;
	private static final int CONTOUR = 0x00ff00;

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	private ImagePlus anatomical;
	private ImagePlus functional;
	private CommandRunner command;

	@Before
	public void setUp() {
		anatomical = new ImagePlus("mri", grey(100));
		functional = new ImagePlus("pet", square());
		command = new CommandRunner(CompareCommand.class).set("anatomical",
			anatomical).set("functional", functional);
	}

	@After
	public void tearDown() {
		command.close();
	}

	@Test
	public void standsInTheMenuWithTheKeysOfRecordedMacros() {
		assertEquals("Plugins>Fusion>Compare LYWNet Images...", command.menu());
		assertEquals("[anatomical, functional, fused, layout, base, top, weight, " +
			"place, level, color, range, lut, resample, register, roi, repeat, output]",
			command.keys().toString());
	}

	@Test
	public void blendsByTheWeightOfTheTop() throws Exception {
		final ImagePlus half = compare("blend");
		assertEquals(24, half.getBitDepth());
		assertPixel(0x323232, half, 0, 0);
		assertPixel(0x964632, half, 4, 2);
		command.set("weight", "0.25");
		assertPixel(0x4b4b4b, compare("blend"), 0, 0);
		command.set("weight", "0");
		assertPixel(GREY, compare("blend"), 4, 2);
		command.set("weight", "1");
		assertPixel(ORANGE, compare("blend"), 4, 2);
	}

	@Test
	public void drawsACheckerboardThatBeginsWithTheBase() throws Exception {
		final ImagePlus board = compare("checkerboard");
		assertPixel(GREY, board, 0, 0);
		assertPixel(0, board, 2, 0);
		assertPixel(0, board, 0, 2);
		assertPixel(ORANGE, board, 5, 3);
		assertPixel(GREY, board, 6, 3);
		command.set("base", "functional").set("top", "anatomical");
		assertPixel(GREY, compare("checkerboard"), 2, 0);
	}

	@Test
	public void swipesAtAPlace() throws Exception {
		command.set("place", "0.3125");
		final ImagePlus swipe = compare("swipe");
		assertPixel(GREY, swipe, 4, 2);
		assertPixel(ORANGE, swipe, 5, 2);
		assertPixel(0, swipe, 15, 7);
		command.set("place", "1");
		assertPixel(GREY, compare("swipe"), 15, 7);
	}

	@Test
	public void showsTheDifferenceAroundMidGrey() throws Exception {
		final ImagePlus difference = compare("difference");
		// (255 + 0 - 100) / 2, and the luma of orange is 83
		assertPixel(0x4e4e4e, difference, 0, 0);
		assertPixel(0x777777, difference, 4, 2);
		command.set("functional", new ImagePlus("same", grey(100)));
		assertPixel(0x808080, compare("difference"), 3, 3);
	}

	@Test
	public void drawsContoursAtALevel() throws Exception {
		command.set("level", "0.3");
		final ImagePlus contours = compare("contours");
		for (int y = 0; y < HEIGHT; y++) {
			for (int x = 0; x < WIDTH; x++) {
				final boolean isSquare = x >= 4 && x < 8 && y >= 2 && y < 6;
				final boolean isInside = x > 4 && x < 7 && y > 2 && y < 5;
				assertPixel(isSquare && !isInside ? CONTOUR : GREY, contours, x, y);
			}
		}
		command.set("level", "0.4");
		assertPixel(GREY, compare("contours"), 4, 2);
	}

	@Test
	public void putsAllImagesInARow() throws Exception {
		final ImagePlus two = compare("side-by-side");
		assertEquals(2 * WIDTH, two.getWidth());
		assertPixel(GREY, two, 4, 2);
		assertPixel(ORANGE, two, WIDTH + 4, 2);
		command.set("fused", new ImagePlus("fused", grey(7)));
		final ImagePlus three = compare("side-by-side");
		assertEquals(3 * WIDTH, three.getWidth());
		assertPixel(ORANGE, three, WIDTH + 4, 2);
		assertPixel(0x070707, three, 2 * WIDTH + 4, 2);
	}

	@Test
	public void comparesTheFusedImage() throws Exception {
		command.set("fused", new ImagePlus("fused", square())).set("base", "fused")
			.set("top", "functional");
		assertPixel(0x808080, compare("difference"), 4, 2);
	}

	@Test
	public void keepsCalibrationPlanesAndLabels() throws Exception {
		final ImageStack grey = new ImageStack(WIDTH, HEIGHT);
		final ImageStack color = new ImageStack(WIDTH, HEIGHT);
		for (int i = 0; i < 3; i++) {
			grey.addSlice("slice " + i, grey(50 * i));
			color.addSlice(square());
		}
		final ImagePlus stack = new ImagePlus("mri", grey);
		stack.getCalibration().setUnit("mm");
		stack.getCalibration().pixelWidth = 0.5;
		stack.getCalibration().pixelDepth = 4;
		command.set("anatomical", stack).set("functional", new ImagePlus("pet",
			color)).set("weight", "0");
		final ImagePlus blend = compare("blend");
		assertEquals(3, blend.getNSlices());
		assertEquals("slice 2", blend.getStack().getSliceLabel(3));
		assertEquals(0.5, blend.getCalibration().pixelWidth, 0);
		assertEquals(4, blend.getCalibration().pixelDepth, 0);
		blend.setSlice(2);
		assertPixel(0x323232, blend, 0, 0);
	}

	@Test
	public void savesTheImage() throws Exception {
		final Path file = temporary.getRoot().toPath().resolve("swipe.png");
		command.set("output", file.toString());
		assertArrayEquals((int[]) compare("swipe").getProcessor().getPixels(),
			(int[]) ImageFiles.open(file).getProcessor().getPixels());
	}

	@Test
	public void refusesWhatCannotBeCompared() throws Exception {
		command.assertRefusedOption("layout", "mosaic", "Unknown layout \"mosaic\"",
			"checkerboard", "side-by-side");
		for (final String key : new String[] { "weight", "place", "level" }) {
			for (final String number : new String[] { "1.01", "-0.1", "NaN",
				"half" })
			{
				command.assertRefusedOption(key, number, key, number,
					"a number from 0 to 1");
			}
		}
		command.assertRefusedOption("top", "anatomical", "both base and top");
		command.assertRefusedOption("top", "fused", "no fused image");
		command.assertRefusedOption("fused", anatomical,
			"as fused image and as a source");
		command.assertRefusedOption("fused", IJ.createImage("large", "RGB", 17, 8,
			1), "\"large\"", "expected the same");
		command.assertRefusedOption("functional", anatomical,
			"two different images");
		final Path file = temporary.getRoot().toPath().resolve("blend.jpg");
		command.assertRefusedOption("output", file.toString(), "unknown extension");
		assertFalse(Files.exists(file));
	}

	private ImagePlus compare(final String layout) throws Exception {
		return (ImagePlus) command.set("layout", layout).run().getOutput(
			"comparison");
	}

	private static void assertPixel(final int expected, final ImagePlus image,
		final int x, final int y)
	{
		assertEquals("(" + x + ", " + y + ")", Integer.toHexString(expected),
			Integer.toHexString(image.getProcessor().getPixel(x, y) & 0xffffff));
	}

	private static ByteProcessor grey(final int level) {
		final ByteProcessor plane = new ByteProcessor(WIDTH, HEIGHT);
		plane.setValue(level);
		plane.fill();
		return plane;
	}

	private static ColorProcessor square() {
		final ColorProcessor plane = new ColorProcessor(WIDTH, HEIGHT);
		for (int y = 2; y < 6; y++) {
			for (int x = 4; x < 8; x++) {
				plane.set(x, y, ORANGE);
			}
		}
		return plane;
	}
}
