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

import io.github.lywnet.image.files.raster.UnsupportedImageException;

import java.util.Map;
import java.util.TreeMap;

/** The ways in which TIFF files store the samples of a strip or tile. */
enum TiffCompression {

		NONE, LZW, DEFLATE, PACK_BITS, JPEG;

	private static final Map<Integer, TiffCompression> READ = new TreeMap<>();
	private static final Map<Integer, String> UNREAD = new TreeMap<>();

	static {
		READ.put(1, NONE);
		READ.put(5, LZW);
		READ.put(7, JPEG);
		READ.put(8, DEFLATE);
		READ.put(32773, PACK_BITS);
		READ.put(32946, DEFLATE);
		UNREAD.put(2, "CCITT RLE");
		UNREAD.put(3, "CCITT Group 3");
		UNREAD.put(4, "CCITT Group 4");
		UNREAD.put(6, "JPEG of the old kind");
		UNREAD.put(9, "JBIG");
		UNREAD.put(10, "JBIG");
		UNREAD.put(32766, "NeXT RLE");
		UNREAD.put(32771, "CCITT RLE");
		UNREAD.put(32809, "ThunderScan");
		UNREAD.put(33003, "JPEG 2000");
		UNREAD.put(33005, "JPEG 2000");
		UNREAD.put(34661, "JBIG");
		UNREAD.put(34676, "SGI LogLuv");
		UNREAD.put(34677, "SGI LogLuv");
		UNREAD.put(34712, "JPEG 2000");
		UNREAD.put(34887, "LERC");
		UNREAD.put(34925, "LZMA");
		UNREAD.put(34926, "ZSTD");
		UNREAD.put(34927, "WebP");
		UNREAD.put(50000, "ZSTD");
		UNREAD.put(50001, "WebP");
		UNREAD.put(50002, "JPEG XL");
		UNREAD.put(52546, "JPEG XL");
	}

	/**
	 * The compression of a number in a TIFF file.
	 *
	 * @throws UnsupportedImageException if it is none of these
	 */
	static TiffCompression of(final int number) throws UnsupportedImageException {
		final TiffCompression compression = READ.get(number);
		if (compression != null) return compression;
		throw new UnsupportedImageException("pixels compressed with " + UNREAD
			.getOrDefault(number, "an unknown method") + " (" + number + ")",
			"pixels without compression or with LZW, deflate, PackBits or JPEG");
	}

	/** Whether differences may be stored instead of the samples. */
	boolean hasPredictor() {
		return this == LZW || this == DEFLATE;
	}
}
