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

import io.github.lywnet.batch.ImagePairing;
import io.github.lywnet.batch.ImageSet;
import io.github.lywnet.batch.OutputPlan;
import io.github.lywnet.batch.Role;
import io.github.lywnet.batch.RunInputs;
import io.github.lywnet.batch.UsageException;
import io.github.lywnet.batch.job.ExistingFiles;
import io.github.lywnet.batch.job.Sidecar;
import io.github.lywnet.fusion.NetworkOptions;
import io.github.lywnet.metrics.MetricChoice;
import io.github.lywnet.settings.Settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Fuses the project's phantoms: what a new user sees first. */
final class Demo {

	/**
	 * How the folders of registered planes begin; others are for other examples.
	 */
	private static final String MODALITIES = "MRI-";

	private final FusionProgram program;
	private final Path data;
	private final Path output;

	/**
	 * Makes a demonstration in the project's folder.
	 *
	 * @param program fuses
	 * @param project the folder with {@code test-data}; the fused images go to
	 *          its {@code target/fused}
	 */
	Demo(final FusionProgram program, final Path project) {
		this.program = program;
		data = project.resolve("test-data");
		output = project.resolve(Paths.get("target", "fused"));
	}

	/**
	 * Fuses every pair of every modality and prints the metrics.
	 *
	 * @param model the name of a bundled model, or a model folder
	 * @return the exit status
	 * @throws UsageException if there is no {@code test-data} or no such model
	 */
	int run(final String model) throws IOException {
		if (!Files.isDirectory(data)) {
			throw new UsageException("There is no folder " + data.toAbsolutePath()
				.normalize() +
				" to demonstrate with: run this in the project's folder, " +
				"or give a command (--help lists them).");
		}
		final FusionRun job = new FusionRun(program, Settings.NONE.with(
			NetworkOptions.MODEL, model), MetricChoice.DEFAULT,
			ExistingFiles.OVERWRITE, "lywnet");
		final List<ImageSet> sets = new ArrayList<>();
		for (final Path modality : modalities()) {
			sets.addAll(sets(modality));
		}
		return job.run(sets, RunInputs.ofFusion(sets), null, true, output
			.toString(), Sidecar.NONE);
	}

	private List<Path> modalities() throws IOException {
		try (Stream<Path> folders = Files.list(data)) {
			return folders.filter(folder -> folder.getFileName().toString()
				.startsWith(MODALITIES)).sorted().collect(Collectors.toList());
		}
	}

	private List<ImageSet> sets(final Path modality) {
		final String name = modality.getFileName().toString();
		final Map<Role, Path> sources = new EnumMap<>(Role.class);
		sources.put(Role.ANATOMICAL, modality.resolve("anatomical"));
		sources.put(Role.FUNCTIONAL, modality.resolve("functional"));
		return OutputPlan.assign(new ImagePairing(sources), output.resolve(name))
			.stream().map(set -> set.renamed(name + "/" + set.name())).collect(
				Collectors.toList());
	}
}
