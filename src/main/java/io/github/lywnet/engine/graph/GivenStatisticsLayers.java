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
import org.tensorflow.op.core.Squeeze;
import org.tensorflow.op.nn.FusedBatchNorm;
import org.tensorflow.types.TFloat32;

/**
 * Layers normalised by statistics of another image, as
 * {@link ImageStatisticsLayers#statistics} gives them. The normalisations must
 * be made in the same order.
 */
final class GivenStatisticsLayers extends ImageStatisticsLayers {

	private final Operand<TFloat32> given;
	private int used;

	/** @param given [normalisations, 2, C], mean and biased variance */
	GivenStatisticsLayers(final Ops tf, final Parameters parameters,
		final Operand<TFloat32> given)
	{
		super(tf, parameters);
		this.given = given;
	}

	@Override
	Operand<TFloat32> normalised(final Operand<TFloat32> x, final String norm,
		final String place)
	{
		final Operand<TFloat32> mean = given(used, 0);
		final Operand<TFloat32> variance = given(used, 1);
		used++;
		return tf.nn.fusedBatchNorm(x, parameters.tensor(norm + ".scale"),
			parameters.tensor(norm + ".shift"), mean, variance, FusedBatchNorm
				.isTraining(false), FusedBatchNorm.epsilon(EPSILON)).y();
	}

	private Operand<TFloat32> given(final int normalisation, final int which) {
		return tf.squeeze(tf.slice(given, tf.constant(new int[] { normalisation,
			which, 0 }), tf.constant(new int[] { 1, 1, -1 })), Squeeze.axis(List.of(
				0L, 1L)));
	}
}
