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

package io.github.lywnet.image.intensity;

import ij.measure.Calibration;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.real.FloatType;

/** A row of values, of 32 bits where nothing else is said. */
final class ValuesImage implements RangedImage {

	private final float[] values;
	private final Calibration calibration = new Calibration();
	private int bitDepth = 32;
	private boolean isHounsfield;
	private double displayMinimum;
	private double displayMaximum;

	ValuesImage(final float... values) {
		this.values = values;
	}

	ValuesImage ofBits(final int bits) {
		bitDepth = bits;
		return this;
	}

	/** Calibrated values are {@code offset + slope * value}. */
	ValuesImage ofDensity(final double offset, final double slope) {
		calibration.setFunction(Calibration.STRAIGHT_LINE, new double[] { offset,
			slope }, "density");
		return this;
	}

	ValuesImage ofHounsfieldUnits() {
		isHounsfield = true;
		return this;
	}

	ValuesImage ofWindow(final double minimum, final double maximum) {
		displayMinimum = minimum;
		displayMaximum = maximum;
		return this;
	}

	@Override
	public String name() {
		return "(image)";
	}

	@Override
	public int bitDepth() {
		return bitDepth;
	}

	@Override
	public RandomAccessibleInterval<FloatType> values() {
		return ArrayImgs.floats(values, values.length, 1);
	}

	@Override
	public Calibration calibration() {
		return calibration;
	}

	@Override
	public boolean isHounsfield() {
		return isHounsfield;
	}

	@Override
	public double displayMinimum() {
		return displayMinimum;
	}

	@Override
	public double displayMaximum() {
		return displayMaximum;
	}
}
