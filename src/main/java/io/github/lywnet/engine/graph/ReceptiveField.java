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

/**
 * The stretch of a feature map or image, along one axis, that something in the
 * output of a LYWNet depends on. Each method goes one step back through the
 * network: the stretch of a layer's input that a stretch of its output sees.
 * <p>
 * Positions count from the border of the padded image, so that the cells of the
 * pyramid begin at multiples of {@link LywnetGraph#PADDING_MULTIPLE}.
 * Immutable.
 * </p>
 */
final class ReceptiveField {

	/** Of the encoder's conv3 and conv5, and of the decoder's two conv3. */
	private static final long ENCODER_MARGIN = 1 + 2;
	private static final long DECODER_MARGIN = 1 + 1;

	private final long first;
	private final long last;

	private ReceptiveField(final long first, final long last) {
		this.first = first;
		this.last = last;
	}

	/**
	 * The farthest input pixel, in pixels to either side, that an output pixel of
	 * a network with so many repetitions of the block depends on.
	 */
	static long radius(final int repetitions) {
		long radius = 0;
		for (int pixel = 0; pixel < LywnetGraph.PADDING_MULTIPLE; pixel++) {
			final ReceptiveField field = new ReceptiveField(pixel, pixel).network(
				repetitions);
			radius = Math.max(radius, Math.max(pixel - field.first, field.last -
				pixel));
		}
		return radius;
	}

	private ReceptiveField network(final int repetitions) {
		final ReceptiveField features = wider(DECODER_MARGIN);
		ReceptiveField field = features;
		for (int i = 0; i < repetitions; i++) {
			field = field.block();
		}
		return field.and(features).wider(ENCODER_MARGIN);
	}

	/** Back through {@link LywBlock#apply}, whose names these are. */
	private ReceptiveField block() {
		final ReceptiveField basic1 = and(pooling());
		final ReceptiveField pyramidJoin = pyramid();
		final ReceptiveField bottleneckJoin = bottleneck();
		final ReceptiveField basic0 = basic1.basic().and(pyramidJoin).and(
			bottleneckJoin);
		return basic0.basic().and(pyramidJoin.pyramid()).and(bottleneckJoin
			.bottleneck());
	}

	private ReceptiveField pyramid() {
		final ReceptiveField half = up().wider(2).down();
		final ReceptiveField quarter = up().up().wider(3).down().down();
		return wider(1).and(half).and(quarter);
	}

	private ReceptiveField basic() {
		return wider(2L * LywBlock.BASIC_UNITS);
	}

	private ReceptiveField bottleneck() {
		return wider(LywBlock.BOTTLENECK_UNITS);
	}

	private ReceptiveField pooling() {
		final ReceptiveField mixed = wider(1);
		return mixed.and(mixed.up().averaged());
	}

	/** A convolution of 2 * margin + 1 pixels, or several one after the other. */
	private ReceptiveField wider(final long margin) {
		return new ReceptiveField(first - margin, last + margin);
	}

	/** Nearest neighbour, x 2. */
	private ReceptiveField up() {
		return new ReceptiveField(Math.floorDiv(first, 2), Math.floorDiv(last, 2));
	}

	/** 2-pixel mean, stride 2. */
	private ReceptiveField down() {
		return new ReceptiveField(2 * first, 2 * last + 1);
	}

	/** 5-pixel mean, stride 2, padding 2. */
	private ReceptiveField averaged() {
		return new ReceptiveField(2 * first - 2, 2 * last + 2);
	}

	/** The stretch that holds both. */
	private ReceptiveField and(final ReceptiveField other) {
		return new ReceptiveField(Math.min(first, other.first), Math.max(last,
			other.last));
	}
}
