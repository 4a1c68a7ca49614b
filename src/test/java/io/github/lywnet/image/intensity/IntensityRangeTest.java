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

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import ij.process.ImageProcessor;

import io.github.lywnet.network.ModelDescription.Rounding;

import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

import org.junit.Test;

/** Tests {@link IntensityRange}. */
public class IntensityRangeTest {

	private static final float NAN = Float.NaN;

	@Test
	public void bringsValuesToLuminance() {
		assertLuminance(new IntensityRange(-2, 6, ""), new float[] { -9, -2, 0, 6,
			Float.POSITIVE_INFINITY, NAN }, 0, 0, 0.25f, 1, 1, 0);
	}

	@Test
	public void anInvertedRangeIsBrightWhereValuesAreLow() {
		final IntensityRange range = new IntensityRange(6, -2, "");
		assertTrue(range.isInverted());
		assertLuminance(range, new float[] { -9, -2, 0, 6, Float.NEGATIVE_INFINITY,
			NAN }, 1, 1, 0.75f, 0, 1, 0);
		assertEquals(0, range.value(0.75f), 0);
	}

	@Test
	public void aConstantImageIsBlack() {
		assertLuminance(new IntensityRange(3, 3, ""), new float[] { 3, 3 }, 0, 0);
	}

	@Test
	public void wideRangesDoNotOverflow() {
		final float max = Float.MAX_VALUE;
		assertLuminance(new IntensityRange(-max, max, ""), new float[] { -max, 0,
			max }, 0, 0.5f, 1);
	}

	@Test
	public void missingDataIsMissingAgainInThirtyTwoBits() {
		final ImageProcessor pixels = pixels(new IntensityRange(0, 10, ""),
			new float[] { 0.5f, 0.5f, -1, 2 }, new float[] { 1, NAN, 3, 4 }, 32,
			Rounding.NEAREST);
		assertEquals(5, pixels.getf(0), 0);
		assertTrue(Float.isNaN(pixels.getf(1)));
		assertEquals("clipped", 0, pixels.getf(2), 0);
		assertEquals("clipped", 10, pixels.getf(3), 0);
	}

	@Test
	public void wholeNumbersAreRoundedAsTheModelSays() {
		final IntensityRange range = new IntensityRange(0, 1000, "");
		final float[] fused = { 0.1239f };
		assertEquals(124, pixels(range, fused, new float[1], 16, Rounding.NEAREST)
			.get(0));
		assertEquals(123, pixels(range, fused, new float[1], 16, Rounding.TRUNCATE)
			.get(0));
	}

	@Test
	public void valuesStayInTheirType() {
		final float[] fused = { 0, 1 };
		final ImageProcessor bytes = pixels(new IntensityRange(-500, 500, ""),
			fused, new float[2], 8, Rounding.NEAREST);
		assertEquals(0, bytes.get(0));
		assertEquals(255, bytes.get(1));
		assertEquals(65535, pixels(new IntensityRange(0, 1e6, ""), fused,
			new float[2], 16, Rounding.NEAREST).get(1));
	}

	@Test
	public void greyLevelsAreTheRangeOfTheType() {
		assertTrue(IntensityRange.ofGreyLevels().isOfGreyLevels());
		assertFalse(new IntensityRange(255, 0, "").isOfGreyLevels());
		assertEquals(128, IntensityRange.ofGreyLevels().level(128));
	}

	private static ImageProcessor pixels(final IntensityRange range,
		final float[] fused, final float[] anatomical, final int bitDepth,
		final Rounding rounding)
	{
		return range.pixels(fused, new ValuesImage(anatomical).values(), bitDepth,
			rounding);
	}

	private static void assertLuminance(final IntensityRange range,
		final float[] values, final float... expected)
	{
		int i = 0;
		for (final FloatType value : Views.flatIterable(range.luminance(
			new ValuesImage(values).values())))
		{
			assertEquals("value " + i, expected[i++], value.get(), 0);
		}
		assertEquals(expected.length, i);
	}
}
