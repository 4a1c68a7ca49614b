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

package io.github.lywnet.batch.job;

import io.github.lywnet.common.FusionException;

import java.util.Locale;

/** What becomes of a pair whose fused image is there already. */
public enum ExistingFiles {

		/** The pair is skipped. */
		SKIP,
		/** The pair is fused, and the file is replaced. */
		OVERWRITE,
		/** The pair fails. */
		FAIL,
		/**
		 * The pair is skipped if the report says that it was done with the same
		 * model and settings, and the file is not older than its sources; else as
		 * {@link #OVERWRITE}.
		 */
		RESUME;

	/**
	 * Finds the choice of a parameter's value.
	 *
	 * @param value {@code skip}, {@code overwrite}, {@code fail} or
	 *          {@code resume}, in any case
	 * @throws FusionException if it is none of these
	 */
	public static ExistingFiles parse(final String value) {
		for (final ExistingFiles choice : values()) {
			if (choice.key().equalsIgnoreCase(value)) return choice;
		}
		throw new FusionException("Unknown existing \"" + value +
			"\": expected skip, overwrite, fail or resume.");
	}

	/** Whether a report keeps what it has of sets that are skipped. */
	boolean continuesReport() {
		return this == SKIP || this == RESUME;
	}

	/** Whether a file may be replaced. */
	boolean mayReplace() {
		return this == OVERWRITE || this == RESUME;
	}

	/** The value of the parameter that means this choice, in lower case. */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}
}
