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

package io.github.lywnet.benchmark;

import io.github.lywnet.common.WholeFile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Measures time, speed and memory of the bundled models and writes a page of
 * it. Each case has a process of its own and a file of its own for its result;
 * cases whose file exists are not measured again. Cases of one thread run side
 * by side, one on each core, so that the machine is as busy as in the cases of
 * all cores. Not a test: speeds belong to a machine. Linux only.
 * {@code docs/performance.sh} runs it.
 */
@Command(name = "performance", mixinStandardHelpOptions = true,
	description = "Measure the models and write a page of it.")
public final class PerformanceReport implements Callable<Integer> {

	private static final String PLOT = "performance.png";

	@Option(names = "--models", split = ",", defaultValue = "LYWNet-S,LYWNet")
	private List<String> models;

	@Option(names = "--precisions", split = ",",
		defaultValue = "float32,bfloat16")
	private List<String> precisions;

	@Option(names = "--sizes", split = ",", defaultValue = "256,1024,2048",
		description = "Pixels of a side. Default: ${DEFAULT-VALUE}.")
	private List<Integer> sizes;

	@Option(names = "--threads", split = ",", defaultValue = "1,2")
	private List<Integer> threads;

	@Option(names = "--runs", defaultValue = "5",
		description = "Runs of each case. Default: ${DEFAULT-VALUE}.")
	private int runs;

	@Option(names = "--results", defaultValue = "target/performance",
		description = "Folder of the results of each case. Default: ${DEFAULT-VALUE}.")
	private Path folder;

	@Option(names = "--output", defaultValue = "docs/performance.md",
		description = "The page; the plot goes beside it. Default: ${DEFAULT-VALUE}.")
	private Path output;

	/** Runs the report; {@code --help} lists the options. */
	public static void main(final String... args) {
		System.setProperty("java.awt.headless", "true");
		System.exit(new CommandLine(new PerformanceReport()).execute(args));
	}

	@Override
	public Integer call() throws IOException, InterruptedException {
		Files.createDirectories(folder);
		final List<PerformanceCase> cases = cases();
		measure(cases);
		final Map<PerformanceCase, CaseResult> results = new LinkedHashMap<>();
		for (final PerformanceCase one : cases) {
			results.put(one, CaseResult.read(one.file(folder)));
		}
		CostPlot.draw(results, output.resolveSibling(PLOT));
		WholeFile.write(output, (String.join("\n", new PerformancePage(results,
			Machine.description()).lines(PLOT)) + "\n").getBytes(
				StandardCharsets.UTF_8));
		System.err.println("Wrote " + output + ".");
		return 0;
	}

	private void measure(final List<PerformanceCase> cases) throws IOException,
		InterruptedException
	{
		final Map<Boolean, List<PerformanceCase>> missing = cases.stream().filter(
			one -> !Files.exists(one.file(folder))).collect(Collectors.partitioningBy(
				one -> one.threads() == 1));
		for (final PerformanceCase one : missing.get(false)) {
			measure(one, Machine.cores().subList(0, one.threads()));
		}
		measureSideBySide(missing.get(true));
	}

	/** Each core takes the next case when it has done its last one. */
	private void measureSideBySide(final List<PerformanceCase> cases)
		throws IOException, InterruptedException
	{
		// NB: the large ones first, so that no core waits long at the end
		final Queue<PerformanceCase> queue = new ConcurrentLinkedQueue<>(cases
			.stream().sorted(Comparator.comparingDouble(PerformancePage::operations)
				.reversed()).collect(Collectors.toList()));
		final List<Callable<Void>> workers = new ArrayList<>();
		for (final String core : Machine.cores()) {
			workers.add(() -> {
				for (PerformanceCase one; (one = queue.poll()) != null;) {
					measure(one, Collections.singletonList(core));
				}
				return null;
			});
		}
		final ExecutorService cores = Executors.newFixedThreadPool(workers.size());
		try {
			for (final Future<Void> worker : cores.invokeAll(workers)) {
				worker.get();
			}
		}
		catch (final ExecutionException exc) {
			throw new IOException(exc.getCause());
		}
		finally {
			cores.shutdown();
		}
	}

	private void measure(final PerformanceCase one, final List<String> cores)
		throws IOException, InterruptedException
	{
		System.err.println(one + " on " + (cores.size() == 1 ? "core " : "cores ") +
			String.join(", ", cores));
		CaseProcess.run(one, cores, runs, one.file(folder));
	}

	/** The cheap ones first within each model, so that mistakes show early. */
	private List<PerformanceCase> cases() {
		final List<PerformanceCase> cases = new ArrayList<>();
		for (final String model : models) {
			for (final String precision : precisions) {
				for (final int size : sizes) {
					for (final int count : threads) {
						cases.add(new PerformanceCase(model, precision, size, count));
					}
				}
			}
		}
		return cases;
	}
}
