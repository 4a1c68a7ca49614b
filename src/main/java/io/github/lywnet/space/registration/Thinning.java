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

/** Averages and thins one axis of a volume by a whole number. Immutable. */
final class Thinning {

	/** Sigma of the Gaussian, in new voxels. */
	private static final double SIGMA = 0.5;

	private final int length;
	private final int factor;
	private final int count;

	/** Weights of the old voxels around a new one, symmetric. */
	private final double[] weights;

	/**
	 * @param length old voxels along the axis
	 * @param factor old voxels for a new one, 1 to length
	 */
	Thinning(final int length, final int factor) {
		this.length = length;
		this.factor = factor;
		count = length / factor;
		weights = gaussian(factor);
	}

	/** Two new voxels wide; with a factor of 1 nothing is averaged. */
	private static double[] gaussian(final int factor) {
		if (factor == 1) return new double[] { 1 };
		final double[] weights = new double[2 * factor];
		for (int i = 0; i < weights.length; i++) {
			final double distance = (i - (weights.length - 1) / 2.0) / (SIGMA *
				factor);
			weights[i] = Math.exp(-distance * distance / 2);
		}
		return weights;
	}

	/** New voxels along the axis. */
	int count() {
		return count;
	}

	/** Old voxels from one new voxel to the next. */
	int factor() {
		return factor;
	}

	/** The first new voxel's centre as an old index. */
	double first() {
		return (length - count * factor) / 2 + (factor - 1) / 2.0;
	}

	/**
	 * Thins an axis of an array.
	 *
	 * @param values old values; NaN and infinity have no weight
	 * @param inner elements from one old voxel to the next along the axis
	 * @param outer how often the axis is repeated
	 * @return new values, NaN where there is none around
	 */
	float[] apply(final float[] values, final int inner, final int outer) {
		if (factor == 1) return values;
		final float[] thinned = new float[inner * count * outer];
		for (int o = 0; o < outer; o++) {
			for (int i = 0; i < count; i++) {
				for (int k = 0; k < inner; k++) {
					thinned[(o * count + i) * inner + k] = mean(values, o * length *
						inner + k, inner, i);
				}
			}
		}
		return thinned;
	}

	/** The weighted mean around a new voxel on a line of old ones. */
	private float mean(final float[] values, final int start, final int stride,
		final int index)
	{
		final int from = (length - count * factor) / 2 + index * factor -
			(weights.length - factor) / 2;
		double sum = 0, divisor = 0;
		for (int w = Math.max(0, -from); w < weights.length && from +
			w < length; w++)
		{
			final float value = values[start + (from + w) * stride];
			if (!Float.isFinite(value)) continue;
			sum += weights[w] * value;
			divisor += weights[w];
		}
		return (float) (sum / divisor);
	}
}
