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

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import io.github.lywnet.SharedData;
import io.github.lywnet.engine.EngineLoader;
import io.github.lywnet.engine.FusionEngine;
import io.github.lywnet.engine.graph.RandomNetwork;
import io.github.lywnet.network.Device;
import io.github.lywnet.network.FusionNetwork;
import io.github.lywnet.network.ModelStore;
import io.github.lywnet.network.Normalisation;
import io.github.lywnet.network.StatisticsNetwork;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;

import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * Compares tiles with the whole plane in grey levels, for the models that users
 * have, and looks for seams where the whole plane cannot be had.
 */
public class TiledModelsTest {

	private static final FusionEngine ENGINE = EngineLoader.engine();

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	@Test
	public void bundledModelsGiveTheSameInTiles() {
		for (final String name : ModelStore.names()) {
			try (FusionNetwork network = ENGINE.load(ModelStore.find(name),
				Device.CPU))
			{
				final int halo = network.description().receptiveField().getAsInt();
				assertTilesEqualWhole(network, network, 2 * halo + 183, 2 * halo + 97, 2 *
					halo + 58);
				assertTilesEqualWhole(network, network, 2 * halo + 51, 3 * halo + 166, 2 *
					halo + 90);
			}
		}
	}

	@Test
	public void thePublishedModelGivesTheSameInTiles() throws IOException {
		final Path checkpoint = SharedData.require("published-lywnet/model.pth");
		final Path folder = temporary.getRoot().toPath().resolve("published");
		ENGINE.importCheckpoint(checkpoint, folder);
		try (StatisticsNetwork network = (StatisticsNetwork) ENGINE.load(folder,
			Device.CPU))
		{
			final MirroredPlane a = MirroredPlane.of(texture(263, 177, 1), 263, 177);
			final MirroredPlane f = MirroredPlane.of(texture(263, 177, 2), 263, 177);
			final float[] statistics = network.measure(a.window(0, 0, 264, 180), f
				.window(0, 0, 264, 180), 1, 264, 180);
			assertTilesEqualWhole(network, new GivenStatisticsNetwork(network,
				statistics), 263, 177, 210);
		}
	}

	/** Statistics of windows, because the memory does not hold the plane. */
	@Test
	public void noSeamCanBeFound() throws IOException {
		final int width = 1303;
		final int height = 1109;
		final Path folder = temporary.getRoot().toPath();
		RandomNetwork.export(folder, Normalisation.IMAGE, 1);
		try (FusionNetwork network = ENGINE.load(folder, Device.CPU)) {
			final long pixels = 164 * 164;
			final float[] fused = new TiledFusion(network, NetworkMemory.of(pixels *
				network.description().memoryPerPixel().getAsLong())).fuse(noise(
					width, height, 1), noise(width, height, 2), width, height,
					FusionMonitor.NONE);
			final TilePlan plan = TilePlan.of(width, height, network.description()
				.paddingMultiple(), network.description().receptiveField().getAsInt(),
				pixels);
			final double[] steps = steps(fused, width, height, plan, network
				.description().paddingMultiple());
			assertEquals(1, steps[0] / steps[1], 0.02);
		}
	}

	/**
	 * Mean absolute differences of neighbouring pixels: first those on two sides of a
	 * border between tiles, then others at multiples of the padding multiple.
	 */
	private static double[] steps(final float[] plane, final int width,
		final int height, final TilePlan plan, final int multiple)
	{
		final boolean[] columns = new boolean[width];
		final boolean[] rows = new boolean[height];
		for (long i = 0; i < plan.count(); i++) {
			columns[plan.tile(i).coreX()] = true;
			rows[plan.tile(i).coreY()] = true;
		}
		final double[] sums = new double[2];
		final long[] counts = new long[2];
		// NB: all borders lie at one place of the network's coarse grids
		for (int y = multiple; y < height; y += multiple) {
			for (int x = multiple; x < width; x += multiple) {
				final int i = x + y * width;
				final int across = columns[x] ? 0 : 1;
				final int down = rows[y] ? 0 : 1;
				sums[across] += Math.abs(plane[i] - plane[i - 1]);
				sums[down] += Math.abs(plane[i] - plane[i - width]);
				counts[across]++;
				counts[down]++;
			}
		}
		assertTrue("borders", counts[0] > 5_000);
		return new double[] { sums[0] / counts[0], sums[1] / counts[1] };
	}

	/** @param tiled the network that fuses tiles */
	private static void assertTilesEqualWhole(final FusionNetwork network,
		final FusionNetwork tiled, final int width, final int height,
		final int tileSize)
	{
		final MirroredPlane a = MirroredPlane.of(texture(width, height, 1), width,
			height);
		final MirroredPlane f = MirroredPlane.of(texture(width, height, 2), width,
			height);
		final int multiple = network.description().paddingMultiple();
		final TilePlan plan = TilePlan.of(width, height, multiple, network
			.description().receptiveField().getAsInt(), (long) tileSize * tileSize);
		assertTrue("several tiles", plan.count() > 1);
		final float[] expected = TiledFusion.fuse(network, a, f, TilePlan.whole(width,
			height, multiple), FusionMonitor.NONE);
		final float[] found = TiledFusion.fuse(tiled, a, f, plan, FusionMonitor.NONE);
		for (int i = 0; i < expected.length; i++) {
			assertEquals(network.description().name() + ", pixel " + i, level(
				expected[i]), level(found[i]), 1);
		}
	}

	private static int level(final float value) {
		return Math.round(255 * Math.max(0, Math.min(1, value)));
	}

	/** White noise, whose steps are the same everywhere. */
	private static float[] noise(final int width, final int height,
		final int seed)
	{
		final Random random = new Random(seed);
		final float[] plane = new float[width * height];
		for (int i = 0; i < plane.length; i++) {
			plane[i] = random.nextFloat();
		}
		return plane;
	}

	/** Noise on waves. */
	private static float[] texture(final int width, final int height,
		final int seed)
	{
		final Random random = new Random(seed);
		final float[] plane = new float[width * height];
		for (int i = 0; i < plane.length; i++) {
			plane[i] = (float) (0.5 + 0.3 * Math.sin(i % width * 0.11 * seed) * Math.cos(
				i / width * 0.07) + 0.2 * (random.nextFloat() - 0.5));
		}
		return plane;
	}
}
