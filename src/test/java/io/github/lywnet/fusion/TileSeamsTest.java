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
import io.github.lywnet.engine.graph.RandomNetwork;
import io.github.lywnet.network.Device;
import io.github.lywnet.network.FusionNetwork;
import io.github.lywnet.network.ModelStore;
import io.github.lywnet.network.Normalisation;
import io.github.lywnet.network.StatisticsNetwork;
import io.github.lywnet.phantom.HeadPhantom;
import io.github.lywnet.phantom.Lesion;
import io.github.lywnet.phantom.Level;
import io.github.lywnet.phantom.Modality;
import io.github.lywnet.phantom.Scanner;
import io.github.lywnet.phantom.Subject;

import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;

import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * Looks for seams in large phantoms fused in tiles: across the borders of tiles
 * neighbouring pixels must differ as much as elsewhere. What the picture itself
 * shows there is known from the phantom fused in one piece.
 */
public class TileSeamsTest {

	private static final FusionEngine ENGINE = EngineLoader.engine();

	/** With some air around, in mm. */
	private static final double HEAD_LENGTH = 200;

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	private FusionNetwork network;
	private int width;
	private int height;
	private long tilePixels;
	private float[] anatomical;
	private float[] functional;

	@Test
	public void bundledModelsLeaveNoSeam() {
		for (final String name : ModelStore.names()) {
			try (FusionNetwork bundled = ENGINE.load(ModelStore.find(name),
				Device.CPU))
			{
				final int halo = bundled.description().receptiveField().getAsInt();
				draw(bundled, 2 * halo + 100, 2 * halo + 60, 2 * halo + 44);
				assertEquals(name, 1, seams(fused(), plan(halo), inOnePiece(bundled)),
					0.02);
			}
		}
	}

	@Test
	public void thePublishedModelLeavesNoSeam() throws IOException {
		final Path checkpoint = SharedData.require("published-lywnet/model.pth");
		final Path folder = temporary.getRoot().toPath().resolve("published");
		ENGINE.importCheckpoint(checkpoint, folder);
		assertSampledStatisticsLeaveNoSeam(folder, 260, 220, 204);
	}

	@Test
	public void sampledStatisticsLeaveNoSeam() throws IOException {
		assertSampledStatisticsLeaveNoSeam(random(Normalisation.IMAGE), 703, 609,
			224);
	}

	@Test
	public void tilesNormalisedEachOnItsOwnHaveSeams() throws IOException {
		assertSeams(Normalisation.IMAGE, true);
	}

	@Test
	public void tilesWithoutHaloHaveSeams() throws IOException {
		assertSeams(Normalisation.FIXED, false);
	}

	/** With memory that holds neither the phantom nor its statistics. */
	private void assertSampledStatisticsLeaveNoSeam(final Path model,
		final int phantomWidth, final int phantomHeight, final int tileSize)
	{
		try (StatisticsNetwork loaded = (StatisticsNetwork) ENGINE.load(model,
			Device.CPU))
		{
			draw(loaded, phantomWidth, phantomHeight, tileSize);
			final FusionNetwork sampled = new ImageStatistics(loaded, tilePixels)
				.measured(plane(anatomical), plane(functional), FusionMonitor.NONE);
			final int halo = loaded.description().receptiveField().getAsInt();
			assertEquals(1, seams(fused(), plan(halo), inOnePiece(sampled)), 0.02);
		}
	}

	/** Of wrong tiles, so that the other tests can fail. */
	private void assertSeams(final Normalisation normalisation,
		final boolean withHalo) throws IOException
	{
		try (FusionNetwork random = ENGINE.load(random(normalisation),
			Device.CPU))
		{
			draw(random, 403, 371, 164);
			final TilePlan plan = plan(withHalo ? random.description()
				.receptiveField().getAsInt() : 0);
			final double seams = seams(fused(random, plan), plan, inOnePiece(random));
			assertTrue("seams " + seams, Math.abs(seams - 1) > 0.1);
		}
	}

	private Path random(final Normalisation normalisation) throws IOException {
		final Path folder = temporary.getRoot().toPath();
		RandomNetwork.export(folder, normalisation, 1);
		return folder;
	}

	private void draw(final FusionNetwork model, final int phantomWidth,
		final int phantomHeight, final int tileSize)
	{
		network = model;
		width = phantomWidth;
		height = phantomHeight;
		tilePixels = (long) tileSize * tileSize;
		final HeadPhantom head = new HeadPhantom(new Subject(7, Level.VENTRICLES,
			Lesion.TUMOUR), width, height, HEAD_LENGTH / height);
		anatomical = values(Scanner.image(head, Modality.MRI_T1).getRaster());
		functional = values(Scanner.image(head, Modality.CT).getRaster());
	}

	private TilePlan plan(final int halo) {
		final TilePlan plan = TilePlan.of(width, height, network.description()
			.paddingMultiple(), halo, tilePixels);
		assertTrue("several tiles", plan.count() > 3);
		return plan;
	}

	/** As users fuse, with memory for a tile. */
	private float[] fused() {
		return PlaneArrays.fuse(new TiledFusion(network, NetworkMemory.of(
			tilePixels * network.description().memoryPerPixel().getAsLong())),
			anatomical, functional, width, height, FusionMonitor.NONE);
	}

	private float[] fused(final FusionNetwork by, final TilePlan plan) {
		return TiledFusion.fuse(by, plane(anatomical), plane(functional), plan,
			FusionMonitor.NONE);
	}

	private float[] inOnePiece(final FusionNetwork by) {
		return fused(by, TilePlan.whole(width, height, network.description()
			.paddingMultiple()));
	}

	/** 1 where steps across borders are as large as the picture makes them. */
	private double seams(final float[] tiled, final TilePlan plan,
		final float[] untiled)
	{
		return borderSteps(tiled, plan) / borderSteps(untiled, plan);
	}

	/**
	 * Mean absolute difference of neighbouring pixels on two sides of a border
	 * between tiles, divided by that of other neighbours.
	 */
	private double borderSteps(final float[] fused, final TilePlan plan) {
		final boolean[] columns = new boolean[width];
		final boolean[] rows = new boolean[height];
		for (long i = 0; i < plan.count(); i++) {
			columns[plan.tile(i).coreX()] = true;
			rows[plan.tile(i).coreY()] = true;
		}
		final double[] sums = new double[2];
		final long[] counts = new long[2];
		for (int y = 1; y < height; y++) {
			for (int x = 1; x < width; x++) {
				final int i = x + y * width;
				final int across = columns[x] ? 0 : 1;
				final int down = rows[y] ? 0 : 1;
				sums[across] += Math.abs(fused[i] - fused[i - 1]);
				sums[down] += Math.abs(fused[i] - fused[i - width]);
				counts[across]++;
				counts[down]++;
			}
		}
		return sums[0] / counts[0] / (sums[1] / counts[1]);
	}

	private RandomAccessibleInterval<FloatType> plane(final float[] values) {
		return PlaneArrays.of(values, width, height);
	}

	private static float[] values(final Raster image) {
		final float[] values = image.getSamples(0, 0, image.getWidth(), image
			.getHeight(), 0, (float[]) null);
		for (int i = 0; i < values.length; i++) {
			values[i] /= 255;
		}
		return values;
	}
}
