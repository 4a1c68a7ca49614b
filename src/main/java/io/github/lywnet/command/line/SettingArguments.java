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

package io.github.lywnet.command.line;

import io.github.lywnet.settings.Setting;
import io.github.lywnet.settings.Setting.Kind;
import io.github.lywnet.settings.Settings;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * The settings that dialogs and macros have, as options of the command line.
 */
final class SettingArguments {

	private SettingArguments() {
		// static methods only
	}

	/** Gives a command an option {@code --key} for each setting. */
	static void add(final CommandSpec command, final List<Setting> settings) {
		for (final Setting setting : settings) {
			final boolean isFlag = setting.kind() == Kind.FLAG;
			final String standard = isFlag || setting.standard().isEmpty() ? ""
				: " Default: " + setting.standard() + ".";
			final OptionSpec.Builder option = OptionSpec.builder(name(setting)).type(
				isFlag ? boolean.class : String.class).arity(isFlag ? "0" : "1")
				.description((setting.description() + "." + standard).replace("%",
					"%%"));
			if (!isFlag) option.paramLabel(values(setting));
			command.addOption(option.build());
		}
	}

	/** What somebody has chosen. */
	static Settings of(final ParseResult parsed, final List<Setting> settings) {
		final Map<String, String> values = new HashMap<>();
		for (final Setting setting : settings) {
			if (parsed.hasMatchedOption(name(setting))) values.put(setting.key(),
				parsed.matchedOptionValue(name(setting), (Object) "").toString());
		}
		return Settings.of(values, settings);
	}

	private static String values(final Setting setting) {
		if (setting.choices().isEmpty()) return setting.key().toUpperCase(
			Locale.ROOT);
		final String names = String.join("|", setting.choices());
		return setting.kind() == Kind.NAME_OR_FOLDER ? names + "|FOLDER" : names;
	}

	private static String name(final Setting setting) {
		return "--" + setting.key();
	}
}
