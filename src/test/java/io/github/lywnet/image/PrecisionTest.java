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

package io.github.lywnet.image;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import ij.ImagePlus;

import io.github.lywnet.engine.EngineLoader;
import io.github.lywnet.image.files.ImageFiles;
import io.github.lywnet.metrics.FusionMetric;
import io.github.lywnet.metrics.FusionScores;
import io.github.lywnet.metrics.MetricChoice;
import io.github.lywnet.network.Device;
import io.github.lywnet.network.FusionNetwork;
import io.github.lywnet.network.ModelStore;
import io.github.lywnet.network.Precision;

import java.nio.file.Path;
import java.nio.file.Paths;

import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** Compares the two precisions of a bundled model on phantoms. */
public class PrecisionTest {

	private static final String[] PAIRS = { "MRI-CT", "MRI-PET", "MRI-SPECT" };

	private static FusionNetwork exact;
	private static FusionNetwork quick;

	@BeforeClass
	public static void load() {
		final Path model = ModelStore.find("LYWNet-S");
		exact = EngineLoader.engine().load(model, Device.CPU);
		quick = EngineLoader.engine().load(model, Device.CPU, Precision.BFLOAT16);
	}

	@AfterClass
	public static void close() {
		exact.close();
		quick.close();
	}

	@Test
	public void saysWhichPrecisionItHas() {
		assertEquals(Precision.FLOAT32, exact.precision());
		assertEquals("CPU", exact.device());
		assertEquals(quick.precision() == Precision.BFLOAT16 ? "CPU bfloat16"
			: "CPU", quick.device());
	}

	@Test
	public void fewGreyLevelsDifferByMoreThanTwo() {
		for (final String pair : PAIRS) {
			final byte[] expected = pixels(fused(exact, pair));
			final byte[] found = pixels(fused(quick, pair));
			int far = 0;
			int different = 0;
			for (int i = 0; i < expected.length; i++) {
				final int difference = Math.abs((expected[i] & 0xff) - (found[i] &
					0xff));
				if (difference > 2) far++;
				if (difference > 0) different++;
			}
			assertTrue(pair + ": " + far, far <= expected.length / 1000);
			assertEquals(pair, quick.precision() == Precision.BFLOAT16,
				different > 0);
		}
	}

	@Test
	public void metricsDifferByOnePercentAtMost() {
		assumeTrue(quick.precision() == Precision.BFLOAT16);
		for (final String pair : PAIRS) {
			final FusionScores expected = scores(exact, pair);
			final FusionScores found = scores(quick, pair);
			for (final FusionMetric metric : MetricChoice.DEFAULT.metrics()) {
				assertEquals(pair + " " + metric, expected.get(metric), found.get(
					metric), 0.01 * Math.abs(expected.get(metric)));
			}
		}
	}

	private static ImagePlus fused(final FusionNetwork network,
		final String pair)
	{
		return new ImagePairFusion(network, new PairOptions().with(
			PairOptions.COLOR, "grey")).fuse(image(pair, "anatomical"), image(pair,
				"functional"));
	}

	private static FusionScores scores(final FusionNetwork network,
		final String pair)
	{
		return ImagePairFusion.scores(image(pair, "anatomical"), image(pair,
			"functional"), fused(network, pair));
	}

	private static byte[] pixels(final ImagePlus image) {
		return (byte[]) image.getProcessor().getPixels();
	}

	private static ImagePlus image(final String pair, final String kind) {
		return ImageFiles.open(Paths.get("test-data", pair, kind, "head-1.png"));
	}
}
