package io.github.lywnet.command.line;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A table for a terminal: the first column flush left, the others flush right,
 * two blanks between them. A row of fewer cells than the header has free text in
 * its second cell, which does not widen the column.
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
