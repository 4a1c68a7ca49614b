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
import io.github.lywnet.common.OrderedWork;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;

/**
 * Fuses the planes of two volumes side by side in several threads and gives
 * them out in their order, never all in memory.
 * <p>
 * Volumes have the axes X, Y, Z, channel and time, equal sizes, and luminance
 * in [0, 1], which may be computed when it is asked for. Planes are counted as
 * {@link VolumePlanes} says. To be used by one thread.
 * </p>
 *
 * <pre>
 * try (VolumeFusion&lt;float[]&gt; fusion = new VolumeFusion&lt;&gt;(mri, pet,
 * 	new TiledFusion(network), (index, fused) -&gt; fused, FusionMonitor.NONE))
 * {
 * 	float[] first = fusion.next();
 * }
 * </pre>
 *
 * @param <T> what becomes of each fused plane
 */
public final class VolumeFusion<T> implements AutoCloseable {

	/**
	 * What is made of a fused plane; called from several threads at once.
	 *
	 * @param <T> the result
	 */
	@FunctionalInterface
	public interface PlaneResult<T> {

		/**
		 * Makes something of a plane.
		 *
		 * @param index the plane, from 0
		 * @param fused its luminance, {@code fused[x + y * width]}, not clipped
		 */
		T of(int index, float[] fused);
	}

	private final RandomAccessibleInterval<FloatType> anatomical;
	private final RandomAccessibleInterval<FloatType> functional;
	private final PlaneBatches fusion;
	private final PlaneResult<T> result;
	private final StackMonitor monitor;
	private final int count;
	private final int batchSize;
	private final OrderedWork<List<T>> batches;

	/** Results of the batch taken last. */
	private final Deque<T> ready = new ArrayDeque<>();

	/**
	 * Begins to fuse.
	 *
	 * @param anatomical luminance of the anatomical volume
	 * @param functional luminance of the functional volume, of the same size
	 * @param planes fuses single planes
	 * @param result what becomes of each fused plane
	 * @param watcher is told the progress after every tile of every plane, and
	 *          asked before
	 * @throws IllegalArgumentException if the sizes differ, or are no volume's
	 */
	public VolumeFusion(final RandomAccessibleInterval<FloatType> anatomical,
		final RandomAccessibleInterval<FloatType> functional,
		final TiledFusion planes, final PlaneResult<T> result,
		final FusionMonitor watcher)
	{
		if (anatomical.numDimensions() != VolumePlanes.AXES || !VolumePlanes
			.haveSameSize(anatomical, functional)) throw new IllegalArgumentException(
				"expected two volumes of five axes and equal size");
		this.anatomical = anatomical;
		this.functional = functional;
		this.result = result;
		fusion = new PlaneBatches(planes, (int) anatomical.dimension(0),
			(int) anatomical.dimension(1));
		count = VolumePlanes.count(anatomical);
		monitor = new StackMonitor(watcher, count);
		batchSize = fusion.size();
		batches = new OrderedWork<>((count - 1) / batchSize + 1, fusion.atOnce(),
			this::fuseBatch);
	}

	/** Number of planes. */
	public int count() {
		return count;
	}

	/**
	 * The result of the next plane.
	 *
	 * @throws FusionCanceledException if the watcher ends the fusion
	 * @throws io.github.lywnet.common.FusionException if the network or the
	 *           reading of a plane fails
	 */
	public T next() {
		if (monitor.isCanceled()) throw new FusionCanceledException();
		if (ready.isEmpty()) ready.addAll(batches.next());
		return ready.remove();
	}

	/** Ends the fusion; waits for the tiles at work. */
	@Override
	public void close() {
		monitor.stop();
		batches.close();
	}

	private List<T> fuseBatch(final int batch) {
		final int first = batch * batchSize;
		final int end = Math.min(count, first + batchSize);
		final List<float[]> fused = fusion.fuse(planes(anatomical, first, end),
			planes(functional, first, end), monitor::plane);
		final List<T> results = new ArrayList<>();
		for (int i = 0; i < fused.size(); i++) {
			results.add(result.of(first + i, fused.get(i)));
		}
		return results;
	}

	private static List<RandomAccessibleInterval<FloatType>> planes(
		final RandomAccessibleInterval<FloatType> volume, final int first,
		final int end)
	{
		final List<RandomAccessibleInterval<FloatType>> planes = new ArrayList<>();
		for (int index = first; index < end; index++) {
			planes.add(VolumePlanes.get(volume, index));
		}
		return planes;
	}
}
