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
import io.github.lywnet.batch.Role;
import io.github.lywnet.batch.UsageException;
import io.github.lywnet.common.FusionException;
import io.github.lywnet.engine.EngineLoader;
import io.github.lywnet.engine.FusionEngine;
import io.github.lywnet.engine.TrainingGoal;
import io.github.lywnet.engine.TrainingOptions;
import io.github.lywnet.engine.TrainingPair;
import io.github.lywnet.image.LuminancePair;
import io.github.lywnet.image.files.ImageFiles;
import io.github.lywnet.network.ModelDescription;
import io.github.lywnet.network.ModelStore;
import io.github.lywnet.network.Precision;

import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UseDefaultConverter;

/**
 * Trains a LYWNet on folders of image pairs. The output folder becomes a model
 * folder.
 */
@Command(name = "train", mixinStandardHelpOptions = true, description = {
	"Train a model on folders of image pairs, or go on with a training that " +
		"was interrupted (same arguments).",
	"To adapt a bundled model to the images of a scanner: lywnet train --from " +
		"LYWNet-S --anatomical DIR --functional DIR" })
final class TrainCommand implements Callable<Integer> {

	private static final TrainingOptions DEFAULTS = new TrainingOptions(Paths.get(
		""));
	private static final String SHOW_DEFAULT = " Default: ${DEFAULT-VALUE}.";

	@ParentCommand
	private LYWNetCommandLine parent;

	@Spec
	private CommandSpec spec;

	@Option(names = "--anatomical", required = true, paramLabel = "DIR",
		description = "Folder of anatomical images; may be given several times.")
	private List<Path> anatomical;

	@Option(names = "--functional", required = true, paramLabel = "DIR",
		description = "Folder of functional images, one for each --anatomical, in " +
			"the same order.")
	private List<Path> functional;

	@Option(names = "--validation", paramLabel = "GLOB",
		description = "Base names of pairs that are not trained on, such as " +
			"330?? for all slices of case 330: their loss is logged at each " +
			"checkpoint, the weights of the smallest are kept, and their metrics are " +
			"shown at the end. May be given several times. Default: the middle fifth " +
			"of the pairs of each --anatomical.")
	private List<String> validation = List.of();

	@Mixin
	private PatternArgument pattern;

	@Option(names = "--from", paramLabel = "NAME|FOLDER",
		description = "Begin with the weights of a bundled model or of a model " +
			"folder, not with random ones. May be given several times: begins with " +
			"the mean of models of the same architecture.")
	private List<String> first = List.of();

	@Option(names = "--output", paramLabel = "FOLDER",
		description = "Gets the model, the log, a picture of the loss and the " +
			"checkpoint. Default: a folder of the model's name.")
	private Path output;

	@Option(names = "--name", paramLabel = "NAME",
		description = "Name of the model. Default: the name of the model of --from " +
			"and \"-trained\", or LYWNet-trained.")
	private String name;

	@Mixin
	private ArchitectureArguments architecture;

	@Option(names = "--goal", paramLabel = "METRIC=LEAD,STEP", converter = {
		UseDefaultConverter.class, GoalConverter.class },
		description = "How far the fused image should be ahead of the pixel " +
			"maximum in a metric (qabf, vif, scd, ssim, psnr, sf, ag; the last " +
			"two relatively), and the step that counts, instead of the default " +
			"goal. May be given several times. Without any, a training with --from " +
			"is to be ahead of the model that it begins with." + SHOW_DEFAULT)
	private Map<String, TrainingGoal> goals = new LinkedHashMap<>(DEFAULTS
		.goals());

	@Option(names = "--steps", paramLabel = "N",
		description = "Steps in all. Default: 1000, or 200 with --from and no --goal.")
	private Long steps;

	@Option(names = "--batch-size", paramLabel = "N",
		description = "Pairs of patches in a step." + SHOW_DEFAULT)
	private int batchSize = DEFAULTS.batchSize();

	@Option(names = "--patch-size", paramLabel = "N",
		description = "Width and height of a patch in pixels, a multiple of 4. " +
			"Default: 128, or what fits into the smallest pair.")
	private Integer patchSize;

	@Option(names = "--no-variation", description = "Only turn and flip the " +
		"patches, and do not vary brightness, scale, noise and position as " +
		"images of other scanners do.")
	private boolean plain;

	@Option(names = "--learning-rate", paramLabel = "RATE",
		description = "Highest learning rate of Adam. Default: 5e-4, or 7e-5 with " +
			"--from and no --goal.")
	private Double learningRate;

	@Option(names = "--seed", paramLabel = "N",
		description = "Seed of the first weights and the patches." + SHOW_DEFAULT)
	private long seed = DEFAULTS.seed();

