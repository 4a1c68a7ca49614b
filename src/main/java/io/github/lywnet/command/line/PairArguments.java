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
package io.github.lywnet.command.line;

import io.github.lywnet.batch.UsageException;
import io.github.lywnet.image.PairOptions;
import io.github.lywnet.network.FusionException;

import picocli.CommandLine.Option;

/** The options of how two images become a pair. */
final class PairArguments {

	@Option(names = "--range", paramLabel = "RANGE",
		defaultValue = PairOptions.DEFAULT_RANGE,
		description = "What is black and white in grey images: auto (all levels of " +
			"8 bits, else minimum to maximum of all planes), percentiles such as " +
			"1%%:99%%, or values such as -100:300; two of them with a comma between " +
			"for the anatomical and the functional image. Default: ${DEFAULT-VALUE}.")
	private String range;

	@Option(names = "--resample",
		description = "Resample a functional image of other pixels to those of the " +
			"anatomical image: by the calibration if both have the same unit of length, " +
			"else by the image size. This is no registration.")
	private boolean resample;

	@Option(names = "--roi",
		description = "Fuse only the bounding box of the region of interest that " +
			"ImageJ saved in the anatomical TIFF file.")
	private boolean roi;

	@Option(names = "--repeat",
		description = "Fuse an image of one plane with every plane of the other.")
	private boolean repeat;

	/**
	 * The options.
	 *
	 * @throws UsageException if one has an impossible value
	 */
	PairOptions options() {
		try {
			return new PairOptions().range(range).resample(resample).roi(roi).repeat(
				repeat);
		}
		catch (final FusionException exc) {
			throw new UsageException(exc);
		}
	}
}
