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

import io.github.lywnet.common.OrderedWork;
import io.github.lywnet.fusion.VolumePlanes;
import io.github.lywnet.space.Affine3D;
import io.github.lywnet.space.CommonGrid;
import io.github.lywnet.space.Geometry;
import io.github.lywnet.space.Resampled;

import java.util.Locale;
import java.util.Random;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

/**
 * Times how long it takes to bring a functional volume of 128 x 128 x 60 voxels
 * of 2 x 2 x 3 mm, tilted by 20 degrees, to the 256 x 256 x 180 voxels of 1 mm
 * of an anatomical one, every plane once, in as many threads as there are
 * cores.
 */
public final class ResamplingBenchmark {

	private static final int RUNS = 7;

	private ResamplingBenchmark() {
		// static methods only
	}

	/** Prints the seconds of each run; the first ones warm up. */
	public static void main(final String... args) {
		final float[] noise = new float[128 * 128 * 60];
		final Random random = new Random(1);
		for (int i = 0; i < noise.length; i++) {
			noise[i] = random.nextFloat();
		}
		final RandomAccessibleInterval<FloatType> functional = VolumePlanes.volume(
			ArrayImgs.floats(noise, 128, 128, 60));
		final CommonGrid grid = CommonGrid.of(anatomical(), tilted(), true);
		System.out.println(grid.description());
		for (int run = 0; run < RUNS; run++) {
			final long start = System.nanoTime();
			final double sum = read(Resampled.values(functional, grid));
			System.out.printf(Locale.ROOT, "%.2f s (sum %.0f)%n", 1e-9 * (System
				.nanoTime() - start), sum);
		}
	}

	private static Geometry anatomical() {
		return Geometry.patient(new long[] { 256, 256, 180 }, Affine3D.translation(
			-127.5, -127.5, -89.5), "", "benchmark");
	}

	private static Geometry tilted() {
		final double cosine = Math.cos(Math.toRadians(20));
		final double sine = Math.sin(Math.toRadians(20));
		return Geometry.patient(new long[] { 128, 128, 60 }, Affine3D.of(1, 0, 0, 0,
			0, cosine, -sine, 0, 0, sine, cosine, 0).after(Affine3D.scaling(2, 2, 3))
			.after(Affine3D.translation(-63.5, -63.5, -29.5)), "", "benchmark");
	}

	private static double read(final RandomAccessibleInterval<FloatType> volume) {
		final int planes = VolumePlanes.count(volume);
		double sum = 0;
		try (OrderedWork<Double> work = new OrderedWork<>(planes, Runtime
			.getRuntime().availableProcessors(), plane -> sum(VolumePlanes.get(volume,
				plane))))
		{
			for (int plane = 0; plane < planes; plane++) {
				sum += work.next();
			}
		}
		return sum;
	}

	private static double sum(final RandomAccessibleInterval<FloatType> plane) {
		double sum = 0;
		for (final FloatType pixel : Views.flatIterable(plane)) {
			if (!Float.isNaN(pixel.get())) sum += pixel.get();
		}
		return sum;
	}
}
