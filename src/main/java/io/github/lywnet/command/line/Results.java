package io.github.lywnet.command.line;

import java.util.List;

/** Shows outcomes: the table, the report if there shall be one, the exit status. */
final class Results {

	private final Console console;
	private final CsvReport report;

	/**
	 * Makes the results' destination.
	 *
	 * @param report the report to write, or null for none
	 */
	Results(final Console console, final CsvReport report) {
		this.console = console;
		this.report = report;
	}

	/**
	 * Prints the table and writes the report.
	 *
	 * @param model the name of the model; empty if it is not known
	 * @param device the device that it ran on; empty if it is not known
	 * @param caption a line below the table
	 * @return the exit status
	 */
	int show(final List<Outcome> outcomes, final String model,
		final String device, final String caption)
	{
		new ScoreTable(console).print(outcomes, caption);
		if (report != null) {
			report.write(outcomes, model, device);
			console.progress("Wrote " + report.file() + ".");
		}
		final long failed = outcomes.stream().filter(Outcome::isFailed).count();
		if (failed == 0) return ExitStatus.DONE;
		console.progress(failed + " of " + outcomes.size() + " failed.");
		return ExitStatus.FAILED;
	}
}
