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

package io.github.lywnet.image.dicom;

import static io.github.lywnet.Messages.assertRefused;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import ij.IJ;
import ij.ImagePlus;

import io.github.lywnet.SharedData;
import io.github.lywnet.image.header.ImageGeometry;
import io.github.lywnet.image.header.ScanHeader;
import io.github.lywnet.space.Geometry;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Tests {@link DicomSeries}. */
public class DicomSeriesTest {

	@Rule
	public final TemporaryFolder folder = new TemporaryFolder();

	private final List<String> log = new ArrayList<>();

	@Test
	public void everySyntaxGivesTheSamePixelsAndPlace() throws IOException {
		for (final String syntax : List.of(DicomWriter.IMPLICIT,
			DicomWriter.EXPLICIT, DicomWriter.DEFLATED, DicomWriter.BIG_ENDIAN,
			DicomWriter.RLE))
		{
			final ImagePlus image = open(DicomWriter.slice().position(1, 2, 3).syntax(
				syntax));
			assertEquals(syntax, 16, image.getBitDepth());
			assertArrayEquals(syntax, new double[] { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
				11 }, values(image, 1), 0);
			assertArrayEquals(syntax, new double[] { 2, 0, 0, 1, 0, 1.5, 0, 2, 0, 0,
				5, 3 }, ImageGeometry.of(image).toWorld().toArray(), 1e-9);
			assertEquals("slice.dcm", image.getTitle());
		}
	}

	@Test
	public void opensCompressedPixels() throws IOException {
		final int[] samples = new int[12];
		for (int i = 0; i < samples.length; i++) {
			samples[i] = i * 4095 / 11;
		}
		final double[] expected = Arrays.stream(samples).asDoubleStream().toArray();
		for (final int precision : new int[] { 12, 16 }) {
			final byte[] lossless = LosslessJpeg.encode(samples, 4, precision);
			for (final String syntax : List.of("1.2.840.10008.1.2.4.57",
				"1.2.840.10008.1.2.4.70"))
			{
				assertArrayEquals(expected, values(open(DicomWriter.slice().compressed(
					syntax, lossless)), 1), 0);
			}
			final byte[] start = Arrays.copyOf(lossless, 50), end = Arrays
				.copyOfRange(lossless, 50, lossless.length);
			assertArrayEquals(expected, values(open(DicomWriter.slice().compressed(
				"1.2.840.10008.1.2.4.70", start, end)), 1), 0);
		}
		assertArrayEquals(expected, values(open(DicomWriter.slice().compressed(
			"1.2.840.10008.1.2.4.90", EncodedPixels.jpeg2000(samples, 4))), 1), 0);
		final int[] level = new int[12];
		Arrays.fill(level, 50);
		assertEquals(50, values(open(DicomWriter.slice().pixels(new byte[0])
			.compressed("1.2.840.10008.1.2.4.50", EncodedPixels.jpeg(level, 4))),
			1)[7], 1);
		assertRefused(() -> open(DicomWriter.slice().size(5, 3).compressed(
			"1.2.840.10008.1.2.4.70", LosslessJpeg.encode(samples, 4, 16))),
			"slice.dcm", "4 x 3 pixels", "expected 5 x 3");
	}

	@Test
	public void opensFilesWithoutPreamble() throws IOException {
		for (final String syntax : List.of(DicomWriter.IMPLICIT,
			DicomWriter.EXPLICIT))
		{
			final DicomWriter slice = DicomWriter.slice().withoutPreamble().syntax(
				syntax);
			assertEquals(7, values(open(slice), 1)[7], 0);
			assertTrue(DicomSeries.isDicom(file()));
		}
	}

