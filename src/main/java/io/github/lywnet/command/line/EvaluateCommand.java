package io.github.lywnet.command.line;

import io.github.lywnet.image.ImageFiles;
import io.github.lywnet.image.PairFusion;
import io.github.lywnet.metrics.FusionScores;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Computes the metrics of fused images that exist, whoever made them. */
@Command(name = "evaluate", mixinStandardHelpOptions = true,
	description = "Compute the metrics of fused images, made by any tool.")
final class EvaluateCommand implements Callable<Integer> {

	@ParentCommand
	private LYWNetCommandLine parent;

	@Option(names = "--anatomical", required = true, paramLabel = "DIR",
		description = "Folder of the anatomical images (or one image).")
	private Path anatomical;

	@Option(names = "--functional", required = true, paramLabel = "DIR",
		description = "Folder of the functional images, with the same base names.")
	private Path functional;

	@Option(names = "--fused", required = true, paramLabel = "DIR",
		description = "Folder of the fused images, with the same base names.")
	private Path fused;

	@Option(names = "--report", required = true, paramLabel = "FILE.csv",
		description = "Gets the status and the metrics of every fused image.")
	private Path report;

	@Override
	public Integer call() {
		final Map<Role, Path> sources = new EnumMap<>(Role.class);
		sources.put(Role.ANATOMICAL, anatomical);
		sources.put(Role.FUNCTIONAL, functional);
		sources.put(Role.FUSED, fused);
		final ImagePairing pairing = new ImagePairing(sources);
		pairing.notes().forEach(parent.console()::progress);
		final CsvReport csv = new CsvReport(report);
		final List<Outcome> outcomes = new Batch(parent.console(), "evaluated",
			EvaluateCommand::score).run(pairing.sets());
		return new Results(parent.console(), csv).show(outcomes, "", "",
			"Fused images of " + fused + ".");
	}

	private static FusionScores score(final ImageSet set) {
		return PairFusion.scores(ImageFiles.open(set.file(Role.ANATOMICAL)),
			ImageFiles.open(set.file(Role.FUNCTIONAL)), ImageFiles.open(set.file(
				Role.FUSED)));
	}
}
