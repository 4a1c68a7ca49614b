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

package io.github.lywnet.command.line;

import io.github.lywnet.batch.UsageException;
import io.github.lywnet.engine.EngineLoader;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Makes a model folder of a LYWNet that PyTorch has trained. */
@Command(name = "import-checkpoint", mixinStandardHelpOptions = true,
	description = "Make a model folder of a PyTorch checkpoint.")
final class ImportCheckpointCommand implements Callable<Integer> {

	@ParentCommand
	private LYWNetCommandLine parent;

	@Option(names = "--checkpoint", required = true, paramLabel = "FILE",
		description = "The authors' model.pth, or weights.safetensors of this " +
			"project's train.py, with model.properties beside it. Nothing in it is executed.")
	private Path checkpoint;

	@Option(names = "--output", required = true, paramLabel = "FOLDER",
		description = "The model folder to write; new or empty.")
	private Path output;

	@Override
	public Integer call() {
		if (!Files.isRegularFile(checkpoint)) {
			throw new UsageException("There is no file " + checkpoint +
				" (--checkpoint).");
		}
		EngineLoader.engine().importCheckpoint(checkpoint, output);
		parent.console().out().println("Wrote the model folder " + output +
			"; use it with: fuse --model " + output);
		return ExitStatus.DONE;
	}
}
