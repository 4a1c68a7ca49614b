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
import io.github.lywnet.network.ModelDescription;
import io.github.lywnet.network.Normalisation;
import io.github.lywnet.network.StatisticsNetwork;

import java.util.Arrays;

import net.imglib2.Interval;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.util.Intervals;

/**
 * Fuses planes of any size, from 1 x 1 on, with a network that wants multiples
 * of its {@code paddingMultiple} and has memory for so many pixels.
 * <p>
 * Planes are padded at the right and at the bottom by mirroring, the edge pixel
 * included, and the fused plane is cropped to their size. A plane that is too
 * large for the memory is cut into tiles, see {@link TilePlan}, if the
 * network's receptive field is known; the result is the same. Planes have
 * values in [0, 1], which may be computed when they are asked for. As
 * thread-safe as the network.
 * </p>
 * <p>
 * A network of {@link Normalisation#IMAGE} that is a {@link StatisticsNetwork}
 * gets the whole plane wherever it may use the memory for it; else tiles,
 * normalised by statistics measured on windows spread over the plane, so that
 * there are no seams.
 * </p>
 *
 * <pre>
 *
 * float[] fused = new TiledFusion(network).fuse(VolumePlanes.get(mri, 0),
 * 	VolumePlanes.get(pet, 0), FusionMonitor.NONE);
 * </pre>
 */
public final class TiledFusion {

	/** Above, tiles gain nothing, and feature maps come near 2^31 values. */
	private static final long MAX_TILE_PIXELS = 1L << 21;

	/** Where the description is silent: as the network of the paper. */
	private static final long DEFAULT_MEMORY_PER_PIXEL = 3072;

	private final FusionNetwork network;
	private final NetworkMemory memory;

	/**
	 * Pixels of a tile. NB: Several threads may lower it at once; that one of
	 * them is not heard costs only another attempt.
	 */
	private volatile long tilePixels;

	/** Null where tiles need no statistics of the image. */
	private final ImageStatistics statistics;

	/** Makes a fusion that uses the standard memory. */
	public TiledFusion(final FusionNetwork network) {
		this(network, NetworkMemory.standard());
	}

	/**
	 * Makes a fusion.
	 *
	 * @param network the network that fuses; stays the caller's to close
	 * @param memory what the network may use
	 */
	public TiledFusion(final FusionNetwork network, final NetworkMemory memory) {
		this.network = network;
		this.memory = memory;
		final long perPixel = network.description().memoryPerPixel().orElse(
			DEFAULT_MEMORY_PER_PIXEL);
		tilePixels = Math.min(MAX_TILE_PIXELS, memory.forTile() / perPixel);
		statistics = network instanceof StatisticsNetwork ? new ImageStatistics(
			(StatisticsNetwork) network, memory.forWholePlane() / perPixel) : null;
	}

	/**
	 * How many whole planes of a size are best fused at once, from as many
	 * threads: one more than there are cores, if the memory for tiles holds them.
	 */
	int planesAtOnce(final int width, final int height) {
		// NB: one waits for the network, which works on one plane at a time
		return Math.min(Runtime.getRuntime().availableProcessors() + 1,
			planesInTile(width, height));
	}

	/**
	 * How many whole planes have as many pixels as a tile may have, at least 1.
	 */
	int planesInTile(final int width, final int height) {
		return (int) Math.max(1, tilePixels / TilePlan.whole(width, height, network
			.description().paddingMultiple()).windowPixels());
	}

	/**
	 * Fuses two registered planes of equal size. If the memory turns out to be
	 * too small, the fusion begins again with tiles of half the size, and so does
	 * its progress; later planes have small tiles from the beginning.
	 *
	 * @param anatomical the anatomical plane, two axes; read while it is fused
	 * @param functional the luminance of the functional plane, as large
	 * @param monitor is told the progress after every tile, and asked before and
	 *          some times a second
	 * @return the fused plane, a new array of width * height values, not clipped
	 * @throws FusionCanceledException if the monitor ends the fusion; the network
	 *           may be busy with its tile for some time after
	 * @throws IllegalArgumentException if the planes differ in size, are empty or
	 *           have 2^31 pixels
	 * @throws OutOfMemoryFusionException if the memory is too small even for the
	 *           smallest tile, or for the whole plane where it cannot be cut
	 * @throws FusionException if the network fails
	 */
	public float[] fuse(final RandomAccessibleInterval<FloatType> anatomical,
		final RandomAccessibleInterval<FloatType> functional,
		final FusionMonitor monitor)
	{
		requirePlane(anatomical);
		requirePlane(functional);
		// NB: the smaller plane would be mirrored to the size of the larger one
		if (!Intervals.equalDimensions(anatomical, functional)) {
			throw new IllegalArgumentException("planes of " + size(anatomical) +
				" and " + size(functional) + " pixels");
		}
		final int width = (int) anatomical.dimension(0);
		final int height = (int) anatomical.dimension(1);
		if (!canBeCut()) {
			return fuse(network, anatomical, functional, wholePlane(width, height),
				monitor);
		}
		if (statistics == null) return fuseTiles(network, anatomical, functional,
			monitor);
		final TilePlan whole = TilePlan.whole(width, height, network.description()
			.paddingMultiple());
		if (whole.windowPixels() <= statistics.pixels()) {
			try {
				return fuse(network, anatomical, functional, whole, monitor);
			}
			catch (final OutOfMemoryFusionException exc) {
				statistics.halve();
			}
		}
		return fuseTiles(statistics.measured(anatomical, functional, monitor),
			anatomical, functional, monitor);
	}

