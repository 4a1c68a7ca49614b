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

import io.github.lywnet.metrics.FusionScores;
import io.github.lywnet.metrics.MetricChoice;
import io.github.lywnet.metrics.plane.LuminancePlane;

/**
 * Computes the metrics of single planes, of 8-bit luminance as {@link PairScores}
 * describes it. May be used from several threads.
 */
final class PlaneScores {

	private final MetricChoice choice;
	private final IntensityRange anatomicalRange;
	private final IntensityRange fusedRange;

	/**
	 * @param choice which metrics
	 * @param anatomicalRange range of the anatomical image
	 * @param fusedRange range of the fused image
	 */
	PlaneScores(final MetricChoice choice,
		final IntensityRange anatomicalRange, final IntensityRange fusedRange)
	{
		this.choice = choice;
		this.anatomicalRange = anatomicalRange;
		this.fusedRange = fusedRange;
	}

	/** The metrics of a pair of a single plane that is fused. */
	static FusionScores of(final ImagePair pair, final ImagePlus fused) {
		return new PlaneScores(MetricChoice.DEFAULT, pair.anatomicalRange(), pair
			.fusedRange()).of(pair.anatomical().get(0), pair.functional().get(0), fused
				.getProcessor());
	}

	/** The metrics of a plane, whose images have equal size. */
	FusionScores of(final ImageProcessor anatomical,
		final FunctionalPlane functional, final ImageProcessor fused)
	{
		return FusionScores.of(choice, plane(anatomicalRange.toLevels(anatomical),
			fused), plane(functional.luminanceLevels(), fused), plane(fusedRange
				.toLevels(fused), fused));
	}

	private static LuminancePlane plane(final byte[] levels,
		final ImageProcessor like)
	{
		return new LuminancePlane(levels, like.getWidth(), like.getHeight());
	}
}
