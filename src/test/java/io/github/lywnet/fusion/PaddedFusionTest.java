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
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import io.github.lywnet.network.FusionException;
import io.github.lywnet.network.FusionNetwork;
import io.github.lywnet.network.ModelDescription;

import java.util.Arrays;
import java.util.Properties;

import org.junit.Test;

public class PaddedFusionTest {

	@Test
	public void mirrorsAtTheRightAndAtTheBottom() {
		final Difference network = new Difference(4);
		final float[] plane = { 1, 2, 3, 4, 5, 6 };
		new PaddedFusion(network).fuse(plane, new float[6], 3, 2);
		assertArrayEquals(new float[] { //
			1, 2, 3, 3, //
			4, 5, 6, 6, //
			4, 5, 6, 6, //
			1, 2, 3, 3 }, network.lastAnatomical, 0);
	}

	@Test
	public void mirrorsTinyPlanesAgainAndAgain() {
		final Difference network = new Difference(8);
		new PaddedFusion(network).fuse(new float[] { 1, 2 }, new float[2], 2, 1);
		for (int y = 0; y < 8; y++) {
			assertArrayEquals("row " + y, new float[] { 1, 2, 2, 1, 1, 2, 2, 1 }, row(
				network.lastAnatomical, y, 8), 0);
		}
	}

	@Test
	public void cropsToTheSizeOfThePlanes() {
		final int[][] sizes = { { 1, 1 }, { 3, 5 }, { 4, 4 }, { 5, 4 }, { 7, 9 } };
		for (final int[] size : sizes) {
			final int pixels = size[0] * size[1];
			final float[] anatomical = new float[pixels];
			final float[] functional = new float[pixels];
			final float[] expected = new float[pixels];
			for (int i = 0; i < pixels; i++) {
				anatomical[i] = i;
				functional[i] = 3 * i;
				expected[i] = -2 * i;
			}
			assertArrayEquals(expected, new PaddedFusion(new Difference(4)).fuse(
				anatomical, functional, size[0], size[1]), 0);
		}
	}

	@Test
	public void refusesPlanesOfAnotherSize() {
		final PaddedFusion fusion = new PaddedFusion(new Difference(4));
		assertThrows(IllegalArgumentException.class, () -> fusion.fuse(new float[6],
			new float[5], 3, 2));
		// NB: 65536 * 65536 is 0 as an int
		assertThrows(IllegalArgumentException.class, () -> fusion.fuse(new float[0],
			new float[0], 65536, 65536));
	}

	@Test
	public void refusesPlanesThatAreTooLargeWithTheirPadding() {
		final PaddedFusion fusion = new PaddedFusion(new Difference(1024));
		final float[] row = new float[2_100_000];
		final FusionException refusal = assertThrows(FusionException.class,
			() -> fusion.fuse(row, row, row.length, 1));
		assertTrue(refusal.getMessage(), refusal.getMessage().contains(
			"2100000 x 1"));
	}

	private static float[] row(final float[] plane, final int y,
		final int width)
	{
		return Arrays.copyOfRange(plane, y * width, (y + 1) * width);
	}

	/** A network in Java: anatomical - functional. */
	private static final class Difference implements FusionNetwork {

		private final ModelDescription description;
		private float[] lastAnatomical;

		private Difference(final int paddingMultiple) {
			final Properties properties = new Properties();
			properties.setProperty("name", "Difference");
			properties.setProperty("normalisation", "fixed");
			properties.setProperty("padding.multiple", "" + paddingMultiple);
			properties.setProperty("rounding", "nearest");
			description = new ModelDescription(properties, "test");
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
			lastAnatomical = anatomical;
			final float[] fused = new float[width * height];
			for (int i = 0; i < fused.length; i++) {
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
