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

package io.github.lywnet.space;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.util.Locale;

import org.junit.Test;

/** Tests {@link LengthUnit}. */
public class LengthUnitTest {

	@Test
	public void knowsUnitsOfLengthByTheirNames() {
		assertMillimetres(1, "mm", "millimeter", "Millimetres", " MM ");
		assertMillimetres(1e-3, "um", "\u00b5m", "\u03bcm", "\\u00B5m", "micron",
			"Micrometer");
		assertMillimetres(1e-6, "nm");
		assertMillimetres(1e-7, "\u00c5", "Angstrom");
		assertMillimetres(10, "cm", "centimetre");
		assertMillimetres(100, "dm");
		assertMillimetres(1000, "m", "meter");
		assertMillimetres(1e6, "km");
		assertMillimetres(25.4, "inch", "in", "\"");
		assertMillimetres(304.8, "ft", "feet");
	}

	@Test
	public void knowsNoOthers() {
		for (final String name : new String[] { null, "", " ", "pixel", "pixels",
			"px", "voxel", "sec", "mmm", "1 mm" })
		{
			assertFalse(name, LengthUnit.millimetres(name).isPresent());
		}
	}

	@Test
	public void namesAreTheSameInEveryCountry() {
		final Locale before = Locale.getDefault();
		Locale.setDefault(new Locale("tr", "TR"));
		try {
			assertMillimetres(25.4, "INCH");
		}
		finally {
			Locale.setDefault(before);
		}
	}

	private static void assertMillimetres(final double expected,
		final String... names)
	{
		for (final String name : names) {
			assertEquals(name, expected, LengthUnit.millimetres(name).getAsDouble(),
				0);
		}
	}
}
