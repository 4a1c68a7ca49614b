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

package io.github.lywnet.image.intensity;

import static io.github.lywnet.Messages.assertRefused;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import io.github.lywnet.image.PairOptions;

import java.util.Arrays;

import org.junit.Test;

/** Tests {@link RangeRule}. */
public class RangeRuleTest {

	@Test
	public void readsItsSyntax() {
		final ValuesImage image = new ValuesImage(-3, -2, 1, 8);
		assertRange(-3, 8, "auto", image);
		assertRange(-3, 8, " AUTO ", image);
		assertRange(-3, 8, "0%:100%", image);
		assertRange(1, 8, "50% : 100%", image);
		assertRange(-100, 300, "-100:300", image);
		assertRange(-0.5, 1500, "-.5:1.5e3", image);
	}

	@Test
	public void refusesAllElse() {
		for (final String text : new String[] { "", "wide", "1:2:3", "5:5", "1%:99",
			"-1%:99%", "1%:101%", "5%:5%", "NaN:1", "0:1e39", "0:Infinity",
			"1e-50:1e-49", "0-255", "ct", "ct-lung" })
		{
			assertRefused(() -> RangeRule.parse(text), "range \"" + text + "\"",
				"expected auto", "1%:99%", "-100:300", "ct-brain", "display");
		}
		assertRefused(() -> new PairOptions().with(PairOptions.RANGE,
			"0:1,0:2,0:3"), "0:1,0:2,0:3", "comma");
		assertRefused(() -> new PairOptions().with(PairOptions.RANGE, "0:1,"),
			"range \"\"");
	}

	@Test
	public void theHigherValueFirstInvertsTheRange() {
		final ValuesImage image = new ValuesImage(0, 100, 255);
		for (final String text : new String[] { "255:0", "100%:0%" }) {
			final IntensityRange range = RangeRule.parse(text).range(image);
			assertTrue(text, range.isInverted());
			assertEquals(255, range.level(0));
			assertEquals(155, range.level(100));
			assertEquals(0, range.level(255));
			assertEquals(0, range.lowest(), 0);
			assertEquals(255, range.highest(), 0);
		}
		assertFalse(RangeRule.parse("0:255").range(image).isInverted());
	}

	@Test
	public void automaticPercentilesLeaveOutAThousandthAtBothEnds() {
		final float[] values = new float[1001];
		for (int i = 0; i < values.length; i++) {
			values[i] = i;
		}
		values[0] = -1e6f;
		values[1000] = 1e6f;
		assertRange(1, 999, "auto", new ValuesImage(values));
		assertEquals("1 to 999 (percentiles 0.1 and 99.9)", RangeRule.AUTO.range(
			new ValuesImage(values)).toString());
	}

	@Test
	public void eightBitsAndColorsHaveAllTheirLevels() {
		assertRange(0, 255, "auto", new ValuesImage(40, 60).ofBits(8));
		for (final String text : new String[] { "auto", "1%:99%", "10:20",
			"display", "ct-brain" })
		{
			assertRange(0, 255, text, new ValuesImage().ofBits(24));
		}
		assertTrue(RangeRule.parse("9:2").range(new ValuesImage().ofBits(24))
			.isInverted());
	}

	@Test
	public void aFewBrightPixelsOnNothingAreARange() {
		final float[] values = new float[10000];
		values[17] = 9;
		final IntensityRange range = RangeRule.AUTO.range(new ValuesImage(values));
		assertEquals("0 to 9 (minimum to maximum)", range.toString());
		assertRefused(() -> RangeRule.parse("1%:99%").range(new ValuesImage(
			values)), "1 and 99", "(image)", "both 0");
	}

	@Test
	public void aNegativeValueFarBelowTheOthersIsPadding() {
		final float[] values = padded(-3024, -1000, 1000);
		assertEquals("-1000 to 1000 (percentiles 0.1 and 99.9, -3024 taken for " +
			"padding)", RangeRule.AUTO.range(new ValuesImage(values)).toString());
		assertRange(-1000, 1000, "0%:100%", new ValuesImage(values));
	}

	@Test
	public void noOtherValueIsPadding() {
		// NB: not negative, or near the others, or rarer than a thousandth
		assertRange(0, 2000, "0%:100%", new ValuesImage(padded(0, 1000, 2000)));
		assertRange(-1400, 1000, "0%:100%", new ValuesImage(padded(-1400, -1000,
			1000)));
		final float[] once = padded(-1000, -1000, 1000);
		once[0] = -3024;
		assertRange(-3024, 1000, "0%:100%", new ValuesImage(once));
	}

	@Test
	public void windowsOfCtAreInHounsfieldUnits() {
		final ValuesImage ct = new ValuesImage(0, 1024, 3000).ofDensity(-1024, 1);
		assertRange(1024, 1104, "ct-brain", ct.ofHounsfieldUnits());
		assertRange(524, 2324, "ct-bone", ct);
		assertRange(874, 1274, "CT-soft", ct);
		assertEquals("0 to 80 (HU, ct-brain)", RangeRule.AUTO.range(ct).toString());
		assertRefused(() -> RangeRule.parse("ct-bone").range(new ValuesImage(0, 1)),
			"(image)", "not known to be a CT", "-500:1300");
	}

	@Test
	public void givenValuesAreCalibratedOnes() {
		final ValuesImage falling = new ValuesImage(0, 255).ofDensity(255, -1);
		final IntensityRange range = RangeRule.parse("0:255").range(falling);
		assertTrue(range.isInverted());
		assertEquals(255, range.level(0));
		assertEquals("0 to 255 (given)", range.toString());
	}

	@Test
	public void theDisplayGivesARangeIfThereIsOne() {
		final ValuesImage image = new ValuesImage(0, 1000).ofDensity(-1000, 1);
		assertRange(100, 300, "display", image.ofWindow(100, 300));
		assertEquals("-900 to -700 (display)", RangeRule.parse("display").range(
			image).toString());
		assertRefused(() -> RangeRule.parse("display").range(image.ofWindow(7, 7)),
			"(image)", "from 7 to 7", "Brightness/Contrast");
	}

	@Test
	public void anImageWithoutFiniteValuesIsRefused() {
		assertRefused(() -> RangeRule.AUTO.range(new ValuesImage(Float.NaN,
			Float.NEGATIVE_INFINITY)), "(image)", "no finite value");
	}

	/** A hundred times a value, then a ramp. */
	private static float[] padded(final float padding, final float lowest,
		final float highest)
	{
		final float[] values = new float[1101];
		Arrays.fill(values, 0, 100, padding);
		for (int i = 0; i <= 1000; i++) {
			values[100 + i] = lowest + (highest - lowest) * i / 1000;
		}
		// NB: so that the extremes of the ramp are its percentiles
		Arrays.fill(values, 100, 110, lowest);
		Arrays.fill(values, 1090, 1101, highest);
		return values;
	}

	private static void assertRange(final double lowest, final double highest,
		final String text, final RangedImage image)
	{
		final IntensityRange range = RangeRule.parse(text).range(image);
		assertEquals(lowest, range.lowest(), 0);
		assertEquals(highest, range.highest(), 0);
	}
}
