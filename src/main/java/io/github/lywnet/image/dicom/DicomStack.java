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

import ij.VirtualStack;
import ij.process.ImageProcessor;

import java.util.List;

/**
 * Planes that are read from their files when they are asked for. Safe for use
 * by several threads, as each call reads for itself.
 */
final class DicomStack extends VirtualStack {

	private final List<DicomFrame> frames;
	private final PixelValues values;

	/** @param frames planes in the order of the stack */
	DicomStack(final List<DicomFrame> frames, final PixelValues values) {
		super(frames.get(0).format().columns, frames.get(0).format().rows, frames
			.size());
		this.frames = frames;
		this.values = values;
		setBitDepth(values.bitDepth());
	}

	/**
	 * Reads a plane.
	 *
	 * @throws io.github.lywnet.common.FusionException if its file cannot be read
	 *           any more
	 */
	@Override
	public ImageProcessor getProcessor(final int n) {
		final ImageProcessor plane = values.processor(frames.get(n - 1));
		plane.setSliceNumber(n);
		return plane;
	}

	@Override
	public Object getPixels(final int n) {
		return getProcessor(n).getPixels();
	}

	@Override
	public String getSliceLabel(final int n) {
		return DicomSeries.label(frames.get(n - 1));
	}

	@Override
	public int size() {
		return frames.size();
	}

	@Override
	public int getSize() {
		return frames.size();
	}
}
