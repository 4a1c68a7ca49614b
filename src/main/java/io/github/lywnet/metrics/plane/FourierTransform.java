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

package io.github.lywnet.metrics.plane;

import java.util.Arrays;

import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;

/**
 * The discrete Fourier transform of complex sequences of one length, which need
 * not be a power of two: by convolution with a chirp (Bluestein, IEEE Trans.
 * Audio and Electroacoustics 18 (1970)). For one thread.
 */
final class FourierTransform {

	private final int length;
	/**
	 * {@code e^(-i pi k^2 / length)}: real and imaginary parts; null if not
	 * needed.
	 */
	private final double[][] chirp;
	/** The spectrum of the conjugate chirp. */
	private final double[][] chirpSpectrum;
	private final double[][] buffer;

	/**
	 * Gets ready for sequences of a length.
	 *
	 * @param length 1 to 2^29
	 */
	FourierTransform(final int length) {
		this.length = length;
		if (Integer.bitCount(length) == 1) {
			chirp = null;
			chirpSpectrum = null;
			buffer = null;
			return;
		}
		final int padded = Integer.highestOneBit(2 * length - 1) * 2;
		chirp = new double[2][length];
		chirpSpectrum = new double[2][padded];
		buffer = new double[2][padded];
		for (int k = 0; k < length; k++) {
			final double angle = Math.PI * ((long) k * k % (2L * length)) / length;
			chirp[0][k] = Math.cos(angle);
			chirp[1][k] = -Math.sin(angle);
			for (final int position : new int[] { k, (padded - k) % padded }) {
				chirpSpectrum[0][position] = chirp[0][k];
				chirpSpectrum[1][position] = -chirp[1][k];
			}
		}
		transform(chirpSpectrum, TransformType.FORWARD);
	}

	/**
	 * Transforms a sequence.
	 *
	 * @param sequence real and imaginary parts, overwritten with their spectrum
	 */
	void forward(final double[][] sequence) {
		if (chirp == null) transform(sequence, TransformType.FORWARD);
		else convolve(sequence);
	}

	/**
	 * Transforms a spectrum back.
	 *
	 * @param spectrum real and imaginary parts, overwritten with their sequence
	 */
	void inverse(final double[][] spectrum) {
		if (chirp == null) {
			transform(spectrum, TransformType.INVERSE);
			return;
		}
		convolve(new double[][] { spectrum[1], spectrum[0] });
		for (int k = 0; k < length; k++) {
			spectrum[0][k] /= length;
			spectrum[1][k] /= length;
		}
	}

	private void convolve(final double[][] sequence) {
		Arrays.fill(buffer[0], 0);
		Arrays.fill(buffer[1], 0);
		multiply(sequence, chirp, buffer, length);
		transform(buffer, TransformType.FORWARD);
		multiply(buffer, chirpSpectrum, buffer, buffer[0].length);
		transform(buffer, TransformType.INVERSE);
		multiply(buffer, chirp, sequence, length);
	}

	/** The product of complex sequences, which may be one of them. */
	private static void multiply(final double[][] first, final double[][] second,
		final double[][] product, final int count)
	{
		for (int k = 0; k < count; k++) {
			final double real = first[0][k] * second[0][k] - first[1][k] *
				second[1][k];
			product[1][k] = first[0][k] * second[1][k] + first[1][k] * second[0][k];
			product[0][k] = real;
		}
	}

	private static void transform(final double[][] sequence,
		final TransformType type)
	{
		FastFourierTransformer.transformInPlace(sequence, DftNormalization.STANDARD,
			type);
	}
}
