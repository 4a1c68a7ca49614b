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

package io.github.lywnet.image.header;

import static io.github.lywnet.Messages.assertRefused;
import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

import ij.IJ;
import ij.ImagePlus;
import ij.plugin.Duplicator;
import ij.plugin.FolderOpener;
import ij.plugin.SubstackMaker;
import io.github.lywnet.SharedData;
import io.github.lywnet.image.dicom.DicomSeries;
import io.github.lywnet.image.dicom.DicomWriter;
import io.github.lywnet.space.Geometry;
import io.github.lywnet.space.Geometry.Level;

/**
 * Tests the geometry of images that ImageJ itself has opened, by
 * {@link ImageGeometry#of}.
 */
public class HeaderGeometryTest {

	@Rule
	public final TemporaryFolder folder = new TemporaryFolder();

	@Test
	public void oneFileHasItsPlaceInInfo() throws IOException {
		final Geometry geometry = ImageGeometry.of(open(DicomWriter.slice()
			.position(-10, 20.5, 3)));
		assertEquals(Level.PATIENT, geometry.level());
		assertArrayEquals(new double[] { 2, 0, 0, -10, 0, 1.5, 0, 20.5, 0, 0, 5,
			3 }, geometry.toWorld().toArray(), 1e-9);
		assertEquals("LPS", geometry.orientation());
	}

	@Test
	public void theSamePlaceAsFromTheFilesThemselves() throws IOException {
		series(0, 3, 6, 9);
		final Geometry imageJ = ImageGeometry.of(openSeries());
		final Geometry own = ImageGeometry.of(DicomSeries.open(folder.getRoot()
			.toPath(), note -> {}));
		assertArrayEquals(own.toWorld().toArray(), imageJ.toWorld().toArray(),
			1e-9);
		assertArrayEquals(own.size(), imageJ.size());
		assertEquals(own.frameOfReference(), imageJ.frameOfReference());
	}

	@Test
	public void aSeriesFollowsTheOrderOfItsStack() throws IOException {
		series(9, 6, 3, 0);
		final Geometry geometry = ImageGeometry.of(openSeries());
		assertEquals("LPI", geometry.orientation());
		assertArrayEquals(new double[] { 0, 0, 9 }, geometry.toWorld().apply(0, 0,
			0), 1e-9);
		assertArrayEquals(new double[] { 0, 0, 0 }, geometry.toWorld().apply(0, 0,
			3), 1e-9);
	}

	@Test
	public void aVirtualSeriesHasItsPlaceInItsFiles() throws IOException {
		series(0, 3, 6);
		final ImagePlus image = FolderOpener.open(folder.getRoot().getPath(),
			"virtual");
		assertTrue(image.getStack().isVirtual());
		assertEquals(3, ImageGeometry.of(image).spacing(2), 1e-9);
	}

	@Test
	public void aSubstackKeepsItsPlace() throws IOException {
		series(0, 3, 6, 9, 12);
		final ImagePlus part = new SubstackMaker().makeSubstack(openSeries(),
			"3-5");
		final Geometry geometry = ImageGeometry.of(part);
		assertArrayEquals(new double[] { 0, 0, 6 }, geometry.toWorld().apply(0, 0,
			0), 1e-9);
		final ImagePlus gaps = new SubstackMaker().makeSubstack(openSeries(),
			"1,2,5");
		assertRefused(() -> ImageGeometry.of(gaps), "unequal distances", "12");
		final ImagePlus own = DicomSeries.open(folder.getRoot().toPath(),
			note -> {});
		assertArrayEquals(new double[] { 0, 0, 3 }, ImageGeometry.of(
			new Duplicator().run(own, 2, 4)).toWorld().apply(0, 0, 0), 1e-9);
		own.setSlice(4);
		assertArrayEquals(new double[] { 0, 0, 9 }, ImageGeometry.of(own.crop())
			.toWorld().apply(0, 0, 0), 1e-9);
	}

	@Test
	public void whatIsCroppedOrScaledIsRefused() throws IOException {
		final ImagePlus image = open(DicomWriter.slice());
		image.setRoi(1, 0, 2, 3);
		assertRefused(() -> ImageGeometry.of(image.crop()), "2 columns",
			"header says 4", "cropped or scaled");
		final ImagePlus stated = open(DicomWriter.slice());
		stated.getCalibration().pixelWidth = 3;
		assertRefused(() -> ImageGeometry.of(stated), "3.0 mm along x", "2.0 mm");
	}

