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
import io.github.lywnet.engine.EngineLoader;
import io.github.lywnet.settings.Setting;
import io.github.lywnet.settings.Settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Makes a model folder of a LYWNet that PyTorch has trained. */
public final class CheckpointAction {

	/** The file. */
	public static final Setting CHECKPOINT = Setting.file("checkpoint",
		"Checkpoint",
		"The authors' model.pth, or weights.safetensors of this project's train.py, " +
			"with model.properties beside it; nothing in it is executed");

	/** The model folder to write. */
	public static final Setting OUTPUT = Setting.folder("output", "Output folder",
		"Becomes the model folder; new or empty");

	/** All that there are, in the order of the dialog. */
	public static final List<Setting> SETTINGS = Collections.unmodifiableList(
		Arrays.asList(CHECKPOINT, OUTPUT));

	private CheckpointAction() {
		// static methods only
	}

	/**
	 * Makes the model folder, and says how to use it.
	 *
	 * @throws FusionException if the file is no such checkpoint, or the folder
	 *           holds something or cannot be written
	 */
	public static void run(final Settings settings) {
		check(settings);
		final Path file = PathOption.require(CHECKPOINT, settings);
		final Path folder = PathOption.require(OUTPUT, settings).toAbsolutePath();
		if (!Files.isRegularFile(file)) {
			throw new FusionException("There is no file " + file +
				" (checkpoint): expected model.pth, as the authors of LYWNet published it, " +
				"or weights.safetensors of this project's train.py.");
		}
		IJ.showStatus("LYWNet: importing " + file.getFileName());
		EngineLoader.engine().importCheckpoint(file, folder);
		IJ.showStatus("LYWNet: imported " + file.getFileName());
		IJ.log("LYWNet: wrote the model folder " + folder +
			"\nTo use it, give this folder as the model, in a macro model=[" +
			folder + "]");
	}

	/**
	 * Checks that both paths are given.
	 *
	 * @throws FusionException if they are not
	 */
	public static void check(final Settings settings) {
		PathOption.require(CHECKPOINT, settings);
		PathOption.require(OUTPUT, settings);
	}
}
