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

import io.github.lywnet.common.FusionException;

import java.util.Locale;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The metrics in which a fused image should be ahead of the pixel maximum:
 * those of {@link io.github.lywnet.metrics.FusionMetric}, in a form that has a
 * gradient. All take batches of images, [N, H, W, 1] in [0, 1], and give one
 * value for each image, [N].
 */
enum LeadMetric {

		/** The share of both images' edges that the fused image keeps. */
		QABF {

			@Override
			Operand<TFloat32> of(final Ops tf, final Operand<TFloat32> a,
				final Operand<TFloat32> b, final Operand<TFloat32> fused)
		{
				return new EdgeTransfer(tf).of(a, b, fused);
			}
		},
		/** Visual information fidelity of both, added. */
		VIF {

			@Override
			Operand<TFloat32> of(final Ops tf, final Operand<TFloat32> a,
				final Operand<TFloat32> b, final Operand<TFloat32> fused)
		{
				final InformationFidelity fidelity = new InformationFidelity(tf);
				return tf.math.add(fidelity.of(a, fused), fidelity.of(b, fused));
			}
		},
		/** Sum of the correlations of differences (Aslantas and Bendes 2015). */
		SCD {

			@Override
			Operand<TFloat32> of(final Ops tf, final Operand<TFloat32> a,
				final Operand<TFloat32> b, final Operand<TFloat32> fused)
		{
				final ImageOps images = new ImageOps(tf);
				return tf.math.add(images.correlation(tf.math.sub(fused, b), a), images
					.correlation(tf.math.sub(fused, a), b));
			}
		},
		/** Structural similarity (Wang et al. 2004), the mean of both. */
		SSIM {

			@Override
			Operand<TFloat32> of(final Ops tf, final Operand<TFloat32> a,
				final Operand<TFloat32> b, final Operand<TFloat32> fused)
		{
				final ImageOps images = new ImageOps(tf);
				return tf.math.mul(tf.math.add(images.ssim(a, fused), images.ssim(b,
					fused)), tf.constant(0.5f));
			}
		},
		/** Peak signal-to-noise ratio against both, in dB. */
		PSNR {

			private final float decibels = (float) (-10 / Math.log(10));

			@Override
			Operand<TFloat32> of(final Ops tf, final Operand<TFloat32> a,
				final Operand<TFloat32> b, final Operand<TFloat32> fused)
		{
				final ImageOps images = new ImageOps(tf);
				final Operand<TFloat32> error = tf.math.mul(images.imageMean(tf.math
					.add(tf.math.squaredDifference(a, fused), tf.math.squaredDifference(b,
						fused))), tf.constant(0.5f));
				return tf.math.mul(tf.math.log(tf.math.maximum(error, tf.constant(
					FAINT))), tf.constant(decibels));
			}
		},
		/** Spatial frequency of the fused image: its overall activity. */
		SF {

			@Override
			Operand<TFloat32> of(final Ops tf, final Operand<TFloat32> a,
				final Operand<TFloat32> b, final Operand<TFloat32> fused)
		{
				final ImageOps images = new ImageOps(tf);
				return tf.math.sqrt(tf.math.add(tf.math.add(images.imageMean(tf.math
					.square(images.horizontalDifference(fused))), images.imageMean(tf.math
						.square(images.verticalDifference(fused)))), tf.constant(FAINT)));
			}

			@Override
			Operand<TFloat32> lead(final Ops tf, final Operand<TFloat32> value,
				final Operand<TFloat32> reference)
		{
				return logarithmOfRatio(tf, value, reference);
			}
		},
		/** Average gradient of the fused image, without its outermost pixels. */
		AG {

			@Override
			Operand<TFloat32> of(final Ops tf, final Operand<TFloat32> a,
				final Operand<TFloat32> b, final Operand<TFloat32> fused)
		{
				final ImageOps images = new ImageOps(tf);
				final Operand<TFloat32> squares = tf.math.add(tf.math.square(images
					.horizontalSlope(fused)), tf.math.square(images.verticalSlope(
						fused)));
				return images.imageMean(tf.math.sqrt(tf.math.add(tf.math.mul(squares, tf
					.constant(0.5f)), tf.constant(FAINT))));
			}

			@Override
			Operand<TFloat32> lead(final Ops tf, final Operand<TFloat32> value,
				final Operand<TFloat32> reference)
		{
				return logarithmOfRatio(tf, value, reference);
			}
		};

	/** The square of a difference far below one grey level. */
	private static final float FAINT = 1e-8f;

	abstract Operand<TFloat32> of(Ops tf, Operand<TFloat32> a,
		Operand<TFloat32> b, Operand<TFloat32> fused);

	/**
	 * How far a value is ahead of a reference. In the metrics of the fused image
	 * alone it is the logarithm of their ratio: how sharp an image is depends on
	 * what it shows.
	 */
	Operand<TFloat32> lead(final Ops tf, final Operand<TFloat32> value,
		final Operand<TFloat32> reference)
	{
		return tf.math.sub(value, reference);
	}

	private static Operand<TFloat32> logarithmOfRatio(final Ops tf,
		final Operand<TFloat32> value, final Operand<TFloat32> reference)
	{
		return tf.math.log(tf.math.div(value, reference));
	}

	/** The metric of a name in lower case. */
	static LeadMetric parse(final String name) {
		final StringBuilder names = new StringBuilder();
		for (final LeadMetric metric : values()) {
			final String key = metric.name().toLowerCase(Locale.ROOT);
			if (key.equals(name)) return metric;
			names.append(names.length() == 0 ? "" : ", ").append(key);
		}
		throw new FusionException("Unknown metric of a goal \"" + name +
			"\": expected one of " + names + ".");
	}
}
