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

package io.github.lywnet.image.files.tiff;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import ij.ImagePlus;
import ij.process.ImageProcessor;

import io.github.lywnet.common.FusionException;
import io.github.lywnet.image.files.ImageFiles;

import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * Tests which kinds of TIFF files are read, and that their pixels are right.
 */
public class TiffKindsTest {

	private static final int WIDTH = 13;
	private static final int HEIGHT = 11;
	private static final int UNSIGNED = 1;
	private static final int SIGNED = 2;
	private static final int FLOATING = 3;
	private static final int DEFLATE = 8;
	private static final int PACK_BITS = 32773;

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	private Path file;

	@Before
	public void setUp() {
		file = temporary.getRoot().toPath().resolve("image.tif");
	}

	@Test
	public void greyLevelsOfAllBitDepthsAreRead() throws IOException {
		for (final ByteOrder order : new ByteOrder[] { ByteOrder.LITTLE_ENDIAN,
			ByteOrder.BIG_ENDIAN })
		{
			for (final boolean big : new boolean[] { false, true }) {
				for (final int compression : new int[] { 1, DEFLATE, PACK_BITS }) {
					for (final int bits : new int[] { 1, 2, 4, 6, 8, 10, 12, 14, 16, 24,
						32 })
						assertGrey(order, big, compression, bits, UNSIGNED);
					for (final int bits : new int[] { 8, 16, 24, 32 }) {
						assertGrey(order, big, compression, bits, SIGNED);
					}
					for (final int bits : new int[] { 16, 32, 64 }) {
						assertGrey(order, big, compression, bits, FLOATING);
					}
				}
			}
		}
	}

	private void assertGrey(final ByteOrder order, final boolean big,
		final int compression, final int bits, final int format) throws IOException
	{
		final TiffBuilder tiff = new TiffBuilder(order, big).page(WIDTH, HEIGHT,
			bits).shorts(TiffDirectory.COMPRESSION, compression).shorts(
				TiffDirectory.SAMPLE_FORMAT, format).shorts(
					TiffDirectory.ROWS_PER_STRIP, 4);
		final byte[] data = packed(order, bits, format);
		final int row = data.length / HEIGHT;
		tiff.strips(compressed(compression, Arrays.copyOf(data, 4 * row)),
			compressed(compression, Arrays.copyOfRange(data, 4 * row, 8 * row)),
			compressed(compression, Arrays.copyOfRange(data, 8 * row, 11 * row)));
		final ImagePlus image = ImageFiles.open(tiff.write(file));
		final String kind = order + " " + big + " " + compression + " " + bits +
			" " + format;
		final boolean stretched = format == UNSIGNED && bits < 8;
		for (int i = 0; i < WIDTH * HEIGHT; i++) {
			final double expected = stretched ? (int) value(i, bits, format) * 255 /
				((1 << bits) - 1) : value(i, bits, format);
			final double found = image.getCalibration().getCValue(image.getProcessor()
				.getf(i));
			assertEquals(kind, (float) expected, found, 0);
		}
	}

	/**
	 * The value of a pixel, negative ones and fractions among them where they are
	 * possible.
	 */
	private static double value(final int pixel, final int bits,
		final int format)
	{
		if (format == FLOATING) return (pixel - 50) * 0.375;
		final long value = pixel * 2654435761L & (1L << Math.min(bits, 24)) - 1;
		return format == SIGNED ? value - (1L << Math.min(bits, 24) - 1) : value;
	}

	/** All rows, each with whole bytes. */
	private static byte[] packed(final ByteOrder order, final int bits,
		final int format)
	{
		final int row = (WIDTH * bits + 7) / 8;
		final ByteBuffer data = ByteBuffer.allocate(row * HEIGHT).order(order);
		for (int i = 0; i < WIDTH * HEIGHT; i++) {
			final int start = i / WIDTH * row;
			final int x = i % WIDTH;
			final double value = value(i, bits, format);
			if (bits == 64) data.putDouble(start + 8 * x, value);
			else if (format == FLOATING && bits == 32) data.putFloat(start + 4 * x,
				(float) value);
			else if (format == FLOATING) data.putShort(start + 2 * x, half(value));
			else if (bits == 32) data.putInt(start + 4 * x, (int) (long) value);
			else if (bits == 16) data.putShort(start + 2 * x, (short) value);
			else for (int b = 0; b < bits; b++) {
				final int octets = bits / 8;
				// NB: whole bytes are in the file's order, bits are not
				final int place = bits % 8 == 0 && order == ByteOrder.LITTLE_ENDIAN
					? (octets - 1 - b / 8) * 8 + b % 8 : b;
				final int bit = x * bits + place;
				if (((int) value >> bits - 1 - b & 1) == 1) data.put(start + bit / 8,
					(byte) (data.get(start + bit / 8) | 0x80 >> bit % 8));
			}
		}
		return data.array();
	}

