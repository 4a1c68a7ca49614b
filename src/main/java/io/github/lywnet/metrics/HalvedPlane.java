package io.github.lywnet.metrics;

/** A plane at half the resolution: the next scale of an image pyramid. */
final class HalvedPlane implements Plane {

	private final double[][] rows;
	private final int width;

	private HalvedPlane(final double[][] rows, final int width) {
		this.rows = rows;
		this.width = width;
	}

	/**
	 * Filters a plane where the Gaussian window lies inside it, and keeps every
	 * second pixel of every second row. The result is empty if the window does not
	 * fit.
	 *
	 * @param plane the finer scale
	 * @param size of the window in pixels, odd
	 * @param sigma of the Gaussian in pixels
	 */
	static HalvedPlane of(final Plane plane, final int size,
		final double sigma)
	{
		if (plane.width() < size || plane.height() < size) {
			return new HalvedPlane(new double[0][], 0);
		}
		final SlidingGaussian filter = new SlidingGaussian(size, sigma, plane
			.width());
		final double[][] rows = new double[half(plane.height() - size + 1)][];
		final double[] row = new double[plane.width()];
		for (int y = 0; y < plane.height(); y++) {
			plane.copyRow(y, row);
			filter.push(row);
			final int top = y - size + 1;
			if (top >= 0 && top % 2 == 0) rows[top / 2] = everySecond(filter
				.filtered());
		}
		return new HalvedPlane(rows, half(plane.width() - size + 1));
	}

	@Override
	public int width() {
		return width;
	}

	@Override
	public int height() {
		return rows.length;
	}

	@Override
	public void copyRow(final int y, final double[] row) {
		System.arraycopy(rows[y], 0, row, 0, width);
	}

	private static double[] everySecond(final double[] row) {
		final double[] half = new double[half(row.length)];
		for (int x = 0; x < half.length; x++) {
			half[x] = row[2 * x];
		}
		return half;
	}

	private static int half(final int length) {
		return (length + 1) / 2;
	}
}
