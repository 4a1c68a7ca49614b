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

package io.github.lywnet.image.color;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import io.github.lywnet.SharedData;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntUnaryOperator;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

import org.junit.Test;

/**
 * Compares with Pillow 9.4: the checksums are those of its conversion of all
 * 2^24 pixels, in the order of their ints.
 */
public class JpegColorTest {

	@Test
	public void luminanceIsPillowsForEveryColor() {
		assertEquals(0x796c46b4, checksum(JpegColor::luminance));
	}

	@Test
	public void blueChromaIsPillowsForEveryColor() {
		assertEquals(0x96059f98, checksum(JpegColor::blueChroma));
	}

	@Test
	public void redChromaIsPillowsForEveryColor() {
		assertEquals(0xe1a989e9, checksum(JpegColor::redChroma));
	}

	@Test
	public void greyIsPillowsForEveryColor() {
		assertEquals(0x15a2d22c, checksum(JpegColor::grey));
	}

	@Test
	public void rgbIsPillowsForEveryLuminanceAndChroma() {
		final CRC32 checksum = new CRC32();
		final byte[] row = new byte[3 * 256];
		for (int start = 0; start < 1 << 24; start += 256) {
			for (int i = 0; i < 256; i++) {
				final int rgb = JpegColor.rgb(start >> 16, start >> 8 & 0xff, i);
				row[3 * i] = (byte) (rgb >> 16);
				row[3 * i + 1] = (byte) (rgb >> 8);
				row[3 * i + 2] = (byte) rgb;
			}
			checksum.update(row);
		}
		assertEquals(0xe177541f, (int) checksum.getValue());
	}

	@Test
	public void desaturatedColorsKeepTheirLuminance() {
		int off = 0;
		for (int i = 0; i < 1 << 24; i++) {
			final int luminance = i >> 16;
			final int rgb = JpegColor.desaturatedRgb(luminance, i >> 8 & 0xff, i &
				0xff);
			final int difference = Math.abs(luminance - JpegColor.luminance(rgb));
			assertTrue("off by " + difference, difference <= 1);
			assertEquals(0, rgb >> 24);
			off += difference;
		}
		assertTrue(off + " are off", off < (1 << 24) / 9);
	}

	/** Orange of a dark functional image on a bright anatomical one. */
	@Test
	public void desaturatedColorsKeepTheirHueAndAllChromaThereIsRoomFor() {
		final int orange = 0xe08020;
		final int blueChroma = JpegColor.blueChroma(orange);
		final int redChroma = JpegColor.redChroma(orange);
		// NB: one level more in each channel than by rounding down
		assertEquals(139, JpegColor.luminance(JpegColor.rgb(140, blueChroma,
			redChroma)));
		assertEquals(JpegColor.rgb(141, blueChroma, redChroma), JpegColor
			.desaturatedRgb(140, blueChroma, redChroma));
		final int bright = JpegColor.desaturatedRgb(220, blueChroma, redChroma);
		assertEquals(255, JpegColor.red(bright));
		assertEquals((double) (redChroma - 128) / (blueChroma - 128),
			(double) (JpegColor.redChroma(bright) - 128) / (JpegColor.blueChroma(
				bright) - 128), 0.05);
		assertEquals(207, JpegColor.luminance(JpegColor.rgb(220, blueChroma,
			redChroma)));
	}

	@Test
	public void greysKeepTheirLevelsToOne() {
		for (int level = 0; level < 256; level++) {
			final int rgb = level * 0x010101;
			assertEquals(level, JpegColor.grey(rgb));
			assertEquals(level, JpegColor.luminance(rgb), 1);
			assertEquals(rgb, JpegColor.rgb(level, JpegColor.blueChroma(rgb),
				JpegColor.redChroma(rgb)));
		}
	}

	/**
	 * Some luminance and the functional image's chroma give each published pixel.
	 */
	@Test
	public void publishedFusedImagesHaveTheChromaOfTheirSource()
		throws IOException
	{
		final Path published = SharedData.require("published-lywnet");
		assertEquals(3, countEqualChroma(published, "MRI-PET", "PET"));
		assertEquals(2, countEqualChroma(published, "MRI-SPECT", "SPECT"));
	}

	private static int countEqualChroma(final Path published, final String pairs,
		final String modality) throws IOException
	{
		int count = 0;
		try (DirectoryStream<Path> files = Files.newDirectoryStream(published
			.resolve("fused").resolve(pairs), "*.png"))
		{
			for (final Path file : files) {
				final String source = file.getFileName().toString().replace(".png",
					".jpg");
				assertEqualChroma(ImageIO.read(published.resolve("sources").resolve(
					pairs).resolve(modality).resolve(source).toFile()), ImageIO.read(file
						.toFile()));
				count++;
			}
		}
		return count;
	}

	private static void assertEqualChroma(final BufferedImage source,
		final BufferedImage fused)
	{
		for (int y = 0; y < source.getHeight(); y++) {
			for (int x = 0; x < source.getWidth(); x++) {
				assertTrue("pixel " + x + ", " + y, isReachable(fused.getRGB(x, y) &
					0xffffff, source.getRGB(x, y)));
			}
		}
	}

	private static boolean isReachable(final int fused, final int source) {
		final int cb = JpegColor.blueChroma(source);
		final int cr = JpegColor.redChroma(source);
		for (int luminance = 0; luminance < 256; luminance++) {
			if (JpegColor.rgb(luminance, cb, cr) == fused) return true;
		}
		return false;
	}

	private static int checksum(final IntUnaryOperator conversion) {
		final CRC32 checksum = new CRC32();
		final byte[] row = new byte[4096];
		for (int start = 0; start < 1 << 24; start += row.length) {
			for (int i = 0; i < row.length; i++) {
				row[i] = (byte) conversion.applyAsInt(start + i);
			}
			checksum.update(row);
		}
		return (int) checksum.getValue();
	}
}
