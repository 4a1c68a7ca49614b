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

package io.github.lywnet.report;

import io.github.lywnet.batch.ImageSetOutcome.Status;
import io.github.lywnet.image.PairFacts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A table with a row for each pair as HTML, which a click on a column's heading
 * sorts: by the attribute {@code data-sort} of its cells, as numbers where the
 * heading has {@code data-kind="number"}. Pictures of a row are shown large by
 * a click.
 */
final class PairTable {

	private final Html html;

	/** Begins the table. */
	PairTable(final Html html) {
		this.html = html;
		html.line("<table class=\"pairs\"><thead><tr>");
	}

	/** Adds the heading of a column that is sorted as text. */
	PairTable textColumn(final String heading) {
		return column("text", heading);
	}

	/** Adds the heading of a column that is sorted by numbers. */
	PairTable numberColumn(final String heading) {
		return column("number", heading);
	}

	private PairTable column(final String kind, final String heading) {
		html.raw("<th data-kind=\"" + kind + "\"><button>").text(heading).line(
			"</button></th>");
		return this;
	}

	/** Adds the heading of a column of pictures, which is not sorted. */
	PairTable pictureColumn(final String heading) {
		html.element("th", heading);
		return this;
	}

	/** Adds the headings of {@link #facts} and of a message. */
	PairTable factColumns() {
		return textColumn("range").textColumn("geometry").textColumn("alignment")
			.textColumn("warnings").textColumn("message");
	}

	/** Ends the headings. */
	PairTable endHead() {
		html.line("</tr></thead><tbody>");
		return this;
	}

	/** Begins a row. */
	PairTable beginRow(final Status status) {
		html.raw("<tr class=\"").raw(status.key()).raw("\">");
		return this;
	}

	/** Begins a row that links lead to. */
	PairTable beginRow(final Status status, final String anchor) {
		html.raw("<tr class=\"").raw(status.key()).raw("\" id=\"" + anchor + "\">");
		return this;
	}

	/** Ends a row. */
	void endRow() {
		html.line("</tr>");
	}

	/** Ends the table. */
	void end() {
		html.line("</tbody></table>");
	}

	/** Adds the status, sorted by its order: what failed is first. */
	PairTable status(final Status status) {
		html.raw("<td class=\"status\" data-sort=\"" + order(status) + "\">").text(
			status.key()).raw("</td>");
		return this;
	}

	/**
	 * Where rows of a status stand: failures first, then what was not worked on.
	 */
	static int order(final Status status) {
		return Arrays.asList(Status.FAILED, Status.CANCELED, Status.SKIPPED,
			Status.OK).indexOf(status);
	}

	/** Adds text. */
	PairTable text(final String text) {
		html.raw("<td class=\"words\" data-sort=\"").text(text).raw("\">").text(
			text).raw("</td>");
		return this;
	}

	/** Adds a number; NaN is sorted behind all others. */
	PairTable number(final double value) {
		html.raw("<td class=\"number\" data-sort=\"" + exact(value) + "\">" + shown(
			value) + "</td>");
		return this;
	}

	/** Adds a cell without a number. */
	PairTable noNumber() {
		html.raw("<td class=\"number\" data-sort=\"\"></td>");
		return this;
	}

	/**
	 * Adds how the images came to be a pair: range, geometry, alignment and
	 * warnings; see {@link #factColumns}.
	 */
	PairTable facts(final PairFacts facts) {
		return text(facts.range()).text(facts.geometry()).text(facts.alignment())
			.text(String.join(" ", facts.warnings()));
	}

	/**
	 * Adds a picture.
	 *
	 * @param picture null for none
	 */
	PairTable picture(final Picture picture, final String label) {
		html.raw("<td class=\"picture\">");
		writePicture(picture, label);
		html.raw("</td>");
		return this;
	}

	/**
	 * Adds a picture with the values of several metrics, one of which is shown
	 * and sorted by.
	 *
	 * @param picture null for none
	 */
	PairTable picture(final Picture picture, final String label,
		final List<Double> values)
	{
		html.raw("<td class=\"picture\" data-sort=\"" + exact(values.get(0)) +
			"\" data-values=\"");
		values.forEach(value -> html.raw(exact(value) + " "));
		html.raw("\">");
		writePicture(picture, label);
		html.raw("<div class=\"value\">" + shown(values.get(0)) + "</div></td>");
		return this;
	}

	private void writePicture(final Picture picture, final String label) {
		if (picture == null) return;
		html.raw("<button class=\"thumbnail\" data-label=\"").text(label).raw(
			"\"><img loading=\"lazy\" decoding=\"async\" alt=\"").text(label).raw(
				"\" src=\"" + picture.address() + "\"></button>");
	}

	private static String exact(final double value) {
		return Double.isNaN(value) ? "NaN" : Double.isInfinite(value) ? value > 0
			? "Infinity" : "-Infinity" : String.format(Locale.ROOT, "%.6f", value);
	}

	/** As tables of this program show it. */
	static String shown(final double value) {
		return String.format(Locale.ROOT, "%.3f", value);
	}
}
