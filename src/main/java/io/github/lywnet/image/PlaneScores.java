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

import ij.ImagePlus;
import ij.process.ImageProcessor;

import io.github.lywnet.fusion.VolumePlanes;
import io.github.lywnet.image.color.LuminanceChroma;
import io.github.lywnet.image.intensity.GreyLevels;
import io.github.lywnet.metrics.FusionScores;
import io.github.lywnet.metrics.MetricChoice;
import io.github.lywnet.metrics.plane.LuminancePlane;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;

/**
 * Computes the metrics of single planes, of 8-bit luminance as
 * {@link PairScores} describes it. May be used from several threads.
 */
final class PlaneScores {

	private PlaneScores() {
		// static methods only
	}

	/** The metrics of a plane of a pair that is fused. */
	static FusionScores of(final MetricChoice choice, final ImagePair pair,
		final int index, final ImageProcessor fused)
	{
		final Volume volume = Volume.of(new ImagePlus("fused", fused), false);
		return of(choice, VolumePlanes.get(pair.anatomicalLuminance(), index),
			VolumePlanes.get(functional(choice, pair.functional()), index),
			VolumePlanes.get(volume.luminance(pair.fusedRange()), 0));
	}

	/** The luminance of a functional image by a convention, in [0, 1]. */
	static RandomAccessibleInterval<FloatType> functional(
		final MetricChoice choice, final LuminanceChroma functional)
	{
		return choice.convention().isOfGrey() ? functional.grey() : functional
			.luminance();
	}

	/** The metrics of planes of equal size, of their luminance in [0, 1]. */
	static FusionScores of(final MetricChoice choice,
		final RandomAccessibleInterval<FloatType> anatomical,
		final RandomAccessibleInterval<FloatType> functional,
		final RandomAccessibleInterval<FloatType> fused)
	{
		return FusionScores.of(choice, plane(anatomical), plane(functional), plane(
			fused));
	}

	private static LuminancePlane plane(
		final RandomAccessibleInterval<FloatType> luminance)
	{
		return new LuminancePlane(GreyLevels.of(luminance), (int) luminance
			.dimension(0), (int) luminance.dimension(1));
	}
}
