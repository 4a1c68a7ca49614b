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
import ij.gui.GenericDialog;
import ij.plugin.PlugIn;
import ij.plugin.frame.Recorder;

import io.github.lywnet.network.FusionException;

import java.awt.Checkbox;
import java.awt.GraphicsEnvironment;
import java.util.concurrent.CancellationException;

/**
 * A menu entry in ImageJ 1.x, with the keys of the {@link LYWNetCommand} of the
 * same menu path and label, which hides it in Fiji.
 */
abstract class LYWNetPlugIn implements PlugIn {

	/**
	 * Asks the user for the parameters, which the recorder notes, and follows them.
	 *
	 * @throws FusionException if that cannot be done
	 * @throws CancellationException if the user ends it
	 */
	abstract void runByDialog();

	/**
	 * Follows the line of a macro.
	 *
	 * @throws FusionException if that cannot be done
	 * @throws CancellationException if the user ends it
	 */
	abstract void runByMacro(MacroLine line);

	@Override
	public final void run(final String argument) {
		if (RequiredJava.isMissing()) return;
		try {
			final String line = Macro.getOptions();
			if (line == null && !GraphicsEnvironment.isHeadless()) runByDialog();
			else runByMacro(new MacroLine(line == null ? "" : line));
		}
		catch (final FusionException exc) {
			ErrorMessage.show(exc);
		}
		catch (final CancellationException exc) {
			ErrorMessage.showCanceled(exc);
		}
	}

	/**
	 * The state of a dialog's check box, recorded as {@code key=true} or
	 * {@code =false} as Fiji does.
	 *
	 * @param index of the check box among those of the dialog, from 0
	 */
	static boolean flag(final GenericDialog dialog, final int index,
		final String key)
	{
		final boolean flag = ((Checkbox) dialog.getCheckboxes().get(index))
			.getState();
		if (Recorder.record) Recorder.recordOption(key, Boolean.toString(flag));
		return flag;
	}
}
