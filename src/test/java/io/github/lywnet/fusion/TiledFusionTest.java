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

import static io.github.lywnet.Messages.assertRefused;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import io.github.lywnet.common.FusionCanceledException;
import io.github.lywnet.common.FusionMonitor;
import io.github.lywnet.common.OutOfMemoryFusionException;
import io.github.lywnet.network.FusionNetwork;
import io.github.lywnet.network.ModelDescription;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

import org.junit.Test;

public class TiledFusionTest {

	@Test
	public void mirrorsAtTheRightAndAtTheBottom() {
		final Difference network = new Difference(4);
		fuse(network, new float[] { 1, 2, 3, 4, 5, 6 }, new float[6], 3, 2);
		assertArrayEquals(new float[] { //
			1, 2, 3, 3, //
			4, 5, 6, 6, //
			4, 5, 6, 6, //
			1, 2, 3, 3 }, network.lastAnatomical, 0);
	}

	@Test
	public void mirrorsTinyPlanesAgainAndAgain() {
		final Difference network = new Difference(8);
		fuse(network, new float[] { 1, 2 }, new float[2], 2, 1);
		for (int y = 0; y < 8; y++) {
			assertArrayEquals("row " + y, new float[] { 1, 2, 2, 1, 1, 2, 2, 1 }, row(
				network.lastAnatomical, y, 8), 0);
		}
	}

	@Test
	public void cropsToTheSizeOfThePlanes() {
		final int[][] sizes = { { 1, 1 }, { 3, 5 }, { 4, 4 }, { 5, 4 }, { 7, 9 } };
		for (final int[] size : sizes) {
			final float[] ramp = ramp(size[0] * size[1], 1);
			assertArrayEquals(ramp(ramp.length, -2), fuse(new Difference(4), ramp,
				ramp(ramp.length, 3), size[0], size[1]), 0);
		}
	}

	@Test
	public void tilesArePutWhereTheyBelong() {
		final Difference network = new Difference(4).describe("receptive.field",
			"10");
		final float[] anatomical = ramp(203 * 157, 1);
		final float[] functional = ramp(203 * 157, 2);
		final Recorder recorder = new Recorder(Integer.MAX_VALUE);
		final float[] fused = PlaneArrays.fuse(new TiledFusion(network, memoryFor(
			4000)), anatomical, functional, 203, 157, recorder);
		assertArrayEquals(ramp(203 * 157, -1), fused, 0);
		assertTrue(network.calls > 8);
		assertTrue(network.mostPixels <= 4000);
	}

	@Test
	public void tellsTheProgressAfterEveryTile() {
		final Difference network = new Difference(4).describe("receptive.field",
			"0");
		final Recorder recorder = new Recorder(Integer.MAX_VALUE);
		PlaneArrays.fuse(new TiledFusion(network, memoryFor(32 * 32)),
			new float[64 * 96], new float[64 * 96], 64, 96, recorder);
		assertEquals(List.of("1/6", "2/6", "3/6", "4/6", "5/6", "6/6"),
			recorder.progress);
	}

	@Test
	public void stopsBeforeTheNextTile() {
		final Difference network = new Difference(4).describe("receptive.field",
			"0");
		final TiledFusion fusion = new TiledFusion(network, memoryFor(32 * 32));
		assertThrows(FusionCanceledException.class, () -> PlaneArrays.fuse(fusion,
			new float[64 * 96], new float[64 * 96], 64, 96, new Recorder(2)));
		assertEquals(2, network.calls);
	}

	@Test
	public void cancelDoesNotWaitForTheTileAtWork() throws Exception {
		final Difference network = new Difference(4);
		final CountDownLatch end = new CountDownLatch(1);
		final AtomicBoolean atWork = new AtomicBoolean();
		network.during = () -> {
			atWork.set(true);
			await(end);
		};
		assertThrows(FusionCanceledException.class, () -> fuse(network, canceledIf(
			atWork::get)));
		assertEquals("the tile is still at work", 1, end.getCount());
		network.during = null;
		final FutureTask<float[]> next = new FutureTask<>(() -> fuse(network,
			FusionMonitor.NONE));
		new Thread(next).start();
		end.countDown();
		assertArrayEquals(new float[64], next.get(), 0);
		assertEquals(2, network.calls);
	}

