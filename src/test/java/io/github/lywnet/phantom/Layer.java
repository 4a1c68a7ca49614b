/*-
 * #%L
 * Medical image fusion with the LYWNet network, for Fiji and ImageJ.
 * %%
 * Copyright (C) 2026 LYWNet Fusion developers.
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */

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
