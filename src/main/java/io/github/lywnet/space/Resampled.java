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

package io.github.lywnet.space;

import io.github.lywnet.space.LinearSampler.Sum;

import java.util.Arrays;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.basictypeaccess.DataAccess;
import net.imglib2.img.basictypeaccess.array.FloatArray;
import net.imglib2.img.basictypeaccess.array.IntArray;
import net.imglib2.img.cell.Cell;
import net.imglib2.img.cell.CellGrid;
import net.imglib2.img.cell.LazyCellImg;
import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.ARGBType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

/**
 * Functional volumes on the voxels of an anatomical one, by trilinear
 * interpolation: each plane is computed when it is asked for. Volumes have the
 * axes X, Y, Z, channel and time. May be read from several threads.
 *
 * <pre>
 *
 * CommonGrid grid = CommonGrid.of(mriGeometry, petGeometry, true);
 * RandomAccessibleInterval&lt;FloatType&gt; onMri = Resampled.values(pet, grid);
 * </pre>
 */
public final class Resampled {

	private Resampled() {
		// static methods only
	}

	/**
	 * Resamples values. A value is NaN where one that it depends on is, and
	 * outside the field of view of the functional volume.
	 */
	public static RandomAccessibleInterval<FloatType> values(
		final RandomAccessibleInterval<FloatType> functional, final CommonGrid grid)
	{
		return planes(new Source<FloatType, FloatArray>(functional, grid) {

			@Override
			FloatArray plane(final int cell) {
				final float[] plane = new float[pixels()];
				Arrays.fill(plane, Float.NaN);
				final ValueSum sum = new ValueSum();
				fill(cell, sum, i -> plane[i] = sum.take());
				return new FloatArray(plane);
			}
		}, new FloatType());
	}

	/**
	 * Resamples colours: red, green and blue by themselves. Outside the field of
	 * view is black.
	 */
	public static RandomAccessibleInterval<ARGBType> colors(
		final RandomAccessibleInterval<ARGBType> functional, final CommonGrid grid)
	{
		return planes(new Source<ARGBType, IntArray>(functional, grid) {

			@Override
			IntArray plane(final int cell) {
				final int[] plane = new int[pixels()];
				Arrays.fill(plane, ColorSum.BLACK);
				final ColorSum sum = new ColorSum();
				fill(cell, sum, i -> plane[i] = sum.take());
				return new IntArray(plane);
			}
		}, new ARGBType());
	}

	private static <T extends NativeType<T>, A extends DataAccess>
		RandomAccessibleInterval<T> planes(final Source<T, A> source, final T type)
	{
		final CellGrid grid = new CellGrid(source.size(), source.cellSize());
		return new LazyCellImg<>(grid, type, new LazyPlanes<>(source.count(),
			cell -> new Cell<>(source.cellSize(), source.position(cell), source.plane(
				cell)), false));
	}

	/** Puts the sum of a pixel's voxels into the plane. */
	@FunctionalInterface
	private interface Pixel {

		void set(int index);
	}

	/** A functional volume and where the anatomical voxels lie in it. */
	private abstract static class Source<T, A> {

		private final RandomAccessibleInterval<T> functional;
		private final CommonGrid grid;

		private Source(final RandomAccessibleInterval<T> functional,
			final CommonGrid grid)
		{
			this.functional = functional;
			this.grid = grid;
		}

		/** The array of a cell. */
		abstract A plane(int cell);

		long[] size() {
			return new long[] { width(), height(), slices(), functional.dimension(3),
				functional.dimension(4) };
		}

		int[] cellSize() {
			return new int[] { width(), height(), 1, 1, 1 };
		}

		int count() {
			return Math.toIntExact(slices() * functional.dimension(3) * functional
				.dimension(4));
		}

		int pixels() {
			return Math.multiplyExact(width(), height());
		}

		long[] position(final int cell) {
			final long volume = cell / slices();
			return new long[] { 0, 0, cell % slices(), volume % functional.dimension(
				3), volume / functional.dimension(3) };
		}

		/** Fills the part of a plane that lies in the field of view. */
		void fill(final int cell, final Sum<T> sum, final Pixel pixel) {
			final long[] position = position(cell);
			final LinearSampler<T> sampler = new LinearSampler<>(Views.hyperSlice(
				Views.hyperSlice(functional, 4, position[4]), 3, position[3]));
			final Affine3D map = grid.toFunctional();
			final long[] size = { functional.dimension(0), functional.dimension(1),
				functional.dimension(2) };
			for (int y = 0; y < height(); y++) {
				final FieldOfView row = new FieldOfView(map, size, width(), y,
					position[2]);
				for (int x = row.first(); x <= row.last(); x++) {
					final double[] at = map.apply(x, y, position[2]);
					sampler.sample(at[0], at[1], at[2], sum);
					pixel.set(x + y * width());
				}
			}
		}

		private int width() {
			return Math.toIntExact(grid.anatomical().size(0));
		}

		private int height() {
			return Math.toIntExact(grid.anatomical().size(1));
		}

		private long slices() {
			return grid.anatomical().size(2);
		}
	}

	/** The interpolated value. */
	private static final class ValueSum implements Sum<FloatType> {

		private double sum;

		@Override
		public void add(final FloatType voxel, final double weight) {
			sum += weight * voxel.get();
		}

		private float take() {
			final float value = (float) sum;
			sum = 0;
			return value;
		}
	}

	/** The interpolated colour. */
	private static final class ColorSum implements Sum<ARGBType> {

		private static final int BLACK = 0xff000000;

		private double red, green, blue;

		@Override
		public void add(final ARGBType voxel, final double weight) {
			final int rgb = voxel.get();
			red += weight * ARGBType.red(rgb);
			green += weight * ARGBType.green(rgb);
			blue += weight * ARGBType.blue(rgb);
		}

		private int take() {
			final int rgb = BLACK | (int) (red + 0.5) << 16 | (int) (green +
				0.5) << 8 | (int) (blue + 0.5);
			red = green = blue = 0;
			return rgb;
		}
	}
}
