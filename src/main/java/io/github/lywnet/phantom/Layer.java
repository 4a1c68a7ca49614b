package io.github.lywnet.phantom;

import java.util.EnumSet;
import java.util.Set;

/** A shape to be painted with a tissue over some of the tissues below it. */
final class Layer {

	/** All that lies inside the skull by {@link Cortex}. */
	static final Set<Tissue> BRAIN = EnumSet.range(Tissue.CSF, Tissue.PALLIDUM);

	private final Tissue tissue;
	private final Shape shape;
	private final Set<Tissue> below;
	private final double roughness;

	/**
	 * Makes a layer.
	 *
	 * @param below the tissues that it may cover
	 * @param roughness how far noise moves its edge, in mm
	 */
	Layer(final Tissue tissue, final Shape shape, final Set<Tissue> below,
		final double roughness)
	{
		this.tissue = tissue;
		this.shape = shape;
		this.below = below;
		this.roughness = roughness;
	}

	/**
	 * The tissue at a point after this layer.
	 *
	 * @param under the tissue there before
	 * @param noise in about [-1, 1]
	 */
	Tissue over(final Tissue under, final double x, final double y,
		final double noise)
	{
		if (!below.contains(under)) return under;
		return shape.distance(x, y) + roughness * noise < 0 ? tissue : under;
	}
}
