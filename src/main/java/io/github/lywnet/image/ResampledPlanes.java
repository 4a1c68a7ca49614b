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

import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;

/**
 * The planes of a functional image brought to the anatomical grid by bilinear
 * interpolation of values, or of red, green and blue.
 * <p>
 * Outside the functional image is black: 0, or NaN in 32-bit images. A value next
 * to NaN is NaN.
 * </p>
 */
final class ResampledPlanes implements Planes {

	private final Planes planes;
	private final GridAxis columns;
	private final GridAxis rows;
	private final Dimensions dimensions;

	/**
	 * Makes the planes.
	 *
	 * @param planes the functional planes
	 * @param columns where the columns of the anatomical grid lie
	 * @param rows where its rows lie
	 * @param width columns of the anatomical grid
	 * @param height its rows
	 */
	ResampledPlanes(final Planes planes, final GridAxis columns,
		final GridAxis rows, final int width, final int height)
	{
		this.planes = planes;
		this.columns = columns;
		this.rows = rows;
		dimensions = planes.dimensions().resized(width, height);
	}

	@Override
	public Dimensions dimensions() {
		return dimensions;
	}

	@Override
	public int bitDepth() {
		return planes.bitDepth();
	}

	@Override
	public ImageProcessor get(final int index) {
		final ImageProcessor plane = planes.get(index);
		if (plane instanceof ColorProcessor) return resample((ColorProcessor) plane);
		final FloatProcessor values = resample(plane);
		final ImageProcessor resampled = bitDepth() == 8 ? values.convertToByte(
			false) : bitDepth() == 16 ? values.convertToShort(false) : values;
		resampled.setLut(plane.getLut());
		return resampled;
	}

	private ColorProcessor resample(final ColorProcessor plane) {
		final ColorProcessor resampled = new ColorProcessor(dimensions.width(),
			dimensions.height());
		for (int channel = 1; channel <= 3; channel++) {
			resampled.setChannel(channel, resample(plane.getChannel(channel, null))
				.convertToByteProcessor(false));
		}
		return resampled;
	}

	private FloatProcessor resample(final ImageProcessor plane) {
		final float outside = plane.getBitDepth() == 32 ? Float.NaN : 0;
		final FloatProcessor resampled = new FloatProcessor(dimensions.width(),
			dimensions.height());
		for (int y = 0; y < dimensions.height(); y++) {
			for (int x = 0; x < dimensions.width(); x++) {
				resampled.setf(x, y, columns.isInside(x) && rows.isInside(y) ? value(
					plane, x, y) : outside);
			}
		}
		return resampled;
	}

	private float value(final ImageProcessor plane, final int x, final int y) {
		final double share = columns.shareAbove(x);
		final double upper = between(plane.getf(columns.below(x), rows.below(y)),
			plane.getf(columns.above(x), rows.below(y)), share);
		final double lower = between(plane.getf(columns.below(x), rows.above(y)),
			plane.getf(columns.above(x), rows.above(y)), share);
		return (float) between(upper, lower, rows.shareAbove(y));
	}

	/** NB: without a share NaN and infinity must not count. */
	private static double between(final double below, final double above,
		final double share)
	{
		if (share == 0) return below;
		return share == 1 ? above : (1 - share) * below + share * above;
	}
}
