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

import ij.ImagePlus;

import io.github.lywnet.command.action.MetricsAction;
import io.github.lywnet.command.action.OpenImages;
import io.github.lywnet.command.action.TaskMonitor;
import io.github.lywnet.settings.Setting;
import io.github.lywnet.settings.Texts;

import java.util.List;

import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/**
 * The menu entry in Fiji that computes the metrics of a fused image, made by
 * any tool. {@link MetricsPlugIn} is the same entry in ImageJ 1.x.
 */
@Plugin(type = Command.class, menu = { @Menu(label = "Plugins"), @Menu(
	label = "Fusion"), @Menu(label = "Fusion Metrics...") })
public class MetricsCommand extends ShownPairCommand {

	// NB: the names of the fields are the keys of recorded macros.

	@Parameter(label = "Fused image", persist = false,
		description = "8-bit grey or RGB, made of both by any tool: as the settings below tell")
	private ImagePlus fused;

	@Parameter(label = Texts.RANGE_LABEL, persist = false,
		description = Texts.RANGE)
	private String range = "auto";

	@Parameter(label = Texts.RESAMPLE_LABEL, persist = false,
		description = Texts.RESAMPLE)
	private boolean resample;

	@Parameter(label = Texts.REGISTER_LABEL, persist = false,
		description = Texts.REGISTER)
	private String register = "none";

	@Parameter(label = Texts.ROI_LABEL, persist = false, description = Texts.ROI)
	private boolean roi;

	@Parameter(label = Texts.REPEAT_LABEL, persist = false,
		description = Texts.REPEAT)
	private boolean repeat;

	@Parameter(label = Texts.METRICS_LABEL, persist = false,
		description = Texts.METRICS)
	private String metrics = "default";

	@Override
	void suggest() {
		if (fused == null) fused = suggestPair();
		if (fused == null) fused = OpenImages.lastOpened();
	}

	@Override
	public List<Setting> settings() {
		return MetricsAction.SETTINGS;
	}

	@Override
	void execute() {
		try (TaskMonitor monitor = monitor("LYWNet metrics")) {
			MetricsAction.run(anatomical(), functional(), fused, values(), monitor);
		}
	}
}
