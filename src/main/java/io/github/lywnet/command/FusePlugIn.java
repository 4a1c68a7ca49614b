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
import ij.gui.GenericDialog;

import io.github.lywnet.image.PairOptions;

/**
 * The menu entry in ImageJ 1.x, with the keys of {@link FuseCommand}, which hides
 * it in Fiji.
 */
public class FusePlugIn extends LYWNetPlugIn {

	@Override
	void runByMacro(final MacroLine line) {
		fuse(FuseOptions.ofMacro(line), line.text("anatomical", ""), line.text(
			"functional", ""));
	}

	private static void fuse(final FuseOptions options, final String anatomical,
		final String functional)
	{
		try (ProgressBarMonitor monitor = new ProgressBarMonitor()) {
			new FuseAction(options).run(OpenImages.find("anatomical", anatomical),
				OpenImages.find("functional", functional), monitor).show();
		}
	}

	@Override
	void runByDialog() {
		final GenericDialog dialog = dialog(OpenImages.titles(2,
			"an anatomical and a functional image"));
		dialog.showDialog();
		if (dialog.wasCanceled()) return;
		final String anatomical = dialog.getNextChoice();
		final String functional = dialog.getNextChoice();
		final String model = dialog.getNextString();
		final String device = dialog.getNextChoice();
		final String precision = dialog.getNextChoice();
		final PairOptions pair = FuseOptions.pair(dialog.getNextChoice(), dialog
			.getNextString(), flag(dialog, 0, "resample"), flag(dialog, 1, "roi"), flag(
				dialog, 2, "repeat")).memory(dialog.getNextString());
		fuse(new FuseOptions(model, device, precision, pair, flag(dialog, 3,
			"metrics"), dialog.getNextString()), anatomical, functional);
	}

	/** A dialog whose labels begin with the keys. */
	private static GenericDialog dialog(final String[] titles) {
		final GenericDialog dialog = new GenericDialog("LYWNet");
		final ImagePlus[] likely = OpenImages.likelyPair();
		dialog.addChoice("Anatomical image (MRI)", titles, likely[0].getTitle());
		dialog.addChoice("Functional image (CT, PET, SPECT)", titles, likely[1]
			.getTitle());
		dialog.addStringField("Model", FuseOptions.DEFAULT_MODEL, 20);
		dialog.addChoice("Device", new String[] { "auto", "cpu", "gpu" },
			FuseOptions.DEFAULT_DEVICE);
		dialog.addChoice("Precision", new String[] { "float32", "bfloat16" },
			FuseOptions.DEFAULT_PRECISION);
		dialog.addChoice("Color", new String[] { "keep", "grey" },
			FuseOptions.DEFAULT_COLOR);
		dialog.addStringField("Range", FuseOptions.DEFAULT_RANGE, 20);
		dialog.addCheckbox("Resample functional image",
			FuseOptions.DEFAULT_RESAMPLE);
		dialog.addCheckbox("ROI (region of interest) only", FuseOptions.DEFAULT_ROI);
		dialog.addCheckbox("Repeat a single plane", FuseOptions.DEFAULT_REPEAT);
		dialog.addStringField("Memory (MiB)", FuseOptions.DEFAULT_MEMORY, 20);
		dialog.addCheckbox("Metrics table", FuseOptions.DEFAULT_METRICS);
		dialog.addStringField("Output file (optional)", "", 20);
		return dialog;
	}
}
