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

import io.github.lywnet.engine.EngineLoader;
import io.github.lywnet.network.ModelDescription;
import io.github.lywnet.network.ModelStore;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Generates the bundled SavedModels from their weights: a step of the build. A
 * model is a sub-folder with weights and a description; its name is the
 * folder's. {@code index.txt} lists the names, one a line, the default model
 * first: the entries of a jar cannot be listed through a class loader.
 */
@Command(name = "export-models", hidden = true,
	description = "Generate the bundled models (a step of the build).")
final class ExportModelsCommand implements Callable<Integer> {

	private static final String WEIGHTS = "weights.safetensors";

	@Option(names = "--weights", required = true, paramLabel = "FOLDER",
		description = "Folder with a sub-folder of weights for each model.")
	private Path weights;

	@Option(names = "--output", required = true, paramLabel = "FOLDER",
		description = "Gets a sub-folder for each model, and index.txt.")
	private Path output;

	@Override
	public Integer call() throws IOException {
		final List<String> names = new ArrayList<>();
		for (final Path folder : weightsFolders()) {
			final String name = folder.getFileName().toString();
			EngineLoader.engine().export(folder, output.resolve(name));
			Files.copy(folder.resolve(WEIGHTS), output.resolve(name).resolve(WEIGHTS),
				StandardCopyOption.REPLACE_EXISTING);
			names.add(name);
		}
		Files.createDirectories(output);
		Files.write(output.resolve("index.txt"), names, StandardCharsets.UTF_8);
		return ExitStatus.DONE;
	}

	private List<Path> weightsFolders() throws IOException {
		if (!Files.isDirectory(weights)) return new ArrayList<>();
		try (Stream<Path> folders = Files.list(weights)) {
			return folders.filter(ExportModelsCommand::isModel).sorted(Comparator
				.comparing((Path folder) -> !folder.endsWith(ModelStore.DEFAULT_MODEL))
				.thenComparing(Comparator.naturalOrder())).collect(Collectors.toList());
		}
	}

	private static boolean isModel(final Path folder) {
		return Files.exists(folder.resolve(WEIGHTS)) && Files.exists(folder.resolve(
			ModelDescription.FILE_NAME));
	}
}
