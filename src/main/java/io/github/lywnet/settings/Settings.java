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

package io.github.lywnet.settings;

import io.github.lywnet.common.FusionException;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The values that somebody has chosen for some {@link Setting}s, whether in a
 * dialog, a macro, a script or on the command line. Immutable.
 *
 * <pre>
 * Settings settings = Settings.NONE.with(COLOR, "grey");
 * settings.text(COLOR); // "grey"
 * </pre>
 */
public final class Settings implements Serializable {

	private static final long serialVersionUID = 1L;

	/** Nothing is chosen: everything has its default. */
	public static final Settings NONE = new Settings(Collections.emptyMap());

	private final Map<String, String> values;

	private Settings(final Map<String, String> values) {
		this.values = values;
	}

	/**
	 * Takes what somebody has written.
	 *
	 * @param given values by key
	 * @param known the settings that there are
	 * @throws FusionException if a key is unknown; the message lists the known
	 *           ones
	 */
	public static Settings of(final Map<String, String> given,
		final List<Setting> known)
	{
		final List<String> keys = known.stream().map(Setting::key).collect(
			Collectors.toList());
		final List<String> unknown = new ArrayList<>(given.keySet());
		unknown.removeAll(keys);
		if (unknown.isEmpty()) return new Settings(new HashMap<>(given));
		throw new FusionException("Unknown " + (unknown.size() == 1 ? "key "
			: "keys ") + String.join(", ", unknown) + ": expected some of " + String
				.join(", ", keys) + ".");
	}

	/** These settings with another value for one; null is its default. */
	public Settings with(final Setting setting, final String value) {
		final Map<String, String> changed = new HashMap<>(values);
		changed.put(setting.key(), value);
		return new Settings(changed);
	}

	/**
	 * The value of a setting without blanks at its ends; its default if it has
	 * none.
	 */
	public String text(final Setting setting) {
		final String value = values.get(setting.key());
		return value == null || value.trim().isEmpty() ? setting.standard() : value
			.trim();
	}

	/** Whether somebody has chosen nothing in the place of a default. */
	public boolean isCleared(final Setting setting) {
		final String value = values.get(setting.key());
		return value != null && value.trim().isEmpty();
	}

	/**
	 * The value of a setting that is true or false.
	 *
	 * @throws FusionException if it is neither
	 */
	public boolean flag(final Setting setting) {
		final String value = text(setting);
		if (value.equals("true") || value.equals("false")) return Boolean
			.parseBoolean(value);
		throw new FusionException(setting.named() + " is \"" + value +
			"\": expected true or false.");
	}
}
