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

import ij.IJ;
import ij.ImagePlus;
import ij.Macro;

import io.github.lywnet.command.LYWNetCommand;
import io.github.lywnet.command.action.ErrorMessage;
import io.github.lywnet.command.action.OpenImages;
import io.github.lywnet.common.FusionException;

import java.awt.GraphicsEnvironment;
import java.util.ArrayList;
import java.util.List;

import org.scijava.Priority;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPreprocessorPlugin;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.Plugin;

/**
 * Prepares a dialog: suggests images and what was chosen last. Where too few
 * images are open for it, tells the user which; Fiji would say that an
 * "ImagePlus" is required, or let one image be chosen twice.
 */
// NB: after the preprocessors that set images, before those that ask
@Plugin(type = PreprocessorPlugin.class, priority = Priority.NORMAL)
public class DialogPreparation extends AbstractPreprocessorPlugin {

	@Override
	public void process(final Module module) {
		if (GraphicsEnvironment.isHeadless() || !(module
			.getDelegateObject() instanceof LYWNetCommand)) return;
		final LYWNetCommand command = (LYWNetCommand) module.getDelegateObject();
		if (command.isRefused()) {
			cancel(null);
			return;
		}
		final List<String> wanted = wanted(module);
		if (wanted.size() > OpenImages.all().size()) refuse(OpenImages.tooFew(
			wanted));
		else if (Macro.getOptions() == null) command.prepareDialog(module);
	}

	private void refuse(final String message) {
		if (IJ.isMacro()) {
			// NB: a macro would go on after a command that is canceled
			ErrorMessage.showOrThrow(new FusionException(message));
			cancel(null);
		}
		else cancel(message);
	}

	/** The labels of the images that a dialog would ask for. */
	static List<String> wanted(final Module module) {
		final List<String> labels = new ArrayList<>();
		for (final ModuleItem<?> input : module.getInfo().inputs()) {
			if (input.getType() == ImagePlus.class && input.isRequired() && module
				.getInput(input.getName()) == null) labels.add(input.getLabel());
		}
		return labels;
	}
}
