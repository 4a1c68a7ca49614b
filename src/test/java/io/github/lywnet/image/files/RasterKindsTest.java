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

package io.github.lywnet.image.files;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import ij.ImagePlus;
import ij.process.ImageProcessor;

import io.github.lywnet.SharedData;
import io.github.lywnet.common.FusionException;
import io.github.lywnet.image.files.tiff.TiffBuilder;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

import javax.imageio.ImageIO;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * Tests which kinds of PNG and JPEG files are read, and that their pixels are
 * right.
 */
public class RasterKindsTest {

	private static final int GREY = 0;
	private static final int RGB = 2;
	private static final int PALETTE = 3;
	private static final int GREY_ALPHA = 4;
	private static final int RGB_ALPHA = 6;
	private static final int ORIENTATION = 274;

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	private Path file;

	@Before
	public void setUp() {
		file = temporary.getRoot().toPath().resolve("image.png");
	}

	@Test
	public void greyLevelsOfAllBitDepthsAreRead() throws IOException {
		assertBytes(png(8, 1, 1, GREY, 0b00110101), 0, 0, 255, 255, 0, 255, 0, 255);
		assertBytes(png(4, 1, 2, GREY, 0b00011011), 0, 85, 170, 255);
		assertBytes(png(2, 1, 4, GREY, 0x3f), 51, 255);
		assertBytes(png(2, 1, 8, GREY, 7, 200), 7, 200);
		assertArrayEquals(new short[] { 258, (short) 0xfffe }, (short[]) plane(png(
			2, 1, 16, GREY, 1, 2, 0xff, 0xfe)).getPixels());
	}

	@Test
	public void colorsAreRead() throws IOException {
		assertArrayEquals(new int[] { 0xff0102ff }, (int[]) plane(png(1, 1, 8, RGB,
			1, 2, 255)).getPixels());
		// NB: 0x0180 / 257 = 1.49, 0x0181 / 257 = 1.498, 0x0182 / 257 = 1.502
		assertArrayEquals(new int[] { 0xff0102ff }, (int[]) plane(png(1, 1, 16, RGB,
			1, 0x81, 1, 0x82, 255, 255)).getPixels());
	}

	@Test
	public void transparentPixelsAreBlack() throws IOException {
		assertBytes(png(3, 1, 8, GREY_ALPHA, 255, 0, 200, 255, 200, 128), 0, 200,
			100);
		assertArrayEquals(new short[] { 0, 513 }, (short[]) plane(png(2, 1, 16,
			GREY_ALPHA, 255, 255, 0, 0, 2, 1, 255, 255)).getPixels());
		assertArrayEquals(new int[] { 0xff000000, 0xff090807 }, (int[]) plane(png(2,
			1, 8, RGB_ALPHA, 255, 255, 255, 0, 9, 8, 7, 255)).getPixels());
		assertArrayEquals(new int[] { 0xff000000, 0xff090807 }, (int[]) plane(png(2,
			1, 16, RGB_ALPHA, 255, 255, 255, 255, 255, 255, 0, 0, 9, 9, 8, 8, 7, 7,
			255, 255)).getPixels());
	}

	@Test
	public void theTransparentColorIsBlack() throws IOException {
		final byte[] key = { 0, (byte) 255 };
		assertBytes(png(2, 1, 8, GREY, chunk("tRNS", key), 255, 254), 0, 254);
		assertArrayEquals(new int[] { 0xff000000, 0xffff00fe }, (int[]) plane(png(2,
			1, 8, RGB, chunk("tRNS", new byte[] { 0, -1, 0, 0, 0, -1 }), 255, 0, 255,
			255, 0, 254)).getPixels());
	}

	@Test
	public void palettesAreRead() throws IOException {
		final byte[] palette = chunk("PLTE", new byte[] { -1, -1, -1, -1, 0, 0, 0,
			-1, 0 });
		final byte[] transparency = chunk("tRNS", new byte[] { 0 });
		final ImageProcessor plane = plane(png(4, 1, 2, PALETTE, concatenated(
			palette, transparency), 0b00011000));
		assertArrayEquals(new byte[] { 0, 1, 2, 0 }, (byte[]) plane.getPixels());
		final ImageProcessor colors = plane.convertToRGB();
		assertEquals(0xff000000, colors.get(0));
		assertEquals(0xffff0000, colors.get(1));
		assertEquals(0xff00ff00, colors.get(2));
	}

