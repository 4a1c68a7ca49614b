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

package io.github.lywnet.metrics;

import io.github.lywnet.common.FusionException;
import io.github.lywnet.metrics.definition.Analysis;
import io.github.lywnet.metrics.plane.LuminancePlane;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * The values of the chosen metrics for one fused image. Immutable.
 *
 * <pre>
 * FusionScores scores = FusionScores.of(mri, pet, fused);
 * scores.get(FusionMetric.SSIM); // up to 1
 * </pre>
 */
public final class FusionScores implements Serializable {

	private static final long serialVersionUID = 1L;

	private final MetricChoice choice;
	private final Map<FusionMetric, Double> values = new EnumMap<>(
		FusionMetric.class);

	private FusionScores(final MetricChoice choice,
		final ToDoubleFunction<FusionMetric> value)
	{
		this.choice = choice;
		for (final FusionMetric metric : choice.metrics()) {
			values.put(metric, value.applyAsDouble(metric));
		}
	}

	/**
	 * Computes the metrics of {@link MetricChoice#DEFAULT}; see
	 * {@link #of(MetricChoice, LuminancePlane, LuminancePlane, LuminancePlane)}.
	 */
	public static FusionScores of(final LuminancePlane anatomical,
		final LuminancePlane functional, final LuminancePlane fused)
	{
		return of(MetricChoice.DEFAULT, anatomical, functional, fused);
	}

	/**
	 * Computes metrics. Any size is allowed; a metric that is not defined for
	 * these planes is NaN, see {@link FusionMetric}.
	 *
	 * @param choice which metrics, and whose definitions
	 * @param anatomical the luminance of the anatomical image
	 * @param functional the luminance of the functional image
	 * @param fused the luminance of the fused image
	 * @throws FusionException if the planes differ in size
	 */
	public static FusionScores of(final MetricChoice choice,
		final LuminancePlane anatomical, final LuminancePlane functional,
		final LuminancePlane fused)
	{
		checkSize("functional", functional, anatomical);
		checkSize("fused", fused, anatomical);
		// NB: in parallel, as some of them take long
		final Map<Analysis<?>, Object> results = choice.metrics().parallelStream()
			.map(metric -> definition(choice, metric).analysis()).distinct().collect(
				Collectors.toConcurrentMap(analysis -> analysis, analysis -> analysis
					.of(anatomical, functional, fused)));
		return new FusionScores(choice, metric -> {
			final Definition definition = definition(choice, metric);
			return definition.value(results.get(definition.analysis()));
		});
	}

	/**
	 * The mean of each metric over several planes or images, without those for
	 * which it is NaN; NaN if it is so for all.
	 *
	 * @param scores at least one, of the same choice
	 */
	public static FusionScores mean(final List<FusionScores> scores) {
		return new FusionScores(scores.get(0).choice, metric -> scores.stream()
			.mapToDouble(score -> score.get(metric)).filter(value -> !Double.isNaN(
				value)).average().orElse(Double.NaN));
	}

	/** The scores of what cannot be measured: all of them NaN. */
	public static FusionScores undefined(final MetricChoice choice) {
		return new FusionScores(choice, metric -> Double.NaN);
	}

	/** Which metrics there are, and whose definitions they have. */
	public MetricChoice choice() {
		return choice;
	}

	/**
	 * The value of a metric in the metric's unit; may be NaN or infinite.
	 *
	 * @throws IllegalArgumentException if the metric is not one of the chosen
	 */
	public double get(final FusionMetric metric) {
		final Double value = values.get(metric);
		if (value == null) throw new IllegalArgumentException(metric +
			" is none of the chosen metrics " + choice.metrics());
		return value;
	}

	private static Definition definition(final MetricChoice choice,
		final FusionMetric metric)
	{
		return choice.convention().definition(metric);
	}

	private static void checkSize(final String name, final LuminancePlane plane,
		final LuminancePlane anatomical)
	{
		if (plane.width() == anatomical.width() && plane.height() == anatomical
			.height()) return;
		throw new FusionException("The metrics cannot be computed: the " + name +
			" image has " + plane.width() + " x " + plane.height() +
			" pixels, the anatomical image " + anatomical.width() + " x " + anatomical
				.height() + ". Give images of the same size.");
	}
}
