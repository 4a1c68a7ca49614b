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

package io.github.lywnet.command.action;

import io.github.lywnet.common.FusionException;
import io.github.lywnet.settings.Setting;
import io.github.lywnet.settings.Setting.Kind;
import io.github.lywnet.settings.Settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The line of a macro: {@code key=value}, {@code key=[value with blanks]} and
 * bare keys, as Fiji and ImageJ 1.x record them.
 */
public final class MacroLine {

	private final String line;
	private final Map<String, String> values = new LinkedHashMap<>();
	private int position;

	/** Reads a line. */
	public MacroLine(final String line) {
		this.line = line;
		while (skipBlanks()) {
			final String key = until('=', ' ');
			values.put(key, isAt('=') ? value() : null);
		}
	}

	/** The keys and their values, in their order; null for a bare key. */
	public Map<String, String> values() {
		return values;
	}

	/**
	 * The settings that the line makes. A bare key, a check box in the way of
	 * ImageJ 1.x, is true.
	 *
	 * @param known the settings that there are
	 * @throws FusionException if a key is unknown
	 */
	public Settings settings(final List<Setting> known) {
		final Map<String, String> given = new LinkedHashMap<>(values);
		for (final Setting setting : known) {
			final boolean isBare = given.containsKey(setting.key()) && given.get(
				setting.key()) == null;
			if (isBare && setting.kind() == Kind.FLAG) given.put(setting.key(),
				"true");
		}
		return Settings.of(given, known);
	}

	private String value() {
		position++;
		return isAt('[') ? bracketed() : until(' ', ' ');
	}

	/** A value in brackets, which may have brackets in pairs. */
	private String bracketed() {
		final int start = position + 1;
		int depth = 0;
		for (int i = position; i < line.length(); i++) {
			if (line.charAt(i) == '[') depth++;
			if (line.charAt(i) == ']' && --depth == 0) {
				position = i + 1;
				return line.substring(start, i);
			}
		}
		final int last = line.lastIndexOf(']');
		position = line.length();
		return line.substring(start, last < start ? position : last);
	}

	private String until(final char first, final char second) {
		final int start = position;
		while (position < line.length() && !isAt(first) && !isAt(second)) {
			position++;
		}
		return line.substring(start, position);
	}

	private boolean skipBlanks() {
		while (isAt(' ')) {
			position++;
		}
		return position < line.length();
	}

	private boolean isAt(final char character) {
		return position < line.length() && line.charAt(position) == character;
	}
}
