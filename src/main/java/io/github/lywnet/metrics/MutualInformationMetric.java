package io.github.lywnet.metrics;

/** {@link FusionMetric#MI}. */
final class MutualInformationMetric implements Metric {

	private static final int LEVELS = 256;

	@Override
	public double of(final LuminancePlane anatomical,
		final LuminancePlane functional, final LuminancePlane fused)
	{
		return information(anatomical, fused) + information(functional, fused);
	}

	private static double information(final LuminancePlane source,
		final LuminancePlane fused)
	{
		final int[] joint = new int[LEVELS * LEVELS];
		final int[] sourceCounts = new int[LEVELS];
		final int[] fusedCounts = new int[LEVELS];
		for (int i = 0; i < fused.size(); i++) {
			final int s = source.level(i);
			final int f = fused.level(i);
			joint[s * LEVELS + f]++;
			sourceCounts[s]++;
			fusedCounts[f]++;
		}
		final double n = fused.size();
		double sum = 0;
		for (int s = 0; s < LEVELS; s++) {
			for (int f = 0; f < LEVELS; f++) {
				final double count = joint[s * LEVELS + f];
				if (count == 0) continue;
				sum += count * Math.log(count * n / ((double) sourceCounts[s] *
					fusedCounts[f]));
			}
		}
		return sum / n;
	}
}
