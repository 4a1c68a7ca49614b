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

package io.github.lywnet.image;

import ij.VirtualStack;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import ij.process.ShortProcessor;

import io.github.lywnet.common.FusionException;
import io.github.lywnet.image.files.ImageFiles;

import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * The fused image of a stack as a file, written plane by plane. The file
 * appears when it is complete.
 */
final class FusedStackFile {

	private final ImagePair pair;
	private final FusedImageBuilder fused;

	FusedStackFile(final ImagePair pair, final FusedImageBuilder fused) {
		this.pair = pair;
		this.fused = fused;
	}

	/**
	 * Writes the planes.
	 *
	 * @param planes gives each plane once, in their order
	 * @throws FusionException if {@link ImageFiles#checkOutput} refuses the file,
	 *           or fusing or writing fails; then nothing is left behind
	 */
	void save(final Path file, final boolean overwrite,
		final Supplier<ImageProcessor> planes)
	{
		ImageFiles.saveStack(fused.of(new LabelledStack(this::blankPlane)),
			new LabelledStack(planes), file, overwrite);
	}

	private ImageProcessor blankPlane() {
		final int width = pair.dimensions().width();
		final int height = pair.dimensions().height();
		switch (pair.fusedBitDepth()) {
			case 16:
				return new ShortProcessor(width, height);
			case 24:
				return new ColorProcessor(width, height);
			case 32:
				return new FloatProcessor(width, height);
			default:
				return new ByteProcessor(width, height);
		}
	}

	/** A stack of the fused image's dimensions. */
	private final class LabelledStack extends VirtualStack {

		private final Supplier<ImageProcessor> planes;

		private LabelledStack(final Supplier<ImageProcessor> planes) {
			super(pair.dimensions().width(), pair.dimensions().height(), null, "");
			this.planes = planes;
			setBitDepth(pair.fusedBitDepth());
		}

		@Override
		public ImageProcessor getProcessor(final int number) {
			return planes.get();
		}

		@Override
		public int getSize() {
			return pair.dimensions().planes();
		}

		@Override
		public int size() {
			return getSize();
		}

		@Override
		public String getSliceLabel(final int number) {
			return fused.label(number - 1);
		}
	}
}
