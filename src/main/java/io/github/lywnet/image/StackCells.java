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
import ij.process.LUT;

import io.github.lywnet.common.FusionException;
import io.github.lywnet.space.LazyPlanes;

import java.awt.Color;
import java.util.function.IntFunction;

import net.imglib2.img.basictypeaccess.DataAccess;
import net.imglib2.img.basictypeaccess.array.ByteArray;
import net.imglib2.img.basictypeaccess.array.FloatArray;
import net.imglib2.img.basictypeaccess.array.IntArray;
import net.imglib2.img.basictypeaccess.array.ShortArray;
import net.imglib2.img.cell.Cell;
import net.imglib2.img.cell.CellGrid;
import net.imglib2.img.cell.LazyCellImg;
import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.ARGBType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.FloatType;

/**
 * The pixels of an ImageJ image of any kind as an image of ImgLib2 with the
 * axes X, Y, Z, channel and time, one cell for each plane, made when it is
 * asked for: a virtual stack stays virtual. May be read from several threads.
 * <p>
 * Two kinds of 8-bit images count as RGB. First, 8-bit colour (indexed) images,
 * whose values are places in a palette and mean nothing else. Second, composite
 * images of three channels in red, green and blue, as ImageJ2 converts RGB; in
 * the modes color and grayscale of ImageJ's Channels Tool the same channels are
 * planes of their own.
 * </p>
 */
final class StackCells {

	private static final Color[] RGB = { Color.RED, Color.GREEN, Color.BLUE };

	private final String name;
	private final ImageStack stack;
	private final LUT[] luts;
	private final boolean indexed;
	private final boolean merged;
	private final int bitDepth;
	private final Dimensions dimensions;
	private final boolean keep;

	/**
	 * Makes the cells of an image.
	 *
	 * @param image not empty
	 * @param keep whether planes stay in memory once they were read
	 * @throws FusionException if the user has closed the image
	 */
	StackCells(final ImagePlus image, final boolean keep) {
		this.keep = keep;
		name = PairCheck.name(image);
		stack = image.getStack();
		// NB: what ImageJ gives of an image that is closed
		if (stack.size() == 0) throw closed();
		luts = image.getLuts();
		indexed = image.getType() == ImagePlus.COLOR_256;
		merged = isMergedRgb(image);
		bitDepth = indexed || merged ? 24 : image.getBitDepth();
		dimensions = new Dimensions(image.getWidth(), image.getHeight(), merged ? 1
			: image.getNChannels(), image.getNSlices(), image.getNFrames());
	}

	Dimensions dimensions() {
		return dimensions;
	}

	/** 8, 16 or 32 for grey, 24 for RGB. */
	int bitDepth() {
		return bitDepth;
	}

	/**
	 * The label of a plane, counted from 0 in ImageJ's order; null if it has
	 * none.
	 */
	String label(final int index) {
		return stack.getSliceLabel(first(index));
	}

	/** The first plane of the stack, counted from 1, that a plane is made of. */
	private int first(final int index) {
		return merged ? RGB.length * index + 1 : index + 1;
	}

	/** The pixels of an 8-bit image. */
	LazyCellImg<UnsignedByteType, ByteArray> bytes() {
		return cells(new UnsignedByteType(), number -> new ByteArray(
			(byte[]) pixels(number)));
	}

	/** The pixels of a 16-bit image. */
	LazyCellImg<UnsignedShortType, ShortArray> shorts() {
		return cells(new UnsignedShortType(), number -> new ShortArray(
			(short[]) pixels(number)));
	}

	/** The pixels of a 32-bit image. */
	LazyCellImg<FloatType, FloatArray> floats() {
		return cells(new FloatType(), number -> new FloatArray((float[]) pixels(
			number)));
	}

	/** The pixels of an RGB image. */
	LazyCellImg<ARGBType, IntArray> colors() {
		return cells(new ARGBType(), number -> new IntArray(rgb(number)));
	}

	private int[] rgb(final int number) {
		if (merged) return merge(number - 1);
		if (!indexed) return (int[]) pixels(number);
		final byte[] places = (byte[]) pixels(number);
		final int[] colors = new int[places.length];
		for (int i = 0; i < colors.length; i++) {
			colors[i] = luts[0].getRGB(places[i] & 0xff);
		}
		return colors;
	}

	private int[] merge(final int index) {
		final byte[][] channels = new byte[RGB.length][];
		for (int c = 0; c < channels.length; c++) {
			channels[c] = (byte[]) pixels(first(index) + c);
		}
		final ColorProcessor plane = new ColorProcessor(dimensions.width(),
			dimensions.height());
		plane.setRGB(channels[0], channels[1], channels[2]);
		return (int[]) plane.getPixels();
	}

	/**
	 * The pixels of a plane of the stack, counted from 1.
	 *
	 * @throws FusionException if the user has closed the image
	 */
	private Object pixels(final int number) {
		// NB: virtual stacks are made for one reader at a time
		synchronized (stack) {
			return ofOpenImage(stack.getPixels(number));
		}
	}

	private Object ofOpenImage(final Object pixels) {
		// NB: ImageJ takes the planes out of an image that is closed, if not
		// composite
		if (pixels == null) throw closed();
		return pixels;
	}

	private FusionException closed() {
		return new FusionException("The image " + name +
			" was closed too early: expected that both images stay open until they are " +
			"fused.");
	}

	private <T extends NativeType<T>, A extends DataAccess> LazyCellImg<T, A>
		cells(final T type, final IntFunction<A> planes)
	{
		final LazyPlanes<A> cells = new LazyPlanes<>(dimensions.planes(),
			index -> new Cell<>(cellSize(), position(index), planes.apply(number(
				index))), keep);
		return new LazyCellImg<>(new CellGrid(dimensions.toArray(), cellSize()),
			type, stack.isVirtual() ? cells : whileOpen(cells));
	}

	/**
	 * Looks at the image whenever a plane is read: whether one that was read
	 * before is still at hand depends on the garbage collector.
	 */
	private <A extends DataAccess> LazyCellImg.Get<Cell<A>> whileOpen(
		final LazyPlanes<A> cells)
	{
		return index -> {
			ofOpenImage(stack.getPixels(first(number((int) index) - 1)));
			return cells.get(index);
		};
	}

	private int[] cellSize() {
		return new int[] { dimensions.width(), dimensions.height(), 1, 1, 1 };
	}

	/** Where a cell begins. */
	private long[] position(final int index) {
		final int volume = index / dimensions.slices();
		return new long[] { 0, 0, index % dimensions.slices(), volume % dimensions
			.channels(), volume / dimensions.channels() };
	}

	/** The number of a cell's plane in ImageJ's order, from 1. */
	private int number(final int index) {
		final long[] position = position(index);
		return (int) (position[3] + dimensions.channels() * (position[2] +
			dimensions.slices() * position[4])) + 1;
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
