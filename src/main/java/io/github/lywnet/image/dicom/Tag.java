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

import java.util.Locale;
import java.util.Set;

/**
 * Tags of the elements that a volume needs and that are no
 * {@link io.github.lywnet.image.header.Element}, by their names in PS3.6.
 */
final class Tag {

	static final int TRANSFER_SYNTAX_UID = 0x00020010;
	static final int MEDIA_STORAGE_SOP_CLASS_UID = 0x00020002;
	static final int IMAGE_TYPE = 0x00080008;
	static final int ACQUISITION_DATE = 0x00080022;
	static final int ACQUISITION_DATE_TIME = 0x0008002A;
	static final int ACQUISITION_TIME = 0x00080032;
	static final int SERIES_DESCRIPTION = 0x0008103E;
	static final int TRIGGER_TIME = 0x00181060;
	static final int FRAME_ACQUISITION_DATE_TIME = 0x00189074;
	static final int SERIES_INSTANCE_UID = 0x0020000E;
	static final int SERIES_NUMBER = 0x00200011;
	static final int ACQUISITION_NUMBER = 0x00200012;
	static final int FRAME_OF_REFERENCE_UID = 0x00200052;
	static final int TEMPORAL_POSITION_IDENTIFIER = 0x00200100;
	static final int FRAME_CONTENT_SEQUENCE = 0x00209111;
	static final int PLANE_POSITION_SEQUENCE = 0x00209113;
	static final int PLANE_ORIENTATION_SEQUENCE = 0x00209116;
	static final int TEMPORAL_POSITION_INDEX = 0x00209128;
	static final int PLANAR_CONFIGURATION = 0x00280006;
	static final int RED_PALETTE_DESCRIPTOR = 0x00281101;
	static final int RED_PALETTE_DATA = 0x00281201;
	static final int MODALITY_LUT_SEQUENCE = 0x00283000;
	static final int PIXEL_MEASURES_SEQUENCE = 0x00289110;
	static final int PIXEL_VALUE_TRANSFORMATION_SEQUENCE = 0x00289145;
	static final int FRAME_REFERENCE_TIME = 0x00541300;
	static final int DETECTOR_INFORMATION_SEQUENCE = 0x00540022;
	static final int SLICE_VECTOR = 0x00540080;
	static final int SHARED_FUNCTIONAL_GROUPS_SEQUENCE = 0x52009229;
	static final int PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE = 0x52009230;
	static final int FLOAT_PIXEL_DATA = 0x7FE00008;
	static final int DOUBLE_FLOAT_PIXEL_DATA = 0x7FE00009;
	static final int PIXEL_DATA = 0x7FE00010;
	static final int EXTENDED_OFFSET_TABLE = 0x7FE00001;
	static final int ITEM = 0xFFFEE000;
	static final int ITEM_DELIMITATION = 0xFFFEE00D;
	static final int SEQUENCE_DELIMITATION = 0xFFFEE0DD;

	/** Sequences to be read where the file does not say that they are some. */
	static final Set<Integer> SEQUENCES = Set.of(FRAME_CONTENT_SEQUENCE,
		PLANE_POSITION_SEQUENCE, PLANE_ORIENTATION_SEQUENCE, MODALITY_LUT_SEQUENCE,
		PIXEL_MEASURES_SEQUENCE, DETECTOR_INFORMATION_SEQUENCE,
		PIXEL_VALUE_TRANSFORMATION_SEQUENCE, SHARED_FUNCTIONAL_GROUPS_SEQUENCE,
		PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE);

	private Tag() {
		// constants only
	}

	/** {@code 0028,0010} */
	static String text(final int tag) {
		return String.format(Locale.ROOT, "%04X,%04X", tag >>> 16, tag & 0xFFFF);
	}
}
