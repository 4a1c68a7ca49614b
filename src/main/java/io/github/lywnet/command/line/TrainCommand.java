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
import io.github.lywnet.engine.EngineLoader;
import io.github.lywnet.engine.FusionEngine;
import io.github.lywnet.engine.TrainingGoal;
import io.github.lywnet.engine.TrainingOptions;
import io.github.lywnet.engine.TrainingPair;
import io.github.lywnet.image.ImageFiles;
import io.github.lywnet.image.LuminancePair;
import io.github.lywnet.network.FusionException;
import io.github.lywnet.network.Precision;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UseDefaultConverter;

/**
 * Trains a LYWNet on folders of image pairs. The output folder becomes a model
 * folder.
 */
@Command(name = "train", mixinStandardHelpOptions = true,
	description = "Train a model on folders of image pairs, or go on with a " +
		"training that was interrupted (same arguments).")
final class TrainCommand implements Callable<Integer> {

	private static final TrainingOptions DEFAULTS = new TrainingOptions(Paths.get(
		""));
	private static final String SHOW_DEFAULT = " Default: ${DEFAULT-VALUE}.";

	@ParentCommand
	private LYWNetCommandLine parent;

	@Option(names = "--anatomical", required = true, paramLabel = "DIR",
		description = "Folder of anatomical images; may be given several times.")
	private List<Path> anatomical;

	@Option(names = "--functional", required = true, paramLabel = "DIR",
		description = "Folder of functional images, one for each --anatomical, in " +
			"the same order.")
	private List<Path> functional;

	@Option(names = "--validation", paramLabel = "GLOB",
		description = "Base names of pairs that are not trained on, such as " +
			"330?? for all slices of case 330; their loss is logged at each " +
			"checkpoint. May be given several times.")
	private List<String> validation = List.of();

	@Mixin
	private PatternArgument pattern;

	@Option(names = "--output", required = true, paramLabel = "FOLDER",
		description = "Gets the model, the log, a picture of the loss and the " +
			"checkpoint.")
	private Path output;

	@Option(names = "--name", paramLabel = "NAME",
		description = "Name of the model." + SHOW_DEFAULT)
	private String name = DEFAULTS.name();

	@Option(names = "--channels", paramLabel = "N",
		description = "Width of the network." + SHOW_DEFAULT)
	private int channels = DEFAULTS.channels();

	@Option(names = "--repetitions", paramLabel = "N",
		description = "How often the LYW block is applied." + SHOW_DEFAULT)
	private int repetitions = DEFAULTS.repetitions();

	@Option(names = "--temperature", paramLabel = "T",
		description = "Temperature of the fusion." + SHOW_DEFAULT)
	private double temperature = DEFAULTS.temperature();

	@Option(names = "--goal", paramLabel = "METRIC=LEAD,STEP", converter = {
		UseDefaultConverter.class, GoalConverter.class },
		description = "How far the fused image should be ahead of the pixel " +
			"maximum in a metric (qabf, vif, scd, ssim, psnr, sf, ag; the last " +
			"two relatively), and the step that counts, instead of the default " +
			"goal. May be given several times." + SHOW_DEFAULT)
	private Map<String, TrainingGoal> goals = new LinkedHashMap<>(DEFAULTS
		.goals());

	@Option(names = "--steps", paramLabel = "N",
		description = "Steps in all." + SHOW_DEFAULT)
	private long steps = DEFAULTS.steps();

	@Option(names = "--batch-size", paramLabel = "N",
		description = "Pairs of patches in a step." + SHOW_DEFAULT)
	private int batchSize = DEFAULTS.batchSize();

	@Option(names = "--patch-size", paramLabel = "N",
		description = "Width and height of a patch in pixels." + SHOW_DEFAULT)
	private int patchSize = DEFAULTS.patchSize();

	@Option(names = "--no-variation", description = "Only turn and flip the " +
		"patches, and do not vary brightness, scale, noise and position as " +
		"images of other scanners do.")
	private boolean plain;

	@Option(names = "--learning-rate", paramLabel = "RATE",
		description = "Highest learning rate of Adam." + SHOW_DEFAULT)
	private double learningRate = DEFAULTS.learningRate();

