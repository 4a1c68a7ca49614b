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

package io.github.lywnet.metrics.definition;

import io.github.lywnet.metrics.plane.LuminancePlane;
import io.github.lywnet.metrics.plane.SobelRow;

/**
 * {@link io.github.lywnet.metrics.FusionMetric#QABF}: how well F keeps the
 * strength and orientation of the edges of A and B, averaged over all pixels
 * with the strength of the source's edge as weight (equations 4 to 8 of the
 * paper, with its constants, L = 1). Images are black outside.
 * <p>
 * Public code: equals {@code analysis_Qabf.m} by R. Hong, which L. Tang's
 * Evaluation-for-Image-Fusion and others have, and {@code Qabf} of CDDFuse's
 * Evaluator.py.
 * </p>
 */
public final class EdgeTransferMetric implements Analysis<Double> {

	@Override
	public Double of(final LuminancePlane anatomical,
		final LuminancePlane functional, final LuminancePlane fused)
	{
		final SobelRow a = SobelRow.inBlack(anatomical);
		final SobelRow b = SobelRow.inBlack(functional);
		final SobelRow f = SobelRow.inBlack(fused);
		double preserved = 0;
		double weights = 0;
		for (int y = 0; y < fused.height(); y++) {
			a.moveTo(y);
			b.moveTo(y);
			f.moveTo(y);
			for (int x = 0; x < fused.width(); x++) {
				preserved += weightedPreservation(a, f, x) + weightedPreservation(b, f,
					x);
				weights += a.strength(x) + b.strength(x);
			}
		}
		return preserved / weights;
	}

	private static double weightedPreservation(final SobelRow source,
		final SobelRow fused, final int x)
	{
		final double weight = source.strength(x);
		if (weight == 0) return 0;
		final double strength = relativeStrength(weight, fused.strength(x));
		final double orientation = 1 - Math.abs(source.orientation(x) - fused
			.orientation(x)) / (Math.PI / 2);
		return weight * sigmoid(0.9994, -15, 0.5, strength) * sigmoid(0.9879, -22,
			0.8, orientation);
	}

	/**
	 * The weaker edge relative to the stronger one. NB: for edges of equal
	 * strength this is that strength and not 1, as in the implementation that
	 * published values come from. It makes Q larger by 0.055 % at most.
	 */
	private static double relativeStrength(final double source,
		final double fused)
	{
		if (source == fused) return fused;
		return Math.min(source, fused) / Math.max(source, fused);
	}

	/** The paper's curve: {@code gamma / (1 + e^(kappa (value - sigma)))}. */
	private static double sigmoid(final double gamma, final double kappa,
		final double sigma, final double value)
	{
		return gamma / (1 + Math.exp(kappa * (value - sigma)));
	}
}
