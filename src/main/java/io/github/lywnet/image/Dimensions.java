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

package io.github.lywnet.image;

import net.imglib2.Interval;

/**
 * The size of an image: width and height in pixels, then the numbers of
 * channels, slices and frames. Immutable.
 */
final class Dimensions {

	/** What the numbers of {@link #toString()} are, for messages. */
	static final String ORDER = "width x height x channels x slices x frames";

	private final int width;
	private final int height;
	private final int channels;
	private final int slices;
	private final int frames;

	Dimensions(final int width, final int height, final int channels,
		final int slices, final int frames)
	{
		this.width = width;
		this.height = height;
		this.channels = channels;
		this.slices = slices;
		this.frames = frames;
	}

	/**
	 * The size of a volume with the axes X, Y, Z, channel and time.
	 *
	 * @throws ArithmeticException if it has 2^31 of anything
	 */
	static Dimensions of(final Interval volume) {
		return new Dimensions(Math.toIntExact(volume.dimension(0)), Math.toIntExact(
			volume.dimension(1)), Math.toIntExact(volume.dimension(3)), Math
				.toIntExact(volume.dimension(2)), Math.toIntExact(volume.dimension(4)));
	}

	int width() {
		return width;
	}

	int height() {
		return height;
	}

	int channels() {
		return channels;
	}

	int slices() {
		return slices;
	}

	int frames() {
		return frames;
	}

	/** Number of planes. ImageJ counts them with an int, too. */
	int planes() {
		return channels * slices * frames;
	}

	/** The size as that of a volume with the axes X, Y, Z, channel and time. */
	long[] toArray() {
		return new long[] { width, height, slices, channels, frames };
	}

	boolean hasSizeOf(final Dimensions other) {
		return width == other.width && height == other.height;
	}

	boolean hasPlanesOf(final Dimensions other) {
		return channels == other.channels && slices == other.slices &&
			frames == other.frames;
	}

	/** For example {@code 256 x 256 x 1 x 30 x 1}, see {@link #ORDER}. */
	@Override
	public String toString() {
		return width + " x " + height + " x " + channels + " x " + slices + " x " +
			frames;
	}
}
