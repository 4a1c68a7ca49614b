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
import static org.junit.Assert.assertThrows;

import java.util.Arrays;
import java.util.Random;

import org.junit.Test;

/** Tests {@link Percentiles}. */
public class PercentilesTest {

	/**
	 * Compares with sorting, for values of both signs and very different sizes.
	 */
	@Test
	public void percentilesAreExact() {
		final Random random = new Random(5);
		final float[] values = new float[1001];
		for (int i = 0; i < values.length; i++) {
			values[i] = (float) (random.nextGaussian() * Math.pow(10, random.nextInt(
				40) - 20));
		}
		final Percentiles percentiles = percentiles(values);
		final float[] sorted = values.clone();
		Arrays.sort(sorted);
		for (int percent = 0; percent <= 100; percent++) {
			assertEquals(sorted[10 * percent], percentiles.get(percent), 0);
		}
	}

	@Test
	public void percentilesAreOfFiniteValues() {
		final Percentiles percentiles = percentiles(Float.NaN, 4,
			Float.NEGATIVE_INFINITY, 2, Float.POSITIVE_INFINITY);
		assertEquals(2, percentiles.count());
		assertEquals(2, percentiles.get(0), 0);
		assertEquals(4, percentiles.get(100), 0);
	}

	@Test
	public void valuesUpToTheFloorDoNotCount() {
		final Percentiles percentiles = new Percentiles(new ValuesImage(-5, 7, -9,
			3).values(), -5);
		assertEquals(2, percentiles.count());
		assertEquals(3, percentiles.get(0), 0);
	}

	@Test
	public void nothingHasNoPercentiles() {
		final Percentiles percentiles = percentiles(Float.NaN);
		assertEquals(0, percentiles.count());
		assertThrows(IllegalStateException.class, () -> percentiles.get(50));
	}

	private static Percentiles percentiles(final float... values) {
		return new Percentiles(new ValuesImage(values).values());
	}
}
