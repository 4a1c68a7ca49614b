package io.github.lywnet.metrics;

/**
 * {@link FusionMetric#AG}. The gradient along a side of one pixel is 0.
 */
final class AverageGradientMetric implements Metric {

	@Override
	public double of(final LuminancePlane anatomical,
		final LuminancePlane functional, final LuminancePlane fused)
	{
		final int width = fused.width();
		final int height = fused.height();
		double sum = 0;
		for (int y = 0; y < height; y++) {
			final int row = y * width;
			for (int x = 0; x < width; x++) {
				final double gx = slope(fused, row, 1, x, width);
				final double gy = slope(fused, x, width, y, height);
				sum += Math.sqrt((gx * gx + gy * gy) / 2);
			}
		}
		return sum / fused.size();
	}

	/**
	 * The slope at a position of a line of pixels.
	 *
	 * @param start index of the line's first pixel
	 * @param step from one pixel of the line to the next
	 */
	private static double slope(final LuminancePlane plane, final int start,
		final int step, final int position, final int length)
	{
		if (length == 1) return 0;
		final int before = Math.max(position - 1, 0);
		final int after = Math.min(position + 1, length - 1);
		return (plane.level(start + after * step) - plane.level(start + before *
			step)) / (double) (after - before);
	}
}
