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
package io.github.lywnet.image;

/** The planes of a functional image as luminance and chroma, one by one. */
final class FunctionalPlanes {

	private final Planes planes;
	private final IntensityRange range;
	private final ColorMode color;

	/**
	 * Makes the planes of an image.
	 *
	 * @param range the range of the whole image
	 * @param color whether colour tables count, see {@link FunctionalPlane}
	 */
	FunctionalPlanes(final Planes planes, final IntensityRange range,
		final ColorMode color)
	{
		this.planes = planes;
		this.range = range;
		this.color = color;
	}

	/** A plane, counted as in {@link Planes#get}. */
	FunctionalPlane get(final int index) {
		return new FunctionalPlane(planes.get(index), range, color);
	}

	/**
	 * Whether colours are kept and any plane has some. Reads planes until one has.
	 */
	boolean isColored() {
		if (color == ColorMode.GREY) return false;
		// NB: a colour table is that of its channel, and channels come first
		final Dimensions dimensions = planes.dimensions();
		final int candidates = planes.bitDepth() == 24 ? dimensions.planes()
			: dimensions.channels();
		for (int i = 0; i < candidates; i++) {
			if (planes.bitDepth() == 24 ? get(i).isColored() : LutColors.isColored(
				planes.get(i).getLut())) return true;
		}
		return false;
	}
}
