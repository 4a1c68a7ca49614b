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

import io.github.lywnet.fusion.NetworkMemory;
import io.github.lywnet.network.FusionException;

/**
 * How two images are fused. Immutable; the methods that set an option give a
 * changed copy, as in {@code new PairOptions().color(ColorMode.GREY)}.
 */
public final class PairOptions {

	/** The range of both images where none is chosen. */
	public static final String DEFAULT_RANGE = "auto";

	private final ColorMode color;
	private final RangeRule anatomicalRange;
	private final RangeRule functionalRange;
	private final boolean resample;
	private final boolean roi;
	private final boolean repeat;
	private final NetworkMemory memory;

	/**
	 * Makes the options of a user who chooses none: colours kept, {@code auto}
	 * ranges and memory, whole images of the same size and number of planes.
	 */
	public PairOptions() {
		this(ColorMode.KEEP, RangeRule.AUTO, RangeRule.AUTO, false, false, false,
			NetworkMemory.standard());
	}

	private PairOptions(final ColorMode color, final RangeRule anatomicalRange,
		final RangeRule functionalRange, final boolean resample,
		final boolean roi, final boolean repeat, final NetworkMemory memory)
	{
		this.color = color;
		this.anatomicalRange = anatomicalRange;
		this.functionalRange = functionalRange;
		this.resample = resample;
		this.roi = roi;
		this.repeat = repeat;
		this.memory = memory;
	}

	/** Sets what becomes of the functional image's colours. */
	public PairOptions color(final ColorMode mode) {
		return new PairOptions(mode, anatomicalRange, functionalRange, resample,
			roi, repeat, memory);
	}

	/**
	 * Sets which values are black and white for the network.
	 *
	 * @param text {@code auto} (all grey levels of an 8-bit image, minimum to
	 *          maximum of a 16 or 32-bit image, always of all its planes),
	 *          percentiles such as {@code 1%:99%}, or values such as
	 *          {@code -100:300}, calibrated ones if the image has a density
	 *          calibration; or two of them for the anatomical and the functional
	 *          image, separated by a comma
	 * @throws FusionException if it is something else
	 */
	public PairOptions range(final String text) {
		final String[] rules = text.split(",", -1);
		if (rules.length > 2) throw new FusionException("Impossible range \"" +
			text + "\": " + RangeRule.EXPECTED + "; for both images, or two of them " +
			"with a comma between for the anatomical and the functional image.");
		return new PairOptions(color, RangeRule.parse(rules[0]), RangeRule.parse(
			rules[rules.length - 1]), resample, roi, repeat, memory);
	}

	/**
	 * Sets whether a functional image of other pixels is resampled (bilinear) to
	 * those of the anatomical image: by the calibration if both have the same unit of
	 * length, else by the width and height, whose ratio may differ by 1 %.
	 */
	public PairOptions resample(final boolean wanted) {
		return new PairOptions(color, anatomicalRange, functionalRange, wanted, roi,
			repeat, memory);
	}

	/**
	 * Sets whether only the bounding box of the anatomical image's region of interest
	 * is fused.
	 */
	public PairOptions roi(final boolean wanted) {
		return new PairOptions(color, anatomicalRange, functionalRange, resample,
			wanted, repeat, memory);
	}

	/**
	 * Sets whether an image of one plane is fused with every plane of the other.
	 */
	public PairOptions repeat(final boolean wanted) {
		return new PairOptions(color, anatomicalRange, functionalRange, resample,
			roi, wanted, memory);
	}

	/**
	 * Sets how much memory the network may use.
	 *
	 * @param text a number of MiB, or {@code auto}, see {@link NetworkMemory#parse}
	 * @throws FusionException if it is something else
	 */
	public PairOptions memory(final String text) {
		return new PairOptions(color, anatomicalRange, functionalRange, resample,
			roi, repeat, NetworkMemory.parse(text));
	}

	/** What becomes of the functional image's colours. */
	public ColorMode color() {
		return color;
	}

	RangeRule anatomicalRange() {
		return anatomicalRange;
	}

	RangeRule functionalRange() {
		return functionalRange;
	}

	/** How much memory the network may use. */
	NetworkMemory memory() {
		return memory;
	}

	/** Whether a functional image of other pixels is resampled. */
	public boolean resample() {
		return resample;
	}

	/** Whether only the bounding box of the region of interest is fused. */
	public boolean roi() {
		return roi;
	}

	/** Whether an image of one plane is fused with every plane of the other. */
	public boolean repeat() {
		return repeat;
	}
}
