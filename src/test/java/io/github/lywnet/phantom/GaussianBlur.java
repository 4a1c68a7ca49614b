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

package io.github.lywnet.phantom;

/** A Gaussian blur. Outside of the plane everything is 0. */
final class GaussianBlur {

	private static final double FWHM_PER_SIGMA = 2.354820045;

	private final double[] kernel;

	/**
	 * Makes a blur.
	 *
	 * @param fwhm its full width at half maximum in pixels, above 0
	 */
	GaussianBlur(final double fwhm) {
		final double sigma = fwhm / FWHM_PER_SIGMA;
		final int reach = (int) Math.ceil(3.5 * sigma);
		kernel = new double[2 * reach + 1];
		double sum = 0;
		for (int i = 0; i < kernel.length; i++) {
			final double t = (i - reach) / sigma;
			kernel[i] = StrictMath.exp(-0.5 * t * t);
			sum += kernel[i];
		}
		for (int i = 0; i < kernel.length; i++) {
			kernel[i] /= sum;
		}
	}

	/** How much the blur lowers the standard deviation of white noise. */
	double noiseGain() {
		double sum = 0;
		for (final double weight : kernel) {
			sum += weight * weight;
		}
		return sum;
	}

	/** Blurs a plane of width columns, row by row; the result is a new array. */
	double[] apply(final double[] plane, final int width) {
		final int height = plane.length / width;
		return along(along(plane, width, height, 1, 0), width, height, 0, 1);
	}

	private double[] along(final double[] plane, final int width,
		final int height, final int stepX, final int stepY)
	{
		final int reach = kernel.length / 2;
		final double[] result = new double[plane.length];
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				double sum = 0;
				for (int i = -reach; i <= reach; i++) {
					final int fromX = x + i * stepX;
					final int fromY = y + i * stepY;
					if (fromX < 0 || fromX >= width || fromY < 0 || fromY >= height)
						continue;
					sum += kernel[i + reach] * plane[fromX + fromY * width];
				}
				result[x + y * width] = sum;
			}
		}
		return result;
	}
}
