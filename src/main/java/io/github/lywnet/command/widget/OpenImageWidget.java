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

import ij.ImagePlus;

import io.github.lywnet.command.action.OpenImages;
import io.github.lywnet.settings.Setting;

import java.util.ArrayList;
import java.util.List;

import javax.swing.JComboBox;

import org.scijava.Priority;
import org.scijava.plugin.Plugin;
import org.scijava.widget.InputWidget;
import org.scijava.widget.WidgetModel;

/**
 * The list of open images in the dialogs of Fiji, in the order of their opening
 * and with the suggested one selected; an optional one may be none.
 */
// NB: Fiji's own widget orders images by chance and forgets which one is suggested
@Plugin(type = InputWidget.class, priority = Priority.HIGH)
public class OpenImageWidget extends CommandWidget<ImagePlus> {

	/** Null stands for none. */
	private List<ImagePlus> images;
	private JComboBox<String> titles;

	@Override
	public boolean supports(final WidgetModel model) {
		return super.supports(model) && model.isType(ImagePlus.class) && !OpenImages
			.all().isEmpty();
	}

	@Override
	public void set(final WidgetModel model) {
		super.set(model);
		images = new ArrayList<>(OpenImages.all());
		if (!model.getItem().isRequired()) images.add(0, null);
		titles = new JComboBox<>();
		images.forEach(image -> titles.addItem(image == null ? Setting.NO_IMAGE
			: image.getTitle()));
		titles.setToolTipText(model.getItem().getDescription());
		getComponent().add(titles);
		refreshWidget();
		updateModel();
		titles.addActionListener(event -> updateModel());
	}

	@Override
	public ImagePlus getValue() {
		return images.get(titles.getSelectedIndex());
	}

	@Override
	public void refreshWidget() {
		// NB: the value of the model itself would be replaced by some image
		final Object value = get().getItem().getValue(get().getModule());
		titles.setSelectedIndex(Math.max(0, images.indexOf(value)));
	}
}
