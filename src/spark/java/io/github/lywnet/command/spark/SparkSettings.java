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

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Optional;

import org.apache.spark.SparkConf;

/** What Spark is told where the user tells it nothing else. */
final class SparkSettings {

	private static final String EXECUTOR_OPTIONS =
		"spark.executor.extraJavaOptions";
	private static final String CORES = "-XX:ActiveProcessorCount=";

	private SparkSettings() {
		// static methods only
	}

	/**
	 * The settings of system properties {@code spark.*}, and those of this
	 * program.
	 */
	static SparkConf get() {
		final SparkConf conf = new SparkConf();
		conf.setIfMissing("spark.master", "local[*]");
		conf.setIfMissing("spark.app.name", "LYWNet fuse");
		conf.setIfMissing("spark.log.level", "WARN");
		conf.setIfMissing("spark.ui.showConsoleProgress", "false");
		conf.setIfMissing("spark.task.maxFailures", Integer.toString(
			ClusterWorkers.ATTEMPTS));
		if (conf.get("spark.master").startsWith("local")) conf.setIfMissing(
			"spark.ui.enabled", "false");
		else setExecutors(conf);
		return conf;
	}

	private static void setExecutors(final SparkConf conf) {
		// NB: spark-submit sends the jars, the start script leaves them where they
		// are
		if (!conf.contains("spark.jars")) ownJars().ifPresent(jars -> conf
			.setIfMissing("spark.executor.extraClassPath", jars));
		// as the start script of the command line does
		conf.setIfMissing("spark.executorEnv.LC_ALL", "C.UTF-8");
		conf.setIfMissing("spark.executorEnv.MALLOC_ARENA_MAX", "2");
		final String options = conf.get(EXECUTOR_OPTIONS, "");
		final String cores = conf.get("spark.executor.cores", "");
		conf.set(EXECUTOR_OPTIONS, (options + " -Djava.awt.headless=true" + (cores
			.isEmpty() || options.contains(CORES) ? "" : " " + CORES + cores))
			.trim());
		// An executor that cannot load the network fails at once, and would be
		// given
		// one pair after the other. NB: pairs that fail are no failures to Spark.
		conf.setIfMissing("spark.excludeOnFailure.enabled", "true");
		conf.setIfMissing(
			"spark.scheduler.excludeOnFailure.unschedulableTaskSetTimeout", "20s");
		conf.setIfMissing("spark.excludeOnFailure.stage.maxFailedExecutorsPerNode",
			Integer.toString(Integer.MAX_VALUE));
		conf.setIfMissing(
			"spark.excludeOnFailure.application.maxFailedExecutorsPerNode", Integer
				.toString(Integer.MAX_VALUE));
	}

	/** The jars of this program, if it is one of a folder of jars. */
	private static Optional<String> ownJars() {
		try {
			final Path code = Paths.get(SparkSettings.class.getProtectionDomain()
				.getCodeSource().getLocation().toURI());
			return Files.isRegularFile(code) ? Optional.of(code.resolveSibling("*")
				.toString()) : Optional.empty();
		}
		catch (final URISyntaxException exc) {
			return Optional.empty();
		}
	}
}
