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

import ij.gui.GenericDialog;

/** The menu entry in ImageJ 1.x that fuses the images of two folders. */
public class BatchPlugIn extends LYWNetPlugIn {

	@Override
	void runByMacro(final MacroLine line) {
		fuse(BatchOptions.ofMacro(line));
	}

	@Override
	void runByDialog() {
		final GenericDialog dialog = dialog();
		dialog.showDialog();
		if (dialog.wasCanceled()) return;
		fuse(new BatchOptions(dialog.getNextString(), dialog.getNextString(), dialog
			.getNextString()) //
				.pattern(dialog.getNextString()) //
				.network(dialog.getNextString(), dialog.getNextChoice(), dialog
					.getNextChoice()) //
				.pair(FuseOptions.pair(dialog.getNextChoice(), dialog.getNextString(),
					flag(dialog, 0, "resample"), flag(dialog, 1, "roi"), flag(dialog, 2,
						"repeat")).memory(dialog.getNextString())) //
				.existing(dialog.getNextChoice()) //
				.metrics(flag(dialog, 3, "metrics")) //
				.report(dialog.getNextString()));
	}

	private static void fuse(final BatchOptions options) {
		try (ProgressBarMonitor monitor = new ProgressBarMonitor()) {
			new BatchAction(options).run(monitor);
		}
	}

	/** A dialog whose labels begin with the keys. */
	private static GenericDialog dialog() {
		final GenericDialog dialog = new GenericDialog("LYWNet Batch");
		dialog.addDirectoryField("Anatomical images (MRI)", "");
		dialog.addDirectoryField("Functional images (CT, PET, SPECT)", "");
		dialog.addDirectoryField("Output folder", "");
		dialog.addStringField("Pattern of file names", BatchOptions.DEFAULT_PATTERN,
			20);
		dialog.addStringField("Model", FuseOptions.DEFAULT_MODEL, 20);
		dialog.addChoice("Device", new String[] { "auto", "cpu", "gpu" },
			FuseOptions.DEFAULT_DEVICE);
		dialog.addChoice("Precision", new String[] { "float32", "bfloat16" },
			FuseOptions.DEFAULT_PRECISION);
		dialog.addChoice("Color", new String[] { "keep", "grey" },
			FuseOptions.DEFAULT_COLOR);
		dialog.addStringField("Range", FuseOptions.DEFAULT_RANGE, 20);
		dialog.addCheckbox("Resample functional images",
			FuseOptions.DEFAULT_RESAMPLE);
		dialog.addCheckbox("ROI (region of interest) only", FuseOptions.DEFAULT_ROI);
		dialog.addCheckbox("Repeat single planes", FuseOptions.DEFAULT_REPEAT);
		dialog.addStringField("Memory (MiB)", FuseOptions.DEFAULT_MEMORY, 20);
		dialog.addChoice("Existing fused images", new String[] { "skip",
			"overwrite", "fail" }, BatchOptions.DEFAULT_EXISTING);
		dialog.addCheckbox("Metrics table", FuseOptions.DEFAULT_METRICS);
		dialog.addStringField("Report (optional)", BatchOptions.DEFAULT_REPORT, 20);
		return dialog;
	}
}
