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

package io.github.lywnet.image.files.tiff;

/** Where the values of one tag in a TIFF directory are; not yet looked at. */
final class TiffField {

	static final int SHORT = 3;
	private static final int LONG = 4;
	static final int RATIONAL = 5;
	/** The last type that is not of BigTIFF alone. */
	static final int MOST_OF_TIFF = 13;
	private static final int LONG8 = 16;
	private static final int IFD = 13;
	private static final int IFD8 = 18;

	/** Bytes of one value, by the type; 0 where there is no such type. */
	private static final int[] SIZES = { 0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4,
		0, 0, 8, 8, 8 };

	private final int type;
	private final long count;
	private final long position;

	/**
	 * Makes a field.
	 *
	 * @param type of TIFF's numbers for the types of values
	 * @param count how many values
	 * @param position of the first in the file
	 */
	TiffField(final int type, final long count, final long position) {
		this.type = type;
		this.count = count;
		this.position = position;
	}

	/** The bytes of some values; more than any file has if that overflows. */
	static long size(final int type, final long count) {
		final int one = type < SIZES.length ? SIZES[type] : 0;
		return count < 0 || count > Long.MAX_VALUE / Long.BYTES ? Long.MAX_VALUE
			: one * count;
	}

	int type() {
		return type;
	}

	long count() {
		return count;
	}

	long position() {
		return position;
	}

	/** How many bytes all values have. */
	long size() {
		return size(type, count);
	}

	/** Whether the values are unsigned whole numbers of two bytes or more. */
	boolean isWhole() {
		return type == SHORT || type == LONG || type == LONG8 || type == IFD ||
			type == IFD8;
	}
}
