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
import io.github.lywnet.settings.Setting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How images are put into one picture. */
public enum Layout {

		/** A weighted mean of base and top. */
		BLEND(ComparisonOptions.WEIGHT),
		/** Squares of base and top by turns, the first one of the base. */
		CHECKERBOARD(null),
		/** The base on the left of a vertical line, the top on its right. */
		SWIPE(ComparisonOptions.PLACE),
		/**
		 * The luminance of the top less that of the base; mid-grey where they
		 * agree.
		 */
		DIFFERENCE(null),
		/** The base with a line around what is brighter in the top than a level. */
		CONTOURS(ComparisonOptions.LEVEL),
		/** All images in a row: anatomical, functional and fused. */
		SIDE_BY_SIDE(null);

	private final Setting slider;

	Layout(final Setting slider) {
		this.slider = slider;
	}

	/**
	 * Finds a layout by its word in settings.
	 *
	 * @throws FusionException if there is none; the message lists them
	 */
	static Layout parse(final String key) {
		return Arrays.stream(values()).filter(layout -> layout.key().equals(key))
			.findFirst().orElseThrow(() -> new FusionException("Unknown layout \"" +
				key + "\": expected one of " + Arrays.stream(values()).map(Layout::key)
					.collect(Collectors.joining(", ")) + "."));
	}

	/** The word in settings, such as {@code side-by-side}. */
	public String key() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * The setting, a number from 0 to 1, that changes the picture, if there is
	 * one.
	 */
	Optional<Setting> slider() {
		return Optional.ofNullable(slider);
	}
}
