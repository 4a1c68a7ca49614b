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

import net.imglib2.Interval;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.util.Intervals;
import net.imglib2.view.Views;

/**
 * The planes of volumes with the axes X, Y, Z, channel and time, counted from 0
 * in ImageJ's order: channels change first, then slices, then frames.
 *
 * <pre>
 * for (int i = 0; i &lt; VolumePlanes.count(volume); i++) {
 * 	planes.accept(VolumePlanes.get(volume, i));
 * }
 * </pre>
 */
public final class VolumePlanes {

	/** X, Y, Z, channel, time. */
	public static final int AXES = 5;

	private static final int X = 0, Y = 1, Z = 2, CHANNEL = 3, TIME = 4;

	private VolumePlanes() {
		// static methods only
	}

	/**
	 * Number of planes.
	 *
	 * @throws ArithmeticException if there are 2^31 or more
	 */
	public static int count(final Interval volume) {
		return Math.toIntExact(volume.dimension(Z) * volume.dimension(CHANNEL) *
			volume.dimension(TIME));
	}

	/**
	 * A plane as a view that begins at 0.
	 *
	 * @param index 0 to {@link #count} - 1
	 */
	public static <T> RandomAccessibleInterval<T> get(
		final RandomAccessibleInterval<T> volume, final int index)
	{
		final long channels = volume.dimension(CHANNEL), slices = volume.dimension(
			Z);
		final long channel = index % channels;
		final long slice = index / channels % slices;
		final long frame = index / channels / slices;
		return Views.zeroMin(Views.hyperSlice(Views.hyperSlice(Views.hyperSlice(
			volume, TIME, volume.min(TIME) + frame), CHANNEL, volume.min(CHANNEL) +
				channel), Z, volume.min(Z) + slice));
	}

	/**
	 * An image of two to five axes as a volume that begins at 0; further axes
	 * have the length 1.
	 */
	public static <T> RandomAccessibleInterval<T> volume(
		final RandomAccessibleInterval<T> image)
	{
		RandomAccessibleInterval<T> volume = Views.zeroMin(image);
		while (volume.numDimensions() < AXES) {
			volume = Views.addDimension(volume, 0, 0);
		}
		return volume;
	}

	/** Whether two volumes have the same width and height. */
	static boolean haveSameSize(final Interval first, final Interval second) {
		return Intervals.equalDimensions(first, second) && first.dimension(X) > 0 &&
			first.dimension(Y) > 0;
	}
}