	@Test
	public void aPngWithOneWrongBitIsRefused() throws IOException {
		final byte[] right = png(16, 16, 8, GREY, new int[256]);
		for (int i = 8; i < right.length; i++) {
			final byte[] wrong = right.clone();
			wrong[i] ^= 4;
			assertRefused(wrong, "image.png");
		}
	}

	@Test
	public void aPngCutShortIsRefused() throws IOException {
		final byte[] whole = png(16, 16, 8, GREY, new int[256]);
		for (int size = 8; size < whole.length; size++) {
			assertRefused(Arrays.copyOf(whole, size), "cut short");
		}
	}

	@Test
	public void aPngOfUnknownNecessaryChunksIsRefused() throws IOException {
		assertRefused(png(1, 1, 8, GREY, chunk("CgBI", new byte[4]), 7),
			"a necessary part of an unknown kind (CgBI)");
		assertBytes(png(1, 1, 8, GREY, chunk("xxXx", new byte[4]), 7), 7);
	}

	@Test
	public void aHugePngOfFewBytesIsRefused() throws IOException {
		assertRefused(png(100_000, 100_000, 8, GREY, 1, 2, 3),
			"too few for 100000");
	}

	@Test
	public void exifOrientationIsObeyed() throws IOException {
		final BufferedImage stored = new BufferedImage(48, 32,
			BufferedImage.TYPE_BYTE_GRAY);
		for (int y = 0; y < 16; y++) {
			for (int x = 0; x < 16; x++) {
				stored.getRaster().setSample(x, y, 0, 250);
			}
		}
		final int[][] corners = { { 0, 0 }, { 1, 0 }, { 1, 1 }, { 0, 1 }, { 0, 0 },
			{ 1, 0 }, { 1, 1 }, { 0, 1 } };
		for (int orientation = 1; orientation <= 8; orientation++) {
			Files.write(file, jpeg(stored, orientation));
			final ImageProcessor plane = ImageFiles.open(file).getProcessor();
			assertEquals(orientation > 4 ? 32 : 48, plane.getWidth());
			final int[] corner = corners[orientation - 1];
			for (int i = 0; i < 4; i++) {
				final boolean bright = i % 2 == corner[0] && i / 2 == corner[1];
				assertEquals("orientation " + orientation, bright ? 250 : 0, plane.get(
					i % 2 == 0 ? 3 : plane.getWidth() - 4, i / 2 == 0 ? 3 : plane
						.getHeight() - 4), 9);
			}
		}
	}

	@Test
	public void otherJpegKindsAreRefusedByTheirName() throws IOException {
		final byte[] jpeg = jpeg(new BufferedImage(8, 8,
			BufferedImage.TYPE_BYTE_GRAY), 1);
		int frame = 0;
		while (jpeg[frame] != -1 || jpeg[frame + 1] != (byte) 0xc0) {
			frame++;
		}
		final byte[] cmyk = jpeg.clone();
		cmyk[frame + 9] = 4;
		assertRefused(cmyk, "CMYK", "expected a grey or RGB");
		final byte[] lossless = jpeg.clone();
		lossless[frame + 1] = (byte) 0xc3;
		assertRefused(lossless, "lossless");
		final byte[] deep = jpeg.clone();
		deep[frame + 4] = 12;
		assertRefused(deep, "12 bits");
		final byte[] huge = jpeg.clone();
		huge[frame + 5] = huge[frame + 7] = 127;
		assertRefused(huge, "too few");
	}

	@Test
	public void otherKindsOfFilesAreNamed() throws IOException {
		assertRefused("GIF89a".getBytes(), "a GIF image");
		assertRefused("%PDF-1.4".getBytes(), "a PDF document");
		assertRefused("RIFF....WEBP".getBytes(), "a WebP image");
		assertRefused(new byte[] { 0x1f, (byte) 0x8b, 8 }, "a gzip archive");
	}

