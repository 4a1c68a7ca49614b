package io.github.lywnet.command.line;

import ij.ImagePlus;

import io.github.lywnet.engine.EngineLoader;
import io.github.lywnet.engine.FusionEngine;
import io.github.lywnet.image.ColorMode;
import io.github.lywnet.image.ImageFiles;
import io.github.lywnet.image.PairFusion;
import io.github.lywnet.metrics.FusionScores;
import io.github.lywnet.network.Device;
import io.github.lywnet.network.FusionException;
import io.github.lywnet.network.FusionNetwork;
import io.github.lywnet.network.ModelStore;

import java.nio.file.Path;
import java.util.List;

/** Fuses image sets with one network and shows what became of them. */
final class FusionJob {

	/** The model where none is chosen. */
	static final String DEFAULT_MODEL = "LYWNet";

	private final Console console;
	private final Path model;
	private final Device device;
	private final ColorMode color;
	private final boolean overwrite;

	/**
	 * Makes a job.
	 *
	 * @param model the name of a bundled model, or a model folder
	 * @param overwrite whether fused images that exist are replaced; otherwise
	 *          their sets fail
	 * @throws UsageException if there is no such model
	 */
	FusionJob(final Console console, final String model, final Device device,
		final ColorMode color, final boolean overwrite)
	{
		this.console = console;
		this.model = find(model);
		this.device = device;
		this.color = color;
		this.overwrite = overwrite;
	}

	/**
	 * Fuses image sets.
	 *
	 * @param sets the sets, {@link Role#FUSED} being the file to write
	 * @param report the report to write, or null for none
	 * @param output where the fused images go, for the caption
	 * @return the exit status
	 * @throws UsageException if the model cannot be loaded on the device
	 * @throws FusionException if the engine cannot be started
	 */
	int run(final List<ImageSet> sets, final CsvReport report,
		final Path output)
	{
		try (FusionNetwork network = load(EngineLoader.engine())) {
			final String name = network.description().name();
			final PairFusion fusion = new PairFusion(network, color);
			console.progress("Fusing " + sets.size() + (sets.size() == 1 ? " pair"
				: " pairs") + " with " + name + " on " + network.device());
			final List<Outcome> outcomes = new Batch(console, "fused", set -> fuse(
				fusion, set)).run(sets);
			return new Results(console, report).show(outcomes, name, network.device(),
				"Model " + name + " on " + network.device() + ", fused images in " +
					output + ".");
		}
	}

	private static Path find(final String model) {
		try {
			return ModelStore.find(model);
		}
		catch (final FusionException exc) {
			throw new UsageException(exc);
		}
	}

	private FusionNetwork load(final FusionEngine engine) {
		try {
			return engine.load(model, device);
		}
		catch (final FusionException exc) {
			throw new UsageException(exc);
		}
	}

	private FusionScores fuse(final PairFusion fusion, final ImageSet set) {
		final Path output = set.file(Role.FUSED);
		ImageFiles.checkOutput(output, overwrite);
		final ImagePlus anatomical = ImageFiles.open(set.file(Role.ANATOMICAL));
		final ImagePlus functional = ImageFiles.open(set.file(Role.FUNCTIONAL));
		final ImagePlus fused = fusion.fuse(anatomical, functional);
		ImageFiles.save(fused, output, overwrite);
		return PairFusion.scores(anatomical, functional, fused);
	}
}
