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
import io.github.lywnet.common.FusionException;
import io.github.lywnet.common.FusionMonitor;
import io.github.lywnet.common.OutOfMemoryFusionException;
import io.github.lywnet.network.FusionNetwork;
import io.github.lywnet.network.Normalisation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;

/**
 * Fuses planes of equal size, which belong to a stack. A call of the network
 * gets several, because small ones do not fill the device: on a GPU as many as
 * the memory for a tile holds, on a CPU up to {@value #CPU_PLANES} with
 * together at most the pixels of one plane of 256 x 256, since more are no
 * quicker there. The result is that of {@link TiledFusion}. As thread-safe as
 * the network.
 */
final class PlaneBatches {

	/** Pixels that fill the cores of a CPU. */
	private static final int CPU_PIXELS = 256 * 256;

	/** More would only make progress and cancel coarse. */
	static final int CPU_PLANES = 8;

	private final FusionNetwork network;
	private final TiledFusion planes;
	private final int width;
	private final int height;

	/** Whether the memory turned out to be too small for several planes. */
	private volatile boolean tooLarge;

	/**
	 * Makes a fusion of planes of one size.
	 *
	 * @param planes fuses planes that are not taken together, with the network
	 * @param width number of columns, at least 1
	 * @param height number of rows, at least 1
	 */
	PlaneBatches(final TiledFusion planes, final int width, final int height) {
		network = planes.network();
		this.planes = planes;
		this.width = width;
		this.height = height;
	}

	/**
	 * How many planes are best fused by one call of {@link #fuse}, at least 1.
	 */
	int size() {
		// NB: planes that are normalised together would change each other
		if (network.description().normalisation() != Normalisation.FIXED) return 1;
		final int room = planes.planesInTile(width, height);
		return network.isOnGpu() ? room : (int) Math.max(1, Math.min(Math.min(room,
			CPU_PLANES), CPU_PIXELS / whole().windowPixels()));
	}

	/** From how many threads batches are best fused, at least 1. */
	int atOnce() {
		return planes.planesAtOnce(width, height);
	}

	/**
	 * Fuses planes. If the memory turns out to be too small for all of them at
	 * once, they are fused one by one, and so are later ones.
	 *
	 * @param anatomical the anatomical planes, at least one
	 * @param functional the luminance of the functional planes, as many
	 * @param monitors gives the monitor of each plane, which is told the progress
	 * @return the fused planes, as
	 *         {@link TiledFusion#fuse(RandomAccessibleInterval, RandomAccessibleInterval, FusionMonitor)}
	 *         gives them
	 * @throws FusionCanceledException if a monitor ends the fusion
	 * @throws FusionException if the network fails
	 */
	List<float[]> fuse(final List<RandomAccessibleInterval<FloatType>> anatomical,
		final List<RandomAccessibleInterval<FloatType>> functional,
		final Supplier<FusionMonitor> monitors)
	{
		if (anatomical.size() > 1 && !tooLarge) {
			try {
				return together(anatomical, functional, monitors);
			}
			catch (final OutOfMemoryFusionException exc) {
				tooLarge = true;
			}
		}
		return oneByOne(anatomical, functional, monitors);
	}

	private List<float[]> oneByOne(
		final List<RandomAccessibleInterval<FloatType>> anatomical,
		final List<RandomAccessibleInterval<FloatType>> functional,
		final Supplier<FusionMonitor> monitors)
	{
		final List<float[]> fused = new ArrayList<>();
		for (int i = 0; i < anatomical.size(); i++) {
			fused.add(planes.fuse(anatomical.get(i), functional.get(i), monitors
				.get()));
		}
		return fused;
	}

	private List<float[]> together(
		final List<RandomAccessibleInterval<FloatType>> anatomical,
		final List<RandomAccessibleInterval<FloatType>> functional,
		final Supplier<FusionMonitor> monitors)
	{
		final Tile whole = whole().tile(0);
		final float[] a = windows(anatomical, whole);
		final float[] f = windows(functional, whole);
		final float[] windows = WatchedRun.of(network, () -> network.fuse(a, f,
			anatomical.size(), whole.windowWidth(), whole.windowHeight()), monitors
				.get());
		final List<float[]> fused = new ArrayList<>();
		for (int i = 0; i < anatomical.size(); i++) {
			fused.add(plane(windows, i, whole));
			monitors.get().progress(1, 1);
		}
		return fused;
	}

	private TilePlan whole() {
		return TilePlan.whole(width, height, network.description()
			.paddingMultiple());
	}

	/** The padded planes, one behind the other. */
	private float[] windows(
		final List<RandomAccessibleInterval<FloatType>> values, final Tile whole)
	{
		final int pixels = whole.windowWidth() * whole.windowHeight();
		final float[] windows = new float[values.size() * pixels];
		for (int i = 0; i < values.size(); i++) {
			System.arraycopy(Windows.of(values.get(i), whole), 0, windows, i * pixels,
				pixels);
		}
		return windows;
	}

	/** One of several padded planes, without the padding. */
	private float[] plane(final float[] windows, final int index,
		final Tile whole)
	{
		final int first = index * whole.windowHeight();
		final float[] plane = new float[width * height];
		for (int y = 0; y < height; y++) {
			System.arraycopy(windows, (first + y) * whole.windowWidth(), plane, y *
				width, width);
		}
		return plane;
	}
}
