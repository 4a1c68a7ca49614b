package io.github.lywnet.metrics;

/** {@link FusionMetric#SD}. */
final class DeviationMetric implements Metric {

	@Override
	public double of(final LuminancePlane anatomical,
		final LuminancePlane functional, final LuminancePlane fused)
	{
		final int n = fused.size();
		long sum = 0;
		for (int i = 0; i < n; i++) {
			sum += fused.level(i);
		}
		final double mean = sum / (double) n;
		double squares = 0;
		for (int i = 0; i < n; i++) {
			final double deviation = fused.level(i) - mean;
			squares += deviation * deviation;
		}
		return Math.sqrt(squares / n);
	}
}
