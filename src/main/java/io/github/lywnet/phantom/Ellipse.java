package io.github.lywnet.phantom;

/** A rotated ellipse. */
final class Ellipse implements Shape {

	private final double centerX;
	private final double centerY;
	private final double radiusX;
	private final double radiusY;
	private final double degrees;
	private final double cosine;
	private final double sine;

	/**
	 * Makes an ellipse, all lengths in mm.
	 *
	 * @param degrees clockwise on the display
	 */
	Ellipse(final double centerX, final double centerY, final double radiusX,
		final double radiusY, final double degrees)
	{
		this.centerX = centerX;
		this.centerY = centerY;
		this.radiusX = radiusX;
		this.radiusY = radiusY;
		this.degrees = degrees;
		cosine = StrictMath.cos(StrictMath.toRadians(degrees));
		sine = StrictMath.sin(StrictMath.toRadians(degrees));
	}

	@Override
	public double distance(final double x, final double y) {
		final double dx = x - centerX;
		final double dy = y - centerY;
		final double u = (dx * cosine + dy * sine) / radiusX;
		final double v = (dy * cosine - dx * sine) / radiusY;
		return (Math.sqrt(u * u + v * v) - 1) * Math.min(radiusX, radiusY);
	}

	@Override
	public Ellipse mirrored() {
		return new Ellipse(-centerX, centerY, radiusX, radiusY, -degrees);
	}
}
