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

import ij.CompositeImage;
import ij.IJ;
import ij.ImagePlus;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.io.FileSaver;
import ij.process.LUT;

import io.github.lywnet.common.FusionException;
import io.github.lywnet.image.files.tiff.TiffBuilder;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.CRC32;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Opens small TIFF, PNG and JPEG files with random damage, and reads all their
 * planes. Each must be read or refused with a {@link FusionException}, in three
 * seconds.
 * <p>
 * The main method tries more than {@link RasterFuzzTest}: its arguments are how
 * many mutations (default 5000) of TIFF files, as many of PNG and of JPEG
 * files, and the seed (default 1).
 * </p>
 */
final class RasterFuzz {

	private static final int MILLISECONDS = 3000;
	private static final int MOST_PLANES = 20;
	private static final int[] EXTREMES = { 0, 1, 0x7f, 0x80, 0xff, 0x7fffffff,
		0x80000000, 0xffffffff, 0x10000, 8, 100_000_000 };

	private RasterFuzz() {
		// static methods only
	}

	public static void main(final String... arguments) throws Exception {
		final int count = arguments.length > 0 ? Integer.parseInt(arguments[0])
			: 5000;
		final long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
		final Path folder = Files.createTempDirectory("raster-fuzz");
		final Counts tiff = failures(folder, tiffs(folder), false, count, seed);
		final Counts png = failures(folder, pngs(), true, count, seed);
		final Counts jpeg = failures(folder, jpegs(), false, count, seed);
		System.out.println("TIFF: " + tiff.summary());
		System.out.println("PNG: " + png.summary());
		System.out.println("JPEG: " + jpeg.summary());
		System.out.println("" + tiff + png + jpeg);
		System.exit((tiff + "" + png + jpeg).isEmpty() ? 0 : 1);
	}

	/** Tries mutations of TIFF files; what failed, nothing if all is well. */
	static String tiffFailures(final Path folder, final int count)
		throws Exception
	{
		return failures(folder, tiffs(folder), false, count, 1).toString();
	}

	/** Tries mutations of PNG files. */
	static String pngFailures(final Path folder, final int count)
		throws Exception
	{
		return failures(folder, pngs(), true, count, 1).toString();
	}

	/** Tries mutations of JPEG files. */
	static String jpegFailures(final Path folder, final int count)
		throws Exception
	{
		return failures(folder, jpegs(), false, count, 1).toString();
	}

	private static Counts failures(final Path folder, final List<byte[]> seeds,
		final boolean png, final int count, final long seed) throws Exception
	{
		final Random random = new Random(seed);
		final Counts counts = new Counts();
		for (int i = 0; i < count; i++) {
			final byte[] damaged = damaged(seeds.get(i % seeds.size()), random);
			// NB: a wrong check sum would be the end of nearly all PNG files
			if (png && i % 4 != 0) mendCheckSums(damaged);
			final Path file = Files.write(folder.resolve("damaged-" + i), damaged);
			if (counts.count(i, file)) Files.delete(file);
		}
		return counts;
	}

