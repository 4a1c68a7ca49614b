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

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import io.github.lywnet.common.FusionCanceledException;
import io.github.lywnet.common.FusionMonitor;
import io.github.lywnet.engine.graph.RandomNetwork;
import io.github.lywnet.network.FusionNetwork;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;

import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Tests batches on the CPU, also by a network that says it is on a GPU. */
public class PlaneBatchesTest {

	private static final int WIDTH = 45;
	private static final int HEIGHT = 38;
	private static final int PADDED_PIXELS = 48 * 40;

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	private FusionNetwork network;

	@Before
	public void load() throws IOException {
		network = RandomNetwork.load(temporary.getRoot().toPath(), 1);
	}

	@After
	public void close() {
		network.close();
	}

	@Test
	public void aGpuGetsAsManyPlanesAsTheMemoryHolds() {
		assertEquals(5, batches(new OnGpu(network, 9), 5).size());
		assertEquals(1, batches(new OnGpu(network, 9), 0.5).size());
	}

	@Test
	public void aCpuGetsAsManyPlanesAsFillIt() {
		assertEquals(5, batches(network, 5).size());
		assertEquals(PlaneBatches.CPU_PLANES, batches(network, 99).size());
		final TiledFusion fusion = new TiledFusion(network, NetworkMemory
			.standard());
		assertEquals(4, new PlaneBatches(fusion, 128, 128).size());
		assertEquals(1, new PlaneBatches(fusion, 256, 256).size());
		assertEquals(1, new PlaneBatches(fusion, 1000, 900).size());
	}

	@Test
	public void planesFusedTogetherEqualPlanesFusedAlone() {
		final OnGpu gpu = new OnGpu(network, 9);
		assertSameAsAlone(batches(gpu, 5));
		assertEquals(Arrays.asList(3), gpu.counts());
	}

	@Test
	public void planesAreFusedOneByOneWhereTheMemoryIsTooSmall() {
		final OnGpu gpu = new OnGpu(network, 2);
		final PlaneBatches batches = batches(gpu, 5);
		assertSameAsAlone(batches);
		assertSameAsAlone(batches);
		assertEquals("tried once", Arrays.asList(3, 1, 1, 1, 1, 1, 1), gpu
			.counts());
	}

	@Test
	public void tellsTheProgressOfEveryPlane() {
		final Watcher watcher = new Watcher(false);
		batches(new OnGpu(network, 9), 5).fuse(planes(1), planes(2), () -> watcher);
		assertEquals(Collections.nCopies(3, "1/1"), watcher.progress);
	}

	@Test
	public void aCanceledBatchDoesNotReachTheNetwork() {
		final OnGpu gpu = new OnGpu(network, 9);
		final PlaneBatches batches = batches(gpu, 5);
		assertThrows(FusionCanceledException.class, () -> batches.fuse(planes(1),
			planes(2), () -> new Watcher(true)));
		assertEquals(Collections.emptyList(), gpu.counts());
	}

	private void assertSameAsAlone(final PlaneBatches batches) {
		final List<RandomAccessibleInterval<FloatType>> anatomical = planes(1);
		final List<RandomAccessibleInterval<FloatType>> functional = planes(2);
		final List<float[]> together = batches.fuse(anatomical, functional,
			() -> FusionMonitor.NONE);
		assertEquals(3, together.size());
		for (int i = 0; i < 3; i++) {
			assertArrayEquals("plane " + i, new TiledFusion(network).fuse(anatomical
				.get(i), functional.get(i), FusionMonitor.NONE), together.get(i),
				1e-4f);
		}
	}

	/** @param memory for so many planes */
	private PlaneBatches batches(final FusionNetwork on, final double memory) {
		final long bytes = network.description().memoryPerPixel().getAsLong() *
			(long) (memory * PADDED_PIXELS);
		return new PlaneBatches(new TiledFusion(on, NetworkMemory.of(bytes)), WIDTH,
			HEIGHT);
	}

	private static List<RandomAccessibleInterval<FloatType>> planes(
		final int seed)
	{
		final Random random = new Random(seed);
		final List<RandomAccessibleInterval<FloatType>> planes = new ArrayList<>();
		for (int i = 0; i < 3; i++) {
			final float[] noise = new float[WIDTH * HEIGHT];
			for (int p = 0; p < noise.length; p++) {
				noise[p] = random.nextFloat();
			}
			planes.add(PlaneArrays.of(noise, WIDTH, HEIGHT));
		}
		return planes;
	}

	private static final class Watcher implements FusionMonitor {

		private final List<String> progress = new ArrayList<>();
		private final boolean canceled;

		private Watcher(final boolean canceled) {
			this.canceled = canceled;
		}

		@Override
		public void progress(final long done, final long total) {
			progress.add(done + "/" + total);
		}

		@Override
		public boolean isCanceled() {
			return canceled;
		}
	}
}
