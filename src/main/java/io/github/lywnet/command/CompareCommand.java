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
import ij.Macro;

import io.github.lywnet.command.action.CompareAction;
import io.github.lywnet.command.action.TaskMonitor;
import io.github.lywnet.settings.Setting;
import io.github.lywnet.settings.Texts;

import java.util.List;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

/**
 * The menu entry in Fiji that shows how images lie on each other.
 * {@link ComparePlugIn} is the same entry in ImageJ 1.x.
 */
@Plugin(type = Command.class, menu = { @Menu(label = "Plugins"), @Menu(
	label = "Fusion"), @Menu(label = "Compare LYWNet Images...") })
public class CompareCommand extends ShownPairCommand {

	// NB: the names of the fields are the keys of recorded macros.

	// NB: no autofill, or Fiji would take the active image
	@Parameter(label = "Fused image (optional)", persist = false,
		required = false, autoFill = false,
		description = "Made of both by any tool")
	private ImagePlus fused;

	@Parameter(label = "Layout", persist = false, choices = { "blend",
		"checkerboard", "swipe", "difference", "contours", "side-by-side" },
		description = "<html><b>blend</b>; <b>checkerboard</b>; <b>swipe</b>, the base " +
			"on the left and the top on the right;<br><b>difference</b>, the brightness " +
			"of the top less that of the base; <b>contours</b> of the top on the " +
			"base;<br><b>side-by-side</b>, all images")
	private String layout = "blend";

	@Parameter(label = "Base", persist = false, choices = { "anatomical",
		"functional", "fused" }, description = "Which image lies below")
	private String base = "anatomical";

	@Parameter(label = "Top", persist = false, choices = { "functional",
		"anatomical", "fused" },
		description = "Which image is compared with the base")
	private String top = "functional";

	@Parameter(label = "Weight (blend)", persist = false,
		description = "Weight of the top in a blend, from 0 to 1")
	private String weight = "0.5";

	@Parameter(label = "Place (swipe)", persist = false,
		description = "Where the base ends and the top begins, from 0 on the left to 1 " +
			"on the right")
	private String place = "0.5";

	@Parameter(label = "Level (contours)", persist = false,
		description = "Brightness of the top that contours are drawn at, from 0 for " +
			"black to 1 for white")
	private String level = "0.5";

	@Parameter(label = Texts.COLOR_LABEL, persist = false, choices = { "keep",
		"grey" }, description = Texts.COLOR)
	private String color = "keep";

	@Parameter(label = Texts.RANGE_LABEL, persist = false,
		description = Texts.RANGE)
	private String range = "auto";

	@Parameter(label = Texts.LUT_LABEL, persist = false, required = false,
		description = Texts.LUT)
	private String lut = "";

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

	@Parameter(label = "Output file (optional)", persist = false,
		required = false, style = FileWidget.SAVE_STYLE,
		description = "A .tif file, or .png for a single plane; overwritten if it exists")
	private String output = "";

	@Parameter(type = ItemIO.OUTPUT)
	private ImagePlus comparison;

	@Override
	void suggest() {
		if (fused == null) fused = suggestPair();
	}

	@Override
	public List<Setting> settings() {
		return CompareAction.SETTINGS;
	}

	@Override
	void execute() {
		try (TaskMonitor monitor = monitor("LYWNet comparison")) {
			comparison = shown(CompareAction.run(anatomical(), functional(), fused,
				values(), Macro.getOptions() == null, monitor));
		}
	}
}
