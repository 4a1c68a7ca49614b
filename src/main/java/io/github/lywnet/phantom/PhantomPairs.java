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
