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

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.io.FileSaver;
import ij.macro.Interpreter;

import io.github.lywnet.SharedData;
import io.github.lywnet.common.FusionException;
import io.github.lywnet.image.files.ImageFiles;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Tests that damaged and hostile TIFF files are refused, and say why. */
public class TiffDamageTest {

	private static final int LZW = 5;
	private static final int DEFLATE = 8;
	private static final int PACK_BITS = 32773;
	private static final int NO_TIME = 10_000;

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	private Path file;

	@Before
	public void setUp() {
		file = temporary.getRoot().toPath().resolve("image.tif");
	}

	@Test(timeout = NO_TIME)
	public void directoriesInALoopAreRefused() throws IOException {
		final TiffBuilder one = page();
		assertRefused(one.next(one.firstDirectory()), "directory 1 points back");
		final TiffBuilder two = page().page(2, 2, 8).strips(new byte[4]);
		assertRefused(two.next(two.firstDirectory()), "directory 2 points back");
	}

	@Test(timeout = NO_TIME)
	public void missingPagesAreRefused() throws IOException {
		assertRefused(page().next(123456), "directory 2 is incomplete", "123456");
		final String description = "ImageJ=1.54p\nimages=3\nslices=3\n\0";
		assertRefused(page().tag(TiffDirectory.DESCRIPTION, 2, description.length(),
			description.getBytes()), "3 planes");
	}

	@Test(timeout = NO_TIME)
	public void directoriesUponOneAnotherAreRefused() throws IOException {
		// NB: each begins a byte after the one before, and says that it has many
		// entries
		final byte[] bytes = new byte[300_000];
		Arrays.fill(bytes, (byte) 0x10);
		System.arraycopy(new byte[] { 'I', 'I', 42, 0, 8, 0, 0, 0 }, 0, bytes, 0,
			8);
		for (int i = 8; i < 200_000; i += 4) {
			bytes[i] = (byte) i;
			bytes[i + 1] = (byte) (i >> 8);
			bytes[i + 2] = (byte) (i >> 16);
			bytes[i + 3] = 0;
		}
		Files.write(file, bytes);
		assertRefused();
	}

	@Test(timeout = NO_TIME)
	public void impossibleCountsAndSizesAreRefused() throws IOException {
		assertRefused(page().tag(TiffDirectory.STRIP_OFFSETS, 4, 100_000_000,
			new byte[8]), "tag 273");
		assertRefused(page().tag(TiffDirectory.DESCRIPTION, 2, Integer.MAX_VALUE,
			new byte[8]), "tag 270");
		assertRefused(page().longs(TiffDirectory.WIDTH, 0), "width is 0");
		assertRefused(page().longs(TiffDirectory.HEIGHT, 0x3fffffff), "too few");
		assertRefused(page().longs(TiffDirectory.WIDTH, 0x7fffffff).longs(
			TiffDirectory.HEIGHT, 0x7fffffff), "pixels");
		assertRefused(page().longs(TiffDirectory.ROWS_PER_STRIP, 0), "no rows");
		assertRefused(page().longs(TiffDirectory.STRIP_OFFSETS, 1_000_000),
			"not in the file");
		assertRefused(page().longs(TiffDirectory.STRIP_BYTE_COUNTS, 3), "too few");
		assertRefused(new TiffBuilder().page(2, 2, 8).shorts(
			TiffDirectory.ROWS_PER_STRIP, 1).strips(new byte[2]), "1 of 2 strips");
		assertRefused(new TiffBuilder().page(20_000, 20_000, 8).shorts(
			TiffDirectory.COMPRESSION, DEFLATE).strips(new byte[100]), "too few");
	}

	@Test(timeout = NO_TIME)
	public void dataCutShortAreRefused() throws IOException {
		final byte[] deflated = deflated(new byte[4000]);
		for (int size = 1; size < deflated.length; size++) {
			assertRefused(square(DEFLATE, Arrays.copyOf(deflated, size)), "deflate");
		}
		assertRefused(square(DEFLATE, deflated(new byte[3000])), "3000 of 4000");
		assertRefused(square(PACK_BITS, new byte[] { -127, 0, -127, 0, -127, 0 }),
			"PackBits", "384 of 4000");
		assertRefused(square(LZW, new byte[] { (byte) 0x80, 0, 0, 0, 0, 0, 0, 0 }),
			"LZW");
	}

