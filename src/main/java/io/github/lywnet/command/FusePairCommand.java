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

	@Parameter(label = "Anatomical image (MRI)", persist = false,
		description = "Grey of any type, or RGB without colours; a stack or volume, too")
	private I anatomical;

	@Parameter(label = "Functional image (CT, PET, SPECT)", persist = false,
		description = "Grey or color, registered to the anatomical image")
	private I functional;

	@Parameter(label = "Model", persist = false,
		description = "LYWNet, LYWNet-S (compact, much quicker), or the path of a model folder")
	private String model = "LYWNet";

	@Parameter(label = " ", visibility = ItemVisibility.MESSAGE, persist = false,
		required = false)
	private String hint = "";

	@Parameter(label = "Device", persist = false, choices = { "auto", "cpu",
		"gpu" }, description = "auto takes the GPU if TensorFlow finds one")
	private String device = "auto";

	@Parameter(label = "Precision", persist = false, choices = { "float32",
		"bfloat16" },
		description = "bfloat16 is quicker on processors that have it, " +
			"and differs by a grey level or two")
	private String precision = "float32";

	@Parameter(label = "Color", persist = false, choices = { "keep", "grey" },
		description = "Whether the functional image's colours are kept")
	private String color = "keep";

	@Parameter(label = "Range", persist = false,
		description = "<html>What is black and white in grey images: <b>auto</b> (all " +
			"levels of 8 bits; the brain window of a CT in HU; else the percentiles 0.1 " +
			"and 99.9),<br>percentiles such as <b>1%:99%</b>, values such as " +
			"<b>-100:300</b> (<b>255:0</b> inverts), <b>ct-brain</b>, <b>ct-bone</b>, " +
			"<b>ct-soft</b>, or <b>display</b>;<br>two of them with a comma between for " +
			"the anatomical and the functional image")
	private String range = "auto";

	@Parameter(label = "LUT (optional)", persist = false, required = false,
		description = "Look-up table that gives a grey functional image colours: the " +
			"name of one of ImageJ's, such as Fire, or a .lut file")
	private String lut = "";

	@Parameter(label = "Resample functional image", persist = false,
		description = "<html>Brings a functional image of other voxels to those of the " +
			"anatomical image: by the patient's coordinates,<br>or by what is known " +
			"instead. This is no registration.")
	private boolean resample;

	@Parameter(label = "Register", persist = false,
		description = "<html><b>none</b>; <b>rigid</b>, which turns and moves the " +
			"functional image until both tell most of each other;<br>or the path of a " +
			"transform in ITK's text format (.tfm)")
	private String register = "none";

	@Parameter(label = "ROI (region of interest) only", persist = false,
		description = "Fuses the bounding box of the anatomical image's selection")
	private boolean roi;

	@Parameter(label = "Repeat a single plane", persist = false,
		description = "Whether an image of one plane is fused with every plane of the " +
			"other, and one volume with every channel and frame")
	private boolean repeat;

	@Parameter(label = "Memory (MiB)", persist = false,
		description = "<html>How much the network may use at once: <b>auto</b>, or a " +
			"number of MiB such as <b>2048</b>.<br>Planes that need more are cut into tiles")
	private String memory = "auto";

	@Parameter(label = "Metrics", persist = false,
		description = "<html>Which metrics the table gets: <b>default</b>, <b>all</b>, " +
			"names such as <b>SSIM,Qcv</b>, or <b>none</b>;<br>with <b>planes</b> among " +
			"them, a row and a plot of each plane rather than the mean")
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
