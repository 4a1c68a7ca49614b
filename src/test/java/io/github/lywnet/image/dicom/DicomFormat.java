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

import ij.ImagePlus;

import io.github.lywnet.fuzz.FuzzedFormat;
import io.github.lywnet.image.header.ImageGeometry;
import io.github.lywnet.image.header.ScanHeader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * DICOM files of every transfer syntax that is read, flat and with sequences.
 * The header is damaged more often than what follows.
 */
public final class DicomFormat implements FuzzedFormat {

	private static final int HEADER = 1000;
	private static final int MOST_PLANES = 20;

	private final List<byte[]> samples = new ArrayList<>();

	@Override
	public String fileName() {
		return "slice.dcm";
	}

	@Override
	public byte[] sample(final Random random, final Path folder)
		throws IOException
	{
		if (samples.isEmpty()) draw();
		return samples.get(random.nextInt(samples.size()));
	}

	private void draw() throws IOException {
		for (final String syntax : List.of(DicomWriter.IMPLICIT,
			DicomWriter.EXPLICIT, DicomWriter.DEFLATED, DicomWriter.BIG_ENDIAN,
			DicomWriter.RLE))
		{
			samples.add(DicomWriter.slice().syntax(syntax).bytes());
			if (syntax.equals(DicomWriter.RLE)) continue;
			samples.add(frames().syntax(syntax).bytes());
			samples.add(frames().syntax(syntax).undefinedLengths().bytes());
		}
		samples.add(DicomWriter.slice().withoutPreamble().bytes());
		final int[] levels = new int[12];
		Arrays.setAll(levels, i -> 20 * i);
		samples.add(DicomWriter.slice().pixels(new byte[0]).compressed(
			"1.2.840.10008.1.2.4.50", EncodedPixels.jpeg(levels, 4)).bytes());
		samples.add(DicomWriter.slice().compressed("1.2.840.10008.1.2.4.70",
			LosslessJpeg.encode(levels, 4, 16)).bytes());
		samples.add(DicomWriter.slice().compressed("1.2.840.10008.1.2.4.90",
			EncodedPixels.jpeg2000(levels, 4)).bytes());
	}

	private static DicomWriter frames() {
		final DicomWriter[] frames = new DicomWriter[3];
		for (int i = 0; i < frames.length; i++) {
			frames[i] = new DicomWriter().sequence(0x00209113, new DicomWriter()
				.position(0, 0, 2 * i)).sequence(0x00289145, new DicomWriter().text(
					0x00281053, "DS", Integer.toString(i + 1)));
		}
		return DicomWriter.slice().without(0x00200032).text(0x00280008, "IS", "3")
			.pixels(new short[36]).sequence(0x52009230, frames);
	}

	@Override
	public byte[] mutate(final byte[] sample, final Random random) {
		final byte[] bytes = random.nextInt(4) == 0 ? Arrays.copyOf(sample, random
			.nextInt(sample.length + 1)) : sample.clone();
		for (int changes = random.nextInt(4); changes > 0 &&
			bytes.length > 0; changes--)
		{
			final int at = random.nextInt(random.nextBoolean() ? bytes.length : Math
				.min(bytes.length, HEADER));
			switch (random.nextInt(3)) {
				case 0:
					bytes[at] = (byte) random.nextInt(256);
					break;
				case 1:
					bytes[at] ^= 1 << random.nextInt(8);
					break;
				default:
					Arrays.fill(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(
						4)), (byte) (random.nextBoolean() ? 0xFF : 0));
			}
		}
		return bytes;
	}

	@Override
	public void read(final Path file) {
		final ImagePlus image = DicomSeries.open(file, note -> {});
		ImageGeometry.of(image);
		ScanHeader.of(image);
		for (int n = 1; n <= Math.min(MOST_PLANES, image.getStackSize()); n++) {
			image.getStack().getProcessor(n);
		}
	}
}
