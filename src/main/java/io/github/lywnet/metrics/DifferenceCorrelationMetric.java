package io.github.lywnet.metrics;

/** {@link FusionMetric#SCD}. */
final class DifferenceCorrelationMetric implements Metric {

	@Override
	public double of(final LuminancePlane anatomical,
		final LuminancePlane functional, final LuminancePlane fused)
	{
		return correlation(fused, functional, anatomical) + correlation(fused,
			anatomical, functional);
	}

	/**
	 * Pearson's r(fused - other, source); 0 / 0 = NaN if one of the two is
	 * constant.
	 */
	private static double correlation(final LuminancePlane fused,
		final LuminancePlane other, final LuminancePlane source)
	{
		final int n = fused.size();
		long differenceSum = 0;
		long sourceSum = 0;
		for (int i = 0; i < n; i++) {
			differenceSum += fused.level(i) - other.level(i);
			sourceSum += source.level(i);
		}
		final double differenceMean = differenceSum / (double) n;
		final double sourceMean = sourceSum / (double) n;
		double covariance = 0;
		double differenceVariance = 0;
		double sourceVariance = 0;
		for (int i = 0; i < n; i++) {
			final double d = fused.level(i) - other.level(i) - differenceMean;
			final double s = source.level(i) - sourceMean;
			covariance += d * s;
			differenceVariance += d * d;
			sourceVariance += s * s;
		}
		return covariance / Math.sqrt(differenceVariance * sourceVariance);
	}
}
