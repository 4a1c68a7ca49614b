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

import io.github.lywnet.engine.graph.LywnetGraph;

import java.util.List;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * What one step of training sees: patches, [N, H, W, 1] in [0, 1], and what the
 * network makes of them. Only what a loss asks for becomes part of the graph, and
 * that once.
 */
final class Sample {

	private final Ops tf;
	private final LywnetGraph network;
	private final Operand<TFloat32> anatomical;
	private final Operand<TFloat32> functional;
	private List<Operand<TFloat32>> features;
	private Operand<TFloat32> fused;
	private Operand<TFloat32> reconstructed;

	Sample(final Ops tf, final LywnetGraph network,
		final Operand<TFloat32> anatomical, final Operand<TFloat32> functional)
	{
		this.tf = tf;
		this.network = network;
		this.anatomical = anatomical;
		this.functional = functional;
	}

	Operand<TFloat32> anatomical() {
		return anatomical;
	}

	Operand<TFloat32> functional() {
		return functional;
	}

	/** All patches, the anatomical ones first, [2 N, H, W, 1]. */
	Operand<TFloat32> both() {
		return stacked(anatomical, functional);
	}

	/** The fused patches, [N, H, W, 1]. */
	Operand<TFloat32> fused() {
		if (fused == null) {
			fused = decoded(network.fuseFeatures(features().get(0), features().get(1)));
		}
		return fused;
	}

	/** All patches, each passed through encoder and decoder alone, in the order of {@link #both}. */
	Operand<TFloat32> reconstructed() {
		if (reconstructed == null) {
			reconstructed = stacked(decoded(features().get(0)), decoded(features()
				.get(1)));
		}
		return reconstructed;
	}

	private List<Operand<TFloat32>> features() {
		if (features == null) {
			features = List.of(network.encode(anatomical), network.encode(
				functional));
		}
		return features;
	}

	private Operand<TFloat32> decoded(final Operand<TFloat32> of) {
		return new ImageOps(tf).exact(network.decode(of));
	}

	private Operand<TFloat32> stacked(final Operand<TFloat32> first,
		final Operand<TFloat32> second)
	{
		return tf.concat(List.of(first, second), tf.constant(0));
	}
}
