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
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Stack;
import org.tensorflow.op.nn.FusedBatchNorm;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/**
 * Layers normalised by the statistics of the image itself: mean and biased
 * variance over N, H and W, then the scale and shift that all places of a
 * normalisation share.
 */
class ImageStatisticsLayers extends Layers {

	protected static final float EPSILON = 1e-5f;

	private final List<Operand<TFloat32>> means = new ArrayList<>();
	private final List<Operand<TFloat32>> variances = new ArrayList<>();

	ImageStatisticsLayers(final Ops tf, final Parameters parameters) {
		super(tf, parameters);
	}

	@Override
	Operand<TFloat32> normalisedConv(final Operand<TFloat32> x, final String conv,
		final String norm, final String place)
	{
		// NB: The normalisation takes away every constant, so also the bias.
		return normalisedUnbiasedConv(x, conv, norm, place);
	}

	@Override
	Operand<TFloat32> exactNormalisedConv(final List<Operand<TFloat32>> parts,
		final String conv, final String norm, final String place)
	{
		return normalised(tf.math.addN(exactlyFiltered(parts, parameters.tensor(
			conv + ".weight"))), norm, place);
	}

	@Override
	Operand<TFloat32> normalisedUnbiasedConv(final Operand<TFloat32> x,
		final String conv, final String norm, final String place)
	{
		return normalised(filtered(x, parameters.tensor(conv + ".weight")), norm,
			place);
	}

	@Override
	Operand<TFloat32> normalised(final Operand<TFloat32> x, final String norm,
		final String place)
	{
		final Operand<TFloat32> noStatistics = tf.constant(new float[0]);
		final FusedBatchNorm<TFloat32, TFloat32> normalisation = tf.nn
			.fusedBatchNorm(x, parameters.tensor(norm + ".scale"), parameters.tensor(
				norm + ".shift"), noStatistics, noStatistics, FusedBatchNorm.isTraining(
					true), FusedBatchNorm.epsilon(EPSILON));
		means.add(normalisation.batchMean());
		variances.add(biased(normalisation));
		return normalisation.y();
	}

	/**
	 * The statistics of all normalisations so far, in their order:
	 * [normalisations, 2, C], mean and biased variance.
	 */
	final Operand<TFloat32> statistics() {
		return tf.stack(List.of(tf.stack(means), tf.stack(variances)), Stack.axis(
			1L));
	}

	/** NB: the operation gives the variance times n / (n - 1), n = N * H * W. */
	private Operand<TFloat32> biased(
		final FusedBatchNorm<TFloat32, TFloat32> of)
	{
		final Operand<TFloat32> inverse = tf.math.div(size(of.batchMean()), size(of
			.y()));
		return tf.math.mul(of.batchVariance(), tf.math.sub(tf.constant(1f),
			inverse));
	}

	private Operand<TFloat32> size(final Operand<TFloat32> x) {
		return tf.dtypes.cast(tf.size(x, TInt64.class), TFloat32.class);
	}
}
