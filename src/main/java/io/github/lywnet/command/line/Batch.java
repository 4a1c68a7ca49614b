package io.github.lywnet.command.line;

import io.github.lywnet.metrics.FusionScores;
import io.github.lywnet.network.FusionException;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Works through image sets one by one; a set that fails does not stop the others. */
final class Batch {

	/** What is done with one set. */
	interface Work {

		/**
		 * Fuses or opens the images of a set and computes the metrics.
		 *
		 * @throws FusionException with a message for the user
		 */
		FusionScores apply(ImageSet set);
	}

	private final Console console;
	private final String participle;
	private final Work work;

	/**
	 * Makes a batch.
	 *
	 * @param console gets a line of progress for each set
	 * @param participle what has been done to a set, for the progress: {@code fused}
	 */
	Batch(final Console console, final String participle, final Work work) {
		this.console = console;
		this.participle = participle;
		this.work = work;
	}

	/** Works through the sets; one outcome for each, in their order. */
	List<Outcome> run(final List<ImageSet> sets) {
		final List<Outcome> outcomes = new ArrayList<>();
		for (final ImageSet set : sets) {
			final long start = System.nanoTime();
			final Outcome outcome = outcome(set);
			outcomes.add(outcome);
			console.progress(String.format(Locale.ROOT, "[%d/%d] %s %s", outcomes
				.size(), sets.size(), set.name(), outcome.isFailed() ? "failed: " +
					outcome.failure() : String.format(Locale.ROOT, "%s in %.1f s",
						participle, 1e-9 * (System.nanoTime() - start))));
		}
		return outcomes;
	}

	private Outcome outcome(final ImageSet set) {
		if (set.problem() != null) return Outcome.failed(set, set.problem());
		try {
			return Outcome.done(set, work.apply(set));
		}
		catch (final FusionException exc) {
			return Outcome.failed(set, exc.getMessage());
		}
		catch (final OutOfMemoryError exc) {
			return Outcome.failed(set, "the images need more memory than Java has (" +
				exc.getMessage() + "): start it with a larger -Xmx");
		}
		catch (final RuntimeException exc) {
			return Outcome.failed(set, "an error of the program, please report it: " +
				exc);
		}
	}
}
