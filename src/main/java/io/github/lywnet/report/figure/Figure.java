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

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * A figure for a paper, two columns (180 mm) wide: rows are pairs, columns
 * their sources and fused images; below each picture the places that are
 * enlarged, framed in the picture in the same colour; a scale in the first
 * picture of each row. Lengths are points of 1/72 inch. Immutable.
 */
public final class Figure {

	/** The width of the figure: 180 mm. */
	static final double WIDTH = 180 / 25.4 * 72;

	private static final double GAP = 3;
	private static final double TEXT = 8;
	private static final double LINE = 12;
	private static final Color[] FRAMES = { new Color(0xffb000), new Color(
		0x00c8ff) };

	private final List<String> columns;
	private final List<FigureRow> rows;

	/**
	 * Makes a figure.
	 *
	 * @param columns the heading of each column
	 * @param rows of as many pictures, at least one
	 */
	public Figure(final List<String> columns, final List<FigureRow> rows) {
		this.columns = columns;
		this.rows = rows;
	}

	/** The height. */
	double height() {
		return LINE + rows.stream().mapToDouble(row -> height(row) + GAP).sum();
	}

	/**
	 * Draws the figure.
	 *
	 * @param graphics in points
	 * @param font of the labels, of any size
	 */
	void draw(final Graphics2D graphics, final Font font) {
		graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING,
			RenderingHints.VALUE_ANTIALIAS_ON);
		graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION,
			RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
		graphics.setColor(Color.WHITE);
		graphics.fill(new Rectangle2D.Double(0, 0, WIDTH, height()));
		graphics.setFont(font.deriveFont((float) TEXT));
		graphics.setColor(Color.BLACK);
		for (int i = 0; i < columns.size(); i++) {
			drawCentred(graphics, columns.get(i), x(i) + cell() / 2, LINE - 3,
				cell());
		}
		double y = LINE;
		for (final FigureRow row : rows) {
			drawRow(graphics, row, y);
			y += height(row) + GAP;
		}
	}

	private void drawRow(final Graphics2D graphics, final FigureRow row,
		final double y)
	{
		final AffineTransform upright = graphics.getTransform();
		graphics.translate(LINE - 4, y + pictureHeight(row) / 2);
		graphics.rotate(-Math.PI / 2);
		graphics.setColor(Color.BLACK);
		drawCentred(graphics, row.label(), 0, 0, pictureHeight(row));
		graphics.setTransform(upright);
		for (int i = 0; i < columns.size(); i++) {
			final BufferedImage picture = row.pictures().get(i);
			if (picture == null) continue;
			draw(graphics, picture, new Rectangle2D.Double(x(i), y, cell(),
				pictureHeight(row)));
			drawZooms(graphics, row, picture, x(i), y);
		}
		drawScale(graphics, row, x(0), y);
	}

	private void drawZooms(final Graphics2D graphics, final FigureRow row,
		final BufferedImage picture, final double x, final double y)
	{
		final double scale = cell() / row.width();
		double left = x;
		for (int i = 0; i < row.zooms().size(); i++) {
			final Rectangle zoom = row.zooms().get(i);
			final Rectangle2D enlarged = new Rectangle2D.Double(left, y +
				pictureHeight(row) + GAP, zoomWidth(row), zoomHeight(row, zoom));
			draw(graphics, picture.getSubimage(zoom.x, zoom.y, zoom.width,
				zoom.height), enlarged);
			graphics.setColor(FRAMES[i]);
			graphics.setStroke(new BasicStroke(0.75f));
			graphics.draw(enlarged);
			graphics.draw(new Rectangle2D.Double(x + zoom.x * scale, y + zoom.y *
				scale, zoom.width * scale, zoom.height * scale));
			left += zoomWidth(row) + GAP;
		}
	}

	/**
	 * A line of 1, 2 or 5 times a power of ten, at most a third of the picture.
	 */
	private void drawScale(final Graphics2D graphics, final FigureRow row,
		final double x, final double y)
	{
		final double length = roundLength(row.length() / 3);
		final double drawn = length / row.length() * cell();
		final double bottom = y + pictureHeight(row) - 4;
		final String text = (length < 1 ? String.valueOf(length) : String.valueOf(
			Math.round(length))) + (row.isCalibrated() ? " mm" : " px");
		graphics.setColor(Color.WHITE);
		graphics.setStroke(new BasicStroke(1.5f, BasicStroke.CAP_BUTT,
			BasicStroke.JOIN_MITER));
		graphics.draw(new Line2D.Double(x + 4, bottom, x + 4 + drawn, bottom));
		graphics.drawString(text, (float) (x + 4), (float) (bottom - 3));
	}

	/** The largest of 1, 2 and 5 times a power of ten that is not larger. */
	static double roundLength(final double length) {
		final double power = Math.pow(10, Math.floor(Math.log10(length)));
		final double digit = length / power;
		return (digit >= 5 ? 5 : digit >= 2 ? 2 : 1) * power;
	}

	private static void draw(final Graphics2D graphics,
		final BufferedImage picture, final Rectangle2D place)
	{
		final AffineTransform transform = AffineTransform.getTranslateInstance(place
			.getX(), place.getY());
		transform.scale(place.getWidth() / picture.getWidth(), place.getHeight() /
			picture.getHeight());
		graphics.drawImage(picture, transform, null);
	}

	/** Text, made narrower by leaving characters out if it is too long. */
	private static void drawCentred(final Graphics2D graphics, final String text,
		final double x, final double y, final double width)
	{
		final FontMetrics metrics = graphics.getFontMetrics();
		String shown = text;
		while (shown.length() > 2 && metrics.stringWidth(shown) > width) {
			shown = shown.substring(0, shown.length() - 2) + "…";
		}
		graphics.drawString(shown, (float) (x - metrics.stringWidth(shown) / 2.0),
			(float) y);
	}

	private double cell() {
		return (WIDTH - LINE) / columns.size() - GAP;
	}

	private double x(final int column) {
		return LINE + column * (cell() + GAP);
	}

	private double height(final FigureRow row) {
		return pictureHeight(row) + row.zooms().stream().mapToDouble(
			zoom -> zoomHeight(row, zoom) + GAP).max().orElse(0);
	}

	private double pictureHeight(final FigureRow row) {
		return cell() * row.height() / row.width();
	}

	private double zoomWidth(final FigureRow row) {
		return row.zooms().size() == 1 ? cell() : (cell() - GAP) / 2;
	}

	private double zoomHeight(final FigureRow row, final Rectangle zoom) {
		return zoomWidth(row) * zoom.height / zoom.width;
	}
}
