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

import io.github.lywnet.common.PlainText;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** Writes HTML; whatever text comes from outside is escaped. */
final class Html {

	private final Writer writer;

	Html(final Writer writer) {
		this.writer = writer;
	}

	/**
	 * Writes markup of this program as it is.
	 *
	 * @throws UncheckedIOException if it cannot be written
	 */
	Html raw(final String markup) {
		try {
			writer.write(markup);
			return this;
		}
		catch (final IOException exc) {
			throw new UncheckedIOException(exc);
		}
	}

	/** Writes a line of markup of this program. */
	Html line(final String markup) {
		return raw(markup).raw("\n");
	}

	/** Writes text, escaped. */
	Html text(final String text) {
		return raw(escaped(text));
	}

	/** Writes an element that has nothing but text. */
	Html element(final String name, final String text) {
		return raw("<" + name + ">").text(text).line("</" + name + ">");
	}

	/**
	 * Text as it can stand in an element or in an attribute between double
	 * quotes; without control characters.
	 */
	static String escaped(final String text) {
		return PlainText.of(text).replace("&", "&amp;").replace("<", "&lt;")
			.replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
	}
}