	/**
	 * One to three changes: of bits, bytes or numbers, a cut, an insertion or a
	 * removal.
	 */
	private static byte[] damaged(final byte[] seed, final Random random) {
		byte[] bytes = seed.clone();
		for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
			final int place = random.nextInt(random.nextBoolean() ? bytes.length
				: Math.min(bytes.length, 400));
			switch (random.nextInt(8)) {
				case 0:
					bytes = Arrays.copyOf(bytes, Math.max(16, place));
					break;
				case 1:
					bytes = moved(bytes, place, 1 + random.nextInt(5));
					break;
				case 2:
					bytes = moved(bytes, place, -1 - random.nextInt(5));
					break;
				case 3:
				case 4:
					number(bytes, place, random);
					break;
				case 5:
					bytes[place] = (byte) random.nextInt();
					break;
				default:
					bytes[place] ^= 1 << random.nextInt(8);
					break;
			}
		}
		return bytes;
	}

	private static byte[] moved(final byte[] bytes, final int place,
		final int more)
	{
		final byte[] moved = Arrays.copyOf(bytes, Math.max(16, bytes.length +
			more));
		final int from = Math.max(0, place - Math.min(0, more));
		final int to = Math.max(0, place + Math.max(0, more));
		final int size = Math.min(bytes.length - from, moved.length - to);
		if (size > 0) System.arraycopy(bytes, from, moved, to, size);
		return moved;
	}

	private static void number(final byte[] bytes, final int place,
		final Random random)
	{
		if (place > bytes.length - 4) return;
		final int value = random.nextBoolean() ? EXTREMES[random.nextInt(
			EXTREMES.length)] : random.nextInt(bytes.length + 9);
		ByteBuffer.wrap(bytes).order(random.nextBoolean() ? ByteOrder.BIG_ENDIAN
			: ByteOrder.LITTLE_ENDIAN).putInt(place, value);
	}

	private static void mendCheckSums(final byte[] png) {
		final ByteBuffer bytes = ByteBuffer.wrap(png);
		int start = 8;
		while (start + 12 <= png.length) {
			final int size = bytes.getInt(start);
			if (size < 0 || size > png.length - start - 12) return;
			final CRC32 sum = new CRC32();
			sum.update(png, start + 4, size + 4);
			bytes.putInt(start + 8 + size, (int) sum.getValue());
			start += size + 12;
		}
	}

	/**
	 * ImageJ's own files with all that they can hold, and those of other
	 * programs.
	 */
	private static List<byte[]> tiffs(final Path folder) throws IOException {
		final List<byte[]> seeds = new ArrayList<>();
		for (final String type : new String[] { "8-bit", "16-bit", "32-bit",
			"RGB" })
		{
			seeds.add(saved(folder, IJ.createImage(type, type + " ramp", 16, 16, 1)));
		}
		seeds.add(saved(folder, hyperstack()));
		final ImagePlus indexed = IJ.createImage("lut", "8-bit ramp", 16, 16, 2);
		indexed.setLut(LUT.createLutFromColor(Color.ORANGE));
		seeds.add(saved(folder, indexed));
		for (final String compression : new String[] { "LZW", "ZLib", "Deflate",
			"PackBits", "JPEG" })
		{
			seeds.add(written(compression, false, BufferedImage.TYPE_BYTE_GRAY));
			seeds.add(written(compression, true, BufferedImage.TYPE_INT_RGB));
		}
		final TiffBuilder big = new TiffBuilder(ByteOrder.BIG_ENDIAN, true);
		for (int page = 0; page < 3; page++) {
			big.page(8, 4, 12).strips(new byte[48]);
		}
		seeds.add(big.bytes());
		return seeds;
	}

	private static ImagePlus hyperstack() {
		final ImagePlus stack = IJ.createHyperStack("stack", 8, 8, 2, 3, 2, 16);
		stack.getStack().setSliceLabel("a label", 2);
		stack.setProperty("Info", "some text");
		stack.setProp("key", "value");
		stack.setRoi(new Roi(1, 2, 3, 4));
		stack.setOverlay(new Overlay(new Roi(2, 2, 2, 2)));
		stack.getCalibration().setUnit("mm");
		final CompositeImage composite = new CompositeImage(stack, IJ.COMPOSITE);
		composite.setChannelLut(LUT.createLutFromColor(Color.RED), 1);
		return composite;
	}

	private static byte[] saved(final Path folder, final ImagePlus image)
		throws IOException
	{
		final Path file = folder.resolve("seed.tif");
		final FileSaver saver = new FileSaver(image);
		if (image.getStackSize() > 1) saver.saveAsTiffStack(file.toString());
		else saver.saveAsTiff(file.toString());
		return Files.readAllBytes(file);
	}

	private static byte[] written(final String compression, final boolean tiled,
		final int type) throws IOException
	{
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		final ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff")
			.next();
		final ImageWriteParam parameters = writer.getDefaultWriteParam();
		parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
		parameters.setCompressionType(compression);
		if (tiled) {
			parameters.setTilingMode(ImageWriteParam.MODE_EXPLICIT);
			parameters.setTiling(16, 16, 0, 0);
		}
		try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
			writer.setOutput(out);
			writer.write(null, new IIOImage(picture(type), null, null), parameters);
		}
		return bytes.toByteArray();
	}

	private static List<byte[]> pngs() throws IOException {
		final List<byte[]> seeds = new ArrayList<>();
		for (final int type : new int[] { BufferedImage.TYPE_BYTE_GRAY,
			BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_INT_ARGB,
			BufferedImage.TYPE_USHORT_GRAY, BufferedImage.TYPE_BYTE_INDEXED,
			BufferedImage.TYPE_BYTE_BINARY })
		{
			seeds.add(encoded("png", type));
		}
		return seeds;
	}

	private static List<byte[]> jpegs() throws IOException {
		return Arrays.asList(encoded("jpeg", BufferedImage.TYPE_BYTE_GRAY), encoded(
			"jpeg", BufferedImage.TYPE_INT_RGB));
	}

	private static byte[] encoded(final String format, final int type)
		throws IOException
	{
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(picture(type), format, bytes);
		return bytes.toByteArray();
	}

	private static BufferedImage picture(final int type) {
		final BufferedImage picture = new BufferedImage(24, 20, type);
		for (int y = 0; y < 20; y++) {
			for (int x = 0; x < 24; x++) {
				picture.setRGB(x, y, (x + y) * 0x05030a0b);
			}
		}
		return picture;
	}

	/** What became of the mutations; as text, the failures. */
	private static final class Counts {

		private final StringBuilder failures = new StringBuilder();
		private int read;
		private int refused;
		private long slowest;

		/** Whether a file was read or refused. */
		private boolean count(final int number, final Path file)
			throws InterruptedException
		{
			final AtomicReference<Throwable> error = new AtomicReference<>();
			final Thread thread = new Thread(() -> {
				try {
					open(file);
				}
				catch (final Throwable exc) {
					error.set(exc);
				}
			});
			thread.setDaemon(true);
			final long start = System.nanoTime();
			thread.start();
			thread.join(MILLISECONDS);
			slowest = Math.max(slowest, (System.nanoTime() - start) / 1_000_000);
			if (thread.isAlive()) return failed(number, file, "hangs");
			if (error.get() == null) read++;
			else if (error.get() instanceof FusionException) refused++;
			else {
				final StringWriter trace = new StringWriter();
				error.get().printStackTrace(new PrintWriter(trace));
				return failed(number, file, trace.toString());
			}
			return true;
		}

		private static void open(final Path file) {
			final ImagePlus image = ImageFiles.open(file);
			for (int n = 1; n <= Math.min(MOST_PLANES, image.getStackSize()); n++) {
				image.getStack().getProcessor(n);
			}
		}

		private boolean failed(final int number, final Path file,
			final String reason)
		{
			failures.append("mutation ").append(number).append(" (").append(file)
				.append("): ").append(reason).append('\n');
			return false;
		}

		private String summary() {
			return read + " read, " + refused + " refused, slowest " + slowest +
				" ms";
		}

		@Override
		public String toString() {
			return failures.toString();
		}
	}
}
