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
 * What a head phantom is made of, and how bright each tissue is for each
 * {@link Modality}: the table of the phantom.
 * <p>
 * 1 is white on the display. PET and SPECT are tracer concentrations before the
 * blur, which thins out the narrow cortex: they go above 1.
 * </p>
 */
public enum Tissue {

		// MRI T1, MRI T2, CT, PET, SPECT
		/** Around the head and nowhere else. */
		AIR(0, 0, 0, 0, 0),
		/** Skin. */
		SKIN(0.50, 0.26, 0.24, 0.04, 0.05),
		/** Fat of the scalp. */
		FAT(0.90, 0.40, 0.09, 0.02, 0.03),
		/** Temporal muscle. */
		MUSCLE(0.36, 0.14, 0.30, 0.08, 0.08),
		/** Inner and outer table of the skull. */
		COMPACT_BONE(0.05, 0.03, 1.00, 0, 0),
		/** The spongy, marrow-filled layer between the tables. */
		DIPLOE(0.46, 0.21, 0.72, 0.04, 0.05),
		/** Falx and other membranes. */
		DURA(0.34, 0.16, 0.52, 0.10, 0.10),
		/** Veins, with the flow void of MRI. */
		SINUS(0.12, 0.06, 0.47, 0.15, 0.20),
		/** Cerebrospinal fluid of ventricles, sulci and cisterns. */
		CSF(0.13, 0.88, 0.12, 0.04, 0.06),
		/** Cortex. */
		GREY_MATTER(0.49, 0.47, 0.41, 0.98, 0.94),
		/** White matter. */
		WHITE_MATTER(0.74, 0.28, 0.34, 0.22, 0.30),
		/** Caudate nucleus, putamen, thalamus, claustrum. */
		DEEP_GREY(0.56, 0.39, 0.41, 0.80, 0.82),
		/** Globus pallidus: dark on T2 for its iron. */
		PALLIDUM(0.63, 0.21, 0.39, 0.62, 0.60),
		/** Vital rim of a tumour. */
		TUMOUR(0.66, 0.60, 0.45, 1.22, 1.15),
		/** Dead centre of a tumour. */
		NECROSIS(0.22, 0.80, 0.22, 0.15, 0.15),
		/** Swollen white matter. */
		OEDEMA(0.50, 0.66, 0.24, 0.20, 0.24),
		/** Fresh blood. */
		BLOOD(0.58, 0.13, 0.80, 0.05, 0.05),
		/** Brain that has lost its blood supply. */
		INFARCT(0.36, 0.74, 0.22, 0.18, 0.12),
		/** Calcified pineal gland or choroid plexus. */
		CALCIFICATION(0.16, 0.10, 1.00, 0.05, 0.05);

	private final double[] intensities;

	Tissue(final double... intensities) {
		this.intensities = intensities;
	}

	/** Brightness of the tissue, by the order of {@link Modality}. */
	double intensity(final Modality modality) {
		return intensities[modality.ordinal()];
	}
}