	@Test
	public void whoWaitsForTheNetworkEndsByCancel() throws Exception {
		final Difference network = new Difference(4);
		final CountDownLatch begun = new CountDownLatch(1);
		final CountDownLatch end = new CountDownLatch(1);
		network.during = () -> {
			begun.countDown();
			await(end);
		};
		final FutureTask<float[]> first = new FutureTask<>(() -> fuse(network,
			FusionMonitor.NONE));
		new Thread(first).start();
		begun.await();
		final AtomicInteger questions = new AtomicInteger();
		assertThrows(FusionCanceledException.class, () -> fuse(network, canceledIf(
			() -> questions.incrementAndGet() > 3)));
		end.countDown();
		assertArrayEquals(new float[64], first.get(), 0);
		assertArrayEquals(new float[64], fuse(network, FusionMonitor.NONE), 0);
		assertEquals("the canceled one did not reach the network", 2,
			network.calls);
	}

	@Test
	public void anInterruptEndsTheFusionWithinATile() {
		final Difference network = new Difference(4);
		final CountDownLatch end = new CountDownLatch(1);
		network.during = () -> await(end);
		Thread.currentThread().interrupt();
		assertThrows(FusionCanceledException.class, () -> fuse(network,
			FusionMonitor.NONE));
		assertTrue("the interrupt is kept", Thread.interrupted());
		end.countDown();
	}

	@Test
	public void halvesTheTilesUntilTheyFit() {
		final Difference network = new Difference(4).describe("receptive.field",
			"8");
		network.capacity = 10_000;
		final float[] ramp = ramp(400 * 300, 1);
		final TiledFusion fusion = new TiledFusion(network, memoryFor(1 << 20));
		final float[] fused = PlaneArrays.fuse(fusion, ramp, new float[ramp.length],
			400, 300, FusionMonitor.NONE);
		assertArrayEquals(ramp, fused, 0);
		assertTrue("not much smaller than they must be", network.mostPixels > 4000);
		final int failures = network.failures;
		PlaneArrays.fuse(fusion, ramp, ramp, 400, 300, FusionMonitor.NONE);
		assertEquals("later planes know", failures, network.failures);
	}

	@Test
	public void saysIfTheSmallestTileDoesNotFit() {
		final Difference network = new Difference(4).describe("receptive.field",
			"8");
		network.capacity = 1000;
		final TiledFusion fusion = new TiledFusion(network, memoryFor(1 << 20));
		assertRefused(() -> PlaneArrays.fuse(fusion, new float[120_000],
			new float[120_000], 400, 300, FusionMonitor.NONE), "smallest tile",
			"400 x 300", "2304 pixels", "no room");
		assertTrue(network.failures < 20);
	}

	@Test
	public void saysIfTheMemoryAllowedIsTooSmallForAnyTile() {
		final Difference network = new Difference(4).describe("receptive.field",
			"80");
		final TiledFusion fusion = new TiledFusion(network, memoryFor(1000));
		assertRefused(() -> PlaneArrays.fuse(fusion, new float[120_000],
			new float[120_000], 400, 300, FusionMonitor.NONE), "Difference",
			"400 x 300", "allows 1000", "memory (in MiB)");
		assertEquals(0, network.calls);
	}

	@Test
	public void networksOfUnknownReceptiveFieldGetWholePlanes() {
		final Difference network = new Difference(4);
		PlaneArrays.fuse(new TiledFusion(network, memoryFor(1)), new float[120_000],
			new float[120_000], 400, 300, FusionMonitor.NONE);
		assertEquals(1, network.calls);
		network.capacity = 1000;
		assertThrows(OutOfMemoryFusionException.class, () -> fuse(network,
			new float[1600], new float[1600], 40, 40));
		assertEquals(1, network.failures);
	}

	@Test
	public void planesTooLargeForTheMemoryAreRefusedWhereTheyCannotBeCut() {
		final Difference network = new Difference(4).describe("memory.per.pixel",
			"3072");
		final TiledFusion fusion = new TiledFusion(network, memoryFor(100_000));
		assertRefused(() -> PlaneArrays.fuse(fusion, new float[120_000],
			new float[120_000], 400, 300, FusionMonitor.NONE), "Difference",
			"400 x 300", "351 MiB", "292", "memory (in MiB)");
	}

