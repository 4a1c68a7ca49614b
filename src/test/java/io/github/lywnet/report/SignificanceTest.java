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

package io.github.lywnet.report;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import org.junit.Test;

/** Tests {@link Significance} against values computed by hand. */
public class SignificanceTest {

	@Test
	public void pValuesAreExact() {
		// of 2^6 signs, two are as extreme as all positive
		assertEquals(2.0 / 64, Significance.pValue(new double[] { 1, 2, 3, 4, 5,
			6 }), 1e-12);
		// ranks 1 to 5, the negative ones sum to 5: 10 of 32 subsets have at most 5
		assertEquals(2 * 10 / 32.0, Significance.pValue(new double[] { 0.1, 0.2,
			0.3, 0.4, -0.5 }), 1e-12);
	}

	@Test
	public void theSideDoesNotMatter() {
		assertEquals(Significance.pValue(new double[] { 3, -1, 7, 5 }), Significance
			.pValue(new double[] { -3, 1, -7, -5 }), 1e-12);
	}

	@Test
	public void noDifferenceIsNoSignificance() {
		assertEquals(1, Significance.pValue(new double[3]), 0);
		assertTrue(Double.isNaN(Significance.pValue(new double[0])));
	}

	@Test
	public void holmsCorrectionIsThatOfThePaper() {
		// sorted: 0.005 * 4, 0.01 * 3, 0.03 * 2, 0.04 * 1 but no less than before
		assertArrayEquals(new double[] { 0.03, 0.06, 0.06, 0.02 }, Significance
			.holm(new double[] { 0.01, 0.04, 0.03, 0.005 }), 1e-12);
		assertArrayEquals(new double[] { 0.6, Double.NaN, 0.5 }, Significance.holm(
			new double[] { 0.6, Double.NaN, 0.25 }), 1e-12);
	}
}
