package io.github.lywnet.command.line;

import io.github.lywnet.image.ColorMode;
import io.github.lywnet.network.Device;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Fuses one pair of files, or all pairs of two folders. */
@Command(name = "fuse", mixinStandardHelpOptions = true,
	description = "Fuse pairs of registered images of equal size.")
final class FuseCommand implements Callable<Integer> {

	@ParentCommand
	private LYWNetCommandLine parent;

	@Option(names = "--anatomical", required = true, paramLabel = "PATH",
		description = "Anatomical image (MRI, grey), or a folder of them.")
	private Path anatomical;

	@Option(names = "--functional", required = true, paramLabel = "PATH",
		description = "Functional image (CT, PET or SPECT), or a folder of them " +
			"with the same base names.")
	private Path functional;

	@Option(names = "--output", required = true, paramLabel = "PATH",
		description = "Fused image, or the folder for the fused images.")
	private Path output;

	@Option(names = "--model", paramLabel = "NAME|FOLDER",
		defaultValue = FusionJob.DEFAULT_MODEL,
		description = "Bundled model, or a model folder. Default: ${DEFAULT-VALUE}.")
	private String model;

	@Option(names = "--device", paramLabel = "auto|cpu|gpu",
		defaultValue = "auto",
		description = "Where the network runs. Default: ${DEFAULT-VALUE}.")
	private Device device;

	@Option(names = "--color", paramLabel = "keep|grey", defaultValue = "keep",
		description = "Keep the functional image's colours, or fuse to grey. " +
			"Default: ${DEFAULT-VALUE}.")
	private ColorMode color;

	@Option(names = "--report", paramLabel = "FILE.csv",
		description = "Write the status and the metrics of every pair.")
	private Path report;

	@Option(names = "--overwrite",
		description = "Replace fused images that exist; otherwise their pairs fail.")
	private boolean overwrite;

	@Override
	public Integer call() {
		final Map<Role, Path> sources = new EnumMap<>(Role.class);
		sources.put(Role.ANATOMICAL, anatomical);
		sources.put(Role.FUNCTIONAL, functional);
		final ImagePairing pairing = new ImagePairing(sources);
		pairing.notes().forEach(parent.console()::progress);
		final FusionJob job = new FusionJob(parent.console(), model, device, color,
			overwrite);
		final List<ImageSet> sets = FusedFiles.assign(pairing, output);
		final CsvReport csv = report == null ? null : new CsvReport(report);
		return job.run(sets, csv, output);
	}
}
