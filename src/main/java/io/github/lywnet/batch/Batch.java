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

package io.github.lywnet.batch;

import io.github.lywnet.common.FusionException;
import io.github.lywnet.common.PlainText;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;

/**
 * Works through image sets; one that fails does not stop the others.
 */
public final class Batch {

	/** What is done with one set. */
	public interface Work {

		/**
		 * Fuses or opens the images of a set and computes the metrics. May be
		 * called by any thread.
		 *
		 * @throws FusionException with a message for the user
		 * @throws CancellationException if the user ends it
		 */
		ImageSetOutcome apply(ImageSet set);
	}

	private final String participle;
	private final Workers workers;
	private final Consumer<String> log;
	private final BatchProgress progress;

	/**
	 * Makes a batch that works on one set after the other.
	 *
	 * @param participle what has been done to a set, for the log: {@code fused}
	 * @param work what is done with each set
	 * @param log gets a line for each set that was worked on: how it went, and
	 *          how its images came to be a pair; and one for each warning
	 * @param progress is told the sets done, and may end the batch before each
	 */
	public Batch(final String participle, final Work work,
		final Consumer<String> log, final BatchProgress progress)
	{
		this(participle, new WorkerThreads(1, work), log, progress);
	}

	/**
	 * Makes a batch.
	 *
	 * @param participle what has been done to a set, for the log: {@code fused}
	 * @param workers who work on the sets
	 * @param log gets a line for each set that was worked on: how it went, and
	 *          how its images came to be a pair; and one for each warning
	 * @param progress is told the sets done, and may end the batch before each
	 */
	public Batch(final String participle, final Workers workers,
		final Consumer<String> log, final BatchProgress progress)
	{
		this.participle = participle;
		this.workers = workers;
		this.log = log;
		this.progress = progress;
	}

	/** Works through the sets; one outcome for each, in their order. */
	public List<ImageSetOutcome> run(final List<ImageSet> sets) {
		return run(sets, (index, outcome) -> {
			// nobody waits for it
		});
	}

	/**
	 * Works through the sets.
	 *
	 * @param done gets the number of a set, from 0, and its outcome as soon as it
	 *          is known, in any order
	 * @return one outcome for each, in the order of the sets
	 * @throws RuntimeException what {@code done} throws, which ends the batch
	 */
	public List<ImageSetOutcome> run(final List<ImageSet> sets,
		final ObjIntConsumer<ImageSetOutcome> done)
	{
		final ImageSetOutcome[] outcomes = new ImageSetOutcome[sets.size()];
		final int[] known = new int[1];
		progress.begin(sets.size());
		workers.run(sets, progress, (index, outcome, seconds) -> {
			outcomes[index] = outcome;
			done.accept(outcome, index);
			log.accept("[" + ++known[0] + "/" + sets.size() + "] " + outcome.set()
				.shownName() + " " + PlainText.of(news(outcome, seconds)));
			outcome.facts().warnings().forEach(warning -> log.accept("  Warning: " +
				PlainText.of(warning)));
			progress.setDone();
		});
		for (int i = 0; i < outcomes.length; i++) {
			if (outcomes[i] != null) continue;
			outcomes[i] = ImageSetOutcome.canceled(sets.get(i));
			done.accept(outcomes[i], i);
		}
		return Arrays.asList(outcomes);
	}

	private String news(final ImageSetOutcome outcome, final double seconds) {
		if (!outcome.isOk()) return outcome.status().key() + ": " + outcome
			.message();
		final String geometry = outcome.facts().geometry();
		return String.format(Locale.ROOT, "%s in %.1f s", participle, seconds) +
			(geometry.isEmpty() ? "" : ", " + geometry);
	}

	/**
	 * What becomes of a set by work that may fail.
	 *
	 * @return what the work gives; why it failed, or the set's problem, as a
	 *         failure
	 * @throws Error whatever of these is not for want of memory
	 */
	public static ImageSetOutcome outcome(final ImageSet set, final Work work) {
		if (set.problem() != null) return ImageSetOutcome.failed(set, set
			.problem());
		try {
			return work.apply(set);
		}
		catch (final FusionException exc) {
			return ImageSetOutcome.failed(set, exc.getMessage());
		}
		catch (final CancellationException exc) {
			return ImageSetOutcome.canceled(set);
		}
		catch (final OutOfMemoryError exc) {
			return ImageSetOutcome.failed(set,
				"the images need more memory than Java has (" + exc.getMessage() +
					"): start it with a larger -Xmx");
		}
		catch (final RuntimeException exc) {
			return ImageSetOutcome.failed(set,
				"an error of the program, please report it: " + exc);
		}
	}
}
