package io.github.lywnet.engine.djl;

/** Two registered planes of equal size, row by row, as the network takes them. */
final class PlanePair {

	final float[] anatomical;
	final float[] functional;
	final int width;
	final int height;

	PlanePair(final float[] anatomical, final float[] functional, final int width,
		final int height)
	{
		this.anatomical = anatomical;
		this.functional = functional;
		this.width = width;
		this.height = height;
	}
}
