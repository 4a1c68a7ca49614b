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

package io.github.lywnet.command.preprocessor;

import ij.Macro;

import io.github.lywnet.command.LYWNetCommand;
import io.github.lywnet.command.action.ErrorMessage;
import io.github.lywnet.command.action.MacroLine;
import io.github.lywnet.command.action.OpenImages;
import io.github.lywnet.common.FusionException;
import io.github.lywnet.settings.Setting;
import io.github.lywnet.settings.Setting.Kind;
import io.github.lywnet.settings.Settings;

import java.util.List;
import java.util.Map;

import org.scijava.ItemVisibility;
import org.scijava.Priority;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPreprocessorPlugin;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.Plugin;

/**
 * Reads the line of a macro in Fiji as ImageJ 1.x does. A bare key is true, an
 * unknown key is an error, and so is an image that is not named, for which Fiji
 * would take the active one. All else that is left out has its default: without
 * that a dialog would ask for each parameter that the macro does not give, and
 * older macros would stop there whenever a version has a new parameter.
 */
// NB: after the preprocessor that takes the macro's values, before those that ask
@Plugin(type = PreprocessorPlugin.class, priority = Priority.NORMAL)
public class MacroDefaults extends AbstractPreprocessorPlugin {

	@Override
	public void process(final Module module) {
		final String line = Macro.getOptions();
		if (line == null || !(module.getDelegateObject() instanceof LYWNetCommand))
			return;
		if (((LYWNetCommand) module.getDelegateObject()).isRefused()) {
			cancel(null);
			return;
		}
		try {
			resolve(module, new MacroLine(line));
			resolveMessages(module);
		}
		catch (final FusionException exc) {
			// NB: a macro would go on after a command that is only canceled
			ErrorMessage.showOrThrow(exc);
			cancel(null);
		}
	}

	private static void resolve(final Module module, final MacroLine line) {
		final List<Setting> known = ((LYWNetCommand) module.getDelegateObject())
			.settings();
		final Settings settings = line.settings(known);
		final Map<String, String> given = line.values();
		for (final Setting setting : known) {
			final String key = setting.key();
			if (setting.isOptionalImage()) {
				// NB: Fiji makes an empty image of a title that is not open
				module.setInput(key, OpenImages.findOptional(setting, settings));
				module.resolveInput(key);
			}
			else if (setting.kind() == Kind.IMAGE) requireImage(setting, settings);
			if (setting.kind() == Kind.FLAG && given.containsKey(key)) module
				.setInput(key, settings.flag(setting));
			// NB: images have no default
			if (module.getInput(key) != null) module.resolveInput(key);
		}
	}

	/** NB: else a dialog would show them. */
	private static void resolveMessages(final Module module) {
		for (final ModuleItem<?> input : module.getInfo().inputs()) {
			if (input.getVisibility() == ItemVisibility.MESSAGE) module.resolveInput(
				input.getName());
		}
	}

	private static void requireImage(final Setting setting,
		final Settings settings)
	{
		if (settings.text(setting).isEmpty()) throw new FusionException(setting
			.named() + " is not given: expected " + setting +
			"=[the title of an open image].");
	}
}
