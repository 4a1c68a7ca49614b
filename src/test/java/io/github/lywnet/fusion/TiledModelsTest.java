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
import io.github.lywnet.common.FusionMonitor;
import io.github.lywnet.engine.EngineLoader;
import io.github.lywnet.engine.FusionEngine;
import io.github.lywnet.network.Device;
import io.github.lywnet.network.FusionNetwork;
import io.github.lywnet.network.ModelStore;
import io.github.lywnet.network.StatisticsNetwork;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;

import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * Compares tiles with the whole plane in grey levels, for the models that users
 * have.
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
				// a row of tiles, most of them with a halo on both sides, and four
				// tiles
				assertTilesEqualWhole(network, network, 2 * halo + 183, halo + 17, 3 *
					halo / 2 + 28);
				assertTilesEqualWhole(network, network, 2 * halo + 60, 2 * halo + 40,
					2 * halo + 28);
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
			final RandomAccessibleInterval<FloatType> a = PlaneArrays.of(texture(263,
				177, 1), 263, 177);
			final RandomAccessibleInterval<FloatType> f = PlaneArrays.of(texture(263,
				177, 2), 263, 177);
			final float[] statistics = network.measure(Windows.of(a, 0, 0, 264, 180),
				Windows.of(f, 0, 0, 264, 180), 1, 264, 180);
			assertTilesEqualWhole(network, new GivenStatisticsNetwork(network,
				statistics), 263, 177, 210);
		}
	}

	/** @param tiled the network that fuses tiles */
	private static void assertTilesEqualWhole(final FusionNetwork network,
		final FusionNetwork tiled, final int width, final int height,
		final int tileSize)
	{
		final RandomAccessibleInterval<FloatType> a = PlaneArrays.of(texture(width,
			height, 1), width, height);
		final RandomAccessibleInterval<FloatType> f = PlaneArrays.of(texture(width,
			height, 2), width, height);
		final int multiple = network.description().paddingMultiple();
		final TilePlan plan = TilePlan.of(width, height, multiple, network
			.description().receptiveField().getAsInt(), (long) tileSize * tileSize);
		assertTrue("several tiles", plan.count() > 1);
		final float[] expected = TiledFusion.fuse(network, a, f, TilePlan.whole(
			width, height, multiple), FusionMonitor.NONE);
		final float[] found = TiledFusion.fuse(tiled, a, f, plan,
			FusionMonitor.NONE);
		for (int i = 0; i < expected.length; i++) {
			assertEquals(network.description().name() + ", pixel " + i, level(
				expected[i]), level(found[i]), 1);
		}
	}

	private static int level(final float value) {
		return Math.round(255 * Math.max(0, Math.min(1, value)));
	}

	/** Noise on waves. */
	private static float[] texture(final int width, final int height,
		final int seed)
	{
		final Random random = new Random(seed);
		final float[] plane = new float[width * height];
		for (int i = 0; i < plane.length; i++) {
			plane[i] = (float) (0.5 + 0.3 * Math.sin(i % width * 0.11 * seed) * Math
				.cos(i / width * 0.07) + 0.2 * (random.nextFloat() - 0.5));
		}
		return plane;
	}
}
