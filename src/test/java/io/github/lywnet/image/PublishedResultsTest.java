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

import ij.ImagePlus;

import io.github.lywnet.SharedData;
import io.github.lywnet.engine.EngineLoader;
import io.github.lywnet.image.files.ImageFiles;
import io.github.lywnet.network.Device;
import io.github.lywnet.network.FusionNetwork;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * Tests that the imported published checkpoint gives the published fused
 * images, through the whole path from file to pixels.
 */
public class PublishedResultsTest {

	/**
	 * The published images were made on another machine; truncation makes
	 * rounding errors visible.
	 */
	private static final double LEAST_EQUAL_SHARE = 0.95;

	@ClassRule
	public static final TemporaryFolder FOLDER = new TemporaryFolder();

	private static FusionNetwork network;

	@BeforeClass
	public static void importCheckpoint() throws IOException {
		final Path checkpoint = SharedData.require("published-lywnet/model.pth");
		final Path model = FOLDER.getRoot().toPath().resolve("published");
		EngineLoader.engine().importCheckpoint(checkpoint, model);
		// NB: another device by docs/gpu.sh
		network = EngineLoader.engine().load(model, Device.parse(System.getProperty(
			"lywnet.device", "cpu")));
	}

	@AfterClass
	public static void closeNetwork() {
		if (network != null) network.close();
	}

	@Test
	public void testComputedTomography() throws IOException {
		assertPublishedResults("MRI-CT", "CT");
	}

	@Test
	public void testPositronEmissionTomography() throws IOException {
		assertPublishedResults("MRI-PET", "PET");
	}

	@Test
	public void testSinglePhotonEmissionTomography() throws IOException {
		assertPublishedResults("MRI-SPECT", "SPECT");
	}

	private static void assertPublishedResults(final String pairs,
		final String modality) throws IOException
	{
		final Path sources = SharedData.require("published-lywnet/sources/" +
			pairs);
		final Path results = SharedData.require("published-lywnet/fused/" + pairs);
		final List<Path> anatomicals = files(sources.resolve("MRI"));
		assertTrue("no published pairs", !anatomicals.isEmpty());
		for (final Path anatomical : anatomicals) {
			final String name = anatomical.getFileName().toString();
			final String base = name.substring(0, name.lastIndexOf('.'));
			final ImagePlus fused = new ImagePairFusion(network, new PairOptions()
				.with(PairOptions.COLOR, "keep")).fuse(ImageFiles.open(anatomical),
					ImageFiles.open(sources.resolve(modality).resolve(name)));
			assertEqualPixels(pairs + "/" + base, ImageFiles.open(results.resolve(
				base + ".png")), fused);
		}
	}

	private static void assertEqualPixels(final String name,
		final ImagePlus expected, final ImagePlus actual)
	{
		final int width = expected.getWidth();
		final int height = expected.getHeight();
		assertEquals(width, actual.getWidth());
		assertEquals(height, actual.getHeight());
		int largest = 0;
		int equal = 0;
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				final int difference = difference(rgb(expected, x, y), rgb(actual, x,
					y));
				largest = Math.max(largest, difference);
				if (difference == 0) equal++;
			}
		}
		final double share = (double) equal / (width * height);
		assertTrue(name + ": largest difference " + largest + ", " + 100 * share +
			" % of the pixels equal", largest <= 1 && share >= LEAST_EQUAL_SHARE);
	}

	private static int rgb(final ImagePlus image, final int x, final int y) {
		final int value = image.getProcessor().getPixel(x, y);
		return image.getBitDepth() == 24 ? value & 0xffffff : value * 0x010101;
	}

	private static int difference(final int rgb, final int otherRgb) {
		int largest = 0;
		for (int shift = 0; shift < 24; shift += 8) {
			largest = Math.max(largest, Math.abs((rgb >> shift & 0xff) -
				(otherRgb >> shift & 0xff)));
		}
		return largest;
	}

	private static List<Path> files(final Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.sorted().collect(Collectors.toList());
		}
	}
}
