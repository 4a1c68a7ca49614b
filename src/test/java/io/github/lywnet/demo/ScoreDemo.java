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

package io.github.lywnet.demo;

import ij.ImagePlus;

import io.github.lywnet.image.files.ImageFiles;
import io.github.lywnet.metrics.Convention;
import io.github.lywnet.metrics.FusionMetric;
import io.github.lywnet.metrics.FusionScores;
import io.github.lywnet.metrics.MetricChoice;
import io.github.lywnet.metrics.plane.LuminancePlane;

import java.nio.file.Paths;

/** Scores a fused image against its two sources, whatever tool has made it. */
public final class ScoreDemo {

	private ScoreDemo() {
		// main only
	}

	/**
	 * Prints the scores.
	 *
	 * @param args files of 8-bit grey or RGB images of equal size: the MRI, the
	 *          other source, and the fused image
	 */
	public static void main(final String... args) {
		final FusionScores scores = scores(args[0], args[1], args[2]);
		for (final FusionMetric metric : scores.choice().metrics()) {
			System.out.printf("%-12s %c %10.4f %s%n", metric.shortName(), metric
				.direction().arrow(), scores.get(metric), metric.unit());
		}
	}

	/** All metrics of an image that was fused of two. */
	static FusionScores scores(final String mri, final String pet,
		final String fused)
	{
		return FusionScores.of(MetricChoice.of(MetricChoice.ALL_NAME,
			Convention.STANDARD), plane(mri), plane(pet), plane(fused));
	}

	private static LuminancePlane plane(final String file) {
		final ImagePlus image = ImageFiles.open(Paths.get(file));
		return new LuminancePlane((byte[]) image.getProcessor()
			.convertToByteProcessor(false).getPixels(), image.getWidth(), image
				.getHeight());
	}
}
