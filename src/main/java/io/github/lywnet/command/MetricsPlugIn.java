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

/** The menu entry in ImageJ 1.x that computes the metrics of a fused image. */
public class MetricsPlugIn extends LYWNetPlugIn {

	@Override
	void runByMacro(final MacroLine line) {
		run(line.text("anatomical", ""), line.text("functional", ""), line.text(
			"fused", ""), FuseOptions.pairOfMacro(line));
	}

	@Override
	void runByDialog() {
		final String[] titles = OpenImages.titles(3,
			"an anatomical, a functional and a fused image");
		final ImagePlus[] likely = OpenImages.likelyPairAndFused();
		final GenericDialog dialog = new GenericDialog("Fusion Metrics");
		dialog.addChoice("Anatomical image (MRI)", titles, likely[0].getTitle());
		dialog.addChoice("Functional image (CT, PET, SPECT)", titles, likely[1]
			.getTitle());
		dialog.addChoice("Fused image", titles, likely[2].getTitle());
		dialog.addStringField("Range", FuseOptions.DEFAULT_RANGE, 20);
		dialog.addCheckbox("Resample functional image",
			FuseOptions.DEFAULT_RESAMPLE);
		dialog.addCheckbox("ROI (region of interest) only", FuseOptions.DEFAULT_ROI);
		dialog.addCheckbox("Repeat a single plane", FuseOptions.DEFAULT_REPEAT);
		dialog.showDialog();
		if (dialog.wasCanceled()) return;
		run(dialog.getNextChoice(), dialog.getNextChoice(), dialog.getNextChoice(),
			FuseOptions.pair(FuseOptions.DEFAULT_COLOR, dialog.getNextString(), flag(
				dialog, 0, "resample"), flag(dialog, 1, "roi"), flag(dialog, 2,
					"repeat")));
	}

	private static void run(final String anatomical, final String functional,
		final String fused, final PairOptions options)
	{
		MetricsAction.run(OpenImages.find("anatomical", anatomical), OpenImages.find(
			"functional", functional), OpenImages.find("fused", fused), options);
	}
}
