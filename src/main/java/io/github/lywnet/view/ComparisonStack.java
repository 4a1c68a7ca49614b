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

package io.github.lywnet.view;

import ij.IJ;
import ij.VirtualStack;
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;

import io.github.lywnet.common.FusionException;
import io.github.lywnet.settings.Setting;

/**
 * The pictures of a {@link Comparison} as a virtual stack of ImageJ: RGB
 * planes, made when they are asked for. What they show can be changed, but not
 * their size.
 */
final class ComparisonStack extends VirtualStack {

	private volatile Comparison comparison;

	ComparisonStack(final Comparison comparison) {
		super(comparison.width(), comparison.height(), null, "");
		this.comparison = comparison;
	}

	/** What is shown. */
	Comparison comparison() {
		return comparison;
	}

	/** Shows another value of an option from now on. */
	void change(final Setting setting, final String value) {
		comparison = comparison.with(setting, value);
	}

	@Override
	public int size() {
		// NB: the constructor of the super class may ask
		return comparison == null ? 0 : comparison.planes();
	}

	@Override
	public int getSize() {
		return size();
	}

	/**
	 * The picture of a plane; a black one if a compared image has been closed.
	 */
	@Override
	public ImageProcessor getProcessor(final int number) {
		try {
			return comparison.plane(number - 1);
		}
		catch (final FusionException exc) {
			// NB: an exception would end the thread in which ImageJ changes slices
			IJ.log("LYWNet: " + exc.getMessage());
			return new ColorProcessor(getWidth(), getHeight());
		}
	}

	@Override
	public Object getPixels(final int number) {
		return getProcessor(number).getPixels();
	}

	@Override
	public String getSliceLabel(final int number) {
		return comparison.label(number - 1);
	}

	@Override
	public int getBitDepth() {
		return 24;
	}
}
