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

package io.github.lywnet.report.figure;

import static io.github.lywnet.Messages.assertRefused;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import io.github.lywnet.batch.RunInputs;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Tests {@link Figure} and {@link FigureFile}. */
public class FigureTest {

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	@Test
	public void pngHasGreyLevelsAndResolution() throws IOException {
		final Path file = write("figure.png");
		final BufferedImage image = ImageIO.read(file.toFile());
		assertEquals("180 mm at 300 dpi", 2126, image.getWidth());
		// the middle of both pictures, then of the place enlarged, which is black
		assertEquals(0xff646464, image.getRGB(550, 500));
		assertEquals(0xff646464, image.getRGB(1600, 500));
		assertEquals(0xff000000, image.getRGB(550, 1400));
		final String bytes = new String(Files.readAllBytes(file),
			StandardCharsets.ISO_8859_1);
		final int physical = bytes.indexOf("pHYs");
		assertEquals("11811 pixels a metre", 11811, (bytes.charAt(physical +
			6) << 8) + bytes.charAt(physical + 7));
	}

	@Test
	public void pdfHasText() throws IOException {
		try (PDDocument document = Loader.loadPDF(write("figure.pdf").toFile())) {
			// NB: the labels of rows are turned, which the stripper takes for lines
			final String text = new PDFTextStripper().getText(document).replaceAll(
				"\\s", "");
			for (final String label : new String[] { "first", "second", "row",
				"20mm" })
			{
				assertTrue(text, text.contains(label));
			}
			assertEquals("grey level 100", 0x646464, new PDFRenderer(document)
				.renderImage(0).getRGB(130, 120) & 0xffffff);
			assertEquals(180 / 25.4 * 72, document.getPage(0).getMediaBox()
				.getWidth(), 0.01);
		}
	}

	@Test
	public void placesOutsideThePictureAreRefused() {
		assertRefused(() -> new FigureRow("row", Arrays.asList(picture()), 0, Arrays
			.asList(new Rectangle(90, 0, 20, 20))), "90,0,20,20", "100 x 100");
	}

	@Test
	public void scalesAreRound() {
		assertEquals(20, Figure.roundLength(33.3), 1e-9);
		assertEquals(50, Figure.roundLength(85.3), 1e-9);
		assertEquals(0.1, Figure.roundLength(0.19), 1e-9);
	}

	private Path write(final String name) {
		final Path path = temporary.getRoot().toPath().resolve(name);
		new FigureFile(path, RunInputs.ofFusion(Collections.emptyList())).write(
			new Figure(Arrays.asList("first", "second"), Arrays.asList(new FigureRow(
				"row", Arrays.asList(picture(), picture()), 0.8, Arrays.asList(
					new Rectangle(0, 0, 20, 20))))));
		return path;
	}

	/** 100 x 100 pixels of grey level 100, a black corner at the upper left. */
	private static BufferedImage picture() {
		final BufferedImage picture = new BufferedImage(100, 100,
			BufferedImage.TYPE_BYTE_GRAY);
		for (int y = 0; y < 100; y++) {
			for (int x = 0; x < 100; x++) {
				picture.getRaster().setSample(x, y, 0, x < 20 && y < 20 ? 0 : 100);
			}
		}
		return picture;
	}
}
