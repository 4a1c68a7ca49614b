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

package io.github.lywnet.image.intensity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The windows through which a radiologist looks at a CT, in Hounsfield units:
 * level (the middle) 40, 400 and 50, width 80, 1800 and 400.
 */
enum CtWindow {

		/**
		 * Brain: grey and white matter (about 35 HU) in the middle, bone white, as
		 * in the images that the bundled models were trained on.
		 */
		BRAIN(0, 80),
		/** Bone: its structure; soft tissue is nearly even. */
		BONE(-500, 1300),
		/** Soft tissue. */
		SOFT(-150, 250);

	private final double black;
	private final double white;

	private CtWindow(final double black, final double white) {
		this.black = black;
		this.white = white;
	}

	/**
	 * The window of a parameter's value, such as {@code ct-brain}, if it is one.
	 */
	static Optional<CtWindow> of(final String value) {
		return Arrays.stream(values()).filter(window -> window.key().equals(value))
			.findFirst();
	}

	/** The parameter's value that means this window. */
	String key() {
		return "ct-" + name().toLowerCase(Locale.ROOT);
	}

	/** Hounsfield units of black. */
	double black() {
		return black;
	}

	/** Hounsfield units of white. */
	double white() {
		return white;
	}
}
