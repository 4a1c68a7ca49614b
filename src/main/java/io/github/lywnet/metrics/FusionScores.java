package io.github.lywnet.metrics;

import io.github.lywnet.network.FusionException;

import java.util.EnumMap;
import java.util.Map;

/** The values of all metrics for one fused image. Immutable. */
public final class FusionScores {

	private final Map<FusionMetric, Double> values = new EnumMap<>(
		FusionMetric.class);

	private FusionScores(final LuminancePlane anatomical,
		final LuminancePlane functional, final LuminancePlane fused)
	{
		for (final FusionMetric metric : FusionMetric.values()) {
			values.put(metric, metric.of(anatomical, functional, fused));
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
		return new FusionScores(anatomical, functional, fused);
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
