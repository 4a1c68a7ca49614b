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

package io.github.lywnet.command.line;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A table for a terminal: the first column flush left, the others flush right,
 * two blanks between them. A row of fewer cells than the header has free text
 * in its second cell, which does not widen the column.
 */
final class TextTable {

	private static final String GAP = "  ";

	private final List<String> header;
	private final List<List<String>> rows = new ArrayList<>();

	TextTable(final List<String> header) {
		this.header = header;
	}

	/** Adds a row with a cell for each column. */
	void addRow(final List<String> cells) {
		if (cells.size() != header.size()) {
			throw new IllegalArgumentException("expected " + header.size() +
				" cells, found " + cells.size());
		}
		rows.add(cells);
	}

	/** Adds a row of a first cell and a text over all other columns. */
	void addText(final String firstCell, final String text) {
		rows.add(Arrays.asList(firstCell, text));
	}

	/** The lines of the table, the header first, without blanks at their ends. */
	List<String> lines() {
		final int[] widths = widths();
		final List<String> lines = new ArrayList<>();
		lines.add(line(header, widths));
		rows.forEach(row -> lines.add(line(row, widths)));
		return lines;
	}

	private int[] widths() {
		final int[] widths = new int[header.size()];
		for (int column = 0; column < widths.length; column++) {
			widths[column] = header.get(column).length();
			for (final List<String> row : rows) {
				if (column > 0 && row.size() < header.size()) continue;
				widths[column] = Math.max(widths[column], row.get(column).length());
			}
		}
		return widths;
	}

	private String line(final List<String> cells, final int[] widths) {
		final boolean text = cells.size() < header.size();
		final StringBuilder line = new StringBuilder();
		for (int column = 0; column < cells.size(); column++) {
			final String cell = cells.get(column);
			final String blanks = String.join("", Collections.nCopies(Math.max(0,
				widths[column] - cell.length()), " "));
			if (column == 0) line.append(cell).append(blanks);
			else line.append(GAP).append(text ? "" : blanks).append(cell);
		}
		return line.toString().replaceAll(" +$", "");
	}
}
