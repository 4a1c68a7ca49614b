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

import static io.github.lywnet.Messages.assertRefused;

import static org.junit.Assert.assertEquals;

import ij.ImagePlus;
import ij.measure.Calibration;
import ij.process.FloatProcessor;

import io.github.lywnet.image.intensity.IntensityRange;
import io.github.lywnet.image.intensity.RangeRule;

import java.util.Arrays;
import java.util.Random;

import org.junit.Test;

public class RangeRuleTest {

	@Test
	public void readsItsSyntax() {
		final Planes planes = planes(-3, 1, 8);
		assertRange(-3, 8, "auto", planes);
		assertRange(-3, 8, " AUTO ", planes);
		assertRange(-3, 8, "0%:100%", planes);
		assertRange(1, 8, "50% : 100%", planes);
		assertRange(-100, 300, "-100:300", planes);
		assertRange(-0.5, 1500, "-.5:1.5e3", planes);
	}

	@Test
	public void refusesAllElse() {
		for (final String text : new String[] { "", "wide", "1:2:3", "5:5", "5:3",
			"1%:99", "-1%:99%", "1%:101%", "99%:1%", "NaN:1", "0:1e39", "0:Infinity",
			"1e-50:1e-49", "0-255" })
		{
			assertRefused(() -> RangeRule.parse(text), "range \"" + text + "\"",
				"expected auto", "1%:99%", "-100:300");
		}
		assertRefused(() -> new PairOptions().with(PairOptions.RANGE, "0:1,0:2,0:3"), "0:1,0:2,0:3",
			"comma");
		assertRefused(() -> new PairOptions().with(PairOptions.RANGE, "0:1,"), "range \"\"");
	}

	/** Compares with sorting, for values of both signs and very different sizes. */
	@Test
	public void percentilesAreExact() {
		final Random random = new Random(5);
		final float[] values = new float[1001];
		for (int i = 0; i < values.length; i++) {
			values[i] = (float) (random.nextGaussian() * Math.pow(10, random.nextInt(
				40) - 20));
		}
		final Percentiles percentiles = new Percentiles(planes(values));
		final float[] sorted = values.clone();
		Arrays.sort(sorted);
		for (int percent = 0; percent <= 100; percent++) {
			assertEquals(sorted[10 * percent], percentiles.get(percent), 0);
		}
	}

	@Test
	public void percentilesAreOfFiniteValues() {
		final Percentiles percentiles = new Percentiles(planes(Float.NaN, 4,
			Float.NEGATIVE_INFINITY, 2, Float.POSITIVE_INFINITY));
		assertEquals(2, percentiles.count());
		assertEquals(2, percentiles.get(0), 0);
		assertEquals(4, percentiles.get(100), 0);
	}

	private static void assertRange(final double lowest, final double highest,
		final String text, final Planes planes)
	{
		final IntensityRange range = RangeRule.parse(text).range(planes,
			new Calibration(), "image");
		assertEquals(lowest, range.lowest(), 0);
		assertEquals(highest, range.highest(), 0);
	}

	private static Planes planes(final float... values) {
		return new StackPlanes(new ImagePlus("", new FloatProcessor(values.length, 1,
			values)));
	}
}
