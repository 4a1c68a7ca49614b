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
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.util.List;

import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

import ij.IJ;
import ij.ImagePlus;
import ij.plugin.FolderOpener;
import ij.process.ImageConverter;
import io.github.lywnet.SharedData;
import io.github.lywnet.image.dicom.DicomWriter;

/** Tests {@link ScanHeader} on images that ImageJ itself has opened. */
public class ScanHeaderTest {

	@Rule
	public final TemporaryFolder folder = new TemporaryFolder();

	@Test
	public void valuesOfACtAreHounsfieldUnits() throws IOException {
		final ImagePlus signed = open(ct(true, "1", "0"));
		assertTrue(ScanHeader.of(signed).hounsfield());
		assertEquals(-2000, ScanHeader.of(signed).padding().getAsDouble(), 0);
		assertTrue(ScanHeader.of(signed).isPadding(signed.getCalibration()
			.getCValue(signed.getProcessor().get(0))));
		final ImagePlus shifted = open(ct(true, "1", "-24"));
		assertTrue(ScanHeader.of(shifted).hounsfield());
		assertEquals(-2024, ScanHeader.of(shifted).padding().getAsDouble(), 0);
		final ImagePlus unsigned = open(ct(false, "1", "-1024"));
		assertTrue(ScanHeader.of(unsigned).hounsfield());
		assertEquals(63536 - 1024, ScanHeader.of(unsigned).padding().getAsDouble(),
			0);
	}

	@Test
	public void valuesMayBeRescaledTo32Bits() throws IOException {
		final ImagePlus image = open(ct(false, "1", "0").text(0x00281054, "LO",
			"HU"));
		// What ImageJ does where the slope is not 1, by menu commands.
		image.setProperty("Info", image.getInfoProperty().replace(
			"Rescale Slope: 1", "Rescale Slope: 0.7").replace("Rescale Intercept: 0",
				"Rescale Intercept: -3"));
		new ImageConverter(image).convertToGray32();
		image.getProcessor().multiply(0.7);
		image.getProcessor().add(-3);
		final ScanHeader header = ScanHeader.of(image);
		assertTrue(header.hounsfield());
		assertEquals(63536 * 0.7 - 3, header.padding().getAsDouble(), 1e-9);
		assertTrue(header.isPadding(image.getProcessor().getf(0)));
		assertFalse(header.isPadding(image.getProcessor().getf(1)));
	}

	@Test
	public void valuesThatLostTheirScaleAreNone() throws IOException {
		final ImagePlus image = open(ct(true, "1", "0"));
		new ImageConverter(image).convertToGray8();
		assertFalse(ScanHeader.of(image).hounsfield());
		assertFalse(ScanHeader.of(image).padding().isPresent());
		final ImagePlus other = open(ct(true, "1", "0").text(0x00281054, "LO",
			"OD"));
		assertFalse(ScanHeader.of(other).hounsfield());
		final ImagePlus mri = open(ct(true, "1", "0").text(0x00080060, "CS", "MR"));
		assertFalse(ScanHeader.of(mri).hounsfield());
		assertEquals("MR", ScanHeader.of(mri).modality());
	}

	@Test
	public void paddingMayBeARange() throws IOException {
		final ScanHeader header = ScanHeader.of(open(ct(true, "1", "0").shorts(
			0x00280121, "SS", -1500)));
		assertEquals(-1500, header.paddingLimit().getAsDouble(), 0);
		assertTrue(header.isPadding(-1500));
		assertTrue(header.isPadding(-1700));
		assertFalse(header.isPadding(-1499));
		assertFalse(header.isPadding(Double.NaN));
	}

	@Test
	public void contradictingScalesAreRefused() throws IOException {
		for (int i = 0; i < 3; i++) {
			ct(true, "1", Integer.toString(10 * i)).position(0, 0, i).text(0x00200013,
				"IS", Integer.toString(i + 1)).write(folder.getRoot().toPath().resolve(
					"s" + i + ".dcm"));
		}
		final ImagePlus series = FolderOpener.open(folder.getRoot().getPath());
		assertRefused(() -> ScanHeader.of(series), "1.0 and 0.0", "1.0 and 10.0",
			"Open Volume...");
	}

	@Test
	public void onlyTechnicalElementsAreHandedOn() throws IOException {
		final String text = ScanHeader.of(open(ct(true, "1", "0").text(0x00180060,
			"DS", "120").text(0x00180080, "DS", "Muster").text(0x00185100, "CS",
				"Herr Muster").text(0x00281054, "LO", "HU"))).technical();
		for (final String line : List.of("0008,0060  Modality: CT\n",
			"0018,0060  KVP: 120\n", "0028,0030  Pixel Spacing: 1.5\\2\n",
			"0028,1054  Rescale Type: HU\n",
			"0020,0037  Image Orientation (Patient): 1\\0\\0\\0\\1\\0\n"))
		{
			assertTrue(text, text.contains(line));
		}
		for (final String secret : List.of("Muster", "1970", "T1", "1.2.3")) {
			assertFalse(text, text.contains(secret));
		}
	}

	@Test
	public void withoutHeaderNothingIsKnown() {
		final ScanHeader header = ScanHeader.of(IJ.createImage("drawn", 4, 3, 2,
			16));
		assertEquals("", header.modality());
		assertEquals("", header.technical());
		assertFalse(header.hounsfield());
		assertFalse(header.isPadding(0));
	}

	@Test
	public void sharedCases() {
		final ImagePlus ct = IJ.openImage(SharedData.require(
			"cases/06-ct-padding/ct_pad3024.dcm").toString());
		assertTrue(ScanHeader.of(ct).hounsfield());
		assertEquals(-3024, ScanHeader.of(ct).padding().getAsDouble(), 0);
		final ImagePlus mri = IJ.openImage(SharedData.require(
			"cases/16-patient-name/mr.dcm").toString());
		final String header = mri.getInfoProperty();
		assertTrue(header.contains("Patient's Name"));
		final String technical = ScanHeader.of(mri).technical();
		assertFalse(technical.contains("Patient's"));
		assertFalse(technical.contains(header.replaceAll(
			"(?s).*Patient's Name: ([^\n]*)\n.*", "$1").trim()));
	}

	/** A CT whose first pixel has the padding value -2000. */
	private static DicomWriter ct(final boolean signed, final String slope,
		final String intercept)
	{
		return DicomWriter.slice().text(0x00080060, "CS", "CT").pixels(new short[] {
			-2000, 40, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 }).description(1, "MONOCHROME2",
				16, 16, signed).text(0x00281053, "DS", slope).text(0x00281052, "DS",
					intercept).shorts(0x00280120, signed ? "SS" : "US", -2000);
	}

	private ImagePlus open(final DicomWriter writer) throws IOException {
		return IJ.openImage(writer.write(folder.getRoot().toPath().resolve(
			"slice.dcm")).toString());
	}
}
