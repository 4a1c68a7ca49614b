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

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The elements of a DICOM header that say something of the scan and nothing of
 * the patient, the people and the place: these, and no others, may go with an
 * image that is handed on. Names are those of PS3.6 of the DICOM standard.
 */
public enum Element {

		MODALITY(0x00080060, "Modality", Kind.CODE), SCANNING_SEQUENCE(0x00180020,
			"Scanning Sequence", Kind.CODE), SEQUENCE_VARIANT(0x00180021,
				"Sequence Variant", Kind.CODE), MR_ACQUISITION_TYPE(0x00180023,
					"MR Acquisition Type", Kind.CODE), SLICE_THICKNESS(0x00180050,
						"Slice Thickness", Kind.NUMBER), KVP(0x00180060, "KVP",
							Kind.NUMBER), REPETITION_TIME(0x00180080, "Repetition Time",
								Kind.NUMBER), ECHO_TIME(0x00180081, "Echo Time", Kind.NUMBER),
		INVERSION_TIME(0x00180082, "Inversion Time", Kind.NUMBER),
		NUMBER_OF_AVERAGES(0x00180083, "Number of Averages", Kind.NUMBER),
		MAGNETIC_FIELD_STRENGTH(0x00180087, "Magnetic Field Strength", Kind.NUMBER),
		SPACING_BETWEEN_SLICES(0x00180088, "Spacing Between Slices", Kind.NUMBER),
		ECHO_TRAIN_LENGTH(0x00180091, "Echo Train Length", Kind.NUMBER),
		PIXEL_BANDWIDTH(0x00180095, "Pixel Bandwidth", Kind.NUMBER),
		RECONSTRUCTION_DIAMETER(0x00181100, "Reconstruction Diameter", Kind.NUMBER),
		GANTRY_TILT(0x00181120, "Gantry/Detector Tilt", Kind.NUMBER), EXPOSURE_TIME(
			0x00181150, "Exposure Time", Kind.NUMBER), TUBE_CURRENT(0x00181151,
				"X-Ray Tube Current", Kind.NUMBER), FLIP_ANGLE(0x00181314, "Flip Angle",
					Kind.NUMBER), PATIENT_POSITION(0x00185100, "Patient Position",
						Kind.CODE), IMAGE_POSITION(0x00200032, "Image Position (Patient)",
							Kind.NUMBER), IMAGE_ORIENTATION(0x00200037,
								"Image Orientation (Patient)", Kind.NUMBER), SAMPLES_PER_PIXEL(
									0x00280002, "Samples per Pixel", Kind.NUMBER),
		PHOTOMETRIC_INTERPRETATION(0x00280004, "Photometric Interpretation",
			Kind.CODE), NUMBER_OF_FRAMES(0x00280008, "Number of Frames", Kind.NUMBER),
		ROWS(0x00280010, "Rows", Kind.NUMBER), COLUMNS(0x00280011, "Columns",
			Kind.NUMBER), PIXEL_SPACING(0x00280030, "Pixel Spacing", Kind.NUMBER),
		BITS_ALLOCATED(0x00280100, "Bits Allocated", Kind.NUMBER), BITS_STORED(
			0x00280101, "Bits Stored", Kind.NUMBER), HIGH_BIT(0x00280102, "High Bit",
				Kind.NUMBER), PIXEL_REPRESENTATION(0x00280103, "Pixel Representation",
					Kind.NUMBER), PIXEL_PADDING_VALUE(0x00280120, "Pixel Padding Value",
						Kind.NUMBER), PIXEL_PADDING_RANGE_LIMIT(0x00280121,
							"Pixel Padding Range Limit", Kind.NUMBER), WINDOW_CENTER(
								0x00281050, "Window Center", Kind.NUMBER), WINDOW_WIDTH(
									0x00281051, "Window Width", Kind.NUMBER), RESCALE_INTERCEPT(
										0x00281052, "Rescale Intercept", Kind.NUMBER),
		RESCALE_SLOPE(0x00281053, "Rescale Slope", Kind.NUMBER), RESCALE_TYPE(
			0x00281054, "Rescale Type", Kind.CODE), UNITS(0x00541001, "Units",
				Kind.CODE), DECAY_CORRECTION(0x00541102, "Decay Correction", Kind.CODE),
		GRID_FRAME_OFFSET_VECTOR(0x3004000C, "Grid Frame Offset Vector",
			Kind.NUMBER);

	/** What a value may consist of, so that nothing else slips through. */
	private enum Kind {

			NUMBER("[-+0-9.eE\\\\ ]+"), CODE("[A-Z0-9_/%\\\\ ]{1,64}");

		private final Pattern pattern;

		private Kind(final String pattern) {
			this.pattern = Pattern.compile(pattern);
		}
	}

	private final int number;
	private final String name;
	private final Kind kind;

	private Element(final int number, final String name, final Kind kind) {
		this.number = number;
		this.name = name;
		this.kind = kind;
	}

	/** The tag as a number: group, then element. */
	public int number() {
		return number;
	}

	/** The tag as ImageJ writes it: {@code 0028,0010}. */
	String tag() {
		return String.format(Locale.ROOT, "%04X,%04X", number >>> 16, number &
			0xFFFF);
	}

	/**
	 * The line of this element in a header as ImageJ writes it, with its line
	 * end.
	 *
	 * @return empty if there is no value, or if it is not what the element may
	 *         hold
	 */
	public String line(final String value) {
		final String trimmed = value.trim();
		return kind.pattern.matcher(trimmed).matches() ? tag() + "  " + name +
			": " + trimmed + "\n" : "";
	}

	/** Name and tag, for messages. */
	@Override
	public String toString() {
		return name + " (" + tag() + ")";
	}
}
