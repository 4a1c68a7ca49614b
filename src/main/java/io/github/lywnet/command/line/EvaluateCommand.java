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

import io.github.lywnet.batch.Batch;
import io.github.lywnet.batch.BatchProgress;
import io.github.lywnet.batch.ImagePairing;
import io.github.lywnet.batch.ImageSet;
import io.github.lywnet.batch.ImageSetOutcome;
import io.github.lywnet.batch.Role;
import io.github.lywnet.batch.RunInputs;
import io.github.lywnet.batch.UsageException;
import io.github.lywnet.batch.job.CsvReport;
import io.github.lywnet.batch.job.Sidecar;
import io.github.lywnet.common.FusionException;
import io.github.lywnet.common.FusionMonitor;
import io.github.lywnet.comparison.Comparison;
import io.github.lywnet.comparison.ComparisonViewer;
import io.github.lywnet.comparison.MethodResult;
import io.github.lywnet.comparison.NamedMethod;
import io.github.lywnet.comparison.PairSet;
import io.github.lywnet.image.ImagePair;
import io.github.lywnet.image.PairOptions;
import io.github.lywnet.image.PairScores;
import io.github.lywnet.image.files.ImageFiles;
import io.github.lywnet.metrics.FusionScores;
import io.github.lywnet.metrics.MetricChoice;
import io.github.lywnet.report.ComparisonPictures;
import io.github.lywnet.report.HtmlFile;
import io.github.lywnet.report.figure.ChosenPair;
import io.github.lywnet.report.figure.FigureFile;
import io.github.lywnet.report.figure.FigurePictures;
import io.github.lywnet.settings.Setting;
import io.github.lywnet.settings.Settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/**
 * Computes the metrics of fused images that exist, whoever made them, or
 * compares several methods over several sets of pairs.
 */
@Command(name = "evaluate", mixinStandardHelpOptions = true, description = {
	"Compute the metrics of fused images, made by any tool, or compare several " +
		"methods of fusion over several sets of pairs.",
	"The rank of a method in a metric and a set is that of its mean over the " +
		"set's pairs, 1 being the best; equal means share the mean of their ranks." })
final class EvaluateCommand implements Callable<Integer> {

	@ParentCommand
	private LYWNetCommandLine parent;

	@Spec
	private CommandSpec spec;

	@ArgGroup(multiplicity = "1")
	private Subject subject;

	@Mixin
	private PatternArgument pattern;

	@Mixin
	private MetricArguments metrics;

	@Option(names = "--report", required = true, paramLabel = "FILE.csv",
		description = "Gets the status and the metrics of every fused image.")
	private Path report;

	/**
	 * How the images that are scored were fused, and what is made of the scores.
	 */
	private static final List<Setting> SETTINGS = Arrays.asList(PairOptions.RANGE,
		PairOptions.RESAMPLE, PairOptions.REGISTER, PairOptions.ROI,
		PairOptions.REPEAT, HtmlFile.SETTING);

	/** What is evaluated: one of the two. */
	private static final class Subject {

		@ArgGroup(exclusive = false, heading = "Fused images of one method:%n")
		private FusedImages fusedImages;

		@ArgGroup(exclusive = false, heading = "Several methods:%n")
		private Methods methods;
	}

	/** The fused images of one method and their sources. */
	private static final class FusedImages {

		@Option(names = "--anatomical", required = true, paramLabel = "DIR",
			description = "Folder of the anatomical images (or one image).")
		private Path anatomical;

		@Option(names = "--functional", required = true, paramLabel = "DIR",
			description = "Folder of the functional images, with the same base names.")
		private Path functional;

		@Option(names = "--fused", required = true, paramLabel = "DIR",
			description = "Folder of the fused images, with the same base names.")
		private Path fused;

		private ImagePairing pairing(final PatternArgument pattern) {
			final Map<Role, Path> sources = new EnumMap<>(Role.class);
			sources.put(Role.ANATOMICAL, anatomical);
			sources.put(Role.FUNCTIONAL, functional);
			sources.put(Role.FUSED, fused);
			return new ImagePairing(sources, pattern.text());
		}
	}

	/** Several methods and what they are compared on. */
	private static final class Methods {

		@Option(names = "--set", required = true,
			paramLabel = "NAME=ANATOMICAL,FUNCTIONAL",
			description = "Folders of the sources of a set of pairs; for several sets " +
				"again.")
		private List<PairSet> sets;

		@Option(names = "--method", required = true, paramLabel = "[NAME=]METHOD",
			description = "average or maximum (of the pixels), a bundled model, a model " +
				"folder, or a folder of fused images with a sub-folder for each set; for " +
				"several methods again.")
		private List<NamedMethod> methods;

