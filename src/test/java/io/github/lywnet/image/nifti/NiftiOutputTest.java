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
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.VirtualStack;
import ij.measure.Calibration;
import ij.process.FloatProcessor;
import ij.process.ImageConverter;
import ij.process.ImageProcessor;

import io.github.lywnet.Messages;
import io.github.lywnet.image.header.ImageGeometry;
import io.github.lywnet.space.Affine3D;
import io.github.lywnet.space.Geometry;
import io.github.lywnet.space.Geometry.Level;

/**
 * Tests what is written, by its bytes and by reading it again; places and types
 * of fields are those of the format's description.
 */
public class NiftiOutputTest {

	/** In LPS: turned by a 3-4-5 triangle about z, with a mirrored third axis. */
	private static final Affine3D OBLIQUE = Affine3D.of(1.2, -1.2, 0, 10, 0.9,
		1.6, 0, -20, 0, 0, -3, 30.25);

	private static final Affine3D SHEARED = Affine3D.of(1, 0.2, 0, 1, 0, 1, 0, 2,
		0, 0, 1, 3);

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	@Test
	public void allTypesComeBackAsTheyWere() throws IOException {
		for (final String type : new String[] { "8-bit", "16-bit", "32-bit",
			"RGB" })
		{
			assertSameAgain(image(type));
		}
	}

	@Test
	public void signedPixelsAreInt16() throws IOException {
		final ImagePlus image = image("16-bit");
		image.getCalibration().setSigned16BitCalibration();
		final ByteBuffer bytes = write(image);
		assertEquals(4, bytes.getShort(70));
		assertEquals(1, bytes.getFloat(112), 0);
		assertEquals(0, bytes.getFloat(116), 0);
		final int first = image.getStack().getProcessor(1).get(0) - 32768;
		assertEquals(first, bytes.getShort(352));
		assertTrue(assertSameAgain(image).getCalibration().isSigned16Bit());
	}

	@Test
	public void linearFunctionsAreScales() throws IOException {
		final ImagePlus image = image("16-bit");
		for (final double[] function : new double[][] { { -33792, 1 }, { 0, 0.25 },
			{ 100, 2 }, { -16384.5, 0.5 } })
		{
			image.getCalibration().setFunction(Calibration.STRAIGHT_LINE, function,
				"HU");
			assertSameAgain(image);
		}
		final ByteBuffer hounsfield = write(hounsfield());
		assertEquals(4, hounsfield.getShort(70));
		assertEquals(-1024, hounsfield.getFloat(116), 0);
		final ImagePlus bytes = image("8-bit");
		bytes.getCalibration().setFunction(Calibration.STRAIGHT_LINE, new double[] {
			-5, 0.125 }, "SUV");
		assertSameAgain(bytes);
	}

	@Test
	public void otherFunctionsAreValues() throws IOException {
		final ImagePlus image = image("16-bit");
		image.getCalibration().setFunction(Calibration.POLY2, new double[] { 1, 2,
			0.5 }, "x");
		final ImagePlus again = assertValues(image, reopen(image));
		assertEquals(32, again.getBitDepth());
		image.getCalibration().setFunction(Calibration.STRAIGHT_LINE, new double[] {
			7, 0 }, "x");
		assertValues(image, reopen(image));
	}

	@Test
	public void coloursOfAPaletteAreRgb() throws IOException {
		final ImagePlus indexed = new ImagePlus("indexed", image("RGB").getStack()
			.getProcessor(1));
		new ImageConverter(indexed).convertRGBtoIndexedColor(16);
		assertEquals(ImagePlus.COLOR_256, indexed.getType());
		assertArrayEquals((int[]) indexed.getProcessor().convertToRGB().getPixels(),
			(int[]) reopen(indexed).getProcessor().getPixels());
	}

	@Test
	public void placesInThePatientComeBack() throws IOException {
		for (final Affine3D map : new Affine3D[] { OBLIQUE, SHEARED }) {
			final ImagePlus image = image("8-bit");
			ImageGeometry.set(image, Geometry.patient(new long[] { 5, 4, 3 }, map,
				"1.2.3", "test"));
			final Geometry again = ImageGeometry.of(reopen(image));
			assertEquals(Level.PATIENT, again.level());
			assertArrayEquals(map.toArray(), again.toWorld().toArray(), 1e-6);
		}
	}

	@Test
	public void sformAndQformSayTheSame() throws IOException {
		final ImagePlus image = image("8-bit");
		ImageGeometry.set(image, Geometry.patient(new long[] { 5, 4, 3 }, OBLIQUE,
			"", "test"));
		final ByteBuffer bytes = write(image);
		assertEquals(1, bytes.getShort(252));
		assertEquals(1, bytes.getShort(254));
		assertArrayEquals(new float[] { -1.2f, 1.2f, 0, -10, -0.9f, -1.6f, 0, 20, 0,
			0, -3, 30.25f }, floats(bytes, 280, 12), 0);
		assertArrayEquals(new float[] { -1, 1.5f, 2, 3 }, floats(bytes, 76, 4),
			1e-6f);
		assertEquals(2, bytes.get(123) & 7);
		bytes.putShort(254, (short) 0);
		assertArrayEquals(OBLIQUE.toArray(), ImageGeometry.of(NiftiFile.open(file(
			bytes.array()))).toWorld().toArray(), 1e-5);
	}

