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

import java.util.List;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Layers normalised by fixed statistics. With the statistics fixed, a
 * normalisation is one scale and shift for each channel and place, and folds
 * into the convolution before it.
 */
final class FixedStatisticsLayers extends Layers {

	FixedStatisticsLayers(final Ops tf, final Parameters parameters) {
		super(tf, parameters);
	}

	@Override
	Operand<TFloat32> normalisedConv(final Operand<TFloat32> x, final String conv,
		final String norm, final String place)
	{
		return shifted(filtered(x, scaled(conv + ".weight", place)), conv, place);
	}

	@Override
	Operand<TFloat32> exactNormalisedConv(final List<Operand<TFloat32>> parts,
		final String conv, final String norm, final String place)
	{
		final List<Operand<TFloat32>> filtered = exactlyFiltered(parts, scaled(
			conv + ".weight", place));
		// NB: here, and not behind the sum, the bias costs nothing
		filtered.set(0, shifted(filtered.get(0), conv, place));
		return tf.math.addN(filtered);
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
		if (!parameters.areTrained()) return channelwise(x, channelScales(place), 1,
			place);
		return tf.math.add(tf.math.mul(x, parameters.tensor(place + ".scale")),
			parameters.tensor(place + ".shift"));
	}

	@Override
	Operand<TFloat32> normalisedMean(final Operand<TFloat32> x, final String norm,
		final String place)
	{
		if (parameters.areTrained()) return super.normalisedMean(x, norm, place);
		final Operand<TFloat32> mean = tf.broadcastTo(tf.math.div(channelScales(
			place), tf.constant(25f)), tf.constant(new long[] { 5, 5, x.shape().get(
				3), 1 }));
		// NB: with a row and a column of zeros, as SAME pads two pixels on each
		// side then
		final Operand<TFloat32> filter = tf.pad(mean, tf.constant(new int[][] { { 0,
			1 }, { 0, 1 }, { 0, 0 }, { 0, 0 } }), tf.constant(0f));
		return channelwise(x, filter, 2, place);
	}

	/** The scales of a place as a filter that takes each channel for itself. */
	private Operand<TFloat32> channelScales(final String place) {
		return tf.reshape(parameters.tensor(place + ".scale"), tf.constant(
			new int[] { 1, 1, -1, 1 }));
	}

	/**
	 * A convolution of each channel for itself, then the shift of a place: for
	 * TensorFlow one pass over x, half of what a product and a sum take. Not for
	 * training, where the same with its gradient was never tried.
	 */
	private Operand<TFloat32> channelwise(final Operand<TFloat32> x,
		final Operand<TFloat32> filter, final long stride, final String place)
	{
		return tf.nn.biasAdd(tf.nn.depthwiseConv2dNative(x, filter, List.of(1L,
			stride, stride, 1L), "SAME"), parameters.tensor(place + ".shift"));
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
