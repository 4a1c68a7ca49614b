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
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * The multi-scale pyramid residual weight block (LYW) of Liu et al. 2025. Every
 * repetition uses the same filters; what the block calls a place is one
 * application of a normalisation in one repetition.
 */
final class LywBlock {

	static final int BASIC_UNITS = 3;
	static final int BOTTLENECK_UNITS = 2;

	private final Ops tf;
	private final Layers layers;
	private final String prefix;

	LywBlock(final Ops tf, final Layers layers, final int repetition) {
		this.tf = tf;
		this.layers = layers;
		this.prefix = prefix(repetition);
	}

	/** Names of the 35 places of one repetition. */
	static List<String> places(final int repetition) {
		final List<String> places = new ArrayList<>();
		for (int stage = 0; stage < 2; stage++) {
			for (final String place : new String[] { "full", "half", "quarter",
				"sum" })
			{
				places.add(pyramidPlace(stage) + place);
			}
			for (int unit = 0; unit < BASIC_UNITS; unit++) {
				places.add(basicPlace(stage, unit) + "1");
				places.add(basicPlace(stage, unit) + "2");
			}
			for (int unit = 0; unit < BOTTLENECK_UNITS; unit++) {
				places.add(bottleneckPlace(stage, unit) + "1");
				places.add(bottleneckPlace(stage, unit) + "2");
				places.add(bottleneckPlace(stage, unit) + "3");
			}
		}
		places.add("pyramid.join");
		places.add("bottleneck.join");
		places.add("pooling");
		places.replaceAll(place -> prefix(repetition) + place);
		return places;
	}

	/** {@code LYW(x)}, the size of x. */
	Operand<TFloat32> apply(final Operand<TFloat32> x) {
		final Operand<TFloat32> pyramid0 = pyramid(x, 0);
		final Operand<TFloat32> basic0 = basic(x, 0);
		final Operand<TFloat32> bottleneck0 = bottleneck(x, 0);
		final Operand<TFloat32> pyramid1 = pyramid(joined(pyramid0, basic0,
			"pyramid.join"), 1);
		final Operand<TFloat32> basic1 = basic(basic0, 1);
		final Operand<TFloat32> bottleneck1 = bottleneck(joined(basic0, bottleneck0,
			"bottleneck.join"), 1);
		final Operand<TFloat32> a = tf.math.add(pyramid1, basic1);
		final Operand<TFloat32> b = pooling(basic1);
		final Operand<TFloat32> weight = tf.math.sigmoid(tf.math.add(basic1,
			bottleneck1));
		return blend(tf, weight, a, b);
	}

	/** {@code weight * a + (1 - weight) * b}, with one product. */
	static Operand<TFloat32> blend(final Ops tf, final Operand<TFloat32> weight,
		final Operand<TFloat32> a, final Operand<TFloat32> b)
	{
		return tf.math.add(b, tf.math.mul(weight, tf.math.sub(a, b)));
	}

	private Operand<TFloat32> joined(final Operand<TFloat32> a,
		final Operand<TFloat32> b, final String place)
	{
		return layers.normalised(tf.math.add(a, b), "block.norm", prefix + place);
	}

	/**
	 * {@code N( x + relu N C(x) + up relu N C(C(down x)) + up up relu N C(C(C(down down x))) )}
	 */
	private Operand<TFloat32> pyramid(final Operand<TFloat32> x,
		final int stage)
	{
		final String place = prefix + pyramidPlace(stage);
		final Operand<TFloat32> half = down(x);
		final Operand<TFloat32> quarter = down(half);
		final Operand<TFloat32> fullDetail = pyramidDetail(x, place + "full");
		final Operand<TFloat32> halfDetail = pyramidDetail(pyramidConv(half),
			place + "half");
		final Operand<TFloat32> quarterDetail = pyramidDetail(pyramidConv(
			pyramidConv(quarter)), place + "quarter");
		// NB: up is linear, so that the two coarse levels go up the last step
		// together.
		final Operand<TFloat32> coarse = tf.math.add(halfDetail, up(quarterDetail,
			half));
		// NB: not addN: where it knows the shapes, TensorFlow 2.16 breaks the graph
		// when
		// it fuses a normalisation with the sum that follows
		return layers.normalised(tf.math.add(tf.math.add(x, fullDetail), up(coarse,
			x)), "block.pyramid.norm", place + "sum");
	}

