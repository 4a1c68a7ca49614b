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

package io.github.lywnet.view;

import io.github.lywnet.common.FusionException;
import io.github.lywnet.image.ComparedImages.Part;
import io.github.lywnet.settings.Setting;
import io.github.lywnet.settings.Settings;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** How images are compared. Immutable. */
public final class ComparisonOptions {

	/** How the images are put into one picture, see {@link Layout}. */
	public static final Setting LAYOUT = Setting.choice("layout", "Layout",
		"blend; checkerboard; swipe, the base on the left and the top on the right; " +
			"difference, the brightness of the top less that of the base; contours of " +
			"the top on the base; side-by-side, all images", "blend", "checkerboard",
		"swipe", "difference", "contours", "side-by-side");

	/** The image below. */
	public static final Setting BASE = Setting.choice("base", "Base",
		"Which image lies below", "anatomical", "functional", "fused");

	/** The image that is compared with the base. */
	public static final Setting TOP = Setting.choice("top", "Top",
		"Which image is compared with the base", "functional", "anatomical",
		"fused");

	/** Weight of the top in a blend. */
	public static final Setting WEIGHT = Setting.text("weight", "Weight (blend)",
		"Weight of the top in a blend, from 0 to 1", "0.5");

	/** Where a swipe changes from the base to the top. */
	public static final Setting PLACE = Setting.text("place", "Place (swipe)",
		"Where the base ends and the top begins, from 0 on the left to 1 on the right",
		"0.5");

	/** The luminance that contours are drawn at. */
	public static final Setting LEVEL = Setting.text("level", "Level (contours)",
		"Brightness of the top that contours are drawn at, from 0 for black to 1 for " +
			"white", "0.5");

	/** All of these. */
	public static final List<Setting> SETTINGS = Collections.unmodifiableList(
		Arrays.asList(LAYOUT, BASE, TOP, WEIGHT, PLACE, LEVEL));

	private final Settings settings;
	private final Layout layout;
	private final Part base;
	private final Part top;

	/**
	 * Reads the options that somebody has chosen.
	 *
	 * @throws FusionException if one has an impossible value, or one image is to
	 *           be compared with itself
	 */
	public ComparisonOptions(final Settings settings) {
		this.settings = settings;
		layout = Layout.parse(settings.text(LAYOUT));
		base = part(BASE);
		top = part(TOP);
		number(WEIGHT);
		number(PLACE);
		number(LEVEL);
		if (base == top) throw new FusionException("The " + base.key() +
			" image is both base and top: expected two different images.");
	}

	/**
	 * These options with another value for one. Base and top change places where
	 * one becomes the other.
	 *
	 * @throws FusionException if the value is impossible
	 */
	ComparisonOptions with(final Setting setting, final String value) {
		final Settings changed = settings.with(setting, value);
		if (setting == BASE && value.equals(top.key())) {
			return new ComparisonOptions(changed.with(TOP, base.key()));
		}
		if (setting == TOP && value.equals(base.key())) {
			return new ComparisonOptions(changed.with(BASE, top.key()));
		}
		return new ComparisonOptions(changed);
	}

	Layout layout() {
		return layout;
	}

	Part base() {
		return base;
	}

	Part top() {
		return top;
	}

	/**
	 * The value of {@link #WEIGHT}, {@link #PLACE} or {@link #LEVEL}, in [0, 1].
	 */
	double number(final Setting setting) {
		final String text = settings.text(setting);
		try {
			final double number = Double.parseDouble(text);
			if (number >= 0 && number <= 1) return number;
		}
		catch (final NumberFormatException exc) {
			// NB: refused below
		}
		throw new FusionException("Impossible " + setting + " \"" + text +
			"\": expected a number from 0 to 1, such as 0.5.");
	}

	private Part part(final Setting setting) {
		final String key = settings.text(setting);
		return Arrays.stream(Part.values()).filter(part -> part.key().equals(key))
			.findFirst().orElseThrow(() -> new FusionException("Unknown " + setting +
				" \"" + key + "\": expected anatomical, functional or fused."));
	}
}
