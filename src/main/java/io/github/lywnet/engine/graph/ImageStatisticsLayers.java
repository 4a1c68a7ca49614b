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
import org.tensorflow.op.nn.FusedBatchNorm;
import org.tensorflow.types.TFloat32;

/**
 * Layers normalised by the statistics of the image itself: mean and biased
 * variance over N, H and W, then the scale and shift that all places of a
 * normalisation share.
 */
final class ImageStatisticsLayers extends Layers {

	private static final float EPSILON = 1e-5f;

	ImageStatisticsLayers(final Ops tf, final Parameters parameters) {
		super(tf, parameters);
	}

	@Override
	Operand<TFloat32> normalisedConv(final Operand<TFloat32> x,
		final String conv, final String norm, final String place)
	{
		// NB: The normalisation takes away every constant, so also the bias.
		return normalisedUnbiasedConv(x, conv, norm, place);
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
		return tf.nn.fusedBatchNorm(x, parameters.tensor(norm + ".scale"),
			parameters.tensor(norm + ".shift"), noStatistics, noStatistics,
			FusedBatchNorm.isTraining(true), FusedBatchNorm.epsilon(EPSILON)).y();
	}
}
