package io.github.lywnet.metrics;

/** {@link FusionMetric#EN}. */
final class EntropyMetric implements Metric {

	@Override
	public double of(final LuminancePlane anatomical,
		final LuminancePlane functional, final LuminancePlane fused)
	{
		final int[] counts = new int[256];
		for (int i = 0; i < fused.size(); i++) {
			counts[fused.level(i)]++;
		}
		double entropy = 0;
		for (final int count : counts) {
			if (count == 0) continue;
			final double p = count / (double) fused.size();
			entropy -= p * Math.log(p) / Math.log(2);
		}
		return entropy;
	}
}
