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

import io.github.lywnet.command.action.FigureAction;
import io.github.lywnet.command.action.FuseOptions;
import io.github.lywnet.command.action.OpenImages;
import io.github.lywnet.command.action.ProgressBarMonitor;
import io.github.lywnet.settings.Setting;
import io.github.lywnet.settings.Settings;

import java.util.Arrays;
import java.util.List;

/** The menu entry in ImageJ 1.x that draws a figure for a paper. */
public class FigurePlugIn extends LYWNetPlugIn {

	@Override
	String title() {
		return "LYWNet Figure";
	}

	@Override
	List<Setting> settings() {
		return FigureAction.SETTINGS;
	}

	@Override
	void execute(final Settings settings) {
		try (ProgressBarMonitor monitor = new ProgressBarMonitor()) {
			FigureAction.run(OpenImages.find(FuseOptions.ANATOMICAL, settings),
				OpenImages.find(FuseOptions.FUNCTIONAL, settings), Arrays.asList(
					OpenImages.findOptional(FigureAction.FUSED, settings), OpenImages
						.findOptional(FigureAction.SECOND, settings), OpenImages
							.findOptional(FigureAction.THIRD, settings)), settings, monitor)
				.show();
		}
	}
}
