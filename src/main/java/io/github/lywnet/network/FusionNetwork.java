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

import java.util.Arrays;

/**
 * A loaded network that fuses two planes into one.
 * <p>
 * Planes are row by row, {@code plane[x + y * width]}, values in [0, 1]. May be
 * called from several threads; calls on one network may wait for each other.
 * </p>
 */
public interface FusionNetwork extends AutoCloseable {

	/** What the network is and needs; of the model folder it was loaded from. */
	ModelDescription description();

	/**
	 * The device really used, for example {@code CPU} or {@code GPU:0}, and
	 * behind it the precision where that is not float32: {@code CPU bfloat16}.
	 */
	String device();

	/** Whether the device really used is a GPU. */
	default boolean isOnGpu() {
		return Device.isGpu(device());
	}

	/** The precision really used. */
	default Precision precision() {
		return Precision.FLOAT32;
	}

	/**
	 * Fuses two registered planes.
	 *
	 * @param anatomical the anatomical plane, width * height values in [0, 1]
	 * @param functional the luminance of the functional plane, width * height
	 *          values in [0, 1]
	 * @param width a multiple of {@link ModelDescription#paddingMultiple()}
	 * @param height a multiple of {@link ModelDescription#paddingMultiple()}
	 * @return the fused plane, a new array of width * height values, about [0, 1]
	 *         but not clipped
	 * @throws OutOfMemoryFusionException if the memory is too small for these
	 *           planes
	 * @throws FusionException if the sizes do not fit, the network gives an
	 *           output of another shape, or TensorFlow fails
	 */
	float[] fuse(float[] anatomical, float[] functional, int width, int height);

	/**
	 * Fuses several pairs of planes of equal size, each as
	 * {@link #fuse(float[], float[], int, int)} does. Networks of
	 * {@link Normalisation#FIXED} take them in one call of TensorFlow, which
	 * fills a GPU better than small planes one by one, and needs the memory for
	 * all.
	 *
	 * @param anatomical the anatomical planes, one behind the other: count *
	 *          width * height values in [0, 1]
	 * @param functional the luminance of the functional planes, in the order and
	 *          range of the anatomical ones
	 * @param count number of planes of each kind, at least 1
	 * @param width a multiple of {@link ModelDescription#paddingMultiple()}
	 * @param height a multiple of {@link ModelDescription#paddingMultiple()}
	 * @return the fused planes, one behind the other: a new array of count *
	 *         width * height values, about [0, 1] but not clipped
	 * @throws OutOfMemoryFusionException if the memory is too small for these
	 *           planes
	 * @throws FusionException as for a single pair
	 */
	default float[] fuse(final float[] anatomical, final float[] functional,
		final int count, final int width, final int height)
	{
		final int pixels = width * height;
		final float[] fused = new float[anatomical.length];
		for (int start = 0; start < fused.length; start += pixels) {
			System.arraycopy(fuse(Arrays.copyOfRange(anatomical, start, start +
				pixels), Arrays.copyOfRange(functional, start, start + pixels), width,
				height), 0, fused, start, pixels);
		}
		return fused;
	}

	/** Frees the native memory. The network cannot be used afterwards. */
	@Override
	void close();
}
