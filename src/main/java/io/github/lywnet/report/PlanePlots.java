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

package io.github.lywnet.report;

import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.gui.Plot;
import ij.plugin.MontageMaker;
import ij.process.ImageProcessor;

import io.github.lywnet.metrics.FusionMetric;
import io.github.lywnet.metrics.FusionScores;

import java.awt.Color;
import java.awt.GraphicsEnvironment;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Plots metrics of a fused stack or volume over its planes: a plot for each
 * metric, since they have different units. Planes are counted from 1, as in
 * ImageJ.
 *
 * <pre>
 * new PlanePlots("Metrics of fused.tif", scoredImage.planes()).show();
 * </pre>
 */
public final class PlanePlots {

	private static final int COLUMNS = 2;

	private static final Color CURVE = new Color(0x4477aa);

	private final String title;
	private final List<FusionScores> planes;

	/**
	 * Makes the plots.
	 *
	 * @param title what the window is called
	 * @param planes the metrics of the planes in their order; at least one, all
	 *          of the same choice
	 */
	public PlanePlots(final String title, final List<FusionScores> planes) {
		this.title = title;
		this.planes = planes;
	}

	/**
	 * Shows the plots in a window: one as ImageJ's, several as a stack. Without a
	 * screen it is an image that macros find by its title; where there is no
	 * macro either, nothing happens.
	 */
	public void show() {
		final List<Plot> plots = plots();
		final boolean isHeadless = GraphicsEnvironment.isHeadless();
		if (plots.size() == 1 && !isHeadless) plots.get(0).show();
		else if (!isHeadless || IJ.isMacro()) image(plots).show();
	}

	/** A slice for each plot. */
	private ImagePlus image(final List<Plot> plots) {
		ImageStack stack = null;
		for (int i = 0; i < plots.size(); i++) {
			final ImageProcessor picture = plots.get(i).getProcessor().convertToRGB();
			if (stack == null) stack = new ImageStack(picture.getWidth(), picture
				.getHeight());
			stack.addSlice(planes.get(0).choice().metrics().get(i).shortName(),
				picture);
		}
		return new ImagePlus(title, stack);
	}

	/** All plots in one picture, two in a row. */
	BufferedImage picture() {
		final ImagePlus plots = image(plots());
		final int count = plots.getStackSize();
		if (count == 1) return plots.getProcessor().getBufferedImage();
		final int rows = (count + COLUMNS - 1) / COLUMNS;
		return new MontageMaker().makeMontage2(plots, COLUMNS, rows, 1, 1, count, 1,
			0, false).getProcessor().getBufferedImage();
	}

	private List<Plot> plots() {
		final List<Plot> plots = new ArrayList<>();
		for (final FusionMetric metric : planes.get(0).choice().metrics()) {
			plots.add(plot(metric));
		}
		return plots;
	}

	private Plot plot(final FusionMetric metric) {
		final String unit = planes.get(0).choice().convention().unit(metric);
		final Plot plot = new Plot(title, "plane", metric.shortName() + " " + metric
			.direction().arrow() + (unit.isEmpty() ? "" : " (" + unit + ")"));
		plot.setColor(CURVE);
		plot.setLineWidth(2);
		// NB: infinite values have no place in a plot
		plot.add("line", IntStream.rangeClosed(1, planes.size()).asDoubleStream()
			.toArray(), planes.stream().mapToDouble(plane -> plane.get(metric)).map(
				value -> Double.isInfinite(value) ? Double.NaN : value).toArray());
		return plot;
	}
}
