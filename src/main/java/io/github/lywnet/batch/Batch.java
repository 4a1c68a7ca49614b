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

import io.github.lywnet.network.FusionException;
import io.github.lywnet.network.PlainText;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/**
 * Works through image sets one by one; a set that fails does not stop the others.
 */
public final class Batch {

	/** What is done with one set. */
	public interface Work {

		/**
		 * Fuses or opens the images of a set and computes the metrics.
		 *
		 * @throws FusionException with a message for the user
		 * @throws CancellationException if the user ends it
		 */
		Outcome apply(ImageSet set);
	}

	private final String participle;
	private final Work work;
	private final Consumer<String> log;
	private final BatchProgress progress;

	/**
	 * Makes a batch.
	 *
	 * @param participle what has been done to a set, for the log: {@code fused}
	 * @param work what is done with each set
	 * @param log gets a line for each set that was worked on
	 * @param progress is told the sets done, and may end the batch before each
	 */
	public Batch(final String participle, final Work work,
		final Consumer<String> log, final BatchProgress progress)
	{
		this.participle = participle;
		this.work = work;
		this.log = log;
		this.progress = progress;
	}

	/** Works through the sets; one outcome for each, in their order. */
	public List<Outcome> run(final List<ImageSet> sets) {
		return run(sets, outcome -> {
			// nobody waits for it
		});
	}

	/**
	 * Works through the sets.
	 *
	 * @param done gets each outcome as soon as it is known, in the order of the sets
	 * @return one outcome for each, in their order
	 * @throws RuntimeException what {@code done} throws, which ends the batch
	 */
	public List<Outcome> run(final List<ImageSet> sets,
		final Consumer<Outcome> done)
	{
		final List<Outcome> outcomes = new ArrayList<>();
		progress.begin(sets.size());
		for (final ImageSet set : sets) {
			if (progress.isCanceled()) {
				outcomes.add(Outcome.canceled(set));
				done.accept(Outcome.canceled(set));
				continue;
			}
			progress.beginSet(set.shownName());
			final long start = System.nanoTime();
			final Outcome outcome = outcome(set);
			final double seconds = 1e-9 * (System.nanoTime() - start);
			outcomes.add(outcome);
			done.accept(outcome);
			log.accept("[" + outcomes.size() + "/" + sets.size() + "] " + set
				.shownName() + " " + PlainText.of(news(outcome, seconds)));
			progress.setDone();
		}
		return outcomes;
	}

	private String news(final Outcome outcome, final double seconds) {
		if (!outcome.isOk()) return outcome.status().key() + ": " + outcome
			.message();
		return String.format(Locale.ROOT, "%s in %.1f s", participle, seconds);
	}

	private Outcome outcome(final ImageSet set) {
		if (set.problem() != null) return Outcome.failed(set, set.problem());
		try {
			return work.apply(set);
		}
		catch (final FusionException exc) {
			return Outcome.failed(set, exc.getMessage());
		}
		catch (final CancellationException exc) {
			return Outcome.canceled(set);
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
