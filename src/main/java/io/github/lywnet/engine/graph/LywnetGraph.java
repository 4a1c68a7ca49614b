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

import io.github.lywnet.network.Normalisation;

import java.util.List;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * LYWNet (Liu et al. 2025, doi 10.21037/qims-24-851): an encoder that both
 * images pass, a fusion of their features, and a decoder. Images are [N, H, W,
 * 1] in [0, 1], features [N, H, W, C]; H and W are multiples of
 * {@value #PADDING_MULTIPLE}.
 */
public final class LywnetGraph {

	/** Two halvings must leave whole pixels. */
	public static final int PADDING_MULTIPLE = 4;

	private final Ops tf;
	private final Architecture architecture;
	private final Layers layers;

	public LywnetGraph(final Ops tf, final Architecture architecture,
		final Parameters parameters)
	{
		this(tf, architecture, architecture.normalisation() == Normalisation.IMAGE
			? new ImageStatisticsLayers(tf, parameters) : new FixedStatisticsLayers(
				tf, parameters));
	}

	LywnetGraph(final Ops tf, final Architecture architecture,
		final Layers layers)
	{
		this.tf = tf;
		this.architecture = architecture;
		this.layers = layers;
	}

	/** The fused image of two, not clipped. */
	public Operand<TFloat32> fuse(final Operand<TFloat32> anatomical,
		final Operand<TFloat32> functional)
	{
		return decode(fuseFeatures(encode(anatomical), encode(functional)));
	}

	/**
	 * The features of one image:
	 * {@code E = o + LYW(LYW(LYW(o))), o = relu N conv1(concat(o0, o1, o2))}.
	 */
	public Operand<TFloat32> encode(final Operand<TFloat32> image) {
		// NB: In 8 binary digits the image would lose grey levels at the outset,
		// and o,
		// which the blocks only add to, for good.
		final Operand<TFloat32> o0 = tf.nn.relu(layers.exactNormalisedConv(List.of(
			image), "encoder.conv0", "encoder.norm", "encoder.place0"));
		final Operand<TFloat32> o1 = extract(o0, 1);
		final Operand<TFloat32> o2 = extract(o1, 2);
		final Operand<TFloat32> o = tf.nn.relu(layers.exactNormalisedConv(List.of(
			o0, o1, o2), "encoder.conv3", "encoder.norm", "encoder.place3"));
		Operand<TFloat32> features = o;
		for (int i = 0; i < architecture.repetitions(); i++) {
			features = new LywBlock(tf, layers, i).apply(features);
		}
		return tf.math.add(o, features);
	}

	/**
	 * {@code w * a + (1 - w) * f, w = sigmoid((a - f) / T)}, element by element.
	 */
	public Operand<TFloat32> fuseFeatures(final Operand<TFloat32> anatomical,
		final Operand<TFloat32> functional)
	{
		final Operand<TFloat32> difference = tf.math.sub(anatomical, functional);
		final Operand<TFloat32> weight = tf.math.sigmoid(tf.math.div(difference, tf
			.constant((float) architecture.temperature())));
		return tf.math.add(functional, tf.math.mul(weight, difference));
	}

	/** The image of features: three convolutions, no activations. */
	public Operand<TFloat32> decode(final Operand<TFloat32> features) {
		return layers.exactConv(layers.exactConv(features, "decoder.conv0"),
			"decoder.conv1", "decoder.conv2");
	}

	private Operand<TFloat32> extract(final Operand<TFloat32> x,
		final int number)
	{
		return tf.nn.relu(layers.normalisedConv(x, "encoder.conv" + number,
			"encoder.norm", "encoder.place" + number));
	}
}
