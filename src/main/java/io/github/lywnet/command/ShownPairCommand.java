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

import io.github.lywnet.command.action.OpenImages;
import io.github.lywnet.command.action.TaskMonitor;
import io.github.lywnet.settings.Texts;

import org.scijava.plugin.Parameter;
import org.scijava.task.TaskService;

/**
 * A menu entry in Fiji that looks at two open images, the first of its
 * parameters, and at what is fused of them.
 */
abstract class ShownPairCommand extends LYWNetCommand {

	@Parameter
	private TaskService tasks;

	// NB: the names of the fields are the keys of recorded macros.

	@Parameter(label = Texts.ANATOMICAL_LABEL, persist = false,
		description = Texts.ANATOMICAL)
	private ImagePlus anatomical;

	@Parameter(label = Texts.FUNCTIONAL_LABEL, persist = false,
		description = Texts.FUNCTIONAL)
	private ImagePlus functional;

	final ImagePlus anatomical() {
		return anatomical;
	}

	final ImagePlus functional() {
		return functional;
	}

	/** The progress of a task with a title. */
	final TaskMonitor monitor(final String title) {
		return new TaskMonitor(tasks, title);
	}

	/**
	 * Sets both images, unless one is given, to what a dialog should suggest.
	 *
	 * @return the fused image that goes with them; null for none
	 */
	final ImagePlus suggestPair() {
		final boolean isGiven = anatomical != null || functional != null;
		if (isGiven || WindowManager.getImageCount() < 2) return null;
		final ImagePlus[] likely = OpenImages.likelyPairAndFused();
		anatomical = likely[0];
		functional = likely[1];
		return likely[2];
	}
}
