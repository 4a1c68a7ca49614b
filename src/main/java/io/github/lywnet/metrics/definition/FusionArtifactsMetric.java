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
 * {@link io.github.lywnet.metrics.FusionMetric#NABF}: edges of F that are
 * stronger than those of both sources and do not preserve them.
 * <p>
 * With the strength g of an edge by the Sobel operator (divided by 8) and its
 * orientation, the preservation of a source's edge is
 * {@code Q = sqrt(0.9999 / (1 + e^(-19 (G - 0.5))) * 0.9995 / (1 + e^(-22 (D - 0.5))))},
 * G being the strength of the weaker one of the two edges divided by that of
 * the stronger one (0 if one has no strength), and D the agreement of their
 * orientations: 1 if parallel, 0 if perpendicular. The weight w of a source's
 * edge is g^1.5, or 0.001 if g is below 2. Then
 * {@code N = sum ((1 - Q_A) w_A + (1 - Q_B)
 * w_B) / sum (w_A + w_B)}, the first sum over the pixels with g_F &gt; g_A and
 * g_F &gt; g_B, the second one over all. The image goes on outside as its
 * mirror image.
 * </p>
 * <p>
 * Public code: equals {@code NABF} of {@code analysis_nabf.m} by B. K.
 * Shreyamsha Kumar, who modified Petrovic's measure so that Q, loss and
 * artifacts sum up to 1.
 * </p>
 */
public final class FusionArtifactsMetric implements Analysis<Double> {

	private static final double THRESHOLD = 2;
	private static final double SMALL_WEIGHT = 0.001;

	@Override
	public Double of(final LuminancePlane anatomical,
		final LuminancePlane functional, final LuminancePlane fused)
	{
		final SobelRow a = SobelRow.mirrored(anatomical);
		final SobelRow b = SobelRow.mirrored(functional);
		final SobelRow f = SobelRow.mirrored(fused);
		double artifacts = 0;
		double weights = 0;
		for (int y = 0; y < fused.height(); y++) {
			a.moveTo(y);
			b.moveTo(y);
			f.moveTo(y);
			for (int x = 0; x < fused.width(); x++) {
				final double weightA = weight(a, x);
				final double weightB = weight(b, x);
				weights += weightA + weightB;
				if (f.strength(x) > a.strength(x) && f.strength(x) > b.strength(x)) {
					artifacts += (1 - preservation(a, f, x)) * weightA + (1 -
						preservation(b, f, x)) * weightB;
				}
			}
		}
		return artifacts / weights;
	}

	private static double weight(final SobelRow source, final int x) {
		final double strength = source.strength(x) / 8;
		return strength < THRESHOLD ? SMALL_WEIGHT : strength * Math.sqrt(strength);
	}

	/** Of an edge of the source that is weaker than that of F. */
	private static double preservation(final SobelRow source,
		final SobelRow fused, final int x)
	{
		final double strength = source.strength(x) / fused.strength(x);
		final double angle = Math.abs(source.orientation(x) - fused.orientation(x));
		final double agreement = Math.abs(angle - Math.PI / 2) / (Math.PI / 2);
		return Math.sqrt(0.9999 / (1 + Math.exp(-19 * (strength - 0.5))) * 0.9995 /
			(1 + Math.exp(-22 * (agreement - 0.5))));
	}
}
