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

import ij.VirtualStack;
import ij.process.ImageProcessor;

import io.github.lywnet.common.FusionException;

import java.io.File;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The planes of a file that is not compressed, read one by one when they are
 * asked for; the file is open only meanwhile. May be used from several threads.
 */
final class NiftiStack extends VirtualStack {

	private final Path file;
	private final NiftiHeader header;
	private final PlaneReader reader;

	/** @param file holds the voxels; as long as the header says, or longer */
	NiftiStack(final Path file, final NiftiHeader header,
		final PlaneReader reader)
	{
		super(header.size(0), header.size(1), null, "");
		this.file = file;
		this.header = header;
		this.reader = reader;
		setBitDepth(reader.bitDepth());
	}

	@Override
	public int getSize() {
		return header.planes();
	}

	@Override
	public int size() {
		return header.planes();
	}

	/** @throws FusionException if the file was changed or removed meanwhile */
	@Override
	public ImageProcessor getProcessor(final int number) {
		try (SeekableByteChannel channel = Files.newByteChannel(file)) {
			channel.position(header.offset() + (number - 1) * header.planeBytes());
			return reader.read(Channels.newInputStream(channel));
		}
		catch (final IOException exc) {
			throw new FusionException("Plane " + number + " of the NIfTI file " +
				file +
				" cannot be read: the file was changed or removed after it was opened (" +
				exc + "). Open it again.", exc);
		}
	}

	@Override
	public String getSliceLabel(final int number) {
		return null;
	}

	@Override
	public String getDirectory() {
		return file.toAbsolutePath().getParent() + File.separator;
	}

	@Override
	public String getFileName(final int number) {
		return file.getFileName().toString();
	}
}
