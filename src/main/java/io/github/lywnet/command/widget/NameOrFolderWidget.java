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

package io.github.lywnet.command.widget;

import io.github.lywnet.command.LYWNetCommand;
import io.github.lywnet.command.action.FolderChoice;
import io.github.lywnet.settings.Setting;
import io.github.lywnet.settings.Setting.Kind;

import java.io.File;
import java.util.Optional;

import javax.swing.JComboBox;

import org.scijava.Priority;
import org.scijava.plugin.Plugin;
import org.scijava.ui.UIService;
import org.scijava.widget.FileWidget;
import org.scijava.widget.InputWidget;
import org.scijava.widget.WidgetModel;

/**
 * A list of names in the dialogs of Fiji, whose last entry lets the user choose
 * a folder instead, which then stands in the list.
 */
@Plugin(type = InputWidget.class, priority = Priority.HIGH)
public class NameOrFolderWidget extends CommandWidget<String> {

	private JComboBox<String> names;
	private String value;

	@Override
	public boolean supports(final WidgetModel model) {
		return super.supports(model) && setting(model).isPresent();
	}

	@Override
	public void set(final WidgetModel model) {
		super.set(model);
		names = new JComboBox<>();
		setting(model).get().choices().forEach(names::addItem);
		names.addItem(FolderChoice.OTHER);
		names.setToolTipText(model.getItem().getDescription());
		getComponent().add(names);
		refreshWidget();
		names.addActionListener(event -> changed());
	}

	@Override
	public String getValue() {
		return value;
	}

	@Override
	public void refreshWidget() {
		select(get().getText());
	}

	private void changed() {
		if (FolderChoice.OTHER.equals(names.getSelectedItem())) select(folder());
		value = (String) names.getSelectedItem();
		updateModel();
	}

	/** The folder that the user chooses, or else what was there before. */
	private String folder() {
		// NB: else the list stays open in front of the folders
		names.hidePopup();
		final File before = new File(value);
		final File chosen = getContext().service(UIService.class).chooseFile(before
			.isDirectory() ? before : null, FileWidget.DIRECTORY_STYLE);
		return chosen == null ? value : chosen.getPath();
	}

	private void select(final String nameOrFolder) {
		value = nameOrFolder;
		names.setSelectedItem(nameOrFolder);
		if (nameOrFolder.equals(names.getSelectedItem())) return;
		names.insertItemAt(nameOrFolder, names.getItemCount() - 1);
		names.setSelectedItem(nameOrFolder);
	}

	private static Optional<Setting> setting(final WidgetModel model) {
		return ((LYWNetCommand) model.getModule().getDelegateObject()).settings()
			.stream().filter(setting -> setting.key().equals(model.getItem()
				.getName()) && setting.kind() == Kind.NAME_OR_FOLDER).findFirst();
	}
}
