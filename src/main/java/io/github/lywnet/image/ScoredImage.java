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

import ij.ImagePlus;

import io.github.lywnet.metrics.FusionScores;

import java.util.List;
import java.util.function.Supplier;

/** A fused image and the metrics of its planes. */
public final class ScoredImage {

	private final Supplier<ImagePlus> image;
	private final List<FusionScores> planes;

	/**
	 * @param image gives the image, which may be in a file
	 * @param planes of its planes in their order; none where none were wanted
	 */
	ScoredImage(final Supplier<ImagePlus> image,
		final List<FusionScores> planes)
	{
		this.image = image;
		this.planes = planes;
	}

	/**
	 * The fused image, not shown; if it was saved as a stack, opened anew by
	 * every call.
	 *
	 * @throws io.github.lywnet.common.FusionException if its file cannot be read
	 */
	public ImagePlus image() {
		return image.get();
	}

	/** The metrics of its planes in their order; empty where none were wanted. */
	public List<FusionScores> planes() {
		return planes;
	}

	/** The mean of its planes' metrics; null where none were wanted. */
	public FusionScores scores() {
		return planes.isEmpty() ? null : FusionScores.mean(planes);
	}
}
