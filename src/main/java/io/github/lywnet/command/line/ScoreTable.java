package io.github.lywnet.command.line;

import io.github.lywnet.metrics.FusionMetric;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * The outcomes as a table to read: a row of metrics for each image set, then
 * their mean.
 */
final class ScoreTable {

	private final Console console;

	ScoreTable(final Console console) {
		this.console = console;
	}

	/**
	 * Prints the table.
	 *
	 * @param outcomes its rows
	 * @param caption a line below it
	 */
	void print(final List<Outcome> outcomes, final String caption) {
		final List<Outcome> scored = outcomes.stream().filter(outcome -> !outcome
			.isFailed()).collect(Collectors.toList());
		final TextTable table = new TextTable(header());
		for (final Outcome outcome : outcomes) {
			final String name = outcome.set().name();
			if (outcome.isFailed()) {
				table.addText(name, "failed: " + outcome.failure());
			}
			else table.addRow(row(name, metric -> outcome.scores().get(metric)));
		}
		if (scored.size() > 1) {
			table.addRow(row("mean", metric -> mean(scored, metric)));
		}
		table.lines().forEach(console.out()::println);
		console.out().println(console.higherIsBetter() + " higher is better. " +
			caption);
	}

	private List<String> header() {
		final List<String> cells = new ArrayList<>();
		cells.add("pair");
		for (final FusionMetric metric : FusionMetric.values()) {
			cells.add(metric.shortName() + " " + console.higherIsBetter());
		}
		return cells;
	}

	private static List<String> row(final String name,
		final ToDoubleFunction<FusionMetric> value)
	{
		final List<String> cells = new ArrayList<>();
		cells.add(name);
		for (final FusionMetric metric : FusionMetric.values()) {
			cells.add(String.format(Locale.ROOT, "%.3f", value.applyAsDouble(
				metric)));
		}
		return cells;
	}

	/** The mean over the images for which the metric is defined; NaN if there is none. */
	private static double mean(final List<Outcome> scored,
		final FusionMetric metric)
	{
		return scored.stream().mapToDouble(outcome -> outcome.scores().get(metric))
			.filter(value -> !Double.isNaN(value)).average().orElse(Double.NaN);
	}
}
