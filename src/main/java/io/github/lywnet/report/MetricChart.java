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

import io.github.lywnet.common.FusionException;
import io.github.lywnet.common.PlainText;
import io.github.lywnet.metrics.FusionMetric;

import java.awt.Color;
import java.awt.Dimension;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.knowm.xchart.BoxChart;
import org.knowm.xchart.BoxChartBuilder;
import org.w3c.dom.Document;

/** The values of a metric over all pairs, a box for each method, as SVG. */
final class MetricChart {

	private static final int WIDTH_OF_METHOD = 90;
	private static final int WIDTH_OF_AXIS = 110;
	private static final int HEIGHT = 300;

	/** Longer names would overlap. */
	private static final int LONGEST_NAME = 14;

	private MetricChart() {
		// static methods only
	}

	/**
	 * Draws the values that are finite.
	 *
	 * @param unit of the values; empty for pure numbers
	 * @return an address that needs no file; null if no value is finite
	 */
	static String address(final FusionMetric metric, final String unit,
		final List<ComparedPair> pairs, final List<String> methods)
	{
		final BoxChart chart = new BoxChartBuilder().width(WIDTH_OF_AXIS +
			WIDTH_OF_METHOD * methods.size()).height(HEIGHT).title(metric
				.shortName() + " " + metric.direction().arrow()).yAxisTitle(unit)
			.build();
		style(chart);
		boolean isEmpty = true;
		for (int i = 0; i < methods.size(); i++) {
			final String method = methods.get(i);
			final double[] values = pairs.stream().mapToDouble(pair -> pair.value(
				method, metric)).filter(Double::isFinite).toArray();
			if (values.length == 0) continue;
			chart.addSeries(name(i, method), values);
			isEmpty = false;
		}
		return isEmpty ? null : address(chart);
	}

	/** Unique, and short enough for its place. */
	private static String name(final int index, final String method) {
		final String plain = PlainText.of(method).replaceAll("\\s", " ");
		if (plain.length() <= LONGEST_NAME) return plain;
		return (index + 1) + " " + plain.substring(0, LONGEST_NAME - 3) + "…";
	}

	private static void style(final BoxChart chart) {
		chart.getStyler().setLegendVisible(false).setChartBackgroundColor(
			Color.WHITE).setPlotBorderVisible(false).setChartTitleBoxVisible(false);
		chart.getStyler().setSeriesColors(new Color[] { new Color(0x4477aa) });
		chart.getStyler().setDecimalPattern("#.####");
	}

	private static String address(final BoxChart chart) {
		final ByteArrayOutputStream svg = new ByteArrayOutputStream();
		try (Writer writer = new OutputStreamWriter(svg, StandardCharsets.UTF_8)) {
			final SVGGeneratorContext context = SVGGeneratorContext.createDefault(
				document());
			context.setComment(null); // NB: else it is the time
			final SVGGraphics2D graphics = new SVGGraphics2D(context, false);
			chart.paint(graphics, chart.getWidth(), chart.getHeight());
			graphics.setSVGCanvasSize(new Dimension(chart.getWidth(), chart
				.getHeight()));
			graphics.stream(writer);
		}
		catch (final IOException | ParserConfigurationException exc) {
			throw new FusionException("The plot of a metric cannot be drawn: " + exc,
				exc);
		}
		return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg
			.toByteArray());
	}

	private static Document document() throws ParserConfigurationException {
		return DocumentBuilderFactory.newInstance().newDocumentBuilder()
			.getDOMImplementation().createDocument(SVGGraphics2D.SVG_NAMESPACE_URI,
				"svg", null);
	}
}