	@Test
	public void slicesThatAreNoVolumeAreRefused() throws IOException {
		series(0, 3, 6, 12);
		assertRefused(() -> ImageGeometry.of(openSeries()), "unequal distances",
			"6 mm from", "3 mm elsewhere");
		series(0, 3, 6, 6);
		assertRefused(() -> ImageGeometry.of(openSeries()), "same position",
			"0\\0\\6");
		series(0, 6, 3, 9);
		assertRefused(() -> ImageGeometry.of(openSeries()), "unequal distances",
			"Sort the slices");
		series(0, 3, 6, 9);
		file(3).text(0x00200037, "DS", "0\\1\\0\\-1\\0\\0").position(0, 0, 9).write(
			path(3));
		assertRefused(() -> ImageGeometry.of(openSeries()),
			"different orientation");
		file(3).text(0x00280030, "DS", "1\\2").position(0, 0, 9).write(path(3));
		assertRefused(() -> ImageGeometry.of(openSeries()),
			"different pixel spacing", "1\\2");
		for (int i = 0; i < 4; i++) {
			file(i).position(0, i, 3 * i).write(path(i));
		}
		assertRefused(() -> ImageGeometry.of(openSeries()), "sheared",
			"18.4 degrees");
	}

	@Test
	public void slicesWithoutAHeaderAmongOthersAreRefused() throws IOException {
		series(0, 3, 6);
		final ImagePlus image = openSeries();
		image.getStack().setSliceLabel("drawn", 2);
		assertRefused(() -> ImageGeometry.of(image), "Of the 3 slices", "2 have");
	}

	@Test
	public void framesOfAFileHaveTheirPlacesInFunctionalGroups()
		throws IOException
	{
		for (final boolean undefined : new boolean[] { false, true }) {
			final DicomWriter writer = DicomWriter.slice().without(0x00200032).text(
				0x00280008, "IS", "3").pixels(new short[36]).sequence(0x52009230, frame(
					4), frame(2), frame(0));
			final ImagePlus image = open(undefined ? writer.undefinedLengths()
				: writer);
			final Geometry geometry = ImageGeometry.of(image);
			assertEquals(2, geometry.spacing(2), 1e-9);
			assertArrayEquals(new double[] { 0, 0, 4 }, geometry.toWorld().apply(0, 0,
				0), 1e-9);
			final ImagePlus part = new SubstackMaker().makeSubstack(image, "1-2");
			part.setProperty("Info", image.getInfoProperty());
			assertRefused(() -> ImageGeometry.of(part), "2 slices", "that of 3");
		}
	}

	@Test
	public void offsetsOfFramesAreFromThePosition() throws IOException {
		final DicomWriter writer = DicomWriter.slice().position(0, 0, 7).text(
			0x00280008, "IS", "3").pixels(new short[36]);
		assertEquals(Level.CALIBRATED, ImageGeometry.of(open(writer)).level());
		assertArrayEquals(new double[] { 0, 0, 15 }, ImageGeometry.of(open(writer
			.text(0x3004000C, "DS", "0\\4\\8"))).toWorld().apply(0, 0, 2), 1e-9);
	}

	@Test
	public void withoutHeaderTheCalibrationCounts() {
		final ImagePlus image = IJ.createImage("drawn", 4, 3, 2, 16);
		assertEquals(Level.PIXELS, ImageGeometry.of(image).level());
		image.getCalibration().setUnit("cm");
		assertEquals(10, ImageGeometry.of(image).spacing(0), 1e-9);
	}

	@Test
	public void impossibleNumbersAreRefused() throws IOException {
		assertRefused(() -> ImageGeometry.of(open(DicomWriter.slice().text(
			0x00200032, "DS", "0\\x\\1"))), "slice.dcm",
			"Image Position (Patient) (0020,0032)", "0\\x\\1");
		assertRefused(() -> ImageGeometry.of(open(DicomWriter.slice().text(
			0x00280030, "DS", "0\\0"))), "Pixel Spacing (0028,0030)",
			"positive numbers");
		assertRefused(() -> ImageGeometry.of(open(DicomWriter.slice().text(
			0x00200037, "DS", "1\\0\\0\\1\\0\\0"))), "right angle");
	}

	@Test
	public void sharedSeriesHaveTheirPlaces() {
		final Path cases = SharedData.require("cases/04-slice-spacing");
		assertEquals(2, ImageGeometry.of(FolderOpener.open(cases.resolve("mrser")
			.toString())).spacing(2), 1e-9);
	}

	private static DicomWriter frame(final double z) {
		return new DicomWriter().sequence(0x00209113, new DicomWriter().position(0,
			0, z));
	}

	private ImagePlus open(final DicomWriter writer) throws IOException {
		return IJ.openImage(writer.write(folder.getRoot().toPath().resolve(
			"slice.dcm")).toString());
	}

	private DicomWriter file(final int index) {
		return DicomWriter.slice().text(0x00200013, "IS", Integer.toString(index +
			1));
	}

	private Path path(final int index) {
		return folder.getRoot().toPath().resolve("s" + index + ".dcm");
	}

	private void series(final double... z) throws IOException {
		for (int i = 0; i < z.length; i++) {
			file(i).position(0, 0, z[i]).write(path(i));
		}
	}

	private ImagePlus openSeries() {
		return FolderOpener.open(folder.getRoot().getPath());
	}
}
