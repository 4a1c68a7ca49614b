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

package io.github.lywnet.image.dicom;

import io.github.lywnet.common.FusionException;

import java.nio.ByteBuffer;

/** Colours of pixels: RGB, YBR and palettes (PS3.3, C.7.6.3.1.2 and C.7.9). */
final class PixelColors {

	private PixelColors() {
		// static methods only
	}

	/**
	 * The colours of a frame, as ImageJ has them in an int.
	 *
	 * @throws FusionException if a palette is missing or damaged
	 */
	static int[] rgb(final DicomFile file, final PixelFormat format,
		final int[] samples)
	{
		if (format.samples == 1) return palette(file, samples);
		// JPEG 2000 has transforms of its own, which its decoder undoes.
		final boolean ybr = format.photometric.startsWith("YBR_FULL");
		final int[] rgb = new int[samples.length / 3];
		for (int i = 0; i < rgb.length; i++) {
			final int a = samples[3 * i], b = samples[3 * i + 1], c = samples[3 * i +
				2];
			rgb[i] = ybr ? ofYbr(a, b - 128, c - 128) : pack(a, b, c);
		}
		return rgb;
	}

	private static int ofYbr(final int y, final int b, final int r) {
		return pack(clamp(y + 1.402 * r), clamp(y - 0.344136 * b - 0.714136 * r),
			clamp(y + 1.772 * b));
	}

	private static int clamp(final double value) {
		return (int) Math.round(Math.max(0, Math.min(255, value)));
	}

	private static int pack(final int red, final int green, final int blue) {
		return 0xFF000000 | red << 16 | green << 8 | blue;
	}

	private static int[] palette(final DicomFile file, final int[] samples) {
		final int[][] table = new int[3][];
		int first = 0;
		for (int color = 0; color < 3; color++) {
			final double[] descriptor = file.dataset().numbers(
				Tag.RED_PALETTE_DESCRIPTOR + color);
			final byte[] data = file.dataset().bytes(Tag.RED_PALETTE_DATA + color);
			final int entries = descriptor.length == 3 ? descriptor[0] == 0 ? 65536
				: (int) descriptor[0] : 0;
			final int size = descriptor.length == 3 && descriptor[2] == 8 &&
				data.length < 2 * entries ? 1 : 2;
			if (entries < 1 || data.length < entries * size) {
				throw new FusionException("In the DICOM file " + file +
					", a table of the palette (" + Tag.text(Tag.RED_PALETTE_DATA +
						color) + ") has " + data.length + " bytes for " + entries +
					" entries: expected one or two for each. Export the series again in RGB.");
			}
			first = (short) descriptor[1];
			table[color] = entries(ByteBuffer.wrap(data).order(file.dataset()
				.order()), entries, size, descriptor[2]);
		}
		final int[] rgb = new int[samples.length];
		for (int i = 0; i < rgb.length; i++) {
			rgb[i] = pack(entry(table[0], samples[i] - first), entry(table[1],
				samples[i] - first), entry(table[2], samples[i] - first));
		}
		return rgb;
	}

	/** Entries of 8 bits, of 16 bits, or of 8 bits in words. */
	private static int[] entries(final ByteBuffer data, final int count,
		final int size, final double bits)
	{
		final int[] entries = new int[count];
		for (int i = 0; i < count; i++) {
			if (size == 1) entries[i] = data.get() & 0xFF;
			else entries[i] = bits == 8 ? data.getShort() & 0xFF : data
				.getShort() >> 8 & 0xFF;
		}
		return entries;
	}

	private static int entry(final int[] table, final int index) {
		return table[Math.max(0, Math.min(table.length - 1, index))];
	}
}
