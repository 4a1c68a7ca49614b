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

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import ij.process.ShortProcessor;

/**
 * Reads planes from where they are stored one behind the other. May be used
 * from several threads, each with a stream of its own.
 */
final class PlaneReader {

	/** Voxels that are taken from the stream together. */
	private static final int CHUNK = 1 << 16;

	private final NiftiHeader header;
	private final int bitDepth;

	PlaneReader(final NiftiHeader header) {
		this.header = header;
		// NB: raw numbers of a falling scale would be shown and ranked upside down
		bitDepth = header.scaling().slope() > 0 ? header.type().bitDepth() : 32;
	}

	/**
	 * 8, 16, 24 or 32. Only images of 8 and 16 bits hold the stored numbers and
	 * need a calibration; others hold values.
	 */
	int bitDepth() {
		return bitDepth;
	}

	/** How pixels become values. */
	Scaling calibration() {
		if (bitDepth == 32) return Scaling.NONE;
		return header.type() == DataType.INT16 ? header.scaling().ofShifted(
			DataType.SIGNED_16) : header.scaling();
	}

	/**
	 * Reads the next plane.
	 *
	 * @throws EOFException if the stream ends before the plane does
	 */
	ImageProcessor read(final InputStream stream) throws IOException {
		final DataType type = header.type();
		final int count = header.planeSize();
		final Object pixels = DataType.pixels(bitDepth, count);
		final byte[] chunk = new byte[Math.min(CHUNK, count) * type.bytes()];
		for (int from = 0; from < count; from += CHUNK) {
			final int bytes = Math.min(CHUNK, count - from) * type.bytes();
			if (stream.readNBytes(chunk, 0, bytes) < bytes) throw new EOFException();
			type.decode(ByteBuffer.wrap(chunk, 0, bytes).order(header.order()), header
				.scaling(), pixels, from);
		}
		return processor(pixels);
	}

	private ImageProcessor processor(final Object pixels) {
		final int width = header.size(0), height = header.size(1);
		switch (bitDepth) {
			case 8:
				return new ByteProcessor(width, height, (byte[]) pixels, null);
			case 16:
				return new ShortProcessor(width, height, (short[]) pixels, null);
			case 24:
				return new ColorProcessor(width, height, (int[]) pixels);
			default:
				return new FloatProcessor(width, height, (float[]) pixels, null);
		}
	}
}
