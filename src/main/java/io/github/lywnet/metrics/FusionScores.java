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

import io.github.lywnet.network.FusionException;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The values of all metrics for one fused image. Immutable. */
public final class FusionScores {

	private final Map<FusionMetric, Double> values = new EnumMap<>(
		FusionMetric.class);

	private FusionScores(final ToDoubleFunction<FusionMetric> value) {
		for (final FusionMetric metric : FusionMetric.values()) {
			values.put(metric, value.applyAsDouble(metric));
		}
	}

	/**
	 * Computes all metrics. Any size is allowed; a metric that is not defined for
	 * these planes is NaN, see {@link FusionMetric}.
	 *
	 * @param anatomical the luminance of the anatomical image
	 * @param functional the luminance of the functional image
	 * @param fused the luminance of the fused image
	 * @throws FusionException if the planes differ in size
	 */
	public static FusionScores of(final LuminancePlane anatomical,
		final LuminancePlane functional, final LuminancePlane fused)
	{
		checkSize("functional", functional, anatomical);
		checkSize("fused", fused, anatomical);
		// NB: in parallel, as some of them take long; each is computed by one thread
		final double[] computed = Arrays.stream(FusionMetric.values()).parallel()
			.mapToDouble(metric -> metric.of(anatomical, functional, fused)).toArray();
		return new FusionScores(metric -> computed[metric.ordinal()]);
	}

	/**
	 * The mean of each metric over several planes or images, without those for which
	 * it is NaN; NaN if it is so for all.
	 */
	public static FusionScores mean(final List<FusionScores> scores) {
		return new FusionScores(metric -> scores.stream().mapToDouble(score -> score
			.get(metric)).filter(value -> !Double.isNaN(value)).average().orElse(
				Double.NaN));
	}

	/** The value of a metric in the metric's unit; may be NaN or infinite. */
	public double get(final FusionMetric metric) {
		return values.get(metric);
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
