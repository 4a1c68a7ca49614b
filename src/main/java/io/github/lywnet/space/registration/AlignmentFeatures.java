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

package io.github.lywnet.space.registration;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Numbers by which registered and misplaced pairs differ, for an
 * {@link AlignmentRule}: how fast the information falls when the functional
 * image is shifted, turned or stretched, and how the outlines agree.
 */
final class AlignmentFeatures {

	/** The best turn by quarters. */
	static final String TURNED = "turned";

	/** The best mirroring. */
	static final String MIRRORED = "mirrored";

	/** Pixels of the fine grid. */
	private static final int[] RINGS = { 1, 2, 4, 6, 8 };

	/** Factors by which the image is stretched and squeezed. */
	private static final double[] STRETCHES = { 1.08, 1.16 };

	/** Degrees by which the image is turned. */
	private static final double ANGLE = 8;

	private AlignmentFeatures() {
		// static methods only
	}

	/**
	 * Measures two images.
	 *
	 * @param alternatives the information in them
	 * @param outlines the outlines of what they show
	 * @return the features by name, always in the same order; shares as
	 *         logarithms
	 */
	static Map<String, Double> of(final Alternatives alternatives,
		final HeadOutlines outlines)
	{
		final Map<String, Double> features = new LinkedHashMap<>();
		features.put("information", Math.log(alternatives.here()));
		features.put("coarse-information", Math.log(alternatives.coarseHere()));
		features.put("anatomical-entropy", alternatives.anatomicalEntropy());
		features.put("functional-entropy", alternatives.functionalEntropy());
		features.put(TURNED, Math.log(alternatives.turned()));
		features.put(MIRRORED, Math.log(alternatives.mirrored()));
		features.put("shifted", Math.max(0, Math.log(alternatives.shifted())));
		features.put("shifted-far", Math.log(alternatives.shiftedFar()));
		for (final int ring : RINGS) {
			final double[] shares = alternatives.ring(ring);
			features.put("ring-mean-" + ring, Math.log(shares[0]));
			features.put("ring-most-" + ring, Math.log(shares[1]));
		}
		features.put("rotated", Math.log(Math.max(alternatives.stretched(ANGLE, 1,
			1), alternatives.stretched(-ANGLE, 1, 1))));
		for (final double stretch : STRETCHES) {
			putStretched(features, alternatives, stretch);
		}
		putOutlines(features, outlines);
		return Collections.unmodifiableMap(features);
	}

	private static void putStretched(final Map<String, Double> features,
		final Alternatives alternatives, final double stretch)
	{
		features.put("larger-" + stretch, Math.log(alternatives.stretched(0,
			stretch, stretch)));
		features.put("smaller-" + stretch, Math.log(alternatives.stretched(0, 1 /
			stretch, 1 / stretch)));
		features.put("stretched-x-" + stretch, Math.log(Math.max(alternatives
			.stretched(0, stretch, 1), alternatives.stretched(0, 1 / stretch, 1))));
		features.put("stretched-y-" + stretch, Math.log(Math.max(alternatives
			.stretched(0, 1, stretch), alternatives.stretched(0, 1, 1 / stretch))));
	}

	private static void putOutlines(final Map<String, Double> features,
		final HeadOutlines outlines)
	{
		features.put("outside", outlines.outside());
		features.put("covered", outlines.covered());
		features.put("dice", outlines.dice());
		features.put("anatomical-share", outlines.anatomicalShare());
		features.put("functional-share", outlines.functionalShare());
		features.put("centre-x", outlines.centreDistance(0));
		features.put("centre-y", outlines.centreDistance(1));
		features.put("width-x", outlines.relativeWidth(0));
		features.put("width-y", outlines.relativeWidth(1));
	}
}
