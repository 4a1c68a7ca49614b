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

import ij.CompositeImage;
import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;
import ij.process.LUT;

import io.github.lywnet.network.FusionException;

import java.awt.Color;

/**
 * The planes of an ImageJ image of any kind. A virtual stack is read plane by
 * plane. May be used from several threads.
 * <p>
 * Two kinds of 8-bit images count as RGB. First, 8-bit colour (indexed) images,
 * whose values are places in a palette and mean nothing else. Second, composite
 * images of three channels in red, green and blue, as ImageJ2 converts RGB; in the
 * modes color and grayscale of ImageJ's Channels Tool the same channels are planes
 * of their own.
 * </p>
 */
final class StackPlanes implements Planes {

	private static final Color[] RGB = { Color.RED, Color.GREEN, Color.BLUE };

	private final String name;
	private final ImageStack stack;
	private final LUT[] luts;
	private final boolean indexed;
	private final boolean merged;
	private final int bitDepth;
	private final Dimensions dimensions;

	/** @param image not empty */
	StackPlanes(final ImagePlus image) {
		name = PairCheck.name(image);
		stack = image.getStack();
		luts = image.getLuts();
		indexed = image.getType() == ImagePlus.COLOR_256;
		merged = isMergedRgb(image);
		bitDepth = indexed || merged ? 24 : image.getBitDepth();
		dimensions = new Dimensions(image.getWidth(), image.getHeight(), merged ? 1
			: image.getNChannels(), image.getNSlices(), image.getNFrames());
	}

	@Override
	public Dimensions dimensions() {
		return dimensions;
	}

	@Override
	public int bitDepth() {
		return bitDepth;
	}

	/** @throws FusionException if the user has closed the image */
	@Override
	public ImageProcessor get(final int index) {
		// NB: virtual stacks are made for one reader at a time
		synchronized (stack) {
			if (merged) return merge(index);
			return plane(index);
		}
	}

	private ImageProcessor plane(final int index) {
		checkOpen(index + 1);
		final ImageProcessor plane = stack.getProcessor(index + 1);
		if (bitDepth != 24) plane.setLut(lut(index % dimensions.channels()));
		return indexed ? LutColors.apply(lut(0), (byte[]) plane.getPixels(), plane
			.getWidth()) : plane;
	}

	/** The label of a plane, null if it has none. */
	String label(final int index) {
		return stack.getSliceLabel(merged ? RGB.length * index + 1 : index + 1);
	}

	private LUT lut(final int channel) {
		return luts[Math.min(channel, luts.length - 1)];
	}

	private ImageProcessor merge(final int index) {
		final byte[][] channels = new byte[RGB.length][];
		for (int c = 0; c < channels.length; c++) {
			channels[c] = (byte[]) stack.getPixels(RGB.length * index + c + 1);
		}
		final ColorProcessor plane = new ColorProcessor(dimensions.width(),
			dimensions.height());
		plane.setRGB(channels[0], channels[1], channels[2]);
		return plane;
	}

	/** NB: ImageJ takes the planes out of an image that is closed, if not composite. */
	private void checkOpen(final int number) {
		if (stack.isVirtual() || stack.getPixels(number) != null) return;
		throw new FusionException("The image " + name +
			" was closed too early: expected that both images stay open until they are " +
			"fused.");
	}

	private static boolean isMergedRgb(final ImagePlus image) {
		if (!image.isComposite() || image.getBitDepth() != 8 || image
			.getNChannels() != RGB.length || ((CompositeImage) image)
				.getMode() != IJ.COMPOSITE) return false;
		final LUT[] luts = image.getLuts();
		for (int c = 0; c < RGB.length; c++) {
			if (luts[c].getRGB(255) != RGB[c].getRGB()) return false;
		}
		return true;
	}
}
