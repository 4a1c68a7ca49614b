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
import ij.measure.Calibration;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import ij.process.ShortProcessor;

import io.github.lywnet.common.FusionException;
import io.github.lywnet.image.header.Element;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The type and the values of an image's pixels, the same for all its planes.
 * <p>
 * Values of 8 and 16 bits stay as they are stored where one slope and intercept
 * hold for all planes: the calibration has them, and signed values are stored
 * as ImageJ does, with 32768 added. Other values are 32-bit, with slope and
 * intercept applied plane by plane; where these differ, padding is NaN, as no
 * one value would be.
 * </p>
 */
final class PixelValues {

	private enum Type {
			BYTE, SHORT, FLOAT, COLOR
	}

	private final Type type;
	private final boolean signed;
	private final boolean varying;

	/**
	 * Finds the type.
	 *
	 * @throws FusionException if slope or intercept is impossible
	 */
	PixelValues(final List<DicomFrame> frames) {
		final DicomFrame first = frames.get(0);
		boolean same = true, alike = true;
		for (final DicomFrame frame : frames) {
			checkRescale(frame);
			same &= frame.slope() == first.slope() && frame.intercept() == first
				.intercept();
			alike &= frame.format().isStoredAs(first.format());
		}
		final PixelFormat format = first.format();
		signed = format.signed;
		varying = !same;
		if (format.color()) type = Type.COLOR;
		else if (varying || !alike || format.bitsAllocated == 32) type = Type.FLOAT;
		else type = format.bitsAllocated == 8 && !signed ? Type.BYTE : Type.SHORT;
	}

	private static void checkRescale(final DicomFrame frame) {
		if (frame.slope() != 0 && Double.isFinite(frame.slope()) && Double.isFinite(
			frame.intercept())) return;
		throw new FusionException("In the DICOM file " + frame.file() + ", " +
			Element.RESCALE_SLOPE + " is " + frame.slope() + " and " +
			Element.RESCALE_INTERCEPT + " is " + frame.intercept() +
			": expected a slope that is not 0, and numbers. Repair the header.");
	}

	/** Bits of a pixel in ImageJ: 8, 16, 24 or 32. */
	int bitDepth() {
		switch (type) {
			case BYTE:
				return 8;
			case SHORT:
				return 16;
			case FLOAT:
				return 32;
			default:
				return 24;
		}
	}

	/** Makes a plane. */
	ImageProcessor processor(final DicomFrame frame) {
		final PixelFormat format = frame.format();
		final int[] samples = frame.samples();
		final ImageProcessor plane;
		switch (type) {
			case COLOR:
				return new ColorProcessor(format.columns, format.rows, PixelColors.rgb(
					frame.file(), format, samples));
			case BYTE:
				plane = new ByteProcessor(format.columns, format.rows, bytes(format,
					samples), null);
				break;
			case SHORT:
				plane = new ShortProcessor(format.columns, format.rows, shorts(format,
					samples), null);
				break;
			default:
				plane = new FloatProcessor(format.columns, format.rows, floats(frame,
					samples), null);
		}
		if (format.inverted()) plane.invertLut();
		return plane;
	}

	/** Gives an image the calibration of values, and the window of its header. */
	void calibrate(final ImagePlus image, final DicomFrame first) {
		final double slope = first.slope(), intercept = first.intercept();
		final Calibration calibration = image.getCalibration();
		if ((type == Type.BYTE || type == Type.SHORT) && (signed || slope != 1 ||
			intercept != 0))
		{
			calibration.setFunction(Calibration.STRAIGHT_LINE, new double[] { signed
				? -32768 * slope + intercept : intercept, slope }, "Gray Value");
		}
		final OptionalDouble center = first.number(Element.WINDOW_CENTER);
		final double width = first.number(Element.WINDOW_WIDTH).orElse(0);
		if (type == Type.COLOR || !center.isPresent() || !(width > 0)) return;
		final double low = calibration.getRawValue(center.getAsDouble() - width /
			2);
		final double high = calibration.getRawValue(center.getAsDouble() + width /
			2);
		if (low < high) image.setDisplayRange(low, high);
	}

	private static byte[] bytes(final PixelFormat format, final int[] samples) {
		final byte[] pixels = new byte[samples.length];
		for (int i = 0; i < pixels.length; i++) {
			pixels[i] = (byte) stored(format, samples[i]);
		}
		return pixels;
	}

	private static short[] shorts(final PixelFormat format, final int[] samples) {
		final int shift = format.signed ? 32768 : 0;
		final short[] pixels = new short[samples.length];
		for (int i = 0; i < pixels.length; i++) {
			pixels[i] = (short) (stored(format, samples[i]) + shift);
		}
		return pixels;
	}

	private float[] floats(final DicomFrame frame, final int[] samples) {
		final PixelFormat format = frame.format();
		final double slope = frame.slope(), intercept = frame.intercept();
		final Padding padding = new Padding(frame);
		final float[] pixels = new float[samples.length];
		for (int i = 0; i < pixels.length; i++) {
			final double stored = format.floating ? Float.intBitsToFloat(samples[i])
				: stored(format, samples[i]);
			pixels[i] = varying && padding.contains(stored) ? Float.NaN
				: (float) (stored * slope + intercept);
		}
		return pixels;
	}

	/** The stored bits of a sample as a number. */
	private static long stored(final PixelFormat format, final int sample) {
		final int unused = 32 - format.bitsStored;
		final int bits = sample >>> format.highBit + 1 -
			format.bitsStored << unused;
		return format.signed ? bits >> unused : (bits & 0xFFFFFFFFL) >>> unused;
	}

	/** Stored values that mean that nothing was measured. */
	private static final class Padding {

		private final double low;
		private final double high;

		Padding(final DicomFrame frame) {
			final boolean signed = frame.format().signed && frame
				.format().bitsAllocated == 16;
			final double value = number(frame, Element.PIXEL_PADDING_VALUE, signed);
			final double limit = frame.number(Element.PIXEL_PADDING_RANGE_LIMIT)
				.isPresent() ? number(frame, Element.PIXEL_PADDING_RANGE_LIMIT, signed)
					: value;
			low = Math.min(value, limit);
			high = Math.max(value, limit);
		}

		/**
		 * Headers write the bits of a signed value as an unsigned one now and then.
		 */
		private static double number(final DicomFrame frame, final Element element,
			final boolean signed)
		{
			final double value = frame.number(element).orElse(Double.NaN);
			return signed && value >= 32768 ? value - 65536 : value;
		}

		boolean contains(final double stored) {
			return stored >= low && stored <= high;
		}
	}
}
