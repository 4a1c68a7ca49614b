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

import java.util.Arrays;

/**
 * The normalised mutual information of two images' planes under an
 * {@link Arrangement} (Studholme et al. 1999): the entropies' sum over the
 * joint entropy, 1 of independent images to 2. For one thread.
 */
final class PlaneInformation {

	private static final int BINS = BinnedPlanes.BINS;

	private final BinnedPlanes anatomical;
	private final BinnedPlanes functional;
	private final int[] joint = new int[BINS * BINS];

	/** n log n of whole numbers n. */
	private final double[] logarithms;

	/** Two images of the same size and number of planes. */
	PlaneInformation(final BinnedPlanes anatomical,
		final BinnedPlanes functional)
	{
		this.anatomical = anatomical;
		this.functional = functional;
		logarithms = new double[anatomical.width() * anatomical.height() *
			anatomical.count() + 1];
		for (int n = 2; n < logarithms.length; n++) {
			logarithms[n] = n * Math.log(n);
		}
	}

	/** The information where both have a value; 1 if that is nowhere. */
	double of(final Arrangement arrangement) {
		Arrays.fill(joint, 0);
		if (arrangement.orientation() == Arrangement.Orientation.AS_IT_IS) {
			countShifted(arrangement.x(), arrangement.y());
		}
		else countTurned(arrangement);
		return information();
	}

	private void countShifted(final int x, final int y) {
		final int width = anatomical.width(), height = anatomical.height();
		for (int plane = 0; plane < anatomical.count(); plane++) {
			final byte[] a = anatomical.plane(plane), f = functional.plane(plane);
			for (int row = Math.max(0, y); row < Math.min(height, height +
				y); row++)
			{
				final int end = Math.min(width, width + x) + row * width;
				for (int i = Math.max(0, x) + row * width; i < end; i++) {
					count(a[i], f[i - x - y * width]);
				}
			}
		}
	}

	private void countTurned(final Arrangement arrangement) {
		final int width = anatomical.width(), height = anatomical.height();
		for (int plane = 0; plane < anatomical.count(); plane++) {
			final byte[] a = anatomical.plane(plane), f = functional.plane(plane);
			for (int i = 0; i < a.length; i++) {
				final int source = arrangement.source(i % width, i / width, width,
					height);
				if (source >= 0) count(a[i], f[source]);
			}
		}
	}

	private void count(final byte a, final byte f) {
		if (a >= 0 && f >= 0) joint[a * BINS + f]++;
	}

	private double information() {
		final int[] a = new int[BINS], f = new int[BINS];
		int all = 0;
		for (int i = 0; i < joint.length; i++) {
			a[i / BINS] += joint[i];
			f[i % BINS] += joint[i];
			all += joint[i];
		}
		final double entropy = all * Math.log(Math.max(1, all)) - sum(joint);
		if (entropy <= 0) return 1;
		return (2 * all * Math.log(all) - sum(a) - sum(f)) / entropy;
	}

	private double sum(final int[] counts) {
		double sum = 0;
		for (final int count : counts) {
			sum += logarithms[count];
		}
		return sum;
	}
}
