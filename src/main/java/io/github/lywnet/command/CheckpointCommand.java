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

import io.github.lywnet.command.action.CheckpointAction;
import io.github.lywnet.settings.Setting;

import java.io.File;
import java.util.List;

import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

/**
 * The menu entry in Fiji that makes a model folder of a checkpoint.
 * {@link CheckpointPlugIn} is the same entry in ImageJ 1.x.
 */
@Plugin(type = Command.class, menu = { @Menu(label = "Plugins"), @Menu(
	label = "Fusion"), @Menu(label = "Import LYWNet Checkpoint...") })
public class CheckpointCommand extends LYWNetCommand {

	// NB: the names of the fields are the keys of recorded macros. Files are not
	// "required" for SciJava, which tells nobody if one is missing; we do.

	@Parameter(label = "Checkpoint", persist = false, required = false,
		style = FileWidget.OPEN_STYLE,
		description = "The authors' model.pth, or weights.safetensors of this project's " +
			"train.py, with model.properties beside it; nothing in it is executed")
	private File checkpoint;

	@Parameter(label = "Output folder", persist = false, required = false,
		style = FileWidget.DIRECTORY_STYLE,
		description = "Becomes the model folder; new or empty")
	private File output;

	@Override
	public List<Setting> settings() {
		return CheckpointAction.SETTINGS;
	}

	@Override
	void checkFiles() {
		CheckpointAction.check(values());
	}

	@Override
	void execute() {
		CheckpointAction.run(values());
	}
}
