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
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the places that a row of a figure enlarges. */
public final class Zooms {

	/** How they are written, for messages. */
	public static final String SYNTAX = "X,Y,W,H[@X,Y,W,H]";

	/** Larger numbers are no pixels. */
	private static final Pattern PLACE = Pattern.compile(
		"(\\d{1,6}),(\\d{1,6}),(\\d{1,6}),(\\d{1,6})");

	private static final int MOST = 2;

	private Zooms() {
		// static methods only
	}

	/**
	 * Reads places: their first pixel, width and height.
	 *
	 * @param text {@code X,Y,W,H[@X,Y,W,H]}, with or without an @ before it;
	 *          empty for none
	 * @throws FusionException if it is no such text
	 */
	public static List<Rectangle> parse(final String text) {
		final List<Rectangle> zooms = new ArrayList<>();
		final String places = text.startsWith("@") ? text.substring(1) : text;
		if (places.trim().isEmpty()) return zooms;
		for (final String place : places.split("@", -1)) {
			final Matcher matcher = PLACE.matcher(place.replace(" ", ""));
			if (!matcher.matches() || zooms.size() == MOST) throw new FusionException(
				"Impossible places \"" + text + "\": expected up to two, " + SYNTAX +
					", such as 80,60,40,40@120,90,40,40.");
			final Rectangle zoom = new Rectangle(number(matcher, 1), number(matcher,
				2), number(matcher, 3), number(matcher, 4));
			if (zoom.isEmpty()) throw new FusionException("The place " + place +
				" is empty: expected a width and height above 0.");
			zooms.add(zoom);
		}
		return zooms;
	}

	private static int number(final Matcher matcher, final int group) {
		return Integer.parseInt(matcher.group(group));
	}
}
