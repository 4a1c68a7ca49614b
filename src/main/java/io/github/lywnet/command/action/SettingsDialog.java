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

import ij.gui.GenericDialog;
import ij.plugin.frame.Recorder;

import io.github.lywnet.settings.Setting;
import io.github.lywnet.settings.Setting.Kind;
import io.github.lywnet.settings.Settings;

import java.awt.Checkbox;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Asks for settings in a dialog of ImageJ 1.x: a row for each, in their order.
 * What was typed last stands there the next time, until ImageJ ends.
 */
public final class SettingsDialog {

	private static final int COLUMNS = 20;

	private static final Set<Kind> CHOICES = EnumSet.of(Kind.CHOICE, Kind.IMAGE,
		Kind.NAME_OR_FOLDER);

	private static final Map<String, Map<String, String>> LAST = new HashMap<>();

	private SettingsDialog() {
		// static methods only
	}

	/**
	 * Shows a dialog and waits for its end. The recorder gets every value.
	 *
	 * @param title the dialog's title
	 * @param rows the settings, whose labels begin with their keys
	 * @param suggested what the images shall be at first
	 * @param hint a sentence below the rows; none where it is empty
	 * @param hasPreview whether there is a check box for the preview of a fusion
	 * @return what the user has chosen; nothing if he has canceled
	 */
	public static Optional<Settings> ask(final String title,
		final List<Setting> rows, final Settings suggested, final String hint,
		final boolean hasPreview)
	{
		final Map<String, String> last = LAST.computeIfAbsent(title,
			key -> new HashMap<>());
		final GenericDialog dialog = new GenericDialog(title);
		for (final Setting row : rows) {
			addRow(dialog, row, row.kind() == Kind.IMAGE ? suggested.text(row) : last
				.getOrDefault(row.key(), row.standard()));
		}
		if (!hint.isEmpty()) dialog.addMessage(ErrorMessage.wrapped(hint));
		final DialogPreview preview = new DialogPreview(rows);
		if (hasPreview) preview.addTo(dialog);
		dialog.addHelp(AboutAction.HELP);
		dialog.showDialog();
		preview.close();
		if (dialog.wasCanceled()) return Optional.empty();
		final Map<String, String> values = values(dialog, rows);
		record(values);
		last.putAll(values);
		return Optional.of(Settings.of(values, rows));
	}

	private static void addRow(final GenericDialog dialog, final Setting row,
		final String value)
	{
		switch (row.kind()) {
			case CHOICE:
				dialog.addChoice(row.label(), row.choices().toArray(new String[0]),
					value);
				return;
			case FLAG:
				dialog.addCheckbox(row.label(), Boolean.parseBoolean(value));
				return;
			case IMAGE:
				dialog.addChoice(row.label(), Stream.concat(row.choices().stream(),
					OpenImages.titles().stream()).toArray(String[]::new), value);
				return;
			case NAME_OR_FOLDER:
				FolderChoice.add(dialog, row, value);
				return;
			case FOLDER:
				dialog.addDirectoryField(row.label(), value);
				return;
			case FILE:
				dialog.addFileField(row.label(), value);
				return;
			default:
				dialog.addStringField(row.label(), value, COLUMNS);
		}
	}

	/** What stands in a dialog now, by key. */
	static Map<String, String> values(final GenericDialog dialog,
		final List<Setting> rows)
	{
		final Map<String, String> values = new LinkedHashMap<>();
		int checkBox = 0;
		for (final Setting row : rows) {
			values.put(row.key(), row.kind() == Kind.FLAG ? flag(dialog, checkBox++)
				: CHOICES.contains(row.kind()) ? dialog.getNextChoice() : dialog
					.getNextString());
		}
		return values;
	}

	private static String flag(final GenericDialog dialog, final int index) {
		return Boolean.toString(((Checkbox) dialog.getCheckboxes().get(index))
			.getState());
	}

	/** Records all as {@code key=value}, as Fiji does. */
	private static void record(final Map<String, String> values) {
		// NB: the dialog may have recorded buttons to browse, and bare keys
		Recorder.resetCommandOptions();
		if (Recorder.record) values.forEach((key, value) -> Recorder.recordOption(
			key, value.isEmpty() ? "[]" : Recorder.fixString(value)));
	}
}
