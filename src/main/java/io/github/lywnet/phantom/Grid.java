package io.github.lywnet.phantom;

/**
 * Places of pixels in the head: mm from the centre of the image, x to the right
 * and y down on the display. Down is the back of the head.
 */
final class Grid {

	private final int width;
	private final int height;
	private final double spacing;

	/**
	 * Makes a grid.
	 *
	 * @param spacing width and height of a pixel in mm
	 */
	Grid(final int width, final int height, final double spacing) {
		this.width = width;
		this.height = height;
		this.spacing = spacing;
	}

	/** The grid that divides every pixel into n x n. */
	Grid finer(final int n) {
		return new Grid(width * n, height * n, spacing / n);
	}

	int width() {
		return width;
	}

	int height() {
		return height;
	}

	double spacing() {
		return spacing;
	}

	/** x of the centre of a column. */
	double x(final int column) {
		return (column + 0.5 - 0.5 * width) * spacing;
	}

	/** y of the centre of a row. */
	double y(final int row) {
		return (row + 0.5 - 0.5 * height) * spacing;
	}

	/** The column at x; it may lie outside of the grid. */
	int column(final double x) {
		return (int) Math.floor(x / spacing + 0.5 * width);
	}

	/** The row at y; it may lie outside of the grid. */
	int row(final double y) {
		return (int) Math.floor(y / spacing + 0.5 * height);
	}
}
