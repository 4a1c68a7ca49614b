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

import io.github.lywnet.batch.UsageException;
import io.github.lywnet.batch.Workers;
import io.github.lywnet.batch.job.FusionWorkers;
import io.github.lywnet.batch.job.PairTask;
import io.github.lywnet.common.FusionException;
import io.github.lywnet.common.FusionMonitor;
import io.github.lywnet.fusion.NetworkOptions;
import io.github.lywnet.network.ModelStore;
import io.github.lywnet.network.Precision;
import io.github.lywnet.settings.Settings;

import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

import org.apache.spark.SparkContext;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * A Spark application whose executors fuse pairs, each with one engine and one
 * network for all of its tasks.
 */
public final class SparkFusion implements FusionWorkers {

	private final SparkContext spark;
	private final Settings network;
	private final NetworkFacts facts;

	/**
	 * Starts the application where Spark's own settings say, such as those of
	 * spark-submit; in this process if they say nothing.
	 *
	 * @param settings with those of {@link NetworkOptions}
	 * @throws UsageException if a setting is impossible, or there is no such
	 *           model
	 * @throws FusionException if Spark cannot be started, or no executor has an
	 *           engine
	 */
	public SparkFusion(final Settings settings) {
		network = absolute(settings);
		spark = start();
		try {
			facts = ask();
		}
		catch (final RuntimeException exc) {
			spark.stop();
			throw exc;
		}
	}

	/** Model folders by a path that other computers know, too. */
	private static Settings absolute(final Settings settings) {
		try {
			final NetworkOptions options = new NetworkOptions(settings);
			final String model = settings.text(NetworkOptions.MODEL);
			return ModelStore.names().contains(model) ? settings : settings.with(
				NetworkOptions.MODEL, options.model().toAbsolutePath().toString());
		}
		catch (final FusionException exc) {
			throw new UsageException(exc);
		}
	}

	private static SparkContext start() {
		try {
			return SparkContext.getOrCreate(SparkSettings.get());
		}
		catch (final RuntimeException exc) {
			throw new FusionException("Spark cannot be started: " + exc +
				". Check spark.master and the other settings of Spark.", exc);
		}
	}

	private NetworkFacts ask() {
		final NetworkFacts[] answer = new NetworkFacts[1];
		try {
			new ClusterJob<>(spark, new AskNetwork()).run(List.of(network), List.of(
				Collections.emptyList()), (found, index) -> answer[0] = found);
			return answer[0];
		}
		catch (final SparkException exc) {
			throw new FusionException("No executor of Spark can load the network: " +
				exc.getMessage(), exc);
		}
	}

	@Override
	public String model() {
		return facts.model();
	}

	@Override
	public String checksum() {
		return facts.checksum();
	}

	@Override
	public String device() {
		return facts.device();
	}

	@Override
	public Precision precision() {
		return facts.precision();
	}

	@Override
	public Workers of(final PairTask task, final Consumer<String> log,
		final FusionMonitor monitor)
	{
		return new ClusterWorkers(spark, new FusePair(JavaSparkContext
			.fromSparkContext(spark).broadcast(TaskSettings.of(network, task))), log);
	}

	@Override
	public void close() {
		spark.stop();
	}
}
