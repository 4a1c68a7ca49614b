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

package io.github.lywnet.command.action;

import ij.measure.ResultsTable;

import io.github.lywnet.image.MetricsTable;
import io.github.lywnet.image.PairFacts;
import io.github.lywnet.metrics.FusionScores;

import java.awt.GraphicsEnvironment;
import java.util.List;

/**
 * Where users find the metrics: the window {@value #TITLE}, or, where there are
 * no windows, ImageJ's Results table, the only one that macros can read there.
 */
public final class MetricsWindow {

	public static final String TITLE = "LYWNet Metrics";

	private MetricsWindow() {
		// static methods only
	}

	/**
	 * Appends the row of a fused image, or those of its planes, to those of
	 * earlier ones.
	 *
	 * @param model name of the model; empty if it is not known
	 * @param device where it ran; empty if it is not known
	 * @param facts how its sources came to be a pair
	 * @param planes the metrics of its planes
	 * @param byPlane whether each plane has a row
	 */
	public static synchronized void append(final String image, final String model,
		final String device, final PairFacts facts, final List<FusionScores> planes,
		final boolean byPlane)
	{
		final boolean headless = GraphicsEnvironment.isHeadless();
		final ResultsTable earlier = headless ? ResultsTable.getResultsTable()
			: ResultsTable.getResultsTable(TITLE);
		final MetricsTable table = earlier == null ? new MetricsTable()
			: new MetricsTable(earlier);
		if (byPlane) table.appendPlanes(image, planes, facts, model, device);
		else table.append(image, FusionScores.mean(planes), facts, model, device);
		if (!headless) table.show(TITLE);
	}
}
