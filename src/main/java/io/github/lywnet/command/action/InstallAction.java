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
import io.github.lywnet.install.EngineInstaller;
import io.github.lywnet.install.InstallMonitor;
import io.github.lywnet.install.Variant;
import io.github.lywnet.settings.Setting;
import io.github.lywnet.settings.Settings;

import java.util.Collections;
import java.util.List;

/** Installs the engine, and tells where, also where it was before. */
public final class InstallAction {

	/** What users see. */
	public static final String NAME = "Install LYWNet Engine";

	/** The label of the menu entry. */
	static final String MENU_ENTRY = NAME + "...";

	private static final Setting VARIANT = Setting.choice("variant",
		"Variant (TensorFlow for)",
		"gpu is for Linux with an NVIDIA GPU and CUDA 12", Variant.CPU.key(),
		Variant.GPU.key());

	/** All that there are. */
	public static final List<Setting> SETTINGS = Collections.singletonList(
		VARIANT);

	private InstallAction() {
		// static methods only
	}

	/**
	 * Installs the engine.
	 *
	 * @param monitor is told the progress, and may end it
	 * @throws FusionException if that fails
	 */
	public static void run(final Settings settings,
		final InstallMonitor monitor)
	{
		IJ.resetEscape();
		IJ.log("The LYWNet engine is installed in:\n" + new EngineInstaller(Variant
			.parse(settings.text(VARIANT)), monitor).install() +
			"\nIf LYWNet has run before, start ImageJ anew to use it.");
	}
}
