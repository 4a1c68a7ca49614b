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

package io.github.lywnet.command.action;

import ij.IJ;

import io.github.lywnet.common.FusionException;
import io.github.lywnet.engine.EngineFolder;
import io.github.lywnet.engine.EngineLoader;
import io.github.lywnet.engine.LoadedNetworks;
import io.github.lywnet.image.PluginVersion;
import io.github.lywnet.network.Device;
import io.github.lywnet.network.ModelStore;

import java.awt.GraphicsEnvironment;
import java.util.function.Supplier;

/** What the menu entry about the plugin does, in ImageJ 1.x as in Fiji. */
public final class AboutAction {

	/** Where users read how to use the plugin. */
	static final String HELP = "https://github.com/lywnet/lywnet-fusion";

	private static final String PAPER =
		"Liu, Zhang, Tang, Zhao, He: A multi-scale pyramid residual weight network for " +
			"medical image fusion. Quantitative Imaging in Medicine and Surgery, 2025. " +
			"https://doi.org/10.21037/qims-24-851";

	/** An address in a text, without a full stop behind it. */
	private static final String LINK = "(https://\\S*[^\\s.])";

	private AboutAction() {
		// static methods only
	}

	/**
	 * Shows the text in a dialog; in the log, where a dialog would stop a macro
	 * or cannot be.
	 */
	public static void run() {
		final String text = text();
		if (GraphicsEnvironment.isHeadless() || IJ.isMacro()) IJ.log(text);
		else IJ.showMessage("About LYWNet", html(text));
	}

	/**
	 * A text as a page whose addresses can be clicked on; ImageJ opens the
	 * browser.
	 */
	public static String html(final String text) {
		return "<html><div width=500>" + text.replace("&", "&amp;").replace("<",
			"&lt;").replaceAll(LINK, "<a href='$1'>$1</a>").replace("\n",
				"<br><br>") + "</div></html>";
	}

	/**
	 * What users need to know and to state in reports. Engine and device are
	 * those that work: the engine is started and the default model loaded to
	 * tell.
	 */
	public static String text() {
		return String.join("\n", PluginVersion.text(), //
			"Fuses registered medical images with the network LYWNet.", //
			"Engine: " + orProblem(AboutAction::engine), //
			"Device: " + orProblem(AboutAction::device), //
			"Bundled models: " + String.join(", ", ModelStore.names()), //
			"Please cite: " + PAPER, //
			"Help: " + HELP, //
			"Licence: Simplified BSD License.", //
			"For research only: not a medical device, not for diagnosis or treatment.");
	}

	private static String engine() {
		return EngineLoader.engine().version() + " in " + EngineFolder.find()
			.path();
	}

	private static String device() {
		return LoadedNetworks.get(ModelStore.find(ModelStore.DEFAULT_MODEL),
			Device.AUTO, IJ::log).device();
	}

	private static String orProblem(final Supplier<String> answer) {
		try {
			return answer.get();
		}
		catch (final FusionException exc) {
			return "not available. " + exc.getMessage();
		}
	}
}
