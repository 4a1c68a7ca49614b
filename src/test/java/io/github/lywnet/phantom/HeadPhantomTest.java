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

package io.github.lywnet.phantom;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.Arrays;

import org.junit.Test;

/** Tests {@link HeadPhantom}. */
public class HeadPhantomTest {

	private static final double SPACING = 2;

	@Test
	public void tissuesFillEveryPixel() {
		final HeadPhantom phantom = draw(1, Level.BASAL_GANGLIA, Lesion.NONE);
		final float[] sums = new float[phantom.width() * phantom.height()];
		for (final Tissue tissue : Tissue.values()) {
			final float[] fraction = phantom.fraction(tissue);
			for (int p = 0; p < sums.length; p++) {
				sums[p] += fraction[p];
			}
		}
		for (final float sum : sums) {
			assertEquals(1, sum, 1e-6);
		}
	}

	@Test
	public void proportionsAreThoseOfABrain() {
		for (final Level level : Level.values()) {
			final HeadPhantom phantom = draw(2, level, Lesion.NONE);
			final double grey = area(phantom, Tissue.GREY_MATTER);
			final double white = area(phantom, Tissue.WHITE_MATTER);
			assertTrue(level + ": grey " + grey + ", white " + white, grey > 0.5 *
				white && grey < 2 * white);
			assertTrue(area(phantom, Tissue.CSF) < 0.5 * grey);
		}
	}

	@Test
	public void lesionsShowTheirTissue() {
		final Tissue[] tissues = { Tissue.NECROSIS, Tissue.BLOOD, Tissue.INFARCT };
		final Lesion[] lesions = { Lesion.TUMOUR, Lesion.HAEMORRHAGE,
			Lesion.INFARCT };
		for (final Level level : Level.values()) {
			for (int i = 0; i < lesions.length; i++) {
				assertTrue(lesions[i] + " at " + level, area(draw(3, level, lesions[i]),
					tissues[i]) > 50);
				assertEquals(0, area(draw(3, level, Lesion.NONE), tissues[i]), 0);
			}
		}
	}

	@Test
	public void theSeedAloneMakesTheDifference() {
		final float[] first = draw(4, Level.VENTRICLES, Lesion.NONE).fraction(
			Tissue.GREY_MATTER);
		assertArrayEquals(first, draw(4, Level.VENTRICLES, Lesion.NONE).fraction(
			Tissue.GREY_MATTER), 0);
		assertFalse(Arrays.equals(first, draw(5, Level.VENTRICLES, Lesion.NONE)
			.fraction(Tissue.GREY_MATTER)));
	}

	private static HeadPhantom draw(final long seed, final Level level,
		final Lesion lesion)
	{
		return new HeadPhantom(new Subject(seed, level, lesion), 100, 110, SPACING);
	}

	/** Area of a tissue in square millimetres. */
	private static double area(final HeadPhantom phantom, final Tissue tissue) {
		double area = 0;
		for (final float fraction : phantom.fraction(tissue)) {
			area += fraction * SPACING * SPACING;
		}
		return area;
	}
}
