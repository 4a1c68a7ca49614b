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

import io.github.lywnet.common.FusionException;
import io.github.lywnet.image.PairFacts;
import io.github.lywnet.metrics.Convention;
import io.github.lywnet.metrics.FusionScores;
import io.github.lywnet.metrics.MetricChoice;
import io.github.lywnet.report.PlanePlots;
import io.github.lywnet.settings.Setting;
import io.github.lywnet.settings.Settings;
import io.github.lywnet.settings.Texts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which metrics the table gets of a fused image, and whether it gets them of
 * each plane: the words of one setting. Immutable.
 *
 * <pre>
 * new MetricOptions("planes, SSIM, Qabf").isByPlane(); // true
 * </pre>
 */
public final class MetricOptions {

	/** No row. */
	private static final String NONE = "none";

	/** A row for each plane. */
	private static final String PLANES = "planes";

	/** The setting of all menu entries that compute metrics. */
	public static final Setting SETTING = Setting.text("metrics",
		Texts.METRICS_LABEL, Texts.METRICS, MetricChoice.DEFAULT_NAME);

	/** Null where there shall be no row. */
	private final MetricChoice choice;

	private final boolean byPlane;

	/**
	 * Reads what somebody has chosen.
	 *
	 * @throws FusionException if there is no such metric
	 */
	MetricOptions(final Settings settings) {
		this(settings.text(SETTING));
	}

	/**
	 * Reads a choice.
	 *
	 * @param text words with commas between; {@code true} and {@code false} of
	 *          earlier versions are the default and none
	 * @throws FusionException if there is no such metric
	 */
	MetricOptions(final String text) {
		final List<String> words = Arrays.stream(text.split(",", -1)).map(
			String::trim).collect(Collectors.toList());
		byPlane = words.removeIf(PLANES::equalsIgnoreCase);
		final String names = String.join(",", words);
		choice = names.equals(NONE) || names.equals("false") ? null : choice(names
			.isEmpty() || names.equals("true") ? MetricChoice.DEFAULT_NAME : names);
	}

	private static MetricChoice choice(final String names) {
		try {
			return MetricChoice.of(names, Convention.STANDARD);
		}
		catch (final FusionException exc) {
			throw new FusionException(exc.getMessage() +
				" Or none, for no row; and " + PLANES +
				" beside them, for a row of each plane.", exc);
		}
	}

	/** The metrics; empty where there shall be no row. */
	Optional<MetricChoice> choice() {
		return Optional.ofNullable(choice);
	}

	/**
	 * Shows the metrics of a fused image: its row, or those of its planes and
	 * their plot.
	 *
	 * @param model name of the model; empty if it is not known
	 * @param device where it ran; empty if it is not known
	 * @param planes at least one
	 */
	void show(final String image, final String model, final String device,
		final PairFacts facts, final List<FusionScores> planes)
	{
		MetricsWindow.append(image, model, device, facts, planes, byPlane);
		if (byPlane && planes.size() > 1) new PlanePlots(OpenImages.uniqueTitle(
			"Metrics of " + image), planes).show();
	}

	/**
	 * Whether there shall be a row for each plane rather than one of their mean.
	 */
	boolean isByPlane() {
		return byPlane;
	}
}