	@Test
	public void shearedVolumesHaveNoQform() throws IOException {
		final ImagePlus image = image("8-bit");
		ImageGeometry.set(image, Geometry.patient(new long[] { 5, 4, 3 }, SHEARED,
			"", "test"));
		final ByteBuffer bytes = write(image);
		assertEquals(0, bytes.getShort(252));
		assertEquals(1, bytes.getShort(254));
	}

	@Test
	public void theMeaningOfCoordinatesIsKept() throws IOException {
		final byte[] template = new TestVolume().sform(4, 1, 0, 0, 0, 0, 1, 0, 0, 0,
			0, 1, 0).bytes();
		final ByteBuffer bytes = write(NiftiFile.open(file(template)));
		assertEquals(4, bytes.getShort(252));
		assertEquals(4, bytes.getShort(254));
	}

	@Test
	public void spacingAloneIsNoOrientation() throws IOException {
		final ImagePlus image = image("8-bit");
		image.getCalibration().setUnit("cm");
		image.getCalibration().pixelWidth = 0.1;
		image.getCalibration().pixelHeight = 0.2;
		image.getCalibration().pixelDepth = 0.5;
		final ByteBuffer bytes = write(image);
		assertEquals(0, bytes.getShort(252));
		assertEquals(0, bytes.getShort(254));
		final Geometry again = ImageGeometry.of(reopen(image));
		assertEquals(Level.CALIBRATED, again.level());
		assertArrayEquals(new double[] { 1, 2, 5 }, again.spacing(), 1e-6);
	}

	@Test
	public void imagesWithoutAUnitHaveNone() throws IOException {
		assertEquals(0, write(image("8-bit")).get(123));
	}

	@Test
	public void framesAndTheirIntervalComeBack() throws IOException {
		final ImagePlus image = image("16-bit");
		image.setDimensions(1, 1, 3);
		image.getCalibration().frameInterval = 1500;
		image.getCalibration().setTimeUnit("ms");
		final ImagePlus again = assertSameAgain(image);
		assertEquals(3, again.getNFrames());
		assertEquals(1.5, again.getCalibration().frameInterval, 0);
	}

	@Test
	public void theRangeComesBack() throws IOException {
		final ImagePlus image = hounsfield();
		image.setDisplayRange(32768 + 1024 - 10, 32768 + 1024 + 90);
		final ByteBuffer bytes = write(image);
		assertArrayEquals(new float[] { 90, -10 }, floats(bytes, 124, 2), 0);
		assertEquals(image.getDisplayRangeMin(), reopen(image).getDisplayRangeMin(),
			0);
	}

	@Test
	public void widePlanesAreNifti2() throws IOException {
		final float[] pixels = new float[40000];
		for (int i = 0; i < pixels.length; i++) {
			pixels[i] = i;
		}
		final ImagePlus image = new ImagePlus("wide", new FloatProcessor(40000, 1,
			pixels));
		ImageGeometry.set(image, Geometry.patient(new long[] { 40000, 1, 1 },
			OBLIQUE, "", "test"));
		final ByteBuffer bytes = write(image);
		assertEquals(540, bytes.getInt(0));
		assertEquals("n+2\0\r\n\032\n", new String(bytes.array(), 4, 8,
			StandardCharsets.US_ASCII));
		assertEquals(40000, bytes.getLong(24));
		assertEquals(544, bytes.getLong(168));
		final ImagePlus again = assertSameAgain(image);
		assertArrayEquals(OBLIQUE.toArray(), ImageGeometry.of(again).toWorld()
			.toArray(), 0);
	}

	@Test
	public void nifti1IsSaid() throws IOException {
		final ByteBuffer bytes = write(image("RGB"));
		assertEquals(348, bytes.getInt(0));
		assertEquals("n+1\0", new String(bytes.array(), 344, 4,
			StandardCharsets.US_ASCII));
		assertEquals(352, bytes.getFloat(108), 0);
		assertEquals(0, bytes.getInt(348));
		assertEquals(128, bytes.getShort(70));
		assertEquals(24, bytes.getShort(72));
		assertEquals(352 + 5 * 4 * 3 * 3, bytes.capacity());
	}

	@Test
	public void planesAreAskedForOnceAndInOrder() throws IOException {
		final ImagePlus image = image("8-bit");
		final int[] last = { 0 };
		final VirtualStack planes = new VirtualStack(5, 4, 3) {

			@Override
			public ImageProcessor getProcessor(final int number) {
				assertEquals(++last[0], number);
				return image.getStack().getProcessor(number);
			}
		};
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		NiftiOutput.write(image, planes, bytes);
		assertEquals(3, last[0]);
		assertArrayEquals(write(image).array(), bytes.toByteArray());
	}

