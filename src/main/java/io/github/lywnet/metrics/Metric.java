package io.github.lywnet.metrics;

/** One number that judges a fused image. Implementations have no state. */
interface Metric {

	/**
	 * Computes the metric. The three planes have the same size.
	 *
	 * @param anatomical the luminance A of the anatomical image
	 * @param functional the luminance B of the functional image
	 * @param fused the luminance F of the fused image
	 * @return the value in the unit of {@link FusionMetric}; NaN where it is not
	 *         defined
	 */
	double of(LuminancePlane anatomical, LuminancePlane functional,
		LuminancePlane fused);
}
