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

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The pairs in the project's folder test-data. */
public final class PhantomPairs {

	private static final Grid SQUARE = new Grid(256, 256, 0.87);
	/** Odd in both directions, so that the fusion has to pad. */
	private static final Grid ODD = new Grid(181, 217, 1);

	private PhantomPairs() {
		// static methods only
	}

	/** All pairs, in the order of their files. */
	public static List<PhantomPair> all() {
		return Collections.unmodifiableList(Arrays.asList(//
			ct("head-1", 6, Level.BASAL_GANGLIA, Lesion.HAEMORRHAGE), //
			ct("head-2", 4, Level.VENTRICLES, Lesion.NONE), //
			pet("head-1", 2, Level.VENTRICLES, Lesion.TUMOUR, SQUARE), //
			pet("head-2", 3, Level.BASAL_GANGLIA, Lesion.NONE, ODD), //
			spect("head-1", 7, Level.BASAL_GANGLIA, Lesion.INFARCT), //
			spect("head-2", 1, Level.CENTRUM_SEMIOVALE, Lesion.NONE)));
	}

	private static PhantomPair ct(final String name, final long seed,
		final Level level, final Lesion lesion)
	{
		return new PhantomPair("MRI-CT", name, new Subject(seed, level, lesion),
			Modality.MRI_T2, Modality.CT, SQUARE);
	}

	private static PhantomPair pet(final String name, final long seed,
		final Level level, final Lesion lesion, final Grid grid)
	{
		return new PhantomPair("MRI-PET", name, new Subject(seed, level, lesion),
			Modality.MRI_T1, Modality.PET, grid);
	}

	private static PhantomPair spect(final String name, final long seed,
		final Level level, final Lesion lesion)
	{
		return new PhantomPair("MRI-SPECT", name, new Subject(seed, level, lesion),
			Modality.MRI_T2, Modality.SPECT, SQUARE);
	}
}
