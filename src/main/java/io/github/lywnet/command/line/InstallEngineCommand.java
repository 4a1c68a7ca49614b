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

import io.github.lywnet.install.EngineInstaller;
import io.github.lywnet.install.InstallMonitor;
import io.github.lywnet.install.Variant;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Installs the engine from Maven Central. */
@Command(name = "install-engine", mixinStandardHelpOptions = true,
	description = "Load DJL and TensorFlow from Maven Central into the engine folder.")
final class InstallEngineCommand implements Callable<Integer> {

	private static final long MEGABYTE = 1_000_000;

	@ParentCommand
	private LYWNetCommandLine parent;

	@Option(names = "--variant", paramLabel = "cpu|gpu", defaultValue = "cpu",
		description = "gpu is for Linux with an NVIDIA GPU and CUDA 12. Default: cpu.")
	private Variant variant;

	@Option(names = "--folder", paramLabel = "DIR",
		description = "The engine folder to write or replace. Default: the folder " +
			"where the engine is looked for, else the user's cache.")
	private Path folder;

	@Override
	public Integer call() {
		final EngineInstaller installer = new EngineInstaller(variant, new Lines(
			parent.console()));
		final Path installed = folder == null ? installer.install() : installer
			.install(folder);
		parent.console().out().println("The engine is installed in " + installed);
		return ExitStatus.DONE;
	}

	/**
	 * Prints a line for each step and each tenth of the whole; ends with Ctrl-C
	 * only.
	 */
	private static final class Lines implements InstallMonitor {

		private final Console console;
		private String step = "";
		private long tenth;

		Lines(final Console console) {
			this.console = console;
		}

		@Override
		public void progress(final String newStep, final long done,
			final long total)
		{
			final long newTenth = 10 * done / total;
			if (newStep.equals(step) && newTenth == tenth) return;
			step = newStep;
			tenth = newTenth;
			console.progress(step + ": " + done / MEGABYTE + " of " + total /
				MEGABYTE + " MB");
		}

		@Override
		public boolean isCanceled() {
			return false;
		}
	}
}
