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
import io.github.lywnet.engine.TrainingOptions;
import io.github.lywnet.network.ModelDescription;

import java.nio.file.Path;
import java.util.List;

import picocli.CommandLine.Option;

/** The architecture of a model that is trained from random weights. */
final class ArchitectureArguments {

	@Option(names = "--channels", paramLabel = "N",
		description = "Width of the network. Default: 64, or that of --from.")
	private Integer channels;

	@Option(names = "--repetitions", paramLabel = "N",
		description = "How often the LYW block is applied. Default: 3, or that of " +
			"--from.")
	private Integer repetitions;

	@Option(names = "--temperature", paramLabel = "T",
		description = "Temperature of the fusion. Default: 0.2, or that of --from.")
	private Double temperature;

	/**
	 * Sets the architecture.
	 *
	 * @param models folders of the models whose weights are the first ones; none
	 *          for random ones
	 * @throws UsageException if an architecture was given beside models
	 */
	void set(final TrainingOptions options, final List<Path> models) {
		if (!models.isEmpty()) setFrom(models.get(0), options);
		else {
			if (channels != null) options.channels(channels);
			if (repetitions != null) options.repetitions(repetitions);
			if (temperature != null) options.temperature(temperature);
		}
	}

	private void setFrom(final Path model, final TrainingOptions options) {
		if (channels != null || repetitions != null || temperature != null) {
			throw new UsageException(
				"--channels, --repetitions and --temperature are " +
					"for random first weights: leave them out, or --from.");
		}
		final ModelDescription description = ModelDescription.read(model);
		options.channels(description.wholeNumber("channels", 2, 4096)).repetitions(
			description.wholeNumber("repetitions", 1, 64)).temperature(description
				.positiveNumber("temperature"));
	}
}
