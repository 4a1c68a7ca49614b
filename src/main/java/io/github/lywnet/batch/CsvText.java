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

package io.github.lywnet.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Rows of cells as text (RFC 4180), and back.
 * <p>
 * Cells that spreadsheets would take for formulas, those that begin with
 * {@code =}, {@code +}, {@code -} or {@code @}, a tabulator or a carriage
 * return and are no numbers, are written with an apostrophe before them, as
 * OWASP recommends; reading takes it away. Blanks around a cell count only
 * within quotes.
 * </p>
 */
public final class CsvText {

	private static final Pattern NUMBER = Pattern.compile(
		"-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

	/**
	 * With an apostrophe before it a formula stays one, so that reading is exact.
	 */
	private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\t\r].*",
		Pattern.DOTALL);

	private CsvText() {
		// static methods only
	}

	/** A row with its line end. */
	public static String line(final List<String> cells) {
		return cells.stream().map(CsvText::written).collect(Collectors.joining(
			",")) + "\n";
	}

	/**
	 * Reads rows; empty lines are none.
	 *
	 * @param text with line ends of Unix or Windows
	 * @return the rows that are whole: the last one only if it has its line end
	 */
	public static List<List<String>> wholeRows(final String text) {
		return new Reader(text).rows();
	}

	/**
	 * Reads rows; empty lines are none.
	 *
	 * @param text with line ends of Unix or Windows; the last one may be missing
	 * @throws IllegalArgumentException if the text ends within quotes
	 */
	public static List<List<String>> rows(final String text) {
		final Reader reader = new Reader(text + "\n");
		final List<List<String>> rows = reader.rows();
		if (reader.isQuoted) throw new IllegalArgumentException(
			"a quotation mark is never closed");
		return rows;
	}

	private static String written(final String cell) {
		final boolean isFormula = FORMULA.matcher(cell).matches() && !NUMBER
			.matcher(cell).matches();
		final String safe = isFormula ? "'" + cell : cell;
		final boolean plain = safe.equals(safe.trim()) && safe.chars().noneMatch(
			c -> c == ',' || c == '"' || c == '\n' || c == '\r');
		return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
	}

	private static String read(final String cell) {
		return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell
			.substring(1) : cell;
	}

	/** Goes through a text once. */
	private static final class Reader {

		private final String text;
		private final List<List<String>> rows = new ArrayList<>();
		private List<String> row = new ArrayList<>();
		private final StringBuilder cell = new StringBuilder();
		private boolean isQuoted;
		/** Where the last quotes of the cell ended, 0 if it has none. */
		private int quotedEnd;

		Reader(final String text) {
			this.text = text;
		}

		List<List<String>> rows() {
			for (int i = 0; i < text.length(); i++) {
				final char c = text.charAt(i);
				if (c == '"') {
					final boolean isPair = isQuoted && i + 1 < text.length() && text
						.charAt(i + 1) == '"';
					if (isPair) cell.append(text.charAt(i++));
					else toggleQuotes();
				}
				else if (isQuoted) cell.append(c);
				else if (c == ',') endCell();
				// NB: rows without cells are none, so that both together end one
				else if (c == '\n' || c == '\r') endRow();
				else if (c > ' ' || cell.length() > 0) cell.append(c);
			}
			return rows;
		}

		private void toggleQuotes() {
			isQuoted = !isQuoted;
			quotedEnd = cell.length();
		}

		private void endCell() {
			while (cell.length() > quotedEnd && cell.charAt(cell.length() -
				1) <= ' ')
			{
				cell.setLength(cell.length() - 1);
			}
			row.add(read(cell.toString()));
			cell.setLength(0);
			quotedEnd = 0;
		}

		private void endRow() {
			if (!row.isEmpty() || cell.length() > 0) {
				endCell();
				rows.add(row);
			}
			row = new ArrayList<>();
		}
	}
}
