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

import io.github.lywnet.command.action.FigureAction;
import io.github.lywnet.command.action.TaskMonitor;
import io.github.lywnet.report.figure.Zooms;
import io.github.lywnet.settings.Setting;
import io.github.lywnet.settings.Texts;

import java.util.Arrays;
import java.util.List;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

/**
 * The menu entry in Fiji that draws a figure for a paper. {@link FigurePlugIn}
 * is the same entry in ImageJ 1.x.
 */
@Plugin(type = Command.class, menu = { @Menu(label = "Plugins"), @Menu(
	label = "Fusion"), @Menu(label = "LYWNet Figure...") })
public class FigureCommand extends ShownPairCommand {

	// NB: the names of the fields are the keys of recorded macros.

	// NB: no autofill, or Fiji would take the active image
	@Parameter(label = "Fused image (optional)", persist = false,
		required = false, autoFill = false,
		description = "Made of both by any tool")
	private ImagePlus fused;

	@Parameter(label = "Second fused image (optional)", persist = false,
		required = false, autoFill = false,
		description = "For a further column, made by another tool")
	private ImagePlus second;

	@Parameter(label = "Third fused image (optional)", persist = false,
		required = false, autoFill = false,
		description = "For a further column, made by another tool")
	private ImagePlus third;

	@Parameter(label = "Zoom", persist = false,
		description = "<html>Up to two places that are enlarged, <b>" +
			Zooms.SYNTAX + "</b>: first pixel, width and height in pixels of " +
			"the anatomical image;<br>" +
			"<b>selection</b>, its selection if there is one; or <b>none</b>")
	private String zoom = "selection";

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
		description = "A .png file of 300 dpi or a .pdf file with text; overwritten if " +
			"it exists")
	private String output = "";

	@Parameter(type = ItemIO.OUTPUT)
	private ImagePlus figure;

	@Override
	void suggest() {
		if (fused == null) fused = suggestPair();
	}

	@Override
	public List<Setting> settings() {
		return FigureAction.SETTINGS;
	}

	@Override
	void execute() {
		try (TaskMonitor monitor = monitor("LYWNet figure")) {
			figure = shown(FigureAction.run(anatomical(), functional(), Arrays.asList(
				fused, second, third), values(), monitor));
		}
	}
}