	@Test
	public void signedValuesAndRescaleAreThoseOfTheCalibration()
		throws IOException
	{
		final short[] stored = { -2000, -1, 0, 1, 2047, 5, 5, 5, 5, 5, 5, 5 };
		final ImagePlus ct = open(DicomWriter.slice().text(0x00080060, "CS", "CT")
			.pixels(stored).description(1, "MONOCHROME2", 16, 16, true).text(
				0x00281052, "DS", "-24").text(0x00281053, "DS", "2").shorts(0x00280120,
					"SS", -2000));
		assertArrayEquals(new double[] { -4024, -26, -24, -22, 4070 }, first(values(
			ct, 1), 5), 0);
		final ScanHeader header = ScanHeader.of(ct);
		assertEquals("CT", header.modality());
		assertTrue(header.hounsfield());
		assertEquals(-4024, header.padding().getAsDouble(), 0);
		assertTrue(header.isPadding(-4024));
		assertFalse(header.isPadding(-4022));
	}

	@Test
	public void bitsThatAreNotStoredAreLeftOut() throws IOException {
		final short[] stored = { (short) 0xF7FF, (short) 0x7800, 0x0FFF, 0, 0, 0, 0,
			0, 0, 0, 0, 0 };
		assertArrayEquals(new double[] { 2047, -2048, -1, 0 }, first(values(open(
			DicomWriter.slice().pixels(stored).description(1, "MONOCHROME2", 16, 12,
				true)), 1), 4), 0);
		assertArrayEquals(new double[] { 2047, 2048, 4095, 0 }, first(values(open(
			DicomWriter.slice().pixels(stored).description(1, "MONOCHROME2", 16, 12,
				false)), 1), 4), 0);
	}

	@Test
	public void opensWholeNumbersOf32BitsAndFloats() throws IOException {
		final ImagePlus whole = open(DicomWriter.slice().description(1,
			"MONOCHROME2", 32, 32, true).data("OW", new int[] { -70000, 70000, 0, 0,
				0, 0, 0, 0, 0, 0, 0, 0 }).text(0x00281053, "DS", "0.5"));
		assertArrayEquals(new double[] { -35000, 35000 }, first(values(whole, 1),
			2), 0);
		final ImagePlus real = open(DicomWriter.slice().description(1,
			"MONOCHROME2", 32, 32, false).without(0x7FE00010).data("OF", new float[] {
				0.25f, Float.NaN, -1, 0, 0, 0, 0, 0, 0, 0, 0, 0 }));
		assertArrayEquals(new double[] { 0.25, Double.NaN, -1 }, first(values(real,
			1), 3), 0);
	}

	@Test
	public void lowValuesOfMonochrome1AreBrightAndKept() throws IOException {
		final ImagePlus image = open(DicomWriter.slice().text(0x00280004, "CS",
			"MONOCHROME1"));
		assertTrue(image.isInvertedLut());
		assertEquals(5, values(image, 1)[5], 0);
		assertEquals("MONOCHROME1", ScanHeader.of(image)
			.photometricInterpretation());
	}

	@Test
	public void opensColours() throws IOException {
		final byte[] interleaved = new byte[36], planes = new byte[36];
		for (int i = 0; i < 12; i++) {
			for (int c = 0; c < 3; c++) {
				interleaved[3 * i + c] = planes[12 * c + i] = (byte) (20 * i + c);
			}
		}
		for (final boolean planar : new boolean[] { false, true }) {
			final ImagePlus image = open(DicomWriter.slice().description(3, "RGB", 8,
				8, false).shorts(0x00280006, "US", planar ? 1 : 0).data("OB", planar
					? planes : interleaved));
			assertEquals(24, image.getBitDepth());
			assertEquals(0x3C3D3E, image.getProcessor().get(3) & 0xFFFFFF);
		}
		final int[] table = new int[256];
		table[200] = 0x7F00;
		final ImagePlus palette = open(DicomWriter.slice().pixels(new byte[] { 0,
			(byte) 200, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 }).description(1,
				"PALETTE COLOR", 8, 8, false).shorts(0x00281101, "US", 256, 0, 16)
			.shorts(0x00281102, "US", 256, 0, 16).shorts(0x00281103, "US", 256, 0, 16)
			.shorts(0x00281201, "OW", table).shorts(0x00281202, "OW", new int[256])
			.shorts(0x00281203, "OW", table));
		assertEquals(0x7F007F, palette.getProcessor().get(1) & 0xFFFFFF);
	}

