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

package io.github.lywnet.image.nifti;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import ij.ImagePlus;
import ij.process.ImageProcessor;

import io.github.lywnet.common.FusionException;

import java.io.File;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Tests pixels, values and what else NIfTI files say, but for geometry. */
public class NiftiFileTest {

	private static final ByteOrder[] ORDERS = { ByteOrder.LITTLE_ENDIAN,
		ByteOrder.BIG_ENDIAN };

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	private Path file;

	@Before
	public void setUp() {
		file = temporary.getRoot().toPath().resolve("volume.nii");
	}

	@Test
	public void unsignedTypesHaveTheirValues() throws IOException {
		assertValues(2, 8, 8, (b, i) -> b.put((byte) (i * 11)), i -> i * 11 % 256);
		assertValues(512, 16, 16, (b, i) -> b.putShort((short) (i * 2800)), i -> i *
			2800);
		assertValues(768, 32, 32, (b, i) -> b.putInt(i * 178_000_000),
			i -> (float) (i * 178_000_000L));
		assertValues(1280, 64, 32, (b, i) -> b.putLong(i * 0x0b00000000000000L),
			i -> (float) (i * 0x0bp56));
	}

	@Test
	public void signedTypesHaveTheirValues() throws IOException {
		assertValues(256, 8, 32, (b, i) -> b.put((byte) (i * 11 - 128)), i -> i *
			11 - 128);
		assertValues(4, 16, 16, (b, i) -> b.putShort((short) (i * 2800 - 32768)),
			i -> i * 2800 - 32768);
		assertValues(8, 32, 32, (b, i) -> b.putInt(i * 1000 - 5000), i -> i * 1000 -
			5000);
		assertValues(1024, 64, 32, (b, i) -> b.putLong((i - 9) *
			0x0700000000000000L), i -> (float) ((i - 9) * 0x07p56));
	}

	@Test
	public void floatingTypesHaveTheirValues() throws IOException {
		assertValues(16, 32, 32, (b, i) -> b.putFloat(i == 5 ? Float.NaN : i / 7f),
			i -> i == 5 ? Double.NaN : i / 7f);
		assertValues(64, 64, 32, (b, i) -> b.putDouble(i == 5 ? 1e300 : i / 7.0),
			i -> i == 5 ? Double.POSITIVE_INFINITY : (float) (i / 7.0));
	}

	@Test
	public void rgbIsReadWithoutScaling() throws IOException {
		new TestVolume().type(128, 24, (b, i) -> b.put((byte) (200 + i)).put(
			(byte) i).put((byte) (2 * i))).scale(3, 4).write(file);
		final ImagePlus image = NiftiFile.open(file);
		assertEquals(24, image.getBitDepth());
		assertEquals(0xffcd050a, image.getStack().getProcessor(1).get(1, 1));
	}

	@Test
	public void scaledBytesKeepTheirNumbersAndAFunction() throws IOException {
		new TestVolume().scale(0.5, -10).write(file);
		final ImagePlus image = NiftiFile.open(file);
		assertEquals(8, image.getBitDepth());
		assertEquals(7, image.getStack().getProcessor(1).get(3, 1));
		assertEquals(-6.5, value(image, 1, 3, 1), 0);
	}

	@Test
	public void scalesApplyToAllTypes() throws IOException {
		for (final ByteOrder order : ORDERS) {
			new TestVolume(2, order).type(4, 16, (b, i) -> b.putShort((short) (i -
				10))).scale(0.25, 3).write(file);
			assertEquals(-10 * 0.25 + 3, value(NiftiFile.open(file), 1, 0, 0), 0);
			new TestVolume(1, order).type(16, 32, (b, i) -> b.putFloat(i - 10)).scale(
				0.25, 3).write(file);
			assertEquals(-10 * 0.25 + 3, value(NiftiFile.open(file), 1, 0, 0), 0);
		}
	}

	@Test
	public void slopesOfZeroAndNaNAreNone() throws IOException {
		for (final double none : new double[] { 0, Double.NaN }) {
			new TestVolume().scale(none, 100).write(file);
			assertEquals(7, value(NiftiFile.open(file), 1, 3, 1), 0);
		}
	}

	/** Otherwise the darkest pixels would be the highest values. */
	@Test
	public void fallingScalesGivePixelsThatAreValues() throws IOException {
		new TestVolume().scale(-2, 1).write(file);
		final ImagePlus image = NiftiFile.open(file);
		assertEquals(32, image.getBitDepth());
		assertEquals(-13, image.getStack().getProcessor(1).getf(3, 1), 0);
	}

