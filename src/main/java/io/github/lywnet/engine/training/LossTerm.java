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

import io.github.lywnet.network.FusionException;

import java.util.Locale;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** The terms that a training's loss is the weighted sum of. Each is a scalar, 0 at best. */
enum LossTerm {

		/** Mean absolute difference of the fused image from the larger of both images. */
		INTENSITY {

			@Override
			Operand<TFloat32> of(final Ops tf, final Sample sample) {
				return new ImageOps(tf).meanAbsolute(tf.math.sub(sample.fused(), tf.math
					.maximum(sample.anatomical(), sample.functional())));
			}
		},
		/** Mean absolute difference of the fused image's gradient from the stronger gradient of both images. */
		GRADIENT {

			@Override
			Operand<TFloat32> of(final Ops tf, final Sample sample) {
				final ImageOps images = new ImageOps(tf);
				return images.meanAbsolute(tf.math.sub(images.gradient(sample.fused()),
					images.stronger(images.gradient(sample.anatomical()), images.gradient(
						sample.functional()))));
			}
		},
		/** 1 - mean SSIM of the fused image with both images (Wang et al. 2004). */
		SSIM {

			@Override
			Operand<TFloat32> of(final Ops tf, final Sample sample) {
				final ImageOps images = new ImageOps(tf);
				final Operand<TFloat32> sum = tf.math.add(images.ssim(sample.anatomical(),
					sample.fused()), images.ssim(sample.functional(), sample.fused()));
				return tf.math.sub(tf.constant(1f), tf.math.mul(sum, tf.constant(0.5f)));
			}
		},
		/**
		 * 1 - half the sum of the correlations of differences, r(F - B, A) and r(F - A,
		 * B), of the fused image F and both images (Aslantas and Bendes 2015).
		 */
		SCD {

			@Override
			Operand<TFloat32> of(final Ops tf, final Sample sample) {
				final ImageOps images = new ImageOps(tf);
				final Operand<TFloat32> sum = tf.math.add(images.correlation(tf.math.sub(
					sample.fused(), sample.functional()), sample.anatomical()), images
						.correlation(tf.math.sub(sample.fused(), sample.anatomical()), sample
							.functional()));
				return tf.math.sub(tf.constant(1f), tf.math.mul(sum, tf.constant(0.5f)));
			}
		},
		/** 1 - Q^AB/F, the share of both images' edges that the fused image keeps. */
		QABF {

			@Override
			Operand<TFloat32> of(final Ops tf, final Sample sample) {
				return tf.math.sub(tf.constant(1f), new EdgeTransfer(tf).of(sample
					.anatomical(), sample.functional(), sample.fused()));
			}
		},
		/** 1 - mean visual information fidelity of the fused image with both images. */
		VIF {

			@Override
			Operand<TFloat32> of(final Ops tf, final Sample sample) {
				final InformationFidelity fidelity = new InformationFidelity(tf);
				final Operand<TFloat32> sum = tf.math.add(fidelity.of(sample
					.anatomical(), sample.fused()), fidelity.of(sample.functional(), sample
						.fused()));
				return tf.math.sub(tf.constant(1f), tf.math.mul(sum, tf.constant(0.5f)));
			}
		},
		/** Mean squared error of the fused image against both images. */
		ERROR {

			@Override
			Operand<TFloat32> of(final Ops tf, final Sample sample) {
				final ImageOps images = new ImageOps(tf);
				final Operand<TFloat32> sum = tf.math.add(images.mean(tf.math
					.squaredDifference(sample.fused(), sample.anatomical())), images.mean(
						tf.math.squaredDifference(sample.fused(), sample.functional())));
				return tf.math.mul(sum, tf.constant(0.5f));
			}
		},
		/** Mean squared error of both images passed through encoder and decoder. */
		RECONSTRUCTION {

			@Override
			Operand<TFloat32> of(final Ops tf, final Sample sample) {
				return new ImageOps(tf).mean(tf.math.squaredDifference(sample
					.reconstructed(), sample.both()));
			}
		},
		/** 1 - cosine similarity of both images with their reconstruction. */
		COSINE {

			@Override
			Operand<TFloat32> of(final Ops tf, final Sample sample) {
				final Operand<TFloat32> cosine = new ImageOps(tf).cosine(sample
					.reconstructed(), sample.both());
				return tf.math.sub(tf.constant(1f), cosine);
			}
		},
		/** Mean squared error of the absolute horizontal Sobel response of both images' reconstruction. */
		EDGES {

			@Override
			Operand<TFloat32> of(final Ops tf, final Sample sample) {
				final ImageOps images = new ImageOps(tf);
				return images.mean(tf.math.squaredDifference(images.horizontalEdges(
					sample.reconstructed()), images.horizontalEdges(sample.both())));
			}
		};

	abstract Operand<TFloat32> of(Ops tf, Sample sample);

	/** The term of a name in lower case. */
	static LossTerm parse(final String name) {
		final StringBuilder names = new StringBuilder();
		for (final LossTerm term : values()) {
			final String key = term.name().toLowerCase(Locale.ROOT);
			if (key.equals(name)) return term;
			names.append(names.length() == 0 ? "" : ", ").append(key);
		}
		throw new FusionException("Unknown loss term \"" + name +
			"\": expected one of " + names + ".");
	}
}