	@Test
	public void theFilesThatWereMetAreRead() {
		final int[] spot = { 48, 48 };
		assertEquals(0xffd20000, open("15-rgb48-cmyk/pngrgb48.png").get(spot[0],
			spot[1]));
		assertEquals(0xff000000, open(
			"09-transparent-png/pngrgba_bgtransparent.png").get(0));
		assertEquals(0, open("09-transparent-png/pngla.png").get(0));
		assertEquals(16, open("13-tiff-12-1-bit/tif12bit.tif").getBitDepth());
		assertEquals(255, open("13-tiff-12-1-bit/tif1bit.tif").getMax(), 0);
		assertEquals(70, open("13-tiff-12-1-bit/tifc_jpeg.tif").get(spot[0],
			spot[1]));
		assertArrayEquals((short[]) open("13-tiff-12-1-bit/tif12bit.tif")
			.getPixels(), (short[]) open("17-int8-exif-bigtiff/tifbig.tif")
				.getPixels());
		final ImagePlus signed = ImageFiles.open(SharedData.require(
			"cases/17-int8-exif-bigtiff/tifi8.tif"));
		assertEquals(-20, signed.getCalibration().getCValue(signed.getProcessor()
			.get(0)), 0);
	}

	private static ImageProcessor open(final String name) {
		return ImageFiles.open(SharedData.require("cases/" + name)).getProcessor();
	}

	private ImageProcessor plane(final byte[] png) throws IOException {
		return ImageFiles.open(Files.write(file, png)).getProcessor();
	}

	private void assertBytes(final byte[] png, final int... levels)
		throws IOException
	{
		final ImageProcessor plane = plane(png);
		assertEquals(8, plane.getBitDepth());
		assertEquals(levels.length, plane.getPixelCount());
		for (int i = 0; i < levels.length; i++) {
			assertEquals(levels[i], plane.get(i));
		}
	}

	private void assertRefused(final byte[] bytes, final String... parts)
		throws IOException
	{
		Files.write(file, bytes);
		final String message = assertThrows(FusionException.class, () -> ImageFiles
			.open(file)).getMessage();
		for (final String part : parts) {
			assertTrue(message, message.contains(part));
		}
	}

	private static byte[] png(final int width, final int height, final int bits,
		final int color, final int... samples) throws IOException
	{
		return png(width, height, bits, color, new byte[0], samples);
	}

	/** A PNG file whose rows have the given bytes. */
	private static byte[] png(final int width, final int height, final int bits,
		final int color, final byte[] chunks, final int... samples)
		throws IOException
	{
		final ByteArrayOutputStream pixels = new ByteArrayOutputStream();
		try (DeflaterOutputStream stream = new DeflaterOutputStream(pixels)) {
			for (int i = 0; i < samples.length; i++) {
				if (i % Math.max(1, samples.length / height) == 0) stream.write(0);
				stream.write(samples[i]);
			}
		}
		final byte[] header = ByteBuffer.allocate(13).putInt(width).putInt(height)
			.put((byte) bits).put((byte) color).array();
		return concatenated(ByteBuffer.allocate(8).putLong(0x89504e470d0a1a0aL)
			.array(), chunk("IHDR", header), chunks, chunk("IDAT", pixels
				.toByteArray()), chunk("IEND", new byte[0]));
	}

	private static byte[] chunk(final String type, final byte[] data) {
		final byte[] content = concatenated(type.getBytes(), data);
		final CRC32 sum = new CRC32();
		sum.update(content);
		return concatenated(ByteBuffer.allocate(4).putInt(data.length).array(),
			content, ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
	}

	/** A JPEG file with Exif data after its first marker. */
	private static byte[] jpeg(final BufferedImage image, final int orientation)
		throws IOException
	{
		final ByteArrayOutputStream plain = new ByteArrayOutputStream();
		ImageIO.write(image, "jpeg", plain);
		final byte[] exif = new TiffBuilder().page(1, 1, 8).shorts(ORIENTATION,
			orientation).bytes();
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		final DataOutputStream jpeg = new DataOutputStream(bytes);
		jpeg.write(plain.toByteArray(), 0, 2);
		jpeg.writeShort(0xffe1);
		jpeg.writeShort(2 + 6 + exif.length);
		jpeg.writeBytes("Exif\0\0");
		jpeg.write(exif);
		jpeg.write(plain.toByteArray(), 2, plain.size() - 2);
		return bytes.toByteArray();
	}

	private static byte[] concatenated(final byte[]... parts) {
		final ByteArrayOutputStream all = new ByteArrayOutputStream();
		for (final byte[] part : parts) {
			all.write(part, 0, part.length);
		}
		return all.toByteArray();
	}
}
