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

package io.github.lywnet.network;

import io.github.lywnet.common.FusionException;
import io.github.lywnet.common.OutOfMemoryFusionException;

/**
 * A network of {@link Normalisation#IMAGE} that can also take the statistics of
 * the image from elsewhere, so that a large image can be fused in tiles.
 * <p>
 * Statistics are the means and variances at all places where the network
 * normalises, for both images; what they are in detail concerns the network
 * alone.
 * </p>
 */
public interface StatisticsNetwork extends FusionNetwork {

	/**
	 * Measures the statistics of several pairs of planes together, as if they
	 * were one image.
	 *
	 * @param anatomical the anatomical planes, one behind the other: count *
	 *          width * height values in [0, 1]
	 * @param functional the luminance of the functional planes, in the order and
	 *          range of the anatomical ones
	 * @param count number of planes of each kind, at least 1
	 * @param width a multiple of {@link ModelDescription#paddingMultiple()}
	 * @param height a multiple of {@link ModelDescription#paddingMultiple()}
	 * @throws OutOfMemoryFusionException if the memory is too small for these
	 *           planes
	 * @throws FusionException if the sizes do not fit, or TensorFlow fails
	 */
	float[] measure(float[] anatomical, float[] functional, int count, int width,
		int height);

	/**
	 * Fuses as {@link #fuse(float[], float[], int, int)} does, with given
	 * statistics. With those of the planes themselves the result is the same.
	 *
	 * @param statistics what {@link #measure} gave
	 */
	float[] fuse(float[] anatomical, float[] functional, int width, int height,
		float[] statistics);
}
