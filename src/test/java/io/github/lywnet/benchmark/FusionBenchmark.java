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

import io.github.lywnet.engine.EngineLoader;
import io.github.lywnet.image.ImagePair;
import io.github.lywnet.image.ImagePairFusion;
import io.github.lywnet.image.PairOptions;
import io.github.lywnet.image.files.ImageFiles;
import io.github.lywnet.metrics.MetricChoice;
import io.github.lywnet.network.Device;
import io.github.lywnet.network.FusionNetwork;
import io.github.lywnet.network.ModelDescription;
import io.github.lywnet.network.ModelStore;
import io.github.lywnet.network.Precision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Arrays;
import java.util.Locale;

/**
 * Measures, in one run and through the same TensorFlow: the machine's matrix
 * product, the network's time for a pair of 256 x 256, and the time of the
 * whole path from two files to the fused file and its metrics. Prints medians
 * with the smallest and the largest value.
 * <p>
 * Not a test: speeds belong to a machine. Run it with nothing else running:
 * {@code mvn -q test-compile exec:java -Dexec.classpathScope=test
 * -Dexec.mainClass=io.github.lywnet.benchmark.FusionBenchmark}
 * </p>
 */
public final class FusionBenchmark {

	private static final int WARM_UP_RUNS = 3;
	private static final int RUNS = 11;

	/** Multiply-accumulates of a 256 x 256 pair, 64 channels, 3 repetitions. */
	private static final double NETWORK_OPERATIONS = 2 * 339.8e9;

	private static final Path PAIR = Paths.get("test-data/MRI-PET");

	private FusionBenchmark() {
		// static methods only
	}

	/**
	 * @param args none, or the name or folder of a model, and behind it a
	 *          precision, and behind that a device; the network's speed is told
	 *          for one of the paper's size only
	 */
	public static void main(final String... args) throws IOException {
		final Path folder = Files.createTempDirectory("lywnet-benchmark");
		final String model = args.length == 0 ? "LYWNet" : args[0];
		final Precision precision = args.length < 2 ? Precision.FLOAT32 : Precision
			.parse(args[1]);
		final Device device = args.length < 3 ? Device.AUTO : Device.parse(args[2]);
		try (FusionNetwork matrix = EngineLoader.engine().load(MatrixProductModel
			.write(folder.resolve("matrix")), device);
				FusionNetwork network = EngineLoader.engine().load(ModelStore.find(
					model), device, precision))
		{
			// NB: interleaved, so that a machine that grows slower meanwhile slows
			// both.
			final double[] matrixTimes = new double[RUNS];
			final double[] networkTimes = new double[RUNS];
			final double[] pathTimes = new double[RUNS];
			final TimedNetwork timed = new TimedNetwork(network);
			for (int run = -WARM_UP_RUNS; run < RUNS; run++) {
				final double matrixTime = multiply(matrix);
				final double pathTime = fuseFiles(timed, folder.resolve("fused.png"));
				if (run < 0) continue;
				matrixTimes[run] = matrixTime;
				networkTimes[run] = timed.lastSeconds;
				pathTimes[run] = pathTime;
			}
			report(model + " in " + network.precision().key() + " on " + network
				.device(), matrixTimes, networkTimes, pathTimes);
			if (isPaperSize(network.description())) reportSpeed(matrixTimes,
				networkTimes);
		}
	}

	private static double multiply(final FusionNetwork matrix) {
		final int size = MatrixProductModel.SIZE;
		final float[] values = new float[size * size];
		Arrays.fill(values, 1f / size);
		final long start = System.nanoTime();
		matrix.fuse(values, values, size, size);
		return seconds(start);
	}

	private static double fuseFiles(final FusionNetwork network,
		final Path output)
	{
		final long start = System.nanoTime();
		final ImagePair pair = ImagePair.of(ImageFiles.open(PAIR.resolve(
			"anatomical/head-1.png")), ImageFiles.open(PAIR.resolve(
				"functional/head-1.png")), new PairOptions());
		new ImagePairFusion(network, new PairOptions().with(PairOptions.COLOR,
			"keep")).fuse(pair, MetricChoice.DEFAULT, output, true);
		return seconds(start);
	}

	private static double seconds(final long start) {
		return (System.nanoTime() - start) * 1e-9;
	}

	private static boolean isPaperSize(final ModelDescription description) {
		return description.text("channels").equals("64") && description.text(
			"repetitions").equals("3");
	}

	private static void report(final String name, final double[] matrixTimes,
		final double[] networkTimes, final double[] pathTimes)
	{
		final double[] around = new double[RUNS];
		for (int i = 0; i < RUNS; i++) {
			around[i] = 100 * (pathTimes[i] - networkTimes[i]) / networkTimes[i];
		}
		System.out.println(name + ", " + Runtime.getRuntime()
			.availableProcessors() + " cores, " + RUNS +
			" runs: median (smallest to largest)");
		print("matrix product, GFLOP/s", speeds(MatrixProductModel.OPERATIONS,
			matrixTimes));
		print("network, 256 x 256 pair, s", networkTimes);
		print("whole path, files to file and metrics, s", pathTimes);
		print("path around the network, % of its time", around);
	}

	private static void reportSpeed(final double[] matrixTimes,
		final double[] networkTimes)
	{
		final double[] matrix = speeds(MatrixProductModel.OPERATIONS, matrixTimes);
		final double[] network = speeds(NETWORK_OPERATIONS, networkTimes);
		final double[] ratios = new double[RUNS];
		for (int i = 0; i < RUNS; i++) {
			ratios[i] = 100 * network[i] / matrix[i];
		}
		print("network, GFLOP/s", network);
		print("network's speed, % of the matrix product's", ratios);
	}

	/** In GFLOP/s. */
	private static double[] speeds(final double operations,
		final double[] seconds)
	{
		return Arrays.stream(seconds).map(time -> operations / time * 1e-9)
			.toArray();
	}

	private static void print(final String name, final double[] values) {
		final double[] sorted = values.clone();
		Arrays.sort(sorted);
		System.out.println(String.format(Locale.ROOT, "%-45s %8.3f  (%.3f to %.3f)",
			name, sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]));
	}

	/** Remembers how long the last fusion took. */
	private static final class TimedNetwork implements FusionNetwork {

		private final FusionNetwork network;
		private double lastSeconds;

		private TimedNetwork(final FusionNetwork network) {
			this.network = network;
		}

		@Override
		public ModelDescription description() {
			return network.description();
		}

		@Override
		public String device() {
			return network.device();
		}

		@Override
		public float[] fuse(final float[] anatomical, final float[] functional,
			final int width, final int height)
		{
			final long start = System.nanoTime();
			final float[] fused = network.fuse(anatomical, functional, width, height);
			lastSeconds = seconds(start);
			return fused;
		}

		@Override
		public void close() {
			network.close();
		}
	}
}