	/** A number that binary16 holds exactly, no tiny one. */
	private static short half(final double value) {
		final int bits = Float.floatToIntBits((float) value);
		if (value == 0) return 0;
		return (short) (bits >>> 16 & 0x8000 | (bits >> 23 & 0xff) - 127 +
			15 << 10 | bits >> 13 & 0x3ff);
	}

	@Test
	public void specialFloatingPointNumbersAreKept() throws IOException {
		final short[] halves = { 0x7c00, (short) 0xfc00, 0x7e00, 0x0001,
			(short) 0x8000, 0x3c00 };
		final float[] numbers = { Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY,
			Float.NaN, 5.9604645e-8f, -0f, 1 };
		final TiffBuilder tiff = new TiffBuilder().page(halves.length, 1, 16)
			.shorts(TiffDirectory.SAMPLE_FORMAT, FLOATING);
		final ByteBuffer data = tiff.buffer(12);
		data.asShortBuffer().put(halves);
		tiff.strips(data.array());
		assertArrayEquals(numbers, (float[]) ImageFiles.open(tiff.write(file))
			.getProcessor().getPixels(), 0);
	}

	@Test
	public void differencesAreSummedUp() throws IOException {
		for (final int bits : new int[] { 8, 16, 32 }) {
			final TiffBuilder tiff = new TiffBuilder().page(4, 2, bits).shorts(
				TiffDirectory.COMPRESSION, DEFLATE).shorts(TiffDirectory.PREDICTOR, 2);
			final ByteBuffer data = tiff.buffer(bits);
			for (final int difference : new int[] { 5, 250, 3, 1, 100, -1, -1, 9 }) {
				if (bits == 8) data.put((byte) difference);
				else if (bits == 16) data.putShort((short) difference);
				else data.putInt(difference);
			}
			tiff.strips(compressed(DEFLATE, data.array()));
			final ImageProcessor plane = ImageFiles.open(tiff.write(file))
				.getProcessor();
			final float[] expected = { 5, 255, bits == 8 ? 2 : 258, bits == 8 ? 3
				: 259, 100, 99, 98, 107 };
			for (int i = 0; i < expected.length; i++) {
				assertEquals(bits + " bits", expected[i], plane.getf(i), 0);
			}
		}
	}

	@Test
	public void differencesOfFloatingPointBytesAreSummedUp() throws IOException {
		for (final ByteOrder order : new ByteOrder[] { ByteOrder.LITTLE_ENDIAN,
			ByteOrder.BIG_ENDIAN })
		{
			final float[] numbers = { 1.5f, -3.25e7f, 0.1f };
			final byte[] apart = new byte[12];
			for (int i = 0; i < 12; i++) {
				apart[i] = ByteBuffer.allocate(12).putFloat(numbers[0]).putFloat(
					numbers[1]).putFloat(numbers[2]).get(i % 3 * 4 + i / 3);
			}
			for (int i = 11; i > 0; i--) {
				apart[i] -= apart[i - 1];
			}
			final Path written = new TiffBuilder(order, false).page(3, 1, 32).shorts(
				TiffDirectory.COMPRESSION, DEFLATE).shorts(TiffDirectory.PREDICTOR, 3)
				.shorts(TiffDirectory.SAMPLE_FORMAT, FLOATING).strips(compressed(
					DEFLATE, apart)).write(file);
			assertArrayEquals(numbers, (float[]) ImageFiles.open(written)
				.getProcessor().getPixels(), 0);
		}
	}

	@Test
	public void whatJavaWritesIsRead() throws IOException {
		final BufferedImage grey = noise(BufferedImage.TYPE_BYTE_GRAY);
		final BufferedImage deep = noise(BufferedImage.TYPE_USHORT_GRAY);
		final BufferedImage color = noise(BufferedImage.TYPE_INT_RGB);
		for (final String compression : new String[] { "LZW", "ZLib", "Deflate",
			"PackBits" })
		{
			for (final boolean tiled : new boolean[] { false, true }) {
				for (final BufferedImage image : new BufferedImage[] { grey, deep,
					color })
				{
					write(image, compression, tiled);
					assertSame(compression + tiled, image, ImageFiles.open(file)
						.getProcessor(), 0);
				}
			}
		}
	}

