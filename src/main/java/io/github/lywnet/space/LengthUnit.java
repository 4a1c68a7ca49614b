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

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Units of length by the names that ImageJ, Bio-Formats, DICOM and NIfTI give
 * them.
 *
 * <pre>
 * LengthUnit.millimetres("inch"); // 25.4
 * LengthUnit.millimetres("pixel"); // nothing
 * </pre>
 */
public enum LengthUnit {

		NANOMETRE(1e-6, "nm", "nanometer", "nanometre", "nanometers", "nanometres"),
		ANGSTROM(1e-7, "å", "angstrom", "angstroms"), MICROMETRE(1e-3, "µm", "μm",
			"um", "\\u00b5m", "\\u03bcm", "micron", "microns", "micrometer",
			"micrometre", "micrometers", "micrometres"), MILLIMETRE(1, "mm",
				"millimeter", "millimetre", "millimeters", "millimetres"), CENTIMETRE(
					10, "cm", "centimeter", "centimetre", "centimeters", "centimetres"),
		DECIMETRE(100, "dm", "decimeter", "decimetre"), METRE(1000, "m", "meter",
			"metre", "meters", "metres"), KILOMETRE(1e6, "km", "kilometer",
				"kilometre"), INCH(25.4, "inch", "inches", "in", "\""), FOOT(304.8,
					"foot", "feet", "ft");

	private final double millimetres;
	private final List<String> names;

	private LengthUnit(final double millimetres, final String... names) {
		this.millimetres = millimetres;
		this.names = Arrays.asList(names);
	}

	/**
	 * How many millimetres a unit has.
	 *
	 * @param name the unit's name, in any case; null is none
	 * @return nothing if that is no unit of length, such as {@code pixel}
	 */
	public static OptionalDouble millimetres(final String name) {
		if (name == null) return OptionalDouble.empty();
		final String trimmed = name.trim().toLowerCase(Locale.ROOT);
		return Arrays.stream(values()).filter(unit -> unit.names.contains(trimmed))
			.mapToDouble(unit -> unit.millimetres).findFirst();
	}
}
