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

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

import ij.ImagePlus;
import ij.measure.Calibration;
import ij.process.ImageProcessor;

/**
 * Writes the pixels of an image as voxels: 8-bit as uint8, 16-bit as uint16 or
 * int16, 32-bit as float32, RGB and 8-bit colour as RGB24. A linear calibration
 * function becomes the scaling, any other float32 values.
 */
final class VoxelWriter {

	/** Voxels that are written together. */
	private static final int CHUNK = 1 << 16;

	private final int bitDepth;
	private final DataType type;
	private final Scaling scaling;

	/**
	 * The values of 8-bit or 16-bit pixels; null where these are written as they
	 * are.
	 */
	private final float[] values;

	VoxelWriter(final ImagePlus image) {
		final Calibration calibration = image.getCalibration();
		bitDepth = image.getType() == ImagePlus.COLOR_256 ? 24 : image
			.getBitDepth();
		final boolean isFunction = bitDepth <= 16 && calibration
			.getFunction() != Calibration.NONE;
		final Scaling linear = isFunction ? linear(calibration) : Scaling.NONE;
		values = linear == null ? values(calibration) : null;
		type = values != null ? DataType.FLOAT32 : type(linear);
		scaling = values != null ? Scaling.NONE : type == DataType.INT16 ? linear
			.ofShifted(-DataType.SIGNED_16) : linear;
	}

	DataType type() {
		return type;
	}

	/** How the numbers that are written become values. */
	Scaling scaling() {
		return scaling;
	}

	/**
	 * Writes a plane.
	 *
	 * @throws IllegalArgumentException if it has not the image's bit depth
	 */
	void write(final ImageProcessor plane, final OutputStream file)
		throws IOException
	{
		final ImageProcessor pixels = bitDepth == 24 ? plane
			.convertToColorProcessor() : plane;
		if (pixels.getBitDepth() != bitDepth) throw new IllegalArgumentException(
			"a plane of " + pixels.getBitDepth() + " bits in an image of " +
				bitDepth);
		final int count = pixels.getPixelCount();
		final ByteBuffer chunk = ByteBuffer.allocate(Math.min(CHUNK, count) * type
			.bytes()).order(HeaderWriter.ORDER);
		for (int i = 0; i < count; i++) {
			put(pixels, i, chunk);
			if (chunk.hasRemaining() && i + 1 < count) continue;
			file.write(chunk.array(), 0, chunk.position());
			chunk.clear();
		}
	}

	private void put(final ImageProcessor plane, final int i,
		final ByteBuffer chunk)
	{
		switch (type) {
			case UINT8:
				chunk.put((byte) plane.get(i));
				break;
			case UINT16:
				chunk.putShort((short) plane.get(i));
				break;
			case INT16:
				chunk.putShort((short) (plane.get(i) - DataType.SIGNED_16));
				break;
			case RGB24:
				final int rgb = plane.get(i);
				chunk.put((byte) (rgb >> 16)).put((byte) (rgb >> 8)).put((byte) rgb);
				break;
			default:
				chunk.putFloat(values == null ? plane.getf(i) : values[plane.get(i)]);
		}
	}

	private DataType type(final Scaling linear) {
		switch (bitDepth) {
			case 8:
				return DataType.UINT8;
			case 16:
				// NB: the nearer to 0, the less its rounding to a float counts
				return Math.abs(linear.ofShifted(-DataType.SIGNED_16)
					.intercept()) < Math.abs(linear.intercept()) ? DataType.INT16
						: DataType.UINT16;
			case 24:
				return DataType.RGB24;
			default:
				return DataType.FLOAT32;
		}
	}

	/** Null where the function is not linear, or cannot be told from none. */
	private static Scaling linear(final Calibration calibration) {
		final double[] coefficients = calibration.getCoefficients();
		if (calibration.getFunction() != Calibration.STRAIGHT_LINE || calibration
			.zeroClip() || (float) coefficients[1] == 0) return null;
		return new Scaling(coefficients[1], coefficients[0]);
	}

	private float[] values(final Calibration calibration) {
		final float[] table = new float[1 << bitDepth];
		for (int i = 0; i < table.length; i++) {
			table[i] = (float) calibration.getCValue(i);
		}
		return table;
	}
}
