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

import io.github.lywnet.command.FuseCommand;
import io.github.lywnet.command.action.AboutAction;

import java.awt.BorderLayout;
import java.awt.Dimension;

import javax.swing.BorderFactory;
import javax.swing.JCheckBox;
import javax.swing.JLabel;

import org.scijava.Priority;
import org.scijava.plugin.Plugin;
import org.scijava.widget.InputWidget;
import org.scijava.widget.WidgetModel;

/**
 * A check box for the preview in a dialog of Fiji, with its state beside it.
 */
@Plugin(type = InputWidget.class, priority = Priority.HIGH)
public class PreviewWidget extends CommandWidget<Boolean> {

	private JCheckBox box;

	@Override
	public boolean supports(final WidgetModel model) {
		return super.supports(model) && model.isMessage() && model.isType(
			boolean.class) && model.getModule()
				.getDelegateObject() instanceof FuseCommand;
	}

	@Override
	public void set(final WidgetModel model) {
		super.set(model);
		box = new JCheckBox();
		box.setToolTipText(model.getItem().getDescription());
		box.addItemListener(event -> updateModel());
		final JLabel status = new JLabel();
		status.setBorder(BorderFactory.createEmptyBorder(0, 6, 0, 0));
		// NB: a longer text would widen all rows; what is cut off is in the tool
		// tip
		final Dimension size = new Dimension(1, status.getFontMetrics(status
			.getFont()).getHeight());
		status.setMinimumSize(size);
		status.setPreferredSize(size);
		((FuseCommand) model.getModule().getDelegateObject()).setPreviewStatus(
			message -> {
				status.setText(message.replace('\n', ' '));
				status.setToolTipText(message.isEmpty() ? null : AboutAction.html(
					message));
			});
		getComponent().add(box, BorderLayout.WEST);
		getComponent().add(status);
	}

	@Override
	public Boolean getValue() {
		return box.isSelected();
	}

	@Override
	public void refreshWidget() {
		// NB: only the user chooses it
	}
}
