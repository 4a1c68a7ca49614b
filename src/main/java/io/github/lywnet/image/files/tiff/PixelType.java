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

package io.github.lywnet.image.files.tiff;

import ij.io.FileInfo;

/** What pixels of a file become in ImageJ. */
enum PixelType {

		/** 8 bits, grey; fewer bits are stretched to 0 to 255. */
		BYTE(FileInfo.GRAY8, 8),
		/** 8 bits that are places in a palette. */
		INDEX(FileInfo.COLOR8, 8),
		/** 16 bits; fewer are kept as they are. */
		SHORT(FileInfo.GRAY16_UNSIGNED, 16),
		/** 8 or 16 bits with a sign; ImageJ's pixels are 32768 more. */
		SIGNED(FileInfo.GRAY16_SIGNED, 16),
		/**
		 * Whole numbers of 24 and 32 bits, floating point ones of 16, 32 and 64.
		 */
		FLOAT(FileInfo.GRAY32_FLOAT, 32),
		/** Red, green, blue; 16 bits each are rounded to 8. */
		RGB(FileInfo.RGB, 24);

	private final int fileType;
	private final int bitDepth;

	PixelType(final int fileType, final int bitDepth) {
		this.fileType = fileType;
		this.bitDepth = bitDepth;
	}

	/** A file type of {@link FileInfo}. */
	int fileType() {
		return fileType;
	}

	int bitDepth() {
		return bitDepth;
	}
}
