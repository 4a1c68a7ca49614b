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

package io.github.lywnet.demo;

import io.github.lywnet.script.FusionTool;

import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.FloatType;

/**
 * Fuses two images of ImgLib2: a disc that the MRI shows with one that the PET
 * shows.
 */
public final class FuseImgsDemo {

	private static final int SIZE = 64;

	private FuseImgsDemo() {
		// main only
	}

	/** Fuses and prints a row of the result. */
	public static void main(final String... args) {
		final Img<FloatType> fused = fuse("LYWNet-S");
		final StringBuilder row = new StringBuilder();
		for (int x = 0; x < SIZE; x += 8) {
			row.append(Math.round(fused.getAt(x, SIZE / 2).get())).append(' ');
		}
		System.out.println("Grey levels along the middle row: " + row);
		System.exit(0); // NB: the engine keeps threads
	}

	/** The fused image on the scale of the MRI, 0 to 255. */
	static Img<FloatType> fuse(final String model) {
		final FusionTool tool = new FusionTool();
		tool.setModel(model);
		tool.setRange("0:255"); // NB: where none is set, images hold luminance in
														// [0, 1]
		return tool.fuse(disc(20, 32, 12, 200), disc(40, 32, 16, 150));
	}

	private static Img<UnsignedByteType> disc(final int centreX,
		final int centreY, final int radius, final int level)
	{
		final byte[] pixels = new byte[SIZE * SIZE];
		for (int i = 0; i < pixels.length; i++) {
			final int x = i % SIZE - centreX, y = i / SIZE - centreY;
			if (x * x + y * y < radius * radius) pixels[i] = (byte) level;
		}
		return ArrayImgs.unsignedBytes(pixels, SIZE, SIZE);
	}
}
