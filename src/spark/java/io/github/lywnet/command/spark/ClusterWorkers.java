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

package io.github.lywnet.command.spark;

import io.github.lywnet.batch.BatchProgress;
import io.github.lywnet.batch.ImageSet;
import io.github.lywnet.batch.ImageSetOutcome;
import io.github.lywnet.batch.Workers;
import io.github.lywnet.common.FusionException;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.spark.SparkContext;
import org.apache.spark.SparkException;

/**
 * Executors of Spark that work on sets. A pair that fails is tried again, two
 * times at most, where there are others by an executor that has not tried it.
 * One that ends its executors, again and again, fails; the others go on.
 */
final class ClusterWorkers implements Workers {

	/** How often a pair is tried. */
	static final int ATTEMPTS = 3;

	private static final Pattern CULPRIT = Pattern.compile(
		"Task (\\d+) in stage \\S+ failed \\d+ times, most recent failure: (.*)",
		Pattern.DOTALL);

	private final SparkContext spark;
	private final FusePair task;
	private final Consumer<String> log;

	/** @param log gets a line for what was left out of an image */
	ClusterWorkers(final SparkContext spark, final FusePair task,
		final Consumer<String> log)
	{
		this.spark = spark;
		this.task = task;
		this.log = log;
	}

	@Override
	public void run(final List<ImageSet> sets, final BatchProgress progress,
		final Done done)
	{
		final Run run = new Run(sets, done);
		while (!run.open.isEmpty() && !progress.isCanceled()) {
			run.round();
		}
	}

	/** The sets of a run, until all are done. */
	private final class Run {

		private final List<ImageSet> sets;
		private final Done done;

		/** The sets that are not done, by their numbers: who has tried them. */
		private final Map<Integer, Collection<String>> open = new TreeMap<>();

		Run(final List<ImageSet> sets, final Done done) {
			this.sets = sets;
			this.done = done;
			for (int i = 0; i < sets.size(); i++) {
				open.put(i, new ArrayList<>());
			}
		}

		/** Gives all that are not done to executors. */
		void round() {
			final List<Integer> numbers = new ArrayList<>(open.keySet());
			try {
				new ClusterJob<>(spark, task).run(numbers.stream().map(sets::get)
					.collect(Collectors.toList()), numbers.stream().map(this::locations)
						.collect(Collectors.toList()), (result, index) -> take(numbers.get(
							index), result));
			}
			catch (final SparkException exc) {
				fail(numbers, exc);
			}
		}

		/** Executors that have not tried a set, if another one has. */
		private List<String> locations(final int number) {
			if (open.get(number).isEmpty()) return Collections.emptyList();
			final List<String> others = ExecutorName.all(spark);
			others.removeAll(open.get(number));
			return others;
		}

		private void take(final int number, final TaskResult result) {
			open.get(number).add(result.executor());
			if (result.outcome().status() == ImageSetOutcome.Status.FAILED && open
				.get(number).size() < ATTEMPTS) return;
			result.notes().forEach(log);
			open.remove(number);
			done.accept(number, result.outcome(), result.seconds());
		}

		/** Lets the set fail for which Spark has given up; the others go on. */
		private void fail(final List<Integer> numbers, final SparkException exc) {
			final Matcher matcher = CULPRIT.matcher(String.valueOf(exc.getMessage()));
			if (!matcher.find()) throw new FusionException("Spark has given up: " +
				exc.getMessage() + ". The report has what was done; --resume goes on.",
				exc);
			final int number = numbers.get(Integer.parseInt(matcher.group(1)));
			open.remove(number);
			done.accept(number, ImageSetOutcome.failed(sets.get(number),
				"its executor failed " + ATTEMPTS + " times: " + matcher.group(2).split(
					"\\R", 2)[0]), 0);
		}
	}
}
