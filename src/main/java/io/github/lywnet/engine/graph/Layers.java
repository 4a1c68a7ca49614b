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

import java.util.ArrayList;
import java.util.List;

import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Squeeze;
import org.tensorflow.types.TFloat32;

/**
 * Convolutions and normalisations, the layers that have parameters. Feature
 * maps are [N, H, W, C]; convolutions have stride 1 and zero padding that keeps
 * H and W. What a normalisation is differs between the two sub-classes.
 */
abstract class Layers {

	private static final List<Long> NO_STRIDE = List.of(1L, 1L, 1L, 1L);
	private static final List<Long> NO_STRIDE_3D = List.of(1L, 1L, 1L, 1L, 1L);

	protected final Ops tf;
	protected final Parameters parameters;

	Layers(final Ops tf, final Parameters parameters) {
		this.tf = tf;
		this.parameters = parameters;
	}

	/** {@code conv} with bias, without normalisation. */
	final Operand<TFloat32> conv(final Operand<TFloat32> x, final String conv) {
		return tf.nn.biasAdd(filtered(x, parameters.tensor(conv + ".weight")),
			parameters.tensor(conv + ".bias"));
	}

	/**
	 * As {@link #conv}, in float32 even where the session takes others to
	 * bfloat16.
	 */
	final Operand<TFloat32> exactConv(final Operand<TFloat32> x,
		final String conv)
	{
		return tf.nn.biasAdd(exactlyFiltered(x, parameters.tensor(conv +
			".weight")), parameters.tensor(conv + ".bias"));
	}

	/** {@code second first(x)}, second 1 x 1, as one {@link #exactConv}. */
	final Operand<TFloat32> exactConv(final Operand<TFloat32> x,
		final String first, final String second)
	{
		final Operand<TFloat32> pointwise = parameters.tensor(second + ".weight");
		return tf.nn.biasAdd(exactlyFiltered(x, merged(first + ".weight",
			pointwise)), tf.math.add(merged(first + ".bias", pointwise), parameters
				.tensor(second + ".bias")));
	}

	/**
	 * {@code s + second concat(first(t), s)} with {@code s = inner(x)}, inner and
	 * second 1 x 1, as one convolution of t and one of x.
	 */
	final Operand<TFloat32> residualOfBoth(final Operand<TFloat32> t,
		final String first, final Operand<TFloat32> x, final String inner,
		final String second)
	{
		final List<Output<TFloat32>> parts = tf.split(tf.constant(2), parameters
			.tensor(second + ".weight"), 2L).output();
		final Operand<TFloat32> ofT = tf.nn.biasAdd(filtered(t, merged(first +
			".weight", parts.get(0))), tf.math.add(merged(first + ".bias", parts.get(
				0)), parameters.tensor(second + ".bias")));
		final Operand<TFloat32> ofX = tf.nn.biasAdd(filtered(x, withItself(inner +
			".weight", parts.get(1))), withItself(inner + ".bias", parts.get(1)));
		return tf.math.add(ofT, ofX);
	}

	/** {@code N mean(x)} of 5 x 5, stride 2; zeros beyond the border count. */
	Operand<TFloat32> normalisedMean(final Operand<TFloat32> x, final String norm,
		final String place)
	{
		final Operand<TFloat32> padded = tf.pad(x, tf.constant(new int[][] { { 0,
			0 }, { 2, 2 }, { 2, 2 }, { 0, 0 } }), tf.constant(0f));
		return normalised(tf.nn.avgPool(padded, List.of(1L, 5L, 5L, 1L), List.of(1L,
			2L, 2L, 1L), "VALID"), norm, place);
	}

	/**
	 * {@code N conv(x)}.
	 *
	 * @param conv name of the convolution, one with a bias
	 * @param norm name of the normalisation that several places share
	 * @param place name of this place
	 */
	abstract Operand<TFloat32> normalisedConv(Operand<TFloat32> x, String conv,
		String norm, String place);

	/**
	 * As {@link #normalisedConv}, with an {@link #exactConv} of a concatenation.
	 *
	 * @param parts what is concatenated
	 */
	abstract Operand<TFloat32> exactNormalisedConv(List<Operand<TFloat32>> parts,
		String conv, String norm, String place);

	/** As {@link #normalisedConv}, of a convolution that has no bias. */
	abstract Operand<TFloat32> normalisedUnbiasedConv(Operand<TFloat32> x,
		String conv, String norm, String place);

	/** {@code N x}; names as in {@link #normalisedConv}. */
	abstract Operand<TFloat32> normalised(Operand<TFloat32> x, String norm,
		String place);

	protected final Operand<TFloat32> filtered(final Operand<TFloat32> x,
		final Operand<TFloat32> filter)
	{
		return tf.nn.conv2d(x, filter, NO_STRIDE, "SAME");
	}

	/**
	 * NB: TensorFlow's mixed precision is told to leave this kind of convolution.
	 * It has no gradient, but then training is in float32 anyway.
	 */
	protected final Operand<TFloat32> exactlyFiltered(final Operand<TFloat32> x,
		final Operand<TFloat32> filter)
	{
		if (parameters.areTrained()) return filtered(x, filter);
		final Operand<TFloat32> volume = tf.nn.conv3d(tf.expandDims(x, tf.constant(
			1)), tf.expandDims(filter, tf.constant(0)), NO_STRIDE_3D, "SAME");
		return tf.squeeze(volume, Squeeze.axis(List.of(1L)));
	}

	/**
	 * Convolutions of the parts of a concatenation, which are to be added. NB:
	 * quicker than to copy the parts together.
	 */
	protected final List<Operand<TFloat32>> exactlyFiltered(
		final List<Operand<TFloat32>> parts, final Operand<TFloat32> filter)
	{
		final List<Operand<TFloat32>> filtered = new ArrayList<>();
		int first = 0;
		for (final Operand<TFloat32> part : parts) {
			final int channels = Math.toIntExact(part.shape().get(3));
			filtered.add(exactlyFiltered(part, tf.slice(filter, tf.constant(
				new int[] { 0, 0, first, 0 }), tf.constant(new int[] { -1, -1, channels,
					-1 }))));
			first += channels;
		}
		return filtered;
	}

	/**
	 * As {@link #merged}, of the convolution's result and what follows, added.
	 */
	private Operand<TFloat32> withItself(final String tensor,
		final Operand<TFloat32> pointwise)
	{
		return tf.math.add(parameters.tensor(tensor), merged(tensor, pointwise));
	}

	/** The filter or bias of a convolution that a 1 x 1 convolution follows. */
	private Operand<TFloat32> merged(final String tensor,
		final Operand<TFloat32> pointwise)
	{
		final Operand<TFloat32> first = parameters.tensor(tensor);
		final long[] shape = first.shape().asArray();
		final long inner = shape[shape.length - 1];
		shape[shape.length - 1] = pointwise.shape().get(3);
		final Operand<TFloat32> product = tf.linalg.matMul(tf.reshape(first, tf
			.constant(new long[] { -1, inner })), tf.reshape(pointwise, tf.constant(
				new long[] { inner, -1 })));
		return tf.reshape(product, tf.constant(shape));
	}
}