		@Option(names = "--table", paramLabel = "FILE.md",
			description = "Gets the means and the average ranks as a Markdown table.")
		private Path table;

		@Option(names = "--figure", paramLabel = "FILE.png|FILE.pdf",
			description = "Gets a figure for a paper, 180 mm wide: rows are pairs, columns " +
				"the sources and the methods; PNG of 300 dpi, or PDF with text.")
		private Path figure;

		@Option(names = "--figure-row", paramLabel = ChosenPair.SYNTAX,
			description = "A pair of the figure, and up to two places of it that are " +
				"enlarged: first pixel, width and height in pixels; for several rows " +
				"again. Default: the first pair of each set.")
		private List<ChosenPair> figureRows = new ArrayList<>();
	}

	@Override
	public Integer call() {
		return subject.methods == null ? scoreFusedImages() : compareMethods();
	}

	private int compareMethods() {
		for (final String option : new String[] { "--pattern", "--range",
			"--resample", "--register", "--roi", "--repeat", "--planes" })
		{
			if (spec.commandLine().getParseResult().hasMatchedOption(option)) {
				throw new UsageException(option +
					" is for the fused images of one method, not for --method: leave it out.");
			}
		}
		final MetricChoice choice = metrics.choice();
		final Comparison comparison = new Comparison(subject.methods.methods,
			subject.methods.sets, choice, parent.console()::progress);
		final ComparisonResults results = new ComparisonResults(parent.console(),
			report, subject.methods.table, choice, comparison.inputs());
		final Optional<HtmlFile> html = HtmlFile.of(settings(), comparison
			.inputs());
		final Optional<FigureFile> figure = Optional.ofNullable(
			subject.methods.figure).map(file -> new FigureFile(file, comparison
				.inputs()));
		final ComparisonPictures pictures = new ComparisonPictures(comparison);
		final FigurePictures figurePictures = new FigurePictures(comparison,
			subject.methods.figureRows);
		final List<MethodResult> outcomes = comparison.run(html.isPresent()
			? pictures : ComparisonViewer.NONE, figure.isPresent() ? figurePictures
				: ComparisonViewer.NONE);
		final int status = results.show(outcomes, parent.command(spec));
		html.ifPresent(file -> results.write(file, outcomes, pictures, parent
			.command(spec)));
		figure.ifPresent(file -> results.write(file, figurePictures));
		return status;
	}

	private int scoreFusedImages() {
		final ImagePairing pairing = subject.fusedImages.pairing(pattern);
		final PairOptions options = options();
		final MetricChoice choice = metrics.choice();
		pairing.notes().forEach(parent.console()::progress);
		final RunInputs inputs = RunInputs.ofEvaluation(pairing.sets());
		inputs.checkNone(report);
		final Optional<HtmlFile> html = HtmlFile.of(settings(), inputs);
		final CsvReport csv = new CsvReport(report, choice);
		final Sidecar planes = metrics.planes(pairing.sets(), inputs);
		final Batch batch = new Batch("evaluated", set -> {
			final ImageSetOutcome outcome = score(set, options, choice);
			planes.write(outcome, Collections.emptyMap());
			return outcome.withPlanes(Collections.emptyList());
		}, parent.console()::progress, new BatchProgress(FusionMonitor.NONE));
		final List<ImageSetOutcome> outcomes = csv.run(batch, pairing.sets());
		final String caption = "Fused images of " + subject.fusedImages.fused + ".";
		final OutcomePrinter results = new OutcomePrinter(parent.console(), csv,
			choice);
		final int status = results.show(outcomes, caption);
		html.ifPresent(file -> results.write(file, options, outcomes, caption,
			parent.command(spec)));
		return status;
	}

	private PairOptions options() {
		try {
			return new PairOptions(settings());
		}
		catch (final FusionException exc) {
			throw new UsageException(exc);
		}
	}

	private Settings settings() {
		return SettingArguments.of(spec.commandLine().getParseResult(), SETTINGS);
	}

	/** Gives the command the options of pairs. */
	static void addSettings(final CommandSpec command) {
		SettingArguments.add(command, SETTINGS);
	}

	private static ImageSetOutcome score(final ImageSet set,
		final PairOptions options, final MetricChoice choice)
	{
		final ImagePair pair = ImagePair.of(ImageFiles.open(set.file(
			Role.ANATOMICAL)), ImageFiles.open(set.file(Role.FUNCTIONAL)), options);
		final List<FusionScores> planes = PairScores.planes(choice, pair, ImageFiles
			.open(set.file(Role.FUSED)), FusionMonitor.NONE);
		return ImageSetOutcome.done(set, pair.facts(), FusionScores.mean(planes))
			.withPlanes(planes);
	}
}
