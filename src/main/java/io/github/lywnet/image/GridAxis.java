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

/**
 * One axis of the anatomical grid as positions on the same axis of the functional
 * grid: {@code position = (index + 0.5) * step + start - 0.5}, both counted in
 * pixels from the centre of the first. Immutable.
 */
final class GridAxis {

	private final int size;
	private final double step;
	private final double start;

	/**
	 * Makes an axis.
	 *
	 * @param size pixels of the functional grid
	 * @param step size of an anatomical pixel in functional pixels
	 * @param start where the anatomical grid's edge lies, in functional pixels from
	 *          the functional grid's edge
	 */
	GridAxis(final int size, final double step, final double start) {
		this.size = size;
		this.step = step;
		this.start = start;
	}

	/** Whether a pixel's centre lies inside the functional grid. */
	boolean isInside(final int index) {
		final double position = position(index);
		return position >= -0.5 && position <= size - 0.5;
	}

	/** Functional pixel at a pixel's centre or the next below, 0 to size - 1. */
	int below(final int index) {
		return (int) Math.max(0, Math.min(size - 1, position(index)));
	}

	/** Functional pixel behind {@link #below}, or the same at the edge. */
	int above(final int index) {
		return Math.min(size - 1, below(index) + 1);
	}

	/** The share of {@link #above} in the value at a pixel's centre, 0 to 1. */
	double shareAbove(final int index) {
		return Math.max(0, Math.min(1, position(index) - below(index)));
	}

	private double position(final int index) {
		return (index + 0.5) * step + start - 0.5;
	}
}
