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
 * The time between the frames of a series: pixdim[4], in the unit of time of
 * xyzt_units.
 */
final class NiftiTime {

	/** In the field xyzt_units. */
	static final int SECOND = 8;

	private static final int MILLISECOND = 16, MICROSECOND = 24, TIME_UNIT = 56;
	private static final int AXIS = 4;

	private NiftiTime() {
		// static methods only
	}

	/**
	 * Gives the calibration of an image the frames' interval in s, if it is
	 * known.
	 */
	static void calibrate(final Calibration calibration,
		final NiftiHeader header)
	{
		final double interval = header.real(HeaderField.PIXDIM, AXIS) * seconds(
			(int) header.integer(HeaderField.XYZT_UNITS, 0) & TIME_UNIT);
		if (header.size(AXIS - 1) == 1 || !(interval > 0) || Double.isInfinite(
			interval)) return;
		calibration.frameInterval = interval;
		calibration.setTimeUnit("sec");
	}

	/** The frames' interval of an image in s; 0 where it is not known. */
	static double interval(final Calibration calibration) {
		final double interval = calibration.frameInterval * seconds(calibration
			.getTimeUnit());
		return interval > 0 && !Double.isInfinite(interval) ? interval : 0;
	}

	private static double seconds(final int code) {
		switch (code) {
			case SECOND:
				return 1;
			case MILLISECOND:
				return 1e-3;
			case MICROSECOND:
				return 1e-6;
			default:
				return 0;
		}
	}

	private static double seconds(final String unit) {
		switch (unit) {
			case "s":
			case "sec":
			case "seconds":
				return 1;
			case "ms":
			case "msec":
				return 1e-3;
			case "µs":
			case "us":
			case "usec":
				return 1e-6;
			case "min":
				return 60;
			case "h":
			case "hour":
				return 3600;
			default:
				return 0;
		}
	}
}
