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

import com.sun.management.OperatingSystemMXBean;

import io.github.lywnet.batch.BatchProgress;
import io.github.lywnet.batch.ImageSet;
import io.github.lywnet.batch.ImageSetOutcome;
import io.github.lywnet.batch.Role;
import io.github.lywnet.batch.RunInputs;
import io.github.lywnet.batch.job.BatchJob;
import io.github.lywnet.batch.job.CsvReport;
import io.github.lywnet.batch.job.ExistingFiles;
import io.github.lywnet.batch.job.LocalWorkers;
import io.github.lywnet.batch.job.Sidecar;
import io.github.lywnet.common.FusionMonitor;
import io.github.lywnet.engine.EngineLoader;
import io.github.lywnet.fusion.NetworkMemory;
import io.github.lywnet.image.PairOptions;
import io.github.lywnet.image.files.ImageFiles;
import io.github.lywnet.metrics.MetricChoice;
import io.github.lywnet.network.Device;
import io.github.lywnet.network.FusionNetwork;
import io.github.lywnet.network.ModelDescription;
import io.github.lywnet.network.ModelStore;
import io.github.lywnet.network.Precision;
import io.github.lywnet.phantom.HeadVolume;
import io.github.lywnet.phantom.VolumeFiles;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures how long the network is idle while a batch is fused as on the
 * command line, with the default metrics and a report, and how much longer the
 * batch takes than the network alone for as many planes: pairs of 256 x 256,
 * volumes of 64 x 76 x 56 voxels, and these with a functional volume that has
 * to be resampled. Prints medians with the smallest and the largest value.
 * <p>
 * Not a test: speeds belong to a machine. Run it with nothing else running:
 * {@code mvn -q test-compile exec:java -Dexec.classpathScope=test
 * -Dexec.mainClass=io.github.lywnet.benchmark.CohortBenchmark}
 * </p>
 */
public final class CohortBenchmark {

	private static final int RUNS = 3;

	private static final String[] PAIRS = { "MRI-CT/%s/head-1.png",
		"MRI-CT/%s/head-2.png", "MRI-PET/%s/head-1.png", "MRI-SPECT/%s/head-1.png",
		"MRI-SPECT/%s/head-2.png" };

	private static final OperatingSystemMXBean SYSTEM =
		(OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

	private final Path folder;
	private final ModelDescription model;
	private final Path modelFolder;
	private final BusyNetwork network;

	private CohortBenchmark(final String model) throws IOException {
		folder = Files.createTempDirectory("lywnet-benchmark");
		modelFolder = ModelStore.find(model);
		network = new BusyNetwork(EngineLoader.engine().load(modelFolder,
			Device.AUTO, Precision.FLOAT32));
		this.model = network.description();
	}

	/** @param args none, or the name or folder of a model */
	public static void main(final String... args) throws IOException {
		new CohortBenchmark(args.length == 0 ? "LYWNet-S" : args[0]).run();
	}

	private void run() throws IOException {
		System.out.println(model.name() + ", " + RUNS +
			" runs: median (smallest to largest)");
		final PairOptions options = new PairOptions();
		measure("pairs of 256 x 256", planes(30), options);
		measure("volumes of 64 x 76 x 56", volumes(6, true), options);
		measure("volumes, resampled", volumes(6, false), options.with(
			PairOptions.RESAMPLE, "true"));
		network.close();
	}

	private List<ImageSet> planes(final int count) {
		final List<ImageSet> sets = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			final String pair = "test-data/" + PAIRS[i % PAIRS.length];
			sets.add(set(i, Paths.get(String.format(pair, "anatomical")), Paths.get(
				String.format(pair, "functional")), ".png"));
		}
		return sets;
	}

