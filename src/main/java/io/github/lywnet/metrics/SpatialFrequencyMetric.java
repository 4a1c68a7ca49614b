package io.github.lywnet.metrics;

/**
 * {@link FusionMetric#SF}. Each mean is over the differences that exist, so
 * that a plane of W x H pixels has (W - 1) H of them along x; without any, the
 * mean is 0.
 */
final class SpatialFrequencyMetric implements Metric {

	@Override
	public double of(final LuminancePlane anatomical,
		final LuminancePlane functional, final LuminancePlane fused)
	{
		final int width = fused.width();
		final int height = fused.height();
		long squaresX = 0;
		long squaresY = 0;
		for (int y = 0, i = 0; y < height; y++) {
			for (int x = 0; x < width; x++, i++) {
				if (x > 0) squaresX += squaredDifference(fused, i, i - 1);
				if (y > 0) squaresY += squaredDifference(fused, i, i - width);
			}
		}
		return Math.sqrt(mean(squaresX, (width - 1L) * height) + mean(squaresY,
			(height - 1L) * width));
	}

	private static int squaredDifference(final LuminancePlane plane, final int i,
		final int j)
	{
		final int difference = plane.level(i) - plane.level(j);
		return difference * difference;
	}

	private static double mean(final long sum, final long count) {
		return count == 0 ? 0 : sum / (double) count;
	}
}
