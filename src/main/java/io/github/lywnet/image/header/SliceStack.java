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

import static io.github.lywnet.image.header.SlicePlace.difference;
import static io.github.lywnet.image.header.SlicePlace.dot;
import static io.github.lywnet.image.header.SlicePlace.length;
import static io.github.lywnet.image.header.SlicePlace.scaled;
import static io.github.lywnet.image.header.SlicePlace.sum;

import io.github.lywnet.common.FusionException;
import io.github.lywnet.space.Affine3D;
import io.github.lywnet.space.Geometry;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The geometry of a volume from the places of its slices. Slices of one volume
 * are parallel, equally spaced, and lie straight above each other; anything
 * else is refused with the positions found.
 */
public final class SliceStack {

	/**
	 * How far a gap may be from the median gap: this part of it, and
	 * {@link #ROUNDING}.
	 */
	private static final double GAP_TOLERANCE = 0.02;

	/** What positions may be off by because headers round them, in mm. */
	private static final double ROUNDING = 0.01;

	/** How far slices may be displaced sideways: this part of their distance. */
	private static final double SHEAR_TOLERANCE = 0.01;

	/** Positions that are closer are the same, in mm. */
	private static final double SAME = 1e-3;

	/** How many positions a message lists. */
	private static final int LISTED = 6;

	private final String name;
	private final List<SlicePlace> slices;

	/**
	 * @param name the image's or series', for messages
	 * @param slices places in the order of the stack, which may rise or fall
	 *          along the normal
	 */
	public SliceStack(final String name, final List<SlicePlace> slices) {
		this.name = name;
		this.slices = slices;
	}

	/**
	 * The volume's geometry.
	 *
	 * @param columns pixels of a row
	 * @param rows pixels of a column
	 * @param thickness of a single slice in mm; of several it is not used.
	 *          Anything that is not a positive number means unknown: 1 mm is
	 *          assumed, and noted
	 * @param frameOfReference {@link FrameOfReference#name}, or empty
	 * @throws FusionException if the slices are no volume
	 */
	public Geometry geometry(final long columns, final long rows,
		final double thickness, final String frameOfReference)
	{
		final SlicePlace first = slices.get(0);
		final boolean thick = thickness > 0 && Double.isFinite(thickness);
		final double[] step = slices.size() == 1 ? scaled(first.normal(), thick
			? thickness : 1) : step();
		final double[] x = first.columnStep(), y = first.rowStep(), t = first
			.position();
		final Affine3D toPatient = Affine3D.of(x[0], y[0], step[0], t[0], x[1],
			y[1], step[1], t[1], x[2], y[2], step[2], t[2]);
		final Geometry geometry = Geometry.patient(new long[] { columns, rows,
			slices.size() }, toPatient, frameOfReference, "DICOM header");
		return slices.size() > 1 || thick ? geometry : geometry.noting(
			"The header of \"" + name +
				"\" does not say how thick its slice is: 1 mm is assumed.");
	}

	/** The step from slice to slice. */
	private double[] step() {
		checkAlike();
		checkDistinct();
		final SlicePlace first = slices.get(0), last = slices.get(slices.size() -
			1);
		final double[] step = scaled(difference(last.position(), first.position()),
			1.0 / (slices.size() - 1));
		checkGaps();
		checkStraight(step);
		return step;
	}

	private void checkAlike() {
		final SlicePlace first = slices.get(0);
		for (final SlicePlace slice : slices) {
			if (!slice.isParallel(first)) throw refusal(
				"has slices of different orientation: " + first.name() + " has " + first
					.orientationText() + ", " + slice.name() + " has " + slice
						.orientationText() + " (" + Element.IMAGE_ORIENTATION + ")",
				"one orientation. Keep the slices of one scan only (a localizer belongs to another).");
			if (!slice.isSpacedAs(first)) throw refusal(
				"has slices of different pixel spacing: " + first.name() + " has " +
					first.spacingText() + ", " + slice.name() + " has " + slice
						.spacingText(), "one spacing. Keep the slices of one scan only.");
		}
	}

	private void checkDistinct() {
		final List<SlicePlace> sorted = slices.stream().sorted((a, b) -> Double
			.compare(a.distance(), b.distance())).collect(Collectors.toList());
		for (int i = 1; i < sorted.size(); i++) {
			final SlicePlace a = sorted.get(i - 1), b = sorted.get(i);
			if (b.distance() - a.distance() < SAME) throw refusal(
				"has two slices at the same position along the normal: " + a + ", " + b,
				"each position once. Several volumes or times in one stack: open the " +
					"series with Plugins > Fusion > Open Volume..., or keep one volume.");
		}
	}

	private void checkGaps() {
		final double[] gaps = new double[slices.size() - 1];
		for (int i = 0; i < gaps.length; i++) {
			gaps[i] = slices.get(i + 1).distance() - slices.get(i).distance();
		}
		final double[] sorted = gaps.clone();
		Arrays.sort(sorted);
		final double usual = sorted[gaps.length / 2];
		for (int i = 0; i < gaps.length; i++) {
			if (gaps[i] * usual > 0 && Math.abs(gaps[i] - usual) <= GAP_TOLERANCE *
				Math.abs(usual) + ROUNDING) continue;
			throw refusal("has slices at unequal distances: " + SlicePlace.text(
				gaps[i]) + " mm from " + slices.get(i) + " to " + slices.get(i + 1) +
				", but " + SlicePlace.text(usual) +
				" mm elsewhere. Positions along the normal in mm: " + listed(i),
				"equal distances in the order of the stack. Is a slice missing, or are they in another order? Sort the " +
					"slices, add the missing one, or keep the part of the stack without a gap.");
		}
	}

	private void checkStraight(final double[] step) {
		final SlicePlace first = slices.get(0);
		final double along = dot(step, first.normal());
		final double aside = length(difference(step, scaled(first.normal(),
			along)));
		if (aside > SHEAR_TOLERANCE * Math.abs(along) + ROUNDING / slices.size())
			throw refusal("is sheared: from " + first + " to " + slices.get(slices
				.size() - 1) + ", each slice is displaced by " + SlicePlace.text(
					aside) + " mm sideways at a distance of " + SlicePlace.text(Math.abs(
						along)) + String.format(Locale.ROOT,
							" mm (gantry tilt of %.1f degrees)", Math.toDegrees(Math.atan2(
								aside, Math.abs(along)))),
				"slices straight above each other. Resample the series without tilt at the scanner's console or, for example, with 3D Slicer.");
		for (int i = 0; i < slices.size(); i++) {
			final double[] expected = sum(first.position(), scaled(step, i));
			final double off = length(difference(slices.get(i).position(), expected));
			if (off > 5 * (SHEAR_TOLERANCE * Math.abs(along) + ROUNDING)) {
				throw refusal("has a slice beside the line of the others: " + slices
					.get(i) + ", expected at " + SlicePlace.text(expected),
					"slices straight above each other, equally far. Keep the slices of one scan only.");
			}
		}
	}

	/** The distances around a slice. */
	private String listed(final int index) {
		final int from = Math.max(0, Math.min(index - LISTED / 2, slices.size() -
			LISTED));
		final int to = Math.min(slices.size(), from + LISTED);
		return slices.subList(from, to).stream().map(slice -> SlicePlace.text(slice
			.distance())).collect(Collectors.joining(", ", from > 0 ? "..., " : "",
				to < slices.size() ? ", ..." : ""));
	}

	private FusionException refusal(final String found, final String expected) {
		return new FusionException("\"" + name + "\" " + found + ". Expected " +
			expected);
	}
}