	@Test
	public void framesFollowSlices() throws IOException {
		new TestVolume().dim(4, 2, 2, 3, 2, 1, 1, 1).pixdim(1, 1, 1, 1, 2500, 0, 0,
			0).units(2 + 16).write(file);
		final ImagePlus image = NiftiFile.open(file);
		assertArrayEquals(new int[] { 2, 2, 1, 3, 2 }, image.getDimensions());
		assertEquals(12, image.getStack().getProcessor(image.getStackIndex(1, 1, 2))
			.get(0, 0));
		assertEquals(2.5, image.getCalibration().frameInterval, 0);
		assertEquals("sec", image.getCalibration().getTimeUnit());
	}

	@Test
	public void intervalsWithoutAUnitOfTimeAreNotGuessed() throws IOException {
		new TestVolume().dim(4, 2, 2, 3, 2, 1, 1, 1).pixdim(1, 1, 1, 1, 2500, 0, 0,
			0).write(file);
		assertEquals(0, NiftiFile.open(file).getCalibration().frameInterval, 0);
	}

	@Test
	public void axesOfOneVoxelAreLeftOut() throws IOException {
		new TestVolume().dim(7, 4, 3, 2, 1, 1, 1, 1).write(file);
		assertArrayEquals(new int[] { 4, 3, 1, 2, 1 }, NiftiFile.open(file)
			.getDimensions());
		new TestVolume().dim(2, 6, 4, 0, 0, 0, 0, 0).pixdim(1, 1, 1, 0, 0, 0, 0, 0)
			.write(file);
		final ImagePlus plane = NiftiFile.open(file);
		assertArrayEquals(new int[] { 6, 4, 1, 1, 1 }, plane.getDimensions());
		assertFalse(plane.getStack().isVirtual());
		assertEquals(7, value(plane, 1, 1, 1), 0);
	}

	@Test
	public void theHeadersRangeIsShown() throws IOException {
		new TestVolume().type(4, 16, (b, i) -> b.putShort((short) i)).scale(2, -100)
			.range(-70, -90).write(file);
		final ImagePlus image = NiftiFile.open(file);
		assertEquals(32768 + 5, image.getDisplayRangeMin(), 0);
		assertEquals(32768 + 15, image.getDisplayRangeMax(), 0);
	}

	@Test
	public void theMiddlePlanesRangeIsShownWhereTheHeaderHasNone()
		throws IOException
	{
		new TestVolume().dim(3, 2, 2, 3, 1, 1, 1, 1).type(16, 32, (b, i) -> b
			.putFloat(10 * i)).write(file);
		final ImagePlus image = NiftiFile.open(file);
		assertEquals(40, image.getDisplayRangeMin(), 0);
		assertEquals(70, image.getDisplayRangeMax(), 0);
	}

	@Test
	public void imagesNameTheirFile() throws IOException {
		new TestVolume().write(file);
		final ImagePlus image = NiftiFile.open(file);
		assertEquals("volume.nii", image.getTitle());
		assertEquals("volume.nii", image.getOriginalFileInfo().fileName);
		assertEquals(temporary.getRoot().getAbsolutePath() + File.separator, image
			.getOriginalFileInfo().directory);
	}

	@Test
	public void textsThatMayHoldNamesAreLeftOut() throws IOException {
		new TestVolume().texts("DOE^JANE").write(file);
		final ImagePlus image = NiftiFile.open(file);
		assertTrue(image.getInfoProperty().contains("NIfTI-1"));
		assertFalse(image.getInfoProperty().contains("DOE"));
		assertFalse(String.valueOf(image.getPropsInfo()).contains("DOE"));
	}

	@Test
	public void compressedFilesAreTheSame() throws IOException {
		final Path packed = file.resolveSibling("volume.nii.gz");
		TestVolume.write(file, padded());
		TestVolume.write(packed, padded());
		assertEquals(7, value(NiftiFile.open(file), 1, 3, 1), 0);
		assertEquals(7, value(NiftiFile.open(packed), 1, 3, 1), 0);
		assertTrue(NiftiFile.open(file).getStack().isVirtual());
		assertFalse(NiftiFile.open(packed).getStack().isVirtual());
	}

