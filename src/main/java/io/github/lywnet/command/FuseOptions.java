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
package io.github.lywnet.command;

import io.github.lywnet.fusion.NetworkMemory;
import io.github.lywnet.image.ColorMode;
import io.github.lywnet.image.PairOptions;
import io.github.lywnet.network.Device;
import io.github.lywnet.network.FusionException;
import io.github.lywnet.network.ModelStore;
import io.github.lywnet.network.Precision;

import java.nio.file.Path;

/**
 * The options of the menu entry, checked. Their names are the keys of a recorded
 * macro and must never change.
 */
final class FuseOptions {

	static final String DEFAULT_MODEL = ModelStore.DEFAULT_MODEL;
	static final String DEFAULT_DEVICE = "auto";
	static final String DEFAULT_PRECISION = "float32";
	static final String DEFAULT_COLOR = "keep";
	static final String DEFAULT_RANGE = PairOptions.DEFAULT_RANGE;
	static final boolean DEFAULT_RESAMPLE = false;
	static final boolean DEFAULT_ROI = false;
	static final boolean DEFAULT_REPEAT = false;
	static final String DEFAULT_MEMORY = NetworkMemory.AUTO;
	static final boolean DEFAULT_METRICS = true;

	private final String model;
	private final Device device;
	private final Precision precision;
	private final PairOptions pair;
	private final boolean metrics;
	private final Path output;

	/**
	 * Checks options.
	 *
	 * @param model name of a bundled model, or a model folder
	 * @param device auto, cpu or gpu
	 * @param precision float32 or bfloat16
	 * @param pair how the images are fused, see {@link #pair}
	 * @param metrics whether the metrics table gets a row
	 * @param output file to save the fused image to; null or blank for none
	 * @throws FusionException if an option has an impossible value
	 */
	FuseOptions(final String model, final String device, final String precision,
		final PairOptions pair, final boolean metrics, final String output)
	{
		this.model = model == null ? "" : model.trim();
		this.device = Device.parse(device);
		this.precision = Precision.parse(precision);
		this.pair = pair;
		this.metrics = metrics;
		this.output = PathOption.parse("output", output);
	}

	/**
	 * Checks the options of how the images are fused.
	 *
	 * @param color keep or grey
	 * @param range see {@link PairOptions#range}; blank for the default
	 * @param resample whether a functional image of other pixels is resampled
	 * @param roi whether only the bounding box of the anatomical image's region of
	 *          interest is fused
	 * @param repeat whether an image of one plane is fused with every plane of the
	 *          other
	 * @throws FusionException if an option has an impossible value
	 */
	static PairOptions pair(final String color, final String range,
		final boolean resample, final boolean roi, final boolean repeat)
	{
		final boolean noRange = range == null || range.trim().isEmpty();
		return new PairOptions().color(ColorMode.parse(color)).range(noRange
			? DEFAULT_RANGE : range).resample(resample).roi(roi).repeat(repeat);
	}

	/**
	 * Reads the options of a macro's line. What is missing has its default.
	 *
	 * @throws FusionException if an option has an impossible value
	 */
	static FuseOptions ofMacro(final MacroLine line) {
		return new FuseOptions(line.text("model", DEFAULT_MODEL), line.text("device",
			DEFAULT_DEVICE), line.text("precision", DEFAULT_PRECISION), pairOfMacro(
				line), line.flag("metrics", DEFAULT_METRICS), line.text("output", ""));
	}

	/** The options of {@link #pair} of a macro's line, likewise. */
	static PairOptions pairOfMacro(final MacroLine line) {
		return pair(line.text("color", DEFAULT_COLOR), line.text("range",
			DEFAULT_RANGE), line.flag("resample", DEFAULT_RESAMPLE), line.flag("roi",
				DEFAULT_ROI), line.flag("repeat", DEFAULT_REPEAT)).memory(line.text(
					"memory", DEFAULT_MEMORY));
	}

	/** Name of a bundled model, or a model folder. */
	String model() {
		return model;
	}

	Device device() {
		return device;
	}

	Precision precision() {
		return precision;
	}

	/** How the images are fused. */
	PairOptions pair() {
		return pair;
	}

	/** Whether the metrics table gets a row. */
	boolean metrics() {
		return metrics;
	}

	/** File to save the fused image to, or null for none. */
	Path output() {
		return output;
	}
}
