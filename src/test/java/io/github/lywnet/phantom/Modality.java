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
 * A way to image the head: the order is that of the columns in {@link Tissue}.
 */
public enum Modality {

		/** T1-weighted MRI: white matter bright, fluid dark. */
		MRI_T1(1.1, 0.04, 0.017, 1.0),
		/** T2-weighted MRI: fluid bright, white matter dark. */
		MRI_T2(1.1, 0.05, 0.017, 1.0),
		/** CT in a brain window: bone white, brain nearly flat. */
		CT(1.3, 0.03, 0.026, 1.6),
		/** FDG-PET: uptake of sugar, pseudo-colour. */
		PET(6.5, 0.22, 0.045, 5.0),
		/** Perfusion SPECT, pseudo-colour. */
		SPECT(8.5, 0.26, 0.050, 8.0);

	private final double resolution;
	private final double texture;
	private final double noise;
	private final double grain;

	Modality(final double resolution, final double texture, final double noise,
		final double grain)
	{
		this.resolution = resolution;
		this.texture = texture;
		this.noise = noise;
		this.grain = grain;
	}

	/** Full width at half maximum of the blur, in mm. */
	public double resolution() {
		return resolution;
	}

	/**
	 * How much a tissue varies from place to place, as a part of its intensity.
	 */
	double texture() {
		return texture;
	}

	/** Standard deviation of the noise; 1 is white. */
	double noise() {
		return noise;
	}

	/** Full width at half maximum of the noise's grains, in mm. */
	double grain() {
		return grain;
	}

	/** Whether the image is shown in pseudo-colour; else it is grey. */
	public boolean isColored() {
		return isEmission();
	}

	/** Whether a tracer inside the head is what is seen. */
	boolean isEmission() {
		return this == PET || this == SPECT;
	}

	/** Whether the image is an MRI. */
	boolean isMagnetic() {
		return this == MRI_T1 || this == MRI_T2;
	}
}
