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

import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import ij.process.ShortProcessor;

import io.github.lywnet.image.files.raster.Transparency;

/** The pixels of one plane while they are filled in, sample by sample. */
final class PlanePixels {

	private static final int SIGNED_ZERO = 1 << 15;

	private final TiffLayout layout;
	private final ImageProcessor plane;
	private final int most;
	/** How opaque each pixel is, 0 to 1; null if all are. */
	private final float[] opacity;

	PlanePixels(final TiffLayout layout) {
		this.layout = layout;
		plane = plane(layout.type(), layout.width(), layout.height());
		most = (int) ((1L << Math.min(layout.bits(), Integer.SIZE)) - 1);
		opacity = layout.alphaSample() < 0 ? null : new float[plane
			.getPixelCount()];
	}

	private static ImageProcessor plane(final PixelType type, final int width,
		final int height)
	{
		switch (type.bitDepth()) {
			case 16:
				return new ShortProcessor(width, height);
			case 24:
				return new ColorProcessor(width, height);
			case 32:
				return new FloatProcessor(width, height);
			default:
				return new ByteProcessor(width, height);
		}
	}

	/**
	 * Sets one sample of some pixels in a row.
	 *
	 * @param x of the first pixel
	 * @param count how many pixels
	 * @param sample which of the pixels' samples
	 * @param values the values of {@link SampleBits}
	 * @param first where that of the first pixel is
	 * @param step from there to that of the next
	 */
	void set(final int x, final int y, final int count, final int sample,
		final int[] values, final int first, final int step)
	{
		final int start = y * plane.getWidth() + x;
		final int end = start + count;
		if (sample == layout.alphaSample()) {
			for (int p = start, v = first; p < end; p++, v += step) {
				opacity[p] = (float) values[v] / most;
			}
		}
		if (sample >= layout.colors()) return;
		// NB: one loop for each type, since this is where the time goes
		switch (layout.type()) {
			case BYTE:
				final byte[] levels = (byte[]) plane.getPixels();
				for (int p = start, v = first; p < end; p++, v += step) {
					levels[p] = (byte) (values[v] * 255 / most);
				}
				break;
			case INDEX:
				final byte[] places = (byte[]) plane.getPixels();
				for (int p = start, v = first; p < end; p++, v += step) {
					places[p] = (byte) values[v];
				}
				break;
			case RGB:
				final int[] colors = (int[]) plane.getPixels();
				final int shift = 16 - 8 * sample;
				for (int p = start, v = first; p < end; p++, v += step) {
					colors[p] = Transparency.OPAQUE | colors[p] & ~(0xff << shift) |
						byteLevel(values[v]) << shift;
				}
				break;
			case FLOAT:
				setFloats(start, end, values, first, step);
				break;
			default:
				final short[] numbers = (short[]) plane.getPixels();
				final int zero = layout.isSigned() ? SIGNED_ZERO : 0;
				for (int p = start, v = first; p < end; p++, v += step) {
					numbers[p] = (short) (values[v] + zero);
				}
				break;
		}
	}

	private void setFloats(final int start, final int end, final int[] values,
		final int first, final int step)
	{
		final float[] numbers = (float[]) plane.getPixels();
		final boolean floating = layout.isFloating(), signed = layout.isSigned();
		for (int p = start, v = first; p < end; p++, v += step) {
			numbers[p] = floating ? Float.intBitsToFloat(values[v]) : signed
				? values[v] : Integer.toUnsignedLong(values[v]);
		}
	}

	private int byteLevel(final int value) {
		return most == 255 ? value : (value * 255 + most / 2) / most;
	}

	/** The plane, transparent pixels put on black. */
	ImageProcessor plane() {
		if (opacity != null) {
			for (int i = 0; i < opacity.length; i++) {
				plane.set(i, layout.type() == PixelType.RGB ? Transparency.onBlack(plane
					.get(i), opacity[i]) : Math.round(plane.get(i) * opacity[i]));
			}
		}
		return plane;
	}
}