	@Test
	public void jpegInTiffIsRead() throws IOException {
		for (final boolean tiled : new boolean[] { false, true }) {
			final BufferedImage grey = ramp(BufferedImage.TYPE_BYTE_GRAY);
			write(grey, "JPEG", tiled);
			// NB: by Java's TIFF reader, since JPEG keeps no exact levels
			assertSame("grey", ImageIO.read(file.toFile()), ImageFiles.open(file)
				.getProcessor(), 0);
			final BufferedImage color = ramp(BufferedImage.TYPE_INT_RGB);
			write(color, "JPEG", tiled);
			assertSame("colour", ImageIO.read(file.toFile()), ImageFiles.open(file)
				.getProcessor(), 2);
		}
	}

	@Test
	public void colorsAreReadTogetherAndApart() throws IOException {
		final byte[] together = { 1, 2, 3, 40, 50, 60 };
		final TiffBuilder rgb = rgb(new TiffBuilder(), 8);
		assertColors(rgb.strips(together));
		final TiffBuilder planes = rgb(new TiffBuilder(), 8).shorts(
			TiffDirectory.PLANAR_CONFIGURATION, 2);
		assertColors(planes.strips(new byte[] { 1, 40 }, new byte[] { 2, 50 },
			new byte[] { 3, 60 }));
		final TiffBuilder deep = rgb(new TiffBuilder(), 16);
		final ByteBuffer data = deep.buffer(12);
		for (final byte level : together) {
			data.putShort((short) (level * 257));
		}
		assertColors(deep.strips(data.array()));
	}

	private static TiffBuilder rgb(final TiffBuilder tiff, final int bits) {
		return tiff.page(2, 1, bits).shorts(TiffDirectory.BITS_PER_SAMPLE, bits,
			bits, bits).shorts(TiffDirectory.SAMPLES_PER_PIXEL, 3).shorts(
				TiffDirectory.PHOTOMETRIC, 2);
	}

	private void assertColors(final TiffBuilder tiff) throws IOException {
		assertArrayEquals(new int[] { 0xff010203, 0xff28323c }, (int[]) ImageFiles
			.open(tiff.write(file)).getProcessor().getPixels());
	}

	@Test
	public void transparentPixelsAreBlack() throws IOException {
		final TiffBuilder rgb = rgb(new TiffBuilder(), 8).shorts(
			TiffDirectory.SAMPLES_PER_PIXEL, 4).shorts(TiffDirectory.EXTRA_SAMPLES, 2)
			.strips(new byte[] { -1, -1, -1, 0, 100, 50, 20, -1 });
		assertArrayEquals(new int[] { 0xff000000, 0xff643214 }, (int[]) ImageFiles
			.open(rgb.write(file)).getProcessor().getPixels());
		final TiffBuilder grey = new TiffBuilder().page(2, 1, 8).shorts(
			TiffDirectory.SAMPLES_PER_PIXEL, 2).shorts(TiffDirectory.EXTRA_SAMPLES, 2)
			.strips(new byte[] { -1, 0, 100, -1 });
		assertArrayEquals(new byte[] { 0, 100 }, (byte[]) ImageFiles.open(grey
			.write(file)).getProcessor().getPixels());
	}

	@Test
	public void palettesAreRead() throws IOException {
		final int[] palette = new int[12];
		palette[3] = 0xff00;
		palette[4 + 2] = 0x8000;
		final ImagePlus image = ImageFiles.open(new TiffBuilder().page(4, 1, 2)
			.shorts(TiffDirectory.PHOTOMETRIC, 3).shorts(TiffDirectory.COLOR_MAP,
				palette).strips(new byte[] { 0b00_01_10_11 }).write(file));
		assertArrayEquals(new byte[] { 0, 1, 2, 3 }, (byte[]) image.getProcessor()
			.getPixels());
		assertEquals(0xffff0000, image.getLuts()[0].getRGB(3));
		assertEquals(0xff008000, image.getLuts()[0].getRGB(2));
	}