	@Test
	public void slicesAreInTheOrderOfTheirPositions() throws IOException {
		final double[] z = { 6, 0, 9, 3 };
		final String[] names = { "b", "a", "d", "c" };
		for (int i = 0; i < z.length; i++) {
			slice(z[i]).pixels(constant((int) z[i])).write(path(names[i]));
		}
		final ImagePlus image = openFolder();
		assertEquals(4, image.getNSlices());
		for (int slice = 1; slice <= 4; slice++) {
			assertEquals(3 * (slice - 1), values(image, slice)[0], 0);
		}
		final Geometry geometry = ImageGeometry.of(image);
		assertEquals(3, geometry.spacing(2), 1e-9);
		assertEquals("LPS", geometry.orientation());
		assertFalse(geometry.frameOfReference().isEmpty());
		assertFalse(geometry.frameOfReference().contains("1.2.3.9"));
	}

	@Test
	public void spacingIsThatAlongTheNormalOfObliqueSlices() throws IOException {
		final double c = Math.cos(0.5), s = Math.sin(0.5);
		for (int i = 0; i < 5; i++) {
			DicomWriter.slice().text(0x00200037, "DS", "1\\0\\0\\0\\" + (float) c +
				"\\" + (float) s).position(10, -s * 2.5 * i, c * 2.5 * i).write(path(
					"s" + i));
		}
		final Geometry geometry = ImageGeometry.of(openFolder());
		assertEquals(2.5, geometry.spacing(2), 1e-5);
		assertArrayEquals(new double[] { 10, 1.5 * c - 2.5 * s, 1.5 * s + 2.5 * c },
			geometry.toWorld().apply(0, 1, 1), 1e-5);
		assertEquals("oblique", geometry.planes());
	}

	@Test
	public void differingSlopesGive32BitValuesWithPaddingAsNaN()
		throws IOException
	{
		for (int i = 0; i < 3; i++) {
			slice(i).pixels(new short[] { 0, 10, 20, 1, 1, 1, 1, 1, 1, 1, 1, 1 })
				.text(0x00281053, "DS", Double.toString(0.5 * (i + 1))).shorts(
					0x00280120, "US", 0).write(path("s" + i));
		}
		final ImagePlus pet = openFolder();
		assertEquals(32, pet.getBitDepth());
		assertArrayEquals(new double[] { Double.NaN, 15, 30 }, first(values(pet, 3),
			3), 0);
		assertArrayEquals(new double[] { Double.NaN, 5, 10 }, first(values(pet, 1),
			3), 0);
	}

	@Test
	public void opensFunctionalGroupsOfEachFrame() throws IOException {
		for (final boolean undefined : new boolean[] { false, true }) {
			for (final String syntax : List.of(DicomWriter.IMPLICIT,
				DicomWriter.EXPLICIT, DicomWriter.BIG_ENDIAN))
			{
				final DicomWriter writer = enhanced(0, 4, 2).syntax(syntax);
				final ImagePlus image = open(undefined ? writer.undefinedLengths()
					: writer);
				assertEquals(3, image.getNSlices());
				assertArrayEquals(new double[] { 2, 0, 0, 0, 0, 1.5, 0, 0, 0, 0, 2, 0 },
					ImageGeometry.of(image).toWorld().toArray(), 1e-9);
				// Frames 1, 3 and 2 of values 0.., 100.., 200.. and of slopes 1, 3 and
				// 2.
				assertEquals(5, values(image, 1)[5], 0);
				assertEquals(3 * 205, values(image, 2)[5], 0);
				assertEquals(2 * 105, values(image, 3)[5], 0);
			}
		}
	}

	@Test
	public void framesOfOneFileLieAtTheirOffsets() throws IOException {
		final ImagePlus image = open(DicomWriter.slice().position(0, 0, 10).text(
			0x00280008, "IS", "3").text(0x3004000C, "DS", "0\\4\\8").pixels(
				new short[36]));
		final Geometry geometry = ImageGeometry.of(image);
		assertArrayEquals(new double[] { 0, 0, 18 }, geometry.toWorld().apply(0, 0,
			2), 1e-9);
	}

