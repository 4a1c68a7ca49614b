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

import ij.IJ;
import ij.gui.DialogListener;
import ij.gui.GenericDialog;

import io.github.lywnet.settings.Setting;
import io.github.lywnet.settings.Settings;

import java.awt.AWTEvent;
import java.util.List;

/**
 * The check box for the preview of a fusion in a dialog of ImageJ 1.x. The
 * status bar tells the state of the preview.
 */
final class DialogPreview implements DialogListener {

	private final List<Setting> rows;

	/** Null while the check box is off. */
	private FusionPreview preview;

	/** @param rows the settings that the dialog asks for */
	DialogPreview(final List<Setting> rows) {
		this.rows = rows;
	}

	/** Adds the check box to a dialog as its last one. */
	void addTo(final GenericDialog dialog) {
		// NB: this kind of check box is not recorded
		dialog.addPreviewCheckbox(null, "Preview");
		dialog.addDialogListener(this);
	}

	/** Called by ImageJ whenever something has changed. */
	@Override
	public boolean dialogItemChanged(final GenericDialog dialog,
		final AWTEvent event)
	{
		final boolean isOpen = event != null;
		if (isOpen && dialog.getPreviewCheckbox().getState()) update(dialog);
		else close();
		return true;
	}

	private void update(final GenericDialog dialog) {
		if (preview == null) preview = new FusionPreview(IJ::showStatus);
		final Settings settings = Settings.of(SettingsDialog.values(dialog, rows),
			rows);
		preview.update(OpenImages.find(FuseOptions.ANATOMICAL, settings), OpenImages
			.find(FuseOptions.FUNCTIONAL, settings), settings);
	}

	/** Ends the preview, if there is one. */
	void close() {
		if (preview != null) preview.close();
		preview = null;
	}
}
