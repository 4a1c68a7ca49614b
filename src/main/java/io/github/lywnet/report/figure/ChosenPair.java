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
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pair that a figure shall show, and the places that it enlarges. Immutable.
 */
public final class ChosenPair {

	/** How a pair is written, for messages. */
	public static final String SYNTAX = "SET/PAIR[@X,Y,W,H[@X,Y,W,H]]";

	private static final Pattern PATTERN = Pattern.compile(
		"([^/]+)/(.+?)((?:@\\d{1,6},\\d{1,6},\\d{1,6},\\d{1,6}){0,2})");

	private final String set;
	private final String name;
	private final List<Rectangle> zooms;

	/** A pair by the names of its set and of itself, nothing of it enlarged. */
	public ChosenPair(final String set, final String name) {
		this(set, name, Collections.emptyList());
	}

	private ChosenPair(final String set, final String name,
		final List<Rectangle> zooms)
	{
		this.set = set;
		this.name = name;
		this.zooms = Collections.unmodifiableList(zooms);
	}

	/**
	 * Reads a pair of its text.
	 *
	 * @param text {@code SET/PAIR[@X,Y,W,H[@X,Y,W,H]]}, the places as their first
	 *          pixel, width and height in pixels of the picture
	 * @throws FusionException if it is no such text
	 */
	public static ChosenPair parse(final String text) {
		final Matcher matcher = PATTERN.matcher(text);
		if (!matcher.matches()) throw new FusionException("Unknown pair \"" + text +
			"\": expected " + SYNTAX + ", such as MRI-CT/head-1@80,60,40,40.");
		return new ChosenPair(matcher.group(1), matcher.group(2), Zooms.parse(
			matcher.group(3)));
	}

	/** The name of the set. */
	public String set() {
		return set;
	}

	/** The name of the pair in its set. */
	public String name() {
		return name;
	}

	/** The places to enlarge, at most two, in pixels of the picture. */
	public List<Rectangle> zooms() {
		return zooms;
	}

	@Override
	public String toString() {
		return set + "/" + name;
	}
}