	@Option(names = "--precision", paramLabel = "float32|bfloat16",
		defaultValue = "float32",
		description = "How the network calculates: bfloat16 is quicker on processors " +
			"that have it; the loss stays in float32." + SHOW_DEFAULT)
	private Precision precision;

	@Option(names = "--checkpoint-interval", paramLabel = "N",
		description = "Steps between checkpoints." + SHOW_DEFAULT)
	private long checkpointInterval = DEFAULTS.checkpointInterval();

	@Override
	public Integer call() {
		final List<Path> models = first.stream().map(TrainCommand::find).collect(
			Collectors.toList());
		final TrainingOptions options = options(models);
		final HeldOutPairs heldOut = new HeldOutPairs(validation);
		final List<TrainingPair> trained = new ArrayList<>();
		final List<TrainingPair> kept = new ArrayList<>();
		for (final List<ImageSet> sets : imageSets()) {
			final Set<ImageSet> out = heldOut.of(sets);
			sets.forEach(set -> (out.contains(set) ? kept : trained).add(pair(set)));
		}
		if (patchSize == null) {
			options.patchSizeFor(trained);
			options.patchSizeFor(kept);
		}
		final FusionEngine engine = EngineLoader.engine();
		final HeldOutScores scores = new HeldOutScores(engine, kept);
		// NB: before the training, so that a model that cannot be loaded is told at
		// once
		models.forEach(scores::add);
		engine.train(trained, kept, options, parent.console()::progress);
		engine.export(options.output(), options.output());
		LossCurve.draw(options.output().resolve("training.csv"), options.output()
			.resolve("loss.png"));
		scores.add(options.output());
		scores.lines().forEach(parent.console().out()::println);
		parent.console().out().println("Wrote the model folder " + options
			.output() + "; use it with: fuse --model " + options.output());
		return ExitStatus.DONE;
	}

	private static Path find(final String model) {
		try {
			return ModelStore.find(model);
		}
		catch (final FusionException exc) {
			throw new UsageException(exc);
		}
	}

	private TrainingOptions options(final List<Path> models) {
		final String chosen = name != null ? name : (models.isEmpty() ? DEFAULTS
			.name() : ModelDescription.read(models.get(0)).name()) + "-trained";
		try {
			final TrainingOptions options = new TrainingOptions(output != null
				? output : Paths.get(chosen)).name(chosen).goals(goals).batchSize(
					batchSize).varied(!plain).seed(seed).precision(precision)
				.firstWeights(models).checkpointInterval(checkpointInterval);
			if (patchSize != null) options.patchSize(patchSize);
			architecture.set(options, models);
			if (!models.isEmpty() && !spec.commandLine().getParseResult()
				.hasMatchedOption("--goal")) options.aheadOfFirst();
			if (steps != null) options.steps(steps);
			if (learningRate != null) options.learningRate(learningRate);
			return options;
		}
		catch (final FusionException exc) {
			throw new UsageException(exc);
		}
	}

	/** The pairs of each of the folders. */
	private List<List<ImageSet>> imageSets() {
		if (anatomical.size() != functional.size()) {
			throw new UsageException("There are " + anatomical.size() +
				" --anatomical and " + functional.size() +
				" --functional: expected one of each for each other.");
		}
		final List<List<ImageSet>> sets = new ArrayList<>();
		for (int i = 0; i < anatomical.size(); i++) {
			final Map<Role, Path> sources = new EnumMap<>(Role.class);
			sources.put(Role.ANATOMICAL, anatomical.get(i));
			sources.put(Role.FUNCTIONAL, functional.get(i));
			final ImagePairing pairing = new ImagePairing(sources, pattern.text());
			pairing.notes().forEach(parent.console()::progress);
			sets.add(pairing.sets());
		}
		return sets;
	}

	/**
	 * A training does not go on without a pair: nobody would notice until it is
	 * done.
	 */
	private static TrainingPair pair(final ImageSet set) {
		if (set.problem() != null) {
			throw new FusionException("The training pair " + set.name() +
				" is incomplete: " + set.problem() + ". Complete or remove it.");
		}
		final LuminancePair pair = new LuminancePair(ImageFiles.open(set.file(
			Role.ANATOMICAL)), ImageFiles.open(set.file(Role.FUNCTIONAL)));
		final Path file = set.file(Role.FUNCTIONAL);
		return new TrainingPair(String.valueOf(file.getParent()), file.toString(),
			pair.width(), pair.height(), pair.anatomical(), pair.functional());
	}

	/** Reads LEAD,STEP. */
	static final class GoalConverter implements ITypeConverter<TrainingGoal> {

		@Override
		public TrainingGoal convert(final String text) {
			try {
				return TrainingGoal.parse(text);
			}
			catch (final FusionException exc) {
				throw new TypeConversionException(exc.getMessage());
			}
		}
	}
}