	/**
	 * @param equal whether the functional volume has the anatomical one's voxels
	 */
	private List<ImageSet> volumes(final int count, final boolean equal) {
		final HeadVolume head = new HeadVolume(11, -6, 4);
		final Path mri = folder.resolve("mri.nii.gz");
		final Path pet = folder.resolve("pet.nii.gz");
		ImageFiles.save(VolumeFiles.mri(head), mri, true);
		ImageFiles.save(equal ? VolumeFiles.mri(head) : VolumeFiles.pet(head), pet,
			true);
		final List<ImageSet> sets = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			sets.add(set(i, mri, pet, ".nii.gz"));
		}
		return sets;
	}

	private ImageSet set(final int number, final Path anatomical,
		final Path functional, final String extension)
	{
		final Map<Role, Path> files = new EnumMap<>(Role.class);
		files.put(Role.ANATOMICAL, anatomical.toAbsolutePath());
		files.put(Role.FUNCTIONAL, functional.toAbsolutePath());
		files.put(Role.FUSED, folder.resolve("fused/" + number + extension));
		return ImageSet.complete(Integer.toString(number), files);
	}

	private void measure(final String name, final List<ImageSet> sets,
		final PairOptions options)
	{
		final double[] idle = new double[RUNS];
		final double[] used = new double[RUNS];
		final double[] perHour = new double[RUNS];
		final double[] around = new double[RUNS];
		final double[] usedAlone = new double[RUNS];
		fuse(sets.subList(0, 3), options);
		for (int run = 0; run < RUNS; run++) {
			network.busy = 0;
			network.calls.clear();
			final Stretch batch = new Stretch(() -> fuse(sets, options));
			idle[run] = 100 * (1 - network.busy / batch.time);
			used[run] = batch.usedCores();
			perHour[run] = sets.size() * 3600e9 / batch.time;
			final Stretch alone = new Stretch(network::repeat);
			around[run] = 100 * (1 - alone.time / batch.time);
			usedAlone[run] = alone.usedCores();
		}
		print(name + ": an hour", perHour);
		print("  network idle, % of the time", idle);
		print("  saved by the network alone, % of it", around);
		print("  cores in use, %", used);
		print("  cores in use by the network alone, %", usedAlone);
	}

	private void fuse(final List<ImageSet> sets, final PairOptions options) {
		for (final ImageSetOutcome outcome : new BatchJob(new LocalWorkers(network,
			modelFolder, NetworkMemory.standard()), options, MetricChoice.DEFAULT,
			ExistingFiles.OVERWRITE, line -> {
				// nobody waits for it
			}, new BatchProgress(FusionMonitor.NONE), Sidecar.NONE).run(sets,
				RunInputs.ofFusion(sets), false, new CsvReport(folder.resolve(
					"report.csv"))))
		{
			if (!outcome.isOk()) throw new IllegalStateException(outcome.message());
		}
	}

	private static void print(final String name, final double... values) {
		final Spread spread = new Spread(values);
		System.out.println(String.format(Locale.ROOT, "%-40s %s", name, spread));
	}

	/** Some work: nanoseconds of the clock, and of all cores. */
	private static final class Stretch {

		private final double time;
		private final double cores;

		private Stretch(final Runnable work) {
			final long cpu = SYSTEM.getProcessCpuTime();
			final long start = System.nanoTime();
			work.run();
			time = System.nanoTime() - start;
			cores = SYSTEM.getProcessCpuTime() - cpu;
		}

		private double usedCores() {
			return 100 * cores / time / Runtime.getRuntime().availableProcessors();
		}
	}

	/** Remembers its calls, and for how long any thread was in the network. */
	private static final class BusyNetwork implements FusionNetwork {

		private final FusionNetwork network;
		private int inside;
		private long since;
		private long busy;

		/** The values of an image in each call, which may hold several planes. */
		private final List<Integer> calls = new ArrayList<>();
		private int width;
		private int height;

		private BusyNetwork(final FusionNetwork network) {
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
			final int planeWidth, final int planeHeight)
		{
			enter(anatomical.length, planeWidth, planeHeight);
			try {
				return network.fuse(anatomical, functional, planeWidth, planeHeight);
			}
			finally {
				leave();
			}
		}

		/** The calls that there were, one after the other. */
		private void repeat() {
			for (final int values : calls) {
				final float[] planes = new float[values];
				network.fuse(planes, planes, width, height);
			}
		}

		private synchronized void enter(final int values, final int planeWidth,
			final int planeHeight)
		{
			calls.add(values);
			width = planeWidth;
			height = planeHeight;
			if (inside++ == 0) since = System.nanoTime();
		}

		private synchronized void leave() {
			if (--inside == 0) busy += System.nanoTime() - since;
		}

		@Override
		public void close() {
			network.close();
		}
	}
}
