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
import io.github.lywnet.fusion.TiledFusion;
import io.github.lywnet.metrics.FusionScores;
import io.github.lywnet.network.FusionException;
import io.github.lywnet.network.ModelDescription.Rounding;

import java.util.ArrayList;
import java.util.List;

/**
 * The planes of a pair's fused image: fused and scored side by side in several
 * threads, given out in their order, and never all in memory.
 */
final class FusedPlanes implements AutoCloseable {

	private final ImagePair pair;
	private final FunctionalPlanes functional;
	private final TiledFusion fusion;
	private final Rounding rounding;
	private final StackMonitor monitor;
	private final OrderedWork<FusedPlane> work;

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
	FusedPlanes(final ImagePair pair, final TiledFusion fusion,
		final Rounding rounding, final boolean scored,
		final FusionMonitor watcher)
	{
		this.pair = pair;
		this.fusion = fusion;
		this.rounding = rounding;
		functional = pair.functional();
		metrics = scored ? new PlaneScores(pair.anatomicalRange(), pair
			.fusedRange()) : null;
		final Dimensions size = pair.dimensions();
		monitor = new StackMonitor(watcher, size.planes());
		work = new OrderedWork<>(size.planes(), fusion.planesAtOnce(size.width(), size
			.height()), this::fuse);
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
		final FusedPlane plane = work.next();
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
		work.close();
	}

	private FusedPlane fuse(final int index) {
		final ImageProcessor anatomical = pair.anatomical().get(index);
		final FunctionalPlane colors = functional.get(index);
		final ImageProcessor pixels = fuse(anatomical, colors);
		return new FusedPlane(pixels, metrics == null ? null : metrics.of(anatomical,
			colors, pixels));
	}

	private ImageProcessor fuse(final ImageProcessor anatomical,
		final FunctionalPlane colors)
	{
		final float[] fused = fusion.fuse(pair.anatomicalRange().values(anatomical),
			colors.luminance(), anatomical.getWidth(), anatomical.getHeight(), monitor
				.plane());
		checkFinite(fused);
		return pair.isColored() ? colors.withLuminance(GreyLevels.fromPlane(
			i -> fused[i], fused.length, rounding)) : pair.anatomicalRange().fromPlane(
				fused, anatomical, rounding);
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
