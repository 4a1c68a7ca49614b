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

package io.github.lywnet.command.action;

import io.github.lywnet.batch.TransformFile;
import io.github.lywnet.common.FusionException;
import io.github.lywnet.fusion.NetworkOptions;
import io.github.lywnet.image.PairOptions;
import io.github.lywnet.settings.Setting;
import io.github.lywnet.settings.Settings;
import io.github.lywnet.settings.Texts;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The options of the menu entry that fuses open images, checked. */
public final class FuseOptions {

	/** The MRI. */
	public static final Setting ANATOMICAL = Setting.image("anatomical",
		Texts.ANATOMICAL_LABEL, Texts.ANATOMICAL);

	/** The CT, PET or SPECT. */
	public static final Setting FUNCTIONAL = Setting.image("functional",
		Texts.FUNCTIONAL_LABEL, Texts.FUNCTIONAL);

	/** Where the fused image is saved. */
	public static final Setting OUTPUT = Setting.text("output",
		"Output file (optional)",
		"A .tif file, .nii or .nii.gz for a volume, or .png for a single plane of 8 " +
			"bits or RGB; overwritten if it exists", "");

	/** Whether the comparison opens. */
	public static final Setting COMPARE = Setting.flag("compare",
		"Compare with sources",
		"Opens the comparison of both images and the fused one");

	/** Where the transform of the registration is saved. */
	public static final Setting TRANSFORM = Setting.text("transform",
		"Transform file to save (optional)",
		"A .tfm file that gets the rigid transform of the registration, from the " +
			"anatomical to the functional image, in ITK's text format; replaced if LYWNet " +
			"has written it", "");

	/** All that there are, in the order of the dialog. */
	public static final List<Setting> SETTINGS = Collections.unmodifiableList(
		Arrays.asList(ANATOMICAL, FUNCTIONAL, NetworkOptions.MODEL,
			NetworkOptions.DEVICE, NetworkOptions.PRECISION, PairOptions.COLOR,
			PairOptions.RANGE, PairOptions.LUT, PairOptions.RESAMPLE,
			PairOptions.REGISTER, PairOptions.ROI, PairOptions.REPEAT,
			NetworkOptions.MEMORY, MetricOptions.SETTING, TRANSFORM, OUTPUT,
			COMPARE));

	private final NetworkOptions network;
	private final PairOptions pair;
	private final MetricOptions metrics;
	private final Path transform;
	private final Path output;
	private final boolean compare;

	/**
	 * Checks what somebody has chosen.
	 *
	 * @throws FusionException if an option has an impossible value
	 */
	public FuseOptions(final Settings settings) {
		network = new NetworkOptions(settings);
		pair = new PairOptions(settings);
		metrics = new MetricOptions(settings);
		output = PathOption.parse(OUTPUT, settings);
		compare = settings.flag(COMPARE);
		transform = PathOption.parse(TRANSFORM, settings);
		if (transform != null) TransformFile.requireRegistration(pair
			.isRegistered());
	}

	NetworkOptions network() {
		return network;
	}

	/** How the images are fused. */
	PairOptions pair() {
		return pair;
	}

	/** What the metrics table gets. */
	MetricOptions metrics() {
		return metrics;
	}

	/** File to save the transform of the registration to; empty for none. */
	Optional<Path> transform() {
		return Optional.ofNullable(transform);
	}

	/** File to save the fused image to, or null for none. */
	Path output() {
		return output;
	}

	/** Whether the comparison opens. */
	boolean compare() {
		return compare;
	}
}
