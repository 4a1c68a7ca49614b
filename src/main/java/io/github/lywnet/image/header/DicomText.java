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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A DICOM header as ImageJ writes it into an image's Info or a slice's label: a
 * line for each element, {@code 0028,0010  Rows: 256}. Immutable.
 * <p>
 * ImageJ marks an element of a sequence with {@code >}, but only where the
 * sequence has no length of its own: the others look as if they belonged to the
 * image.
 * </p>
 */
final class DicomText {

	/** No {@link Element}: makers write what they like behind the third value. */
	private static final String IMAGE_TYPE = "0008,0008";

	/** No {@link Element}: it is an identifier. */
	private static final String FRAME_OF_REFERENCE = "0020,0052";

	private static final Pattern LINE = Pattern.compile(
		"([0-9A-Fa-f]{4},[0-9A-Fa-f]{4})\\s{1,2}(>*)[^:\\n]*:(.*)");

	/** Values of the elements of the image itself, by tag. */
	private final Map<String, List<String>> own = new LinkedHashMap<>();

	/** Values of the elements in sequences that are marked, by tag. */
	private final Map<String, List<String>> nested = new LinkedHashMap<>();

	/**
	 * Reads a text; lines that are no elements are passed over.
	 *
	 * @param text null is none
	 */
	DicomText(final String text) {
		if (text == null) return;
		for (final String line : text.split("\n")) {
			final Matcher matcher = LINE.matcher(line);
			if (!matcher.matches()) continue;
			final Map<String, List<String>> values = matcher.group(2).isEmpty() ? own
				: nested;
			values.computeIfAbsent(matcher.group(1).toUpperCase(Locale.ROOT),
				key -> new ArrayList<>()).add(matcher.group(3).trim());
		}
	}

	/** Whether the Image Type is that of a volume of nuclear medicine. */
	boolean isReconstructedTomography() {
		return own.getOrDefault(IMAGE_TYPE, List.of()).stream().anyMatch(
			type -> type.matches("[^\\\\]*\\\\[^\\\\]*\\\\RECON TOMO(\\s*|\\\\.*)"));
	}

	/** The Frame of Reference UID; empty if there is none. */
	String frameOfReference() {
		final List<String> values = own.containsKey(FRAME_OF_REFERENCE) ? own.get(
			FRAME_OF_REFERENCE) : nested.getOrDefault(FRAME_OF_REFERENCE, List.of(
				""));
		return values.get(0);
	}

	/** Whether this is the header of a scan: it says how many rows there are. */
	boolean isHeader() {
		return own.containsKey(Element.ROWS.tag());
	}

	/** All values of an element, in sequences or not, in the header's order. */
	List<String> all(final Element element) {
		final List<String> values = new ArrayList<>(own.getOrDefault(element.tag(),
			List.of()));
		values.addAll(nested.getOrDefault(element.tag(), List.of()));
		return values;
	}

	/**
	 * The value of an element: the image's own, else the one in a sequence.
	 *
	 * @return empty if there is none
	 */
	String value(final Element element) {
		final List<String> values = all(element);
		return values.isEmpty() ? "" : values.get(0);
	}

	/**
	 * The value of an element that must not be ambiguous.
	 *
	 * @param image the image's title, for messages
	 * @return empty if there is none
	 * @throws FusionException if the header has it several times with different
	 *           values
	 */
	String single(final Element element, final String image) {
		final Set<String> values = new LinkedHashSet<>(own.getOrDefault(element
			.tag(), List.of()));
		if (values.isEmpty()) values.addAll(nested.getOrDefault(element.tag(), List
			.of()));
		if (values.size() > 1) throw new FusionException("The header of \"" +
			image + "\" has several values of " + element + ": " + String.join(", ",
				values) +
			". ImageJ cannot tell which belongs to the image. Open the file with " +
			"Plugins > Fusion > Open Volume....");
		return values.isEmpty() ? "" : values.iterator().next();
	}

	/**
	 * The numbers of an element that must not be ambiguous.
	 *
	 * @return empty if there is none
	 * @throws FusionException if one is not a number, or as {@link #single} does
	 */
	double[] numbers(final Element element, final String image) {
		return numbers(element, single(element, image), image);
	}

	/** The numbers of a text with backslashes between them. */
	static double[] numbers(final Element element, final String text,
		final String image)
	{
		if (text.isEmpty()) return new double[0];
		try {
			return Arrays.stream(text.split("\\\\")).map(String::trim).mapToDouble(
				Double::parseDouble).toArray();
		}
		catch (final NumberFormatException exc) {
			throw new FusionException("The header of \"" + image + "\" has the " +
				element + " \"" + text +
				"\": expected numbers with \\ between them. Repair the header, or remove the element.",
				exc);
		}
	}

	/** The number of an element that must not be ambiguous, if there is one. */
	OptionalDouble number(final Element element, final String image) {
		final double[] numbers = numbers(element, image);
		return numbers.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(
			numbers[0]);
	}
}