	private Operand<TFloat32> pyramidConv(final Operand<TFloat32> x) {
		return layers.conv(x, "block.pyramid.conv");
	}

	private Operand<TFloat32> pyramidDetail(final Operand<TFloat32> x,
		final String place)
	{
		return tf.nn.relu(layers.normalisedConv(x, "block.pyramid.conv",
			"block.pyramid.norm", place));
	}

	/** Three times {@code relu( N2 conv3( relu N1 conv3(x) ) + x )}. */
	private Operand<TFloat32> basic(final Operand<TFloat32> x, final int stage) {
		Operand<TFloat32> result = x;
		for (int unit = 0; unit < BASIC_UNITS; unit++) {
			final String place = prefix + basicPlace(stage, unit);
			final Operand<TFloat32> inner = tf.nn.relu(unbiased(result, "basic", 1,
				place));
			result = tf.nn.relu(tf.math.add(unbiased(inner, "basic", 2, place),
				result));
		}
		return result;
	}

	/**
	 * Twice {@code relu( N3 conv1( relu N2 conv3( relu N1 conv1(x) ) ) + x )}.
	 */
	private Operand<TFloat32> bottleneck(final Operand<TFloat32> x,
		final int stage)
	{
		Operand<TFloat32> result = x;
		for (int unit = 0; unit < BOTTLENECK_UNITS; unit++) {
			final String place = prefix + bottleneckPlace(stage, unit);
			final Operand<TFloat32> first = tf.nn.relu(unbiased(result, "bottleneck",
				1, place));
			final Operand<TFloat32> second = tf.nn.relu(unbiased(first, "bottleneck",
				2, place));
			result = tf.nn.relu(tf.math.add(unbiased(second, "bottleneck", 3, place),
				result));
		}
		return result;
	}

	private Operand<TFloat32> unbiased(final Operand<TFloat32> x,
		final String part, final int number, final String place)
	{
		return layers.normalisedUnbiasedConv(x, "block." + part + ".conv" + number,
			"block." + part + ".norm" + number, place + number);
	}

	/**
	 * {@code s + conv1b( concat( conv3(p + s), s ) )}, s = conv1a(x), p the
	 * pooled x.
	 */
	private Operand<TFloat32> pooling(final Operand<TFloat32> x) {
		final Operand<TFloat32> s = layers.conv(x, "block.pooling.conv0");
		final Operand<TFloat32> pooled = tf.nn.relu(layers.normalisedMean(x,
			"block.pooling.norm", prefix + "pooling"));
		// NB: unlike add, addN tells TensorFlow that the shapes are equal, so that
		// it can
		// add up in the convolution that follows
		return layers.residualOfBoth(tf.math.addN(List.of(s, up(pooled, x))),
			"block.pooling.conv1", x, "block.pooling.conv0", "block.pooling.conv2");
	}

	private Operand<TFloat32> down(final Operand<TFloat32> x) {
		final List<Long> two = List.of(1L, 2L, 2L, 1L);
		return tf.nn.avgPool(x, two, two, "VALID");
	}

	/** Nearest neighbour, to the height and width of another feature map. */
	private Operand<TFloat32> up(final Operand<TFloat32> x,
		final Operand<TFloat32> like)
	{
		final Operand<TInt32> size = tf.slice(tf.shape(like), tf.constant(
			new int[] { 1 }), tf.constant(new int[] { 2 }));
		return tf.image.resizeNearestNeighbor(x, size);
	}

	private static String prefix(final int repetition) {
		return "repetition" + repetition + ".";
	}

	private static String pyramidPlace(final int stage) {
		return "pyramid" + stage + ".";
	}

	private static String basicPlace(final int stage, final int unit) {
		return "basic" + stage + ".unit" + unit + ".norm";
	}

	private static String bottleneckPlace(final int stage, final int unit) {
		return "bottleneck" + stage + ".unit" + unit + ".norm";
	}
}
