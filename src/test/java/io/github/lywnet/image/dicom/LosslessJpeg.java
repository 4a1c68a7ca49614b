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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Writes grey images as JPEG Lossless (ITU-T T.81, annex H) with the
 * first-order predictor, for tests.
 */
final class LosslessJpeg {

	/** Differences have 0 to 16 bits. */
	private static final int CATEGORIES = 17;

	/** Bits of each code: all have the same length. */
	private static final int CODE_LENGTH = 5;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();
	private int bits;
	private int count;

	private LosslessJpeg() {
		// made by encode
	}

	/**
	 * Encodes an image.
	 *
	 * @param precision bits of a sample
	 */
	static byte[] encode(final int[] samples, final int columns,
		final int precision) throws IOException
	{
		return new LosslessJpeg().image(samples, columns, precision);
	}

	private byte[] image(final int[] samples, final int columns,
		final int precision) throws IOException
	{
		final int rows = samples.length / columns;
		out.write(new byte[] { (byte) 0xFF, (byte) 0xD8 });
		segment(0xC3, ByteBuffer.allocate(9).put((byte) precision).putShort(
			(short) rows).putShort((short) columns).put(new byte[] { 1, 1, 0x11,
				0 }));
		final ByteBuffer table = ByteBuffer.allocate(1 + 16 + CATEGORIES);
		table.put(CODE_LENGTH, (byte) CATEGORIES);
		for (int category = 0; category < CATEGORIES; category++) {
			table.put(17 + category, (byte) category);
		}
		segment(0xC4, table);
		segment(0xDA, ByteBuffer.wrap(new byte[] { 1, 1, 0, 1, 0, 0 }));
		for (int i = 0; i < samples.length; i++) {
			final int predicted = i == 0 ? 1 << precision - 1 : i % columns == 0
				? samples[i - columns] : samples[i - 1];
			difference((short) (samples[i] - predicted));
		}
		while (count > 0) {
			bit(1);
		}
		out.write(new byte[] { (byte) 0xFF, (byte) 0xD9 });
		return out.toByteArray();
	}

	private void segment(final int marker, final ByteBuffer content)
		throws IOException
	{
		out.write(new byte[] { (byte) 0xFF, (byte) marker });
		out.write(ByteBuffer.allocate(2).putShort((short) (content.capacity() + 2))
			.array());
		out.write(content.array());
	}

	private void difference(final short difference) {
		int category = 0;
		while (Math.abs((int) difference) >> category != 0) {
			category++;
		}
		for (int i = CODE_LENGTH - 1; i >= 0; i--) {
			bit(category >> i & 1);
		}
		final int code = difference < 0 ? difference - 1 : difference;
		for (int i = category - 1; category < 16 && i >= 0; i--) {
			bit(code >> i & 1);
		}
	}

	private void bit(final int bit) {
		bits = bits << 1 | bit;
		if (++count < 8) return;
		out.write(bits & 0xFF);
		if ((bits & 0xFF) == 0xFF) out.write(0);
		bits = 0;
		count = 0;
	}
}
