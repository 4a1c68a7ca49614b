package io.github.lywnet.command;

import ij.measure.ResultsTable;

import io.github.lywnet.image.MetricsTable;
import io.github.lywnet.metrics.FusionScores;
import io.github.lywnet.network.FusionNetwork;

import java.awt.GraphicsEnvironment;

/**
 * Where users find the metrics: the window {@value #TITLE}, or, where there are no
 * windows, ImageJ's Results table, the only one that macros can read there.
 */
final class MetricsWindow {

	static final String TITLE = "LYWNet Metrics";

	private MetricsWindow() {
		// static methods only
	}

	/** Appends the row of a fused image to those of earlier ones. */
	static synchronized void append(final String image,
		final FusionNetwork network, final FusionScores scores)
	{
		final boolean headless = GraphicsEnvironment.isHeadless();
		final ResultsTable earlier = headless ? ResultsTable.getResultsTable()
			: ResultsTable.getResultsTable(TITLE);
		final MetricsTable table = earlier == null ? new MetricsTable()
			: new MetricsTable(earlier);
		table.append(image, network.description().name(), network.device(), scores);
		if (!headless) table.show(TITLE);
	}
}
