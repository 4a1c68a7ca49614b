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
import ij.WindowManager;

import io.github.lywnet.command.action.MetricsAction;
import io.github.lywnet.command.action.OpenImages;
import io.github.lywnet.command.action.TaskMonitor;
import io.github.lywnet.settings.Setting;

import java.util.List;

import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.task.TaskService;

/**
 * The menu entry in Fiji that computes the metrics of a fused image, made by
 * any tool. {@link MetricsPlugIn} is the same entry in ImageJ 1.x.
 */
@Plugin(type = Command.class, menu = { @Menu(label = "Plugins"), @Menu(
	label = "Fusion"), @Menu(label = "Fusion Metrics...") })
public class MetricsCommand extends LYWNetCommand {

	@Parameter
	private TaskService tasks;

	// NB: the names of the fields are the keys of recorded macros.

	@Parameter(label = "Anatomical image (MRI)", persist = false,
		description = "The first source of the fused image")
	private ImagePlus anatomical;

	@Parameter(label = "Functional image (CT, PET, SPECT)", persist = false,
		description = "The second source of the fused image")
	private ImagePlus functional;

	@Parameter(label = "Fused image", persist = false,
		description = "8-bit grey or RGB, made of both by any tool")
	private ImagePlus fused;

	@Parameter(label = "Range", persist = false,
		description = "As when the images were fused: auto, percentiles such as " +
			"1%:99%, or values such as -100:300")
	private String range = "auto";

	@Parameter(label = "Resample functional image", persist = false,
		description = "If the fused image has the pixels of the anatomical image only")
	private boolean resample;

	@Parameter(label = "Register", persist = false,
		description = "As when the images were fused: none, rigid, or the " +
			"path of a transform in ITK's text format (.tfm)")
	private String register = "none";

	@Parameter(label = "ROI (region of interest) only", persist = false,
		description = "If only the bounding box of the anatomical image's selection was fused")
	private boolean roi;

	@Parameter(label = "Repeat a single plane", persist = false,
		description = "If an image of one plane was fused with every plane of the other")
	private boolean repeat;

	@Parameter(label = "Metrics", persist = false,
		description = "<html>Which metrics the table gets: <b>default</b>, <b>all</b>, " +
			"names such as <b>SSIM,Qcv</b>, or <b>none</b>;<br>with <b>planes</b> among " +
			"them, a row and a plot of each plane rather than the mean")
	private String metrics = "default";

	@Override
	void suggest() {
		final boolean isGiven = anatomical != null || functional != null ||
			fused != null;
		if (isGiven || WindowManager.getImageCount() < 3) return;
		final ImagePlus[] likely = OpenImages.likelyPairAndFused();
		anatomical = likely[0];
		functional = likely[1];
		fused = likely[2];
	}

	@Override
	public List<Setting> settings() {
		return MetricsAction.SETTINGS;
	}

	@Override
	void execute() {
		try (TaskMonitor monitor = new TaskMonitor(tasks, "LYWNet metrics")) {
			MetricsAction.run(anatomical, functional, fused, values(), monitor);
		}
	}
}
