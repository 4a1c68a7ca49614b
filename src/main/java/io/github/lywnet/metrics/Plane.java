package io.github.lywnet.metrics;

/** A rectangle of numbers that is read row by row. Never changes. */
interface Plane {

	int width();

	int height();

	/**
	 * Copies a row.
	 *
	 * @param y the row, 0 at the top
	 * @param row gets the values at x = 0 ... width - 1
	 */
	void copyRow(int y, double[] row);
}
