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

package io.github.lywnet.engine;

import io.github.lywnet.common.FusionException;

/**
 * A registered pair of images to train on: two planes of equal size, row by
 * row, one byte (0 to 255, unsigned) for each pixel's luminance. The arrays are
 * not copied and must not change.
 */
public final class TrainingPair {

	private final String set;
	private final String name;
	private final int width;
	private final int height;
	private final byte[] anatomical;
	private final byte[] functional;

	/**
	 * @param set the name of the set that the pair belongs to; a training sees as
	 *          many patches of each set
	 * @param name what messages call the pair
	 * @throws FusionException if a plane has not width * height pixels
	 */
	public TrainingPair(final String set, final String name, final int width,
		final int height, final byte[] anatomical, final byte[] functional)
	{
		final long pixels = (long) width * height;
		if (anatomical.length != pixels || functional.length != pixels) {
			throw new FusionException("The training pair " + name +
				" has planes of " + anatomical.length + " and " + functional.length +
				" pixels: expected " + pixels + " in both.");
		}
		this.set = set;
		this.name = name;
		this.width = width;
		this.height = height;
		this.anatomical = anatomical;
		this.functional = functional;
	}

	public String set() {
		return set;
	}

	public String name() {
		return name;
	}

	public int width() {
		return width;
	}

	public int height() {
		return height;
	}

	public byte[] anatomical() {
		return anatomical;
	}

	public byte[] functional() {
		return functional;
	}
}
