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

import ij.IJ;

import io.github.lywnet.command.action.InstallAction;
import io.github.lywnet.install.InstallMonitor;
import io.github.lywnet.settings.Setting;

import java.util.List;

import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.task.Task;
import org.scijava.task.TaskService;

/**
 * The menu entry in Fiji that installs the engine, with progress and Cancel in
 * Fiji's status bar. {@link InstallPlugIn} is the same entry in ImageJ 1.x.
 */
@Plugin(type = Command.class, menu = { @Menu(label = "Plugins"), @Menu(
	label = "Fusion"), @Menu(label = "Install LYWNet Engine...") })
public class InstallCommand extends LYWNetCommand {

	// NB: the names of the fields are the keys of recorded macros.

	@Parameter(label = "Variant (TensorFlow for)", persist = false, choices = {
		"cpu", "gpu" },
		description = "gpu is for Linux with an NVIDIA GPU and CUDA 12")
	private String variant = "cpu";

	@Parameter
	private TaskService tasks;

	@Override
	public List<Setting> settings() {
		return InstallAction.SETTINGS;
	}

	@Override
	void execute() {
		final Task task = tasks.createTask(InstallAction.NAME);
		task.start();
		try {
			InstallAction.run(values(), monitor(task));
		}
		finally {
			task.finish();
		}
	}

	private static InstallMonitor monitor(final Task task) {
		return new InstallMonitor() {

			@Override
			public void progress(final String step, final long done,
				final long total)
			{
				IJ.showStatus(step);
				task.setStatusMessage(step);
				task.setProgressMaximum(total);
				task.setProgressValue(done);
			}

			@Override
			public boolean isCanceled() {
				return task.isCanceled() || IJ.escapePressed();
			}
		};
	}
}
