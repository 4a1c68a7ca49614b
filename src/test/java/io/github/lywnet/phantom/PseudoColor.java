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

package io.github.lywnet.phantom;

/**
 * A table of colours for an image without colours of its own, as nuclear
 * medicine shows its images.
 */
public final class PseudoColor {

	/** From black over blue, yellow and red to magenta: for PET. */
	public static final PseudoColor RAINBOW = new PseudoColor(//
		new double[] { 0, 0.14, 0.30, 0.42, 0.54, 0.70, 0.86, 1 }, //
		0x000000, 0x000070, 0x0038E8, 0x70C8D8, 0xF8F810, 0xFF9800, 0xFF1000,
		0xFF10F0);

	/** From black over violet and orange to pale yellow: for SPECT. */
	public static final PseudoColor EMBER = new PseudoColor(//
		new double[] { 0, 0.08, 0.18, 0.28, 0.45, 0.62, 0.78, 0.92, 1 }, //
		0x000000, 0x1C2E32, 0x20224A, 0x38108C, 0x6C28A8, 0xC8547C, 0xFF741C,
		0xFFC040, 0xFFF8C0);

	private final double[] levels;
	private final int[] colors;

	private PseudoColor(final double[] levels, final int... colors) {
		this.levels = levels;
		this.colors = colors;
	}

	/** The colours that a modality is shown in. */
	static PseudoColor of(final Modality modality) {
		return modality == Modality.SPECT ? EMBER : RAINBOW;
	}

	/**
	 * The colour of a value: linear between the colours of the table, which
	 * starts with black.
	 *
	 * @param value what to show; below 0 as 0, above 1 as 1
	 * @return 0xRRGGBB
	 */
	public int rgb(final double value) {
		final double clipped = Math.max(0, Math.min(1, value));
		int i = 1;
		while (levels[i] < clipped) {
			i++;
		}
		final double share = (clipped - levels[i - 1]) / (levels[i] - levels[i -
			1]);
		return mix(i, 16, share) | mix(i, 8, share) | mix(i, 0, share);
	}

	private int mix(final int i, final int shift, final double share) {
		final int below = colors[i - 1] >> shift & 0xFF;
		final int above = colors[i] >> shift & 0xFF;
		return (int) (below + share * (above - below) + 0.5) << shift;
	}
}
