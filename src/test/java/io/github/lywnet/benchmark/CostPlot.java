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

import ij.gui.Plot;

import io.github.lywnet.image.files.ImageFiles;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Draws how the time of a pair grows with its pixels, both axes logarithmic.
 */
final class CostPlot {

	private static final String[] COLORS = { "blue", "red", "#008000", "magenta",
		"orange", "black", "cyan", "gray" };

	private static final double MARGIN = 1.3;

	private CostPlot() {
		// static methods only
	}

	/**
	 * Draws a line for each model, precision and number of threads.
	 *
	 * @param picture the PNG file to write or replace
	 */
	static void draw(final Map<PerformanceCase, CaseResult> results,
		final Path picture)
	{
		final Plot plot = new Plot("Cost", "pixels", "seconds");
		plot.setSize(900, 400);
		plot.setAxisXLog(true);
		plot.setAxisYLog(true);
		final Map<String, List<PerformanceCase>> lines = lines(results);
		int index = 0;
		for (final List<PerformanceCase> cases : lines.values()) {
			final String color = COLORS[index++ % COLORS.length];
			plot.setColor(color, color);
			plot.setLineWidth(2);
			plot.add("connected circle", cases.stream().mapToDouble(
				PerformanceCase::pixels).toArray(), cases.stream().mapToDouble(
					one -> results.get(one).seconds().median()).toArray());
		}
		plot.setColor("black");
		plot.setLineWidth(1);
		plot.addLegend(String.join("\n", lines.keySet()), "top-right");
		setLimits(plot, results);
		ImageFiles.save(plot.getImagePlus(), picture, true);
	}

	/** The right third of the plot stays empty for the legend. */
	private static void setLimits(final Plot plot,
		final Map<PerformanceCase, CaseResult> results)
	{
		final DoubleSummaryStatistics pixels = results.keySet().stream()
			.mapToDouble(PerformanceCase::pixels).summaryStatistics();
		final DoubleSummaryStatistics seconds = results.values().stream()
			.mapToDouble(result -> result.seconds().median()).summaryStatistics();
		plot.setLimits(pixels.getMin() / MARGIN, pixels.getMax() * MARGIN * Math
			.sqrt(pixels.getMax() / pixels.getMin()), seconds.getMin() / MARGIN,
			seconds.getMax() * MARGIN);
	}

	private static Map<String, List<PerformanceCase>> lines(
		final Map<PerformanceCase, CaseResult> results)
	{
		final Map<String, List<PerformanceCase>> lines = new LinkedHashMap<>();
		results.keySet().forEach(one -> lines.computeIfAbsent(one.model() + ", " +
			one.precision() + ", " + one.threads() + (one.threads() == 1 ? " thread"
				: " threads"), key -> new ArrayList<>()).add(one));
		return lines;
	}
}
