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

package io.github.lywnet.image;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.ByteProcessor;

import io.github.lywnet.fusion.VolumePlanes;
import io.github.lywnet.image.color.ColorMode;
import io.github.lywnet.image.intensity.GreyLevels;

import java.util.Locale;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;

/**
 * Fusion without a network, pixel by pixel: the baselines that every method has
 * to beat. They work on 8-bit luminance, that which {@link PairScores}
 * measures.
 */
public enum PixelRule {

		/** {@code floor((A + B) / 2)}. */
		AVERAGE {

			@Override
			int level(final int anatomical, final int functional) {
				return (anatomical + functional) / 2;
			}
		},

		/** {@code max(A, B)}. */
		MAXIMUM {

			@Override
			int level(final int anatomical, final int functional) {
				return Math.max(anatomical, functional);
			}
		};

	/** The name on the command line, in lower case. */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** A fused grey level, 0 to 255, of two grey levels. */
	abstract int level(int anatomical, int functional);

	/**
	 * Fuses a pair.
	 *
	 * @return the fused image: 8-bit grey, with the planes of the pair in
	 *         ImageJ's order; not shown
	 */
	public ImagePlus fuse(final ImagePair pair) {
		final Dimensions dimensions = pair.dimensions();
		final RandomAccessibleInterval<FloatType> anatomical = pair
			.anatomicalLuminance();
		final RandomAccessibleInterval<FloatType> functional = pair.functional(
			ColorMode.GREY).luminance();
		final ImageStack stack = new ImageStack(dimensions.width(), dimensions
			.height());
		for (int i = 0; i < dimensions.planes(); i++) {
			final byte[] fused = levels(GreyLevels.of(VolumePlanes.get(anatomical,
				i)), GreyLevels.of(VolumePlanes.get(functional, i)));
			stack.addSlice(new ByteProcessor(dimensions.width(), dimensions.height(),
				fused));
		}
		final ImagePlus image = new ImagePlus(key(), stack);
		image.setDimensions(dimensions.channels(), dimensions.slices(), dimensions
			.frames());
		return image;
	}

	private byte[] levels(final byte[] anatomical, final byte[] functional) {
		final byte[] fused = new byte[anatomical.length];
		for (int i = 0; i < fused.length; i++) {
			fused[i] = (byte) level(anatomical[i] & 0xff, functional[i] & 0xff);
		}
		return fused;
	}
}
