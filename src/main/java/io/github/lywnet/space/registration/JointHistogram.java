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

/**
 * A joint histogram of two images with a Parzen window, and the information in
 * it.
 * <p>
 * The fixed image's values fall into bins, the moving image's are spread over
 * four bins by a cubic B-spline, as Mattes et al. do ("PET-CT image
 * registration in the chest using free-form deformations", IEEE Trans. Med.
 * Imaging 22, 2003), so that the information changes smoothly with the
 * transform.
 * </p>
 */
final class JointHistogram {

	/** Bins of each image. */
	static final int BINS = 16;

	/** The window reaches past the first and the last bin. */
	private static final int COLUMNS = BINS + 3;

	private final double[] counts = new double[BINS * COLUMNS];
	private long samples;

	/**
	 * Adds a place.
	 *
	 * @param fixedBin 0 to {@link #BINS} - 1
	 * @param movingBin 0 to {@link #BINS} - 1, not whole
	 */
	void add(final int fixedBin, final double movingBin) {
		final int first = (int) movingBin;
		final double t = movingBin - first, s = 1 - t;
		final int at = fixedBin * COLUMNS + first;
		final double t3 = t * t * t, s3 = s * s * s;
		counts[at] += s3 / 6;
		counts[at + 1] += 2 / 3.0 - t * t + t3 / 2;
		counts[at + 2] += 2 / 3.0 - s * s + s3 / 2;
		counts[at + 3] += t3 / 6;
		samples++;
	}

	/** Adds all of another histogram. */
	void add(final JointHistogram other) {
		for (int i = 0; i < counts.length; i++) {
			counts[i] += other.counts[i];
		}
		samples += other.samples;
	}

	/** Places added. */
	long samples() {
		return samples;
	}

	/**
	 * The mutual information in bits: the entropies' sum less the joint entropy;
	 * 0 of an empty histogram.
	 */
	double mutualInformation() {
		return samples == 0 ? 0 : fixedEntropy() + movingEntropy() - entropy(
			counts);
	}

	/**
	 * The entropies' sum over the joint entropy, 1 of independent images to 2
	 * (Studholme et al., "An overlap invariant entropy measure of 3D medical
	 * image alignment", Pattern Recognition 32, 1999); 1 of an empty histogram.
	 */
	double normalisedInformation() {
		if (samples == 0) return 1;
		final double joint = entropy(counts);
		return joint == 0 ? 1 : (fixedEntropy() + movingEntropy()) / joint;
	}

	private double fixedEntropy() {
		final double[] sums = new double[BINS];
		for (int i = 0; i < counts.length; i++) {
			sums[i / COLUMNS] += counts[i];
		}
		return entropy(sums);
	}

	private double movingEntropy() {
		final double[] sums = new double[COLUMNS];
		for (int i = 0; i < counts.length; i++) {
			sums[i % COLUMNS] += counts[i];
		}
		return entropy(sums);
	}

	private double entropy(final double[] shares) {
		double sum = 0;
		for (final double share : shares) {
			if (share > 0) sum -= share * Math.log(share);
		}
		return (sum / samples + Math.log(samples)) / Math.log(2);
	}
}
