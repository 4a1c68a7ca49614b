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

package io.github.lywnet.engine.djl;

import static io.github.lywnet.Messages.assertRefused;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import io.github.lywnet.common.OutOfMemoryFusionException;
import io.github.lywnet.engine.EngineLoader;
import io.github.lywnet.engine.WeightedSumModel;
import io.github.lywnet.network.Device;
import io.github.lywnet.network.FusionNetwork;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Fuses through the class loader of the engine, with the real TensorFlow. */
public class DjlNetworkTest {

	private static final int WIDTH = 8;
	private static final int HEIGHT = 4;

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	private FusionNetwork network;

	@Before
	public void load() throws IOException {
		network = EngineLoader.engine().load(WeightedSumModel.write(temporary
			.getRoot().toPath()), Device.CPU);
	}

	@After
	public void close() {
		network.close();
	}

	@Test
	public void fusesEveryPixelWithoutSwapping() {
		final float[] anatomical = plane(1f / 32);
		final float[] functional = plane(-1f / 16);
		final float[] fused = network.fuse(anatomical, functional, WIDTH, HEIGHT);
		assertArrayEquals(plane(0.75f / 32 - 0.25f / 16), fused, 1e-6f);
	}

	@Test
	public void saysWhatItIsAndWhereItRuns() {
		assertEquals("WeightedSum", network.description().name());
		assertEquals("CPU", network.device());
	}

	@Test
	public void severalThreadsGetTheirOwnResults() throws InterruptedException,
		ExecutionException
	{
		final ExecutorService threads = Executors.newFixedThreadPool(2);
		try {
			final List<Callable<float[]>> calls = new ArrayList<>();
			for (int i = 0; i < 20; i++) {
				final float step = i;
				calls.add(() -> network.fuse(plane(step), plane(step), WIDTH, HEIGHT));
			}
			int i = 0;
			for (final Future<float[]> fused : threads.invokeAll(calls)) {
				assertArrayEquals(plane(i++), fused.get(), 1e-3f);
			}
		}
		finally {
			threads.shutdown();
		}
	}

	@Test
	public void refusesValuesThatAreNotFinite() {
		final float[] damaged = plane(1);
		damaged[2 * WIDTH + 5] = Float.NaN;
		assertRefused(() -> network.fuse(damaged, plane(1), WIDTH, HEIGHT),
			"anatomical", "NaN", "x = 5", "y = 2");
		damaged[2 * WIDTH + 5] = Float.NEGATIVE_INFINITY;
		assertRefused(() -> network.fuse(plane(1), damaged, WIDTH, HEIGHT),
			"functional", "-Infinity");
	}

	@Test
	public void refusesPlanesOfAnotherLength() {
		assertRefused(() -> network.fuse(plane(1), new float[31], WIDTH, HEIGHT),
			"functional", "31", "8 x 4 = 32");
	}

	@Test
	public void refusesSizesThatItCannotTake() {
		assertRefused(() -> network.fuse(new float[24], new float[24], 6, 4),
			"6 x 4", "multiples of 4");
		assertRefused(() -> network.fuse(new float[0], new float[0], 0, 4),
			"0 x 4");
		assertRefused(() -> network.fuse(new float[0], new float[0], 65536, 65536),
			"65536 x 65536", "at most 536870911 pixels");
	}

	@Test
	public void refusesToFuseOnceClosed() {
		network.close();
		network.close();
		assertRefused(() -> network.fuse(plane(1), plane(1), WIDTH, HEIGHT),
			"WeightedSum", "closed");
	}

	@Test
	public void outOfMemoryIsToldApart() throws IOException {
		final Path folder = WeightedSumModel.writeHuge(temporary.newFolder("huge")
			.toPath());
		try (FusionNetwork huge = EngineLoader.engine().load(folder, Device.CPU)) {
			final String message = assertThrows(OutOfMemoryFusionException.class,
				() -> huge.fuse(plane(1), plane(1), WIDTH, HEIGHT)).getMessage();
			assertTrue(message, message.contains("8 x 4"));
		}
	}

	@Test
	public void gpuIsUsedOrRefused() {
		final Device wanted = Device.GPU;
		try (FusionNetwork automatic = reload(Device.AUTO)) {
			if (automatic.device().startsWith("GPU")) {
				try (FusionNetwork onGpu = reload(wanted)) {
					assertTrue(onGpu.device().startsWith("GPU"));
				}
			}
			else assertRefused(() -> reload(wanted), "gpu", "no GPU", "only CPU");
		}
	}

	private FusionNetwork reload(final Device device) {
		return EngineLoader.engine().load(temporary.getRoot().toPath(), device);
	}

	/** A ramp: 0, step, 2 * step, and so on. */
	private static float[] plane(final float step) {
		final float[] plane = new float[WIDTH * HEIGHT];
		for (int i = 0; i < plane.length; i++) {
			plane[i] = i * step;
		}
		return plane;
	}
}
