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

import java.awt.BorderLayout;
import java.io.File;

import javax.swing.JButton;
import javax.swing.JTextField;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;

import org.scijava.Priority;
import org.scijava.plugin.Plugin;
import org.scijava.ui.UIService;
import org.scijava.widget.FileWidget;
import org.scijava.widget.InputWidget;
import org.scijava.widget.WidgetModel;

/**
 * A text with a <em>Browse</em> button in the dialogs of Fiji, for the path of
 * a file that is written, which the style of the parameter tells.
 */
// NB: Fiji has a button for parameters of type File only, which may not be empty
@Plugin(type = InputWidget.class, priority = Priority.HIGH)
public class PathWidget extends CommandWidget<String> {

	private static final int COLUMNS = 20;

	private JTextField path;

	@Override
	public boolean supports(final WidgetModel model) {
		return super.supports(model) && model.isType(String.class) && model.isStyle(
			FileWidget.SAVE_STYLE);
	}

	@Override
	public void set(final WidgetModel model) {
		super.set(model);
		path = new JTextField(COLUMNS);
		path.setToolTipText(model.getItem().getDescription());
		refreshWidget();
		path.getDocument().addDocumentListener(new ModelUpdate());
		final JButton browse = new JButton("Browse");
		browse.addActionListener(event -> browse());
		getComponent().add(path);
		getComponent().add(browse, BorderLayout.EAST);
	}

	private void browse() {
		final String typed = path.getText();
		final File chosen = getContext().service(UIService.class).chooseFile(typed
			.isEmpty() ? null : new File(typed).getAbsoluteFile(), get().getItem()
				.getWidgetStyle());
		if (chosen != null) path.setText(chosen.getPath());
	}

	@Override
	public String getValue() {
		return path.getText();
	}

	@Override
	public void refreshWidget() {
		final String value = get().getText();
		if (!value.equals(path.getText())) path.setText(value);
	}

	/** Tells the command what is typed. */
	private final class ModelUpdate implements DocumentListener {

		@Override
		public void insertUpdate(final DocumentEvent event) {
			updateModel();
		}

		@Override
		public void removeUpdate(final DocumentEvent event) {
			updateModel();
		}

		@Override
		public void changedUpdate(final DocumentEvent event) {
			// text without attributes has none
		}
	}
}
