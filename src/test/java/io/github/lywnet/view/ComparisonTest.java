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

package io.github.lywnet.view;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import ij.ImagePlus;
import ij.measure.Calibration;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;

import io.github.lywnet.image.ComparedImages;
import io.github.lywnet.image.ComparedImages.Part;
import io.github.lywnet.image.ImagePair;
import io.github.lywnet.image.PairOptions;
import io.github.lywnet.settings.Settings;

import org.junit.Test;

/** Tests what the window of a comparison shows, without a window. */
public class ComparisonTest {

	private final ImagePlus anatomical = new ImagePlus("ct", new ByteProcessor(4,
		4));
	private final ImagePlus functional = new ImagePlus("pet", new FloatProcessor(
		4, 4));

	@Test
	public void valuesHaveTheirOwnUnits() {
		anatomical.getProcessor().set(1, 2, 7);
		anatomical.getCalibration().setFunction(Calibration.STRAIGHT_LINE,
			new double[] { -1000, 10 }, "HU");
		functional.getProcessor().setf(1, 2, 0.125f);
		functional.getProcessor().setf(0, 0, Float.NaN);
		final ColorProcessor fused = new ColorProcessor(4, 4);
		fused.set(1, 2, 0x010203);
		final Comparison comparison = comparison("side-by-side", new ImagePlus(
			"fused", fused));
		final String values =
			"x=1, y=2, anatomical=-930 HU, functional=0.1250, fused=1,2,3";
		assertEquals(values, comparison.values(1, 2, 0));
		assertEquals(values, comparison.values(9, 2, 0));
		assertTrue(comparison.values(0, 0, 0).contains("functional=no value"));
		assertEquals("", comparison.values(12, 0, 0));
		assertEquals("", comparison.values(0, -1, 0));
	}

	@Test
	public void theVirtualStackShowsChangedOptions() {
		anatomical.getProcessor().set(0, 0, 200);
		final ComparisonStack stack = new ComparisonStack(comparison("blend",
			null));
		assertTrue(stack.isVirtual());
		assertEquals(1, stack.size());
		assertEquals(0x646464, pixel(stack));
		stack.change(ComparisonOptions.WEIGHT, "0");
		assertEquals(0xc8c8c8, pixel(stack));
		stack.change(ComparisonOptions.LAYOUT, "checkerboard");
		assertEquals(0xc8c8c8, pixel(stack));
	}

	@Test
	public void baseAndTopChangePlacesWhereOneBecomesTheOther() {
		anatomical.getProcessor().set(0, 0, 200);
		final ComparisonStack stack = new ComparisonStack(comparison("swipe",
			new ImagePlus("fused", new ColorProcessor(4, 4))));
		stack.change(ComparisonOptions.BASE, "functional");
		assertParts(Part.FUNCTIONAL, Part.ANATOMICAL, stack);
		stack.change(ComparisonOptions.TOP, "functional");
		assertParts(Part.ANATOMICAL, Part.FUNCTIONAL, stack);
		assertEquals(0xc8c8c8, pixel(stack));
		stack.change(ComparisonOptions.TOP, "fused");
		assertParts(Part.ANATOMICAL, Part.FUSED, stack);
		stack.change(ComparisonOptions.BASE, "fused");
		assertParts(Part.FUSED, Part.ANATOMICAL, stack);
		assertEquals(0, pixel(stack));
	}

	private static void assertParts(final Part base, final Part top,
		final ComparisonStack stack)
	{
		assertEquals(base, stack.comparison().options().base());
		assertEquals(top, stack.comparison().options().top());
	}

	private static int pixel(final ComparisonStack stack) {
		return stack.getProcessor(1).get(0, 0) & 0xffffff;
	}

	private Comparison comparison(final String layout, final ImagePlus fused) {
		return new Comparison(new ComparedImages(ImagePair.of(anatomical,
			functional, new PairOptions()), fused), new ComparisonOptions(
				Settings.NONE.with(ComparisonOptions.LAYOUT, layout)));
	}
}