	@Test
	public void pairsAreOpenedByEitherName() throws IOException {
		for (final String end : new String[] { "", ".gz" }) {
			final Path folder = temporary.newFolder().toPath();
			final TestVolume volume = new TestVolume().magic("ni1").offset(0);
			final Path header = folder.resolve("pair.hdr" + end);
			final Path voxels = folder.resolve("pair.img" + end);
			TestVolume.write(header, volume.header());
			TestVolume.write(voxels, volume.voxels());
			for (final Path one : new Path[] { header, voxels }) {
				assertTrue(NiftiFile.isNifti(one));
				assertEquals(one.getFileName().toString(), NiftiFile.open(one)
					.getTitle());
				assertEquals(7, value(NiftiFile.open(one), 1, 3, 1), 0);
			}
		}
	}

	@Test
	public void filesAreKnownByTheirFirstBytes() throws IOException {
		for (final ByteOrder order : ORDERS) {
			for (int version = 1; version <= 2; version++) {
				final TestVolume volume = new TestVolume(version, order);
				final Path other = file.resolveSibling("other");
				assertTrue(NiftiFile.isNifti(volume.write(other)));
				Files.write(other, TestVolume.gzip(volume.bytes()));
				assertTrue(NiftiFile.isNifti(other));
				assertEquals(7, value(NiftiFile.open(other), 1, 3, 1), 0);
			}
		}
	}

	@Test
	public void otherFilesAreNot() throws IOException {
		final Path other = file.resolveSibling("other");
		for (final byte[] bytes : new byte[][] { {}, { 1 }, "II*\0 a TIFF".getBytes(
			"US-ASCII"), { 0x1f, (byte) 0x8b, 7, 7, 7 }, TestVolume.gzip(
				new byte[1000]) })
		{
			Files.write(other, bytes);
			assertFalse(NiftiFile.isNifti(other));
		}
		assertFalse(NiftiFile.isNifti(temporary.getRoot().toPath()));
		assertFalse(NiftiFile.isNifti(file.resolveSibling("absent.nii")));
	}

	@Test
	public void planesAreReadByManyThreads() throws IOException {
		new TestVolume().dim(3, 64, 64, 50, 1, 1, 1, 1).type(512, 16, (b, i) -> b
			.putShort((short) (i / (64 * 64)))).write(file);
		final ImagePlus image = NiftiFile.open(file);
		assertTrue(IntStream.range(0, 2000).parallel().allMatch(i -> {
			final ImageProcessor plane = image.getStack().getProcessor(i % 50 + 1);
			return plane.get(0, 0) == i % 50 && plane.get(63, 63) == i % 50;
		}));
	}

	@Test
	public void aFileThatShrinksIsReported() throws IOException {
		final byte[] bytes = new TestVolume().bytes();
		TestVolume.write(file, bytes);
		final ImagePlus image = NiftiFile.open(file);
		TestVolume.write(file, Arrays.copyOf(bytes, bytes.length - 1));
		assertEquals(3, image.getStack().getProcessor(1).get(3, 0));
		final FusionException exc = assertThrows(FusionException.class, () -> image
			.getStack().getProcessor(2));
		assertTrue(exc.getMessage(), exc.getMessage().contains("Plane 2") && exc
			.getMessage().contains(file.toString()));
	}

	/** Checks the values of all voxels in both byte orders and versions. */
	private void assertValues(final int datatype, final int bits,
		final int bitDepth, final TestVolume.Encoder encoder,
		final IntToDoubleFunction expected) throws IOException
	{
		for (final ByteOrder order : ORDERS) {
			for (int version = 1; version <= 2; version++) {
				new TestVolume(version, order).type(datatype, bits, encoder).write(
					file);
				final ImagePlus image = NiftiFile.open(file);
				assertEquals(bitDepth, image.getBitDepth());
				for (int i = 0; i < 24; i++) {
					assertEquals(expected.applyAsDouble(i), value(image, i / 12 + 1, i %
						4, i / 4 % 3), 0);
				}
			}
		}
	}

	/** What ImageJ shows as the value of a pixel. */
	private static double value(final ImagePlus image, final int plane,
		final int x, final int y)
	{
		final ImageProcessor pixels = image.getStack().getProcessor(plane);
		pixels.setCalibrationTable(image.getCalibration().getCTable());
		return pixels.getPixelValue(x, y);
	}

	/** A file with 48 bytes between header and voxels. */
	private static byte[] padded() throws IOException {
		final TestVolume volume = new TestVolume().offset(400);
		final byte[] bytes = Arrays.copyOf(volume.header(), 400 + 24);
		System.arraycopy(volume.voxels(), 0, bytes, 400, 24);
		return bytes;
	}
}
