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

import java.util.Arrays;
import java.util.Optional;

/** How a DICOM file is encoded: PS3.5, section 10 and annex A. */
enum TransferSyntax {

		IMPLICIT_LITTLE_ENDIAN("1.2.840.10008.1.2", "Implicit VR Little Endian",
			Encoding.NATIVE), EXPLICIT_LITTLE_ENDIAN("1.2.840.10008.1.2.1",
				"Explicit VR Little Endian", Encoding.NATIVE), DEFLATED(
					"1.2.840.10008.1.2.1.99", "Deflated Explicit VR Little Endian",
					Encoding.NATIVE), EXPLICIT_BIG_ENDIAN("1.2.840.10008.1.2.2",
						"Explicit VR Big Endian", Encoding.NATIVE), JPEG_BASELINE(
							"1.2.840.10008.1.2.4.50", "JPEG Baseline", Encoding.JPEG),
		JPEG_EXTENDED("1.2.840.10008.1.2.4.51", "JPEG Extended", Encoding.JPEG),
		JPEG_LOSSLESS("1.2.840.10008.1.2.4.57", "JPEG Lossless", Encoding.JPEG),
		JPEG_LOSSLESS_FIRST_ORDER("1.2.840.10008.1.2.4.70",
			"JPEG Lossless, First-Order Prediction", Encoding.JPEG), JPEG_LS(
				"1.2.840.10008.1.2.4.80", "JPEG-LS Lossless", Encoding.UNKNOWN),
		JPEG_LS_NEAR("1.2.840.10008.1.2.4.81", "JPEG-LS Near-Lossless",
			Encoding.UNKNOWN), JPEG_2000_LOSSLESS("1.2.840.10008.1.2.4.90",
				"JPEG 2000 Lossless", Encoding.JPEG_2000), JPEG_2000(
					"1.2.840.10008.1.2.4.91", "JPEG 2000", Encoding.JPEG_2000), RLE(
						"1.2.840.10008.1.2.5", "RLE Lossless", Encoding.RLE);

	/** How pixels are stored. */
	enum Encoding {
			NATIVE, RLE, JPEG, JPEG_2000, UNKNOWN
	}

	private final String uid;
	private final String title;
	private final Encoding encoding;

	private TransferSyntax(final String uid, final String title,
		final Encoding encoding)
	{
		this.uid = uid;
		this.title = title;
		this.encoding = encoding;
	}

	/** The syntax of a UID, if it is one of these. */
	static Optional<TransferSyntax> of(final String uid) {
		return Arrays.stream(values()).filter(syntax -> syntax.uid.equals(uid))
			.findFirst();
	}

	/** How pixels are stored. */
	Encoding encoding() {
		return encoding;
	}

	/** Whether elements name their value representation. */
	boolean explicit() {
		return this != IMPLICIT_LITTLE_ENDIAN;
	}

	boolean bigEndian() {
		return this == EXPLICIT_BIG_ENDIAN;
	}

	/** Name and UID, for messages. */
	@Override
	public String toString() {
		return title + " (" + uid + ")";
	}
}
