package io.github.lywnet.command.line;

import io.github.lywnet.image.ColorMode;
import io.github.lywnet.network.Device;

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

	private static final Path DATA = Paths.get("test-data");
	private static final Path OUTPUT = Paths.get("target", "fused");

	private final Console console;

	Demo(final Console console) {
		this.console = console;
	}

	/**
	 * Fuses every pair of every modality in {@code test-data} of the working folder
	 * to {@code target/fused}, and prints the metrics.
	 *
	 * @return the exit status
	 * @throws UsageException if there is no such folder
	 */
	int run() throws IOException {
		if (!Files.isDirectory(DATA)) {
			throw new UsageException("There is no folder " + DATA.toAbsolutePath() +
				" to demonstrate with: run this in the project's folder, or give a " +
				"command (--help lists them).");
		}
		final FusionJob job = new FusionJob(console, FusionJob.DEFAULT_MODEL,
			Device.AUTO, ColorMode.KEEP, true);
		final List<ImageSet> sets = new ArrayList<>();
		for (final Path modality : modalities()) {
			sets.addAll(sets(modality));
		}
		return job.run(sets, null, OUTPUT);
	}

	private static List<Path> modalities() throws IOException {
		try (Stream<Path> folders = Files.list(DATA)) {
			return folders.filter(Files::isDirectory).sorted().collect(Collectors
				.toList());
		}
	}

	private static List<ImageSet> sets(final Path modality) {
		final String name = modality.getFileName().toString();
		final Map<Role, Path> sources = new EnumMap<>(Role.class);
		sources.put(Role.ANATOMICAL, modality.resolve("anatomical"));
		sources.put(Role.FUNCTIONAL, modality.resolve("functional"));
		return FusedFiles.assign(new ImagePairing(sources), OUTPUT.resolve(name))
			.stream().map(set -> set.renamed(name + "/" + set.name())).collect(
				Collectors.toList());
	}
}
