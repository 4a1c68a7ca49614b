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

import java.util.Arrays;

import org.junit.Test;

public class TilePlanTest {

	private static final int MULTIPLE = 4;

	@Test
	public void coresCoverThePlaneOnce() {
		final int[][] sizes = { { 1, 1 }, { 3, 200 }, { 333, 217 }, { 400, 64 } };
		for (final int[] size : sizes) {
			for (final long maxPixels : new long[] { 1, 20_000, 50_000, 1 << 20 }) {
				final TilePlan plan = TilePlan.of(size[0], size[1], MULTIPLE, 30,
					maxPixels);
				final int[] covered = new int[size[0] * size[1]];
				for (long i = 0; i < plan.count(); i++) {
					cover(covered, size[0], plan.tile(i));
				}
				final int[] once = new int[covered.length];
				Arrays.fill(once, 1);
				assertArrayEquals(once, covered);
			}
		}
	}

	@Test
	public void windowsKeepTheGridAndReachTheHaloOrTheBorder() {
		final int width = 1001;
		final int height = 777;
		final int halo = 30;
		final TilePlan plan = TilePlan.of(width, height, MULTIPLE, halo, 40_000);
		assertTrue(plan.count() > 20);
		for (long i = 0; i < plan.count(); i++) {
			final Tile tile = plan.tile(i);
			assertReaches(tile.windowX(), tile.windowWidth(), tile.coreX(), tile
				.coreWidth(), halo, 1004);
			assertReaches(tile.windowY(), tile.windowHeight(), tile.coreY(), tile
				.coreHeight(), halo, 780);
		}
	}

	@Test
	public void windowsAreAsSmallAsAsked() {
		for (long maxPixels = 20_000; maxPixels < 2_000_000; maxPixels *= 2) {
			final TilePlan plan = TilePlan.of(1000, 900, MULTIPLE, 40, maxPixels);
			long largest = 0;
			for (long i = 0; i < plan.count(); i++) {
				largest = Math.max(largest, pixels(plan.tile(i)));
			}
			assertTrue(largest <= plan.windowPixels());
			assertTrue(plan.windowPixels() <= maxPixels);
		}
	}

	@Test
	public void aPlaneThatFitsIsOneTile() {
		final TilePlan plan = TilePlan.of(256, 250, MULTIPLE, 80, 256 * 252);
		assertEquals(1, plan.count());
		assertEquals(256 * 252, pixels(plan.tile(0)));
		assertEquals(250, plan.tile(0).coreHeight());
	}

	@Test
	public void aPlaneOfFourTimesTheMemoryHasLittleHalo() {
		final TilePlan plan = TilePlan.of(1024, 1024, MULTIPLE, 80, 592 * 592);
		assertEquals(4, plan.count());
	}

	@Test
	public void tooLittleMemoryGivesTheSmallestTiles() {
		final TilePlan plan = TilePlan.of(1000, 1000, MULTIPLE, 80, 1);
		assertEquals(192 * 192, plan.windowPixels());
		assertEquals(192 * 192, pixels(plan.tile(plan.count() / 2 + 16)));
	}

	@Test
	public void theLargestImagesOfAllOverflowNothing() {
		final int size = 65_535;
		final TilePlan whole = TilePlan.whole(size, size, MULTIPLE);
		assertEquals(1L << 32, whole.windowPixels());
		assertEquals(size, whole.tile(0).coreWidth());
		for (final long maxPixels : new long[] { 1, 1 << 18, 1 << 22, 1L << 31 }) {
			final TilePlan plan = TilePlan.of(size, size, MULTIPLE, 80, maxPixels);
			long sum = 0;
			for (long i = 0; i < plan.count(); i++) {
				final Tile tile = plan.tile(i);
				sum += (long) tile.coreWidth() * tile.coreHeight();
				assertTrue(tile.windowWidth() > 0 && tile.windowHeight() > 0);
			}
			assertEquals((long) size * size, sum);
			final Tile last = plan.tile(plan.count() - 1);
			assertEquals(65_536, last.windowX() + last.windowWidth());
			assertEquals(size, last.coreY() + last.coreHeight());
		}
	}

	@Test
	public void anyIntIsAPossibleSize() {
		final TilePlan plan = TilePlan.of(Integer.MAX_VALUE, Integer.MAX_VALUE,
			MULTIPLE, 392, 1 << 22);
		assertTrue(plan.windowPixels() <= 1 << 22);
		assertTrue(plan.count() > 1L << 40);
		assertEquals(1L << 62, TilePlan.whole(Integer.MAX_VALUE, Integer.MAX_VALUE,
			MULTIPLE).windowPixels());
	}

	private static void cover(final int[] covered, final int width,
		final Tile tile)
	{
		for (int y = 0; y < tile.coreHeight(); y++) {
			for (int x = 0; x < tile.coreWidth(); x++) {
				covered[tile.coreX() + x + (tile.coreY() + y) * width]++;
			}
		}
	}

	private static void assertReaches(final int start, final int length,
		final int coreStart, final int coreLength, final int halo,
		final int paddedSize)
	{
		assertEquals(0, start % MULTIPLE);
		assertEquals(0, length % MULTIPLE);
		assertTrue(start == 0 || start > 0 && start <= coreStart - halo);
		final int end = start + length;
		assertTrue(end == paddedSize || end < paddedSize && end >= coreStart +
			coreLength + halo);
	}

	private static long pixels(final Tile tile) {
		return (long) tile.windowWidth() * tile.windowHeight();
	}
}
