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

import io.github.lywnet.common.FusionMonitor;
import io.github.lywnet.engine.EngineLoader;
import io.github.lywnet.fusion.TiledFusion;
import io.github.lywnet.fusion.VolumeFusion;
import io.github.lywnet.fusion.VolumePlanes;
import io.github.lywnet.network.Device;
import io.github.lywnet.network.FusionNetwork;
import io.github.lywnet.network.ModelStore;
import io.github.lywnet.network.Precision;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.real.FloatType;

/**
 * Measures what FusionBenchmark does not on a device: a stack of 60 planes of
 * 256 x 256, in batches where the device is a GPU, again and again, with the
 * memory in between; and two such fusions at once, beside one. Linux only; a
 * part of docs/gpu.sh.
 */
public final class DeviceBenchmark {

	private static final int SIZE = 256, PLANES = 60, RUNS = 5;

	private DeviceBenchmark() {
		// static methods only
	}

	/** @param args the model, the precision and the device */
	public static void main(final String... args) throws IOException {
		try (FusionNetwork network = EngineLoader.engine().load(ModelStore.find(
			args[0]), Device.parse(args[2]), Precision.parse(args[1])))
		{
			System.out.println(args[0] + " in " + network.precision().key() + " on " +
				network.device() + ", " + PLANES + " planes of " + SIZE + " x " + SIZE);
			final RandomAccessibleInterval<FloatType> mri = noise(1), pet = noise(2);
			final double[] one = new double[RUNS], two = new double[RUNS];
			for (int run = -1; run < RUNS; run++) {
				final double alone = fuse(network, mri, pet);
				final double both = fuseTwice(network, mri, pet);
				System.out.printf(Locale.ROOT,
					"run %d: one %.2f s, two at once %.2f s, %s%n", run, alone, both,
					memory());
				if (run < 0) continue; // NB: TensorFlow optimizes the graph
				one[run] = alone;
				two[run] = both;
			}
			System.out.println("one, s: " + new Spread(one) + "; two at once, s: " +
				new Spread(two));
		}
	}

	private static double fuse(final FusionNetwork network,
		final RandomAccessibleInterval<FloatType> mri,
		final RandomAccessibleInterval<FloatType> pet)
	{
		final long start = System.nanoTime();
		try (VolumeFusion<Integer> fusion = new VolumeFusion<>(mri, pet,
			new TiledFusion(network), (index, fused) -> fused.length,
			FusionMonitor.NONE))
		{
			for (int plane = 0; plane < fusion.count(); plane++) {
				fusion.next();
			}
		}
		return (System.nanoTime() - start) * 1e-9;
	}

	private static double fuseTwice(final FusionNetwork network,
		final RandomAccessibleInterval<FloatType> mri,
		final RandomAccessibleInterval<FloatType> pet)
	{
		final long start = System.nanoTime();
		final CompletableFuture<Double> other = CompletableFuture.supplyAsync(
			() -> fuse(network, mri, pet));
		fuse(network, mri, pet);
		other.join();
		return (System.nanoTime() - start) * 1e-9;
	}

	private static RandomAccessibleInterval<FloatType> noise(final long seed) {
		final Random random = new Random(seed);
		final float[] values = new float[SIZE * SIZE * PLANES];
		for (int i = 0; i < values.length; i++) {
			values[i] = random.nextFloat();
		}
		return VolumePlanes.volume(ArrayImgs.floats(values, SIZE, SIZE, PLANES));
	}

	/** The largest resident memory so far, and the GPUs' where there are any. */
	private static String memory() throws IOException {
		return (Machine.peakBytes() >> 20) + " MiB at most, GPU: " + gpuMemory();
	}

	private static String gpuMemory() {
		try {
			final Process process = new ProcessBuilder("nvidia-smi",
				"--query-gpu=memory.used", "--format=csv,noheader").start();
			try (BufferedReader lines = new BufferedReader(new InputStreamReader(
				process.getInputStream(), StandardCharsets.UTF_8)))
			{
				return lines.lines().collect(Collectors.joining(", "));
			}
		}
		catch (final IOException exc) {
			return "no nvidia-smi";
		}
	}
}
