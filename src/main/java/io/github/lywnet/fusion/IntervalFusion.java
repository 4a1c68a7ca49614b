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

import java.util.Arrays;

import net.imglib2.Cursor;
import net.imglib2.Interval;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.converter.Converters;
import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.util.Intervals;
import net.imglib2.view.Views;

/**
 * Fuses images of ImgLib2, for scripts and programs that have no ImageJ.
 * <p>
 * The first two axes of an image are X and Y; all further ones are planes, fused
 * one by one. Values are luminance in [0, 1]. Where the intervals begin does not
 * matter, only their sizes. As thread-safe as the network.
 * </p>
 */
public final class IntervalFusion {

	private final TiledFusion fusion;
	private final FusionMonitor monitor;

	/**
	 * Makes a fusion.
	 *
	 * @param network the network that fuses; stays the caller's to close
	 * @param monitor is told of each plane, and asked before
	 */
	public IntervalFusion(final FusionNetwork network,
		final FusionMonitor monitor)
	{
		this.fusion = new TiledFusion(network);
		this.monitor = monitor;
	}

	/**
	 * Fuses two registered images of equal size.
	 *
	 * @param anatomical the anatomical image, two dimensions or more
	 * @param functional the luminance of the functional image
	 * @return the fused image, beginning at 0, not clipped
	 * @throws FusionCanceledException if the monitor ends the fusion
	 * @throws FusionException if the sizes differ, there are fewer than two
	 *           dimensions, a value is not in [0, 1], or the network fails
	 */
	public Img<FloatType> fuse(
		final RandomAccessibleInterval<? extends RealType<?>> anatomical,
		final RandomAccessibleInterval<? extends RealType<?>> functional)
	{
		requireEqualSizes(anatomical, functional);
		final int width = size(anatomical, 0);
		final int height = size(anatomical, 1);
		final float[] anatomicalPlane = new float[Math.multiplyExact(width, height)];
		final float[] functionalPlane = new float[anatomicalPlane.length];
		final Img<FloatType> fused = ArrayImgs.floats(Intervals.dimensionsAsLongArray(
			anatomical));
		// NB: flat iteration is plane by plane, and in a plane row by row
		final Cursor<? extends RealType<?>> a = Views.flatIterable(anatomical)
			.cursor();
		final Cursor<? extends RealType<?>> f = Views.flatIterable(functional)
			.cursor();
		final Cursor<FloatType> target = Views.flatIterable(fused).cursor();
		final long planes = Intervals.numElements(anatomical) /
			anatomicalPlane.length;
		for (long plane = 0; plane < planes; plane++) {
			if (monitor.isCanceled()) throw new FusionCanceledException();
			read("anatomical", a, anatomicalPlane);
			read("functional", f, functionalPlane);
			for (final float value : fusion.fuse(anatomicalPlane, functionalPlane,
				width, height, FusionMonitor.NONE))
			{
				target.next().set(value);
			}
			monitor.progress(plane + 1, planes);
		}
		return fused;
	}

	/**
	 * Brings the values of an image to luminance, without a copy of its pixels.
	 *
	 * @param image an image of any values
	 * @param black the value that becomes 0, as all below and NaN do
	 * @param white the value that becomes 1, as all above do
	 * @throws FusionException if the values are not finite, or white is not above
	 *           black
	 */
	public static RandomAccessibleInterval<FloatType> luminance(
		final RandomAccessibleInterval<? extends RealType<?>> image,
		final double black, final double white)
	{
		if (!(black < white) || Double.isInfinite(white - black)) {
			throw new FusionException("Impossible range from black " + black +
				" to white " + white +
				": expected two finite values, the lower one first.");
		}
		return Converters.convert(image, (value, luminance) -> {
			final double fraction = (value.getRealDouble() - black) / (white - black);
			// NB: false for NaN
			luminance.set(fraction > 0 ? (float) Math.min(fraction, 1) : 0);
		}, new FloatType());
	}

	private static void read(final String role,
		final Cursor<? extends RealType<?>> source, final float[] plane)
	{
		for (int i = 0; i < plane.length; i++) {
			plane[i] = source.next().getRealFloat();
			// NB: false for NaN
			if (plane[i] >= 0 && plane[i] <= 1) continue;
			throw new FusionException("The " + role + " image holds the value " +
				plane[i] + ": expected luminance, 0 for black to 1 for white. " +
				"IntervalFusion.luminance(image, black, white) makes it of other values.");
		}
	}

	private static int size(final Interval image, final int axis) {
		return Math.toIntExact(image.dimension(axis));
	}

	private static void requireEqualSizes(final Interval anatomical,
		final Interval functional)
	{
		if (anatomical.numDimensions() >= 2 && Intervals.equalDimensions(anatomical,
			functional) && Intervals.numElements(anatomical) > 0) return;
		throw new FusionException("The anatomical image has the size " + Arrays
			.toString(Intervals.dimensionsAsLongArray(anatomical)) +
			", the functional image " + Arrays.toString(Intervals
				.dimensionsAsLongArray(functional)) +
			": expected equal sizes, two dimensions or more, none of them 0.");
	}
}
