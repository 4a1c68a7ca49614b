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

package io.github.lywnet.image.nifti;

import java.nio.ByteBuffer;
import java.util.Locale;

/**
 * The fields of a header that are read or written, with their places and types
 * in both versions of the format.
 */
enum HeaderField {

		DIM(40, Type.INT16, 16, Type.INT64), INTENT_CODE(68, Type.INT16, 504,
			Type.INT32), DATATYPE(70, Type.INT16, 12, Type.INT16), BITPIX(72,
				Type.INT16, 14, Type.INT16), PIXDIM(76, Type.FLOAT32, 104,
					Type.FLOAT64), VOX_OFFSET(108, Type.FLOAT32, 168, Type.INT64),
		SCL_SLOPE(112, Type.FLOAT32, 176, Type.FLOAT64), SCL_INTER(116,
			Type.FLOAT32, 184, Type.FLOAT64), XYZT_UNITS(123, Type.INT8, 500,
				Type.INT32), CAL_MAX(124, Type.FLOAT32, 192, Type.FLOAT64), CAL_MIN(128,
					Type.FLOAT32, 200, Type.FLOAT64), QFORM_CODE(252, Type.INT16, 344,
						Type.INT32), SFORM_CODE(254, Type.INT16, 348, Type.INT32), QUATERN(
							256, Type.FLOAT32, 352, Type.FLOAT64), QOFFSET(268, Type.FLOAT32,
								376, Type.FLOAT64), SROW(280, Type.FLOAT32, 400, Type.FLOAT64);

	private enum Type {

			INT8(1), INT16(2), INT32(4), INT64(8), FLOAT32(4), FLOAT64(8);

		private final int bytes;

		private Type(final int bytes) {
			this.bytes = bytes;
		}
	}

	private final int[] places;
	private final Type[] types;

	private HeaderField(final int place1, final Type type1, final int place2,
		final Type type2)
	{
		places = new int[] { place1, place2 };
		types = new Type[] { type1, type2 };
	}

	/** The field's name in the format's description, for messages. */
	String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * A number of the field; a fraction loses what is behind the point.
	 *
	 * @param header whole, in its byte order
	 * @param version 1 or 2
	 * @param index 0, or the number's place in a field of several
	 */
	long integer(final ByteBuffer header, final int version, final int index) {
		final int place = place(version, index);
		switch (types[version - 1]) {
			case INT8:
				return header.get(place);
			case INT16:
				return header.getShort(place);
			case INT32:
				return header.getInt(place);
			case INT64:
				return header.getLong(place);
			default:
				return (long) real(header, version, index);
		}
	}

	/** A number of the field; parameters are those of {@link #integer}. */
	double real(final ByteBuffer header, final int version, final int index) {
		final int place = place(version, index);
		switch (types[version - 1]) {
			case FLOAT32:
				return header.getFloat(place);
			case FLOAT64:
				return header.getDouble(place);
			default:
				return integer(header, version, index);
		}
	}

	/** Writes numbers from the field's first on, rounded to its type. */
	void put(final ByteBuffer header, final int version,
		final double... numbers)
	{
		for (int i = 0; i < numbers.length; i++) {
			final int place = place(version, i);
			switch (types[version - 1]) {
				case INT8:
					header.put(place, (byte) numbers[i]);
					break;
				case INT16:
					header.putShort(place, (short) numbers[i]);
					break;
				case INT32:
					header.putInt(place, (int) numbers[i]);
					break;
				case INT64:
					header.putLong(place, (long) numbers[i]);
					break;
				case FLOAT32:
					header.putFloat(place, (float) numbers[i]);
					break;
				default:
					header.putDouble(place, numbers[i]);
			}
		}
	}

	private int place(final int version, final int index) {
		return places[version - 1] + index * types[version - 1].bytes;
	}
}
