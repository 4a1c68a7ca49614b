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

import static org.junit.Assert.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

import io.github.lywnet.Messages;

/**
 * Tests that files which are damaged, or of a kind that is not read, are
 * refused with the file, the value found and the one expected.
 */
public class BadNiftiTest {

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	private Path file;
	private Path packed;

	@Before
	public void setUp() {
		file = temporary.getRoot().toPath().resolve("bad.nii");
		packed = temporary.getRoot().toPath().resolve("bad.nii.gz");
	}

	@Test
	public void filesCutShort() throws IOException {
		final byte[] bytes = new TestVolume().bytes();
		Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));
		assertRefused(file, "has 375 bytes", "expected 376 bytes",
			"4 x 3 x 2 voxels of uint8");
		Files.write(file, Arrays.copyOf(bytes, 200));
		assertRefused(file, "ends after 200 bytes", "a header of 348 bytes");
		Files.write(file, new byte[0]);
		assertRefused(file, "first four bytes", "expected 348");
	}

	@Test
	public void compressedFilesCutShort() throws IOException {
		final byte[] bytes = new TestVolume().dim(3, 50, 50, 9, 1, 1, 1, 1).type(2,
			8, (b, i) -> b.put((byte) (i * i * 31 / 7))).bytes();
		final byte[] gzip = TestVolume.gzip(bytes);
		Files.write(packed, Arrays.copyOf(gzip, gzip.length / 2));
		assertRefused(packed, "is cut short behind plane", "of 9",
			"expected 22852 bytes");
		Files.write(packed, Arrays.copyOf(gzip, gzip.length - 4));
		assertRefused(packed, "is cut short behind plane 9 of 9");
		Files.write(packed, Arrays.copyOf(gzip, 40));
		assertRefused(packed, "is cut short or damaged");
		Files.write(packed, TestVolume.gzip(Arrays.copyOf(bytes, 20000)));
		assertRefused(packed, "is cut short behind plane 7 of 9");
	}

	@Test
	public void compressedFilesDamaged() throws IOException {
		final byte[] gzip = TestVolume.gzip(new TestVolume().bytes());
		gzip[gzip.length - 6] ^= 1;
		Files.write(packed, gzip);
		assertRefused(packed, "damaged", "trailer", "another copy");
		gzip[12] ^= 0x55;
		Files.write(packed, gzip);
		assertRefused(packed, "damaged");
	}

	@Test
	public void headersOfMoreThanTheFileHolds() throws IOException {
		final byte[] voxels = new TestVolume().bytes();
		final byte[] header = new TestVolume().dim(4, 30000, 30000, 30000, 2, 1, 1,
			1).header();
		System.arraycopy(header, 0, voxels, 0, header.length);
		TestVolume.write(file, voxels);
		assertRefused(file, "has 376 bytes", "54000000000352 bytes");
		TestVolume.write(packed, voxels);
		assertRefused(packed, "bytes, compressed", "54000000000352 bytes");
	}

	/**
	 * Random bytes are never unpacked: the header alone says that it is too much.
	 */
	@Test
	public void compressedVolumesLargerThanTheMemory() throws IOException {
		final int side = 30000;
		final long planes = Runtime.getRuntime().maxMemory() / (4L * side * side) +
			1;
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		bytes.write(new TestVolume().dim(3, side, side, planes, 1, 1, 1, 1).type(
			256, 8, null).header());
		final byte[] noise = new byte[(int) (planes * side * side / 1000)];
		new Random(1).nextBytes(noise);
		bytes.write(noise);
		TestVolume.write(packed, bytes.toByteArray());
		assertRefused(packed, "MB of memory together", "expected less than",
			"gunzip");
	}

	@Test
	public void sizesThatAreNone() throws IOException {
		for (final int axes : new int[] { 0, 1, 8, -3 }) {
			assertRefused(new TestVolume().dim(axes, 4, 3, 2, 1, 1, 1, 1),
				"dim[0] = " + axes, "2 to 7");
		}
		assertRefused(new TestVolume().dim(3, 4, 0, 2), "dim[2] = 0", "1 to");
		assertRefused(new TestVolume().dim(3, 4, 3, -2), "dim[3] = -2", "1 to");
	}

	@Test
	public void sizesThatOverflow() throws IOException {
		assertRefusedHeader(huge(3, 1L << 40, 1, 1, 1), "dim[1] = 1099511627776");
		assertRefusedHeader(huge(3, 1 << 17, 1 << 17, 1, 1),
			"131072 x 131072 pixels in a plane");
		assertRefusedHeader(huge(4, 1, 1, 1 << 17, 1 << 17),
			"131072 x 131072 planes");
		assertRefusedHeader(huge(4, 1 << 16, 30000, 1 << 16, 30000).type(64, 64,
			null), "65536 x 30000 x 65536 x 30000 voxels of 8 bytes");
	}

	@Test
	public void severalNumbersForAVoxel() throws IOException {
		assertRefused(new TestVolume().dim(5, 4, 3, 2, 1, 3, 1, 1), "dim[5] = 3",
			"one number for each voxel", "Save one of the components");
	}

	@Test
	public void offsetsThatAreImpossible() throws IOException {
		for (final double offset : new double[] { 0, 348, -1, 352.5, Double.NaN,
			Double.POSITIVE_INFINITY })
		{
			assertRefused(new TestVolume().offset(offset), "vox_offset = " + offset,
				"a whole number from 352");
		}
		assertRefused(new TestVolume().offset(1 << 20), "has 376 bytes",
			"1048600 bytes");
		assertRefused(new TestVolume(2, ByteOrder.BIG_ENDIAN).offset(-9),
			"vox_offset = -9");
	}

	@Test
	public void typesThatAreNotRead() throws IOException {
		assertRefused(new TestVolume().type(32, 64, (b, i) -> b.putLong(0)),
			"datatype 32 (complex", "float32 (16)", "Convert it");
		assertRefused(new TestVolume().type(1536, 128, (b, i) -> b.putLong(0)
			.putLong(0)), "datatype 1536", "128 bits");
		assertRefused(new TestVolume().type(2304, 32, (b, i) -> b.putInt(0)),
			"datatype 2304 (RGBA)");
		assertRefused(new TestVolume().type(3, 8, (b, i) -> b.put((byte) 0)),
			"datatype 3", "expected one of uint8 (2)");
		assertRefused(new TestVolume().type(4, 8, (b, i) -> b.put((byte) 0)),
			"bitpix = 8 with datatype int16", "bitpix = 16");
	}

	@Test
	public void scalesThatAreImpossible() throws IOException {
		assertRefused(new TestVolume().scale(Double.POSITIVE_INFINITY, 0),
			"scl_slope = Infinity", "finite");
		assertRefused(new TestVolume().scale(1, Double.NaN), "scl_inter = NaN",
			"finite");
	}

	@Test
	public void spacingsThatAreNone() throws IOException {
		for (final double spacing : new double[] { 0, -1, Double.NaN,
			Double.POSITIVE_INFINITY })
		{
			assertRefused(new TestVolume().pixdim(1, 1, spacing), "pixdim[2] = " +
				spacing, "positive");
			assertRefused(new TestVolume().pixdim(1, 1, spacing).sform(1, 1, 0, 0, 0,
				0, 1, 0, 0, 0, 0, 1, 0), "pixdim[2] = " + spacing, "positive");
		}
	}

	@Test
	public void matricesThatAreNone() throws IOException {
		assertRefused(new TestVolume().sform(1, 1, 0, 0, 0, 0, 1, 0, 0, 1, 1, 0, 0),
			"impossible sform");
		assertRefused(new TestVolume().sform(1, 1, 2, 3, 0, 2, 4, 6.5, 0, 1, 2, 3,
			0), "singular", "three independent directions");
		assertRefused(new TestVolume().sform(1, 1, 0, 0, Double.NaN, 0, 1, 0, 0, 0,
			0, 1, 0), "srow[3] = NaN");
	}

	@Test
	public void quaternionsThatAreNone() throws IOException {
		assertRefused(new TestVolume().qform(1, 0.875, 0.875, 0, 0, 0, 0),
			"[0.875, 0.875, 0.0]", "at most 1");
		assertRefused(new TestVolume().qform(1, Double.NaN, 0, 0, 0, 0, 0), "NaN",
			"at most 1");
		assertRefused(new TestVolume().qform(1, 0, 0, 0, 0, Double.NaN, 0),
			"qoffset[1] = NaN");
	}

	@Test
	public void halvesOfPairs() throws IOException {
		final TestVolume volume = new TestVolume().magic("ni1").offset(0);
		final Path header = file.resolveSibling("half.hdr");
		final Path voxels = file.resolveSibling("half.img");
		TestVolume.write(voxels, volume.voxels());
		assertTrue(NiftiFile.isNifti(voxels));
		assertRefused(voxels, "there is no .hdr", "Put its .hdr beside it");
		Files.delete(voxels);
		TestVolume.write(header, volume.header());
		assertRefused(header, "there is no .img", "Put its .img beside it");
		assertRefused(volume, "header of a pair", "ends in .hdr");
	}

	@Test
	public void voxelsOfAPairCutShort() throws IOException {
		final TestVolume volume = new TestVolume().magic("ni1").offset(0);
		TestVolume.write(file.resolveSibling("pair.hdr"), volume.header());
		final Path voxels = TestVolume.write(file.resolveSibling("pair.img"),
			new byte[23]);
		assertRefused(voxels, "has 23 bytes", "expected 24 bytes");
	}

	@Test
	public void analyzeIsRefusedSinceItHasNoSides() throws IOException {
		for (final ByteOrder order : new ByteOrder[] { ByteOrder.LITTLE_ENDIAN,
			ByteOrder.BIG_ENDIAN })
		{
			final TestVolume volume = new TestVolume(1, order).magic("\0\0\0");
			final Path header = file.resolveSibling("analyze.hdr");
			TestVolume.write(header, volume.header());
			TestVolume.write(file.resolveSibling("analyze.img"), volume.voxels());
			assertTrue(NiftiFile.isNifti(header));
			assertRefused(header, "ANALYZE 7.5", "which side of the patient",
				"convert it to NIfTI");
		}
	}

	@Test
	public void otherFilesByTheNameOfNifti() throws IOException {
		Files.write(file, "just some text".getBytes("US-ASCII"));
		assertTrue(NiftiFile.isNifti(file));
		assertRefused(file, "1953723754",
			"expected 348 (NIfTI-1) or 540 (NIfTI-2)");
		assertRefused(file.resolveSibling("absent.nii"), "There is no");
		assertRefused(temporary.getRoot().toPath(), "There is no");
	}

	private void assertRefused(final TestVolume volume, final String... parts)
		throws IOException
	{
		assertRefused(volume.write(file), parts);
		assertRefused(volume.write(packed), Arrays.stream(parts).filter(
			part -> !part.startsWith("has ")).toArray(String[]::new));
	}

	private void assertRefusedHeader(final TestVolume volume,
		final String... parts) throws IOException
	{
		assertRefused(TestVolume.write(file, volume.header()), parts);
	}

	private static TestVolume huge(final long... dim) {
		return new TestVolume(2, ByteOrder.LITTLE_ENDIAN).dim(dim);
	}

	private static void assertRefused(final Path bad, final String... parts) {
		Messages.assertRefused(() -> NiftiFile.open(bad), Stream.concat(Stream.of(
			bad), Stream.of(parts)).toArray());
	}
}
