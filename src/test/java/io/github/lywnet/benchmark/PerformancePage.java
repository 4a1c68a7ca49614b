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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The results as a page in Markdown. */
final class PerformancePage {

	/**
	 * Multiply-accumulates of a pair of 256 x 256, as the network's authors
	 * count.
	 */
	private static final double LYWNET_OPERATIONS = 2 * 339.8e9;

	/** 16 channels, one repetition: 1/42 of LYWNet's. */
	private static final double LYWNET_S_OPERATIONS = LYWNET_OPERATIONS / 42;

	private static final double PIXELS = 256.0 * 256;

	private final Map<PerformanceCase, CaseResult> results;
	private final String machine;

	/**
	 * Makes a page.
	 *
	 * @param results in the order of the table; at least one
	 * @param machine what they were measured on
	 */
	PerformancePage(final Map<PerformanceCase, CaseResult> results,
		final String machine)
	{
		this.results = new LinkedHashMap<>(results);
		this.machine = machine;
	}

	/**
	 * The lines of the page.
	 *
	 * @param plot the file name of the plot
	 */
	List<String> lines(final String plot) {
		final CaseResult any = results.values().iterator().next();
		final int runs = results.values().stream().mapToInt(CaseResult::runs).min()
			.getAsInt();
		final List<String> lines = new ArrayList<>(Arrays.asList("# Performance",
			"", machine + ", " + any.engine() + ".", "",
			"The time of a pair through the network, cut into tiles as users' images are: " +
				"the median of at least " + runs +
				" runs, in brackets the smallest and the largest. The ratio is that to the " +
				"time of a float32 matrix product (2048 x 2048) of as many " +
				"multiply-accumulates (339.8 G for 256 x 256 by LYWNet, 8.1 G by LYWNet-S), " +
				"measured in the same process after each run: less is better, 1 is the speed " +
				"of the matrix product. Memory is the peak of the whole process with Java and " +
				"TensorFlow during a pair. Threads are cores that the process is bound to; cases of one thread " +
				"are measured side by side, one on each core, so that the machine is as busy " +
				"as in the others.", ""));
		lines.add(row("model", "precision", "size, pixels", "threads", "time, s",
			"ratio to matrix product", "peak memory, GiB"));
		lines.add(row("---", "---", "---", "---", "---", "---", "---"));
		results.forEach((one, result) -> lines.add(row(one, result)));
		lines.addAll(Arrays.asList("", "![Time against pixels](" + plot + ")", "",
			"Made by the following line, which goes on where an earlier run broke off; " +
				"`target/performance` holds the result of each case. Nothing else may run.",
			"", "    sh docs/performance.sh", "",
			"Why not JMH: each case needs a process of its own for its cores and its peak " +
				"memory, one operation takes seconds to minutes, so that JMH's many " +
				"iterations add nothing, and the ratio needs the matrix product in turn with " +
				"the network in the same process, where JMH measures one after the other."));
		return lines;
	}

	/** Floating point operations of a pair. */
	static double operations(final PerformanceCase one) {
		final double forPaperSize = one.model().equals("LYWNet-S")
			? LYWNET_S_OPERATIONS : LYWNET_OPERATIONS;
		return forPaperSize * one.pixels() / PIXELS;
	}

	private static String row(final PerformanceCase one,
		final CaseResult result)
	{
		return row(one.model(), one.precision(), one.size() + " x " + one.size(),
			Integer.toString(one.threads()), result.seconds().toString(), result
				.ratio(operations(one)).toString(), result.peakGibibytes().toString());
	}

	private static String row(final String... cells) {
		return "| " + String.join(" | ", cells) + " |";
	}
}
