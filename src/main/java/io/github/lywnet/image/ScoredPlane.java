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

import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;

import io.github.lywnet.common.FusionException;
import io.github.lywnet.fusion.VolumePlanes;
import io.github.lywnet.image.color.LuminanceChroma;
import io.github.lywnet.image.intensity.GreyLevels;
import io.github.lywnet.metrics.FusionScores;
import io.github.lywnet.metrics.MetricChoice;
import io.github.lywnet.network.ModelDescription;
import io.github.lywnet.network.ModelDescription.Rounding;

/** A plane of a fused image and its metrics. */
final class ScoredPlane {

	private final ImageProcessor pixels;
	private final FusionScores scores;

	private ScoredPlane(final ImageProcessor pixels, final FusionScores scores) {
		this.pixels = pixels;
		this.scores = scores;
	}

	/**
	 * Makes a plane: RGB if the pair is coloured, else of the anatomical image's
	 * type, 8-bit if that is RGB.
	 *
	 * @param index the plane, from 0
	 * @param fused its luminance, row by row, not clipped
	 * @param model tells how fused values become whole numbers and colours
	 * @param choice the metrics that are computed; null for none
	 * @throws FusionException if a value is not finite
	 */
	static ScoredPlane of(final ImagePair pair, final int index,
		final float[] fused, final ModelDescription model,
		final MetricChoice choice)
	{
		requireFinite(fused);
		final ImageProcessor pixels = pixels(pair, index, fused, model);
		return new ScoredPlane(pixels, choice == null ? null : PlaneScores.of(
			choice, pair, index, pixels));
	}

	private static ImageProcessor pixels(final ImagePair pair, final int index,
		final float[] fused, final ModelDescription model)
	{
		final Rounding rounding = model.rounding();
		final Dimensions size = pair.dimensions();
		if (pair.isColored()) return new ColorProcessor(size.width(), size.height(),
			LuminanceChroma.withLuminance(GreyLevels.of(fused, rounding), VolumePlanes
				.get(pair.functional().colors(), index), model.outOfGamut()));
		if (pair.anatomical().bitDepth() == 24) {
			return new ByteProcessor(size.width(), size.height(), GreyLevels.of(fused,
				rounding));
		}
		return pair.anatomicalRange().pixels(fused, VolumePlanes.get(pair
			.anatomical().values(), index), pair.fusedBitDepth(), rounding);
	}

	/** Refuses what no network with sound weights gives. */
	static void requireFinite(final float[] fused) {
		for (final float value : fused) {
			if (!Float.isFinite(value)) throw new FusionException(
				"The network's output holds the value " + value +
					": expected finite numbers. The model's weights are damaged.");
		}
	}

	ImageProcessor pixels() {
		return pixels;
	}

	/** The metrics; null where none were wanted. */
	FusionScores scores() {
		return scores;
	}
}
