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

import ij.process.ImageProcessor;

import io.github.lywnet.fusion.FusionCanceledException;
import io.github.lywnet.fusion.FusionMonitor;
import io.github.lywnet.fusion.OrderedWork;
import io.github.lywnet.fusion.PlaneBatches;
import io.github.lywnet.fusion.PlaneValues;
import io.github.lywnet.metrics.FusionScores;
import io.github.lywnet.metrics.MetricChoice;
import io.github.lywnet.network.FusionException;
import io.github.lywnet.network.ModelDescription.Rounding;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The planes of a pair's fused image: fused and scored side by side in several
 * threads, given out in their order, and never all in memory.
 */
final class FusedPlanes implements AutoCloseable {

	private final ImagePair pair;
	private final FunctionalPlanes functional;
	private final PlaneBatches fusion;
	private final Rounding rounding;
	private final StackMonitor monitor;
	private final int batchSize;
	private final OrderedWork<List<FusedPlane>> batches;

	/** Planes of the batch taken last. */
	private final Deque<FusedPlane> ready = new ArrayDeque<>();

	/** Null where nobody wants them. */
	private final PlaneScores metrics;
	private final List<FusionScores> scores = new ArrayList<>();

	/**
	 * Begins to fuse.
	 *
	 * @param rounding how fused values become whole numbers
	 * @param scored whether metrics are computed
	 * @param watcher is told the progress after every tile of every plane, and asked
	 *          before
	 */
	FusedPlanes(final ImagePair pair, final PlaneBatches fusion,
		final Rounding rounding, final boolean scored,
		final FusionMonitor watcher)
	{
		this.pair = pair;
		this.fusion = fusion;
		this.rounding = rounding;
		functional = pair.functional();
		metrics = scored ? new PlaneScores(MetricChoice.DEFAULT, pair
			.anatomicalRange(), pair.fusedRange()) : null;
		final Dimensions size = pair.dimensions();
		monitor = new StackMonitor(watcher, size.planes());
		batchSize = fusion.size();
		batches = new OrderedWork<>((size.planes() - 1) / batchSize + 1, fusion
			.atOnce(), this::fuseBatch);
	}

	/**
	 * The next plane: RGB if the pair is coloured, else of the anatomical image's
	 * type, 8-bit if that is RGB.
	 *
	 * @throws FusionCanceledException if the watcher ends the fusion
	 * @throws FusionException if the network fails
	 */
	ImageProcessor next() {
		if (monitor.isCanceled()) throw new FusionCanceledException();
		if (ready.isEmpty()) ready.addAll(batches.next());
		final FusedPlane plane = ready.remove();
		if (metrics != null) scores.add(plane.scores);
		return plane.pixels;
	}

	/** The mean of the scores of the planes taken; null where they are not scored. */
	FusionScores scores() {
		return metrics == null ? null : FusionScores.mean(scores);
	}

	/** Ends the fusion; waits for the tiles at work. */
	@Override
	public void close() {
		monitor.stop();
		batches.close();
	}

	private List<FusedPlane> fuseBatch(final int batch) {
		final List<ImageProcessor> anatomical = new ArrayList<>();
		final List<FunctionalPlane> colors = new ArrayList<>();
		final int end = Math.min(pair.dimensions().planes(), (batch + 1) *
			batchSize);
		for (int index = batch * batchSize; index < end; index++) {
			anatomical.add(pair.anatomical().get(index));
			colors.add(functional.get(index));
		}
		final List<float[]> fused = fusion.fuse(values(anatomical), luminance(colors),
			monitor::plane);
		final List<FusedPlane> planes = new ArrayList<>();
		for (int i = 0; i < fused.size(); i++) {
			planes.add(plane(anatomical.get(i), colors.get(i), fused.get(i)));
		}
		return planes;
	}

	private List<PlaneValues> values(final List<ImageProcessor> anatomical) {
		return anatomical.stream().map(pair.anatomicalRange()::values).collect(
			Collectors.toList());
	}

	private static List<PlaneValues> luminance(
		final List<FunctionalPlane> colors)
	{
		return colors.stream().map(FunctionalPlane::luminance).collect(Collectors
			.toList());
	}

	private FusedPlane plane(final ImageProcessor anatomical,
		final FunctionalPlane colors, final float[] fused)
	{
		checkFinite(fused);
		final ImageProcessor pixels = pair.isColored() ? colors.withLuminance(
			GreyLevels.fromPlane(i -> fused[i], fused.length, rounding)) : pair
				.anatomicalRange().fromPlane(fused, anatomical, rounding);
		return new FusedPlane(pixels, metrics == null ? null : metrics.of(anatomical,
			colors, pixels));
	}

	private static void checkFinite(final float[] fused) {
		for (final float value : fused) {
			if (!Float.isFinite(value)) throw new FusionException(
				"The network's output holds the value " + value +
					": expected finite numbers. The model's weights are damaged.");
		}
	}

	private static final class FusedPlane {

		private final ImageProcessor pixels;
		private final FusionScores scores;

		private FusedPlane(final ImageProcessor pixels,
			final FusionScores scores)
		{
			this.pixels = pixels;
			this.scores = scores;
		}
	}
}
