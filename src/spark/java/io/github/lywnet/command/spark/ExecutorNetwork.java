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

package io.github.lywnet.command.spark;

import io.github.lywnet.common.FusionException;
import io.github.lywnet.engine.EngineFolder;
import io.github.lywnet.engine.LoadedNetworks;
import io.github.lywnet.fusion.NetworkOptions;
import io.github.lywnet.network.FusionNetwork;
import io.github.lywnet.settings.Settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;

import org.apache.spark.SparkFiles;

/** The one engine and network of an executor, which stays loaded. */
final class ExecutorNetwork {

	private ExecutorNetwork() {
		// static methods only
	}

	/**
	 * The network of this executor.
	 *
	 * @throws FusionException if it cannot be had here
	 */
	static FusionNetwork get(final Settings settings) {
		findShippedEngine();
		final NetworkOptions options = new NetworkOptions(settings);
		return LoadedNetworks.get(options.model(), options.device(), options
			.precision(), line -> {
				// the driver tells what is used
			});
	}

	/**
	 * Takes the engine that came with the job, in {@code spark.archives} with
	 * {@code #lywnet-engine} behind it, unless another one is named.
	 */
	private static void findShippedEngine() {
		final Path shipped = Paths.get(SparkFiles.getRootDirectory(),
			EngineFolder.NAME);
		if (System.getenv(EngineFolder.VARIABLE) == null && System.getProperty(
			EngineFolder.PROPERTY) == null && Files.isDirectory(shipped)) System
				.setProperty(EngineFolder.PROPERTY, shipped.toAbsolutePath().normalize()
					.toString());
	}
}
