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

package io.github.lywnet.install;

import io.github.lywnet.common.FusionException;

import java.util.Locale;

/** Which of TensorFlow's libraries is installed. */
public enum Variant {

		/** Runs on the CPU only. */
		CPU,
		/**
		 * Runs on NVIDIA GPUs, and on the CPU where there is none; for Linux only.
		 */
		GPU;

	/**
	 * Finds the variant of a parameter's value.
	 *
	 * @param value {@code cpu} or {@code gpu}, in any case
	 * @throws FusionException if it is none of these
	 */
	public static Variant parse(final String value) {
		for (final Variant variant : values()) {
			if (variant.key().equalsIgnoreCase(value)) return variant;
		}
		throw new FusionException("Unknown variant \"" + value +
			"\": expected cpu or gpu.");
	}

	/** The value of the parameter that means this variant, in lower case. */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}
}