	@Test
	public void framesOfNuclearMedicineFollowTheDetectorsPlace()
		throws IOException
	{
		for (final double spacing : new double[] { 4, -4 }) {
			final Geometry geometry = ImageGeometry.of(open(nuclear("RECON TOMO")
				.text(0x00180088, "DS", Double.toString(spacing))));
			assertArrayEquals(new double[] { 1, 2, Math.min(3, 3 + 2 * spacing) },
				geometry.toWorld().apply(0, 0, 0), 1e-9);
			assertEquals(4, geometry.spacing(2), 1e-9);
			// ImageJ leaves the frames in the order of the file.
			final Geometry imageJ = ImageGeometry.of(IJ.openImage(file().toString()));
			assertArrayEquals(new double[] { 1, 2, 3 + 2 * spacing }, imageJ.toWorld()
				.apply(0, 0, 2), 1e-9);
		}
		assertRefused(() -> open(nuclear("TOMO")), "are no slices", "TOMO");
		assertRefused(() -> open(nuclear("RECON TOMO").shorts(0x00540080, "US", 1,
			1, 2)), "Slice Vector", "frame 2 is 1");
		assertRefused(() -> open(nuclear("RECON TOMO")),
			"Spacing Between Slices (0018,0088)");
	}

	private static DicomWriter nuclear(final String type) {
		return DicomWriter.slice().text(0x00080008, "CS", "ORIGINAL\\PRIMARY\\" +
			type).text(0x00080060, "CS", "NM").text(0x00280008, "IS", "3").without(
				0x00200032).without(0x00200037).shorts(0x00540080, "US", 1, 2, 3)
			.sequence(0x00540022, new DicomWriter().position(1, 2, 3).text(0x00200037,
				"DS", "1\\0\\0\\0\\1\\0")).pixels(new short[36]);
	}

	@Test
	public void framesWithoutPositionsHaveNoPlace() throws IOException {
		final ImagePlus image = open(DicomWriter.slice().text(0x00280008, "IS", "3")
			.text(0x00180088, "DS", "2").without(0x00200032).pixels(new short[36]));
		assertEquals(Geometry.Level.CALIBRATED, ImageGeometry.of(image).level());
		assertEquals(2, ImageGeometry.of(image).spacing(2), 0);
		assertTrue(log.toString(), log.get(0).contains("does not tell the place"));
	}

	@Test
	public void timesBecomeFrames() throws IOException {
		for (int time = 0; time < 2; time++) {
			for (int i = 0; i < 3; i++) {
				slice(i).pixels(constant(10 * time + i)).text(0x00080022, "DA",
					"20200101").text(0x00080032, "TM", "1200" + (9 - time) + i).write(
						path("t" + time + i));
			}
		}
		final ImagePlus image = openFolder();
		assertEquals(3, image.getNSlices());
		assertEquals(2, image.getNFrames());
		assertTrue(log.toString(), log.get(0).contains("2 volumes of 3 slices"));
		// The later file was taken earlier.
		assertEquals(11, values(image, image.getStackIndex(1, 2, 1))[0], 0);
		assertEquals(2, values(image, image.getStackIndex(1, 3, 2))[0], 0);
	}

	@Test
	public void refusesPositionsThatOccurTwice() throws IOException {
		for (int i = 0; i < 3; i++) {
			slice(i).write(path("a" + i));
			slice(i).write(path("b" + i));
		}
		assertRefused(this::openFolder, folder.getRoot().getName(),
			"2 frames at each position", "a0, b0", "temporal index");
		Files.delete(path("b2"));
		assertRefused(this::openFolder, "occur several times", "0\\0\\2");
	}

