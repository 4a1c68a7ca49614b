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

package io.github.lywnet.benchmark;

import io.github.lywnet.space.Affine3D;
import io.github.lywnet.space.Geometry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.real.FloatType;

/**
 * A volume of a NIfTI-1 file with an sform: as much of it as the measurements
 * need.
 */
final class NiftiVolume {

	private static final int HEADER = 348;

	final Geometry geometry;
	final RandomAccessibleInterval<FloatType> values;

	NiftiVolume(final Path file) throws IOException {
		final ByteBuffer bytes = ByteBuffer.wrap(content(file)).order(
			ByteOrder.LITTLE_ENDIAN);
		if (bytes.getInt(0) != HEADER) bytes.order(ByteOrder.BIG_ENDIAN);
		final long[] size = { bytes.getShort(42), bytes.getShort(44), bytes
			.getShort(46) };
		final float[] voxels = new float[(int) (size[0] * size[1] * size[2])];
		final float slope = bytes.getFloat(112) == 0 ? 1 : bytes.getFloat(112);
		for (int i = 0; i < voxels.length; i++) {
			voxels[i] = slope * stored(bytes, (int) bytes.getFloat(108), i) + bytes
				.getFloat(116);
		}
		values = ArrayImgs.floats(voxels, size);
		final double[] rows = new double[12];
		for (int i = 0; i < rows.length; i++) {
			// NB: x and y of NIfTI (RAS) have the other sign than DICOM's (LPS)
			rows[i] = (i < 8 ? -1 : 1) * bytes.getFloat(280 + 4 * i);
		}
		geometry = Geometry.patient(size, Affine3D.of(rows), "", "NIfTI sform");
	}

	private static byte[] content(final Path file) throws IOException {
		try (InputStream stream = Files.newInputStream(file)) {
			return file.toString().endsWith(".gz") ? new GZIPInputStream(stream)
				.readAllBytes() : stream.readAllBytes();
		}
	}

	private static float stored(final ByteBuffer bytes, final int offset,
		final int index)
	{
		switch (bytes.getShort(70)) {
			case 2:
				return bytes.get(offset + index) & 255;
			case 4:
				return bytes.getShort(offset + 2 * index);
			case 8:
				return bytes.getInt(offset + 4 * index);
			case 16:
				return bytes.getFloat(offset + 4 * index);
			default:
				throw new IllegalArgumentException("NIfTI data type " + bytes.getShort(
					70));
		}
	}
}