	@Test(timeout = NO_TIME)
	public void damagedDataAreRefused() throws IOException {
		final byte[] content = new byte[4000];
		for (int i = 0; i < content.length; i++) {
			content[i] = (byte) (i * i >> 4);
		}
		final byte[] deflated = deflated(content);
		for (int i = 0; i < deflated.length; i += 13) {
			final byte[] flipped = deflated.clone();
			flipped[i] ^= 0x10;
			assertRefused(square(DEFLATE, flipped), "deflate");
		}
		final byte[] garbage = new byte[100];
		Arrays.fill(garbage, (byte) 0xee);
		assertRefused(square(DEFLATE, garbage), "deflate");
		assertRefused(square(LZW, garbage), "LZW data have the impossible code");
		assertRefused(square(7, garbage), "image.tif");
	}

	@Test(timeout = NO_TIME)
	public void aDeflateBombIsRefused() throws IOException {
		assertRefused(square(DEFLATE, deflated(new byte[100_000_000])),
			"hold more than");
	}

	@Test(timeout = NO_TIME)
	public void damagedMetadataOfImageJAreRefused() throws IOException {
		final ImagePlus image = IJ.createImage("stack", "8-bit ramp", 8, 8, 3);
		image.setProperty("Info", "some text");
		image.getStack().setSliceLabel("two", 2);
		new FileSaver(image).saveAsTiffStack(file.toString());
		final byte[] bytes = Files.readAllBytes(file);
		final int mark = new String(bytes, "ISO-8859-1").indexOf("JIJI");
		assertTrue(mark > 0);
		bytes[mark + 8] ^= 0x40;
		Files.write(file, bytes);
		assertRefused("ImageJ metadata");
	}

	@Test
	public void aDicomFileWithATiffHeaderIsNoTiff() throws IOException {
		final byte[] bytes = Arrays.copyOf(page().bytes(), 1000);
		System.arraycopy("DICM".getBytes(), 0, bytes, 128, 4);
		Files.write(file, bytes);
		assertRefused("The DICOM file");
	}

	@Test
	public void theFileOfAnOpenVirtualStackIsNotReplaced() throws IOException {
		ImageFiles.save(IJ.createImage("stack", "8-bit ramp", 8, 8, 3), file,
			false);
		final ImagePlus stack = ImageFiles.open(file);
		stack.setTitle("my stack");
		Interpreter.batchMode = true;
		Interpreter.addBatchModeImage(stack);
		try {
			final String message = assertThrows(FusionException.class,
				() -> ImageFiles.checkOutput(file, true, true)).getMessage();
			assertTrue(message, message.contains("my stack") && message.contains(file
				.toString()));
			ImageFiles.checkOutput(file.resolveSibling("other.tif"), true, true);
		}
		finally {
			Interpreter.removeBatchModeImage(stack);
			Interpreter.batchMode = false;
		}
		ImageFiles.checkOutput(file, true, true);
	}

	@Test(timeout = 10 * NO_TIME)
	public void theDamagedFilesThatWereMetAreRefused() throws IOException {
		final List<Path> files = new ArrayList<>();
		try (Stream<Path> all = Files.list(SharedData.require(
			"cases/20-damaged-tiff")))
		{
			files.addAll(all.filter(path -> path.toString().endsWith(".tif")).collect(
				Collectors.toList()));
		}
		assertEquals(14, files.size());
		for (final Path damaged : files) {
			file = damaged;
			assertRefused();
		}
	}

	private static TiffBuilder page() {
		return new TiffBuilder().page(2, 2, 8).strips(new byte[4]);
	}

	/** A page of 4000 bytes. */
	private static TiffBuilder square(final int compression, final byte[] strip) {
		return new TiffBuilder().page(100, 40, 8).shorts(TiffDirectory.COMPRESSION,
			compression).strips(strip);
	}

	private static byte[] deflated(final byte[] content) throws IOException {
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (DeflaterOutputStream stream = new DeflaterOutputStream(bytes)) {
			stream.write(content);
		}
		return bytes.toByteArray();
	}

	private void assertRefused(final TiffBuilder tiff, final String... parts)
		throws IOException
	{
		tiff.write(file);
		assertRefused(parts);
	}

	private void assertRefused(final String... parts) {
		final String message = assertThrows(FusionException.class, () -> ImageFiles
			.open(file)).getMessage();
		assertTrue(message, message.contains(file.toString()) && message
			.toLowerCase().contains("expected"));
		for (final String part : parts) {
			assertTrue(message, message.contains(part));
		}
		assertTrue(message, message.length() < 600);
	}
}
