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

package io.github.lywnet.image;

import ij.measure.ResultsTable;

import io.github.lywnet.metrics.FusionMetric;
import io.github.lywnet.metrics.FusionScores;

import java.util.List;

/**
 * The table that users see: one row for each fused image with the columns
 * {@value #IMAGE}, the short names of {@link FusionMetric},
 * {@value #FUNCTIONAL}, {@value #MODEL}, {@value #DEVICE}, {@value #RANGE},
 * {@value #GEOMETRY}, {@value #ALIGNMENT} and {@value #WARNINGS}, in this
 * order. The row of a stack has the mean over its planes; where rows of planes
 * are wanted, {@value #PLANE} tells which they are of. A metric that was not
 * computed is NaN. Not thread-safe.
 */
public final class MetricsTable {

	/** Heading of the column with the titles of the fused images. */
	public static final String IMAGE = "image";
	/** Heading of the column with the titles of the functional images. */
	public static final String FUNCTIONAL = "functional";
	/** Heading of the column with the names of the models. */
	public static final String MODEL = "model";
	/** Heading of the column with the devices that the network really ran on. */
	public static final String DEVICE = "device";
	/** Heading of the column with the ranges of the intensities. */
	public static final String RANGE = "range";
	/**
	 * Heading of the column that says how the images came to have the same
	 * voxels.
	 */
	public static final String GEOMETRY = "geometry";
	/**
	 * Heading of the column that says whether the images seem to lie on each
	 * other.
	 */
	public static final String ALIGNMENT = "alignment";
	/** Heading of the column with what was assumed or may be wrong. */
	public static final String WARNINGS = "warnings";

	/**
	 * Heading of the column with the numbers of planes, in ImageJ's order from 1.
	 */
	public static final String PLANE = "plane";

	/** Digits behind the decimal point, in the window as in files. */
	private static final int PRECISION = 4;

	private final ResultsTable table;

	/** Makes an empty table. */
	public MetricsTable() {
		this(new ResultsTable());
	}

	/**
	 * Goes on with a table that was made earlier, for example the one that
	 * {@link ResultsTable#getResultsTable(String)} finds in a window.
	 *
	 * @param table with the columns of this class, or empty; not copied
	 */
	public MetricsTable(final ResultsTable table) {
		this.table = table;
		table.setPrecision(PRECISION);
		// NB: else what was not computed would be 0
		table.setNaNEmptyCells(true);
	}

	/**
	 * Appends the row of a fused image.
	 *
	 * @param image title of the fused image
	 * @param scores the metrics of the fused image
	 * @param facts how its sources came to be a pair
	 * @param model name of the model, or of another fusion method
	 * @param device where the network really ran
	 */
	public void append(final String image, final FusionScores scores,
		final PairFacts facts, final String model, final String device)
	{
		table.addRow();
		table.addValue(IMAGE, image);
		for (final FusionMetric metric : scores.choice().metrics()) {
			table.addValue(metric.shortName(), scores.get(metric));
		}
		table.addValue(FUNCTIONAL, facts.functional());
		table.addValue(MODEL, model);
		table.addValue(DEVICE, device);
		table.addValue(RANGE, facts.range());
		table.addValue(GEOMETRY, facts.geometry());
		table.addValue(ALIGNMENT, facts.alignment());
		table.addValue(WARNINGS, String.join(" ", facts.warnings()));
	}

	/**
	 * Appends a row for each plane of a fused image, otherwise as
	 * {@link #append}.
	 *
	 * @param planes the metrics of the planes in their order
	 */
	public void appendPlanes(final String image, final List<FusionScores> planes,
		final PairFacts facts, final String model, final String device)
	{
		int number = 0;
		for (final FusionScores plane : planes) {
			append(image, plane, facts, model, device);
			table.addValue(PLANE, ++number);
		}
	}

	/**
	 * Shows the table in the window of this title, which macros find under it; a
	 * table that is there already gets the new content.
	 */
	public void show(final String title) {
		table.show(title);
	}

	/** The table itself, to read or to save it. */
	public ResultsTable table() {
		return table;
	}
}