	@Test
	public void compressedFilesComeBack() throws IOException {
		final ImagePlus image = image("16-bit");
		final Path file = temporary.getRoot().toPath().resolve("image.nii.gz");
		try (OutputStream stream = new GZIPOutputStream(Files.newOutputStream(
			file)))
		{
			NiftiOutput.write(image, image.getStack(), stream);
		}
		assertValues(image, NiftiFile.open(file));
	}

	@Test
	public void channelsAreRefused() {
		final ImagePlus image = image("8-bit");
		image.setDimensions(3, 1, 1);
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		Messages.assertRefused(() -> NiftiOutput.write(image, image.getStack(),
			bytes), "\"8-bit\"", "3 channels", "expected one channel", ".tif");
		assertEquals(0, bytes.size());
	}

	@Test
	public void otherPlanesThanTheImagesAreRefused() {
		final ImagePlus image = image("8-bit");
		final ImageStack two = image.getStack().duplicate();
		two.deleteLastSlice();
		assertThrows(IllegalArgumentException.class, () -> NiftiOutput.write(image,
			two, new ByteArrayOutputStream()));
		assertThrows(IllegalArgumentException.class, () -> NiftiOutput.write(image,
			image("16-bit").getStack(), new ByteArrayOutputStream()));
	}

	@Test
	public void namesSayWhatIsWritten() {
		assertTrue(NiftiOutput.isNifti(Paths.get("a", "B.NII")));
		assertTrue(NiftiOutput.isNifti(Paths.get("b.nii.gz")));
		assertFalse(NiftiOutput.isNifti(Paths.get("b.gz")));
		assertFalse(NiftiOutput.isNifti(Paths.get("b.hdr")));
		assertFalse(NiftiOutput.isNifti(Paths.get("b.tif")));
		assertTrue(NiftiOutput.isCompressed(Paths.get("b.nii.GZ")));
		assertFalse(NiftiOutput.isCompressed(Paths.get("b.nii")));
	}

	/** Checks pixels, function and type after writing and reading. */
	private ImagePlus assertSameAgain(final ImagePlus image) throws IOException {
		final ImagePlus again = reopen(image);
		assertEquals(image.getBitDepth(), again.getBitDepth());
		assertEquals(image.getStackSize(), again.getStackSize());
		for (int i = 1; i <= image.getStackSize(); i++) {
			final Object expected = image.getStack().getProcessor(i).getPixels();
			final Object found = again.getStack().getProcessor(i).getPixels();
			assertTrue(image.getTitle() + " " + i, Arrays.deepEquals(new Object[] {
				expected }, new Object[] { found }));
		}
		final double[] function = image.getCalibration().getCoefficients();
		if (function == null) assertNull(again.getCalibration().getCoefficients());
		else assertArrayEquals(function, again.getCalibration().getCoefficients(),
			0);
		return again;
	}

	private static ImagePlus assertValues(final ImagePlus image,
		final ImagePlus again)
	{
		for (int i = 1; i <= image.getStackSize(); i++) {
			final ImageProcessor expected = image.getStack().getProcessor(i);
			final ImageProcessor found = again.getStack().getProcessor(i);
			expected.setCalibrationTable(image.getCalibration().getCTable());
			found.setCalibrationTable(again.getCalibration().getCTable());
			for (int k = 0; k < 20; k++) {
				assertEquals(expected.getPixelValue(k % 5, k / 5), found.getPixelValue(
					k % 5, k / 5), 0);
			}
		}
		return again;
	}

	private ImagePlus reopen(final ImagePlus image) throws IOException {
		return NiftiFile.open(file(write(image).array()));
	}

	private Path file(final byte[] bytes) throws IOException {
		return Files.write(temporary.newFile("image" + System.nanoTime() + ".nii")
			.toPath(), bytes);
	}

	private static ByteBuffer write(final ImagePlus image) throws IOException {
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		NiftiOutput.write(image, image.getStack(), bytes);
		return ByteBuffer.wrap(bytes.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
	}

	private static float[] floats(final ByteBuffer bytes, final int place,
		final int count)
	{
		final float[] floats = new float[count];
		for (int i = 0; i < count; i++) {
			floats[i] = bytes.getFloat(place + 4 * i);
		}
		return floats;
	}

	/** A CT as ImageJ opens it from DICOM. */
	private static ImagePlus hounsfield() {
		final ImagePlus image = image("16-bit");
		image.getCalibration().setFunction(Calibration.STRAIGHT_LINE, new double[] {
			-32768 - 1024, 1 }, "HU");
		return image;
	}

	/** Three planes of 5 x 4 pixels without calibration; all bits vary. */
	private static ImagePlus image(final String type) {
		final ImagePlus image = IJ.createImage(type, type + " black", 5, 4, 3);
		final Random random = new Random(14);
		for (int i = 1; i <= 3; i++) {
			final ImageProcessor plane = image.getStack().getProcessor(i);
			for (int k = 0; k < 20; k++) {
				if (type.equals("32-bit")) plane.setf(k, k == 7 ? Float.NaN
					: (float) random.nextGaussian());
				else plane.set(k, type.equals("RGB") ? 0xff000000 | random.nextInt(
					1 << 24) : random.nextInt(type.equals("8-bit") ? 256 : 65536));
			}
		}
		return image;
	}
}