	@Test
	public void refusesSlicesThatAreNoVolume() throws IOException {
		for (final double z : new double[] { 0, 2, 4, 8, 10 }) {
			slice(z).write(path("s" + (int) z));
		}
		assertRefused(this::openFolder, "unequal distances", "4 mm from s4", "s8",
			"2 mm elsewhere", "Is a slice missing");
		clear();
		for (int i = 0; i < 4; i++) {
			DicomWriter.slice().position(0, 0.3 * i, 2 * i).write(path("s" + i));
		}
		assertRefused(this::openFolder, "sheared", "0.3 mm sideways",
			"8.5 degrees");
	}

	@Test
	public void listsSeveralSeriesAndOrientations() throws IOException {
		for (int i = 0; i < 3; i++) {
			slice(i).write(path("a" + i));
		}
		DicomWriter.slice().text(0x00200037, "DS", "0\\1\\0\\0\\0\\-1").write(path(
			"localizer"));
		slice(0).text(0x0020000E, "UI", "1.2.3.5").text(0x00200011, "IS", "8").text(
			0x00080060, "CS", "PT").text(0x0008103E, "LO", "FDG").write(path("pet"));
		assertRefused(this::openFolder, "3 series, modalities or orientations",
			"series 7, MR, \"T1 of Max\", 3 slice(s) of 4 x 3",
			"series 8, PT, \"FDG\", 1 slice(s)", "localizer", "folder of their own");
	}

	@Test
	public void modalitiesUnderOneSeriesAreNotMixed() throws IOException {
		for (int i = 0; i < 4; i++) {
			slice(i).text(0x00080060, "CS", i < 2 ? "CT" : "PT").write(path("s" + i));
		}
		assertRefused(this::openFolder, "2 series, modalities or orientations",
			"series 7, CT", "series 7, PT", "the first in s2");
	}

	@Test
	public void oneSliceStandsForItsSeries() throws IOException {
		for (int i = 0; i < 3; i++) {
			slice(2 * i).write(path("a" + i));
		}
		DicomWriter.slice().text(0x00200037, "DS", "0\\1\\0\\0\\0\\-1").write(path(
			"localizer"));
		slice(0).text(0x0020000E, "UI", "1.2.3.5").write(path("pet"));
		final ImagePlus series = DicomSeries.openSeriesOf(path("a1"), log::add);
		assertEquals(3, series.getNSlices());
		assertEquals(2, ImageGeometry.of(series).spacing(2), 1e-9);
		assertEquals(folder.getRoot().getName(), series.getTitle());
		assertTrue(log.toString(), log.toString().contains(
			"3 of 5 DICOM images belong to the series of a1"));
		final ImagePlus alone = DicomSeries.openSeriesOf(path("pet"), log::add);
		assertEquals(1, alone.getNSlices());
		assertEquals("pet", alone.getTitle());
	}

	@Test
	public void aSliceWithoutSeriesIsOpenedAlone() throws IOException {
		for (int i = 0; i < 2; i++) {
			slice(2 * i).without(0x0020000E).write(path("a" + i));
		}
		final ImagePlus alone = DicomSeries.openSeriesOf(path("a1"), log::add);
		assertEquals(1, alone.getNSlices());
		assertEquals("a1", alone.getTitle());
	}

	@Test
	public void strangersAreLeftOutWithANote() throws IOException {
		for (int i = 0; i < 3; i++) {
			slice(i).write(path("a" + i));
		}
		Files.write(path("readme.txt"), "Scans of today".getBytes(
			StandardCharsets.UTF_8));
		DicomWriter.slice().without(0x7FE00010).write(path("report"));
		DicomWriter.slice().without(0x7FE00010).storageClass("1.2.840.10008.1.3.10")
			.write(path("DICOMDIR"));
		assertEquals(3, openFolder().getNSlices());
		assertRefused(() -> DicomSeries.open(path("DICOMDIR"), log::add),
			"is a DICOMDIR");
		assertTrue(log.toString(), log.get(1).contains("DICOMDIR (a DICOMDIR)"));
		assertTrue(log.toString(), log.get(0).contains("readme.txt"));
		assertTrue(log.toString(), log.get(1).contains("report"));
		for (int i = 0; i < 3; i++) {
			Files.delete(path("a" + i));
		}
		assertRefused(this::openFolder, "has no DICOM image", "readme.txt",
			"report");
		assertRefused(() -> DicomSeries.open(path("readme.txt"), log::add),
			"readme.txt", "is no DICOM file");
		assertFalse(DicomSeries.isDicom(path("readme.txt")));
		assertRefused(() -> DicomSeries.open(path("report"), log::add), "report",
			"no pixel data");
	}

