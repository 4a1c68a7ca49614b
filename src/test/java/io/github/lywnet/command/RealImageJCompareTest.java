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

import io.github.lywnet.image.files.ImageFiles;

import java.nio.file.Path;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Compares images drawn by a macro in the real ImageJ 1.x. */
public class RealImageJCompareTest {

	/** Two slices of 16 x 8 pixels: grey 100; black, the left half red; black. */
	private static final String IMAGES =
		"newImage('mri', '8-bit black', 16, 8, 2); run('Add...', 'value=100 stack');" +
			"newImage('pet', 'RGB black', 16, 8, 2); setForegroundColor(255, 0, 0);" +
			"makeRectangle(0, 0, 8, 8); run('Fill', 'stack'); run('Select None');" +
			"newImage('my fused', 'RGB black', 16, 8, 2);";

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	private RealImageJ imageJ;
	private Path root;

	@Before
	public void setUp() throws Exception {
		imageJ = new RealImageJ(temporary.newFolder("ImageJ").toPath());
		root = temporary.getRoot().toPath();
	}

	@Test
	public void drawsEveryLayout() throws Exception {
		final String console = imageJ.runMacro(IMAGES + compare("blend",
			"weight=0.25") + compare("checkerboard", "") + compare("swipe",
				"place=0.75") + compare("difference", "") + compare("contours",
					"level=0.2") + compare("side-by-side", "fused=[my fused]"));
		assertContains(console, "blend 16x8x2: 8b4b4b 8b4b4b 4b4b4b");
		assertContains(console, "checkerboard 16x8x2: 646464 ff0000 0");
		assertContains(console, "swipe 16x8x2: 646464 646464 0");
		assertContains(console, "difference 16x8x2: 747474 747474 4e4e4e");
		assertContains(console, "contours 16x8x2: 646464 646464 646464");
		assertContains(console, "side-by-side 48x8x2: 646464 646464 646464");
		final ImagePlus swipe = ImageFiles.open(root.resolve("swipe.tif"));
		assertEquals(2, swipe.getStackSize());
		swipe.setSlice(2);
		assertEquals(0x646464, swipe.getProcessor().getPixel(11, 0) & 0xffffff);
		final ImagePlus contours = ImageFiles.open(root.resolve("contours.tif"));
		assertEquals(0x00ff00, contours.getProcessor().getPixel(7, 3) & 0xffffff);
		assertEquals(0x646464, contours.getProcessor().getPixel(8, 3) & 0xffffff);
		final ImagePlus row = ImageFiles.open(root.resolve("side-by-side.tif"));
		assertEquals(0xff0000, row.getProcessor().getPixel(16, 3) & 0xffffff);
		assertEquals(0, row.getProcessor().getPixel(32, 3) & 0xffffff);
	}

	@Test
	public void stopsAMacroWithWrongImages() throws Exception {
		assertStopped("fused=gone", "\"gone\", which is not open");
		assertStopped("top=fused", "no fused image to compare");
		assertStopped("fused=*None* base=fused", "no fused image to compare");
		assertStopped("layout=mosaic", "Unknown layout");
	}

	/** Prints the size and the pixels (0, 0), (2, 0) and (15, 0) of slice 2. */
	private String compare(final String layout, final String options) {
		return "run('Compare LYWNet Images...', 'anatomical=mri functional=pet layout=" +
			layout + " output=[" + root.resolve(layout + ".tif") + "] " + options +
			"'); selectImage('Comparison of mri'); setSlice(2); print('" + layout +
			" ' + getWidth() + 'x' + getHeight() + 'x' + nSlices + ': ' + " +
			"toHex(getPixel(0, 0) & 0xffffff), toHex(getPixel(2, 0) & 0xffffff), " +
			"toHex(getPixel(15, 0) & 0xffffff)); close();";
	}

	private void assertStopped(final String options, final String reason)
		throws Exception
	{
		final String console = imageJ.runMacro(IMAGES +
			"run('Compare LYWNet Images...', 'anatomical=mri functional=pet " +
			options + "'); print('went ' + 'on');");
		assertContains(console, reason);
		assertFalse(console, console.contains("went on"));
	}

	private static void assertContains(final String console, final String part) {
		assertTrue(console, console.contains(part));
	}
}
