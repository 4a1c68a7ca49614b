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

import io.github.lywnet.command.action.FuseAction;
import io.github.lywnet.command.action.FuseOptions;
import io.github.lywnet.command.action.FusionTime;
import io.github.lywnet.command.action.TaskMonitor;
import io.github.lywnet.settings.Setting;
import io.github.lywnet.settings.Texts;

import java.util.List;

import org.scijava.ItemIO;
import org.scijava.ItemVisibility;
import org.scijava.plugin.Parameter;
import org.scijava.task.TaskService;
import org.scijava.widget.FileWidget;

/**
 * Fuses an anatomical and a functional image with LYWNet: the parameters, for
 * every type of image that Fiji has.
 *
 * @param <I> the type of the images; SciJava finds it in the subclass
 */
abstract class FusePairCommand<I> extends LYWNetCommand {

	@Parameter
	private TaskService tasks;

	@Parameter(label = Texts.ANATOMICAL_LABEL, persist = false,
		description = Texts.ANATOMICAL)
	private I anatomical;

	@Parameter(label = Texts.FUNCTIONAL_LABEL, persist = false,
		description = Texts.FUNCTIONAL)
	private I functional;

	@Parameter(label = Texts.MODEL_LABEL, persist = false,
		description = Texts.MODEL)
	private String model = "LYWNet";

	@Parameter(label = " ", visibility = ItemVisibility.MESSAGE, persist = false,
		required = false)
	private String hint = "";

	@Parameter(label = Texts.DEVICE_LABEL, persist = false, choices = { "auto",
		"cpu", "gpu" }, description = Texts.DEVICE)
	private String device = "auto";

	@Parameter(label = Texts.PRECISION_LABEL, persist = false, choices = {
		"float32", "bfloat16" }, description = Texts.PRECISION)
	private String precision = "float32";

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

	@Parameter(label = Texts.MEMORY_LABEL, persist = false,
		description = Texts.MEMORY)
	private String memory = "auto";

	@Parameter(label = Texts.METRICS_LABEL, persist = false,
		description = Texts.METRICS)
	private String metrics = "default";

	@Parameter(label = "Transform file to save (optional)", persist = false,
		required = false, style = FileWidget.SAVE_STYLE,
		description = "<html>A .tfm file that gets the rigid transform of the " +
			"registration, from the anatomical to the functional image,<br>in ITK's text " +
			"format; replaced if LYWNet has written it")
	private String transform = "";

	@Parameter(label = "Output file (optional)", persist = false,
		required = false, style = FileWidget.SAVE_STYLE,
		description = "A .tif file, .nii or .nii.gz for a volume, or .png for a single " +
			"plane of 8 bits or RGB; overwritten if it exists")
	private String output = "";

	@Parameter(type = ItemIO.OUTPUT)
	private I fused;

	/** An image among the parameters as an image of ImageJ 1.x. */
	abstract ImagePlus source(I image);

	/**
	 * The fused image as the parameter {@code fused}.
	 *
	 * @param source the anatomical image as it was given
	 * @param image the fused image
	 */
	abstract I result(I source, ImagePlus image);

	/** Whether an image is given already. */
	final boolean isChosen() {
		return anatomical != null || functional != null;
	}

	/** Sets both images, which a dialog then shows first. */
	final void choose(final I anatomicalImage, final I functionalImage) {
		anatomical = anatomicalImage;
		functional = functionalImage;
	}

	/**
	 * The anatomical image as an image of ImageJ 1.x; null if it is not given.
	 */
	final ImagePlus anatomicalSource() {
		return anatomical == null ? null : source(anatomical);
	}

	/**
	 * The functional image as an image of ImageJ 1.x; null if it is not given.
	 */
	final ImagePlus functionalSource() {
		return functional == null ? null : source(functional);
	}

	@Override
	void suggest() {
		hint = FusionTime.hint(anatomicalSource());
	}

	@Override
	public List<Setting> settings() {
		return FuseOptions.SETTINGS;
	}

	@Override
	void execute() {
		final FuseAction action = new FuseAction(values());
		try (TaskMonitor monitor = new TaskMonitor(tasks, "LYWNet")) {
			fused = result(anatomical, action.run(source(anatomical), source(
				functional), monitor));
		}
	}
}
