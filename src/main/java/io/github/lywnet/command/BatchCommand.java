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

import io.github.lywnet.command.action.BatchAction;
import io.github.lywnet.command.action.BatchOptions;
import io.github.lywnet.command.action.TaskMonitor;
import io.github.lywnet.settings.Setting;

import java.io.File;
import java.util.List;

import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.task.TaskService;
import org.scijava.widget.FileWidget;

/**
 * The menu entry in Fiji that fuses the images of two folders.
 * {@link BatchPlugIn} is the same entry in ImageJ 1.x.
 */
@Plugin(type = Command.class, menu = { @Menu(label = "Plugins"), @Menu(
	label = "Fusion"), @Menu(label = "LYWNet Batch...") })
public class BatchCommand extends LYWNetCommand {

	// NB: the names of the fields are the keys of recorded macros. Folders are
	// not
	// "required" for SciJava, which tells nobody if one is missing; BatchOptions
	// does.

	@Parameter
	private TaskService tasks;

	@Parameter(label = "Anatomical images (MRI)", persist = false,
		required = false, style = FileWidget.DIRECTORY_STYLE,
		description = "Folder of PNG, TIFF, JPEG or NIfTI files, or of DICOM folders")
	private File anatomical;

	@Parameter(label = "Functional images (CT, PET, SPECT)", persist = false,
		required = false, style = FileWidget.DIRECTORY_STYLE,
		description = "Folder of PNG, TIFF, JPEG or NIfTI files, or of DICOM folders")
	private File functional;

	@Parameter(label = "Output folder", persist = false, required = false,
		style = FileWidget.DIRECTORY_STYLE,
		description = "Gets a PNG, TIFF or NIfTI file for each pair; made if it is missing")
	private File output;

	@Parameter(label = "Pattern of file names", persist = false,
		description = "<html>What the names of the images look like, with a * for what " +
			"those of a pair have in common:<br><b>*</b> for equal names but for the " +
			"extension, or a pattern for the anatomical and one for the functional<br>" +
			"images, such as <b>*_MR.png, *_PET.png</b>, which may be in the same folder")
	private String pattern = "*";

	@Parameter(label = "Model", persist = false,
		description = "LYWNet, LYWNet-S (compact, much quicker), or the path of a model folder")
	private String model = "LYWNet";

	@Parameter(label = "Device", persist = false, choices = { "auto", "cpu",
		"gpu" }, description = "auto takes the GPU if TensorFlow finds one")
	private String device = "auto";

	@Parameter(label = "Precision", persist = false, choices = { "float32",
		"bfloat16" },
		description = "bfloat16 is quicker on processors that have it, " +
			"and differs by a grey level or two")
	private String precision = "float32";

	@Parameter(label = "Color", persist = false, choices = { "keep", "grey" },
		description = "Whether the functional images' colours are kept")
	private String color = "keep";

	@Parameter(label = "Range", persist = false,
		description = "As of the menu entry LYWNet, for each pair: auto, percentiles " +
			"such as 1%:99%, or values such as -100:300")
	private String range = "auto";

	@Parameter(label = "LUT (optional)", persist = false, required = false,
		description = "Look-up table that gives grey functional images colours: the " +
			"name of one of ImageJ's, such as Fire, or a .lut file")
	private String lut = "";

	@Parameter(label = "Resample functional image", persist = false,
		description = "Brings functional images of other pixels to those of the anatomical images")
	private boolean resample;

	@Parameter(label = "Register", persist = false,
		description = "<html><b>none</b>; <b>rigid</b>, which turns and moves the " +
			"functional image until both tell most of each other;<br>or the path of a " +
			"transform in ITK's text format (.tfm)")
	private String register = "none";

	@Parameter(label = "ROI (region of interest) only", persist = false,
		description = "Fuses the bounding box of the selection saved with an anatomical TIFF file")
	private boolean roi;

	@Parameter(label = "Repeat a single plane", persist = false,
		description = "Whether an image of one plane is fused with every plane of the other")
	private boolean repeat;

	@Parameter(label = "Memory (MiB)", persist = false,
		description = "<html>How much the network may use at once: <b>auto</b>, or a " +
			"number of MiB such as <b>2048</b>.<br>Planes that need more are cut into tiles")
	private String memory = "auto";

	@Parameter(label = "Existing fused images", persist = false, choices = {
		"skip", "overwrite", "fail", "resume" },
		description = "What becomes of pairs whose fused image exists; resume skips " +
			"those that the report has as done with the same settings, and overwrites " +
			"others")
	private String existing = "skip";

	@Parameter(label = "Metrics", persist = false,
		description = "<html>Which metrics the table and the report get: <b>default</b>, " +
			"<b>all</b>, names such as <b>SSIM,Qcv</b>,<br>or <b>none</b> for no rows in " +
			"the table; with <b>planes</b> among them, a row for each plane")
	private String metrics = "default";

	@Parameter(label = "Transform folder (optional)", persist = false,
		required = false, style = FileWidget.DIRECTORY_STYLE,
		description = "Gets the rigid transform of each pair's registration as a .tfm " +
			"file in ITK's text format: a folder in the output folder, or a whole path")
	private String transform = "";

	@Parameter(label = "Report (optional)", persist = false, required = false,
		style = FileWidget.SAVE_STYLE,
		description = "A .csv file in the output folder, or a whole path; continued where fused " +
			"images are skipped, else replaced")
	private String report = "report.csv";

	@Parameter(label = "HTML report (optional)", persist = false,
		required = false, style = FileWidget.SAVE_STYLE,
		description = "<html>A .html file in the output folder, or a whole path, that " +
			"gets a report to look at: thumbnails of sources<br>and fused images, metrics, " +
			"range, geometry and warnings of every pair, failures first")
	private String html = "";

	@Override
	public List<Setting> settings() {
		return BatchOptions.SETTINGS;
	}

	@Override
	void checkFiles() {
		new BatchOptions(values());
	}

	@Override
	void execute() {
		final BatchAction action = new BatchAction(values());
		try (TaskMonitor monitor = new TaskMonitor(tasks, "LYWNet Batch")) {
			action.run(monitor);
		}
	}
}
