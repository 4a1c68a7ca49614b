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

package io.github.lywnet.command.line;

import io.github.lywnet.common.FusionException;
import io.github.lywnet.engine.FusionEngine;
import io.github.lywnet.engine.TrainingPair;
import io.github.lywnet.metrics.FusionMetric;
import io.github.lywnet.metrics.FusionScores;
import io.github.lywnet.metrics.MetricChoice;
import io.github.lywnet.metrics.plane.LuminancePlane;
import io.github.lywnet.network.Device;
import io.github.lywnet.network.FusionNetwork;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The metrics of the pairs that were held out of a training: whether it made
 * the model better.
 */
final class HeldOutScores {

	/** What a model is trained to be ahead in. */
	private static final List<FusionMetric> METRICS = List.of(FusionMetric.QABF,
		FusionMetric.VIF, FusionMetric.SCD, FusionMetric.SSIM, FusionMetric.PSNR,
		FusionMetric.SF, FusionMetric.AG);

	private final FusionEngine engine;
	private final List<TrainingPair> pairs;
	private final List<String> names = new ArrayList<>();
	private final List<FusionScores> scores = new ArrayList<>();

	HeldOutScores(final FusionEngine engine, final List<TrainingPair> pairs) {
		this.engine = engine;
		this.pairs = pairs;
	}

	/**
	 * Scores a model.
	 *
	 * @param model a model folder
	 * @throws FusionException if it cannot be loaded
	 */
	void add(final Path model) {
		try (FusionNetwork network = engine.load(model, Device.AUTO)) {
			names.add(network.description().name());
			scores.add(mean(network));
		}
	}

	/**
	 * A table with a row for each model, and below it in how many of the metrics
	 * the last one is better than the first; nothing where no pair was held out.
	 */
	List<String> lines() {
		final List<String> lines = new ArrayList<>();
		if (pairs.isEmpty()) return lines;
		lines.add("Means of the " + pairs.size() + " pairs held out:");
		final TextTable table = new TextTable(header());
		for (int i = 0; i < names.size(); i++) {
			table.addRow(row(names.get(i), scores.get(i)));
		}
		lines.addAll(table.lines());
		if (scores.size() > 1) lines.add(verdict(scores.get(0), scores.get(scores
			.size() - 1)));
		return lines;
	}

	private static String verdict(final FusionScores before,
		final FusionScores after)
	{
		final long better = METRICS.stream().filter(metric -> after.get(
			metric) > before.get(metric)).count();
		return "The training made it better in " + better + " of " + METRICS
			.size() + " metrics.";
	}

	private static List<String> header() {
		final List<String> cells = new ArrayList<>(List.of("model"));
		METRICS.forEach(metric -> cells.add(metric.shortName()));
		return cells;
	}

	private static List<String> row(final String name,
		final FusionScores scores)
	{
		final List<String> cells = new ArrayList<>(List.of(name));
		METRICS.forEach(metric -> cells.add(String.format(Locale.ROOT, "%.3f",
			scores.get(metric))));
		return cells;
	}

	private FusionScores mean(final FusionNetwork network) {
		if (pairs.isEmpty()) return FusionScores.undefined(MetricChoice.DEFAULT);
		final List<FusionScores> all = new ArrayList<>();
		pairs.forEach(pair -> all.add(scores(network, pair)));
		return FusionScores.mean(all);
	}

	/**
	 * NB: without what is left of a width or height that the network cannot take.
	 */
	private static FusionScores scores(final FusionNetwork network,
		final TrainingPair pair)
	{
		final int multiple = network.description().paddingMultiple();
		final int width = pair.width() / multiple * multiple;
		final int height = pair.height() / multiple * multiple;
		final byte[] anatomical = cropped(pair.anatomical(), pair.width(), width,
			height);
		final byte[] functional = cropped(pair.functional(), pair.width(), width,
			height);
		final float[] fused = network.fuse(values(anatomical), values(functional),
			width, height);
		return FusionScores.of(new LuminancePlane(anatomical, width, height),
			new LuminancePlane(functional, width, height), new LuminancePlane(levels(
				fused), width, height));
	}

	private static byte[] cropped(final byte[] plane, final int stride,
		final int width, final int height)
	{
		final byte[] cropped = new byte[width * height];
		for (int y = 0; y < height; y++) {
			System.arraycopy(plane, y * stride, cropped, y * width, width);
		}
		return cropped;
	}

	private static float[] values(final byte[] levels) {
		final float[] values = new float[levels.length];
		for (int i = 0; i < values.length; i++) {
			values[i] = (levels[i] & 0xff) / 255f;
		}
		return values;
	}

	private static byte[] levels(final float[] values) {
		final byte[] levels = new byte[values.length];
		for (int i = 0; i < levels.length; i++) {
			levels[i] = (byte) Math.round(255 * Math.max(0, Math.min(1, values[i])));
		}
		return levels;
	}
}
