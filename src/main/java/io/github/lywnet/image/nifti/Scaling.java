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

import ij.measure.Calibration;

/**
 * How stored numbers become values: {@code value = slope * number + intercept},
 * the header's scl_slope and scl_inter. Immutable.
 */
final class Scaling {

	/** The values are the stored numbers. */
	static final Scaling NONE = new Scaling(1, 0);

	private final double slope;
	private final double intercept;

	/**
	 * @param slope finite, not 0
	 * @param intercept finite
	 */
	Scaling(final double slope, final double intercept) {
		this.slope = slope;
		this.intercept = intercept;
	}

	double slope() {
		return slope;
	}

	double intercept() {
		return intercept;
	}

	boolean isNone() {
		return slope == 1 && intercept == 0;
	}

	double apply(final double number) {
		return isNone() ? number : slope * number + intercept;
	}

	/** The scaling of numbers to which something was added. */
	Scaling ofShifted(final double added) {
		return new Scaling(slope, intercept - slope * added);
	}

	/** Makes this the calibration function of an image, which has none so far. */
	void calibrate(final Calibration calibration) {
		if (!isNone()) calibration.setFunction(Calibration.STRAIGHT_LINE,
			new double[] { intercept, slope }, null);
	}

	/** For example {@code scl_slope = 0.5, scl_inter = -1024.0}. */
	@Override
	public String toString() {
		return "scl_slope = " + slope + ", scl_inter = " + intercept;
	}
}
