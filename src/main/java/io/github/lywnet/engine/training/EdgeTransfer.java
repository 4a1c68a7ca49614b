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

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * How much of the edges of two images a fused image keeps, Q^AB/F (Xydeas and
 * Petrovic 2000), in a form that has a useful gradient everywhere: the angle
 * between two edges is that between two lines, which does not jump where they
 * pass the vertical, and edges too weak for a grey level vanish smoothly.
 */
final class EdgeTransfer {

	/** Square of an edge strength far below that of one grey level. */
	private static final float FAINT = 1e-8f;

	/**
	 * Share of the source's edge that an edge needs for its direction to count
	 * fully.
	 */
	private static final float FAINT_SHARE = 1e-2f;

	private final Ops tf;
	private final ImageOps images;

	EdgeTransfer(final Ops tf) {
		this.tf = tf;
		images = new ImageOps(tf);
	}

	/**
	 * The preserved share, 0 to 1, of all edges of each image, each edge with its
	 * strength as weight; [N].
	 */
	Operand<TFloat32> of(final Operand<TFloat32> anatomical,
		final Operand<TFloat32> functional, final Operand<TFloat32> fused)
	{
		final Edges a = new Edges(anatomical);
		final Edges b = new Edges(functional);
		final Edges f = new Edges(fused);
		final Operand<TFloat32> preserved = tf.math.add(images.imageMean(preserved(
			a, f)), images.imageMean(preserved(b, f)));
		return tf.math.div(preserved, tf.math.add(images.imageMean(a.strength),
			images.imageMean(b.strength)));
	}

	/** Strength of the source's edge times how well it is kept, at each pixel. */
	private Operand<TFloat32> preserved(final Edges source, final Edges fused) {
		final Operand<TFloat32> strength = tf.math.div(tf.math.minimum(
			source.strength, fused.strength), tf.math.maximum(source.strength,
				fused.strength));
		final Operand<TFloat32> keptStrength = sigmoid(strength, 0.9994f, 15, 0.5f);
		final Operand<TFloat32> keptOrientation = sigmoid(alignment(source, fused),
			0.9879f, 22, 0.8f);
		return tf.math.mul(source.strength, tf.math.mul(keptStrength,
			keptOrientation));
	}

	/** 1 for edges in parallel, 0 for edges at right angles. */
	private Operand<TFloat32> alignment(final Edges source, final Edges fused) {
		final Operand<TFloat32> along = tf.math.abs(tf.math.add(tf.math.mul(
			source.x, fused.x), tf.math.mul(source.y, fused.y)));
		final Operand<TFloat32> across = tf.math.abs(tf.math.sub(tf.math.mul(
			source.x, fused.y), tf.math.mul(source.y, fused.x)));
		final Operand<TFloat32> faint = tf.math.mul(tf.math.square(source.strength),
			tf.constant(FAINT_SHARE));
		final Operand<TFloat32> angle = tf.math.atan(tf.math.div(across, tf.math
			.add(along, faint)));
		return tf.math.sub(tf.constant(1f), tf.math.mul(angle, tf.constant(
			(float) (2 / Math.PI))));
	}

	private Operand<TFloat32> sigmoid(final Operand<TFloat32> value,
		final float height, final float slope, final float middle)
	{
		return tf.math.mul(tf.constant(height), tf.math.sigmoid(tf.math.mul(tf
			.constant(slope), tf.math.sub(value, tf.constant(middle)))));
	}

	/** Horizontal and vertical derivative and their length, never 0. */
	private final class Edges {

		private final Operand<TFloat32> x;
		private final Operand<TFloat32> y;
		private final Operand<TFloat32> strength;

		private Edges(final Operand<TFloat32> image) {
			x = images.horizontalDerivative(image);
			y = images.verticalDerivative(image);
			strength = tf.math.sqrt(tf.math.add(tf.math.add(tf.math.square(x), tf.math
				.square(y)), tf.constant(FAINT)));
		}
	}
}
