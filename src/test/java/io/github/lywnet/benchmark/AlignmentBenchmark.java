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

package io.github.lywnet.benchmark;

import io.github.lywnet.benchmark.AlignmentCases.Kind;
import io.github.lywnet.space.Geometry;
import io.github.lywnet.space.registration.AlignmentCheck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Locale;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;

/**
 * Measures how often the alignment check warns of pairs that are registered and
 * of such that are not: a section of docs/registration.md. Arguments: the
 * folder with train, train-more and dev of registered pairs, and the file to
 * write.
 */
public final class AlignmentBenchmark {

	private static final int TIMED = 2000;

	private static final Geometry PIXELS = Geometry.pixels(AlignmentCases.SIZE,
		AlignmentCases.SIZE, 1);

	private AlignmentBenchmark() {
		// static methods only
	}

	/** @param args the folder of the pairs, the file */
	public static void main(final String... args) throws IOException {
		final Path pairs = Paths.get(args[0]);
		final StringBuilder page = new StringBuilder(
			"\n## Alignment check\n\nThe " +
				"share of pairs that are warned of. The rule was fitted to `train` and " +
				"`train-more`.\n\n| pairs | set | registered | shifted by 8 % | quarter " +
				"turn | half turn | other case, other place | other case, same place | " +
				"black | mirrored |\n" +
				"| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n");
		for (final String set : new String[] { "MRI-CT", "MRI-PET", "MRI-SPECT" }) {
			page.append(row("train", set, training(pairs, set)));
		}
		for (final String set : new String[] { "MRI-CT", "MRI-PET", "MRI-SPECT" }) {
			page.append(row("dev", set, new AlignmentCases(pairs.resolve("dev")
				.resolve(set))));
		}
		page.append("\nTime of a check of a 256 x 256 pair: ").append(time(pairs
			.resolve("dev/MRI-PET"))).append(" ms, one thread, median (smallest to " +
				"largest).\n");
		Files.writeString(Paths.get(args[1]), page);
	}

	/**
	 * The pairs that a rule may be fitted to.
	 *
	 * @param pairs the folder with train and train-more
	 * @param set such as MRI-PET
	 */
	public static AlignmentCases training(final Path pairs, final String set)
		throws IOException
	{
		final Path more = pairs.resolve("train-more").resolve(set);
		final Path train = pairs.resolve("train").resolve(set);
		return Files.isDirectory(more) ? new AlignmentCases(train, more)
			: new AlignmentCases(train);
	}

	private static String row(final String part, final String set,
		final AlignmentCases cases) throws IOException
	{
		final StringBuilder row = new StringBuilder("| " + set + " | " + part);
		for (final Kind kind : Kind.values()) {
			int all = 0, warned = 0;
			for (final Path file : cases.files()) {
				final RandomAccessibleInterval<FloatType> functional = cases.functional(
					file, kind);
				if (functional == null) continue;
				all++;
				if (warns(AlignmentCases.anatomical(file), functional)) warned++;
			}
			row.append(String.format(Locale.ROOT, " | %.1f %% (%d of %d)", 100.0 *
				warned / all, warned, all));
		}
		return row.append(" |\n").toString();
	}

	private static Spread time(final Path folder) throws IOException {
		final AlignmentCases cases = new AlignmentCases(folder);
		final Path file = cases.files().get(0);
		final RandomAccessibleInterval<FloatType> anatomical = AlignmentCases
			.anatomical(file), functional = cases.functional(file, Kind.REGISTERED);
		final double[] times = new double[TIMED];
		for (int i = -TIMED; i < TIMED; i++) {
			final long start = System.nanoTime();
			warns(anatomical, functional);
			if (i >= 0) times[i] = (System.nanoTime() - start) * 1e-6;
		}
		return new Spread(times);
	}

	private static boolean warns(final RandomAccessibleInterval<FloatType> a,
		final RandomAccessibleInterval<FloatType> f)
	{
		return AlignmentCheck.of(a, f, PIXELS).isSuspicious();
	}
}