	@Test
	public void damagedFilesAreRefused() throws IOException {
		final byte[] whole = DicomWriter.slice().bytes();
		final byte[] cut = Arrays.copyOf(whole, whole.length - 5);
		Files.write(file(), cut);
		assertRefused(this::openFile, "slice.dcm", "19 bytes of pixel data",
			"expected 24");
		Files.write(file(), Arrays.copyOf(whole, 300));
		assertRefused(this::openFile, "slice.dcm");
		final byte[] longer = whole.clone();
		Arrays.fill(longer, 128 + 4 + 6, 128 + 4 + 8, (byte) 0x7F);
		Files.write(file(), longer);
		assertRefused(this::openFile, "slice.dcm is damaged",
			"the element 0002,0002", "length of 32639 bytes");
		assertRefused(() -> open(DicomWriter.slice().text(0x00280030, "DS",
			"0\\2")), "Pixel Spacing (0028,0030)", "0\\2");
		assertRefused(() -> open(DicomWriter.slice().text(0x00280030, "DS",
			"nan\\2")), "Pixel Spacing (0028,0030)");
		assertRefused(() -> open(DicomWriter.slice().text(0x00280030, "DS",
			"2,2\\2,0")), "The Pixel Spacing (0028,0030) of slice.dcm is",
			"\"2,2\\2,0\": expected numbers with a decimal point");
		assertRefused(() -> open(DicomWriter.slice().without(0x00200032).text(
			0x00280030, "DS", "-1\\2")), "Pixel Spacing (0028,0030)", "-1\\2");
		assertRefused(() -> open(DicomWriter.slice().text(0x00281053, "DS", "0")),
			"Rescale Slope (0028,1053) is 0");
		assertRefused(() -> open(DicomWriter.slice().without(0x00200037)),
			"Image Orientation (Patient) (0020,0037)", "missing");
		assertRefused(() -> open(DicomWriter.slice().shorts(0x00280100, "US", 12)),
			"Bits Allocated (0028,0100) is 12");
		assertRefused(() -> open(DicomWriter.slice().syntax(
			"1.2.840.10008.1.2.4.80")), "JPEG-LS Lossless", "gdcmconv --raw");
		assertRefused(() -> open(DicomWriter.slice().syntax("1.2.9")), "1.2.9",
			"dcmdjpeg");
		assertRefused(() -> DicomSeries.open(path("none"), log::add), "none",
			"Check the name");
	}

	@Test
	public void nothingOfThePatientIsKept() throws IOException {
		final ImagePlus image = open(DicomWriter.slice().text(0x00180060, "DS",
			"Muster^Max"));
		final String kept = image.getInfoProperty() + image.getStack()
			.getSliceLabel(1) + ScanHeader.of(image).technical() + String.join(" ",
				image.getPropertiesAsArray());
		assertTrue(kept, kept.contains("0028,0030  Pixel Spacing: 1.5\\2"));
		for (final String secret : List.of("Muster", "19700101", "T1 of", "1.2.3.4",
			"1.2.3.9"))
		{
			assertFalse(kept, kept.contains(secret));
		}
	}

	@Test
	public void largeSeriesAreReadByNeed() throws IOException {
		final short[] plane = new short[2048 * 2048];
		for (int i = 0; i < 17; i++) {
			plane[5] = (short) i;
			slice(i).size(2048, 2048).pixels(plane).write(path("s" + i));
		}
		final ImagePlus image = openFolder();
		assertTrue(image.getStack().isVirtual());
		assertEquals(17, image.getNSlices());
		assertEquals(12, values(image, 13)[5], 0);
		assertEquals(1, ImageGeometry.of(image).spacing(2), 1e-9);
		Files.delete(path("s9"));
		assertRefused(() -> image.getStack().getProcessor(10), "s9");
	}

