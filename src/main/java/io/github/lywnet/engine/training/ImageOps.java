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

import java.util.List;

import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Sum;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TFloat64;

/**
 * Operations on batches of one-channel images, [N, H, W, 1], that losses are
 * made of.
 */
final class ImageOps {

	private static final GaussianWindow SSIM_WINDOW = new GaussianWindow(11, 1.5);
	private static final float SSIM_C1 = 0.01f * 0.01f;
	private static final float SSIM_C2 = 0.03f * 0.03f;

	/**
	 * Horizontal and vertical Sobel filter, [3, 3, 1, 1], of gain 1 for a slope
	 * of 1.
	 */
	private static final float[] HORIZONTAL_SOBEL = { -.125f, 0, .125f, -.25f, 0,
		.25f, -.125f, 0, .125f };
	private static final float[] VERTICAL_SOBEL = { -.125f, -.25f, -.125f, 0, 0,
		0, .125f, .25f, .125f };

	private static final float[] DIFFERENCE = { -1, 1 };

	/** Half the difference of both neighbours. */
	private static final float[] HORIZONTAL_SLOPE = { 0, 0, 0, -.5f, 0, .5f, 0, 0,
		0 };
	private static final float[] VERTICAL_SLOPE = { 0, -.5f, 0, 0, 0, 0, 0, .5f,
		0 };

	private final Ops tf;

	ImageOps(final Ops tf) {
		this.tf = tf;
	}

	/**
	 * The same values, out of reach of TensorFlow's mixed precision: what is
	 * calculated of them is calculated in float32.
	 */
	Operand<TFloat32> exact(final Operand<TFloat32> images) {
		return float32(float64(images));
	}

	/** Mean of all elements, a scalar. */
	Operand<TFloat32> mean(final Operand<TFloat32> x) {
		return tf.math.mean(tf.reshape(x, tf.constant(new int[] { -1 })), tf
			.constant(new int[] { 0 }));
	}

	/** Mean of all absolute values, a scalar. */
	Operand<TFloat32> meanAbsolute(final Operand<TFloat32> x) {
		return mean(tf.math.abs(x));
	}

	/**
	 * Horizontal and vertical derivative, [N, H - 2, W - 2, 2], by Sobel's
	 * filter.
	 */
	Operand<TFloat32> gradient(final Operand<TFloat32> images) {
		return tf.concat(List.of(horizontalDerivative(images), verticalDerivative(
			images)), tf.constant(3));
	}

	/** Derivative along the rows, [N, H - 2, W - 2, 1], by Sobel's filter. */
	Operand<TFloat32> horizontalDerivative(final Operand<TFloat32> images) {
		return valid(images, constant(HORIZONTAL_SOBEL, 3, 3, 1, 1), 1, 1);
	}

	/** Derivative along the columns, [N, H - 2, W - 2, 1], by Sobel's filter. */
	Operand<TFloat32> verticalDerivative(final Operand<TFloat32> images) {
		return valid(images, constant(VERTICAL_SOBEL, 3, 3, 1, 1), 1, 1);
	}

	/**
	 * At each pixel the longer of two gradients, both components of the same
	 * image.
	 */
	Operand<TFloat32> stronger(final Operand<TFloat32> a,
		final Operand<TFloat32> b)
	{
		final Operand<TFloat32> difference = tf.math.sub(squaredLength(a),
			squaredLength(b));
		final Operand<TFloat32> aIsStronger = tf.math.maximum(tf.math.sign(
			difference), tf.constant(0f));
		return tf.math.add(b, tf.math.mul(aIsStronger, tf.math.sub(a, b)));
	}

	/** Differences of neighbours in a row, [N, H, W - 1, 1]. */
	Operand<TFloat32> horizontalDifference(final Operand<TFloat32> images) {
		return valid(images, constant(DIFFERENCE, 1, 2, 1, 1), 1, 1);
	}

	/** Differences of neighbours in a column, [N, H - 1, W, 1]. */
	Operand<TFloat32> verticalDifference(final Operand<TFloat32> images) {
		return valid(images, constant(DIFFERENCE, 2, 1, 1, 1), 1, 1);
	}

	/** Slopes along the rows, of the pixels inside, [N, H - 2, W - 2, 1]. */
	Operand<TFloat32> horizontalSlope(final Operand<TFloat32> images) {
		return valid(images, constant(HORIZONTAL_SLOPE, 3, 3, 1, 1), 1, 1);
	}

	/** Slopes along the columns, of the pixels inside, [N, H - 2, W - 2, 1]. */
	Operand<TFloat32> verticalSlope(final Operand<TFloat32> images) {
		return valid(images, constant(VERTICAL_SLOPE, 3, 3, 1, 1), 1, 1);
	}

