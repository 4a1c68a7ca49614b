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

package io.github.lywnet.command;

import ij.Macro;
import ij.plugin.PlugIn;

import io.github.lywnet.command.action.ErrorMessage;
import io.github.lywnet.command.action.MacroLine;
import io.github.lywnet.command.action.OpenImages;
import io.github.lywnet.command.action.SettingsDialog;
import io.github.lywnet.common.FusionException;
import io.github.lywnet.settings.Setting;
import io.github.lywnet.settings.Settings;

import java.awt.GraphicsEnvironment;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * A menu entry in ImageJ 1.x, with the keys of the {@link LYWNetCommand} of the
 * same menu path and label, which hides it in Fiji.
 */
abstract class LYWNetPlugIn implements PlugIn {

	/** The title of the dialog. */
	abstract String title();

	/**
	 * What the dialog asks for and a macro may give; nothing where nobody is
	 * asked.
	 */
	abstract List<Setting> settings();

	/** What the dialog tells below its rows; empty for nothing. */
	String hint(final Settings suggestion) {
		return "";
	}

	/** Whether the dialog has a preview of a fusion. */
	boolean hasPreview() {
		return false;
	}

	/**
	 * Does what the menu entry is for.
	 *
	 * @throws FusionException if that cannot be done
	 * @throws CancellationException if the user ends it
	 */
	abstract void execute(Settings settings);

	private void ask() {
		final Settings suggestion = OpenImages.suggest(settings());
		SettingsDialog.ask(title(), settings(), suggestion, hint(suggestion),
			hasPreview()).ifPresent(this::execute);
	}

	@Override
	public final void run(final String argument) {
		if (RequiredJava.isMissing()) return;
		try {
			final String line = Macro.getOptions();
			if (line != null || GraphicsEnvironment.isHeadless() || settings()
				.isEmpty())
			{
				execute(new MacroLine(line == null ? "" : line).settings(settings()));
			}
			else ask();
		}
		catch (final FusionException exc) {
			ErrorMessage.show(exc);
		}
		catch (final CancellationException exc) {
			ErrorMessage.showCanceled(exc);
		}
	}
}
