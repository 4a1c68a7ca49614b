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

import ij.IJ;

import io.github.lywnet.engine.EngineLoader;
import io.github.lywnet.network.FusionException;

import java.nio.file.Files;
import java.nio.file.Path;

/** What the menu entry that imports a checkpoint does, in ImageJ 1.x as in Fiji. */
final class CheckpointAction {

	private CheckpointAction() {
		// static methods only
	}

	/**
	 * Makes a model folder of a LYWNet that PyTorch has trained, and says how to use
	 * it.
	 *
	 * @param checkpoint the authors' model.pth, or weights.safetensors of this
	 *          project's train.py, with model.properties beside it
	 * @param output the model folder to write, new or empty
	 * @throws FusionException if the file is no such checkpoint, or the folder holds
	 *           something or cannot be written
	 */
	static void run(final String checkpoint, final String output) {
		final Path file = PathOption.require("checkpoint", checkpoint);
		final Path folder = PathOption.require("output", output).toAbsolutePath();
		if (!Files.isRegularFile(file)) {
			throw new FusionException("There is no file " + file +
				" (checkpoint): expected model.pth, as the authors of LYWNet published it, " +
				"or weights.safetensors of this project's train.py.");
		}
		IJ.showStatus("LYWNet: importing " + file.getFileName());
		EngineLoader.engine().importCheckpoint(file, folder);
		IJ.showStatus("LYWNet: imported " + file.getFileName());
		IJ.log("LYWNet: wrote the model folder " + folder +
			"\nTo use it, give this folder as the model, in a macro model=[" + folder +
			"]");
	}
}
