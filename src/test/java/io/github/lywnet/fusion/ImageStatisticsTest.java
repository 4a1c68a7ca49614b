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
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import io.github.lywnet.common.FusionMonitor;
import io.github.lywnet.common.OutOfMemoryFusionException;
import io.github.lywnet.network.ModelDescription;
import io.github.lywnet.network.StatisticsNetwork;

import java.util.Properties;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;

import org.junit.Test;

public class ImageStatisticsTest {

	@Test
	public void windowsAreSpreadEvenly() {
		final MeanNetwork network = new MeanNetwork(Integer.MAX_VALUE);
		final float[] plane = new float[300 * 200];
		for (int i = 0; i < plane.length; i++) {
			plane[i] = i % 300;
		}
		measure(network, plane, 300, 200, 9 * 40 * 40);
		assertEquals(9 * 40 * 40, network.pixels);
		assertEquals(149.5, network.mean, 2);
	}

	@Test
	public void windowsOfNarrowPlanesAreLong() {
		final MeanNetwork network = new MeanNetwork(Integer.MAX_VALUE);
		measure(network, new float[1000 * 9], 1000, 9, 9 * 1200);
		assertEquals(9 * 32 * 12, network.pixels);
		measure(network, new float[9 * 1000], 9, 1000, 9 * 1200);
		assertEquals(9 * 12 * 100, network.pixels);
	}

	@Test
	public void windowsAreHalvedUntilTheyFit() {
		final MeanNetwork network = new MeanNetwork(5000);
		measure(network, new float[300 * 200], 300, 200, 40_000);
		assertTrue("" + network.pixels, network.pixels > 2000);
	}

	@Test
	public void saysIfNotEvenSmallWindowsFit() {
		assertThrows(OutOfMemoryFusionException.class, () -> measure(
			new MeanNetwork(10), new float[300 * 200], 300, 200, 40_000));
	}

	private static void measure(final StatisticsNetwork network,
		final float[] plane, final int width, final int height, final long pixels)
	{
		final RandomAccessibleInterval<FloatType> mirrored = PlaneArrays.of(plane,
			width, height);
		new ImageStatistics(network, pixels).measured(mirrored, mirrored,
			FusionMonitor.NONE);
	}

	/** Measures the mean of planes that fit its capacity. */
	private static final class MeanNetwork implements StatisticsNetwork {

		private final int capacity;
		private int pixels;
		private double mean;

		private MeanNetwork(final int capacity) {
			this.capacity = capacity;
		}

		@Override
		public float[] measure(final float[] anatomical, final float[] functional,
			final int count, final int width, final int height)
		{
			assertEquals(count * width * height, anatomical.length);
			assertEquals(anatomical.length, functional.length);
			if (anatomical.length > capacity) {
				throw new OutOfMemoryFusionException("There is no room.");
			}
			pixels = anatomical.length;
			double sum = 0;
			for (final float value : anatomical) {
				sum += value;
			}
			mean = sum / pixels;
			return new float[0];
		}

		@Override
		public ModelDescription description() {
			final Properties properties = new Properties();
			properties.setProperty("name", "Mean");
			properties.setProperty("normalisation", "image");
			properties.setProperty("padding.multiple", "4");
			properties.setProperty("rounding", "nearest");
			return new ModelDescription(properties, "test");
		}

		@Override
		public String device() {
			return "CPU";
		}

		@Override
		public float[] fuse(final float[] anatomical, final float[] functional,
			final int width, final int height)
		{
			return anatomical.clone();
		}

		@Override
		public float[] fuse(final float[] anatomical, final float[] functional,
			final int width, final int height, final float[] statistics)
		{
			return anatomical.clone();
		}

		@Override
		public void close() {
			// nothing to free
		}
	}
}
