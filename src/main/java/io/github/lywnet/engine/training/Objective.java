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

import io.github.lywnet.engine.TrainingGoal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * What a network is trained for: to be ahead of the pixel maximum of its two
 * sources. The same loss as that of src/main/python/objective.py, by which it
 * is tested.
 * <p>
 * Summed up is, of the fused image as it is shown (clipped, in 256 grey
 * levels), the softplus of what it lacks of the goal in each metric, in steps
 * of the goal: what lags behind most counts most, and little is given for more
 * where the goal is reached. A pair of which one source is blank has no leads.
 * To all come the mean absolute differences from the pixel maximum and from the
 * stronger gradient, and by how much the image leaves the range of what both
 * sources have nearby: they keep it what a reader expects.
 * </p>
 */
final class Objective {

	private static final float INTENSITY = 3;
	private static final float GRADIENT = 1;
	private static final float OVERSHOOT = 300;

	private static final float LEVELS = 255;

	/**
	 * Side in pixels of the square whose range the fused pixel in its middle
	 * keeps to.
	 */
	private static final int NEIGHBOURHOOD = 5;

	/**
	 * By how much it may leave the range: two grey levels less than a reader
	 * would notice.
	 */
	private static final float MARGIN = 6 / LEVELS;

	/** A variance of one squared grey level. */
	private static final float BLANK_VARIANCE = 1 / (LEVELS * LEVELS);

	private final Ops tf;
	private final ImageOps images;
	private final Map<String, TrainingGoal> goals;

	/** @param goals by the name of a {@link LeadMetric} in lower case */
	Objective(final Ops tf, final Map<String, TrainingGoal> goals) {
		this.tf = tf;
		images = new ImageOps(tf);
		this.goals = goals;
	}

	/**
	 * The mean loss of a batch, a scalar.
	 *
	 * @param a anatomical images, [N, H, W, 1] in [0, 1]
	 * @param b functional images of the same shape
	 * @param fused what the network makes of them, not clipped
	 */
	Operand<TFloat32> loss(final Operand<TFloat32> a, final Operand<TFloat32> b,
		final Operand<TFloat32> fused)
	{
		return loss(tf.math.maximum(a, b), a, b, fused);
	}

	/**
	 * The mean loss of a batch with the leads over other fused images instead of
	 * the pixel maximum.
	 *
	 * @param other what another network makes of the images, not clipped
	 */
	Operand<TFloat32> lossAheadOf(final Operand<TFloat32> other,
		final Operand<TFloat32> a, final Operand<TFloat32> b,
		final Operand<TFloat32> fused)
	{
		return loss(shown(other), a, b, fused);
	}

	private Operand<TFloat32> loss(final Operand<TFloat32> reference,
		final Operand<TFloat32> a, final Operand<TFloat32> b,
		final Operand<TFloat32> fused)
	{
		final Operand<TFloat32> maximum = tf.math.maximum(a, b);
		final Operand<TFloat32> shown = shown(fused);
		final Operand<TFloat32> lacking = tf.math.mul(bothTell(a, b), lacking(a, b,
			shown, reference));
		final Operand<TFloat32> intensity = images.meanAbsolute(tf.math.sub(fused,
			maximum));
		final Operand<TFloat32> gradient = images.meanAbsolute(tf.math.sub(images
			.gradient(fused), images.stronger(images.gradient(a), images.gradient(
				b))));
		return tf.math.addN(List.of(images.mean(lacking), weighted(intensity,
			INTENSITY), weighted(gradient, GRADIENT), weighted(overshoot(a, b, shown),
				OVERSHOOT)));
	}

	private Operand<TFloat32> weighted(final Operand<TFloat32> x,
		final float weight)
	{
		return tf.math.mul(x, tf.constant(weight));
	}

	/**
	 * Clipped and rounded to grey levels; the gradient is that without rounding.
	 */
	private Operand<TFloat32> shown(final Operand<TFloat32> fused) {
		final Operand<TFloat32> clipped = tf.math.minimum(tf.math.maximum(fused, tf
			.constant(0f)), tf.constant(1f));
		final Operand<TFloat32> rounded = tf.math.div(tf.math.rint(weighted(clipped,
			LEVELS)), tf.constant(LEVELS));
		return tf.math.add(clipped, tf.stopGradient(tf.math.sub(rounded, clipped)));
	}

	/** 1 for pairs of which both images show something, 0 for others; [N]. */
	private Operand<TFloat32> bothTell(final Operand<TFloat32> a,
		final Operand<TFloat32> b)
	{
		return tf.math.mul(tells(a), tells(b));
	}

	private Operand<TFloat32> tells(final Operand<TFloat32> image) {
		return tf.dtypes.cast(tf.math.greater(images.imageMean(tf.math.square(images
			.centered(image))), tf.constant(BLANK_VARIANCE)), TFloat32.class);
	}

	/**
	 * The mean over the metrics of the lead over a reference that each image
	 * lacks; [N].
	 */
	private Operand<TFloat32> lacking(final Operand<TFloat32> a,
		final Operand<TFloat32> b, final Operand<TFloat32> shown,
		final Operand<TFloat32> reference)
	{
		final List<Operand<TFloat32>> all = new ArrayList<>();
		goals.forEach((name, goal) -> {
			final LeadMetric metric = LeadMetric.parse(name);
			final Operand<TFloat32> lead = metric.lead(tf, metric.of(tf, a, b, shown),
				metric.of(tf, a, b, reference));
			all.add(tf.math.softplus(tf.math.div(tf.math.sub(tf.constant((float) goal
				.lead()), lead), tf.constant((float) goal.step()))));
		});
		return tf.math.div(tf.math.addN(all), tf.constant((float) all.size()));
	}

	/**
	 * The mean distance from the widened range of both sources around each pixel.
	 */
	private Operand<TFloat32> overshoot(final Operand<TFloat32> a,
		final Operand<TFloat32> b, final Operand<TFloat32> shown)
	{
		final Operand<TFloat32> highest = highest(tf.math.maximum(a, b));
		final Operand<TFloat32> lowest = tf.math.neg(highest(tf.math.neg(tf.math
			.minimum(a, b))));
		final Operand<TFloat32> above = tf.math.sub(tf.math.sub(shown, highest), tf
			.constant(MARGIN));
		final Operand<TFloat32> below = tf.math.sub(tf.math.sub(lowest, shown), tf
			.constant(MARGIN));
		return images.mean(tf.math.add(tf.nn.relu(above), tf.nn.relu(below)));
	}

	private Operand<TFloat32> highest(final Operand<TFloat32> image) {
		return tf.nn.maxPool(image, tf.constant(new int[] { 1, NEIGHBOURHOOD,
			NEIGHBOURHOOD, 1 }), tf.constant(new int[] { 1, 1, 1, 1 }), "SAME");
	}
}