	@Option(names = "--seed", paramLabel = "N",
		description = "Seed of the first weights and the patches." + SHOW_DEFAULT)
	private long seed = DEFAULTS.seed();

	@Option(names = "--precision", paramLabel = "float32|bfloat16",
		defaultValue = "float32",
		description = "How the network calculates: bfloat16 is quicker on processors " +
			"that have it; the loss stays in float32." + SHOW_DEFAULT)
	private Precision precision;

	@Option(names = "--weights", paramLabel = "FOLDER",
		description = "Start with the weights.safetensors of this folder, of a " +
			"model with the same channels and repetitions, not with random ones. " +
			"May be given several times: starts with their mean.")
	private List<Path> weights = List.of();

	@Option(names = "--checkpoint-interval", paramLabel = "N",
		description = "Steps between checkpoints." + SHOW_DEFAULT)
	private long checkpointInterval = DEFAULTS.checkpointInterval();

	@Override
	public Integer call() {
		final TrainingOptions options = options();
		final List<PathMatcher> heldOut = validation.stream().map(
			TrainCommand::matcher).collect(Collectors.toList());
		final Map<Boolean, List<TrainingPair>> pairs = imageSets().stream().collect(
			Collectors.partitioningBy(set -> matches(set, heldOut), Collectors.mapping(
				TrainCommand::pair, Collectors.toList())));
		final FusionEngine engine = EngineLoader.engine();
		engine.train(pairs.get(false), pairs.get(true), options, parent.console()::progress);
		engine.export(output, output);
		LossCurve.draw(output.resolve("training.csv"), output.resolve("loss.png"));
		parent.console().out().println("Wrote the model folder " + output +
			"; use it with: fuse --model " + output);
		return ExitStatus.DONE;
	}

	private TrainingOptions options() {
		try {
			return new TrainingOptions(output).name(name).channels(channels)
				.repetitions(repetitions).temperature(temperature).goals(goals).steps(
					steps).batchSize(batchSize).patchSize(patchSize).varied(!plain).learningRate(learningRate).seed(seed).precision(precision).firstWeights(weights)
				.checkpointInterval(checkpointInterval);
		}
		catch (final FusionException exc) {
			throw new UsageException(exc);
		}
	}

	private static PathMatcher matcher(final String glob) {
		try {
			return FileSystems.getDefault().getPathMatcher("glob:" + glob);
		}
		catch (final PatternSyntaxException exc) {
			throw new UsageException("--validation \"" + glob +
				"\" is not a pattern of file names: " + exc.getMessage());
		}
	}

	private static boolean matches(final ImageSet set,
		final List<PathMatcher> matchers)
	{
		final Path name = Paths.get(set.name());
		return matchers.stream().anyMatch(matcher -> matcher.matches(name));
	}

	private List<ImageSet> imageSets() {
		if (anatomical.size() != functional.size()) {
			throw new UsageException("There are " + anatomical.size() +
				" --anatomical and " + functional.size() +
				" --functional: expected one of each for each other.");
		}
		final List<ImageSet> sets = new ArrayList<>();
		for (int i = 0; i < anatomical.size(); i++) {
			final Map<Role, Path> sources = new EnumMap<>(Role.class);
			sources.put(Role.ANATOMICAL, anatomical.get(i));
			sources.put(Role.FUNCTIONAL, functional.get(i));
			final ImagePairing pairing = new ImagePairing(sources, pattern
				.text());
			pairing.notes().forEach(parent.console()::progress);
			sets.addAll(pairing.sets());
		}
		return sets;
	}

	/** A training does not go on without a pair: nobody would notice until it is done. */
	private static TrainingPair pair(final ImageSet set) {
		if (set.problem() != null) {
			throw new FusionException("The training pair " + set.name() +
				" is incomplete: " + set.problem() + ". Complete or remove it.");
		}
		final LuminancePair pair = new LuminancePair(ImageFiles.open(set.file(
			Role.ANATOMICAL)), ImageFiles.open(set.file(Role.FUNCTIONAL)));
		return new TrainingPair(set.file(Role.FUNCTIONAL).getParent().toString(), set.file(Role.FUNCTIONAL).toString(), pair.width(),
			pair.height(), pair.anatomical(), pair.functional());
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
