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

import io.github.lywnet.common.FusionException;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A row of a figure: pictures of the same place and size. Immutable. */
public final class FigureRow {

	private final String label;
	private final List<BufferedImage> pictures;
	private final double millimetresPerPixel;
	private final List<Rectangle> zooms;

	/**
	 * Makes a row.
	 *
	 * @param label stands beside it
	 * @param pictures one for each column, null for one that is missing; at least
	 *          one is there
	 * @param millimetresPerPixel for the scale; 0 where it is not known
	 * @param zooms the places to enlarge, at most two, in pixels of the pictures
	 * @throws FusionException if a place is not within the pictures
	 */
	public FigureRow(final String label, final List<BufferedImage> pictures,
		final double millimetresPerPixel, final List<Rectangle> zooms)
	{
		this.label = label;
		final List<BufferedImage> colored = new ArrayList<>();
		pictures.forEach(picture -> colored.add(picture == null ? null : rgb(
			picture)));
		this.pictures = Collections.unmodifiableList(colored);
		this.millimetresPerPixel = millimetresPerPixel;
		this.zooms = Collections.unmodifiableList(new ArrayList<>(zooms));
		final Rectangle whole = new Rectangle(width(), height());
		for (final Rectangle zoom : zooms) {
			if (!whole.contains(zoom)) throw new FusionException("The place " +
				zoom.x + "," + zoom.y + "," + zoom.width + "," + zoom.height + " of " +
				label + " is not within its picture of " + width() + " x " + height() +
				" pixels: choose another one.");
		}
	}

	/**
	 * Grey levels as RGB: Java takes 8-bit grey for linear, and would brighten it
	 * where it converts colours, as for PDF.
	 */
	private static BufferedImage rgb(final BufferedImage picture) {
		if (picture.getType() != BufferedImage.TYPE_BYTE_GRAY) return picture;
		final BufferedImage rgb = new BufferedImage(picture.getWidth(), picture
			.getHeight(), BufferedImage.TYPE_INT_RGB);
		for (int y = 0; y < rgb.getHeight(); y++) {
			for (int x = 0; x < rgb.getWidth(); x++) {
				rgb.setRGB(x, y, picture.getRaster().getSample(x, y, 0) * 0x010101);
			}
		}
		return rgb;
	}

	/** What stands beside the row. */
	String label() {
		return label;
	}

	/** One for each column; null for one that is missing. */
	List<BufferedImage> pictures() {
		return pictures;
	}

	/** The places to enlarge. */
	List<Rectangle> zooms() {
		return zooms;
	}

	/** Whether the size of a pixel is known. */
	boolean isCalibrated() {
		return millimetresPerPixel > 0;
	}

	/** The width of the pictures in mm; in pixels where that is not known. */
	double length() {
		return width() * (isCalibrated() ? millimetresPerPixel : 1);
	}

	int width() {
		return any().getWidth();
	}

	int height() {
		return any().getHeight();
	}

	private BufferedImage any() {
		return pictures.stream().filter(picture -> picture != null).findFirst()
			.get();
	}
}
