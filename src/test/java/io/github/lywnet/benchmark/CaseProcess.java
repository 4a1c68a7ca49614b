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
import io.github.lywnet.fusion.PlaneArrays;
import io.github.lywnet.fusion.TiledFusion;
import io.github.lywnet.network.Device;
import io.github.lywnet.network.FusionNetwork;
import io.github.lywnet.network.ModelStore;
import io.github.lywnet.network.Precision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Measures a case in this process, which is bound to the cores of the case:
 * pairs of noise, cut into tiles as users' images are, and in turn with them
 * the matrix product through the same TensorFlow. Linux only.
 */
final class CaseProcess {

	private static final int WARM_UP_SIZE = 256;

	private CaseProcess() {
		// static methods only
	}

	/**
	 * Measures a case in a new process and waits for it.
	 *
	 * @param cores the numbers of the cores that the process is bound to
	 * @param file gets the result
	 */
	static void run(final PerformanceCase one, final List<String> cores,
		final int runs, final Path file) throws IOException, InterruptedException
	{
		final List<String> command = new ArrayList<>(Arrays.asList("taskset", "-c",
			String.join(",", cores), Paths.get(System.getProperty("java.home"), "bin",
				"java").toString(), "-Djava.awt.headless=true", "-cp", System
					.getProperty("java.class.path"), CaseProcess.class.getName(), one
						.model(), one.precision(), Integer.toString(one.size()), Integer
							.toString(one.threads()), Integer.toString(runs), file
								.toString()));
		final int status = new ProcessBuilder(command).inheritIO().start()
			.waitFor();
		if (status != 0) throw new IOException("The case " + one +
			" ended with status " + status + ".");
	}

	/** Measures; the arguments are those of {@link #run}. */
	public static void main(final String... args) throws IOException {
		final PerformanceCase one = new PerformanceCase(args[0], args[1], Integer
			.parseInt(args[2]), Integer.parseInt(args[3]));
		measure(one, Integer.parseInt(args[4])).write(Paths.get(args[5]));
	}

	private static CaseResult measure(final PerformanceCase one, final int runs)
		throws IOException
	{
		try (FusionNetwork network = load(one)) {
			final TiledFusion fusion = new TiledFusion(network);
			warmUp(fusion, one);
			final float[] anatomical = noise(one.size(), 1);
			final float[] functional = noise(one.size(), 2);
			final double[] pairs = new double[runs];
			final double[] products = new double[runs];
			final double[] peaks = new double[runs];
			try (FusionNetwork matrix = EngineLoader.engine().load(MatrixProductModel
				.write(Files.createTempDirectory("lywnet-matrix")), Device.CPU))
			{
				multiply(matrix);
				for (int run = 0; run < runs; run++) {
					Machine.resetPeak();
					pairs[run] = fuse(fusion, one.size(), anatomical, functional);
					peaks[run] = Machine.peakBytes();
					products[run] = multiply(matrix);
				}
			}
			return new CaseResult(pairs, products, peaks, EngineLoader.engine()
				.version());
		}
	}

	private static FusionNetwork load(final PerformanceCase one) {
		final Precision precision = Precision.parse(one.precision());
		final FusionNetwork network = EngineLoader.engine().load(ModelStore.find(one
			.model()), Device.CPU, precision);
		if (network.precision() == precision) return network;
		network.close();
		throw new IllegalStateException("This machine cannot calculate in " + one
			.precision() + ".");
	}

	/** TensorFlow optimizes the graph in the first run and keeps buffers. */
	private static void warmUp(final TiledFusion fusion,
		final PerformanceCase one)
	{
		// NB: a small pair, as one of 2048 pixels takes LYWNet minutes
		final int size = Math.min(one.size(), WARM_UP_SIZE);
		for (int run = 0; run < 2; run++) {
			fuse(fusion, size, noise(size, 1), noise(size, 2));
		}
	}

	/** The seconds that a pair takes. */
	private static double fuse(final TiledFusion fusion, final int size,
		final float[] anatomical, final float[] functional)
	{
		final long start = System.nanoTime();
		PlaneArrays.fuse(fusion, anatomical, functional, size, size,
			FusionMonitor.NONE);
		return 1e-9 * (System.nanoTime() - start);
	}

	private static double multiply(final FusionNetwork matrix) {
		final int size = MatrixProductModel.SIZE;
		final float[] values = new float[size * size];
		Arrays.fill(values, 1f / size);
		final long start = System.nanoTime();
		matrix.fuse(values, values, size, size);
		return 1e-9 * (System.nanoTime() - start);
	}

	private static float[] noise(final int size, final long seed) {
		final Random random = new Random(seed);
		final float[] plane = new float[Math.multiplyExact(size, size)];
		for (int i = 0; i < plane.length; i++) {
			plane[i] = random.nextFloat();
		}
		return plane;
	}
}
