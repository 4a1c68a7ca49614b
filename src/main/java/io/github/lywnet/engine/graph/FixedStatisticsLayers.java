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
package io.github.lywnet.engine.graph;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Layers normalised by fixed statistics. With the statistics fixed, a
 * normalisation is one scale and shift for each channel and place, and folds into
 * the convolution before it.
 */
final class FixedStatisticsLayers extends Layers {

	FixedStatisticsLayers(final Ops tf, final Parameters parameters) {
		super(tf, parameters);
	}

	@Override
	Operand<TFloat32> normalisedConv(final Operand<TFloat32> x,
		final String conv, final String norm, final String place)
	{
		return shifted(filtered(x, scaled(conv + ".weight", place)), conv, place);
	}

	@Override
	Operand<TFloat32> exactNormalisedConv(final Operand<TFloat32> x,
		final String conv, final String norm, final String place)
	{
		return shifted(exactlyFiltered(x, scaled(conv + ".weight", place)), conv,
			place);
	}

	@Override
	Operand<TFloat32> normalisedUnbiasedConv(final Operand<TFloat32> x,
		final String conv, final String norm, final String place)
	{
		return tf.nn.biasAdd(filtered(x, scaled(conv + ".weight", place)),
			parameters.tensor(place + ".shift"));
	}

	@Override
	Operand<TFloat32> normalised(final Operand<TFloat32> x, final String norm,
		final String place)
	{
		return tf.math.add(tf.math.mul(x, parameters.tensor(place + ".scale")),
			parameters.tensor(place + ".shift"));
	}

	private Operand<TFloat32> shifted(final Operand<TFloat32> filtered,
		final String conv, final String place)
	{
		return tf.nn.biasAdd(filtered, tf.math.add(scaled(conv + ".bias", place),
			parameters.tensor(place + ".shift")));
	}

	/**
	 * NB: A product of constants in the graph of a model. TensorFlow works it out
	 * when it loads the model, whose file holds every shared filter once.
	 */
	private Operand<TFloat32> scaled(final String tensor, final String place) {
		return tf.math.mul(parameters.tensor(tensor), parameters.tensor(place +
			".scale"));
	}
}
