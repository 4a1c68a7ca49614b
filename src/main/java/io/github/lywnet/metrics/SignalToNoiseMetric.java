package io.github.lywnet.metrics;

/** {@link FusionMetric#PSNR}. */
final class SignalToNoiseMetric implements Metric {

	private static final double PEAK = 255;

	@Override
	public double of(final LuminancePlane anatomical,
		final LuminancePlane functional, final LuminancePlane fused)
	{
		final double error = (meanSquaredError(anatomical, fused) +
			meanSquaredError(functional, fused)) / 2;
		return 10 * Math.log10(PEAK * PEAK / error);
	}

	private static double meanSquaredError(final LuminancePlane source,
		final LuminancePlane fused)
	{
		long sum = 0;
		for (int i = 0; i < fused.size(); i++) {
			final int difference = source.level(i) - fused.level(i);
			sum += difference * difference;
		}
		return sum / (double) fused.size();
	}
}
