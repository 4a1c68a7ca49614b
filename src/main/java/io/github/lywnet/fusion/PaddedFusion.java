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
package io.github.lywnet.fusion;

import io.github.lywnet.network.FusionException;
import io.github.lywnet.network.FusionNetwork;

/**
 * Fuses planes of any size, from 1 x 1 on, with a network that wants multiples of
 * its {@code paddingMultiple}.
 * <p>
 * Planes are padded at the right and at the bottom by mirroring, the edge pixel
 * included, and the fused plane is cropped to their size. Planes are row by row,
 * {@code plane[x + y * width]}, values in [0, 1]. As thread-safe as the network.
 * </p>
 */
public final class PaddedFusion {

	private final FusionNetwork network;

	public PaddedFusion(final FusionNetwork network) {
		this.network = network;
	}

	/**
	 * Fuses two registered planes of equal size.
	 *
	 * @param anatomical the anatomical plane, not changed
	 * @param functional the luminance of the functional plane, not changed
	 * @param width number of columns, at least 1
	 * @param height number of rows, at least 1
	 * @return the fused plane, a new array of width * height values, not clipped
	 * @throws IllegalArgumentException if a plane has not width * height values
	 * @throws FusionException if the padded plane would be too large for an array,
	 *           or the network fails
	 */
	public float[] fuse(final float[] anatomical, final float[] functional,
		final int width, final int height)
	{
		checkLength(anatomical, width, height);
		checkLength(functional, width, height);
		final int paddedWidth = padded(width);
		final int paddedHeight = padded(height);
		if ((long) paddedWidth * paddedHeight > Integer.MAX_VALUE) {
			throw new FusionException("A plane of " + width + " x " + height +
				" pixels is too large: expected at most 2147483647 pixels, the padding to " +
				paddedWidth + " x " + paddedHeight + " included.");
		}
		final float[] fused = network.fuse(resized(anatomical, width, height,
			paddedWidth, paddedHeight), resized(functional, width, height,
				paddedWidth, paddedHeight), paddedWidth, paddedHeight);
		return resized(fused, paddedWidth, paddedHeight, width, height);
	}

	private static void checkLength(final float[] plane, final int width,
		final int height)
	{
		if (width < 1 || height < 1 || plane.length != (long) width * height) {
			throw new IllegalArgumentException(plane.length +
				" values are no plane of " + width + " x " + height);
		}
	}

	private int padded(final int size) {
		final int multiple = network.description().paddingMultiple();
		final long padded = ((long) size + multiple - 1) / multiple * multiple;
		return (int) Math.min(padded, Integer.MAX_VALUE);
	}

	/** Crops a plane at the right and bottom, or enlarges it by mirroring. */
	private static float[] resized(final float[] plane, final int width,
		final int height, final int newWidth, final int newHeight)
	{
		if (newWidth == width && newHeight == height) return plane;
		final float[] result = new float[newWidth * newHeight];
		for (int y = 0; y < newHeight; y++) {
			final int row = mirrored(y, height) * width;
			for (int x = 0; x < newWidth; x++) {
				result[x + y * newWidth] = plane[row + mirrored(x, width)];
			}
		}
		return result;
	}

	/** The position inside 0 to size - 1 that a position from 0 on mirrors. */
	private static int mirrored(final int position, final int size) {
		final int phase = (int) (position % (2L * size));
		return phase < size ? phase : 2 * size - 1 - phase;
	}
}
