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

package io.github.lywnet.engine.training;

import java.util.ArrayList;
import java.util.List;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Visual information fidelity in the pixel domain (Sheikh and Bovik 2006) of a
 * fused image and a source, as {@code metrics} computes it: information carried
 * over all information.
 */
final class InformationFidelity {

	private static final int[] SIZES = { 17, 9, 5, 3 };
	private static final double SIGMA_PER_SIZE = 0.2;

	/** Variance of the visual noise: 2 squared grey levels. */
	private static final float VISUAL_NOISE = 2 / (255f * 255f);

	/** A variance of a hundredth of a squared grey level, below all structure. */
	private static final float FAINT = 0.01f / (255f * 255f);

	private final Ops tf;
	private final ImageOps images;

	InformationFidelity(final Ops tf) {
		this.tf = tf;
		images = new ImageOps(tf);
	}

	/** 1 if a fused image tells all that its source tells; about 0 to 1; [N]. */
	Operand<TFloat32> of(final Operand<TFloat32> source,
		final Operand<TFloat32> fused)
	{
		final List<Operand<TFloat32>> transferred = new ArrayList<>();
		final List<Operand<TFloat32>> available = new ArrayList<>();
		Operand<TFloat32> p = source;
		Operand<TFloat32> q = fused;
		for (final int size : SIZES) {
			final GaussianWindow window = new GaussianWindow(size, SIGMA_PER_SIZE *
				size);
			if (size < SIZES[0]) {
				p = images.halved(p, window);
				q = images.halved(q, window);
			}
			addScale(p, q, window, transferred, available);
		}
		return tf.math.div(tf.math.addN(transferred), tf.math.add(tf.math.addN(
			available), tf.constant(FAINT)));
	}

	private void addScale(final Operand<TFloat32> source,
		final Operand<TFloat32> fused, final GaussianWindow window,
		final List<Operand<TFloat32>> transferred,
		final List<Operand<TFloat32>> available)
	{
		final Operand<TFloat32> sourceMean = images.windowMean(source, window);
		final Operand<TFloat32> fusedMean = images.windowMean(fused, window);
		final Operand<TFloat32> sourceVariance = atLeast(0, covariance(source,
			source, sourceMean, sourceMean, window));
		final Operand<TFloat32> fusedVariance = covariance(fused, fused, fusedMean,
			fusedMean, window);
		final Operand<TFloat32> covariance = covariance(source, fused, sourceMean,
			fusedMean, window);
		// an inverted structure is a gain of 0, not a negative one
		final Operand<TFloat32> gain = atLeast(0, tf.math.div(covariance, tf.math
			.add(sourceVariance, tf.constant(FAINT))));
		final Operand<TFloat32> noise = atLeast(0, tf.math.sub(fusedVariance,
			tf.math.mul(gain, covariance)));
		final Operand<TFloat32> signal = tf.math.mul(tf.math.square(gain),
			sourceVariance);
		transferred.add(images.imageSum(tf.math.log1p(tf.math.div(signal, tf.math
			.add(noise, tf.constant(VISUAL_NOISE))))));
		available.add(images.imageSum(tf.math.log1p(tf.math.div(sourceVariance, tf
			.constant(VISUAL_NOISE)))));
	}

	private Operand<TFloat32> covariance(final Operand<TFloat32> p,
		final Operand<TFloat32> q, final Operand<TFloat32> meanP,
		final Operand<TFloat32> meanQ, final GaussianWindow window)
	{
		return tf.math.sub(images.windowMean(tf.math.mul(p, q), window), tf.math
			.mul(meanP, meanQ));
	}

	private Operand<TFloat32> atLeast(final float limit,
		final Operand<TFloat32> values)
	{
		return tf.math.maximum(values, tf.constant(limit));
	}
}
