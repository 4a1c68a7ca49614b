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

/** How often the grey levels of a source and a fused image meet. Immutable. */
final class JointHistogram {

	private static final int LEVELS = 256;

	private final int[] joint = new int[LEVELS * LEVELS];
	private final int[] sourceCounts = new int[LEVELS];
	private final int[] fusedCounts = new int[LEVELS];
	private final double n;

	JointHistogram(final LuminancePlane source, final LuminancePlane fused) {
		n = fused.size();
		for (int i = 0; i < fused.size(); i++) {
			final int s = source.level(i);
			final int f = fused.level(i);
			joint[s * LEVELS + f]++;
			sourceCounts[s]++;
			fusedCounts[f]++;
		}
	}

	/** The mutual information in nats. */
	double information() {
		double sum = 0;
		for (int s = 0; s < LEVELS; s++) {
			for (int f = 0; f < LEVELS; f++) {
				final double count = joint[s * LEVELS + f];
				if (count == 0) continue;
				sum += count * Math.log(count * n / ((double) sourceCounts[s] *
					fusedCounts[f]));
			}
		}
		return sum / n;
	}

	/** The sum of both entropies in nats. */
	double entropies() {
		return entropy(sourceCounts) + entropy(fusedCounts);
	}

	/** The joint entropy in nats, the levels 254 and 255 being taken for one. */
	double saturatedJointEntropy() {
		final int[] saturated = new int[LEVELS * LEVELS];
		for (int s = 0; s < LEVELS; s++) {
			for (int f = 0; f < LEVELS; f++) {
				saturated[Math.min(s, 254) * LEVELS + Math.min(f, 254)] += joint[s *
					LEVELS + f];
			}
		}
		return entropy(saturated);
	}

	private double entropy(final int[] counts) {
		double sum = 0;
		for (final int count : counts) {
			if (count > 0) sum -= count * Math.log(count / n);
		}
		return sum / n;
	}
}
