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

package io.github.lywnet.batch.job;

import io.github.lywnet.batch.ImageSet;
import io.github.lywnet.batch.ImageSetOutcome;
import io.github.lywnet.batch.ReportColumns;
import io.github.lywnet.batch.Role;
import io.github.lywnet.image.PairOptions;
import io.github.lywnet.metrics.Convention;
import io.github.lywnet.metrics.FusionMetric;
import io.github.lywnet.metrics.MetricChoice;
import io.github.lywnet.network.Precision;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes the rows of a report. Immutable. */
final class ReportRow {

	/** How many of the columns tell which pair a row is about. */
	private static final int PAIR = 3;

	private static final int FUSED = 3;
	private static final int STATUS = 4;
	private static final int MODEL = ReportColumns.FIRST.size();
	private static final int CHECKSUM = MODEL + 1;
	private static final int SETTINGS = MODEL + ReportColumns.FACTS.size() - 1;

	private final String model;
	private final String checksum;
	private final String device;
	private final Function<ImageSet, String> settings;
	private final List<String> carried;
	private final MetricChoice choice;

	private ReportRow(final String model, final String checksum,
		final String device, final Function<ImageSet, String> settings,
		final List<String> carried, final MetricChoice choice)
	{
		this.choice = choice;
		this.model = model;
		this.checksum = checksum;
		this.device = device;
		this.settings = settings;
		this.carried = carried;
	}

	/**
	 * Rows of sets that are fused.
	 *
	 * @param model the name of the model
	 * @param checksum of the model, see
	 *          {@link io.github.lywnet.network.ModelChecksum}
	 * @param device the device that the model runs on; empty if it is not known
	 *          yet
	 * @param precision how the network calculates
	 * @param options of all pairs
	 * @param choice the metrics of all outcomes
	 * @param sets whose other columns are carried into the report
	 */
	static ReportRow ofFusion(final String model, final String checksum,
		final String device, final Precision precision, final PairOptions options,
		final MetricChoice choice, final List<ImageSet> sets)
	{
		final String prefix = (precision == Precision.FLOAT32 ? "" : "precision=" +
			precision.key() + " ") + convention(choice);
		return new ReportRow(model, checksum, device, set -> (prefix + set.chosen(
			options)).trim(), sets.stream().flatMap(set -> set.columns().keySet()
				.stream()).distinct().filter(column -> !ImageSet.isOption(column))
				.collect(Collectors.toList()), choice);
	}

	/**
	 * Rows of sets that were fused by something that is not known.
	 *
	 * @param choice the metrics of all outcomes
	 */
	static ReportRow ofEvaluation(final MetricChoice choice) {
		return new ReportRow("", "", "", set -> convention(choice).trim(),
			Collections.emptyList(), choice);
	}

	/** Whose definitions the metrics have, unless the standard ones. */
	private static String convention(final MetricChoice choice) {
		return choice.convention() == Convention.STANDARD ? "" : "convention=" +
			choice.convention().key() + " ";
	}

	List<String> header() {
		final List<String> cells = new ArrayList<>(ReportColumns.FIRST);
		cells.addAll(ReportColumns.FACTS);
		for (final FusionMetric metric : choice.metrics()) {
			cells.add(metric.shortName());
		}
		cells.addAll(carried);
		return cells;
	}

	List<String> cells(final ImageSetOutcome outcome) {
		final ImageSet set = outcome.set();
		final List<String> cells = new ArrayList<>();
		cells.add(set.name());
		for (final Role role : Role.values()) {
			final Path image = set.file(role);
			cells.add(image == null ? "" : image.toString());
		}
		cells.add(outcome.status().key());
		cells.add(outcome.message());
		cells.add(model);
		cells.add(checksum);
		cells.add(device);
		cells.add(outcome.facts().range());
		cells.add(outcome.facts().geometry());
		cells.add(outcome.facts().alignment());
		cells.add(String.join(" ", outcome.facts().warnings()));
		cells.add(settings.apply(set));
		cells.addAll(metrics(outcome, choice));
		carried.forEach(column -> cells.add(set.columns().getOrDefault(column,
			"")));
		return cells;
	}

	/**
	 * What is known of a set that was done, by column: model, device and so on.
	 */
	Map<String, String> facts(final ImageSetOutcome outcome) {
		final List<String> cells = cells(outcome);
		final Map<String, String> facts = new LinkedHashMap<>();
		ReportColumns.FACTS.forEach(fact -> facts.put(fact, cells.get(MODEL + facts
			.size())));
		return facts;
	}

	/**
	 * Whether a row is that of a set which was done with the model and settings
	 * of these.
	 */
	boolean isDoneAlike(final List<String> cells, final ImageSet set) {
		return isOk(cells) && cells.get(CHECKSUM).equals(checksum) && cells.get(
			SETTINGS).equals(settings.apply(set));
	}

	/** Whether a row is that of a set which was done. */
	static boolean isOk(final List<String> cells) {
		return cells.get(STATUS).equals(ImageSetOutcome.Status.OK.key());
	}

	/** The fused image of a row. */
	static String fused(final List<String> cells) {
		return cells.get(FUSED);
	}

	/** The cells that tell which pair a row is about: its name and sources. */
	static List<String> pair(final List<String> cells) {
		return cells.subList(0, PAIR);
	}

	/**
	 * The metrics of an outcome, in the order of the choice, with six digits
	 * behind the decimal point; empty if there are no scores.
	 */
	static List<String> metrics(final ImageSetOutcome outcome,
		final MetricChoice choice)
	{
		final List<String> cells = new ArrayList<>();
		for (final FusionMetric metric : choice.metrics()) {
			cells.add(outcome.isOk() ? String.format(Locale.ROOT, "%.6f", outcome
				.scores().get(metric)) : "");
		}
		return cells;
	}
}
