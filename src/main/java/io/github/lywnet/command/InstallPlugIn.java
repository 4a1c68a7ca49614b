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
import io.github.lywnet.settings.Settings;

import java.util.List;

/**
 * The menu entry in ImageJ 1.x that installs the engine, with the key of
 * {@link InstallCommand}, which hides it in Fiji. Progress is in the status
 * bar; the escape key cancels.
 */
public class InstallPlugIn extends LYWNetPlugIn {

	@Override
	String title() {
		return InstallAction.NAME;
	}

	@Override
	List<Setting> settings() {
		return InstallAction.SETTINGS;
	}

	@Override
	void execute(final Settings settings) {
		try {
			InstallAction.run(settings, new StatusBar());
		}
		finally {
			IJ.showProgress(1.0);
		}
	}

	/** ImageJ's status bar. */
	private static final class StatusBar implements InstallMonitor {

		@Override
		public void progress(final String step, final long done, final long total) {
			IJ.showStatus(step);
			// NB: 1 would hide the bar, and the status is not at its end yet
			IJ.showProgress(Math.min(0.999, (double) done / total));
		}

		@Override
		public boolean isCanceled() {
			return IJ.escapePressed();
		}
	}
}
