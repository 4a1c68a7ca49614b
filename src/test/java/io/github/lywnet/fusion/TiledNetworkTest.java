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
import static org.junit.Assert.assertTrue;

import io.github.lywnet.common.FusionMonitor;
import io.github.lywnet.engine.EngineLoader;
import io.github.lywnet.engine.graph.RandomNetwork;
import io.github.lywnet.network.Device;
import io.github.lywnet.network.FusionNetwork;
import io.github.lywnet.network.Normalisation;
import io.github.lywnet.network.StatisticsNetwork;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;

import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Compares tiles with the whole plane, with the real TensorFlow. */
public class TiledNetworkTest {

	private static final float TOLERANCE = 1e-5f;

	/**
	 * A tenth of a grey level: the sums of the statistics are rounded otherwise.
	 */
	private static final float STATISTICS_TOLERANCE = 4e-4f;

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	@Test
	public void tilesEqualTheWholePlane() throws IOException {
		final int[][] sizes = { { 203, 154 }, { 191, 117 }, { 61, 330 } };
		final int[] tileSizes = { 96, 112, 132 };
		try (FusionNetwork network = RandomNetwork.load(temporary.getRoot()
			.toPath(), 1))
		{
			for (final int[] size : sizes) {
				for (final int tileSize : tileSizes) {
					assertTilesEqualWhole(network, size[0], size[1], tileSize);
				}
			}
		}
	}

	@Test
	public void tilesEqualTheWholePlaneWithTwoRepetitions() throws IOException {
		try (FusionNetwork network = RandomNetwork.load(temporary.getRoot()
			.toPath(), 2))
		{
			assertTilesEqualWhole(network, 402, 267, 200);
		}
	}

	@Test
	public void tilesWithTheStatisticsOfTheWholePlaneEqualIt()
		throws IOException
	{
		final int width = 203;
		final int height = 154;
		final float[] plane = texture(width * height, new Random(7));
		try (StatisticsNetwork network = loadImageStatistics()) {
			final RandomAccessibleInterval<FloatType> mirrored = PlaneArrays.of(plane,
				width, height);
			final float[] padded = Windows.of(mirrored, 0, 0, 204, 156);
			final FusionNetwork given = new GivenStatisticsNetwork(network, network
				.measure(padded, padded, 1, 204, 156));
			final float[] expected = PlaneArrays.fuse(new TiledFusion(network), plane,
				plane, width, height, FusionMonitor.NONE);
			final TilePlan plan = TilePlan.of(width, height, 4, 32, 96 * 96);
			assertTrue(plan.count() > 1);
			assertArrayEquals(expected, TiledFusion.fuse(given, mirrored, mirrored,
				plan, FusionMonitor.NONE), STATISTICS_TOLERANCE);
		}
	}

	@Test
	public void tilesOfLargePlanesShareTheirStatistics() throws IOException {
		final int width = 458;
		final int height = 337;
		final float[] plane = texture(width * height, new Random(7));
		final long pixels = 300 * 300;
		try (StatisticsNetwork network = loadImageStatistics()) {
			final RandomAccessibleInterval<FloatType> mirrored = PlaneArrays.of(plane,
				width, height);
			final float[] padded = Windows.of(mirrored, 0, 0, 460, 340);
			final float[] seamless = new ImageStatistics(network, pixels).measured(
				mirrored, mirrored, FusionMonitor.NONE).fuse(padded, padded, 460, 340);
			final Counter tiles = new Counter();
			final float[] tiled = PlaneArrays.fuse(new TiledFusion(network,
				NetworkMemory.of(pixels * network.description().memoryPerPixel()
					.getAsLong())), plane, plane, width, height, tiles);
			assertTrue(tiles.total > 1);
			assertArrayEquals(Windows.of(PlaneArrays.of(seamless, 460, 340), 0, 0,
				width, height), tiled, STATISTICS_TOLERANCE);
		}
	}

	private StatisticsNetwork loadImageStatistics() throws IOException {
		final Path folder = temporary.getRoot().toPath();
		RandomNetwork.export(folder, Normalisation.IMAGE, 1);
		return (StatisticsNetwork) EngineLoader.engine().load(folder, Device.CPU);
	}

	private static void assertTilesEqualWhole(final FusionNetwork network,
		final int width, final int height, final int tileSize)
	{
		final Random random = new Random(7);
		final float[] anatomical = texture(width * height, random);
		final float[] functional = texture(width * height, random);
		final long perPixel = network.description().memoryPerPixel().getAsLong();
		final Counter whole = new Counter();
		final Counter tiles = new Counter();
		final float[] expected = PlaneArrays.fuse(new TiledFusion(network),
			anatomical, functional, width, height, whole);
		final float[] tiled = PlaneArrays.fuse(new TiledFusion(network,
			NetworkMemory.of(perPixel * tileSize * tileSize)), anatomical, functional,
			width, height, tiles);
		assertEquals(1, whole.total);
		assertTrue("several tiles, not " + tiles.total, tiles.total > 1);
		assertArrayEquals(width + " x " + height + " in tiles of " + tileSize,
			expected, tiled, TOLERANCE);
	}

	private static float[] texture(final int pixels, final Random random) {
		final float[] plane = new float[pixels];
		for (int i = 0; i < pixels; i++) {
			plane[i] = random.nextFloat();
		}
		return plane;
	}

	private static final class Counter implements FusionMonitor {

		private long total;

		@Override
		public void progress(final long done, final long ofTotal) {
			total = ofTotal;
		}

		@Override
		public boolean isCanceled() {
			return false;
		}
	}
}