	@Test
	public void sharedCasesAreOpened() {
		final Path cases = SharedData.require("cases");
		final Geometry mri = geometry(cases.resolve("04-slice-spacing/mrser"));
		final Geometry pet = geometry(cases.resolve("04-slice-spacing/petser"));
		assertEquals(2, mri.spacing(2), 1e-9);
		assertEquals(4, pet.spacing(2), 1e-9);
		final Geometry mr96 = geometry(cases.resolve(
			"03-dicom-position/mr96_1mm.dcm"));
		final Geometry pet48 = geometry(cases.resolve(
			"03-dicom-position/pet48_3mm.dcm"));
		assertArrayEquals(new double[] { -48, -48 }, Arrays.copyOf(mr96.toWorld()
			.apply(0, 0, 0), 2), 1e-9);
		assertArrayEquals(new double[] { -71, -71 }, Arrays.copyOf(pet48.toWorld()
			.apply(0, 0, 0), 2), 1e-9);
		final ImagePlus ct = DicomSeries.open(cases.resolve(
			"06-ct-padding/ct_pad3024.dcm"), log::add);
		assertEquals(-3024, ScanHeader.of(ct).padding().getAsDouble(), 0);
		assertTrue(ScanHeader.of(ct).hounsfield());
	}

	private Geometry geometry(final Path path) {
		return ImageGeometry.of(DicomSeries.open(path, log::add));
	}

	private static DicomWriter slice(final double z) {
		return DicomWriter.slice().position(0, 0, z);
	}

	/** Three frames of values from 0, 100 and 200 at positions along z. */
	private static DicomWriter enhanced(final double... z) {
		final short[] values = new short[36];
		final DicomWriter[] frames = new DicomWriter[3];
		for (int i = 0; i < values.length; i++) {
			values[i] = (short) (i / 12 * 100 + i % 12);
		}
		for (int i = 0; i < frames.length; i++) {
			frames[i] = new DicomWriter().sequence(0x00209113, new DicomWriter()
				.position(0, 0, z[i])).sequence(0x00289145, new DicomWriter().text(
					0x00281053, "DS", Integer.toString(i + 1)).text(0x00281052, "DS",
						"0"));
		}
		return DicomWriter.slice().without(0x00200032).without(0x00200037).without(
			0x00280030).text(0x00280008, "IS", "3").pixels(values).sequence(
				0x52009229, new DicomWriter().sequence(0x00209116, new DicomWriter()
					.text(0x00200037, "DS", "1\\0\\0\\0\\1\\0")).sequence(0x00289110,
						new DicomWriter().text(0x00280030, "DS", "1.5\\2"))).sequence(
							0x52009230, frames);
	}

	private static short[] constant(final int value) {
		final short[] values = new short[12];
		Arrays.fill(values, (short) value);
		return values;
	}

	private static double[] values(final ImagePlus image, final int plane) {
		final double[] values = new double[image.getWidth() * image.getHeight()];
		for (int i = 0; i < values.length; i++) {
			final float raw = image.getStack().getProcessor(plane).getf(i);
			values[i] = image.getBitDepth() == 32 ? raw : image.getCalibration()
				.getCValue((int) raw);
			if (i > 100) break;
		}
		return values;
	}

	private static double[] first(final double[] values, final int count) {
		return Arrays.copyOf(values, count);
	}

	private Path file() {
		return path("slice.dcm");
	}

	private Path path(final String name) {
		return folder.getRoot().toPath().resolve(name);
	}

	private ImagePlus open(final DicomWriter writer) throws IOException {
		writer.write(file());
		return openFile();
	}

	private ImagePlus openFile() {
		return DicomSeries.open(file(), log::add);
	}

	private ImagePlus openFolder() {
		return DicomSeries.open(folder.getRoot().toPath(), log::add);
	}

	private void clear() throws IOException {
		for (final File file : folder.getRoot().listFiles()) {
			Files.delete(file.toPath());
		}
	}
}
