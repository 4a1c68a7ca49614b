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

import io.github.lywnet.common.FusionException;
import io.github.lywnet.fusion.VolumePlanes;
import io.github.lywnet.image.intensity.GreyLevels;

/**
 * The luminance of a pair of images of one plane: what is trained on.
 * <p>
 * Grey levels are unsigned bytes, row by row, {@code levels[x + y * width]}:
 * grey (ITU-R 601-2 luma) of the anatomical image, Y of JPEG YCbCr of the
 * functional image, in the range of {@code auto}, see
 * {@link PairOptions#range}. The images may change afterwards.
 * </p>
 */
public final class LuminancePair {

	private final int width;
	private final int height;
	private final byte[] anatomical;
	private final byte[] functional;

	/**
	 * Takes the luminance of two images.
	 *
	 * @throws FusionException if they cannot be fused, see {@link ImagePair#of},
	 *           or are stacks
	 */
	public LuminancePair(final ImagePlus anatomical, final ImagePlus functional) {
		final ImagePair pair = ImagePair.of(anatomical, functional,
			new PairOptions());
		final Dimensions dimensions = pair.dimensions();
		if (dimensions.planes() > 1) throw new FusionException("The images " +
			PairCheck.name(anatomical) + " and " + PairCheck.name(functional) +
			" are stacks of " + dimensions.planes() + " planes: expected one plane.");
		width = dimensions.width();
		height = dimensions.height();
		this.anatomical = GreyLevels.of(VolumePlanes.get(pair.anatomicalLuminance(),
			0));
		this.functional = GreyLevels.of(VolumePlanes.get(pair.functional()
			.luminance(), 0));
	}

	/** Number of columns. */
	public int width() {
		return width;
	}

	/** Number of rows. */
	public int height() {
		return height;
	}

	/** Grey levels of the anatomical image; not copied. */
	public byte[] anatomical() {
		return anatomical;
	}

	/** Grey levels of the functional image's luminance; not copied. */
	public byte[] functional() {
		return functional;
	}
}
