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

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Something that users can choose: its key in macros and scripts, which is
 * never changed, its label in dialogs, its default, and what it means.
 * Immutable.
 *
 * <pre>
 *
 * static final Setting COLOR = Setting.choice("color", "Colors",
 * 	"Whether the functional image's colours are kept", "keep", "grey");
 * </pre>
 */
public final class Setting {

	/** What a value is. */
	public enum Kind {
			/** One of a few words. */
			CHOICE,
			/** {@code true} or {@code false}. */
			FLAG,
			/** The title of an open image. */
			IMAGE,
			/** The path of a folder. */
			FOLDER,
			/** One of a few names, or the path of a folder. */
			NAME_OR_FOLDER,
			/** The path of a file that is read. */
			FILE,
			/** Any text. */
			TEXT
	}

	/**
	 * How dialogs and macros call that an optional image is not given, as ImageJ
	 * does.
	 */
	public static final String NO_IMAGE = "*None*";

	private final String key;
	private final String label;
	private final String description;
	private final Kind kind;
	private final String standard;
	private final List<String> choices;

	private Setting(final String key, final String label,
		final String description, final Kind kind, final String standard,
		final List<String> choices)
	{
		this.key = key;
		this.label = label;
		this.description = description.replace("<br>", " ").replaceAll("<[^>]*>",
			"");
		this.kind = kind;
		this.standard = standard;
		this.choices = choices;
	}

	/**
	 * Makes a setting of one of a few words.
	 *
	 * @param key lower case letters
	 * @param label what dialogs call it; its first word in lower case is the key,
	 *          which ImageJ 1.x records
	 * @param description what it means, a sentence without its full stop; tags of
	 *          HTML are left out
	 * @param choices the words, the default first
	 */
	public static Setting choice(final String key, final String label,
		final String description, final String... choices)
	{
		return new Setting(key, label, description, Kind.CHOICE, choices[0],
			Collections.unmodifiableList(Arrays.asList(choices)));
	}

	/** Makes a setting that is true or false, and false by default. */
	public static Setting flag(final String key, final String label,
		final String description)
	{
		return flag(key, label, description, false);
	}

	/** Makes a setting that is true or false. */
	public static Setting flag(final String key, final String label,
		final String description, final boolean standard)
	{
		return new Setting(key, label, description, Kind.FLAG, Boolean.toString(
			standard), Arrays.asList("true", "false"));
	}

	/** Makes a setting of any text. */
	public static Setting text(final String key, final String label,
		final String description, final String standard)
	{
		return new Setting(key, label, description, Kind.TEXT, standard, Collections
			.emptyList());
	}

	/** Makes a setting of an open image, which has no default. */
	public static Setting image(final String key, final String label,
		final String description)
	{
		return new Setting(key, label, description, Kind.IMAGE, "", Collections
			.emptyList());
	}

	/** Makes a setting of an open image, or none, which is the default. */
	public static Setting optionalImage(final String key, final String label,
		final String description)
	{
		return new Setting(key, label, description, Kind.IMAGE, "", Collections
			.singletonList(NO_IMAGE));
	}

	/** Makes a setting of a folder, which has no default. */
	public static Setting folder(final String key, final String label,
		final String description)
	{
		return new Setting(key, label, description, Kind.FOLDER, "", Collections
			.emptyList());
	}

	/**
	 * Makes a setting of one of a few names, or the path of a folder.
	 *
	 * @param standard the name that is the default
	 * @param names the names
	 */
	public static Setting nameOrFolder(final String key, final String label,
		final String description, final String standard, final List<String> names)
	{
		return new Setting(key, label, description, Kind.NAME_OR_FOLDER, standard,
			Collections.unmodifiableList(names));
	}

	/** Makes a setting of a file that is read, which has no default. */
	public static Setting file(final String key, final String label,
		final String description)
	{
		return new Setting(key, label, description, Kind.FILE, "", Collections
			.emptyList());
	}

	/**
	 * The key in macros and scripts; on the command line with {@code --} before
	 * it.
	 */
	public String key() {
		return key;
	}

	/** What dialogs call it. */
	public String label() {
		return label;
	}

	/** What it means, in plain text. */
	public String description() {
		return description;
	}

	/** What a value is. */
	public Kind kind() {
		return kind;
	}

	/** The value where none is chosen. */
	public String standard() {
		return standard;
	}

	/** The possible values, or names; none where any text is possible. */
	public List<String> choices() {
		return choices;
	}

	/** Whether an image may be left out. */
	public boolean isOptionalImage() {
		return kind == Kind.IMAGE && choices.contains(NO_IMAGE);
	}

	/** How messages call it: as dialogs, then as macros. */
	public String named() {
		return "\"" + label + "\" (" + key + ")";
	}

	@Override
	public String toString() {
		return key;
	}
}
