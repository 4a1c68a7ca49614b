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

package io.github.lywnet.fuzz;

import io.github.lywnet.common.FusionException;
import io.github.lywnet.engine.weights.CheckpointFormat;
import io.github.lywnet.engine.weights.SafetensorsFormat;
import io.github.lywnet.image.dicom.DicomFormat;
import io.github.lywnet.image.nifti.NiftiFormat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Gives damaged files to the readers. Each must be read or refused with a
 * {@link FusionException} within three seconds. What fails is kept in
 * {@code target/fuzz}, and its number stands in the message, so that
 * {@code FormatFuzz FORMAT NUMBER 1} tries it again.
 * <p>
 * {@code mvn -q test-compile exec:java -Dexec.classpathScope=test
 * -Dexec.mainClass=io.github.lywnet.fuzz.FormatFuzz} tries 5000 files of each
 * format. Arguments: the name of one format, the first number, how many.
 * </p>
 */
public final class FormatFuzz {

	/** All formats that are tried. */
	static final List<FuzzedFormat> FORMATS = List.of(new CheckpointFormat(),
		new SafetensorsFormat(), new ModelDescriptionFormat(), new DicomFormat(),
		new NiftiFormat(".nii"), new NiftiFormat(".nii.gz"), new NiftiFormat(
			".hdr"));

	private static final int COUNT = 5000;
	private static final long PATIENCE_MILLIS = 3000;

	private final FuzzedFormat format;
	private final Path folder;
	private int read;
	private int refused;
	private long slowest;
	private final List<String> failures = new ArrayList<>();

	/**
	 * @param folder gets the files that are tried, and those that fail
	 */
	FormatFuzz(final FuzzedFormat format, final Path folder) {
		this.format = format;
		this.folder = folder;
	}

	/** Ends with status 1 if any file fails. */
	public static void main(final String... args) throws IOException {
		final Path folder = Files.createDirectories(Paths.get("target", "fuzz"));
		final int first = args.length > 1 ? Integer.parseInt(args[1]) : 0;
		final int count = args.length > 2 ? Integer.parseInt(args[2]) : COUNT;
		boolean failed = false;
		for (final FuzzedFormat format : FORMATS) {
			if (args.length > 0 && !format.fileName().equals(args[0])) continue;
			final FormatFuzz fuzz = new FormatFuzz(format, folder);
			fuzz.run(first, count);
			System.out.println(fuzz);
			failed |= !fuzz.failures().isEmpty();
		}
		// NB: a reader that hangs would keep the process
		System.exit(failed ? 1 : 0);
	}

	/** Tries files; equal numbers are equal files. */
	void run(final int first, final int count) throws IOException {
		final ExecutorService thread = Executors.newCachedThreadPool(task -> {
			final Thread reader = new Thread(task, "fuzz");
			reader.setDaemon(true);
			return reader;
		});
		for (int number = first; number < first + count; number++) {
			final Random random = new Random(number);
			final byte[] bytes = format.mutate(format.sample(random, folder), random);
			// NB: a file of its own for each, as one that hangs is still read
			final Path file = Files.createDirectories(folder.resolve(number + "-" +
				format.fileName())).resolve(format.fileName());
			Files.write(file, bytes);
			final int failuresBefore = failures.size();
			check(number, thread.submit(() -> {
				format.read(file);
				return null;
			}));
			if (failures.size() > failuresBefore) continue;
			Files.delete(file);
			Files.delete(file.getParent());
		}
		thread.shutdownNow();
	}

	private void check(final int number, final Future<?> reading) {
		final long start = System.nanoTime();
		try {
			reading.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
			read++;
		}
		catch (final TimeoutException exc) {
			failures.add(number + ": not read within " + PATIENCE_MILLIS + " ms");
		}
		catch (final ExecutionException exc) {
			final Throwable failure = exc.getCause();
			if (failure instanceof FusionException) refused++;
			else failures.add(number + ": " + failure + " at " + Arrays.stream(failure
				.getStackTrace()).findFirst().orElse(null));
		}
		catch (final InterruptedException exc) {
			throw new IllegalStateException(exc);
		}
		slowest = Math.max(slowest, TimeUnit.NANOSECONDS.toMillis(System
			.nanoTime() - start));
	}

	/** What was neither read nor refused, for people. */
	List<String> failures() {
		return failures;
	}

	/** How many files were refused. */
	int refused() {
		return refused;
	}

	@Override
	public String toString() {
		return format.fileName() + ": " + read + " read, " + refused +
			" refused, " + failures.size() + " failed, the slowest in " + slowest +
			" ms" + (failures.isEmpty() ? "" : "\n  " + String.join("\n  ",
				failures));
	}
}