	@Test
	public void whiteIsZeroInvertsTheColors() throws IOException {
		final ImagePlus image = ImageFiles.open(new TiffBuilder().page(8, 1, 1)
			.shorts(TiffDirectory.PHOTOMETRIC, 0).strips(new byte[] { 0x0f }).write(
				file));
		assertTrue(image.isInvertedLut());
		assertEquals(255, image.getProcessor().get(7));
	}

	@Test
	public void orientationIsObeyed() throws IOException {
		// NB: the same upright picture, 1 2 3 above 4 5 6, stored in eight ways
		final String[] stored = { "123456", "321654", "654321", "456123", "142536",
			"362514", "635241", "415263" };
		for (int i = 0; i < stored.length; i++) {
			final boolean turned = i >= 4;
			final TiffBuilder tiff = new TiffBuilder().page(turned ? 2 : 3, turned ? 3
				: 2, 8).shorts(TiffDirectory.ORIENTATION, i + 1).tag(
					TiffDirectory.X_RESOLUTION, TiffField.RATIONAL, 1, new byte[] { 2, 0,
						0, 0, 1, 0, 0, 0 }).tag(TiffDirectory.Y_RESOLUTION,
							TiffField.RATIONAL, 1, new byte[] { 5, 0, 0, 0, 1, 0, 0, 0 })
				.shorts(TiffDirectory.RESOLUTION_UNIT, 3).strips(stored[i].getBytes());
			final ImagePlus image = ImageFiles.open(tiff.write(file));
			assertEquals("orientation " + (i + 1), "123456", new String((byte[]) image
				.getProcessor().getPixels()));
			assertEquals(3, image.getWidth());
			assertEquals(turned ? 0.2 : 0.5, image.getCalibration().pixelWidth, 1e-9);
			assertEquals(turned ? 0.5 : 0.2, image.getCalibration().pixelHeight,
				1e-9);
		}
	}

	@Test
	public void compressedPagesAreAVirtualStackWithoutThumbnails()
		throws IOException
	{
		final TiffBuilder tiff = new TiffBuilder();
		for (int page = 0; page < 3; page++) {
			tiff.page(2, 1, 16).shorts(TiffDirectory.COMPRESSION, DEFLATE).strips(
				compressed(DEFLATE, new byte[] { (byte) page, 0, 0, 1 }));
			tiff.page(1, 1, 8).longs(TiffDirectory.NEW_SUBFILE_TYPE, 1).strips(
				new byte[1]);
		}
		final ImagePlus image = ImageFiles.open(tiff.write(file));
		assertEquals(3, image.getStackSize());
		assertTrue(image.getStack().isVirtual());
		for (int page = 0; page < 3; page++) {
			assertArrayEquals(new short[] { (short) page, 256 }, (short[]) image
				.getStack().getPixels(page + 1));
		}
	}

	@Test
	public void planesOfImageJWithOneDirectoryAreRead() throws IOException {
		final String description = "ImageJ=1.54p\nimages=3\nslices=3\n\0";
		final ImagePlus image = ImageFiles.open(new TiffBuilder().page(2, 1, 8).tag(
			TiffDirectory.DESCRIPTION, 2, description.length(), description
				.getBytes()).strips(new byte[] { 1, 2, 3, 4, 5, 6 }).write(file));
		assertEquals(3, image.getNSlices());
		assertArrayEquals(new byte[] { 5, 6 }, (byte[]) image.getStack().getPixels(
			3));
	}

	@Test
	public void otherKindsAreRefusedByTheirName() throws IOException {
		final int[] compressions = { 2, 3, 4, 6, 34712, 34887, 34925, 50000, 50001,
			50002, 4711 };
		final String[] names = { "CCITT RLE", "CCITT Group 3", "CCITT Group 4",
			"JPEG of the old kind", "JPEG 2000", "LERC", "LZMA", "ZSTD", "WebP",
			"JPEG XL", "unknown method" };
		for (int i = 0; i < names.length; i++) {
			assertRefused(new TiffBuilder().page(2, 1, 8).shorts(
				TiffDirectory.COMPRESSION, compressions[i]).strips(new byte[2]),
				names[i], "(" + compressions[i] + ")", "LZW, deflate");
		}
		assertRefused(new TiffBuilder().page(2, 1, 8).shorts(
			TiffDirectory.PHOTOMETRIC, 5).shorts(TiffDirectory.SAMPLES_PER_PIXEL, 4)
			.strips(new byte[8]), "CMYK");
		assertRefused(new TiffBuilder().page(2, 1, 8).shorts(
			TiffDirectory.SAMPLES_PER_PIXEL, 5).shorts(TiffDirectory.PHOTOMETRIC, 1)
			.strips(new byte[10]), "grey levels in 5 unsigned samples of 8 bits",
			"one sample");
		assertRefused(new TiffBuilder().page(2, 1, 64).strips(new byte[16]),
			"64 bits");
		assertRefused(new TiffBuilder().page(2, 1, 64).shorts(
			TiffDirectory.SAMPLE_FORMAT, 6).strips(new byte[16]), "complex");
		assertRefused(new TiffBuilder().page(2, 1, 8).shorts(
			TiffDirectory.BITS_PER_SAMPLE, 5, 6, 5).shorts(
				TiffDirectory.SAMPLES_PER_PIXEL, 3).strips(new byte[4]),
			"different bit depths");
	}