	/**
	 * Pearson's correlation of two images, 0 where one has a single value; [N].
	 */
	Operand<TFloat32> correlation(final Operand<TFloat32> a,
		final Operand<TFloat32> b)
	{
		final Operand<TFloat32> p = centered(a);
		final Operand<TFloat32> q = centered(b);
		final Operand<TFloat32> lengths = tf.math.sqrt(tf.math.add(tf.math.mul(
			imageSum(tf.math.square(p)), imageSum(tf.math.square(q))), tf.constant(
				1e-8f)));
		return tf.math.div(imageSum(tf.math.mul(p, q)), lengths);
	}

	/** Each image less its mean. */
	Operand<TFloat32> centered(final Operand<TFloat32> images) {
		return tf.math.sub(images, tf.math.mean(images, tf.constant(new int[] { 1,
			2, 3 }), Mean.keepDims(true)));
	}

	/**
	 * Mean structural similarity of two images, [N]: Wang et al. 2004, Gaussian
	 * window 11 x 11, sigma 1.5, dynamic range 1, valid region.
	 */
	Operand<TFloat32> ssim(final Operand<TFloat32> a, final Operand<TFloat32> b) {
		final Operand<TFloat32> meanA = ssimMean(a);
		final Operand<TFloat32> meanB = ssimMean(b);
		final Operand<TFloat32> meanAB = tf.math.mul(meanA, meanB);
		final Operand<TFloat32> squares = tf.math.add(tf.math.square(meanA), tf.math
			.square(meanB));
		final Operand<TFloat32> variances = tf.math.sub(ssimMean(tf.math.add(tf.math
			.square(a), tf.math.square(b))), squares);
		final Operand<TFloat32> covariance = tf.math.sub(ssimMean(tf.math.mul(a,
			b)), meanAB);
		return imageMean(tf.math.mul(ratio(meanAB, squares, SSIM_C1), ratio(
			covariance, variances, SSIM_C2)));
	}

	/** {@code (2 product + c) / (sum + c)} */
	private Operand<TFloat32> ratio(final Operand<TFloat32> product,
		final Operand<TFloat32> sum, final float c)
	{
		final Operand<TFloat32> constant = tf.constant(c);
		return tf.math.div(tf.math.add(tf.math.mul(product, tf.constant(2f)),
			constant), tf.math.add(sum, constant));
	}

	private Operand<TFloat32> ssimMean(final Operand<TFloat32> images) {
		return windowMean(images, SSIM_WINDOW);
	}

	/** Weighted mean of each window that lies inside the image. */
	Operand<TFloat32> windowMean(final Operand<TFloat32> images,
		final GaussianWindow window)
	{
		return smoothed(images, window, 1);
	}

	/** Every second row and column of {@link #windowMean}. */
	Operand<TFloat32> halved(final Operand<TFloat32> images,
		final GaussianWindow window)
	{
		return smoothed(images, window, 2);
	}

	private Operand<TFloat32> smoothed(final Operand<TFloat32> images,
		final GaussianWindow window, final long stride)
	{
		final float[] weights = window.weights();
		final int size = window.size();
		return valid(valid(images, constant(weights, size, 1, 1, 1), stride, 1),
			constant(weights, 1, size, 1, 1), 1, stride);
	}

	/**
	 * NB: TensorFlow's mixed precision takes convolutions from float32 to
	 * bfloat16, which would lose the small differences that derivatives and
	 * variances are; it leaves those in float64.
	 */
	private Operand<TFloat32> valid(final Operand<TFloat32> images,
		final Operand<TFloat32> filter, final long rowStride,
		final long columnStride)
	{
		return float32(tf.nn.conv2d(float64(images), float64(filter), List.of(1L,
			rowStride, columnStride, 1L), "VALID"));
	}

	private Operand<TFloat32> squaredLength(final Operand<TFloat32> gradient) {
		return tf.sum(tf.math.square(gradient), tf.constant(new int[] { 3 }), Sum
			.keepDims(true));
	}

	/** Mean of each image, [N]. */
	Operand<TFloat32> imageMean(final Operand<TFloat32> images) {
		return tf.math.mean(images, tf.constant(new int[] { 1, 2, 3 }));
	}

	/** Sum of each image, [N]. */
	Operand<TFloat32> imageSum(final Operand<TFloat32> images) {
		return tf.sum(images, tf.constant(new int[] { 1, 2, 3 }));
	}

	private Operand<TFloat32> float32(final Operand<TFloat64> x) {
		return tf.dtypes.cast(x, TFloat32.class);
	}

	private Operand<TFloat64> float64(final Operand<TFloat32> x) {
		return tf.dtypes.cast(x, TFloat64.class);
	}

	private Operand<TFloat32> constant(final float[] values,
		final long... shape)
	{
		return tf.constant(Shape.of(shape), DataBuffers.of(values));
	}
}
