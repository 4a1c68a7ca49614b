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

import io.github.lywnet.image.header.ScanHeader;
import io.github.lywnet.network.FusionNetwork;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a fused image says of its making, in its Info. */
final class Provenance {

	private static final String BEGIN = "Fused by ";
	private static final String ANATOMICAL = "Anatomical image: ";
	private static final String FUNCTIONAL = "Functional image: ";

	private Provenance() {
		// static methods only
	}

	/** The text for a pair that a network fuses. */
	static String text(final ImagePair pair, final FusionNetwork network) {
		final List<String> lines = new ArrayList<>(Arrays.asList(BEGIN +
			PluginVersion.text() + " (https://doi.org/10.21037/qims-24-851)", //
			"Model: " + network.description().name() + ", " + network.precision()
				.key() + " on " + network.device(), //
			ANATOMICAL + pair.anatomicalImage().getTitle(), //
			FUNCTIONAL + pair.functionalImage().getTitle(), //
			"Range: " + pair.facts().range(), //
			"Geometry: " + pair.facts().geometry()));
		pair.facts().warnings().forEach(warning -> lines.add("Note: " + warning));
		final String info = info(pair.anatomicalImage());
		if (!info.isEmpty()) lines.add("\n" + info);
		return String.join("\n", lines) + "\n";
	}

	/** Whether an image tells that it was fused. */
	static boolean isTold(final ImagePlus image) {
		final String info = image.getInfoProperty();
		return info != null && info.startsWith(BEGIN);
	}

	/** The titles of both sources; an empty one for what is not told. */
	static List<String> sources(final ImagePlus fused) {
		return Arrays.asList(value(ANATOMICAL, fused), value(FUNCTIONAL, fused));
	}

	/** NB: the first line that begins so, since the source's Info comes last. */
	private static String value(final String begin, final ImagePlus fused) {
		return Arrays.stream(fused.getInfoProperty().split("\n")).filter(
			line -> line.startsWith(begin)).findFirst().map(line -> line.substring(
				begin.length())).orElse("");
	}

	/** NB: a DICOM header names the patient; its technical part does not. */
	private static String info(final ImagePlus image) {
		final ScanHeader header = ScanHeader.of(image);
		final String info = image.getInfoProperty();
		if (!header.technical().isEmpty()) return header.technical();
		return info == null ? "" : info;
	}
}
