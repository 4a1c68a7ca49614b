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

package io.github.lywnet.fusion;

import io.github.lywnet.common.FusionCanceledException;
import io.github.lywnet.common.FusionMonitor;
import io.github.lywnet.common.OutOfMemoryFusionException;
import io.github.lywnet.network.FusionNetwork;
import io.github.lywnet.network.StatisticsNetwork;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;

/**
 * The statistics of images too large for the memory: measured on windows spread
 * evenly over the image, all of them at once. As thread-safe as the network.
 */
final class ImageStatistics {

	/** Windows in a row and in a column. */
	private static final int SPREAD = 3;

	/** Above, feature maps come near 2^31 values. */
	private static final long MAX_PIXELS = 1L << 23;

	private final StatisticsNetwork network;

	/**
	 * NB: as TiledFusion's tilePixels, may be lowered by several threads at once.
	 */
	private volatile long pixels;

	/** @param pixels of all windows together, at most */
	ImageStatistics(final StatisticsNetwork network, final long pixels) {
		this.network = network;
		this.pixels = Math.min(MAX_PIXELS, pixels);
	}

	/** Pixels that may be fused or measured at once. */
	long pixels() {
		return pixels;
	}

	/** Lets half as many pixels be measured at once. */
	void halve() {
		pixels /= 2;
	}

	/**
	 * Measures two registered planes, with fewer pixels if the memory turns out
	 * to be too small.
	 *
	 * @param monitor asked before and some times a second
	 * @return a network that normalises by the statistics of these planes; it
	 *         must not be closed
	 * @throws FusionCanceledException if the monitor ends the fusion
	 * @throws OutOfMemoryFusionException if not even small windows fit
	 */
	FusionNetwork measured(final RandomAccessibleInterval<FloatType> anatomical,
		final RandomAccessibleInterval<FloatType> functional,
		final FusionMonitor monitor)
	{
		while (true) {
			final int width = side((int) anatomical.dimension(0), Math.sqrt(pixels) /
				SPREAD);
			final int height = side((int) anatomical.dimension(1), (double) pixels /
				(SPREAD * SPREAD) / width);
			try {
				final float[] a = windows(anatomical, width, height);
				final float[] f = windows(functional, width, height);
				return new GivenStatisticsNetwork(network, WatchedRun.of(network,
					() -> network.measure(a, f, SPREAD * SPREAD, width, height),
					monitor));
			}
			catch (final OutOfMemoryFusionException exc) {
				if (width == multiple() || height == multiple()) throw exc;
				halve();
			}
		}
	}

	/** The length of windows: a multiple, at most the padded plane's. */
	private int side(final int size, final double wanted) {
		final long most = Math.min((size + multiple() - 1L) / multiple(),
			(long) wanted / multiple());
		return Math.toIntExact(Math.max(1, most) * multiple());
	}

	/** The windows of a plane, one behind the other. */
	private float[] windows(final RandomAccessibleInterval<FloatType> plane,
		final int width, final int height)
	{
		final float[] windows = new float[SPREAD * SPREAD * width * height];
		for (int i = 0; i < SPREAD * SPREAD; i++) {
			final float[] window = Windows.of(plane, start((int) plane.dimension(0),
				width, i % SPREAD), start((int) plane.dimension(1), height, i / SPREAD),
				width, height);
			System.arraycopy(window, 0, windows, i * window.length, window.length);
		}
		return windows;
	}

	private int start(final int size, final int length, final int index) {
		final long last = Math.max(0, size - length);
		return Math.toIntExact(last * index / (SPREAD - 1) / multiple() *
			multiple());
	}

	private int multiple() {
		return network.description().paddingMultiple();
	}
}