	@Test
	public void refusesPlanesOfAnotherSize() {
		final Difference network = new Difference(4);
		final TiledFusion fusion = new TiledFusion(network);
		for (final int[] size : new int[][] { { 2, 2 }, { 3, 1 }, { 2, 3 }, { 4,
			2 } })
		{
			assertThrows(IllegalArgumentException.class, () -> fusion.fuse(PlaneArrays
				.of(new float[6], 3, 2), PlaneArrays.of(new float[size[0] * size[1]],
					size[0], size[1]), FusionMonitor.NONE));
		}
		// NB: 65536 * 65536 is 0 as an int
		assertThrows(IllegalArgumentException.class, () -> fuse(network,
			new float[0], new float[0], 65536, 65536));
	}

	@Test
	public void refusesPlanesThatAreTooLargeWithTheirPadding() {
		final float[] row = new float[2_100_000];
		assertRefused(() -> fuse(new Difference(1024), row, row, row.length, 1),
			"2100000 x 1");
	}

	private static float[] fuse(final FusionNetwork network,
		final float[] anatomical, final float[] functional, final int width,
		final int height)
	{
		return PlaneArrays.fuse(new TiledFusion(network), anatomical, functional,
			width, height, FusionMonitor.NONE);
	}

	/** Fuses black planes. */
	private static float[] fuse(final FusionNetwork network,
		final FusionMonitor monitor)
	{
		return PlaneArrays.fuse(new TiledFusion(network), new float[64],
			new float[64], 8, 8, monitor);
	}

	private static FusionMonitor canceledIf(final BooleanSupplier condition) {
		return new FusionMonitor() {

			@Override
			public void progress(final long done, final long total) {
				// not of interest
			}

			@Override
			public boolean isCanceled() {
				return condition.getAsBoolean();
			}
		};
	}

	private static void await(final CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (final InterruptedException exc) {
			throw new AssertionError(exc);
		}
	}

	/** Memory for tiles of so many pixels. */
	private static NetworkMemory memoryFor(final long pixels) {
		return NetworkMemory.of(3072 * pixels);
	}

	private static float[] ramp(final int length, final float step) {
		final float[] ramp = new float[length];
		for (int i = 0; i < length; i++) {
			ramp[i] = i * step;
		}
		return ramp;
	}

	private static float[] row(final float[] plane, final int y,
		final int width)
	{
		return Arrays.copyOfRange(plane, y * width, (y + 1) * width);
	}

	/** Notes the progress, and cancels after so many steps. */
	private static final class Recorder implements FusionMonitor {

		private final List<String> progress = new ArrayList<>();
		private final int last;

		private Recorder(final int last) {
			this.last = last;
		}

		@Override
		public void progress(final long done, final long total) {
			progress.add(done + "/" + total);
		}

		@Override
		public boolean isCanceled() {
			return progress.size() >= last;
		}
	}

	/**
	 * A network in Java: anatomical - functional, of planes that fit its
	 * capacity.
	 */
	private static final class Difference implements FusionNetwork {

		private final ModelDescription description;
		private long capacity = Long.MAX_VALUE;
		private float[] lastAnatomical;
		private volatile int calls;
		private volatile Runnable during;
		private int failures;
		private long mostPixels;

		private Difference(final int paddingMultiple) {
			final Properties properties = new Properties();
			properties.setProperty("name", "Difference");
			properties.setProperty("normalisation", "fixed");
			properties.setProperty("padding.multiple", "" + paddingMultiple);
			properties.setProperty("rounding", "nearest");
			description = new ModelDescription(properties, "test");
		}

		private Difference(final ModelDescription description) {
			this.description = description;
		}

		private Difference describe(final String key, final String value) {
			final Properties change = new Properties();
			change.setProperty(key, value);
			return new Difference(description.with(change));
		}

		@Override
		public ModelDescription description() {
			return description;
		}

		@Override
		public String device() {
			return "CPU";
		}

		@Override
		public float[] fuse(final float[] anatomical, final float[] functional,
			final int width, final int height)
		{
			final int pixels = width * height;
			if (pixels > capacity) {
				failures++;
				throw new OutOfMemoryFusionException("There is no room.");
			}
			calls++;
			if (during != null) during.run();
			mostPixels = Math.max(mostPixels, pixels);
			lastAnatomical = anatomical;
			final float[] fused = new float[pixels];
			for (int i = 0; i < pixels; i++) {
				fused[i] = anatomical[i] - functional[i];
			}
			return fused;
		}

		@Override
		public void close() {
			// nothing to free
		}
	}
}
