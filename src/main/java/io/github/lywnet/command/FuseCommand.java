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

import io.github.lywnet.command.action.FusionPreview;
import io.github.lywnet.command.action.OpenImages;

import java.util.function.Consumer;

import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.command.Previewable;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/**
 * The menu entry in Fiji: fuses an anatomical and a functional image with
 * LYWNet. {@link FusePlugIn} is the same entry in ImageJ 1.x.
 */
@Plugin(type = Command.class, menu = { @Menu(label = "Plugins"), @Menu(
	label = "Fusion"), @Menu(label = "LYWNet") })
public class FuseCommand extends FusePairCommand<ImagePlus> implements
	Previewable
{

	@Parameter(label = "Compare with sources", persist = false,
		description = "Opens the comparison of both images and the fused one")
	private boolean compare;

	// NB: only messages are left out of recorded macros
	@Parameter(label = "Preview", visibility = ItemVisibility.MESSAGE,
		persist = false, required = false,
		description = "Shows the current plane, fused with LYWNet-S")
	private boolean preview;

	private FusionPreview previewed;

	private Consumer<String> previewStatus = status -> {
		// nobody asks
	};

	/**
	 * Lets a dialog tell the state of the preview.
	 *
	 * @param status gets a sentence in the event dispatch thread, such as the
	 *          reason why there is no preview; an empty one where there is
	 *          nothing to tell
	 */
	public void setPreviewStatus(final Consumer<String> status) {
		previewStatus = status;
	}

	/** Called by Fiji whenever something in the dialog has changed. */
	@Override
	public void preview() {
		if (!preview) closePreview();
		else {
			if (previewed == null) previewed = new FusionPreview(previewStatus);
			previewed.update(anatomicalSource(), functionalSource(), values());
		}
	}

	/** Called by Fiji when the dialog is canceled. */
	@Override
	public void cancel() {
		closePreview();
	}

	@Override
	void execute() {
		closePreview();
		super.execute();
	}

	private void closePreview() {
		if (previewed != null) previewed.close();
		previewed = null;
	}

	@Override
	void suggest() {
		if (!isChosen() && WindowManager.getImageCount() > 1) {
			final ImagePlus[] likely = OpenImages.likelyPair();
			choose(likely[0], likely[1]);
		}
		super.suggest();
	}

	@Override
	ImagePlus source(final ImagePlus image) {
		return image;
	}

	@Override
	ImagePlus result(final ImagePlus source, final ImagePlus image) {
		return shown(image);
	}
}
