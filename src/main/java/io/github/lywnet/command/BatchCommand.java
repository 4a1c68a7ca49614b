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
import io.github.lywnet.settings.Texts;

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

	@Parameter(label = Texts.MODEL_LABEL, persist = false,
		description = Texts.MODEL)
	private String model = "LYWNet";

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

	@Parameter(label = "Existing fused images", persist = false, choices = {
		"skip", "overwrite", "fail", "resume" },
		description = "What becomes of pairs whose fused image exists; resume skips " +
			"those that the report has as done with the same settings, and overwrites " +
			"others")
	private String existing = "skip";

	@Parameter(label = Texts.METRICS_LABEL, persist = false,
		description = Texts.METRICS)
	private String metrics = "default";

	@Parameter(label = "Transform folder (optional)", persist = false,
		required = false, style = FileWidget.DIRECTORY_STYLE,
		description = "<html>Gets the rigid transform of each pair's registration, from the " +
			"anatomical to the functional image, as a .tfm<br>file in ITK's text format: a " +
			"folder in the output folder, or a whole path")
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