	private void assertRefused(final TiffBuilder tiff, final String... parts)
		throws IOException
	{
		tiff.write(file);
		final String message = assertThrows(FusionException.class, () -> ImageFiles
			.open(file)).getMessage();
		for (final String part : parts) {
			assertTrue(message, message.contains(part));
		}
		assertTrue(message, message.contains(file + " has ") && message.contains(
			"expected") && message.contains("save it"));
	}

	private static byte[] compressed(final int compression, final byte[] data) {
		switch (compression) {
			case DEFLATE:
				final Deflater deflater = new Deflater();
				deflater.setInput(data);
				deflater.finish();
				final byte[] most = new byte[2 * data.length + 100];
				final int size = deflater.deflate(most);
				deflater.end();
				return Arrays.copyOf(most, size);
			case PACK_BITS:
				final ByteArrayOutputStream packed = new ByteArrayOutputStream();
				for (int i = 0; i < data.length; i += 3) {
					final int run = Math.min(3, data.length - i);
					packed.write(run - 1);
					packed.write(data, i, run);
					packed.write(-128);
				}
				return packed.toByteArray();
			default:
				return data;
		}
	}

	private void write(final RenderedImage image, final String compression,
		final boolean tiled) throws IOException
	{
		final ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff")
			.next();
		final ImageWriteParam parameters = writer.getDefaultWriteParam();
		parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
		parameters.setCompressionType(compression);
		if (tiled) {
			parameters.setTilingMode(ImageWriteParam.MODE_EXPLICIT);
			parameters.setTiling(32, 16, 0, 0);
		}
		file.toFile().delete();
		try (ImageOutputStream out = ImageIO.createImageOutputStream(file
			.toFile()))
		{
			writer.setOutput(out);
			writer.write(null, new IIOImage(image, null, null), parameters);
		}
		writer.dispose();
	}

	private static BufferedImage noise(final int type) {
		final BufferedImage image = new BufferedImage(150, 130, type);
		final Random random = new Random(7);
		for (int y = 0; y < image.getHeight(); y++) {
			for (int x = 0; x < image.getWidth(); x++) {
				for (int band = 0; band < image.getRaster().getNumBands(); band++) {
					// NB: long runs, too
					image.getRaster().setSample(x, y, band, y % 3 == 0 ? 7 : random
						.nextInt(type == BufferedImage.TYPE_USHORT_GRAY ? 65536 : 256));
				}
			}
		}
		return image;
	}

	private static BufferedImage ramp(final int type) {
		final BufferedImage image = new BufferedImage(150, 130, type);
		for (int y = 0; y < image.getHeight(); y++) {
			for (int x = 0; x < image.getWidth(); x++) {
				for (int band = 0; band < image.getRaster().getNumBands(); band++) {
					image.getRaster().setSample(x, y, band, x + y / 2 * (band % 2));
				}
			}
		}
		return image;
	}

	private static void assertSame(final String kind,
		final BufferedImage expected, final ImageProcessor found,
		final int tolerance)
	{
		final int bands = expected.getRaster().getNumBands();
		assertEquals(kind, bands == 3, found.getBitDepth() == 24);
		for (int y = 0; y < expected.getHeight(); y++) {
			for (int x = 0; x < expected.getWidth(); x++) {
				for (int band = 0; band < bands; band++) {
					final int sample = bands == 1 ? found.get(x, y) : found.get(x,
						y) >> 16 - 8 * band & 0xff;
					assertEquals(kind + " at " + x + ", " + y, expected.getRaster()
						.getSample(x, y, band), sample, tolerance);
				}
			}
		}
	}
}
