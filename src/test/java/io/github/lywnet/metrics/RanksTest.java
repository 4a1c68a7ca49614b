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

package io.github.lywnet.metrics;

import static org.junit.Assert.assertArrayEquals;

import io.github.lywnet.metrics.plane.LuminancePlane;

import java.util.Arrays;

import org.junit.Test;

/** Tests {@link Ranks}. */
public class RanksTest {

	private static final double[] ASCENDING = { 0, 50, 100 };

	@Test
	public void theHighestIsFirst() {
		assertRanks(new double[] { 2, 1, 3 }, -1, 5, -7);
	}

	@Test
	public void equalValuesShareTheMeanOfTheirRanks() {
		assertRanks(new double[] { 1.5, 4, 1.5, 3 }, 9, 2, 9, 3);
		assertRanks(new double[] { 2, 2, 2 }, 0.5, 0.5, 0.5);
	}

	@Test
	public void undefinedValuesAreBehindAllNumbers() {
		assertRanks(new double[] { 2, 3.5, 1, 3.5 }, Double.NEGATIVE_INFINITY,
			Double.NaN, Double.POSITIVE_INFINITY, Double.NaN);
	}

	@Test
	public void theLowestIsFirstWhereLowerIsBetter() {
		assertArrayEquals(new double[] { 2, 3, 1, 4 }, Ranks.of(new double[] { -1,
			5, -7, Double.NaN }, Direction.LOWER), 0);
	}

	@Test
	public void meansObeyTheDirectionOfEachMetric() {
		// F equals both sources: CC is 1, the highest, and Q_CV 0, the lowest
		final MetricChoice choice = MetricChoice.of("Qcv,CC", Convention.STANDARD);
		final LuminancePlane source = plane(ASCENDING);
		final LuminancePlane other = plane(new double[] { 100, 0, 100 });
		assertArrayEquals(new double[] { 2, 1 }, Ranks.mean(Arrays.asList(
			FusionScores.of(choice, source, source, other), FusionScores.of(choice,
				source, source, source))), 0);
	}

	@Test
	public void meansAreOverAllMetrics() {
		// a method that equals both sources is the best by SSIM and PSNR, not by SF
		final FusionScores same = scores(ASCENDING, ASCENDING);
		final FusionScores other = scores(ASCENDING, new double[] { 100, 0, 100 });
		int first = 0;
		for (final FusionMetric metric : MetricChoice.DEFAULT.metrics()) {
			final double a = same.get(metric), b = other.get(metric);
			if (a > b || Double.isNaN(b) && !Double.isNaN(a)) first += 2;
			else if (!(b > a) && Double.isNaN(a) == Double.isNaN(b)) first += 1;
		}
		final double expected = 2 - first / 20.0;
		assertArrayEquals(new double[] { expected, 3 - expected }, Ranks.mean(Arrays
			.asList(same, other)), 1e-12);
	}

	@Test
	public void setsCountTheSame() {
		assertArrayEquals(new double[] { 1.5, 1.75 }, Ranks.meanOf(Arrays.asList(
			new double[] { 1, 2 }, new double[] { 2, 1.5 })), 0);
	}

	/** Scores of a plane of three columns fused from two that are the same. */
	private static FusionScores scores(final double[] source,
		final double[] fused)
	{
		return FusionScores.of(plane(source), plane(source), plane(fused));
	}

	private static LuminancePlane plane(final double[] columns) {
		final byte[] levels = new byte[9];
		for (int i = 0; i < levels.length; i++) {
			levels[i] = (byte) columns[i % 3];
		}
		return new LuminancePlane(levels, 3, 3);
	}

	private static void assertRanks(final double[] expected,
		final double... values)
	{
		assertArrayEquals(expected, Ranks.of(values, Direction.HIGHER), 0);
	}
}
