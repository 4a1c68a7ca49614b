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

import io.github.lywnet.common.FusionException;
import io.github.lywnet.image.dicom.TransferSyntax.Encoding;
import io.github.lywnet.image.header.Element;

import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;

/** How the pixels of a file are stored: PS3.3, C.7.6.3. Immutable. */
final class PixelFormat {

	final int columns;
	final int rows;
	final int frames;
	final int samples;
	final int bitsAllocated;
	final int bitsStored;
	final int highBit;
	final boolean signed;
	final boolean planar;
	final boolean floating;
	final String photometric;

	/**
	 * Reads and checks the format of a file's pixels.
	 *
	 * @throws FusionException if there are no pixels, or none that can be decoded
	 */
	PixelFormat(final DicomFile file) {
		if (file.pixels() == null) throw new FusionException("The DICOM file " +
			file +
			" has no pixel data (7FE0,0010): expected an image. Choose a file of the series, not a report, a plan or a directory.");
		if (file.syntax().encoding() == Encoding.UNKNOWN) {
			throw DicomFile.undecodable(file.path(), file.syntax());
		}
		final DicomDataset dataset = file.dataset();
		floating = file.pixels().tag == Tag.FLOAT_PIXEL_DATA;
		columns = whole(file, Element.COLUMNS, Double.NaN, 1, 65535);
		rows = whole(file, Element.ROWS, Double.NaN, 1, 65535);
		frames = whole(file, Element.NUMBER_OF_FRAMES, 1, 1, Integer.MAX_VALUE);
		samples = whole(file, Element.SAMPLES_PER_PIXEL, 1, 1, 3);
		bitsAllocated = whole(file, Element.BITS_ALLOCATED, floating ? 32
			: Double.NaN, 1, 64);
		if (floating ? bitsAllocated != 32 : bitsAllocated != 8 &&
			bitsAllocated != 16 && bitsAllocated != 32 || file
				.pixels().tag == Tag.DOUBLE_FLOAT_PIXEL_DATA)
		{
			throw refusal(file, Element.BITS_ALLOCATED, bitsAllocated, floating ? "32"
				: "8, 16 or 32");
		}
		bitsStored = floating ? 32 : whole(file, Element.BITS_STORED, bitsAllocated,
			1, bitsAllocated);
		highBit = floating ? 31 : whole(file, Element.HIGH_BIT, bitsStored - 1,
			bitsStored - 1, bitsAllocated - 1);
		signed = whole(file, Element.PIXEL_REPRESENTATION, 0, 0, 1) == 1;
		planar = dataset.number(Tag.PLANAR_CONFIGURATION).orElse(0) == 1;
		photometric = dataset.string(Element.PHOTOMETRIC_INTERPRETATION);
		check(file);
		if (!file.pixels().encapsulated()) checkLength(file);
		else checkFragments(file);
	}

	private void check(final DicomFile file) {
		if (samples == 2 || samples == 3 && bitsAllocated != 8) throw refusal(file,
			Element.SAMPLES_PER_PIXEL, samples + " of " + bitsAllocated + " bits",
			"one, or three of 8 bits");
		final boolean gray = photometric.isEmpty() || photometric.startsWith(
			"MONOCHROME") || photometric.equals("PALETTE COLOR");
		final List<String> colors = colors(file.syntax().encoding());
		if (samples == 1 ? !gray : !colors.contains(photometric)) throw refusal(
			file, Element.PHOTOMETRIC_INTERPRETATION, photometric + " with " +
				samples + " samples", samples == 1
					? "MONOCHROME1, MONOCHROME2 or PALETTE COLOR" : String.join(" or ",
						colors));
		if (!file.dataset().items(Tag.MODALITY_LUT_SEQUENCE).isEmpty()) {
			throw new FusionException("The DICOM file " + file +
				" has a Modality LUT Sequence (0028,3000): expected Rescale Slope and Intercept (0028,1053; 0028,1052), or none. " +
				"Apply the table, for example with: dcm2pnm, or export the series again with rescaled values.");
		}
		if (file.pixels().encapsulated() != (file.syntax()
			.encoding() != Encoding.NATIVE))
		{
			throw new FusionException("The DICOM file " + file +
				" says that its transfer syntax is " + file.syntax() +
				", but its pixel data are " + (file.pixels().encapsulated() ? ""
					: "not ") +
				"divided into compressed fragments. Expected one or the other; export or copy the file again.");
		}
		if (bytes() > Integer.MAX_VALUE - 64) throw new FusionException(
			"A frame of the DICOM file " + file + " has " + columns + " x " + rows +
				" pixels of " + bitsAllocated + " bits, " + bytes() +
				" bytes: expected less than 2^31. Scale it down.");
	}

	/** How colours may be given: PS3.5, 8.2. */
	private static List<String> colors(final Encoding encoding) {
		switch (encoding) {
			case JPEG:
				return List.of("RGB", "YBR_FULL", "YBR_FULL_422");
			case JPEG_2000:
				return List.of("RGB", "YBR_RCT", "YBR_ICT");
			default:
				return List.of("RGB", "YBR_FULL");
		}
	}

	private void checkLength(final DicomFile file) {
		final long expected = bytes() * frames;
		try (ByteSource source = file.open()) {
			final long left = source.size() - file.pixels().range.position;
			final long found = Math.min(left, file.pixels().range.length);
			if (found < expected) throw new FusionException("The DICOM file " + file +
				" has " + found + " bytes of pixel data: expected " + expected +
				" for " + frames + " frame(s) of " + columns + " x " + rows + " x " +
				samples + " samples of " + bitsAllocated +
				" bits. It is cut short; copy it again.");
		}
		catch (final IOException exc) {
			throw new FusionException("The DICOM file " + file + " cannot be read: " +
				exc + ". Check that it is still there.", exc);
		}
	}

	private void checkFragments(final DicomFile file) {
		final int fragments = file.pixels().items.size() - 1;
		if (fragments < frames) throw new FusionException("The DICOM file " + file +
			" has " + Math.max(0, fragments) +
			" fragments of compressed pixel data: expected at least " + frames +
			", one for each frame. It is cut short; copy it again.");
	}

	/** The bytes of an uncompressed frame. */
	long bytes() {
		return (long) columns * rows * samples * (bitsAllocated / 8);
	}

	/** Whether pixels have colours. */
	boolean color() {
		return samples == 3 || photometric.equals("PALETTE COLOR");
	}

	/** Whether low values are bright. */
	boolean inverted() {
		return photometric.equals("MONOCHROME1");
	}

	/** Whether values are stored alike. */
	boolean isStoredAs(final PixelFormat other) {
		return bitsAllocated == other.bitsAllocated && signed == other.signed &&
			floating == other.floating;
	}

	private static int whole(final DicomFile file, final Element element,
		final double absent, final int least, final int most)
	{
		final OptionalDouble stated = file.dataset().number(element);
		final double value = stated.orElse(absent);
		if (value >= least && value <= most && value == Math.rint(value)) {
			return (int) value;
		}
		throw refusal(file, element, stated.isPresent() ? "\"" + file.dataset()
			.string(element) + "\"" : "missing", least == most ? Integer.toString(
				least) : "a whole number from " + least + " to " + most);
	}

	private static FusionException refusal(final DicomFile file,
		final Element element, final Object found, final String expected)
	{
		return new FusionException("In the DICOM file " + file + ", " + element +
			" is " + found + ": expected " + expected +
			". Export the series again in another form.");
	}
}