	FusionNetwork network() {
		return network;
	}

	private static void requirePlane(final Interval plane) {
		if (plane.numDimensions() == 2 && Intervals.numElements(plane) > 0 &&
			Intervals.numElements(plane) <= Integer.MAX_VALUE) return;
		throw new IllegalArgumentException(size(plane) + " pixels are no plane");
	}

	private static String size(final Interval plane) {
		return Arrays.toString(Intervals.dimensionsAsLongArray(plane));
	}

	private boolean canBeCut() {
		final ModelDescription model = network.description();
		return model.receptiveField().isPresent() && (model
			.normalisation() == Normalisation.FIXED || statistics != null);
	}

	private float[] fuseTiles(final FusionNetwork tileNetwork,
		final RandomAccessibleInterval<FloatType> anatomical,
		final RandomAccessibleInterval<FloatType> functional,
		final FusionMonitor monitor)
	{
		while (true) {
			final TilePlan plan = plan((int) anatomical.dimension(0), (int) anatomical
				.dimension(1));
			try {
				return fuse(tileNetwork, anatomical, functional, plan, monitor);
			}
			catch (final OutOfMemoryFusionException exc) {
				lowerTilePixels(plan, (int) anatomical.dimension(0), (int) anatomical
					.dimension(1), exc);
			}
		}
	}

	private TilePlan plan(final int width, final int height) {
		final ModelDescription model = network.description();
		final TilePlan plan = TilePlan.of(width, height, model.paddingMultiple(),
			model.receptiveField().getAsInt(), tilePixels);
		if (plan.windowPixels() <= tilePixels) return plan;
		throw new OutOfMemoryFusionException("Too little memory for the network " +
			model.name() + ": its smallest tile of a plane of " + width + " x " +
			height + " has " + plan.windowPixels() +
			" pixels, but the memory allows " + tilePixels + ". " + advice());
	}

	private TilePlan wholePlane(final int width, final int height) {
		final ModelDescription model = network.description();
		final TilePlan plan = TilePlan.whole(width, height, model
			.paddingMultiple());
		final long pixels = plan.windowPixels();
		if (pixels > Integer.MAX_VALUE) {
			throw new FusionException("A plane of " + width + " x " + height +
				" pixels is too large for the network " + model.name() +
				": expected at most " + Integer.MAX_VALUE + ", but it has " + pixels +
				", the padding included, and its description states no receptive field" +
				" that would allow tiles.");
		}
		final long needed = pixels * model.memoryPerPixel().orElse(0);
		if (needed <= memory.forWholePlane()) return plan;
		throw new OutOfMemoryFusionException("A plane of " + width + " x " +
			height + " pixels is too large for the network " + model.name() +
			", which cannot fuse it in tiles: it needs about " + (needed >> 20) +
			" MiB, and may use " + (memory.forWholePlane() >> 20) + ". " + advice());
	}

	private void lowerTilePixels(final TilePlan plan, final int width,
		final int height, final OutOfMemoryFusionException exc)
	{
		final ModelDescription model = network.description();
		final long smaller = TilePlan.of(width, height, model.paddingMultiple(),
			model.receptiveField().getAsInt(), plan.windowPixels() / 2)
			.windowPixels();
		if (smaller >= plan.windowPixels()) {
			throw new OutOfMemoryFusionException(
				"Even the smallest tile of a plane of " + width + " x " + height +
					", " + smaller + " pixels, does not fit into the memory. " + exc
						.getMessage(), exc);
		}
		tilePixels = Math.min(tilePixels, smaller);
	}

	private static String advice() {
		return "Allow more with the parameter memory (in MiB), or use a smaller model " +
			"or smaller images.";
	}

	/** Fuses by a plan, with a network that needs no more than the tiles. */
	static float[] fuse(final FusionNetwork network,
		final RandomAccessibleInterval<FloatType> anatomical,
		final RandomAccessibleInterval<FloatType> functional, final TilePlan plan,
		final FusionMonitor monitor)
	{
		final float[] fused = new float[(int) (anatomical.dimension(0) * anatomical
			.dimension(1))];
		for (long i = 0; i < plan.count(); i++) {
			final Tile tile = plan.tile(i);
			final float[] a = Windows.of(anatomical, tile);
			final float[] f = Windows.of(functional, tile);
			pasteCore(WatchedRun.of(network, () -> network.fuse(a, f, tile
				.windowWidth(), tile.windowHeight()), monitor), tile, fused,
				(int) anatomical.dimension(0));
			monitor.progress(i + 1, plan.count());
		}
		return fused;
	}

	private static void pasteCore(final float[] window, final Tile tile,
		final float[] plane, final int width)
	{
		final int inWindow = tile.coreX() - tile.windowX() + (tile.coreY() - tile
			.windowY()) * tile.windowWidth();
		final int inPlane = tile.coreX() + tile.coreY() * width;
		for (int y = 0; y < tile.coreHeight(); y++) {
			System.arraycopy(window, inWindow + y * tile.windowWidth(), plane,
				inPlane + y * width, tile.coreWidth());
		}
	}
}
