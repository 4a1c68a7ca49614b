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

package io.github.lywnet.image.files;

import ij.ImagePlus;

import io.github.lywnet.image.files.raster.UnsupportedImageException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.function.Predicate;

/**
 * A kind of image files that can be read: how it is known, and who reads it.
 */
final class ImageFormat {

	/** How many bytes of a file are looked at; shorter files have fewer. */
	static final int START = 512;

	private final Predicate<ByteBuffer> beginning;
	private final Reader reader;

	/**
	 * @param beginning tells by a file's first {@link #START} bytes, big-endian
	 */
	ImageFormat(final Predicate<ByteBuffer> beginning, final Reader reader) {
		this.beginning = beginning;
		this.reader = reader;
	}

	/** Reads files of one kind. */
	@FunctionalInterface
	interface Reader {

		/**
		 * Reads the image of a file.
		 *
		 * @return the image, not shown
		 * @throws UnsupportedImageException if it is of a kind that is not read
		 * @throws IOException if it cannot be read, is incomplete or damaged
		 */
		ImagePlus read(Path file) throws IOException;
	}

	boolean begins(final ByteBuffer start) {
		return beginning.test(start);
	}

	ImagePlus read(final Path file) throws IOException {
		return reader.read(file);
	}
}
