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

package io.github.lywnet.benchmark;

import io.github.lywnet.space.Affine3D;
import io.github.lywnet.space.Geometry;

import java.util.Random;

import net.imglib2.Cursor;
import net.imglib2.RandomAccess;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

/**
 * A volume with another field of view, other slices, noise or shading than a
 * file has. Immutable.
 */
final class ChangedVolume {

	final RandomAccessibleInterval<FloatType> values;
	final Geometry geometry;

	ChangedVolume(final NiftiVolume volume) {
		this(volume.values, volume.geometry);
	}

	private ChangedVolume(final RandomAccessibleInterval<FloatType> values,
		final Geometry geometry)
	{
		this.values = values;
		this.geometry = geometry;
	}

	/** The same voxels at another place. */
	ChangedVolume moved(final Affine3D move) {
		return placed(values, move.after(geometry.toWorld()));
	}

	/**
	 * A part.
	 *
	 * @param axis the axis that is cut
	 * @param from share of the voxels along it that is left out before the part
	 * @param to share of the voxels along it at which the part ends
	 */
	ChangedVolume part(final int axis, final double from, final double to) {
		final long[] first = new long[3], size = geometry.size(), last =
			new long[3];
		first[axis] = Math.round(from * size[axis]);
		size[axis] = Math.round(to * size[axis]) - first[axis];
		for (int i = 0; i < 3; i++) {
			last[i] = first[i] + size[i] - 1;
		}
		return new ChangedVolume(Views.zeroMin(Views.interval(values, first, last)),
			geometry.part(first, size));
	}

	/**
	 * Without a part at the feet's end.
	 *
	 * @param share of the slices
	 */
	ChangedVolume withoutLowerPart(final double share) {
		final boolean ascending = geometry.toWorld().get(2, 2) > 0;
		return part(2, ascending ? share : 0, ascending ? 1 : 1 - share);
	}

	/**
	 * Without a part at the head's end.
	 *
	 * @param share of the slices
	 */
	ChangedVolume withoutUpperPart(final double share) {
		final boolean ascending = geometry.toWorld().get(2, 2) > 0;
		return part(2, ascending ? 0 : share, ascending ? 1 - share : 1);
	}

	/** Slices that are means of several. */
	ChangedVolume thickened(final int factor) {
		final long[] size = geometry.size();
		size[2] /= factor;
		final RandomAccessibleInterval<FloatType> thick = ArrayImgs.floats(size);
		final RandomAccess<FloatType> from = values.randomAccess();
		final Cursor<FloatType> to = Views.flatIterable(thick).localizingCursor();
		while (to.hasNext()) {
			to.fwd();
			float sum = 0;
			for (int i = 0; i < factor; i++) {
				from.setPosition(to.getIntPosition(0), 0);
				from.setPosition(to.getIntPosition(1), 1);
				from.setPosition(to.getIntPosition(2) * factor + i, 2);
				sum += from.get().get();
			}
			to.get().set(sum / factor);
		}
		return placed(thick, geometry.toWorld().after(Affine3D.translation(0, 0,
			(factor - 1) / 2.0)).after(Affine3D.scaling(1, 1, factor)));
	}

	/**
	 * With normally distributed noise.
	 *
	 * @param share standard deviation as a share of the largest value
	 */
	ChangedVolume noisy(final double share, final long seed) {
		final Random random = new Random(seed);
		float largest = 0;
		for (final FloatType value : Views.flatIterable(values)) {
			largest = Math.max(largest, value.get());
		}
		final double deviation = share * largest;
		return mapped((value, x, y, z) -> value + deviation * random
			.nextGaussian());
	}

	/**
	 * Shaded linearly along the last two axes.
	 *
	 * @param share that is added at one end of each axis and taken away at the
	 *          other
	 */
	ChangedVolume shaded(final double share) {
		final double height = geometry.size(1), depth = geometry.size(2);
		return mapped((value, x, y, z) -> value * (1 - share + 2 * share * y /
			height) * (1 + share - 2 * share * z / depth));
	}

	/**
	 * Stored in another order: slices along the rows, rows from right to left.
	 */
	ChangedVolume reordered() {
		final long last = geometry.size(0) - 1;
		return placed(Views.zeroMin(Views.permute(Views.permute(Views.invertAxis(
			values, 0), 0, 2), 1, 2)), geometry.toWorld().after(Affine3D.of(0, -1, 0,
				last, 0, 0, 1, 0, 1, 0, 0, 0)));
	}

	private ChangedVolume mapped(final Change change) {
		final RandomAccessibleInterval<FloatType> mapped = ArrayImgs.floats(geometry
			.size());
		final Cursor<FloatType> from = Views.flatIterable(values).cursor(), to =
			Views.flatIterable(mapped).localizingCursor();
		while (to.hasNext()) {
			to.fwd();
			to.get().set((float) change.value(from.next().get(), to.getIntPosition(0),
				to.getIntPosition(1), to.getIntPosition(2)));
		}
		return new ChangedVolume(mapped, geometry);
	}

	private ChangedVolume placed(final RandomAccessibleInterval<FloatType> voxels,
		final Affine3D toWorld)
	{
		final long[] size = new long[3];
		voxels.dimensions(size);
		return new ChangedVolume(voxels, Geometry.patient(size, toWorld, "",
			"changed"));
	}

	private interface Change {

		double value(double value, int x, int y, int z);
	}
}
