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

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;

import io.github.lywnet.batch.OutputFolder;
import io.github.lywnet.batch.RunInputs;
import io.github.lywnet.batch.UsageException;
import io.github.lywnet.common.FusionException;
import io.github.lywnet.common.WholeFile;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A figure as a file: PNG of 300 dots per inch, or PDF whose labels are text in
 * an embedded font and whose pictures have their own pixels.
 */
public final class FigureFile {

	/** The resolution of pictures. */
	public static final int DOTS_PER_INCH = 300;
	private static final double SCALE = DOTS_PER_INCH / 72.0;

	/** Liberation Sans, which PDFBox has with it. */
	private static final String FONT =
		"/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

	private final Path file;

	/**
	 * Makes a file to be written and sees to its folder.
	 *
	 * @param inputs what it may not replace
	 * @throws UsageException if the name ends with neither .png nor .pdf, or the
	 *           folder cannot be written to
	 */
	public FigureFile(final Path file, final RunInputs inputs) {
		this.file = file.toAbsolutePath();
		if (Files.isDirectory(file) || !isPdf() && !name().endsWith(".png")) {
			throw new UsageException("The figure " + file +
				" has no known format: expected a name that ends with .png or .pdf.");
		}
		inputs.checkNone(file);
		OutputFolder.prepare(this.file.getParent());
	}

	/** The file that is written, as an absolute path. */
	public Path file() {
		return file;
	}

	/**
	 * Writes the file, which appears when it is complete.
	 *
	 * @throws FusionException if it cannot be written
	 */
	public void write(final Figure figure) {
		try {
			WholeFile.write(file, stream -> {
				if (isPdf()) writePdf(figure, stream);
				else writePng(figure, stream);
			});
		}
		catch (final IOException exc) {
			throw new FusionException("The figure " + file + " cannot be written: " +
				exc + ". Check the folder and the free space of its disk.", exc);
		}
	}

	private boolean isPdf() {
		return name().endsWith(".pdf");
	}

	private String name() {
		return file.toString().toLowerCase(Locale.ROOT);
	}

	private static Font font() throws IOException {
		try (InputStream stream = PDDocument.class.getResourceAsStream(FONT)) {
			return Font.createFont(Font.TRUETYPE_FONT, stream);
		}
		catch (final FontFormatException exc) {
			throw new IOException(exc);
		}
	}

	private static void writePdf(final Figure figure, final OutputStream stream)
		throws IOException
	{
		final float width = (float) Figure.WIDTH, height = (float) figure.height();
		try (PDDocument document = new PDDocument();
				InputStream font = PDDocument.class.getResourceAsStream(FONT))
		{
			final PDPage page = new PDPage(new PDRectangle(width, height));
			document.addPage(page);
			final PDFont embedded = PDType0Font.load(document, font);
			final PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, width,
				height);
			graphics.setFontTextDrawer(new EmbeddedText(embedded));
			figure.draw(graphics, font());
			graphics.dispose();
			try (PDPageContentStream content = new PDPageContentStream(document,
				page))
			{
				content.drawForm(graphics.getXFormObject());
			}
			document.setDocumentId(0L); // NB: else it is the time
			document.save(stream);
		}
	}

	/** Draws all text in one font. */
	private static final class EmbeddedText extends
		PdfBoxGraphics2DFontTextDrawer
	{

		private final PDFont font;

		EmbeddedText(final PDFont font) {
			this.font = font;
		}

		@Override
		protected PDFont mapFont(final Font awtFont,
			final IFontTextDrawerEnv environment)
		{
			return font;
		}
	}

	/**
	 * A figure as a picture of 300 dots per inch.
	 *
	 * @throws FusionException if the font of its labels is missing
	 */
	public static BufferedImage picture(final Figure figure) {
		try {
			return drawn(figure);
		}
		catch (final IOException exc) {
			throw new FusionException("The figure cannot be drawn: " + exc, exc);
		}
	}

	private static BufferedImage drawn(final Figure figure) throws IOException {
		final BufferedImage image = new BufferedImage((int) Math.ceil(Figure.WIDTH *
			SCALE), (int) Math.ceil(figure.height() * SCALE),
			BufferedImage.TYPE_INT_RGB);
		final Graphics2D graphics = image.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING,
			RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS,
			RenderingHints.VALUE_FRACTIONALMETRICS_ON);
		graphics.scale(SCALE, SCALE);
		figure.draw(graphics, font());
		graphics.dispose();
		return image;
	}

	private static void writePng(final Figure figure, final OutputStream stream)
		throws IOException
	{
		final BufferedImage image = drawn(figure);
		final ImageWriter writer = ImageIO.getImageWritersByFormatName("png")
			.next();
		try (ImageOutputStream output = ImageIO.createImageOutputStream(stream)) {
			writer.setOutput(output);
			writer.write(new IIOImage(image, null, resolution(writer, image)));
		}
		finally {
			writer.dispose();
		}
	}

	private static IIOMetadata resolution(final ImageWriter writer,
		final BufferedImage image) throws IOException
	{
		final IIOMetadata metadata = writer.getDefaultImageMetadata(
			ImageTypeSpecifier.createFromRenderedImage(image), null);
		final String perMetre = String.valueOf(Math.round(DOTS_PER_INCH / 0.0254));
		final IIOMetadataNode pixels = new IIOMetadataNode("pHYs");
		pixels.setAttribute("pixelsPerUnitXAxis", perMetre);
		pixels.setAttribute("pixelsPerUnitYAxis", perMetre);
		pixels.setAttribute("unitSpecifier", "meter");
		final String format = metadata.getNativeMetadataFormatName();
		final IIOMetadataNode root = new IIOMetadataNode(format);
		root.appendChild(pixels);
		metadata.mergeTree(format, root);
		return metadata;
	}
}
