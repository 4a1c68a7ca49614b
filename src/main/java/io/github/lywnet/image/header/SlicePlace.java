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

package io.github.lywnet.image.header;

import io.github.lywnet.common.FusionException;

import java.util.Arrays;
import java.util.Locale;

/**
 * Where one slice lies in the patient, by DICOM's Image Plane module (PS3.3,
 * C.7.6.2): the centre of its first pixel, the directions of its rows and
 * columns, the distances of its pixels. Coordinates are DICOM's (LPS), in mm.
 * Immutable.
 */
public final class SlicePlace {

	/** How far directions may be from unit length and from a right angle. */
	private static final double TOLERANCE = 5e-3;

	private final String name;
	private final double[] position;
	private final double[] alongRow;
	private final double[] alongColumn;
	private final double[] normal;
	private final double columnSpacing;
	private final double rowSpacing;

	/**
	 * Makes a place of what a header says.
	 *
	 * @param name the slice's, for messages: {@code file IM0001}
	 * @param position Image Position (Patient): three numbers
	 * @param orientation Image Orientation (Patient): six numbers, the direction
	 *          in which the column index grows, then the one in which the row
	 *          index grows
	 * @param pixelSpacing Pixel Spacing: the distance of rows, then that of
	 *          columns
	 * @throws FusionException if one of them is not that
	 */
	public SlicePlace(final String name, final double[] position,
		final double[] orientation, final double[] pixelSpacing)
	{
		this.name = name;
		check(Element.IMAGE_POSITION, position, 3, allFinite(position));
		check(Element.IMAGE_ORIENTATION, orientation, 6, allFinite(orientation));
		check(Element.PIXEL_SPACING, pixelSpacing, 2, allFinite(pixelSpacing) &&
			Arrays.stream(pixelSpacing).allMatch(value -> value > 0));
		this.position = position.clone();
		final double[] row = Arrays.copyOf(orientation, 3);
		final double[] column = Arrays.copyOfRange(orientation, 3, 6);
		if (Math.abs(length(row) - 1) > TOLERANCE || Math.abs(length(column) -
			1) > TOLERANCE || Math.abs(dot(row, column)) > TOLERANCE)
		{
			throw new FusionException("The " + Element.IMAGE_ORIENTATION + " of " +
				name + " is " + text(orientation) +
				": expected two unit vectors at a right angle. Repair the header.");
		}
		alongRow = scaled(row, 1 / length(row));
		alongColumn = scaled(column, 1 / length(column));
		normal = cross(alongRow, alongColumn);
		rowSpacing = pixelSpacing[0];
		columnSpacing = pixelSpacing[1];
	}

	/** The slice's name, for messages. */
	public String name() {
		return name;
	}

	/** The coordinates of the centre of the first pixel, a copy. */
	public double[] position() {
		return position.clone();
	}

	/** The step to the next pixel of a row. */
	double[] columnStep() {
		return scaled(alongRow, columnSpacing);
	}

	/** The step to the next pixel of a column. */
	double[] rowStep() {
		return scaled(alongColumn, rowSpacing);
	}

	/** The unit vector across the slice: row direction x column direction. */
	double[] normal() {
		return normal.clone();
	}

	/** How far along the slice's normal its first pixel is, in mm. */
	public double distance() {
		return dot(position, normal);
	}

	/** The place of a parallel slice. */
	public SlicePlace shifted(final String newName, final double millimetres) {
		return new SlicePlace(newName, sum(position, scaled(normal, millimetres)),
			new double[] { alongRow[0], alongRow[1], alongRow[2], alongColumn[0],
				alongColumn[1], alongColumn[2] }, new double[] { rowSpacing,
					columnSpacing });
	}

	/** Whether rows and columns have the same directions as another slice's. */
	public boolean isParallel(final SlicePlace other) {
		return length(difference(alongRow, other.alongRow)) <= TOLERANCE && length(
			difference(alongColumn, other.alongColumn)) <= TOLERANCE;
	}

	/** Whether pixels have the same distances as another slice's, to 0.1 %. */
	public boolean isSpacedAs(final SlicePlace other) {
		return Math.abs(rowSpacing / other.rowSpacing - 1) <= 1e-3 && Math.abs(
			columnSpacing / other.columnSpacing - 1) <= 1e-3;
	}

	/** The pixel spacing as DICOM has it, for messages. */
	String spacingText() {
		return text(rowSpacing, columnSpacing) + " mm";
	}

	/** The orientation as DICOM has it, for messages. */
	public String orientationText() {
		return text(alongRow[0], alongRow[1], alongRow[2], alongColumn[0],
			alongColumn[1], alongColumn[2]);
	}

	/** The position as DICOM has it, for messages. */
	public String positionText() {
		return text(position);
	}

	/** Name and position, for messages. */
	@Override
	public String toString() {
		return name + " at " + text(position);
	}

	private void check(final Element element, final double[] values,
		final int count, final boolean good)
	{
		if (values.length == count && good) return;
		throw new FusionException("The " + element + " of " + name + " is " +
			(values.length == 0 ? "missing" : text(values)) + ": expected " + count +
			(element == Element.PIXEL_SPACING ? " positive" : "") +
			" numbers. Without it the place of the slice in the patient is unknown; repair the header.");
	}

	private static boolean allFinite(final double[] values) {
		return Arrays.stream(values).allMatch(Double::isFinite);
	}

	static String text(final double... values) {
		final StringBuilder text = new StringBuilder();
		for (final double value : values) {
			if (text.length() > 0) text.append('\\');
			text.append(String.format(Locale.ROOT, "%.4f", value).replaceAll(
				"\\.?0+$", ""));
		}
		return text.toString();
	}

	static double dot(final double[] a, final double[] b) {
		return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
	}

	static double length(final double[] a) {
		return Math.sqrt(dot(a, a));
	}

	static double[] sum(final double[] a, final double[] b) {
		return new double[] { a[0] + b[0], a[1] + b[1], a[2] + b[2] };
	}

	static double[] difference(final double[] a, final double[] b) {
		return new double[] { a[0] - b[0], a[1] - b[1], a[2] - b[2] };
	}

	static double[] scaled(final double[] a, final double factor) {
		return new double[] { a[0] * factor, a[1] * factor, a[2] * factor };
	}

	private static double[] cross(final double[] a, final double[] b) {
		return new double[] { a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2],
			a[0] * b[1] - a[1] * b[0] };
	}
}
