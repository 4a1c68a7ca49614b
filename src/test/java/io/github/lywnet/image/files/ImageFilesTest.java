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
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.io.FileSaver;
import ij.io.Opener;
import ij.measure.Calibration;
import ij.process.ColorProcessor;

import io.github.lywnet.common.FusionException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class ImageFilesTest {

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	private Path folder;

	@Before
	public void setUp() {
		folder = temporary.getRoot().toPath();
	}

	@Test
	public void savesAndOpensPngAndTiff() {
		for (final String name : new String[] { "image.png", "IMAGE.TIF",
			"\u8111 1.tiff" })
		{
			final Path file = folder.resolve(name);
			for (final ImagePlus image : new ImagePlus[] { grey(), colored() }) {
				ImageFiles.save(image, file, true);
				final ImagePlus opened = ImageFiles.open(file);
				assertEquals(name, opened.getTitle());
				assertSamePixels(image, opened);
			}
		}
	}

	@Test
	public void keepsTheCalibrationInTiff() {
		final ImagePlus image = grey();
		final Calibration calibration = image.getCalibration();
		calibration.pixelWidth = 0.9375;
		calibration.setUnit("mm");
		final Path file = folder.resolve("image.tif");
		ImageFiles.save(image, file, false);
		assertEquals(0.9375, ImageFiles.open(file).getCalibration().pixelWidth,
			1e-5);
		assertEquals("mm", ImageFiles.open(file).getCalibration().getUnit());
	}

	@Test
	public void opensFilesAsImageJDoes() {
		final ImagePlus greyJpeg = grey();
		for (final ImagePlus image : new ImagePlus[] { greyJpeg, new ImagePlus("",
			greyJpeg.getProcessor().convertToRGB()), colored() })
		{
			for (final String extension : new String[] { "png", "jpg", "tif" }) {
				final Path file = folder.resolve("saved." + extension);
				write(image, file);
				assertSamePixels(new Opener().openImage(file.toString()), ImageFiles
					.open(file));
			}
		}
	}

	@Test
	public void opensCompressedTiff() throws IOException {
		final Path file = folder.resolve("compressed.tif");
		final ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff")
			.next();
		final ImageWriteParam parameters = writer.getDefaultWriteParam();
		parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
		parameters.setCompressionType("LZW");
		try (ImageOutputStream out = ImageIO.createImageOutputStream(file
			.toFile()))
		{
			writer.setOutput(out);
			writer.write(null, new IIOImage(grey().getProcessor().getBufferedImage(),
				null, null), parameters);
		}
		assertSamePixels(grey(), ImageFiles.open(file));
		assertTruncatedIsRefused(file);
	}

	@Test
	public void refusesTruncatedFiles() throws IOException {
		for (final String extension : new String[] { "png", "jpg", "tif" }) {
			for (final ImagePlus image : new ImagePlus[] { grey(), colored() }) {
				final Path file = folder.resolve("image." + extension);
				write(image, file);
				assertTruncatedIsRefused(file);
			}
		}
	}

	@Test
	public void opensOrRefusesDamagedFilesQuietly() throws IOException {
		final Random random = new Random(1);
		for (final String extension : new String[] { "png", "jpg", "tif" }) {
			final Path file = folder.resolve("image." + extension);
			write(colored(), file);
			final byte[] bytes = Files.readAllBytes(file);
			assertQuiet(() -> {
				for (int i = 0; i < 200; i++) {
					final byte[] damaged = bytes.clone();
					// NB: the header before may claim gigabytes of pixels
					final int position = 200 + random.nextInt(bytes.length - 200);
					damaged[position] ^= 1 << random.nextInt(8);
					openOrRefuse(file, damaged);
				}
			});
		}
	}

	@Test
	public void refusesWhatIsNoImageFile() throws IOException {
		assertRefused(folder.resolve("missing.png"), "missing.png",
			"no image file");
		assertRefused(folder, "folder " + folder, "has no DICOM image");
		final Path text = Files.write(folder.resolve("text.png"), "Dear reader"
			.getBytes());
		assertRefused(text, "text.png", "no image of a known kind",
			"expected a PNG, JPEG, TIFF, NIfTI or DICOM image");
		final Path empty = Files.write(folder.resolve("empty.tif"), new byte[0]);
		assertRefused(empty, "empty.tif", "cannot be read", "it is empty");
		final Path header = Files.write(folder.resolve("header.tif"),
			"II*\0\b\0\0\0".getBytes());
		assertRefused(header, "header.tif", "cannot be read");
	}

	@Test
	public void savesAndOpensStacks() {
		final Path file = folder.resolve("stack.tif");
		for (final int bits : new int[] { 8, 16, 24, 32 }) {
			final ImagePlus stack = IJ.createHyperStack("stack", 8, 6, bits == 24 ? 1
				: 2, 3, 2, bits);
			stack.getStack().getProcessor(5).set(3, 77);
			stack.getStack().setSliceLabel("five", 5);
			stack.getCalibration().pixelDepth = 2.5;
			ImageFiles.save(stack, file, true);
			final ImagePlus opened = ImageFiles.open(file);
			assertArrayEquals(stack.getDimensions(), opened.getDimensions());
			assertEquals(bits, opened.getBitDepth());
			assertEquals(77, opened.getStack().getProcessor(5).get(3) & 0xffffff);
			assertEquals("five", opened.getStack().getSliceLabel(5));
			assertEquals(2.5, opened.getCalibration().pixelDepth, 0);
		}
	}

	@Test
	public void refusesTruncatedStacks() throws IOException {
		final Path file = folder.resolve("stack.tif");
		new FileSaver(IJ.createImage("stack", "16-bit ramp", 8, 8, 5))
			.saveAsTiffStack(file.toString());
		final byte[] bytes = Files.readAllBytes(file);
		// NB: behind the pixels is only what other programs read
		for (int length = 0; length < 8 * 8 * 2 * 5; length += 17) {
			assertRefused(Files.write(file, Arrays.copyOf(bytes, length)),
				"stack.tif");
		}
	}

	@Test
	public void refusesAStackOfDifferentPlanes() throws IOException {
		final Path file = folder.resolve("pages.tif");
		final ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff")
			.next();
		try (ImageOutputStream out = ImageIO.createImageOutputStream(file
			.toFile()))
		{
			writer.setOutput(out);
			writer.prepareWriteSequence(null);
			for (final ImagePlus page : new ImagePlus[] { grey(), grey().resize(5, 4,
				"none") })
			{
				writer.writeToSequence(new IIOImage(page.getProcessor()
					.getBufferedImage(), null, null), null);
			}
			writer.endWriteSequence();
		}
		assertRefused(file, "pages.tif", "37 x 23", "page 2: 5 x 4",
			"one size and type");
	}

	@Test
	public void refusesPngForWhatItCannotHold() {
		final Path file = folder.resolve("image.png");
		for (final String type : new String[] { "16-bit", "32-bit" }) {
			assertNotSaved(IJ.createImage("", type, 8, 8, 1), file, "image.png",
				".tif");
		}
		assertNotSaved(IJ.createImage("", "8-bit", 8, 8, 3), file, "image.png",
			".tif");
		assertFalse(Files.exists(file));
	}

	@Test
	public void overwritesOnlyWhenAllowed() throws IOException {
		final Path file = Files.write(folder.resolve("image.png"), new byte[] {
			1 });
		assertNotSaved(grey(), file, "image.png", "exists already");
		assertArrayEquals(new byte[] { 1 }, Files.readAllBytes(file));
		ImageFiles.save(grey(), file, true);
		assertSamePixels(grey(), ImageFiles.open(file));
	}

	@Test
	public void leavesNothingBehind() throws IOException {
		final Path target = Files.createDirectory(folder.resolve("folder.png"));
		assertNotSaved(grey(), target, "folder.png", "is a folder");
		assertNotSaved(grey(), folder.resolve("no such/image.png"), "image.png",
			"there is no folder");
		assertNotSaved(grey(), folder.resolve("image.bmp"), "image.bmp", ".png");
		ImageFiles.save(grey(), folder.resolve("image.png"), false);
		assertArrayEquals(new String[] { "folder.png", "image.png" }, sorted(folder
			.toFile().list()));
	}

	private static void assertTruncatedIsRefused(final Path file)
		throws IOException
	{
		final byte[] bytes = Files.readAllBytes(file);
		final Path truncated = file.resolveSibling("truncated");
		// NB: a PNG file ends with a check sum of its pixels and an empty chunk
		for (int length = 0; length < bytes.length - 22; length += 97) {
			Files.write(truncated, Arrays.copyOf(bytes, length));
			assertRefused(truncated, "truncated");
		}
	}

	/** Writes as ImageJ does, PNG or JPEG or TIFF by the extension. */
	private static void write(final ImagePlus image, final Path file) {
		final String path = file.toString();
		if (path.endsWith("jpg")) new FileSaver(image).saveAsJpeg(path);
		else if (path.endsWith("tif")) new FileSaver(image).saveAsTiff(path);
		else ImageFiles.save(image, file, true);
		assertTrue(Files.exists(file));
	}

	private static void openOrRefuse(final Path file, final byte[] bytes) {
		try {
			Files.write(file, bytes);
			assertEquals(file.getFileName().toString(), ImageFiles.open(file)
				.getTitle());
		}
		catch (final FusionException exc) {
			assertTrue(exc.getMessage().contains(file.toString()));
		}
		catch (final IOException exc) {
			throw new AssertionError(exc);
		}
	}

	private static void assertRefused(final Path file, final String... parts) {
		assertQuiet(() -> {
			final String message = assertThrows(FusionException.class,
				() -> ImageFiles.open(file)).getMessage();
			for (final String part : parts) {
				assertTrue(message, message.contains(part));
			}
		});
	}

	private static void assertNotSaved(final ImagePlus image, final Path file,
		final String... parts)
	{
		final String message = assertThrows(FusionException.class, () -> ImageFiles
			.save(image, file, false)).getMessage();
		for (final String part : parts) {
			assertTrue(message, message.contains(part));
		}
	}

	private static void assertQuiet(final Runnable work) {
		final PrintStream out = System.out, err = System.err;
		final ByteArrayOutputStream console = new ByteArrayOutputStream();
		final PrintStream stream = new PrintStream(console);
		System.setOut(stream);
		System.setErr(stream);
		try {
			work.run();
		}
		finally {
			System.setOut(out);
			System.setErr(err);
		}
		assertEquals("", console.toString());
	}

	private static void assertSamePixels(final ImagePlus expected,
		final ImagePlus found)
	{
		assertEquals(expected.getType(), found.getType());
		assertEquals(expected.getWidth(), found.getWidth());
		assertEquals(expected.getHeight(), found.getHeight());
		for (int i = 0; i < expected.getProcessor().getPixelCount(); i++) {
			assertEquals(expected.getProcessor().get(i), found.getProcessor().get(i));
		}
	}

	private static String[] sorted(final String[] names) {
		Arrays.sort(names);
		return names;
	}

	private static ImagePlus grey() {
		return IJ.createImage("grey", "8-bit ramp", 37, 23, 1);
	}

	private static ImagePlus colored() {
		final ColorProcessor pixels = new ColorProcessor(41, 29);
		for (int i = 0; i < pixels.getPixelCount(); i++) {
			pixels.set(i, 0xff000000 | i * 0x3471);
		}
		assertFalse(pixels.isGrayscale());
		return new ImagePlus("colored", pixels);
	}
}
