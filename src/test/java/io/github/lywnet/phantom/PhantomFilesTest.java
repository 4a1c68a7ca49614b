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

package io.github.lywnet.phantom;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Tests {@link PhantomFiles} and the files in test-data. */
public class PhantomFilesTest {

	private static final Path TEST_DATA = Paths.get("test-data");

	@ClassRule
	public static final TemporaryFolder TEMPORARY = new TemporaryFolder();

	/** Digits and signs of this locale differ from those of the others. */
	@BeforeClass
	public static void drawUnderAnotherLocale() throws IOException {
		final Locale before = Locale.getDefault();
		Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
		try {
			PhantomFiles.write(drawn());
		}
		finally {
			Locale.setDefault(before);
		}
	}

	private static Path drawn() {
		return TEMPORARY.getRoot().toPath();
	}

	@Test
	public void drawsTheCommittedPixels() throws IOException {
		assertEquals(pngFiles(TEST_DATA), pngFiles(drawn()));
		for (final String file : pngFiles(drawn())) {
			final BufferedImage expected = read(TEST_DATA.resolve(file));
			final BufferedImage actual = read(drawn().resolve(file));
			assertEquals(file, expected.getType(), actual.getType());
			assertEquals(file, expected.getWidth(), actual.getWidth());
			assertArrayEquals(file, samples(expected), samples(actual));
		}
	}

	@Test
	public void leavesNothingButTheImages() throws IOException {
		try (Stream<Path> files = Files.walk(drawn())) {
			assertEquals(2 * PhantomPairs.all().size(), files.filter(
				Files::isRegularFile).count());
		}
	}

	@Test
	public void hasTwoPairsOfEachKindAndOneOddSize() throws IOException {
		int odd = 0;
		for (final PhantomPair pair : PhantomPairs.all()) {
			final BufferedImage anatomical = read(pair.anatomicalFile(TEST_DATA));
			final BufferedImage functional = read(pair.functionalFile(TEST_DATA));
			assertEquals(anatomical.getWidth(), functional.getWidth());
			assertEquals(anatomical.getHeight(), functional.getHeight());
			assertEquals(1, anatomical.getRaster().getNumBands());
			assertEquals(pair.functional() == Modality.CT ? 1 : 3, functional
				.getRaster().getNumBands());
			if (anatomical.getWidth() % 4 != 0 && anatomical.getHeight() % 4 != 0)
				odd++;
			else {
				assertEquals(256, anatomical.getWidth());
				assertEquals(256, anatomical.getHeight());
			}
		}
		assertEquals(1, odd);
		for (final Modality modality : new Modality[] { Modality.CT, Modality.PET,
			Modality.SPECT })
		{
			assertEquals(2, PhantomPairs.all().stream().filter(pair -> pair
				.functional() == modality).count());
		}
	}

	@Test
	public void backgroundIsZero() throws IOException {
		for (final PhantomPair pair : PhantomPairs.all()) {
			final float[] air = pair.phantom().fraction(Tissue.AIR);
			final int[] anatomical = brightness(read(pair.anatomicalFile(TEST_DATA)));
			final int[] functional = brightness(read(pair.functionalFile(TEST_DATA)));
			assertEquals("a corner of the image is air", 1, air[0], 1e-6);
			for (int p = 0; p < air.length; p++) {
				if (air[p] < 0.9999f) continue;
				assertEquals(0, anatomical[p]);
				assertEquals(0, functional[p]);
			}
		}
	}

	@Test
	public void headOutlinesOfMriAndCtAgree() throws IOException {
		for (final PhantomPair pair : PhantomPairs.all()) {
			if (pair.functional() != Modality.CT) continue;
			assertBoxesAgree(box(read(pair.anatomicalFile(TEST_DATA)), 8), box(read(
				pair.functionalFile(TEST_DATA)), 8), 2);
		}
	}

	@Test
	public void emissionImagesShowTheBrainOfTheMri() throws IOException {
		for (final PhantomPair pair : PhantomPairs.all()) {
			if (pair.functional() == Modality.CT) continue;
			final HeadPhantom phantom = pair.phantom();
			final float[] cortex = phantom.fraction(Tissue.GREY_MATTER);
			final BufferedImage brain = new BufferedImage(phantom.width(), phantom
				.height(), BufferedImage.TYPE_BYTE_GRAY);
			for (int p = 0; p < cortex.length; p++) {
				brain.getRaster().setSample(p % phantom.width(), p / phantom.width(), 0,
					Math.round(255 * cortex[p]));
			}
			final int blurred = (int) Math.ceil(0.5 * pair.functional().resolution() /
				phantom.spacing());
			assertBoxesAgree(box(brain, 128), box(read(pair.functionalFile(
				TEST_DATA)), 60), blurred);
		}
	}

	@Test
	public void headsDiffer() throws IOException {
		final Set<Integer> contents = new TreeSet<>();
		for (final String file : pngFiles(TEST_DATA)) {
			assertTrue(file + " equals another file", contents.add(Arrays.hashCode(
				samples(read(TEST_DATA.resolve(file))))));
		}
		assertFalse(contents.isEmpty());
	}

	private static Set<String> pngFiles(final Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(file -> file.toString().endsWith(".png")).map(
				file -> folder.relativize(file).toString()).collect(Collectors
					.toCollection(TreeSet::new));
		}
	}

	private static BufferedImage read(final Path file) throws IOException {
		return ImageIO.read(file.toFile());
	}

	private static int[] samples(final BufferedImage image) {
		return image.getRaster().getPixels(0, 0, image.getWidth(), image
			.getHeight(), (int[]) null);
	}

	/** The brightest channel of every pixel. */
	private static int[] brightness(final BufferedImage image) {
		final int[] samples = samples(image);
		final int bands = image.getRaster().getNumBands();
		final int[] brightness = new int[samples.length / bands];
		for (int i = 0; i < samples.length; i++) {
			brightness[i / bands] = Math.max(brightness[i / bands], samples[i]);
		}
		return brightness;
	}

	/** Left, right, top and bottom of what is brighter than a threshold. */
	private static int[] box(final BufferedImage image, final int threshold) {
		final int[] brightness = brightness(image);
		final int width = image.getWidth();
		final int[] box = { width, -1, image.getHeight(), -1 };
		for (int p = 0; p < brightness.length; p++) {
			if (brightness[p] <= threshold) continue;
			box[0] = Math.min(box[0], p % width);
			box[1] = Math.max(box[1], p % width);
			box[2] = Math.min(box[2], p / width);
			box[3] = Math.max(box[3], p / width);
		}
		return box;
	}

	private static void assertBoxesAgree(final int[] expected, final int[] actual,
		final int tolerance)
	{
		for (int i = 0; i < 4; i++) {
			assertEquals(Arrays.toString(expected) + " and " + Arrays.toString(
				actual), expected[i], actual[i], tolerance);
		}
	}
}
